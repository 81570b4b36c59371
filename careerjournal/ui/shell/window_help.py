"""Help that is asked for, and guides that are offered: over the pages that the window holds."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.places import Page
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.shell.contents import Contents
from careerjournal.ui.shell.guide_offers import GuideOffers
from careerjournal.ui.shell.menu import WindowActions
from careerjournal.ui.shell.pages_view import PagesView
from careerjournal.ui.shell.window import Window


class WindowHelp(QObject):
    """Opens the guide for a page, the walk and the table of keys."""

    def __init__(self, window: Window, contents: Contents, actions: Callable[[], WindowActions | None]) -> None:
        super().__init__(window)
        self._window, self._contents, self._actions = window, contents, actions
        self._desk: Desk | None = None

    def attend(self, desk: Desk) -> None:
        """Help with a journal that has been opened, and offer guides at their moments."""
        self._desk = desk
        offers = GuideOffers(desk)
        offers.offered.connect(self._show_strip)
        offers.answered.connect(self._hide_strip)

    def leave(self) -> None:
        """Help with no journal any more."""
        self._desk = None

    @Slot()
    def open_guide(self) -> None:
        """Open the guide for the page that is shown."""
        from careerjournal.workflows.guide_progress import guide_place  # not before somebody asks

        pages = self._pages()
        if pages is not None and self._desk is not None and pages.page is not Page.GUIDES:
            parts = getattr(pages.page_widget(pages.page), "guide_parts", ())
            pages.go(guide_place(self._desk.journal, pages.page, parts))

    @Slot()
    def begin_walk(self) -> None:
        """Begin the walk through the pages, unless it goes on already."""
        from careerjournal.ui.shell.walk import Walk  # not before somebody asks

        pages = self._pages()
        if pages is None or any(isinstance(strip, Walk) for strip in pages.strips):
            return
        walk = Walk()
        walk.went.connect(pages.go)
        walk.left.connect(self._hide_strip)
        pages.add_strip(walk)
        walk.begin()

    @Slot()
    def show_keys(self) -> None:
        """Show every key in a sheet."""
        from careerjournal.ui.shell.shortcuts_sheet import ShortcutsSheet  # not before somebody asks

        actions = self._actions()
        if actions is not None:
            ShortcutsSheet(self._window, actions.groups()).open()

    def _pages(self) -> PagesView | None:
        """Give the pages of a journal that is open."""
        return self._contents.pages if self._desk is not None else None

    @Slot(object)
    def _show_strip(self, strip: QWidget) -> None:
        """Put a strip over the pages."""
        if self._contents.pages is not None:
            self._contents.pages.add_strip(strip)

    @Slot(object)
    def _hide_strip(self, strip: QWidget) -> None:
        """Take a strip away."""
        if self._contents.pages is not None:
            self._contents.pages.remove_strip(strip)
