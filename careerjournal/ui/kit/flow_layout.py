"""A layout that puts widgets beside each other and begins a new line where the room ends."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle

from careerjournal.ui.kit.look import current


class FlowLayout(QLayout):
    """Lines of widgets of their own sizes, running with the script."""

    def __init__(self, *, gap: int = 8) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(current().px(gap))
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay_out(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._lay_out(rect, place=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize(0, 0)
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _lay_out(self, rect: QRect, *, place: bool) -> int:
        """Go through the lines, placing widgets if asked to. Give the height in pixels."""
        x, y, height, gap = 0, 0, 0, self.spacing()
        on_line: list[tuple[QLayoutItem, QRect]] = []
        for item in self._items:
            size = item.sizeHint()
            width = min(size.width(), rect.width())
            if x and x + width > rect.width():
                self._place(on_line, rect, height, place=place)
                x, y, height, on_line = 0, y + height + gap, 0, []
            on_line.append((item, QRect(rect.topLeft() + QPoint(x, y), QSize(width, size.height()))))
            x += width + gap
            height = max(height, size.height())
        self._place(on_line, rect, height, place=place)
        return y + height

    def _place(self, on_line: list[tuple[QLayoutItem, QRect]], rect: QRect, height: int, *, place: bool) -> None:
        """Give the widgets of one line their places, the lower ones in the middle of it, if asked to."""
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight
        for item, box in on_line if place else ():
            box.translate(0, (height - box.height()) // 2)
            item.setGeometry(QStyle.visualRect(direction, rect, box))
