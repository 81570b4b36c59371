"""Columns that share the width of a page."""

from __future__ import annotations

from collections.abc import Sequence

from careerjournal.documents.setting import Setting
from careerjournal.documents.sheet import MM
from careerjournal.documents.tables import Column, Frame

_GUTTER = 4 * MM


def fitted_shares(wanted: Sequence[float], setting: Setting) -> list[float]:
    """Let columns that want little have it where all want more than there is: the wide ones share the rest alike."""
    room = setting.sheet.column - _GUTTER * (len(wanted) - 1)
    if sum(wanted) <= room:
        return list(wanted)
    given = dict.fromkeys(range(len(wanted)), 0.0)
    waiting = sorted(given, key=lambda number: wanted[number])
    while waiting:
        share = room / len(waiting)
        number = waiting.pop(0)
        given[number] = min(wanted[number], share)
        room -= given[number]
    return list(given.values())


def table_frame(shares: Sequence[float], setting: Setting) -> Frame:
    """Share the column's width among a table's columns."""
    room = setting.sheet.column - _GUTTER * (len(shares) - 1)
    columns: list[Column] = []
    offset = 0.0
    for share in shares:
        width = room * share / sum(shares)
        columns.append(Column(offset=offset, width=width))
        offset += width + _GUTTER
    size, leading = setting.styles.scale.small
    row = leading + 7
    return Frame(
        width=setting.sheet.column,
        columns=tuple(columns),
        is_rtl=setting.sheet.is_rtl,
        row=row,
        baseline=row / 2 + size * 0.36,
        hairline=setting.styles.theme.hairline,
        ink=setting.styles.theme.ink,
        ground=setting.styles.theme.ground,
    )
