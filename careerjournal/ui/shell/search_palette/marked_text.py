"""Paints one line of a person's words with marks in it, in the direction of the words, at the leading edge."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption

from careerjournal.domain.finding.excerpts import Excerpt
from careerjournal.ui.kit.direction import direction_of, mirrored
from careerjournal.ui.kit.look import current


def paint_marked(painter: QPainter, words: Excerpt, room: QRect, whole: QRect, *, font: QFont, role: str) -> None:
    """Paint words into a room counted from the leading edge of the whole; what has no room ends in an ellipsis."""
    if not words.text or room.width() <= 0:
        return
    look = current()
    shown = QFontMetrics(font).elidedText(words.text, Qt.TextElideMode.ElideRight, room.width())
    layout = QTextLayout(shown, font)
    layout.setCacheEnabled(False)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(direction_of(words.text))
    layout.setTextOption(option)
    layout.setFormats(_formats(shown, words, look.color("accent-soft"), look.color("on-accent-soft")))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(room.width())
    layout.endLayout()
    place = mirrored(room, whole, right_to_left=look.right_to_left)
    # Words of the other direction stand at the screen's leading edge all the same.
    spare = room.width() - line.naturalTextWidth() if look.right_to_left else 0
    painter.setPen(look.color(role))
    top = place.top() + (place.height() - line.height()) / 2
    layout.draw(painter, QPointF(place.left() + spare, top))


def _formats(shown: str, words: Excerpt, ground: QColor, ink: QColor) -> list[QTextLayout.FormatRange]:
    """Give the marks as Qt counts them, in units of UTF-16; one behind the ellipsis is left out."""
    end = len(shown) if shown == words.text else max(0, len(shown) - 1)
    formats = []
    for start, stop in words.marks:
        if start >= end:
            break
        mark = QTextLayout.FormatRange()
        mark.start = _units(words.text[:start])
        mark.length = _units(words.text[start : min(stop, end)])
        style = QTextCharFormat()
        style.setBackground(ground)
        style.setForeground(ink)
        mark.format = style
        formats.append(mark)
    return formats


def _units(text: str) -> int:
    """Count a text's length as Qt does."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
