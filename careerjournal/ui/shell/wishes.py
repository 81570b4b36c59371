"""Hands what is wished for in the window, by a door, a drop or a key, to the errands of the journal that is open."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from careerjournal.domain.faults import UserFault
from careerjournal.ui.shell.contents import Contents
from careerjournal.ui.shell.errands import Errands
from careerjournal.ui.shell.window import Window


class Wishes(QObject):
    """Listens for as long as the window is there; without an open journal nothing is done."""

    def __init__(self, window: Window, contents: Contents, errands: Callable[[], Errands | None]) -> None:
        super().__init__(window)
        self._contents, self._errands = contents, errands
        contents.undo_asked.connect(self.undo)
        contents.search_asked.connect(self.search)
        contents.log_asked.connect(self.log)
        contents.import_asked.connect(self.bring_file)
        window.file_dropped.connect(self.bring)
        window.link_dropped.connect(self.log_link)

    @Slot()
    def log(self) -> None:
        """Log an application."""
        self.log_link("")

    @Slot(str)
    def log_link(self, link: str) -> None:
        """Log an application, from a link where one was dropped on the window."""
        errands = self._errands()
        if errands is not None:
            self._settle_week(errands)
            errands.log_text(link)

    @Slot()
    def bring_file(self) -> None:
        """Ask for a file and import it."""
        self.bring(None)

    @Slot(object)
    def bring(self, path: Path | None) -> None:
        """Import a file, such as one that was dropped on the window."""
        errands = self._errands()
        if errands is not None:
            self._settle_week(errands)
            errands.bring(path)

    @Slot()
    def search(self) -> None:
        """Open the search over everything."""
        errands = self._errands()
        if errands is not None:
            errands.search()

    @Slot()
    def undo(self) -> None:
        """Take back what was done last."""
        errands = self._errands()
        if errands is not None:
            errands.undo()

    def _settle_week(self, errands: Errands) -> None:
        """Let weeks begin as chosen at the first start: when a door is taken, for nothing is written before."""
        doors, desk = self._contents.doors, errands.desk
        if doors is None or not desk.is_open:
            return
        profiles = desk.journal.profile
        profile = profiles.get()
        if profile.week_start != doors.week_start:
            with suppress(UserFault):  # Settings say it again
                profiles.keep(replace(profile, week_start=doors.week_start))
