"""A box to tick."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox

from careerjournal.ui.kit.icons import pixmap
from careerjournal.ui.kit.look import current


class CheckBox(QCheckBox):
    """A box to tick; its words belong to its target."""

    def sizeHint(self) -> QSize:
        """Be tall enough to hit, and as tall as a line of the words: one of Arabic needs more."""
        return super().sizeHint().expandedTo(QSize(0, max(current().px(28), self.fontMetrics().height())))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        side, box = current().px(16), current().px(20)
        x = self.width() - box if self.isRightToLeft() else 0
        painter = QPainter(self)
        corner = QPointF(x + (box - side) / 2, (self.height() - side) / 2)
        painter.drawPixmap(corner, pixmap("check", "on-accent" if self.isEnabled() else "text-disabled", 16))
        painter.end()
