"""A person before the window: sees what is visible, finds things by their names, and uses mouse and keyboard only."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QSpinBox,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from careerjournal.ui.pages.posting.goal_cells import StrengthCell, WeekCell

_ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069\u200e\u200f")
_PATIENCE_MS = 20_000

WidgetT = TypeVar("WidgetT", bound=QWidget)
Found = TypeVar("Found")


class Person:
    """Waits as people do: until what they look for is there. Nothing that is hidden, covered or disabled is used."""

    def __init__(self, bot: QtBot, window: QWidget) -> None:
        self._bot, self._window = bot, window

    def sees(self, *texts: str) -> None:
        """Wait until each text stands somewhere on what is in front."""
        for text in texts:
            self.waits_for(lambda text=text: _plain(text) in self._words(), f"the words {text!r}")  # type: ignore[misc]

    def presses(self, name: str) -> None:
        """Click a button that can be used, by its words or its accessible name."""
        button = self._find(QAbstractButton, name)
        self.waits_for(button.isEnabled, f"{name!r} to be usable")
        self._click(button)

    def presses_by_key(self, name: str) -> None:
        """Go to a button by keyboard and press it, as one does where something lies over it."""
        button = self._find(QAbstractButton, name)
        self.waits_for(button.isEnabled, f"{name!r} to be usable")
        self._turned_to()
        button.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(button, Qt.Key.Key_Space)

    def types(self, name: str, text: str, *, enter: bool = False) -> None:
        """Click into a field, replace what stands in it, and go on with Tab or Enter."""
        field = self._field(name)
        self._click(field)
        self.waits_for(field.hasFocus, f"{name!r} to hear the keyboard")
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return if enter else Qt.Key.Key_Tab)

    def chooses(self, name: str, words: str) -> None:
        """Go to a choice by keyboard and step to an entry."""
        choice = self._find(QComboBox, name)
        self.waits_for(choice.isEnabled, f"{name!r} to be usable")
        self._turned_to()
        choice.setFocus(Qt.FocusReason.TabFocusReason)
        wanted = [number for number in range(choice.count()) if _plain(choice.itemText(number)) == _plain(words)]
        assert wanted, f"{name!r} offers {[choice.itemText(each) for each in range(choice.count())]}, not {words!r}"
        while choice.currentIndex() != wanted[0]:
            QTest.keyClick(choice, Qt.Key.Key_Down if choice.currentIndex() < wanted[0] else Qt.Key.Key_Up)

    def goes_to(self, name: str) -> None:
        """Click anything that bears a name."""
        self._click(self._find(QWidget, name))

    def opens_row(self, table_name: str, text: str) -> None:
        """Click the row of a table in which a text stands."""
        table = self._find(QAbstractItemView, table_name)
        number = self.waits_for(lambda: _row_with(table, text), f"a row with {text!r}")
        index = table.model().index(number - 1, 1)
        table.scrollTo(index)
        place = table.visualRect(index).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def rows_of(self, table_name: str) -> list[str]:
        """Read the first words of every row of a table."""
        table = self._find(QAbstractItemView, table_name)
        return [_row_words(table, row) for row in range(table.model().rowCount())]

    def picks(self, entry: str) -> None:
        """Pick an entry of the menu that is open, by keyboard."""
        menu = self.waits_for(_open_menu, "a menu")
        wanted = next((action for action in menu.actions() if _plain(action.text()) == _plain(entry)), None)
        assert wanted is not None, f"the menu does not offer {entry!r}"
        while menu.activeAction() is not wanted:
            QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)

    def strikes(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """Strike keys where the keyboard is."""
        front = self._turned_to()
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        QTest.keyClick(front.focusWidget() or front, key, held)

    def waits_for(self, look: Callable[[], Found | None], what: str) -> Found:
        """Wait until a look gives something, and give it."""
        seen: list[Found] = []

        def has_come() -> bool:
            found = look()
            if found:
                seen.append(found)
            return bool(found)

        try:
            self._bot.waitUntil(has_come, timeout=_PATIENCE_MS)
        except Exception as error:
            raise AssertionError(f"waited in vain for {what}; in front stands:\n{self._words()}") from error
        return seen[-1]

    def _front(self) -> QWidget:
        """Give the dialog that is open, else the window."""
        return QApplication.activeModalWidget() or self._window

    def _turned_to(self) -> QWidget:
        """Turn to what is in front, so that it hears the keyboard: without a desktop nothing does so by itself."""
        front = self._front()
        if not front.isActiveWindow():
            front.activateWindow()
            self.waits_for(front.isActiveWindow, "the window to be in front")
        return front

    def _shown(self, kind: type[WidgetT]) -> list[WidgetT]:
        """Find the widgets of a kind that can be seen."""
        return [each for each in self._front().findChildren(kind) if each.isVisible()]

    def _words(self) -> str:
        """Read all that can be seen in front; what is painted says its words to whoever listens."""
        labels = [each.text() for each in self._shown(QLabel)]
        buttons = [each.text() for each in self._shown(QAbstractButton)]
        painted = [each.accessibleName() for each in (*self._shown(WeekCell), *self._shown(StrengthCell))]
        return _plain("\n".join([*labels, *buttons, *painted]))

    def _find(self, kind: type[WidgetT], name: str) -> WidgetT:
        """Wait for the widget of a name."""
        return self.waits_for(lambda: self._named(kind, name), f"{kind.__name__} {name!r}")

    def _named(self, kind: type[WidgetT], name: str) -> WidgetT | None:
        """Find the widget of a name, by what is read out or by what stands on it."""
        wanted = _plain(name)
        for each in self._shown(kind):
            own = each.text() if isinstance(each, QAbstractButton) else ""
            if wanted in (_plain(own), _plain(each.accessibleName())):
                return each
        return None

    def _field(self, name: str) -> QWidget:
        """Wait for the field of a name: of one line, of many, or of a number."""
        return self.waits_for(lambda: self._named_field(name), f"field {name!r}")

    def _named_field(self, name: str) -> QWidget | None:
        """Find the field of a name."""
        kinds: tuple[type[QWidget], ...] = (QLineEdit, QTextEdit, QSpinBox)
        return next(filter(None, (self._named(kind, name) for kind in kinds)), None)

    def _click(self, widget: QWidget) -> None:
        """Bring a widget into view and click its middle, which nothing may cover."""
        self._turned_to()
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(widget)
            parent = parent.parentWidget()
        middle = widget.rect().center()
        self.waits_for(lambda: _is_on_top(widget, middle), f"{widget.accessibleName() or widget} to be uncovered")
        target = widget.viewport() if isinstance(widget, QTextEdit) else widget
        QTest.mouseClick(target, Qt.MouseButton.LeftButton)


def _is_on_top(widget: QWidget, place: QPoint) -> bool:
    """Tell whether a click at a place of a widget would reach it or a part of it."""
    window = widget.window()
    there = window.childAt(widget.mapTo(window, place))
    return there is not None and (there is widget or widget.isAncestorOf(there))


def _open_menu() -> QMenu | None:
    """Give the menu that is open."""
    popup = QApplication.activePopupWidget()
    return popup if isinstance(popup, QMenu) else None


def _row_with(table: QAbstractItemView, text: str) -> int:
    """Give the number of the row in which a text stands, from 1; 0 where there is none."""
    rows = range(table.model().rowCount())
    return next((row + 1 for row in rows if _plain(text) in _row_words(table, row)), 0)


def _row_words(table: QAbstractItemView, row: int) -> str:
    """Read a row from end to end."""
    model = table.model()
    cells = (model.index(row, column).data() for column in range(model.columnCount()))
    return _plain(" | ".join(str(cell) for cell in cells if cell))


def _plain(text: str) -> str:
    """Leave out the marks that keep directions apart, and Qt's mark of a key."""
    return text.translate(_ISOLATES).replace("&&", "&")
