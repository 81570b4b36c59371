"""The ways to another journal: one's own, the sample, any file; the shell is what opens them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from careerjournal.domain.faults import UserFault
from careerjournal.language.words import screen, tr
from careerjournal.ui.kit.tasks import Task, run
from careerjournal.ui.shell.contents import Contents
from careerjournal.ui.shell.options import StartOptions
from careerjournal.ui.shell.sample import SampleMaker
from careerjournal.ui.shell.session import Outside, Role
from careerjournal.ui.shell.window import Window


class OtherJournals(QObject):
    """Finds out which journal is to be opened; the sample is written first where there is none yet."""

    chosen = Signal(object, object)
    """A journal's file and whose it is (Role)."""
    sample_ready = Signal(object)
    refused = Signal(object)
    """Why there is no sample (Sentence)."""

    def __init__(self, window: Window, contents: Contents, options: StartOptions, outside: Outside) -> None:
        super().__init__(window)
        self._window, self._contents = window, contents
        self._options, self._outside = options, outside
        self._making: Task | None = None

    @Slot()
    def open_own(self) -> None:
        """Open one's own journal."""
        self.chosen.emit(self._options.journal, Role.OWN)

    @Slot()
    def open_other(self) -> None:
        """Ask for a journal's file and open it."""
        filters = tr("Journals") + " (*.careerjournal);;" + tr("All files") + " (*)"
        path = self._outside.dialogs.to_open(self._window, tr("Open another journal"), filters)
        if path is None:
            return
        roles = {self._options.journal: Role.OWN, self._options.sample_journal: Role.SAMPLE}
        self.chosen.emit(path, roles.get(path.absolute(), Role.OTHER))

    @Slot()
    def open_sample(self) -> None:
        """Open the sample journal; fill it first where there is none yet, once however often it is asked for."""
        path = self._options.sample_journal
        if path.exists():
            self.sample_ready.emit(path)
        elif self._making is None:
            work = SampleMaker(path, screen().code, self._outside.clock.today())
            self._making = run(work, done=self._show, failed=self._refuse)
            self._making.ended.connect(self._end)
            doors = self._contents.doors
            if doors is not None:
                doors.show_work(self._making, tr("Writing the sample journal"))

    def _show(self, path: Path) -> None:
        """Tell that the sample is there."""
        self.sample_ready.emit(path)

    def _refuse(self, fault: UserFault) -> None:
        """Tell why there is none."""
        self.refused.emit(fault.said)

    @Slot()
    def _end(self) -> None:
        """Let it be asked for again."""
        self._making = None
