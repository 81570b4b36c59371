"""Paint a drawing with Qt in the colours and fonts of the look; its lengths are pixels at a scale of 1."""

from __future__ import annotations

from math import pi

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from careerjournal.domain.charts.shapes import (
    RIBBON_CLEAR,
    Anchor,
    Circle,
    Drawing,
    HalfDisc,
    Ink,
    Line,
    Measure,
    Polygon,
    Polyline,
    Rect,
    Ribbon,
    Shape,
    Text,
    Type,
    ribbon_steps,
)
from careerjournal.ui.kit.look import current

_ROLES = {
    Ink.TEXT: "text",
    Ink.MUTED: "text-muted",
    Ink.ACCENT: "accent",
    Ink.HAIRLINE: "border",
    Ink.SUBDUED: "border-strong",
    Ink.HEAT_0: "heat-0",
    Ink.HEAT_1: "heat-1",
    Ink.HEAT_2: "heat-2",
    Ink.HEAT_3: "heat-3",
    Ink.HEAT_4: "heat-4",
}


def measure() -> Measure:
    """Give the width of texts as they will be painted, at a scale of 1."""
    scale = current().scale
    metrics = {kind: QFontMetricsF(_font(kind)) for kind in Type}
    return lambda text, kind: metrics[kind].horizontalAdvance(text) / scale


def paint(painter: QPainter, drawing: Drawing) -> None:
    """Paint a drawing with its top left corner at the painter's origin."""
    look = current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if look.right_to_left else Qt.LayoutDirection.LeftToRight)
    painter.scale(look.scale, look.scale)
    for shape in drawing.shapes:
        _paint_shape(painter, shape, look.color(_ROLES[shape.ink]))
    painter.restore()


def path_of(area: Rect | Ribbon) -> QPainterPath:
    """Give an area's outline at a scale of 1, to paint or to point at."""
    path = QPainterPath()
    if isinstance(area, Rect):
        path.addRect(QRectF(area.x, area.y, area.width, area.height))
        return path
    steps, high = ribbon_steps(area), area.height
    path.moveTo(steps[0][0], steps[0][1])
    for x1, y1, x2, y2 in steps:
        path.cubicTo((x1 + x2) / 2, y1, (x1 + x2) / 2, y2, x2, y2)
    path.lineTo(steps[-1][2], steps[-1][3] + high)
    for x1, y1, x2, y2 in reversed(steps):
        path.cubicTo((x1 + x2) / 2, y2 + high, (x1 + x2) / 2, y1 + high, x1, y1 + high)
    path.closeSubpath()
    return path


def _paint_shape(painter: QPainter, shape: Shape, color: QColor) -> None:
    """Paint one shape."""
    match shape:
        case Line():
            _pen(painter, color, shape.width)
            painter.drawLine(QPointF(shape.x1, shape.y1), QPointF(shape.x2, shape.y2))
        case Rect():
            _brush(painter, color)
            painter.drawRoundedRect(QRectF(shape.x, shape.y, shape.width, shape.height), shape.radius, shape.radius)
        case Circle():
            _paint_circle(painter, shape, color)
        case HalfDisc():
            _brush(painter, color)
            side = 2 * shape.radius
            around = QRectF(shape.x - shape.radius, shape.y - shape.radius, side, side)
            painter.drawPie(around, (90 if shape.is_left else 270) * 16, 180 * 16)
        case Polygon():
            _brush(painter, color)
            painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in shape.points]))
        case Polyline():
            _pen(painter, color, shape.width)
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in shape.points]))
        case Ribbon():
            clear = QColor(color)
            clear.setAlphaF(RIBBON_CLEAR)
            _brush(painter, clear)
            painter.drawPath(path_of(shape))
        case Text():
            _paint_text(painter, shape, color)


def _paint_text(painter: QPainter, text: Text, color: QColor) -> None:
    """Paint a text at its anchor; its font has the size of the screen already."""
    scale = current().scale
    font = _font(text.type)
    width = QFontMetricsF(font).horizontalAdvance(text.text)
    shift = {Anchor.LEFT: 0.0, Anchor.MIDDLE: width / 2, Anchor.RIGHT: width}[text.anchor]
    painter.save()
    painter.scale(1 / scale, 1 / scale)
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(QPointF(text.x * scale - shift, text.y * scale), text.text)
    painter.restore()


def _paint_circle(painter: QPainter, circle: Circle, color: QColor) -> None:
    """Paint a disc, a ring, or a ring of nine dots."""
    if not circle.ring:
        _brush(painter, color)
    else:
        pen = _pen(painter, color, circle.ring)
        if circle.is_dotted:
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setDashPattern([0.01, 2 * pi * circle.radius / 9 / circle.ring])
            painter.setPen(pen)
    painter.drawEllipse(QPointF(circle.x, circle.y), circle.radius, circle.radius)


def _pen(painter: QPainter, color: QColor, width: float) -> QPen:
    """Take a pen and no brush."""
    pen = QPen(color)
    pen.setWidthF(width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    return pen


def _brush(painter: QPainter, color: QColor) -> None:
    """Take a brush and no pen."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)


def _font(kind: Type) -> QFont:
    """Give the font of a role of type."""
    return current().font("small", strong=kind is Type.STRONG)
