"""Paths and the skills plan on paper: what speaks for and against side by side, and the steps to grow each skill."""

from __future__ import annotations

from collections.abc import Sequence

from careerjournal.documents.action_cell import action_cell
from careerjournal.documents.blocks import Rule, SideBySide, Stack
from careerjournal.documents.flow import Block
from careerjournal.documents.plan_parts import points_in
from careerjournal.documents.setting import Setting
from careerjournal.documents.sheet import MM
from careerjournal.documents.table_frames import table_frame
from careerjournal.documents.tables import BlockCell, DrawingCell, Frame, Table, TextCell, row_of
from careerjournal.domain.plan.career_plan import OwnWords, PathBlock, SkillPlan, SkillStepRow

_RULE = 0.6 * MM
_INSET = 5 * MM
_GAP = 6 * MM
_BETWEEN = 6.5 * MM
_TALL = 0.5
"""Of a page: points that are taller than this stand below each other, where they can be parted."""
_COLUMNS = (1.05, 2.5, 1.6, 0.95, 1.9)


def path_blocks(block: PathBlock, setting: Setting) -> list[Block]:
    """Set a path beside its rule: its name, what speaks for it and what against, how it could be tried out."""
    styles, sheet = setting.styles, setting.sheet
    width = sheet.column - _INSET
    parts: list[Block] = [setting.text(block.name, styles.item(), offset=_INSET, width=width, is_title=True)]
    parts += _for_and_against(block, setting, width)
    if block.try_out is not None:
        said = setting.words.tr("How I could try it out: {what}", what=block.try_out.text)
        parts.append(setting.text(said, styles.body(), offset=_INSET, width=width, before=2 * MM))
    rule = Rule(width=_RULE, colour=styles.theme.rule, column=sheet.column, is_rtl=sheet.is_rtl)
    return [Stack(parts, rule=rule, above=0.3 * MM, below=1.5 * MM, before=_BETWEEN)]


def _for_and_against(block: PathBlock, setting: Setting, width: float) -> list[Block]:
    """Set the two lists side by side; one alone, and very long ones, over the whole width."""
    tr = setting.words.tr
    lists = [
        (name, points)
        for name, points in ((tr("Speaks for it"), block.speaks_for), (tr("Speaks against it"), block.speaks_against))
        if points
    ]
    if len(lists) == 2:
        half = (width - _GAP) / 2
        columns = [
            Stack(_points(name, points, setting, _INSET + number * (half + _GAP), half))
            for number, (name, points) in enumerate(lists)
        ]
        if max(column.height for column in columns) <= _TALL * setting.sheet.depth:
            return [SideBySide(columns, before=1.5 * MM)]
    return [one for name, points in lists for one in _points(name, points, setting, _INSET, width)]


def _points(name: str, points: Sequence[OwnWords], setting: Setting, offset: float, width: float) -> list[Block]:
    """Set points under what they are."""
    title = setting.text(name, setting.styles.caption(), offset=offset, width=width, before=2 * MM)
    return [title, *points_in(points, setting, offset, width)]


def skill_plan_blocks(block: SkillPlan, setting: Setting) -> list[Block]:
    """Set the steps to grow a skill under its name and levels: how, what, with what, by when, what will show it."""
    styles, tr = setting.styles, setting.words.tr
    name = setting.text(block.skill, styles.item(), before=6 * MM, is_title=True)
    name.keeps_next = True
    level = setting.text(block.level, styles.caption())
    level.keeps_next = True
    frame = table_frame(list(_COLUMNS), setting)
    names = (tr("How"), tr("What I will do"), tr("With what"), tr("By"), tr("What will show it"))
    heads = [TextCell(text=setting.plain(head), style=styles.caption()) for head in names]
    rows: list[Block] = [row_of(_cells(row, frame, setting), frame) for row in block.rows]
    return [name, level, Table(row_of(heads, frame, is_head=True), rows, before=1 * MM)]


def _cells(row: SkillStepRow, frame: Frame, setting: Setting) -> list[TextCell | DrawingCell | BlockCell]:
    """Set the cells of a step; a step that is done says when."""
    styles = setting.styles
    return [
        TextCell(text=setting.plain(row.activity), style=styles.caption()),
        TextCell(text=setting.plain(row.what), style=styles.small(is_own=True))
        if row.done_on is not None
        else action_cell(row.what, frame.columns[1], setting),
        TextCell(text=_or_dash(row.resource, setting), style=styles.small(is_own=True)),
        TextCell(text=setting.plain(_when(row, setting)), style=styles.small()),
        TextCell(text=_or_dash(row.evidence, setting), style=styles.small(is_own=True)),
    ]


def _when(row: SkillStepRow, setting: Setting) -> str:
    """Say by when a step is to be done, or when it was."""
    if row.done_on is not None:
        return setting.words.tr("done {day}", day=setting.near_day(row.done_on))
    return "–" if row.by is None else setting.near_day(row.by)


def _or_dash(words: OwnWords | None, setting: Setting) -> str:
    return "–" if words is None else setting.plain(words)
