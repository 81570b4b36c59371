"""Menus: opened under a button or at a place, and gone through by the first letter of what stands in them."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from careerjournal.domain.folding import fold
from careerjournal.ui.kit.look import current

_UNMODIFIED = Qt.KeyboardModifier.NoModifier | Qt.KeyboardModifier.ShiftModifier


def open_under(menu: QMenu, button: QWidget) -> None:
    """Open a menu under a button that stands at the end of a row, their trailing edges on one line."""
    below = button.mapToGlobal(QPoint(0, button.height()))
    if not current().right_to_left:
        below.setX(below.x() + button.width() - menu.sizeHint().width())
    open_at(menu, below)


def open_at(menu: QMenu, place: QPoint) -> None:
    """Open a menu at a place of the screen; a letter goes to what begins with it, and does it where it is the only one.

    Once closed it is gone: whoever opens it makes it anew.

    Qt goes by underlined letters alone, which each of the languages would have to choose, and the look has none.
    """
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.installEventFilter(_FirstLetters(menu))
    menu.popup(place)


class _FirstLetters(QObject):
    """Hears the letters typed into one menu, and goes with it."""

    def __init__(self, menu: QMenu) -> None:
        super().__init__(menu)
        self._menu = menu

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            letter = fold(event.text()).strip()
            if letter.isalnum() and not event.modifiers() & ~_UNMODIFIED:
                return self._go(letter)
        return super().eventFilter(watched, event)

    def _go(self, letter: str) -> bool:
        """Do what alone begins with a letter, else go to the next that does; tell whether there is any."""
        found = [action for action in self._menu.actions() if _begins(action, letter)]
        if len(found) == 1:
            self._menu.close()
            found[0].trigger()
        elif found:
            at = self._menu.activeAction()
            following = found.index(at) + 1 if at in found else 0
            self._menu.setActiveAction(found[following % len(found)])
        return bool(found)


def _begins(action: QAction, letter: str) -> bool:
    """Tell whether an act can be done and its words begin with a letter, accents and case aside."""
    words = fold(action.text().replace("&", "")).lstrip("“\"'«\u2066\u2067\u2068 ")
    return action.isEnabled() and action.isVisible() and action.menu() is None and words.startswith(letter)
