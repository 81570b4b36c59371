"""What a screen reader hears of our own widgets: the interfaces that tell what each of them is.

Qt tells the part of its own classes; everything we paint or compose would be a frame without meaning to it. A widget
says what it is in `heard_as` (of its class or its own) and what it is called by its accessible name. Without being a
button of Qt's, it tells whether it is on by `heard_on() -> bool`, and does what a click does by `heard_press()`. The
parts of a picture are children of it (`part_areas`), for a child's life is Qt's own business: a part made in Python
alone would have to be taken out of Qt's books by hand.

PySide keeps each interface that a factory gave for as long as the program runs (some 150 bytes), so it holds nothing.
"""

from collections.abc import Callable
from typing import Final, Literal

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

HeardAs = Literal[
    "button", "chart", "check box", "document", "graphic", "group", "heading", "list", "list item", "tab", "tabs"
]

_ROLES: Final[dict[HeardAs, QAccessible.Role]] = {
    "button": QAccessible.Role.Button,
    "chart": QAccessible.Role.Chart,
    "check box": QAccessible.Role.CheckBox,
    "document": QAccessible.Role.Document,
    "graphic": QAccessible.Role.Graphic,
    "group": QAccessible.Role.Grouping,
    "heading": QAccessible.Role.Heading,
    "list": QAccessible.Role.List,
    "list item": QAccessible.Role.ListItem,
    "tab": QAccessible.Role.PageTab,
    "tabs": QAccessible.Role.PageTabList,
}
_PRESS: Final = "Press"
"""The name that Qt gives the act of a button (QAccessibleActionInterface::pressAction)."""


class Heard(QAccessibleWidget):
    """The interface of one widget; Qt gives name, description, place and children."""

    def state(self) -> QAccessible.State:
        state, subject = super().state(), self.object()
        told: Callable[[], bool] | None = getattr(subject, "heard_on", None)
        can_be_on, on = told is not None, told is not None and told()
        if isinstance(subject, QAbstractButton):
            can_be_on, on = subject.isCheckable(), subject.isChecked()
        if self.role() is QAccessible.Role.CheckBox:
            state.checkable, state.checked = int(can_be_on), int(on)
        else:
            state.selectable, state.selected = int(can_be_on), int(on)
        return state

    def actionNames(self) -> list[str]:
        names = list(super().actionNames())
        return [_PRESS, *names] if self._press() is not None and not self.state().disabled else names

    def doAction(self, name: str) -> None:
        press = self._press()
        if name == _PRESS and press is not None:
            press()
        else:
            super().doAction(name)

    def _press(self) -> Callable[[], None] | None:
        """Give what a click does; None where it does nothing, or where the widget has gone."""
        subject = self.object()
        press: Callable[[], None] | None = getattr(subject, "heard_press", None)
        return subject.click if isinstance(subject, QAbstractButton) else press


class _Books:
    """Whether Qt was told where to ask; it takes no factory back."""

    told = False


def tell_what_is_what() -> None:
    """Have screen readers hear what our widgets are; before the first window is shown, and once."""
    if not _Books.told:
        _Books.told = True
        QAccessible.installFactory(_heard)


def _heard(_kind: str, subject: QObject) -> QAccessibleInterface | None:
    """Give the interface of a widget that says what it is; everything else is Qt's own business."""
    told: HeardAs | None = getattr(subject, "heard_as", None)
    return Heard(subject, _ROLES[told]) if told is not None and isinstance(subject, QWidget) else None
