"""Write a drawing as SVG with its text as outlines, so that it looks the same wherever it is opened."""

from __future__ import annotations

from math import pi
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color
from reportlab.pdfbase.pdfmetrics import stringWidth

from careerjournal.documents.chart_painting import ChartPainter
from careerjournal.documents.text.figures import figure
from careerjournal.documents.text.outlines import text_path
from careerjournal.documents.text.safe_text import plain
from careerjournal.domain.charts.shapes import (
    RIBBON_CLEAR,
    Anchor,
    Circle,
    Drawing,
    HalfDisc,
    Line,
    Polygon,
    Polyline,
    Rect,
    Ribbon,
    Shape,
    Text,
    ribbon_steps,
)
from careerjournal.language.words import Words


def svg(drawing: Drawing, painter: ChartPainter, *, title: str, description: str, words: Words, margin: float) -> str:
    """Write a drawing on white with a margin around it; title and description are what a screen reader says."""
    width, height = drawing.width + 2 * margin, drawing.height + 2 * margin
    base = 1 if words.direction == "rtl" else 0
    inside = "".join(_shape(shape, painter, base) for shape in drawing.shapes)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{figure(width)}" height="{figure(height)}"'
        f' viewBox="0 0 {figure(width)} {figure(height)}" role="img" xml:lang="{escape(words.code)}"'
        ' aria-labelledby="title description">\n'
        f'<title id="title">{_said(title)}</title>\n<desc id="description">{_said(description)}</desc>\n'
        f'<rect width="{figure(width)}" height="{figure(height)}" fill="#ffffff"/>\n'
        f'<g transform="translate({figure(margin)} {figure(margin)})">\n{inside}</g>\n</svg>\n'
    )


def _said(text: str) -> str:
    """Give a text that XML can hold."""
    return escape(plain(text))


def _shape(shape: Shape, painter: ChartPainter, base: int) -> str:
    """Write one shape."""
    colour = _colour(painter.colours[shape.ink])
    match shape:
        case Line():
            ends = f"M{_point(shape.x1, shape.y1)}L{_point(shape.x2, shape.y2)}"
            return _stroked(ends, shape.width, colour)
        case Rect():
            place = f'x="{figure(shape.x)}" y="{figure(shape.y)}"'
            size = f'width="{figure(shape.width)}" height="{figure(shape.height)}"'
            return f'<rect {place} {size} fill="{colour}"/>\n'
        case Circle():
            return _circle(shape, colour)
        case HalfDisc():
            turn = 0 if shape.is_left else 1
            radius = figure(shape.radius)
            ends = f"M{_point(shape.x, shape.y - shape.radius)}A{radius} {radius} 0 0 {turn} "
            return _filled(ends + _point(shape.x, shape.y + shape.radius) + "Z", colour)
        case Polygon():
            return _filled(_through(shape.points) + "Z", colour)
        case Polyline():
            return _stroked(_through(shape.points), shape.width, colour)
        case Ribbon():
            return f'<path d="{_band(shape)}" fill="{colour}" fill-opacity="{RIBBON_CLEAR}"/>\n'
        case Text():
            return _text(shape, painter, colour, base)


def _text(text: Text, painter: ChartPainter, colour: str, base: int) -> str:
    """Write a text as one path."""
    font, size = painter.fonts[text.type]
    width = float(stringWidth(text.text, font, size))
    shift = {Anchor.LEFT: 0.0, Anchor.MIDDLE: width / 2, Anchor.RIGHT: width}[text.anchor]
    return _filled(text_path(text.text, font, size, text.x - shift, text.y, base=base), colour)


def _circle(circle: Circle, colour: str) -> str:
    """Write a disc, a ring, or a ring of nine dots."""
    place = f'cx="{figure(circle.x)}" cy="{figure(circle.y)}" r="{figure(circle.radius)}"'
    if not circle.ring:
        return f'<circle {place} fill="{colour}"/>\n'
    dots = f' stroke-linecap="round" stroke-dasharray="0 {figure(2 * pi * circle.radius / 9)}"'
    ring = f'fill="none" stroke="{colour}" stroke-width="{figure(circle.ring)}"'
    return f"<circle {place} {ring}{dots if circle.is_dotted else ''}/>\n"


def _band(ribbon: Ribbon) -> str:
    """Write the outline of a band: its upper edge there, its lower edge back."""
    steps, high = ribbon_steps(ribbon), ribbon.height
    parts = [f"M{_point(steps[0][0], steps[0][1])}"]
    for x1, y1, x2, y2 in steps:
        middle = (x1 + x2) / 2
        parts.append(f"C{_point(middle, y1)} {_point(middle, y2)} {_point(x2, y2)}")
    parts.append(f"L{_point(steps[-1][2], steps[-1][3] + high)}")
    for x1, y1, x2, y2 in reversed(steps):
        middle = (x1 + x2) / 2
        parts.append(f"C{_point(middle, y2 + high)} {_point(middle, y1 + high)} {_point(x1, y1 + high)}")
    return "".join(parts) + "Z"


def _through(points: tuple[tuple[float, float], ...]) -> str:
    """Write a line through points."""
    return "M" + "L".join(_point(x, y) for x, y in points)


def _point(x: float, y: float) -> str:
    return f"{figure(x)} {figure(y)}"


def _filled(path: str, colour: str) -> str:
    return f'<path d="{path}" fill="{colour}"/>\n'


def _stroked(path: str, width: float, colour: str) -> str:
    return f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{figure(width)}"/>\n'


def _colour(colour: Color) -> str:
    return f"#{colour.hexval()[2:]}"
