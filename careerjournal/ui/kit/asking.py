"""Asks the journal something on a worker: one question at a time, the answer to one that was overtaken is dropped."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from careerjournal.domain.faults import UserFault
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.tasks import Task, TaskControl

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal

AFTER_FRAME = 20
"""Milliseconds until a worker sets out: by then what the person did is on the screen, and the worker slows nothing."""

Answer = TypeVar("Answer")


class Asker(QObject, Generic[Answer]):
    """Whoever asks anew gets the answer to that alone."""

    answered = Signal(object)
    """The answer, of the kind that the questions have."""

    def __init__(self, desk: Desk, parent: QObject, *, after: int = AFTER_FRAME) -> None:
        """Make what asks; a worker sets out so many milliseconds `after` the last question."""
        super().__init__(parent)
        self._desk = desk
        self._task: Task | None = None
        self._question: Callable[[Journal], Answer] | None = None
        self._pause = QTimer(self, interval=after, singleShot=True)
        self._pause.timeout.connect(self._set_out)
        desk.closing.connect(self.drop)

    @property
    def is_busy(self) -> bool:
        """Tell whether an answer is on its way."""
        return self._task is not None or self._question is not None

    def ask(self, question: Callable[[Journal], Answer]) -> None:
        """Ask something; the answer comes by `answered`."""
        self.drop()
        self._question = question
        self._pause.start()

    @Slot()
    def drop(self) -> None:
        """Forget the question under way."""
        self._pause.stop()
        self._question = None
        if self._task is not None:
            self._task.cancel()
            self._task = None

    @Slot()
    def _set_out(self) -> None:
        """Begin to read."""
        if self._question is None:
            return
        question, self._question = self._question, None

        def work(journal: Journal, control: TaskControl) -> Answer:
            with control.stopped_by(journal.interrupt):  # one that was overtaken must not hold up the next
                return question(journal)

        self._task = self._desk.run(work, self._answer, failed=self._refuse)

    @Slot(object)
    def _answer(self, found: Answer) -> None:
        """Tell what was found."""
        self._task = None
        self.answered.emit(found)

    @Slot(object)
    def _refuse(self, fault: UserFault) -> None:
        """Say why nothing could be read; what is shown stays."""
        self._task = None
        self._desk.excuse(fault)
