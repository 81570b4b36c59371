"""What can be done from anywhere: the actions with their keys, and the menu of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from careerjournal.domain.places import Page, Place
from careerjournal.language.words import tr
from careerjournal.ui.kit.menus import open_at
from careerjournal.ui.shell.pages_view import page_name, shortcut_of

if TYPE_CHECKING:
    from careerjournal.ui.shell.errands import Errands
    from careerjournal.ui.shell.other_journals import OtherJournals
    from careerjournal.ui.shell.window_help import WindowHelp
    from careerjournal.ui.shell.wishes import Wishes


class WindowActions(QObject):
    """The actions of a window, added to it so that their keys work while the menu is closed."""

    went = Signal(object)
    """The place that a page's keys lead to."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.log = self._action(tr("Log an application"), "Ctrl+N")
        self.search = self._action(tr("Search everything"), "Ctrl+K")
        self.bring_file = self._action(tr("Import a file…"), "Ctrl+I")
        self.export = self._action(tr("Export everything…"), "Ctrl+E")
        self.backup = self._action(tr("Back up the journal…"))
        self.open_other = self._action(tr("Open another journal…"), "Ctrl+O")
        self.open_own = self._action(tr("Open my own journal"))
        self.open_sample = self._action(tr("Look around in the sample"))
        self.undo = self._action(tr("Undo"), "Ctrl+Z")
        self.redo = self._action(tr("Redo"), "Ctrl+Shift+Z", "Ctrl+Y")
        self.quit = self._action(tr("Quit"), "Ctrl+Q")
        self.guide = self._action(tr("Guide for this page"), "F1")
        self.walk = self._action(tr("A short walk through the pages"))
        self.keys = self._action(tr("All keys"), "Ctrl+?", "Ctrl+/")
        self.menu_asked = self._action(tr("File and more"), "F10")
        self._pages = QActionGroup(self)
        self._pages.triggered.connect(self._go)
        for page in Page:
            action = self._action(page_name(page), shortcut_of(page))
            action.setData(page.value)
            self._pages.addAction(action)

    def lead(self, journals: OtherJournals, help_asked: WindowHelp) -> None:
        """Lead to other journals and to help."""
        self.open_other.triggered.connect(journals.open_other)
        self.open_own.triggered.connect(journals.open_own)
        self.open_sample.triggered.connect(journals.open_sample)
        self.guide.triggered.connect(help_asked.open_guide)
        self.walk.triggered.connect(help_asked.begin_walk)
        self.keys.triggered.connect(help_asked.show_keys)

    def serve(self, wishes: Wishes, errands: Errands) -> None:
        """Do what can be done in the journal that is open."""
        self.log.triggered.connect(wishes.log)
        self.bring_file.triggered.connect(wishes.bring_file)
        self.search.triggered.connect(errands.search)
        self.export.triggered.connect(errands.export)
        self.backup.triggered.connect(errands.back_up)
        self.undo.triggered.connect(errands.undo)
        self.redo.triggered.connect(errands.redo)

    def retire(self) -> None:
        """Take the actions off the window at once, or their keys would be ambiguous beside those that follow."""
        for action in self.findChildren(QAction):
            self._window.removeAction(action)
        self.deleteLater()

    def groups(self) -> list[tuple[str, list[QAction]]]:
        """Give the actions in the groups in which their keys are shown."""
        anywhere = [self.log, self.search, self.bring_file, self.export, self.open_other, self.undo, self.redo]
        help_and_window = [self.guide, self.keys, self.menu_asked, self.quit]
        return [(tr("Anywhere"), [*anywhere, *help_and_window]), (tr("Pages"), self._pages.actions())]

    def menu(self, *, at_home: bool, in_sample: bool) -> QMenu:
        """Make the menu; the ways home and to the sample are shown where one is not there already."""
        menu = QMenu(self._window)
        menu.setAccessibleName(tr("File and more"))
        menu.addActions([self.log, self.search, self.bring_file])
        menu.addSeparator()
        menu.addActions([self.export, self.backup])
        menu.addSeparator()
        menu.addAction(self.open_other)
        if not at_home:
            menu.addAction(self.open_own)
        if not in_sample:
            menu.addAction(self.open_sample)
        menu.addSeparator()
        menu.addActions([self.undo, self.redo])
        menu.addSeparator()
        menu.addActions([self.guide, self.walk, self.keys])
        menu.addSeparator()
        menu.addAction(self.quit)
        return menu

    def popup(self, button: QWidget, *, at_home: bool, in_sample: bool) -> QMenu:
        """Open the menu under a button, at its leading edge."""
        menu = self.menu(at_home=at_home, in_sample=in_sample)
        corner = button.rect().bottomRight() if button.isRightToLeft() else button.rect().bottomLeft()
        place = button.mapToGlobal(corner + QPoint(0, 4))
        if button.isRightToLeft():
            place.setX(place.x() - menu.sizeHint().width())
        open_at(menu, place)
        return menu

    def _action(self, words: str, *keys: str) -> QAction:
        """Make an action and add it to the window; it goes with this object."""
        action = QAction(words, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setShortcutVisibleInContextMenu(True)
        self._window.addAction(action)
        return action

    @Slot(QAction)
    def _go(self, action: QAction) -> None:
        """Tell the place whose keys were pressed."""
        self.went.emit(Place(Page(action.data())))
