"""How wide each column is: as wide as the person made it, else as what stands in it needs, the role taking the rest."""

from __future__ import annotations

from collections.abc import Sequence

from careerjournal.domain.stages import Stage
from careerjournal.journal.rows import ApplicationRow
from careerjournal.language.stage_names import stage_name
from careerjournal.language.words import screen
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.table import PADDING
from careerjournal.ui.kit.table_model import PagedModel
from careerjournal.ui.pages.applications.columns import COMPANY, NEXT, ROLE, STAGE
from careerjournal.ui.pages.applications.table_parts.column_layout import ColumnLayout

_SHARES = {COMPANY: (0.18, 0.34), STAGE: (0.12, 0.22), NEXT: (0.14, 0.24)}
"""Of the table's width, what a column takes at least and at most; the role has the rest."""
_LEAST_ROLE, _LEAST_ROLE_AT_FIRST = 160, 96
_ROOM_FOR_MARK = 26
_ROOM_FOR_ORDER = 18


def fitted(
    model: PagedModel[ApplicationRow], layout: ColumnLayout, shown: Sequence[int], whole: int, rows: int
) -> dict[int, int]:
    """Give the widths in pixels of the columns shown, in a table so wide, by what stands in its first rows.

    The stages have room for each of their names. Together the columns may be wider than the table.
    """
    px = current().px
    measured = _measured(model, whole, rows)
    found: dict[int, int] = {}
    for number in shown:
        column = model.columns[number]
        own = layout.width_of(column.key)
        found[number] = (
            px(own) if own is not None else measured.get(number, max(px(column.width), _of_title(column.title)))
        )
    if ROLE in found and layout.width_of("role") is None:
        least = px(_LEAST_ROLE_AT_FIRST if layout.is_first else _LEAST_ROLE)
        found[ROLE] = max(least, whole - sum(width for number, width in found.items() if number != ROLE))
    return found


def _of_title(title: str) -> int:
    """Give the width that a title needs with the sign of its order."""
    look = current()
    return look.width_of(title, "small") + look.px(_ROOM_FOR_ORDER + 2 * PADDING)


def _stages() -> list[str]:
    """Name the stages as the program calls them."""
    return [stage_name(stage, screen()) for stage in Stage]


def _measured(model: PagedModel[ApplicationRow], whole: int, seen: int) -> dict[int, int]:
    """Give the widths that the first rows need, for the columns that are measured."""
    look = current()
    rows = range(min(seen, len(model.ids)))
    found: dict[int, int] = {}
    for number, (least, most) in _SHARES.items():
        column = model.columns[number]
        needed = look.width_of(column.title, "small") + look.px(_ROOM_FOR_ORDER)
        cells = [cell for row in rows if (cell := model.cell_at(row, number)) is not None]
        for text, marked, is_strong in {(cell.text, cell.mark is not None, cell.strong) for cell in cells}:
            mark = look.px(_ROOM_FOR_MARK) if marked else 0
            needed = max(needed, mark + look.width_of(text, strong=is_strong))
        if number == STAGE:  # the rows further down have other stages, and the role has room to spare
            needed = max(needed, look.px(_ROOM_FOR_MARK) + max(map(look.width_of, _stages())))
        needed += look.px(2 * PADDING + 2)
        found[number] = max(round(whole * least), min(needed, round(whole * most)))
    return found
