"""The columns of the list: what stands in each cell, how wide it is, what it sorts by."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtGui import QFontMetrics

from careerjournal.domain.stages import ENDINGS, Stage
from careerjournal.journal.rows import ApplicationRow, Order
from careerjournal.language.stage_names import stage_name
from careerjournal.language.words import Words
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.table import PADDING
from careerjournal.ui.kit.table_model import Cell, Column, PagedModel
from careerjournal.ui.pages.applications.next_words import what_is_next

COMPANY, ROLE, STAGE, NEXT, SOURCE = range(5)

ORDERS = {"company": Order.COMPANY, "role": Order.ROLE, "stage": Order.STAGE, "next": Order.LATEST}
"""What the columns that sort sort by."""


_SEEN = 40
"""How many rows are measured: what one sees at first."""
_SHARES = {COMPANY: (0.18, 0.34), STAGE: (0.12, 0.22), NEXT: (0.14, 0.24)}
"""Of the list's width, what a column takes at least and at most; the role has the rest."""
_ROOM_FOR_MARK = 26
_ROOM_FOR_ORDER = 18


class Columns:
    """Makes cells of rows; `today` is asked at each, so that the words stay right past midnight."""

    def __init__(self, words: Words, today: Callable[[], date]) -> None:
        self._words = words
        self._today = today

    def all(self) -> tuple[Column[ApplicationRow], ...]:
        """Give the columns in reading order."""
        tr = self._words.tr
        return (
            Column(key="company", title=tr("Company"), cell=self._company, width=168, sorts=True),
            Column(key="role", title=tr("Role"), cell=self._role, sorts=True),
            Column(key="stage", title=tr("Stage"), cell=self._stage, width=152, sorts=True),
            Column(key="next", title=tr("What is next"), cell=self._next, width=168, sorts=True),
            Column(key="source", title=tr("Found through"), cell=self._source, width=152),
        )

    def _company(self, row: ApplicationRow) -> Cell:
        """Name the company."""
        return Cell(text=row.company, strong=True, tone=_tone(row))

    def _role(self, row: ApplicationRow) -> Cell:
        """Name the role."""
        return Cell(text=row.role, tone=_tone(row))

    def _stage(self, row: ApplicationRow) -> Cell:
        """Name the stage, with its mark and round."""
        name = stage_name(row.stage, self._words, stage_id=row.stage_id, interview_round=row.interview_round)
        return Cell(text=name, mark=row.stage, tone=_tone(row))

    def _next(self, row: ApplicationRow) -> Cell:
        """Say what is next."""
        asks = row.stage is Stage.OFFER and row.next_on is None
        return Cell(text=what_is_next(row, self._today(), self._words), tone="caution" if asks else "text-muted")

    def _source(self, row: ApplicationRow) -> Cell:
        """Say where it was found."""
        return Cell(text=row.source, tone="text-muted")


def widths(model: PagedModel[ApplicationRow], whole: int) -> dict[int, int]:
    """Give the widths in pixels that the columns need for the first rows, in a list so wide."""
    look = current()
    body, strong = (QFontMetrics(look.font("body", strong=strong)) for strong in (False, True))
    small = QFontMetrics(look.font("small"))
    rows = [row for number in range(min(_SEEN, len(model.ids))) if (row := model.value_at(number)) is not None]
    found: dict[int, int] = {}
    for number, (least, most) in _SHARES.items():
        column = model.columns[number]
        needed = small.horizontalAdvance(column.title) + look.px(_ROOM_FOR_ORDER)
        for text, marked, is_strong in {
            (cell.text, cell.mark is not None, cell.strong) for cell in map(column.cell, rows)
        }:
            mark = look.px(_ROOM_FOR_MARK) if marked else 0
            needed = max(needed, mark + (strong if is_strong else body).horizontalAdvance(text))
        needed += look.px(2 * PADDING + 2)
        found[number] = max(round(whole * least), min(needed, round(whole * most)))
    return found


def _tone(row: ApplicationRow) -> str:
    """Let what has ended step back."""
    return "text-muted" if row.stage in ENDINGS else "text"
