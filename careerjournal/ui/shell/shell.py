"""The sheet of wires: what the window holds, which journal is open, and who is told of what."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.faults import UserFault
from careerjournal.domain.places import Page, Place
from careerjournal.language.sentences import say
from careerjournal.language.words import tr
from careerjournal.ui.kit.desk import Notice
from careerjournal.ui.kit.fonts import register_rest
from careerjournal.ui.kit.look import install_theme, quiet_theme, set_scheme
from careerjournal.ui.kit.tasks import cancel_all, run
from careerjournal.ui.kit.theme import Scheme
from careerjournal.ui.shell.day_watch import DayWatch
from careerjournal.ui.shell.first_paint import FirstPaint
from careerjournal.ui.shell.first_start import FirstStart
from careerjournal.ui.shell.language_choice import install_language
from careerjournal.ui.shell.menu import MoreButton, WindowActions
from careerjournal.ui.shell.notice_bar import NoticeBar
from careerjournal.ui.shell.options import StartOptions
from careerjournal.ui.shell.pages_view import PagesView
from careerjournal.ui.shell.sample import SampleMaker
from careerjournal.ui.shell.session import Outside, Role, Session
from careerjournal.ui.shell.settings_keeper import SettingsKeeper
from careerjournal.ui.shell.strip import Strip
from careerjournal.ui.shell.trouble import Trouble
from careerjournal.ui.shell.window import Window
from careerjournal.workflows.machine_settings import MachineSettings

Content = FirstStart | PagesView | Trouble


class Shell(QObject):
    """Ties journal, window and pages together. What each of them does is their own business."""

    started = Signal()
    """The first frame with data has been painted."""
    ready = Signal()
    """The store is loaded, or what is wrong with the journal is said."""

    def __init__(self, options: StartOptions, outside: Outside) -> None:
        super().__init__()
        self.options = options
        self.outside = outside
        self.keeper = SettingsKeeper(options.settings_file)
        self.words = install_language(self.keeper.value)
        self._dress()
        self.window = Window()
        self.session: Session | None = None
        self._trouble: UserFault | None = None
        self._path, self._role = options.journal, Role.OWN
        self._actions: WindowActions | None = None
        self._days = DayWatch(self.window, outside.clock.today)
        self._days.day_changed.connect(self._begin_day)
        self.window.closing.connect(self._close)
        self.window.file_dropped.connect(self._bring_file)
        self.window.link_dropped.connect(self._log)

    # ---- start ------------------------------------------------------------------------------------------------------

    def start(self) -> bool:
        """Lock the journal and show the window; False where another window holds the journal and was raised."""
        self.keeper.place(self.window)
        try:
            self._take_session(Session(self._path, self._role, **self._for_session()))
        except UserFault as fault:
            if _is_open_elsewhere(self._path):
                return False
            self._trouble = fault
        self._show()
        FirstPaint(self.window).done.connect(self._load)
        self.window.show()
        return True

    @Slot()
    def _load(self) -> None:
        """Load the store after the first frame, then what can wait until then."""
        if self._trouble is None:
            self.started.emit()
        if self.session is not None:
            self._open_store(read_only=False)
        register_rest()
        self.ready.emit()

    def _open_store(self, *, read_only: bool) -> None:
        """Open the journal of the session; what is wrong with it takes the window's place."""
        session = cast(Session, self.session)
        try:
            session.load(read_only=read_only)
        except UserFault as fault:
            self._leave_session()
            self._trouble = fault
            self._show()
            return
        self._trouble = None
        session.listen(self.window.come_forward)
        if read_only or isinstance(self.content, FirstStart) is not session.is_empty:
            self._show()
        self._name_window()
'''
