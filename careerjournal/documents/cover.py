"""The first page: the five marks, who and what for, the vision, the days, and what the plan was made from."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas

from careerjournal.documents.blocks import TextBlock
from careerjournal.documents.setting import Setting
from careerjournal.documents.sheet import MM
from careerjournal.documents.styles import Size
from careerjournal.domain.charts.marks import moon_row
from careerjournal.domain.charts.shapes import Ink, mirrored
from careerjournal.domain.plan.career_plan import Cover

_MARK = 3.6 * MM
_MARK_PITCH = 7.2 * MM
_MARKS_MIDDLE = 27 * MM
_KIND_BASELINE = 37.7 * MM
_NAME_BASELINE = 0.377
_VISION_BASELINE = 0.532
"""Parts of the page's height, from the top."""
_FACTS_RULE = 61 * MM
_FACT_PITCH = 56 * MM
_MADE_FROM = 25 * MM
"""From the foot of the page."""
_SMALLER = (1.0, 0.8, 0.62, 0.5)


def draw_cover(canvas: Canvas, cover: Cover, setting: Setting) -> None:
    """Draw the whole cover."""
    sheet = setting.sheet
    _draw_marks(canvas, setting)
    kind = setting.words.tr("Career plan")
    if cover.name:
        small = setting.styles.style(setting.styles.fonts.sans, setting.styles.scale.small, setting.styles.theme.muted)
        _draw(canvas, setting.text(kind, small), sheet.height - _KIND_BASELINE + small.fontSize, setting)
    bottom = _draw_who(canvas, cover.name or kind, cover.role_sought, setting)
    if cover.vision is not None:
        _draw_vision(canvas, setting.quoted(cover.vision), bottom, setting)
    _draw_facts(canvas, cover, setting)
    if cover.made_from is not None:
        made_from = setting.text(cover.made_from, setting.styles.caption(), width=sheet.column)
        _draw(canvas, made_from, _MADE_FROM, setting)


def _draw_marks(canvas: Canvas, setting: Setting) -> None:
    """Draw the five marks at the leading edge."""
    row = moon_row(_MARK, _MARK_PITCH, Ink.ACCENT)
    x = setting.sheet.from_leading(0.0, row.width)
    top = setting.sheet.height - _MARKS_MIDDLE + row.height / 2
    setting.painter.paint(canvas, mirrored(row) if setting.sheet.is_rtl else row, x, top)


def _draw_who(canvas: Canvas, name: str, role: str, setting: Setting) -> float:
    """Draw the name and the role sought; give the y of their foot."""
    sheet, styles = setting.sheet, setting.styles
    scale, fonts, theme = styles.scale, styles.fonts, styles.theme
    names = [styles.style(fonts.serif, _times(scale.name, part), theme.ink, is_own=True) for part in _SMALLER]
    block = _fitting(name, names, 0.15 * sheet.height, setting)
    y = sheet.height * (1 - _NAME_BASELINE) + scale.name[0]
    _draw(canvas, block, y, setting)
    y -= block.height
    if role:
        roles = [styles.style(fonts.serif, _times(scale.role, part), theme.muted, is_own=True) for part in _SMALLER]
        block = _fitting(role, roles, 0.12 * sheet.height, setting)
        y -= 2.4 * MM
        _draw(canvas, block, y, setting)
        y -= block.height
    return y


def _draw_vision(canvas: Canvas, vision: str, bottom: float, setting: Setting) -> None:
    """Draw the vision under the role, at its usual place or lower, above the facts."""
    sheet, styles = setting.sheet, setting.styles
    top = min(sheet.height * (1 - _VISION_BASELINE) + styles.scale.vision[0], bottom - 8 * MM)
    sizes = [_times(styles.scale.vision, part) for part in _SMALLER]
    fits = [styles.style(styles.fonts.serif_italic, size, styles.theme.ink) for size in sizes]
    _draw(canvas, _fitting(vision, fits, top - _FACTS_RULE - 6 * MM, setting), top, setting)


def _draw_facts(canvas: Canvas, cover: Cover, setting: Setting) -> None:
    """Draw the three facts under a hairline: written, covers, review."""
    sheet, styles, words = setting.sheet, setting.styles, setting.words
    canvas.setStrokeColor(styles.theme.hairline)
    canvas.setLineWidth(0.25 * MM)
    canvas.line(sheet.left, _FACTS_RULE, sheet.left + sheet.column, _FACTS_RULE)
    facts = (
        (words.tr("Written"), words.formats.day(cover.written_on)),
        (words.tr("Covers"), setting.said(cover.covers)),
        (words.tr("Review"), words.formats.day(cover.review_on)),
    )
    for number, (label, value) in enumerate(facts):
        offset = number * _FACT_PITCH
        width = min(_FACT_PITCH - 3 * MM, sheet.column - offset)
        top = _FACTS_RULE - 4 * MM
        name = setting.text(label, styles.caption(), offset=offset, width=width)
        _draw(canvas, name, top, setting)
        text = setting.text(value, styles.body(), offset=offset, width=width)
        _draw(canvas, text, top - name.height - 1 * MM, setting)


def _times(size: Size, part: float) -> Size:
    """Give a part of a size."""
    return size[0] * part, size[1] * part


def _fitting(text: str, styles: Sequence[ParagraphStyle], room: float, setting: Setting) -> TextBlock:
    """Set a text in the first style in which it fits a height; in the last one, as many lines of it as fit."""
    for style in styles:
        block = setting.text(text, style, is_title=True)
        if block.height <= room:
            break
    else:
        parts = block.split(room, setting.sheet.depth)
        if parts is not None and isinstance(parts[0], TextBlock):
            return parts[0]
    return block


def _draw(canvas: Canvas, block: TextBlock, top: float, setting: Setting) -> None:
    """Draw a text with its top at a y of the page."""
    block.draw(canvas, setting.sheet.left, top)
