"""The first page: the five marks, who and what for, the vision, the days, and what the plan was made from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportlab.lib.styles import ParagraphStyle

from careerjournal.documents.blocks import TextBlock
from careerjournal.documents.setting import Setting
from careerjournal.documents.sheet import MM
from careerjournal.documents.styles import Size
from careerjournal.documents.text.canvas import ShapedCanvas
from careerjournal.documents.text.structure import Role
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
_UNDER_BAND = 10 * MM
_FACTS_RULE = 61 * MM
_FACT_PITCH = 56 * MM
_MADE_FROM = 25 * MM
"""From the foot of the page."""
_SMALLER = (1.0, 0.8, 0.62, 0.5)


def draw_cover(canvas: ShapedCanvas, cover: Cover, setting: Setting) -> None:
    """Draw the whole cover."""
    sheet, styles = setting.sheet, setting.styles
    colouring = styles.theme.colouring
    kind = setting.words.tr("Career plan")
    who = _who(cover.name or kind, cover.role_sought, setting)
    bottom = who[-1][1] - who[-1][0].height
    if colouring is not None:
        bottom -= _UNDER_BAND
        canvas.setFillColor(colouring.band)
        canvas.rect(0, bottom, sheet.width, sheet.height - bottom, stroke=0, fill=1)
    _draw_marks(canvas, setting)
    if cover.name:
        muted = styles.theme.muted if colouring is None else colouring.on_band_muted
        small = styles.style(styles.fonts.sans, styles.scale.small, muted)
        _draw(canvas, setting.text(kind, small), sheet.height - _KIND_BASELINE + small.fontSize, setting)
    for block, y in who:
        _draw(canvas, block, y, setting)
    if cover.vision is not None:
        _draw_vision(canvas, setting.quoted(cover.vision), bottom, setting)
    _draw_facts(canvas, cover, setting)
    if cover.made_from is not None:
        made_from = setting.text(cover.made_from, setting.styles.caption(), width=sheet.column)
        _draw(canvas, made_from, _MADE_FROM, setting)


def _draw_marks(canvas: ShapedCanvas, setting: Setting) -> None:
    """Draw the five marks at the leading edge."""
    row = moon_row(_MARK, _MARK_PITCH, Ink.ACCENT)
    x = setting.sheet.from_leading(0.0, row.width)
    top = setting.sheet.height - _MARKS_MIDDLE + row.height / 2
    colouring = setting.styles.theme.colouring
    painter = setting.painter
    if colouring is not None:
        painter = replace(painter, colours={**painter.colours, Ink.ACCENT: colouring.on_band})
    painter.paint(canvas, mirrored(row) if setting.sheet.is_rtl else row, x, top)


def _who(name: str, role: str, setting: Setting) -> list[tuple[TextBlock, float]]:
    """Set the name and the role sought, each with the y of its top."""
    sheet, styles = setting.sheet, setting.styles
    scale, fonts, theme = styles.scale, styles.fonts, styles.theme
    ink, muted = theme.ink, theme.muted
    if theme.colouring is not None:
        ink, muted = theme.colouring.on_band, theme.colouring.on_band_muted
    names = [styles.style(fonts.serif, _times(scale.name, part), ink, is_own=True) for part in _SMALLER]
    block = _fitting(name, names, 0.15 * sheet.height, setting)
    block.tag.role = Role.TITLE
    y = sheet.height * (1 - _NAME_BASELINE) + scale.name[0]
    set_out = [(block, y)]
    if role:
        roles = [styles.style(fonts.serif, _times(scale.role, part), muted, is_own=True) for part in _SMALLER]
        y -= block.height + 2.4 * MM
        set_out.append((_fitting(role, roles, 0.12 * sheet.height, setting), y))
    return set_out


def _draw_vision(canvas: ShapedCanvas, vision: str, bottom: float, setting: Setting) -> None:
    """Draw the vision under the role, at its usual place or lower, above the facts."""
    sheet, styles = setting.sheet, setting.styles
    top = min(sheet.height * (1 - _VISION_BASELINE) + styles.scale.vision[0], bottom - 8 * MM)
    sizes = [_times(styles.scale.vision, part) for part in _SMALLER]
    fits = [styles.style(styles.fonts.serif_italic, size, styles.theme.ink) for size in sizes]
    _draw(canvas, _fitting(vision, fits, top - _FACTS_RULE - 6 * MM, setting), top, setting)


def _draw_facts(canvas: ShapedCanvas, cover: Cover, setting: Setting) -> None:
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


def _draw(canvas: ShapedCanvas, block: TextBlock, top: float, setting: Setting) -> None:
    """Draw a text with its top at a y of the page."""
    block.draw(canvas, setting.sheet.left, top)
