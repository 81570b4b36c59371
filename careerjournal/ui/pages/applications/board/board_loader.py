"""Finds out which cards stand in which column: the heads of the columns at once, all of them on a worker."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from careerjournal.domain.application_query import ApplicationQuery, is_by_stage, stages_of
from careerjournal.domain.faults import UserFault
from careerjournal.domain.own_stages import ListedStage
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.tasks import Task, TaskControl

HEAD = 24
"""How many ids of a column are read at once; one that is shorter is read whole by that."""

_AFTER_FRAME = 20
"""Milliseconds until a worker sets out: by then what the person did is on the screen, and the worker slows nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heads:
    """The heads of some columns by their keys, how many stand in each, and how many in all."""

    ids: Mapping[str, array[int]]
    counts: Mapping[str, int]
    total: int

    @property
    def is_whole(self) -> bool:
        """Tell whether the heads are all there is."""
        return sum(map(len, self.ids.values())) == self.total


class BoardLoader(QObject):
    """Asks one question at a time; the answer to one that was overtaken is dropped."""

    found = Signal(object)
    """All columns: ids by the key of their stage (dict[str, array[int]])."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._task: Task | None = None
        self._question: ApplicationQuery | None = None
        self._pause = QTimer(self, interval=_AFTER_FRAME, singleShot=True)
        self._pause.timeout.connect(self._set_out)
        desk.closing.connect(self.drop)

    @property
    def is_busy(self) -> bool:
        """Tell whether an answer is on its way."""
        return self._task is not None or self._question is not None

    def heads(self, query: ApplicationQuery, listing: Sequence[ListedStage], shown: Sequence[str]) -> Heads | None:
        """Read the heads of the columns shown and of short ones; None where more is asked than stages.

        That may take longer than a frame.
        """
        if not is_by_stage(query):
            return None
        journal, asked = self._desk.journal, stages_of(query)
        counts = journal.applications.counts()
        standing = {one.key: counts.standing_in(one, listing) if one.base in asked else 0 for one in listing}
        wanted = [one for one in listing if one.key in shown or standing[one.key] < HEAD]
        found = journal.board.first_of(query, [(one.base, one.stage_id) for one in wanted], HEAD)
        return Heads(
            ids={one.key: found.get(one.key, array("q")) for one in wanted},
            counts=standing,
            total=sum(counts.by_stage[stage] for stage in asked),
        )

    def ask(self, query: ApplicationQuery) -> None:
        """Read all columns on a worker."""
        self.drop()
        self._question = query
        self._pause.start()

    @Slot()
    def _set_out(self) -> None:
        """Begin to read."""
        if self._question is None:
            return
        query, self._question = self._question, None

        def work(journal: Journal, control: TaskControl) -> dict[str, array[int]]:
            with control.stopped_by(journal.interrupt):  # one that was overtaken must not hold up the next
                return journal.board.columns(query)

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
    def _answer(self, found: dict[str, array[int]]) -> None:
        """Tell what was found."""
        self._task = None
        self.found.emit(found)

    @Slot(object)
    def _refuse(self, fault: UserFault) -> None:
        """Say why nothing could be read; what is shown stays."""
        self._task = None
        self._desk.excuse(fault)
