"""The plan's tables: skills to grow, and things to do."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from careerjournal.documents.action_cell import action_cell
from careerjournal.documents.flow import Block
from careerjournal.documents.setting import Setting
from careerjournal.documents.sheet import MM
from careerjournal.documents.tables import Column, DrawingCell, Frame, Row, Table, TextCell, row_of
from careerjournal.domain.charts.marks import level_circles
from careerjournal.domain.charts.shapes import mirrored
from careerjournal.domain.plan.career_plan import SkillTable, ToDo, Words

_ROW = 8.5 * MM
_CIRCLE = 3.2 * MM
_PITCH = 5.2 * MM
_CIRCLES_GAP = 2 * MM
_GUTTER = 4 * MM
_NARROWEST_DAY = 12 * MM


def skill_table(table: SkillTable, setting: Setting) -> Block:
    """Set the skills: name, circles and words of the levels, the next step, its day."""
    styles = setting.styles
    tr = setting.words.tr
    frame = _frame(setting, _skill_columns(table, setting))
    head = _head([tr("Skill"), tr("Now and wanted"), tr("What I will do"), tr("By")], frame, setting)
    rows: list[Block] = []
    for row in table.rows:
        circles = level_circles(row.now, row.wanted, size=_CIRCLE, pitch=_PITCH)
        levels = DrawingCell(
            drawing=mirrored(circles) if setting.sheet.is_rtl else circles,
            painter=setting.painter,
            gap=_CIRCLES_GAP,
            text=setting.plain(row.level),
            style=styles.caption(),
        )
        cells: list[TextCell | DrawingCell] = [
            TextCell(text=setting.plain(row.name), style=styles.body(is_own=True)),
            levels,
            TextCell(text=setting.plain(row.will_do), style=styles.small(is_own=True)),
            TextCell(text=_day(row.by, setting), style=styles.small(is_trailing=True)),
        ]
        rows.append(row_of(cells, frame))
    return Table(head, rows)


def to_do_table(title: Words, rows: Sequence[ToDo], setting: Setting) -> Block:
    """Set things to do under a title: what, and by when where any has a day."""
    styles = setting.styles
    dated = any(row.by is not None for row in rows)
    by = _by_width([row.by for row in rows], setting)
    what = setting.sheet.column - by - _GUTTER
    frame = _frame(setting, (Column(offset=0.0, width=what), Column(offset=what + _GUTTER, width=by)))
    head = _head([setting.said(title), setting.words.tr("By") if dated else ""], frame, setting)
    set_rows: list[Block] = [
        row_of(
            [
                action_cell(row.text, frame.columns[0], setting),
                TextCell(text=_day(row.by, setting) if dated else "", style=styles.small(is_trailing=True)),
            ],
            frame,
        )
        for row in rows
    ]
    return Table(head, set_rows, before=7 * MM)


def _skill_columns(table: SkillTable, setting: Setting) -> tuple[Column, ...]:
    """Share the column's width: days and levels take what they need, the next step what is left."""
    whole = setting.sheet.column
    by = _by_width([row.by for row in table.rows], setting)
    name = 48 * MM
    caption = setting.styles.caption()
    said = max(setting.width_of(setting.line(row.level), caption) for row in table.rows)
    levels = _CIRCLE + 4 * _PITCH + _CIRCLES_GAP + min(max(said + 1, 8 * MM), 24 * MM)
    step = whole - name - levels - by - 2 * _GUTTER
    return (
        Column(offset=0.0, width=name - _GUTTER),
        Column(offset=name, width=levels),
        Column(offset=name + levels + _GUTTER, width=step),
        Column(offset=whole - by, width=by),
    )


def _by_width(days: Sequence[date | None], setting: Setting) -> float:
    """Give the width of a column of days: that of its longest."""
    style = setting.styles.small()
    widths = [setting.width_of(setting.near_day(day), style) for day in days if day is not None]
    return max([*widths, _NARROWEST_DAY]) + 1


def _frame(setting: Setting, columns: tuple[Column, ...]) -> Frame:
    """Give what the rows of a table share."""
    leading = setting.styles.scale.body[1]
    row = max(_ROW, leading + 9.2)
    return Frame(
        width=setting.sheet.column,
        columns=columns,
        is_rtl=setting.sheet.is_rtl,
        row=row,
        baseline=row / 2 + setting.styles.scale.body[0] * 0.36,
        hairline=setting.styles.theme.hairline,
        ink=setting.styles.theme.ink,
        ground=setting.styles.theme.ground,
    )


def _head(names: Sequence[str], frame: Frame, setting: Setting) -> Row:
    """Make the head of a table; its last name stands over the trailing edge."""
    last = len(names) - 1
    cells = [
        TextCell(text=setting.plain(name), style=setting.styles.caption(is_trailing=number == last))
        for number, name in enumerate(names)
    ]
    return row_of(cells, frame, is_head=True)


def _day(day: date | None, setting: Setting) -> str:
    """Write a day briefly; a dash where there is none."""
    return "–" if day is None else setting.plain(setting.near_day(day))
