"""Has SQLite's log brought into the journal's file by a worker: done by the click that fills it, it costs frames."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.tasks import TaskControl

CHANGES = 16
"""After so many changes the log is brought in, some 600 pages of 4 KiB."""
_IN_A_PAUSE_MS = 1_500


class LogKeeper(QObject):
    """Counts the changes of an open journal, and has a worker bring the log in once the person pauses."""

    def __init__(self, desk: Desk) -> None:
        """Make it a child of the desk, which it goes with; the journal is open."""
        super().__init__(desk)
        self._desk = desk
        self._changes = 0
        self._pause = QTimer(self, interval=_IN_A_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._bring_in)
        desk.changed.connect(self._count)
        desk.closing.connect(self._pause.stop)
        desk.journal.let_log_grow()

    @Slot()
    def _count(self) -> None:
        """Count a change; with enough of them wait for a pause."""
        self._changes += 1
        if self._changes >= CHANGES:
            self._pause.start()

    @Slot()
    def _bring_in(self) -> None:
        """Bring the log in on a worker; where that cannot be done now, the next changes ask again."""
        self._changes = 0
        self._desk.run(_bring_log_in, self._rest, failed=self._rest)

    def _rest(self, _result: object) -> None:
        """Do nothing more: what was kept stays kept, in the log or in the file."""


def _bring_log_in(journal: Journal, _control: TaskControl) -> None:
    """Bring in what readers let go of."""
    journal.bring_log_in()
