"""What every table that is brought in shares: how it was read, what may be corrected, and what becomes of its rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol


class DateOrder(StrEnum):
    """How 03/04/2026 is read."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


class Basis(StrEnum):
    """What decided a guess: the person, the header's words, the cells, the person's language, or nothing at all."""

    CHOICE = "choice"
    HEADER = "header"
    CELLS = "cells"
    LANGUAGE = "language"
    NOTHING = "nothing"


class Outcome(StrEnum):
    """What becomes of a row."""

    ADDED = "added"
    DUPLICATE = "duplicate"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True, kw_only=True)
class TableChoices:
    """What the person corrected about a reading; whatever is not set is guessed.

    `columns` and `date_orders` go by the column's index. `zone` is an IANA name, empty for the one handed over as
    default. `add_lines` are rows to add though they look like duplicates.
    """

    encoding: str = ""
    delimiter: str = ""
    with_header: bool | None = None
    columns: Mapping[int, StrEnum | None] = field(default_factory=dict)
    date_orders: Mapping[int, DateOrder] = field(default_factory=dict)
    zone: str = ""
    add_lines: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class TableColumn:
    """A column as it was understood: up to three sample cells, what it means and how that was decided.

    `order` is None where no date of the column needed one.
    """

    index: int
    header: str
    field: StrEnum | None
    samples: tuple[str, ...] = ()
    basis: Basis = Basis.NOTHING
    order: DateOrder | None = None
    order_basis: Basis = Basis.NOTHING


class PreviewedRow(Protocol):
    """What is known of each row of a preview."""

    @property
    def outcome(self) -> Outcome: ...


class PreviewedRows(Protocol):
    """What is counted of a preview."""

    @property
    def lines(self) -> Sequence[PreviewedRow]: ...


def count_of(preview: PreviewedRows, outcome: Outcome) -> int:
    """Count the rows with one outcome."""
    return sum(line.outcome is outcome for line in preview.lines)
