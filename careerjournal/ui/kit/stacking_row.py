"""Fields or buttons beside each other, and under each other where large text leaves no room for that."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from careerjournal.ui.kit.look import current


class StackingRow(QWidget):
    """Shares its width among its parts, or (with `keeps_sizes`) lets each keep its own."""

    def __init__(self, parts: Sequence[QWidget], *, gap: int, keeps_sizes: bool = False) -> None:
        super().__init__()
        self._parts = tuple(parts)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(current().px(gap))
        for part in self._parts:
            self._layout.addWidget(part, 0 if keeps_sizes else 1)
        if keeps_sizes:
            self._layout.addStretch(1)
        # Its width is what there is: else the parts beside each other would widen the page.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        gaps = self._layout.spacing() * (len(self._parts) - 1)
        needed = gaps + sum(part.minimumSizeHint().width() for part in self._parts)
        beside = needed <= self.width()
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._layout.direction() is not wanted:
            self._layout.setDirection(wanted)
