"""How much, in five circles: by click, by the digits 0 to 5 and by the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider

from careerjournal.language.words import screen
from careerjournal.ui.kit.direction import aligned
from careerjournal.ui.kit.look import current

MOST = 5
_PITCH, _RADIUS, _HEIGHT = 26, 7.0, 36


class Scale(QSlider):
    """A value from 1 to 5, or 0 for none. To a screen reader it is a slider."""

    def __init__(self, value: int | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(0, MOST)
        self.setPageStep(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_level(value)

    @property
    def level(self) -> int | None:
        """Give the level, 1 to 5; None where none was chosen."""
        return self.value() or None

    def set_level(self, level: int | None) -> None:
        """Show a level; what lies outside 1 to 5 is none."""
        self.setValue(level if level is not None and 1 <= level <= MOST else 0)

    def sizeHint(self) -> QSize:
        return QSize(current().px(_PITCH) * MOST + current().px(60), current().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        along = self.width() - event.position().x() if current().right_to_left else event.position().x()
        chosen = int(along // current().px(_PITCH)) + 1
        if chosen <= MOST:
            self.setValue(0 if chosen == self.value() else chosen)  # once more takes it back
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdecimal() and int(event.text()) <= MOST:
            self.setValue(int(event.text()))
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.setValue(0)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ahead, start = (-1, self.width()) if look.right_to_left else (1, 0)
        middle = self.height() / 2
        for number in range(MOST):
            full = number < self.value()
            pen = QPen(look.color("accent" if full else "border-strong"))
            pen.setWidthF(1.75 * look.scale)
            painter.setPen(pen)
            painter.setBrush(look.color("accent") if full else Qt.BrushStyle.NoBrush)
            x = start + ahead * (look.px(_PITCH) * number + look.px(10))
            painter.drawEllipse(QPointF(x, middle), _RADIUS * look.scale, _RADIUS * look.scale)
        if self.value():
            self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        """Write the level after the circles: colour and shape alone are hard to count."""
        look = current()
        taken = look.px(_PITCH) * MOST + look.px(4)
        room = self.rect().adjusted(0, 0, -taken, 0) if look.right_to_left else self.rect().adjusted(taken, 0, 0, 0)
        painter.setPen(look.color("text-muted"))
        painter.setFont(look.font("small"))
        side = aligned(Qt.AlignmentFlag.AlignLeft, right_to_left=look.right_to_left)
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, out_of(self.value()))


def out_of(level: int) -> str:
    """Say a level: "4 of 5"."""
    return screen().tr("{level} of {most}", level=level, most=MOST)
