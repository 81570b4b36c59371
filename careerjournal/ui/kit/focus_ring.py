"""The focus ring: one overlay per window and dialog, shown only to those who move by keyboard."""

from typing import cast

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from careerjournal.ui.kit.look import current

INSIDE, NONE = "inside", "none"
"""Values of the property `ring`: drawn within the widget (neighbours touch it), or shown by the widget itself."""

_OWN_SIGN = (QLineEdit, QTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)
_FOLLOWED = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})


class FocusRings(QObject):
    """Gives a window its ring, and each dialog over it one of its own as soon as something in it has the focus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        FocusRing(window)
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._focus_moved)

    @Slot(QWidget, QWidget)
    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Give the dialog that has the focus now its ring."""
        dialog = new.window() if new is not None else None
        if isinstance(dialog, QDialog) and _ring_of(dialog) is None:
            below = dialog.parentWidget()
            FocusRing(dialog, after=_ring_of(below.window()) if below is not None else None)


class FocusRing(QWidget):
    """A ring of 2 px, 2 px outside the control that has the focus; fields, lists and cards show focus by themselves.

    It appears when the last thing the window heard was a key, and goes with the next press of the mouse or wheel. It
    listens to the native window alone: a filter on the application would see every event of every widget.
    """

    def __init__(self, window: QWidget, *, after: "FocusRing | None" = None) -> None:
        """Make the ring of a window; one that was opened by keyboard shows it at once, `after` knows whether it was."""
        super().__init__(window)
        self._window = window
        self._target: QWidget | None = None
        self._followed: list[QWidget] = []
        self._by_keyboard: bool = after is not None and after._by_keyboard
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._focus_moved)
        window.installEventFilter(self)
        self._listen()
        self._focus_moved(None, QApplication.focusWidget())

    @property
    def target(self) -> QWidget | None:
        """Give the widget that the ring is around; None while it is hidden."""
        return self._target

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._window:
            if kind is QEvent.Type.Show:
                self._listen()
        elif isinstance(watched, QWidget):
            if kind in _FOLLOWED:
                self._place()
        elif kind is QEvent.Type.KeyPress:
            self._by_keyboard = True
        elif kind in (QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin):
            self._by_keyboard = False
            self._ring(None)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(current().color("focus"), 2))
        radius = self._radius()
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        painter.end()

    def _listen(self) -> None:
        """Hear keys and presses where they enter the window; it has no native side before it is shown."""
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    @Slot(QWidget, QWidget)
    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Follow the focus while it is moved by keyboard within this window."""
        mine = new is not None and new.window() is self._window
        if new is not None and mine and self._by_keyboard:
            _bring_into_sight(new)
            self._ring(new)
        else:
            self._ring(None)

    def _ring(self, widget: QWidget | None) -> None:
        """Put the ring around a widget, or take it away."""
        for each in self._followed:
            if shiboken6.isValid(each):
                each.removeEventFilter(self)
        self._followed.clear()
        shows_itself = widget is None or isinstance(widget, _OWN_SIGN) or widget.property("ring") == NONE
        self._target = None if shows_itself else widget
        around = self._target
        while around is not None and around is not self._window:  # what it lies in moves with a scroll or a new size
            around.installEventFilter(self)
            self._followed.append(around)
            around = around.parentWidget()
        self._place()

    def _place(self) -> None:
        """Stand where the target stands."""
        target = self._target
        if target is None or not target.isVisible():
            self._target = None
            self.hide()
            return
        away = 0 if target.property("ring") == INSIDE else 4
        if target.visibleRegion().isEmpty():  # scrolled out of sight
            self.hide()
            return
        corner = target.mapTo(self._window, QPoint(0, 0))
        self.setGeometry(QRect(corner, target.size()).adjusted(-away, -away, away, away))
        self.raise_()
        self.show()
        self.update()

    def _radius(self) -> float:
        """Give the ring's corner radius: the target's own, a little wider."""
        target = self._target
        kind = target.property("kind") if target is not None else None
        if kind == "chip":
            return self.height() / 2
        return 4 if kind == "text" else 8


def _ring_of(window: QWidget) -> FocusRing | None:
    """Give the ring of a window or dialog, where it has one."""
    return window.findChild(FocusRing, options=Qt.FindChildOption.FindDirectChildrenOnly)


def _bring_into_sight(widget: QWidget) -> None:
    """Scroll what a widget lies in until it can be seen: Qt does so only while the focus stays within one area."""
    around = widget.parentWidget()
    while around is not None and widget.visibleRegion().boundingRect() != widget.rect():
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()
