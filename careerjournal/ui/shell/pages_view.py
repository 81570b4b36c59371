"""The rail and the pages behind it: each made when first opened, refreshed when what it shows has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from careerjournal.domain.changes import Changes
from careerjournal.domain.places import Page, Place
from careerjournal.language.words import tr
from careerjournal.ui.kit.buttons import IconButton
from careerjournal.ui.kit.desk import Desk, PageView, concerns
from careerjournal.ui.kit.layouts import NARROW, Whole
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.rail import Entry, Rail
from careerjournal.ui.kit.reading_order import follow_layout
from careerjournal.ui.shell.catalogue import make_page

if TYPE_CHECKING:
    from careerjournal.ui.shell.notice_bar import NoticeBar


class PagesView(QWidget):
    """Shows one page at a time. Until the journal is open only Today is there, and the others wait their turn."""

    page_shown = Signal(str)
    more_asked = Signal()
    undo_asked = Signal()
    search_asked = Signal()

    def __init__(self, desk: Desk, *, journal_name: str) -> None:
        super().__init__()
        self._desk = desk
        self._pages: dict[Page, QWidget] = {}
        self._wholes: dict[Page, QWidget] = {}
        self._shown: QWidget | None = None
        self._waiting: Place | None = None
        self._strips: list[QWidget] = []
        self._bar: NoticeBar | None = None
        self.more = IconButton("more", tr("File and more"))
        self.more.clicked.connect(self.more_asked)
        self.rail = Rail(
            _entries(),
            [_entry(Page.SETTINGS)],
            journal_name=journal_name,
            name=tr("Pages"),
            search=tr("Search"),
            more=self.more,
        )
        self.rail.search_asked.connect(self.search_asked)
        self.rail.chosen.connect(self._choose)
        self._stack = QStackedWidget()
        self._host = QFrame()
        self._host.setObjectName("page")
        self._right = QVBoxLayout(self._host)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.setSpacing(0)
        self._right.addWidget(self._stack, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addWidget(self._host, 1)
        desk.changed.connect(self._take_changes)
        desk.day_changed.connect(self._begin_day)
        desk.journal_opened.connect(self._read_all)

    @property
    def page(self) -> Page:
        """Give the page that is shown, or that will be when the journal is open."""
        if self._waiting is not None:
            return self._waiting.page
        return next((page for page, widget in self._pages.items() if widget is self._shown), Page.TODAY)

    @property
    def strips(self) -> tuple[QWidget, ...]:
        """Give the strips over the pages."""
        return tuple(self._strips)

    def add_strip(self, strip: QWidget) -> None:
        """Put a strip over the pages, under those that are there."""
        self._strips.append(strip)
        self._right.insertWidget(self._right.count() - 1, strip)

    def clear_strips(self) -> None:
        """Take the strips away."""
        for strip in self._strips:
            self._right.removeWidget(strip)
            strip.hide()
            strip.deleteLater()
        self._strips.clear()

    def remove_strip(self, strip: QWidget) -> None:
        """Take one strip away, if it is still there."""
        if strip in self._strips:
            self._strips.remove(strip)
            self._right.removeWidget(strip)
            strip.hide()
            strip.deleteLater()

    @property
    def bar(self) -> NoticeBar:
        """Give the bar at the foot, made when there is first something to say."""
        if self._bar is None:
            from careerjournal.ui.shell.notice_bar import NoticeBar  # not for the first frame

            self._bar = NoticeBar(self._host)
            self._bar.undo_asked.connect(self.undo_asked)
        return self._bar

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Go as one reads, whatever was put into the page since it was made: the order is set when it is asked for."""
        if self._shown is not None:
            follow_layout(self._shown)
        return super().focusNextPrevChild(forwards)

    def take_focus(self) -> None:
        """Give the focus to the first stop of the page that is shown, unless something in the page has it."""
        focused = self.window().focusWidget()
        if self._shown is None or (focused is not None and self._shown.isAncestorOf(focused)):
            return
        page, stop = self._shown, self._shown.nextInFocusChain()
        while stop is not None and stop is not page:
            if page.isAncestorOf(stop) and _takes_tab(stop):
                stop.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            stop = stop.nextInFocusChain()

    def page_widget(self, page: Page) -> QWidget | None:
        """Give a page's widget where it has been opened."""
        return self._pages.get(page)

    def go(self, place: Place) -> None:
        """Show the page of a place, and on it the record or part that the place names."""
        if not self._desk.is_open and place.page is not Page.TODAY:
            self._waiting = place
            return
        self._waiting = None
        widget = self._pages.get(place.page)
        if widget is None:
            widget = self._made(place.page)
            if widget is None:
                return
        self.rail.set_current(place.page.value)
        self._shown = widget
        self._stack.setCurrentWidget(self._wholes[place.page])
        if place.record is not None or place.part or place.prefill:
            cast(PageView, widget).show_place(place)
        if self._bar is not None:
            self._bar.stand()
        self.page_shown.emit(place.page.value)

    def _made(self, page: Page) -> QWidget | None:
        """Make a page; a fault in it is reported and leaves the one shown where it is."""
        try:
            widget = make_page(page, self._desk)
        except Exception as error:
            self._desk.report(error)
            self.rail.set_current(self.page.value)
            return None
        wish = getattr(widget, "go", None)
        if wish is not None:
            wish.connect(self._desk.go)
        self._pages[page] = widget
        # Today fits every window at 100 %, and is on the first frame.
        fits = page is Page.TODAY and current().scale <= 1.0
        self._wholes[page] = widget if fits else Whole(widget)
        self._stack.addWidget(self._wholes[page])
        return widget

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.set_narrow(self.width() < current().px(NARROW))

    @Slot(str)
    def _choose(self, key: str) -> None:
        """Go to the page of a rail entry."""
        self.go(Place(Page(key)))

    @Slot(object)
    def _take_changes(self, changes: Changes) -> None:
        """Have each page that shows what changed read anew."""
        for widget in self._pages.values():
            page = cast(PageView, widget)
            if concerns(changes, page.cares_for):
                page.mark_stale()

    @Slot(object)
    def _begin_day(self, _day: object) -> None:
        """Have every page read anew, because a day has passed."""
        self._mark_all_stale()

    @Slot()
    def _read_all(self) -> None:
        """Replace the glance of the first frame by the full reading, and go where the person was to go."""
        self._mark_all_stale()
        if self._waiting is not None:
            self.go(self._waiting)

    def _mark_all_stale(self) -> None:
        """Mark every page that has been opened."""
        for widget in self._pages.values():
            cast(PageView, widget).mark_stale()


def page_name(page: Page) -> str:
    """Give a page's name in the screen's language."""
    names = {
        Page.TODAY: tr("Today"),
        Page.APPLICATIONS: tr("Applications"),
        Page.SETBACKS: tr("Setbacks"),
        Page.POSTING: tr("Posting"),
        Page.PLAN: tr("Plan"),
        Page.DIARY: tr("Diary"),
        Page.GUIDES: tr("Guides"),
        Page.SETTINGS: tr("Settings"),
    }
    return names[page]


def shortcut_of(page: Page) -> str:
    """Give the keys that lead to a page: its place in the rail, and the comma for Settings."""
    if page is Page.SETTINGS:
        return "Ctrl+,"
    return f"Ctrl+{list(Page).index(page) + 1}"


def _entry(page: Page) -> Entry:
    """Make a page's entry in the rail; its icon bears its name."""
    return Entry(key=page.value, icon=page.value, name=page_name(page), shortcut=shortcut_of(page))


def _entries() -> list[Entry]:
    """Make the entries of the rail but Settings, which stands at the foot."""
    return [_entry(page) for page in Page if page is not Page.SETTINGS]


def _takes_tab(widget: QWidget) -> bool:
    """Tell whether Tab stops at a widget now."""
    reaches = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return reaches and widget.isVisible() and widget.isEnabled()
