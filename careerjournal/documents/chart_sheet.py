"""A chart on a sheet of its own, under its title and a sentence: as a PDF of one page that fits it, and as SVG."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

from careerjournal.documents.chart_painting import ChartPainter, chart_painter
from careerjournal.documents.pages import about, new_canvas
from careerjournal.documents.paper_theme import PaperTheme
from careerjournal.documents.styles import Styles, styles_for
from careerjournal.documents.svg import svg
from careerjournal.documents.text import safe_text
from careerjournal.documents.text.fonts import paper_fonts
from careerjournal.documents.text.line_breaking import break_points
from careerjournal.documents.text.structure import Role, Tag
from careerjournal.domain.charts.chart_sheet import ChartSheet
from careerjournal.domain.charts.shapes import (
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
    fitted,
    mirrored,
    moved,
)
from careerjournal.language.direction import without_controls
from careerjournal.language.words import Words

_MARGIN = 32.0
_NARROWEST = 420.0
_LARGER = 1.35
"""How much larger than the small letters of a plan those of the screen are, for which charts are laid out."""
_TITLE_BASELINE = 14.0
_SENTENCE_BASELINE = 36.0
_UNDER_HEAD = 16.0


def chart_pdf(sheet: ChartSheet, words: Words, font_folder: Path, theme: PaperTheme) -> bytes:
    """Write the chart as a PDF whose page fits it; the same chart gives the same bytes."""
    painter = _painter(words, font_folder, theme)
    drawing = _drawing(sheet, words, painter)
    file = BytesIO()
    size = (drawing.width + 2 * _MARGIN, drawing.height + 2 * _MARGIN)
    font, _ = painter.fonts[Type.LABEL]
    canvas = new_canvas(file, size, about(words, title=sheet.title, subject=sheet.says), font, is_tagged=True)
    with canvas.content(Tag(Role.FIGURE, says=without_controls(f"{sheet.title}. {sheet.says}"))):
        painter.paint(canvas, drawing, _MARGIN, drawing.height + _MARGIN)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def chart_svg(sheet: ChartSheet, words: Words, font_folder: Path, theme: PaperTheme) -> bytes:
    """Write the chart as SVG, its words as outlines; title and sentence stand in it for screen readers as well."""
    painter = _painter(words, font_folder, theme)
    drawing = _drawing(sheet, words, painter)
    text = svg(drawing, painter, title=sheet.title, description=sheet.says, words=words, margin=_MARGIN)
    return text.encode("utf-8")


def _painter(words: Words, font_folder: Path, theme: PaperTheme) -> ChartPainter:
    """Make the painter of a language's fonts, its letters as large beside the chart as on the screen."""
    styles: Styles = styles_for(
        words.code, paper_fonts(words.code, font_folder), theme, is_rtl=words.direction == "rtl"
    )
    painter = chart_painter(styles)
    fonts = {kind: (font, size * _LARGER) for kind, (font, size) in painter.fonts.items()}
    # So large, strong letters are clear in every script.
    return replace(painter, fonts={**fonts, Type.STRONG: (styles.fonts.sans_bold, fonts[Type.STRONG][1])})


def _drawing(sheet: ChartSheet, words: Words, painter: ChartPainter) -> Drawing:
    """Lay the chart out under its title and its sentence."""
    measure = painter.measure()
    # What is fitted is measured as it will be painted: typed names can hold what does a page harm.
    chart = sheet.layout(sheet.width, lambda text, kind: measure(safe_text.plain(text), kind)).drawing
    chart = replace(chart, shapes=tuple(_plain(shape) for shape in chart.shapes))
    width = min(max(_right_end(chart, measure), _NARROWEST, measure(sheet.title, Type.STRONG)), sheet.width)
    head, height = _head(sheet, width, measure)
    below = tuple(moved(shape, 0.0, height) for shape in chart.shapes)
    drawing = Drawing(width=width, height=chart.height + height, shapes=(*head, *below))
    return mirrored(drawing) if words.direction == "rtl" else drawing


def _right_end(drawing: Drawing, measure: Measure) -> float:
    """Give how far to the right a chart reaches: few weeks do not fill the width there is room for."""
    return max((_right_of(shape, measure) for shape in drawing.shapes), default=0.0)


def _right_of(shape: Shape, measure: Measure) -> float:
    """Give how far to the right a shape reaches."""
    match shape:
        case Line():
            return max(shape.x1, shape.x2)
        case Rect():
            return shape.x + shape.width
        case Circle() | HalfDisc():
            return shape.x + shape.radius
        case Polygon() | Polyline():
            return max(x for x, _ in shape.points)
        case Ribbon():
            return max(x for x, _ in shape.stations)
        case Text():
            after = {Anchor.LEFT: 1.0, Anchor.MIDDLE: 0.5, Anchor.RIGHT: 0.0}[shape.anchor]
            return shape.x + after * measure(shape.text, shape.type)


def _head(sheet: ChartSheet, width: float, measure: Measure) -> tuple[list[Text], float]:
    """Set the title and the lines of the sentence; give them with the height in points that they take."""
    left = Anchor.LEFT
    title = fitted(safe_text.plain(sheet.title), Type.STRONG, width, measure)
    head = [Text(x=0.0, y=_TITLE_BASELINE, anchor=left, text=title, type=Type.STRONG, ink=Ink.TEXT)]
    y, leading = _SENTENCE_BASELINE, 1.45 * measure("M", Type.MUTED)
    for line in _lines(safe_text.plain(" ".join(sheet.says.split())), width, measure):
        head.append(Text(x=0.0, y=y, anchor=left, text=line, type=Type.MUTED, ink=Ink.MUTED))
        y += leading
    return head, y - leading + _UNDER_HEAD


def _lines(text: str, width: float, measure: Measure) -> list[str]:
    """Break a sentence where lines may end; what is too long even alone is cut."""
    lines: list[str] = []
    start, end = 0, 0
    for point in (*break_points(text), len(text)):
        if end > start and measure(text[start:point].rstrip(), Type.MUTED) > width:
            lines.append(text[start:end])
            start = end
        end = point
    lines.append(text[start:])
    return [fitted(safe_text.plain(line), Type.MUTED, width, measure) for line in lines if line.strip()]


def _plain(shape: Shape) -> Shape:
    """Give a shape whose text can do a page no harm."""
    return replace(shape, text=safe_text.plain(shape.text)) if isinstance(shape, Text) else shape
