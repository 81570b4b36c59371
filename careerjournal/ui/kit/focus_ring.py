"""The focus ring: one overlay per window, shown only to those who move by keyboard."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QTextEdit,
    QWidget,
)

from careerjournal.ui.kit.look import current

INSIDE, NONE = "inside", "none"
"""Values of the property `ring`: drawn within the widget (neighbours touch it), or shown by the widget itself."""

_OWN_SIGN = (QLineEdit, QTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)
_FOLLOWED = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide})


class FocusRing(QWidget):
    """A ring of 2 px, 2 px outside the control that has the focus; fields, lists and cards show focus by themselves.

    It appears when the last thing the window heard was a key, and goes with the next press of the mouse or wheel. It
    listens to the native window alone: a filter on the application would see every event of every widget.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._target: QWidget | None = None
        self._by_keyboard = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._focus_moved)
        window.installEventFilter(self)
        self._listen()

    @property
    def target(self) -> QWidget | None:
        """Give the widget that the ring is around; None while it is hidden."""
        return self._target

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._target:
            if kind in _FOLLOWED:
                self._place()
        elif watched is self._window:
            if kind is QEvent.Type.Show:
                self._listen()
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
        self._ring(new if mine and self._by_keyboard else None)

    def _ring(self, widget: QWidget | None) -> None:
        """Put the ring around a widget, or take it away."""
        if self._target is not None:
            self._target.removeEventFilter(self)
        shows_itself = widget is None or isinstance(widget, _OWN_SIGN) or widget.property("ring") == NONE
        self._target = None if shows_itself else widget
        if self._target is not None:
            self._target.installEventFilter(self)
        self._place()

    def _place(self) -> None:
        """Stand where the target stands."""
        target = self._target
        if target is None or not target.isVisible():
            self._target = None
            self.hide()
            return
        away = 0 if target.property("ring") == INSIDE else 4
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
