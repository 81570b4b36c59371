"""The cell of a table that says what is to be done, with a tick box before it where the plan is filled in."""

from __future__ import annotations

from careerjournal.documents.form_fields import TICK, TICK_GAP, TickedText
from careerjournal.documents.setting import Setting
from careerjournal.documents.tables import BlockCell, Column, TextCell
from careerjournal.documents.text.structure import Role
from careerjournal.domain.plan.career_plan import Words


def action_cell(text: Words, column: Column, setting: Setting) -> TextCell | BlockCell:
    """Set what is to be done in a column."""
    style = setting.styles.small(is_own=True)
    if not setting.is_fillable:
        return TextCell(text=setting.plain(text), style=style)
    inset = TICK + TICK_GAP
    offset, width = column.offset + inset, column.width - inset
    words = setting.text(text, style, offset=offset, width=width, is_title=True, role=Role.CELL)
    size, whole = float(style.fontSize), setting.sheet.column
    ticked = TickedText(words, setting.line(text), setting, offset=column.offset, width=whole, size=size)
    return BlockCell(block=ticked, size=size)
