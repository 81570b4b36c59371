"""The sheet of wires: which journal is open, who does what is asked for, and who is told of what."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.faults import UserFault
from careerjournal.domain.places import Page, Place
from careerjournal.language.words import tr
from careerjournal.ui.kit.desk import Notice, concerns
from careerjournal.ui.kit.hearing import tell_what_is_what
from careerjournal.ui.kit.look import install_theme, quiet_theme, set_scheme
from careerjournal.ui.kit.tasks import cancel_all
from careerjournal.ui.kit.theme import Scheme
from careerjournal.ui.shell.contents import Contents
from careerjournal.ui.shell.first_paint import FirstPaint
from careerjournal.ui.shell.language_choice import install_language
from careerjournal.ui.shell.options import StartOptions
from careerjournal.ui.shell.pages_view import PagesView
from careerjournal.ui.shell.session import Outside, Role, Session
from careerjournal.ui.shell.settings_keeper import SettingsKeeper
from careerjournal.ui.shell.window import Window
from careerjournal.workflows.machine_settings import MachineSettings

if TYPE_CHECKING:
    from careerjournal.domain.sentence import Sentence
    from careerjournal.ui.shell.day_watch import DayWatch
    from careerjournal.ui.shell.errands import Errands
    from careerjournal.ui.shell.first_start import FirstStart
    from careerjournal.ui.shell.menu import WindowActions
    from careerjournal.ui.shell.notices import Notices
    from careerjournal.ui.shell.other_journals import OtherJournals
    from careerjournal.ui.shell.qt_words import QtWords
    from careerjournal.ui.shell.trouble import Trouble
    from careerjournal.ui.shell.window_help import WindowHelp
    from careerjournal.ui.shell.wishes import Wishes


class Shell(QObject):
    """Ties journal, window and pages together. What each of them does is their own business."""

    painted = Signal()
    """The first frame with data is on the screen."""
    ready = Signal()
    """The store is loaded, or what is wrong with the journal is said."""

    def __init__(self, options: StartOptions, outside: Outside) -> None:
        super().__init__()
        self.options = options
        self._outside = outside
        self._keeper = SettingsKeeper(options.settings_file)
        self._words = install_language(self._keeper.value)
        self._dress()
        self.window = Window()
        self._contents = Contents(self.window)
        self.session: Session | None = None
        self._where = (options.journal, Role.OWN)
        self._actions: WindowActions | None = None
        self._errands: Errands | None = None
        self._days: DayWatch | None = None
        self._notices: Notices | None = None
        self._journals: OtherJournals | None = None
        self._help: WindowHelp | None = None
        self._wishes: Wishes | None = None
        self._qt_words: QtWords | None = None
        self._week_start: int | None = None
        self.window.closing.connect(self._close)
        self._connect_contents()

    @property
    def content(self) -> FirstStart | PagesView | Trouble | None:
        """Give what the window holds."""
        return self._contents.now

    def _connect_contents(self) -> None:
        """Do what is asked for in what the window holds."""
        contents = self._contents
        contents.menu_asked.connect(self._open_menu)
        contents.again_asked.connect(self._try_again)
        contents.reading_asked.connect(self._read_only)
        contents.language_chosen.connect(self._choose_language)
        contents.warning_noted.connect(self._note_warning)

    def start(self) -> bool:
        """Lock the journal and show the window; False where another window holds the journal and came forward."""
        tell_what_is_what()
        try:
            self._begin_session(*self._where)
        except UserFault as fault:
            if fault.said.key == "journal.locked" and _other_window_came(self.options.journal):
                return False
            self._show_trouble(fault)
        else:
            self._show_journal()
        self._keeper.place(self.window)
        FirstPaint(self.window).done.connect(self._after_first_paint)
        self.window.show()
        return True

    @Slot()
    def _after_first_paint(self) -> None:
        """Load what the first frame did without."""
        had_data = self.session is None or self.session.is_new or self.session.desk.today_view() is not None
        if had_data:
            self.painted.emit()
        self._settle_in()
        self._load()
        if not had_data:
            FirstPaint(self.window).done.connect(self.painted)
            self.window.update()
        self.ready.emit()

    def _settle_in(self) -> None:
        """Add to the window what the first frame did without: keys, menu, focus ring, the watch over the day."""
        from careerjournal.ui.shell import later

        self.window.settle_in()
        self._days = later.DayWatch(self.window, self._outside.clock.today)
        self._days.day_changed.connect(self._begin_day)
        notifier = self._outside.notifier or later.TrayNotifier(self.window)
        self._notices = later.Notices(self.window, self._outside.clock, notifier)
        self._days.looked.connect(self._notices.look)
        self._help_along()
        later.register_rest()
        self._qt_words = later.QtWords(self)
        self._qt_words.speak(self._words)
        if self.session is None:
            self._make_actions()

    def _help_along(self) -> None:
        """Add the ways to other journals and the help that is asked for."""
        from careerjournal.ui.shell import later

        contents = self._contents
        self._journals = journals = later.OtherJournals(self.window, contents, self.options, self._outside)
        journals.chosen.connect(self.open_journal)
        journals.sample_ready.connect(self._show_sample)
        journals.refused.connect(self._say_refused)
        contents.sample_asked.connect(journals.open_sample)
        contents.own_asked.connect(journals.open_own)
        contents.other_asked.connect(journals.open_other)
        self._wishes = later.Wishes(self.window, contents, lambda: self._errands)
        self._help = later.WindowHelp(self.window, contents, lambda: self._actions)
        contents.walk_asked.connect(self._help.begin_walk)

    def _begin_session(self, path: Path, role: Role, *, read_only: bool = False) -> None:
        """Lock a journal and take it in place of the one before. Raises UserFault, and then nothing has changed."""
        with suppress(OSError):  # where the folder cannot be made, the lock says so
            self.options.sample_journal.parent.mkdir(parents=True, exist_ok=True)
        session = Session(
            path, role, words=self._words, settings=self._keeper.value, outside=self._outside, read_only=read_only
        )
        self._end_session()
        self.session, self._where = session, (path, role)
        desk = session.desk
        desk.preview_command = self.options.preview_command
        desk.changed.connect(self._take_changes)
        desk.noticed.connect(self._contents.notice)
        desk.went.connect(self._go)
        desk.settings_changed.connect(self._take_settings)

    def _end_session(self) -> None:
        """Close the journal that is open."""
        if self.session is not None:
            cancel_all()
            if self._notices is not None:
                self._notices.leave()
            if self._help is not None:
                self._help.leave()
            self.session.close()
            self.session = self._errands = None

    def _load(self) -> None:
        """Open the journal of the session; what is wrong with it takes the window's place."""
        if self.session is None:
            return
        from careerjournal.ui.shell import later

        desk = self.session.desk
        self._errands = later.Errands(self.window, desk)
        desk.asked_to_log.connect(self._errands.log_text)
        desk.asked_to_log_with.connect(self._errands.log_with)
        desk.asked_to_import.connect(self._errands.bring)
        self._make_actions()
        was_empty = self.session.is_empty
        try:
            self.session.load()
        except UserFault as fault:
            self._end_session()
            self._show_trouble(fault)
            return
        self.session.listen(self.window.come_forward)
        if self._notices is not None:
            self._notices.attend(desk)
        if was_empty is not self.session.is_empty:
            self._show_journal()
        else:
            self._show_strips(self.session)
        self._name_window()
        if not self.session.read_only:
            later.LogKeeper(desk)
        if self._help is not None:
            self._help.attend(desk)
        self._errands.offer_draft()

    @Slot(object, object)
    def open_journal(self, path: Path, role: Role, *, read_only: bool = False) -> None:
        """Open another journal in this window; the one that is open stays where that cannot be."""
        if self.session is not None and self.session.path == path:
            self._go(Place(Page.TODAY))
            return
        try:
            self._begin_session(path, role, read_only=read_only)
        except UserFault as fault:
            if self.session is not None:
                self.session.desk.refuse(fault.said)
            else:
                self._where = (path, role)
                self._show_trouble(fault)
            return
        self._show_journal()
        self._load()

    # What the window holds.

    def _show_journal(self) -> None:
        """Show the doors of an empty journal, else the pages of the journal."""
        session = cast(Session, self.session)
        self._make_actions()
        if session.is_empty and session.role is Role.OWN:
            self._contents.show_doors(self._words, session.path, self._week_start)
            self._name_window()
            return
        view = self._contents.show_pages(session)
        self._name_window()
        if session.role is Role.SAMPLE or session.desk.is_open:
            self._show_strips(session)
        view.go(Place(Page.TODAY))
        if self._keeper.value.page in list(Page):
            view.go(Place(Page(self._keeper.value.page)))

    def _show_trouble(self, fault: UserFault) -> None:
        """Say why the journal cannot be opened."""
        from careerjournal.ui.shell import later

        self._make_actions()
        path, role = self._where
        can_read = fault.said.key in ("journal.read_only", "journal.folder_read_only") and os.access(path, os.R_OK)
        said = later.say(fault.said, self._words)
        self._contents.show_trouble(said, path, can_read=can_read, can_go_home=role is not Role.OWN)
        self._name_window()

    def _show_strips(self, session: Session) -> None:
        """Say over the pages what is to be known about the journal's file."""
        self._contents.show_strips(session, self._words, self._keeper.value.warned)

    @Slot()
    def _note_warning(self) -> None:
        """Remember that the person knows where the journal lies."""
        path = str(self._where[0])
        self._keeper.keep(replace(self._keeper.value, warned=(*self._keeper.value.warned, path)))
        if self.session is not None:
            self.session.desk.settings = self._keeper.value  # or the next choice in Settings would write the old ones

    def _make_actions(self) -> None:
        """Make the window's actions in the screen's language, once the first frame is there."""
        if self._journals is None or self._help is None or self._wishes is None:
            return
        from careerjournal.ui.shell import later

        if self._actions is not None:
            self._actions.retire()
        self._actions = actions = later.WindowActions(self.window)
        actions.went.connect(self._go)
        actions.menu_asked.triggered.connect(self._open_menu)
        actions.lead(self._journals, self._help)
        actions.quit.triggered.connect(self.window.close)
        if self._errands is not None:
            actions.serve(self._wishes, self._errands)

    @Slot()
    def _open_menu(self) -> None:
        """Open the menu beside the journal's name."""
        pages = self._contents.pages
        if self._actions is not None and self.session is not None and pages is not None:
            role = self.session.role
            self._actions.popup(pages.more, at_home=role is Role.OWN, in_sample=role is Role.SAMPLE)

    def _name_window(self) -> None:
        """Write the journal's name into title and rail."""
        self._contents.name(self.session.name() if self.session is not None else "")

    # What the desk tells.

    @Slot(object)
    def _take_changes(self, changes: Changes) -> None:
        """Let the doors go when the first record is kept, and follow the owner's name."""
        if self._contents.doors is not None and self.session is not None and not self.session.is_empty:
            self._show_journal()
        if concerns(changes, (Kind.PROFILE,)):
            self._name_window()

    def say(self, words: str) -> None:
        """Say something in the bar, also where no journal is open."""
        self._contents.notice(Notice(words=words))

    @Slot(object)
    def _go(self, place: Place) -> None:
        """Go to a place, where there are pages."""
        if self._contents.pages is not None:
            self._contents.pages.go(place)

    @Slot(object)
    def _take_settings(self, settings: MachineSettings) -> None:
        """Keep changed settings, and show them at once."""
        before = self._keeper.value
        is_kept = self._keeper.keep(settings)
        if _spoken(settings) != _spoken(before):
            # Later, because the control that changed them is on a page that goes now.
            QTimer.singleShot(0, self._speak_anew)
        elif settings.theme != before.theme:
            set_scheme(cast(Scheme, settings.theme))
        if not is_kept:
            QTimer.singleShot(
                0, self._say_not_kept
            )  # once what is made anew stands, or it would go with what was there

    @Slot()
    def _say_not_kept(self) -> None:
        """Say that the settings could not be written."""
        if self.session is not None:
            self.session.desk.say(tr("The settings hold until you quit: their file cannot be written."))

    @Slot()
    def _speak_anew(self) -> None:
        """Make everything anew in the language and size of the settings, and stay on the page."""
        page = self._contents.pages.page if self._contents.pages is not None else None
        stood = self._contents.focus_place()
        self._words = install_language(self._keeper.value)
        self._dress()
        if self._qt_words is not None:
            self._qt_words.speak(self._words)
        if self.session is None:
            return
        self.session.desk.closing.emit()  # what is being typed is kept before its field goes
        self.session.desk.words = self._words
        self._show_journal()
        if page is not None:
            self._go(Place(page))
        self._contents.focus_again(stood)

    def _dress(self) -> None:
        """Install the look of the settings on the application."""
        settings = self._keeper.value
        app = cast(QApplication, QApplication.instance())
        scheme = cast(Scheme, settings.theme)
        install_theme(app, quiet_theme(), language=self._words.code, scale=settings.text_scale, scheme=scheme)

    @Slot(str)
    def _choose_language(self, code: str) -> None:
        """Take the language chosen at the first start; the week chosen there stays."""
        if self.session is not None:
            self._week_start = self._chosen_week()
            self.session.desk.keep_settings(replace(self._keeper.value, language=code))

    def _chosen_week(self) -> int | None:
        """Give the day chosen for weeks at the first start, where it is not the usual one."""
        doors = self._contents.doors
        return doors.week_start if doors is not None and doors.has_own_week else self._week_start

    @Slot(object)
    def _begin_day(self, day: object) -> None:
        """Tell the desk that a new day has begun."""
        if self.session is not None:
            self.session.desk.day_changed.emit(day)

    # Other journals.

    @Slot()
    def _try_again(self) -> None:
        """Try once more to open the journal that could not be opened."""
        self.open_journal(*self._where)

    @Slot()
    def _read_only(self) -> None:
        """Open the journal for reading, where it cannot be written."""
        self.open_journal(*self._where, read_only=True)

    @Slot(object)
    def _say_refused(self, said: Sentence) -> None:
        """Say why there is no sample."""
        from careerjournal.ui.shell import later

        self.say(later.say(said, self._words))

    @Slot(object)
    def _show_sample(self, path: Path) -> None:
        """Open the sample, on Today."""
        self._keeper.value = replace(self._keeper.value, page=Page.TODAY.value)
        self.open_journal(path, Role.SAMPLE)

    @Slot()
    def _close(self) -> None:
        """Remember where the window stands, and let the journal go."""
        page = self._contents.pages.page if self._contents.pages is not None else Page.TODAY
        self._keeper.remember_place(self.window, page.value)
        if self._qt_words is not None:
            self._qt_words.leave()
        self._end_session()


def _spoken(settings: MachineSettings) -> tuple[object, ...]:
    """Give what the whole window is made anew for."""
    return settings.language, settings.text_scale, settings.calendar, settings.digits


def _other_window_came(path: Path) -> bool:
    """Ask the window that holds a journal to come forward; tell whether there is one."""
    from careerjournal.ui.shell.one_window import ask_to_raise  # QtNetwork: not before the first frame

    return ask_to_raise(path)
