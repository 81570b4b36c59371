"""Finds out which applications are in the list: the first of them at once, all of them on a worker."""

from __future__ import annotations

from array import array
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from careerjournal.domain.application_query import ApplicationQuery, is_by_stage
from careerjournal.domain.faults import UserFault
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.tasks import Task, TaskControl
from careerjournal.ui.pages.applications.id_changes import Splice, splices

FIRST = 200
"""How many ids are read at once; a list that is shorter is read whole by that."""

_AFTER_FRAME = 20
"""Milliseconds until a worker sets out: by then what the person did is on the screen, and the worker slows nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Ids in order. They are the first ones, or `complete`; `steps` lead there from `since`, where they are few."""

    ids: array[int]
    complete: bool
    since: array[int] | None = None
    steps: tuple[Splice, ...] | None = None


class IdLoader(QObject):
    """Asks one question at a time; the answer to one that was overtaken is dropped."""

    found = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._task: Task | None = None
        self._question: tuple[ApplicationQuery, array[int]] | None = None
        self._pause = QTimer(self, interval=_AFTER_FRAME, singleShot=True)
        self._pause.timeout.connect(self._set_out)
        desk.closing.connect(self.drop)

    @property
    def is_busy(self) -> bool:
        """Tell whether an answer is on its way."""
        return self._task is not None or self._question is not None

    def first(self, query: ApplicationQuery) -> Found | None:
        """Read the first ids at once; None where more is asked than stages, which may take longer than a frame."""
        if not is_by_stage(query):
            return None
        ids = self._desk.journal.applications.first_ids(query, FIRST)
        return Found(ids=ids, complete=len(ids) < FIRST)

    def ask(self, query: ApplicationQuery, shown: array[int]) -> None:
        """Read all ids on a worker, and how they follow from those shown."""
        self.drop()
        self._question = (query, shown)
        self._pause.start()

    @Slot()
    def _set_out(self) -> None:
        """Begin to read."""
        if self._question is None:
            return
        query, shown = self._question
        self._question = None

        def work(journal: Journal, control: TaskControl) -> Found:
            journal.spare_memory()
            with control.stopped_by(journal.interrupt):  # one that was overtaken must not hold up the next
                ids = journal.applications.ids(query)
            return Found(ids=ids, complete=True, since=shown, steps=splices(shown, ids))

        self._task = self._desk.run(work, self._answer, failed=self._refuse)

    @Slot()
    def drop(self) -> None:
        """Forget the question under way."""
        self._pause.stop()
        self._question = None
        if self._task is not None:
            self._task.cancel()
            self._task = None

    @Slot(object)
    def _answer(self, found: Found) -> None:
        """Tell what was found."""
        self._task = None
        self.found.emit(found)

    @Slot(object)
    def _refuse(self, fault: UserFault) -> None:
        """Say why nothing could be read; what is shown stays."""
        self._task = None
        self._desk.excuse(fault)
