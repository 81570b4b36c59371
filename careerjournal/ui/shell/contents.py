"""What the window holds: the doors of a first start, the pages of a journal, or what is wrong with one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.sentence import Sentence
from careerjournal.language.words import Words, tr
from careerjournal.ui.kit.desk import Notice
from careerjournal.ui.shell.pages_view import PagesView
from careerjournal.ui.shell.session import Role, Session
from careerjournal.ui.shell.window import Window

if TYPE_CHECKING:
    from careerjournal.ui.shell.first_start import FirstStart
    from careerjournal.ui.shell.strip import Strip
    from careerjournal.ui.shell.trouble import Trouble


class Contents(QObject):
    """Makes one content at a time, puts it into the window, and passes on what the person asks for in it."""

    undo_asked = Signal()
    menu_asked = Signal()
    search_asked = Signal()
    log_asked = Signal()
    import_asked = Signal()
    sample_asked = Signal()
    own_asked = Signal()
    other_asked = Signal()
    again_asked = Signal()
    reading_asked = Signal()
    language_chosen = Signal(str)
    walk_asked = Signal()
    """A newcomer to the sample wants to be shown around."""
    warning_noted = Signal()
    """The person knows where the journal lies."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.now: FirstStart | PagesView | Trouble | None = None
        self._doors: FirstStart | None = None
        self._warning: Strip | None = None

    @property
    def pages(self) -> PagesView | None:
        """Give the pages, where the window holds them."""
        return self.now if isinstance(self.now, PagesView) else None

    @property
    def doors(self) -> FirstStart | None:
        """Give the doors of a first start, where the window holds them."""
        return self._doors if self.now is self._doors else None

    def show_doors(self, words: Words, journal: Path, week_start: int | None) -> None:
        """Show the doors of a first start; `week_start` is what was chosen there before, if anything was."""
        from careerjournal.ui.shell import later

        doors = later.FirstStart(words, journal, week_start)
        doors.asked_to_log.connect(self.log_asked)
        doors.asked_to_import.connect(self.import_asked)
        doors.asked_for_sample.connect(self.sample_asked)
        doors.language_chosen.connect(self.language_chosen)
        doors.bar.undo_asked.connect(self.undo_asked)
        self._doors = doors
        self._hold(doors)

    def show_pages(self, session: Session) -> PagesView:
        """Show the pages of a journal, on Today."""
        view = PagesView(session.desk, journal_name=session.name())
        view.undo_asked.connect(self.undo_asked)
        view.more_asked.connect(self.menu_asked)
        view.search_asked.connect(self.search_asked)
        self._hold(view)
        return view

    def show_trouble(self, said: str, path: Path, *, can_read: bool, can_go_home: bool) -> None:
        """Say why a journal cannot be opened, with the ways on that there are."""
        from careerjournal.ui.shell import later

        trouble = later.Trouble(said, str(path), can_read=can_read, can_go_home=can_go_home)
        trouble.asked_again.connect(self.again_asked)
        trouble.asked_to_read.connect(self.reading_asked)
        trouble.asked_for_other.connect(self.other_asked)
        trouble.asked_for_own.connect(self.own_asked)
        self._hold(trouble)

    def show_strips(self, session: Session, words: Words, warned: tuple[str, ...]) -> None:
        """Say over the pages what is to be known about the journal's file, but for what the person was warned of."""
        from careerjournal.ui.shell import later

        view = self.pages
        if view is None:
            return
        view.clear_strips()
        if session.role is Role.SAMPLE:
            strip = later.Strip(tr("Sample journal of an invented person. Yours lies in a file of its own."))
            strip.offer(tr("A short walk through the pages")).connect(self.walk_asked)
            strip.offer(tr("Open my own journal")).connect(self.own_asked)
            view.add_strip(strip)
            return
        if session.read_only:
            view.add_strip(later.Strip(tr("This journal is open for reading. Nothing can be changed in it.")))
        warning = None if str(session.path) in warned else later.warning_about(session.path)
        if warning is not None:
            self._warn(view, warning, words)

    def name(self, name: str) -> None:
        """Write the journal's name into the window's title and into the rail."""
        self._window.setWindowTitle(f"{name} – Career Journal" if name else "Career Journal")
        if self.pages is not None:
            self.pages.rail.set_journal_name(name)

    @Slot(object)
    def notice(self, notice: Notice) -> None:
        """Show what is to be said in the bar of what the window holds."""
        if self.now is not None:
            self.now.bar.show_notice(notice)

    def focus_place(self) -> tuple[type[QWidget], int] | None:
        """Give what has the focus in the page or behind the doors: its kind, and which of that kind it is."""
        root, focused = self._in_front(), self._window.focusWidget()
        if root is None or focused is None or not root.isAncestorOf(focused):
            return None
        kind = type(focused)
        return kind, root.findChildren(kind).index(focused)

    def focus_again(self, place: tuple[type[QWidget], int] | None) -> None:
        """Give the focus to what stands at a place now, after everything was made anew."""
        root = self._in_front()
        if root is not None and place is not None:
            kind, number = place
            same = root.findChildren(kind)
            if number < len(same):
                same[number].setFocus(Qt.FocusReason.OtherFocusReason)

    def _in_front(self) -> QWidget | None:
        """Give the page that is shown, or what stands in the place of pages."""
        return self.now if self.pages is None else self.pages.page_widget(self.pages.page)

    def _warn(self, view: PagesView, warning: Sentence, words: Words) -> None:
        """Warn of the place where the journal lies, until the person has taken note."""
        from careerjournal.ui.shell import later

        self._warning = strip = later.Strip(later.say(warning, words))
        strip.offer(tr("All right")).connect(self._take_note)
        view.add_strip(strip)

    @Slot()
    def _take_note(self) -> None:
        """Take the warning away, and leave the other strips: a guide that was offered, a walk that was begun."""
        warning, self._warning = self._warning, None
        self.warning_noted.emit()
        if self.pages is not None and warning is not None:
            self.pages.remove_strip(warning)

    def _hold(self, content: FirstStart | PagesView | Trouble) -> None:
        """Put other content into the window."""
        self.now = content
        self._window.hold(content)
