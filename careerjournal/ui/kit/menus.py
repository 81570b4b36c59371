"""Menus that a button opens."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from careerjournal.ui.kit.look import current


def open_under(menu: QMenu, button: QWidget) -> None:
    """Open a menu under a button that stands at the end of a row, their trailing edges on one line."""
    below = button.mapToGlobal(QPoint(0, button.height()))
    if not current().right_to_left:
        below.setX(below.x() + button.width() - menu.sizeHint().width())
    menu.popup(below)
