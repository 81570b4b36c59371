"""Paint a chart's shapes on a page."""

from __future__ import annotations

from math import pi

from reportlab.lib.colors import Color
from reportlab.pdfbase.pdfmetrics import stringWidth

from careerjournal.documents.styles import Styles
from careerjournal.documents.text.canvas import ShapedCanvas
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
from careerjournal.domain.value import value

_HEAT = (Ink.HEAT_0, Ink.HEAT_1, Ink.HEAT_2, Ink.HEAT_3, Ink.HEAT_4)


@value
class ChartPainter:
    """The colours and fonts behind the roles that shapes name."""

    colours: dict[Ink, Color]
    fonts: dict[Type, tuple[str, float]]

    def measure(self) -> Measure:
        """Give the width of texts as they will be painted, in points."""
        fonts = self.fonts

        def width(text: str, role: Type) -> float:
            name, size = fonts[role]
            return float(stringWidth(text, name, size))

        return width

    def paint(self, canvas: ShapedCanvas, drawing: Drawing, x: float, top: float) -> None:
        """Paint a drawing with its top left corner at a point of the page."""
        canvas.saveState()
        canvas.translate(x, top)
        for shape in drawing.shapes:
            self._paint_shape(canvas, shape)
        canvas.restoreState()

    def _paint_shape(self, canvas: ShapedCanvas, shape: Shape) -> None:
        """Paint one shape; drawings count y downwards, pages upwards."""
        colour = self.colours[shape.ink]
        match shape:
            case Line():
                _pen(canvas, colour, shape.width)
                canvas.line(shape.x1, -shape.y1, shape.x2, -shape.y2)
            case Rect():
                canvas.setFillColor(colour)
                canvas.rect(shape.x, -shape.y - shape.height, shape.width, shape.height, stroke=0, fill=1)
            case Circle():
                _paint_circle(canvas, shape, colour)
            case HalfDisc():
                canvas.setFillColor(colour)
                box = (shape.x - shape.radius, -shape.y - shape.radius, shape.x + shape.radius, -shape.y + shape.radius)
                canvas.wedge(*box, 90 if shape.is_left else 270, 180, stroke=0, fill=1)
            case Polygon():
                canvas.setFillColor(colour)
                _paint_path(canvas, shape.points, is_filled=True)
            case Polyline():
                _pen(canvas, colour, shape.width)
                _paint_path(canvas, shape.points, is_filled=False)
            case Ribbon():
                _paint_ribbon(canvas, shape, colour)
            case Text():
                self._paint_text(canvas, shape, colour)

    def _paint_text(self, canvas: ShapedCanvas, shape: Text, colour: Color) -> None:
        """Paint a text at its anchor."""
        font, size = self.fonts[shape.type]
        canvas.setFont(font, size)
        canvas.setFillColor(colour)
        width = stringWidth(shape.text, font, size)
        shift = {Anchor.LEFT: 0.0, Anchor.MIDDLE: width / 2, Anchor.RIGHT: width}[shape.anchor]
        canvas.drawString(shape.x - shift, -shape.y, shape.text)


def chart_painter(styles: Styles) -> ChartPainter:
    """Make a painter of a document's styles."""
    theme, fonts, small = styles.theme, styles.fonts, styles.scale.small[0]
    return ChartPainter(
        colours={
            Ink.TEXT: theme.ink,
            Ink.MUTED: theme.muted,
            Ink.ACCENT: theme.accent,
            Ink.HAIRLINE: theme.hairline,
            Ink.SUBDUED: theme.muted,
            **dict(zip(_HEAT, theme.heat, strict=True)),
        },
        fonts={
            Type.LABEL: (fonts.sans, small),
            Type.STRONG: (styles.small_strong_font, small),
            Type.MUTED: (fonts.sans, small),
            Type.FIGURE: (fonts.sans, small),
        },
    )


def _pen(canvas: ShapedCanvas, colour: Color, width: float) -> None:
    """Take a solid pen."""
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(width)


def _paint_circle(canvas: ShapedCanvas, shape: Circle, colour: Color) -> None:
    """Paint a disc, a ring, or a ring of dots."""
    if not shape.ring:
        canvas.setFillColor(colour)
        canvas.circle(shape.x, -shape.y, shape.radius, stroke=0, fill=1)
        return
    _pen(canvas, colour, shape.ring)
    if shape.is_dotted:
        # Nine round dots: dashes of no length with round ends.
        canvas.saveState()
        canvas.setLineCap(1)
        canvas.setDash([0, 2 * pi * shape.radius / 9])
        canvas.circle(shape.x, -shape.y, shape.radius, stroke=1, fill=0)
        canvas.restoreState()
    else:
        canvas.circle(shape.x, -shape.y, shape.radius, stroke=1, fill=0)


def _paint_path(canvas: ShapedCanvas, points: tuple[tuple[float, float], ...], *, is_filled: bool) -> None:
    """Paint a line through points, or the area they enclose."""
    path = canvas.beginPath()
    path.moveTo(points[0][0], -points[0][1])
    for x, y in points[1:]:
        path.lineTo(x, -y)
    if is_filled:
        path.close()
    canvas.drawPath(path, stroke=0 if is_filled else 1, fill=1 if is_filled else 0)


def _paint_ribbon(canvas: ShapedCanvas, ribbon: Ribbon, colour: Color) -> None:
    """Paint a band half clear: its upper edge there, its lower edge back."""
    steps = ribbon_steps(ribbon)
    path = canvas.beginPath()
    path.moveTo(steps[0][0], -steps[0][1])
    for x1, y1, x2, y2 in steps:
        middle = (x1 + x2) / 2
        path.curveTo(middle, -y1, middle, -y2, x2, -y2)
    path.lineTo(steps[-1][2], -steps[-1][3] - ribbon.height)
    for x1, y1, x2, y2 in reversed(steps):
        middle = (x1 + x2) / 2
        path.curveTo(middle, -y2 - ribbon.height, middle, -y1 - ribbon.height, x1, -y1 - ribbon.height)
    path.close()
    canvas.saveState()
    canvas.setFillColor(colour)
    canvas.setFillAlpha(RIBBON_CLEAR)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()
