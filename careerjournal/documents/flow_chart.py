"""The whole search on a sheet of its own: as a PDF of one page that fits it, and as SVG."""

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
from careerjournal.documents.text.structure import Role, Tag
from careerjournal.domain.charts.picture import mirrored_picture
from careerjournal.domain.charts.sankey import End, FlowMeasures, FlowPlan, sankey
from careerjournal.domain.charts.shapes import Anchor, Drawing, Ink, Text, Type, fitted, moved
from careerjournal.language.direction import without_controls
from careerjournal.language.words import Words

_WIDTH = 720.0
_MARGIN = 32.0
_HEAD = 44.0
"""Room in points for the title and the sentence under it."""


def flow_pdf(plan: FlowPlan, title: str, says: str, words: Words, font_folder: Path, theme: PaperTheme) -> bytes:
    """Write the chart as a PDF whose page fits it; the same chart gives the same bytes."""
    painter = _painter(words, font_folder, theme)
    drawing = _drawing(plan, title, says, words, painter)
    file = BytesIO()
    size = (drawing.width + 2 * _MARGIN, drawing.height + 2 * _MARGIN)
    font, _ = painter.fonts[Type.LABEL]
    canvas = new_canvas(file, size, about(words, title=title, subject=says), font, is_tagged=True)
    with canvas.content(Tag(Role.FIGURE, says=without_controls(f"{title}. {says}"))):
        painter.paint(canvas, drawing, _MARGIN, drawing.height + _MARGIN)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def flow_svg(plan: FlowPlan, title: str, says: str, words: Words, font_folder: Path, theme: PaperTheme) -> bytes:
    """Write the chart as SVG, its words as outlines; title and sentence stand in it for screen readers as well."""
    painter = _painter(words, font_folder, theme)
    drawing = _drawing(plan, title, says, words, painter)
    text = svg(drawing, painter, title=title, description=says, words=words, margin=_MARGIN)
    return text.encode("utf-8")


def _painter(words: Words, font_folder: Path, theme: PaperTheme) -> ChartPainter:
    """Make the painter of a language's fonts, with a title larger than the rest."""
    styles: Styles = styles_for(
        words.code, paper_fonts(words.code, font_folder), theme, is_rtl=words.direction == "rtl"
    )
    painter = chart_painter(styles)
    fonts = {**painter.fonts, Type.STRONG: (styles.small_strong_font, styles.scale.item[0])}
    return replace(painter, fonts=fonts)


def _drawing(plan: FlowPlan, title: str, says: str, words: Words, painter: ChartPainter) -> Drawing:
    """Lay the chart out under its title and its sentence."""
    measure = painter.measure()
    picture = sankey(plain_flows(plan), _WIDTH, measure, FlowMeasures(body=280.0, line=17.0, baseline=3.4))
    if words.direction == "rtl":
        picture = mirrored_picture(picture)
    is_rtl = words.direction == "rtl"
    x, anchor = (_WIDTH, Anchor.RIGHT) if is_rtl else (0.0, Anchor.LEFT)
    head = (
        (fitted(safe_text.plain(title), Type.STRONG, _WIDTH, measure), 12.0, Type.STRONG, Ink.TEXT),
        (fitted(safe_text.plain(says), Type.MUTED, _WIDTH, measure), 28.0, Type.MUTED, Ink.MUTED),
    )
    shapes = [Text(x=x, y=y, anchor=anchor, text=text, type=kind, ink=ink) for text, y, kind, ink in head]
    below = tuple(moved(shape, 0.0, _HEAD) for shape in picture.drawing.shapes)
    return Drawing(width=_WIDTH, height=picture.drawing.height + _HEAD, shapes=(*shapes, *below))


def plain_flows(plan: FlowPlan) -> FlowPlan:
    """Give the chart with names that can do a page no harm."""

    def safe(ends: tuple[End, ...]) -> tuple[End, ...]:
        return tuple(replace(end, name=safe_text.plain(" ".join(end.name.split()))) for end in ends)

    return replace(plan, origins=safe(plan.origins), steps=safe(plan.steps), outcomes=safe(plan.outcomes))
