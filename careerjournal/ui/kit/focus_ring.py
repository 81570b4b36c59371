"""The focus ring: one overlay per window, shown only to those who move by keyboard."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFrame,
    QLineEdit,
    QTextEdit,
    QWidget,
)

from careerjournal.ui.kit.look import current

_BY_KEYBOARD = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)
_OWN_SIGN = (QLineEdit, QTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)
_INSIDE = frozenset({"view", "rail"})
_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide})


class FocusRing(QWidget):
    """A ring of 2 px, 2 px outside the control that has the focus; inside it for joined buttons, rows and rail entries.

    Fields and lists show focus by themselves. Scrolling hides the ring until the next key.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._target: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = cast(QApplication, QApplication.instance())
        app.installEventFilter(self)
        app.focusChanged.connect(self._focus_moved)

    @property
    def target(self) -> QWidget | None:
        """Give the widget that the ring is around; None while it is hidden."""
        return self._target

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.FocusIn:
            if isinstance(watched, QWidget) and watched.window() is self.window():
                self._ring(watched, cast(QFocusEvent, event).reason())
        elif self._target is not None:
            if watched is self._target and kind in _MOVES:
                self._place()
            elif kind is QEvent.Type.Wheel:
                self._ring(None, Qt.FocusReason.NoFocusReason)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(current().color("focus"), 2))
        radius = self._radius()
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        painter.end()

    @Slot(QWidget, QWidget)
    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Take the ring away when the focus goes to nothing or to another window."""
        if new is None or new.window() is not self.window():
            self._ring(None, Qt.FocusReason.NoFocusReason)

    def _ring(self, widget: QWidget | None, reason: Qt.FocusReason) -> None:
        """Put the ring around a widget that got the focus by keyboard, else hide it."""
        wanted = widget is not None and reason in _BY_KEYBOARD and not isinstance(widget, _OWN_SIGN)
        self._target = widget if wanted else None
        self._place()

    def _place(self) -> None:
        """Follow the target, also when it moves or goes."""
        target = self._target
        if target is None or not target.isVisible():
            self._target = None
            self.hide()
            return
        away = 0 if self._inside(target) else 4
        corner = target.mapTo(self.window(), QPoint(0, 0))
        self.setGeometry(QRect(corner, target.size()).adjusted(-away, -away, away, away))
        self.raise_()
        self.show()
        self.update()

    def _inside(self, target: QWidget) -> bool:
        """Say whether the ring stays within its target: where neighbours touch it."""
        return target.property("kind") in _INSIDE or isinstance(target, QFrame) or not target.property("kind")

    def _radius(self) -> float:
        """Give the ring's corner radius: the target's own, a little wider."""
        target = self._target
        kind = target.property("kind") if target is not None else None
        if kind == "chip":
            return self.height() / 2
        return 4 if kind == "text" else 8
