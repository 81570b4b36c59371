"""A row that changes its place in a list, dragged by the handle at its leading edge."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from careerjournal.ui.kit.direction import mirrored
from careerjournal.ui.kit.icons import pixmap
from careerjournal.ui.kit.look import current

HANDLE = 16
"""Pixels that the handle is wide, at a scale of 1."""
_AROUND = 4


class HandleRow(QWidget):
    """Tells how far its handle is moved; the list is what moves it."""

    dragged = Signal(object, int)
    """What the row stands for, and the height of the list to which its handle was moved."""
    dropped = Signal(object)

    def __init__(self, *, inset: int = 0) -> None:
        """Make the row; the handle stands so many pixels from its leading edge, at a scale of 1."""
        super().__init__()
        self._inset = inset
        self._dragging = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def stands_for(self) -> object:
        """Give what the row stands for."""
        raise NotImplementedError

    def can_be_dragged(self) -> bool:
        """Tell whether the row has a handle just now."""
        return True

    def paint_handle(self, painter: QPainter, role: str) -> None:
        """Paint the handle in a colour of the theme."""
        painter.drawPixmap(self._handle().topLeft(), pixmap("drag", role, HANDLE))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        is_left = event.button() is Qt.MouseButton.LeftButton
        self._dragging = is_left and self.can_be_dragged() and self._is_on_handle(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            self.dragged.emit(self.stands_for(), self.mapToParent(event.position().toPoint()).y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if self._dragging:
            self._dragging = False
            self.dropped.emit(self.stands_for())

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

    def _handle(self) -> QRect:
        """Give where the handle stands."""
        px = current().px
        side = px(HANDLE)
        place = QRect(px(self._inset), (self.height() - side) // 2, side, side)
        return mirrored(place, self.rect(), right_to_left=self.isRightToLeft())

    def _is_on_handle(self, event: QMouseEvent) -> bool:
        """Tell whether the mouse is on the handle, or between it and the edge; the whole height counts."""
        handle, around = self._handle(), current().px(_AROUND)
        before, after = around + current().px(self._inset), around
        if self.isRightToLeft():
            before, after = after, before
        return handle.left() - before <= event.position().x() <= handle.right() + after
