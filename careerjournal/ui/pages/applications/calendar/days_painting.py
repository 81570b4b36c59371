"""How entries of a day are painted: the mark of what they are about, and their words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QPainter

from careerjournal.domain.agenda import DayEntry, DayMatter
from careerjournal.domain.stages import STAGE_OF_KIND, EventKind, Stage
from careerjournal.language.direction import isolate
from careerjournal.ui.kit.direction import anchored, line_flags
from careerjournal.ui.kit.icons import pixmap
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.marks import paint_stage

_MARKS = {DayMatter.DECIDE: Stage.OFFER, DayMatter.DEADLINE: Stage.WISHLIST}
ASKING = frozenset({DayMatter.DECIDE, DayMatter.DEADLINE})
"""What runs out on its day: it is written in the tone that asks for attention."""


def paint_matter(painter: QPainter, entry: DayEntry, center: QPoint, *, radius: float, ground: str) -> None:
    """Paint the mark of what an entry is about: a stage's, or a letter for a follow-up."""
    if entry.matter is DayMatter.FOLLOW_UP:
        side = round(radius * 2.6)
        half = current().px(side) // 2
        painter.drawPixmap(center - QPoint(half, half), pixmap("letter", "text-muted", side))
        return
    meeting = STAGE_OF_KIND[entry.kind or EventKind.INTERVIEW] or Stage.INTERVIEW
    paint_stage(painter, _MARKS.get(entry.matter, meeting), QPointF(center) + QPointF(0.5, 0.5), radius, ground=ground)


def write(
    painter: QPainter, text: str, place: QRect, size: str, tone: str, *, strong: bool = False, trailing: bool = False
) -> None:
    """Write one line at the leading or trailing edge, cut with an ellipsis where it must be."""
    look = current()
    painter.setFont(look.font(size, strong=strong))
    painter.setPen(look.color(tone))
    edge = Qt.AlignmentFlag.AlignRight if trailing else Qt.AlignmentFlag.AlignLeft
    flags = line_flags(edge, Qt.AlignmentFlag.AlignVCenter, right_to_left=look.right_to_left)
    shown = look.shortened(text, place.width(), size, strong=strong)
    anchor = anchored(shown, right_to_left=look.right_to_left)  # a time before a name has no direction of its own
    painter.drawText(place, flags, isolate(anchor))
