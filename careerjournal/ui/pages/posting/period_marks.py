"""How periods of a goal went, a mark each, and what the marks mean."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from careerjournal.domain.posting import Verdict
from careerjournal.ui.kit.look import current

PITCH = 16
RADIUS = 4.5


class VerdictMark(QWidget):
    """One mark, beside the word that says the same."""

    heard_as = "graphic"

    def __init__(self, verdict: Verdict) -> None:
        super().__init__()
        self._verdict = verdict
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(current().px(PITCH), current().px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        center = QPointF(self.width() / 2, self.height() / 2)
        paint_verdict(painter, self._verdict, center, RADIUS * current().scale)
        painter.end()


def paint_verdict(painter: QPainter, verdict: Verdict | None, center: QPointF, radius: float) -> None:
    """Paint one mark: full for kept, half for enough, a ring for less, a dot for rest, a dotted ring while it runs."""
    look = current()
    held = verdict in (Verdict.KEPT, Verdict.FLOOR_MET)
    color = look.color("accent" if held else "border-strong")
    painter.setPen(QPen(QBrush(color), 1.5 * look.scale))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match verdict:
        case Verdict.KEPT:
            painter.setBrush(color)
            painter.drawEllipse(center, radius, radius)
        case Verdict.FLOOR_MET:
            painter.drawEllipse(center, radius, radius)
            painter.setBrush(color)
            painter.drawChord(
                int(center.x() - radius), int(center.y() - radius), int(2 * radius), int(2 * radius), 180 * 16, 180 * 16
            )
        case Verdict.LET_GO:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawEllipse(center, radius / 2.5, radius / 2.5)
        case Verdict.BELOW:
            painter.drawEllipse(center, radius, radius)
        case Verdict.UNDER_WAY | Verdict.NOT_JUDGED:
            pen = QPen(QBrush(color), 1.5 * look.scale)
            pen.setDashPattern([1.1, 1.6])
            painter.setPen(pen)
            painter.drawEllipse(center, radius, radius)
        case _:
            return
