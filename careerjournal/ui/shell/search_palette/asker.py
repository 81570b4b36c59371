"""Asks the search what was typed, on a worker; a question that was overtaken is broken off."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from careerjournal.domain.faults import UserFault
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.tasks import Task, TaskControl
from careerjournal.ui.shell.search_palette.result_line import Results, results_of
from careerjournal.workflows.search_everything import Everything

_AFTER_FRAME = 15
"""Milliseconds until a worker sets out: by then the letter that was typed is on the screen."""


class Asker(QObject):
    """Asks one question at a time, and tells the answer to the last one."""

    answered = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._everything = Everything(desk.words.code)
        self._task: Task | None = None
        self._query = ""
        self._pause = QTimer(self, interval=_AFTER_FRAME, singleShot=True)
        self._pause.timeout.connect(self._set_out)
        desk.closing.connect(self.drop)

    @property
    def is_busy(self) -> bool:
        """Tell whether an answer is on its way."""
        return self._task is not None or self._pause.isActive()

    def ask(self, query: str) -> None:
        """Look for something else from now on."""
        self.drop()
        self._query = query
        self._pause.start()

    @Slot()
    def drop(self) -> None:
        """Forget the question under way."""
        self._pause.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    @Slot()
    def _set_out(self) -> None:
        """Begin to look."""
        everything, query, words = self._everything, self._query, self._desk.words

        def work(journal: Journal, control: TaskControl) -> Results:
            with control.stopped_by(journal.interrupt):
                findings = everything.find(journal, query)
            return results_of(findings, words)

        self._task = self._desk.run(work, self._answer, failed=self._refuse)

    @Slot(object)
    def _answer(self, results: Results) -> None:
        """Tell what was found."""
        self._task = None
        self.answered.emit(results)

    @Slot(object)
    def _refuse(self, fault: UserFault) -> None:
        """Say why nothing can be read."""
        self._task = None
        self._desk.excuse(fault)
