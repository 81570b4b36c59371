"""Read a metric's series out of a CSV file: which column holds days, which ones numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from careerjournal.domain.faults import UserFault
from careerjournal.domain.sentence import sentence
from careerjournal.domain.worksheets.content import Point, in_order
from careerjournal.exchange.cells import is_empty
from careerjournal.exchange.date_columns import FileDates
from careerjournal.exchange.dates import read_date
from careerjournal.exchange.encodings import decode
from careerjournal.exchange.not_a_table import beginning_of_no_table
from careerjournal.exchange.records import Record
from careerjournal.exchange.table import Table, table_of
from careerjournal.exchange.zones import Conversion
from careerjournal.language.parse_number import decimal_sign_of, parse_number

_LEAST_SHARE: Final = 0.6
"""Of a column's filled cells: so many must be days, or numbers, for the column to be one of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadColumn:
    """A column of numbers: its name, its points in order, and how many of its filled cells could not be read."""

    name: str
    points: tuple[Point, ...]
    unread: int


def columns_of(data: bytes, *, name: str, language: str, decimal_sign: str, today: date) -> tuple[ReadColumn, ...]:
    """Read every column of numbers by the first column of days. Raises UserFault where either is missing."""
    fault = beginning_of_no_table(data, name)
    if fault is not None:
        raise UserFault(fault)
    table = table_of(decode(data, "", name).text, name=name)
    cells = [[record.cells[index].strip() for record in _sound(table)] for index in range(len(table.headers))]
    day_column = next(
        (
            index
            for index, column in enumerate(cells)
            if _are_most(column, [read_date(cell) is not None for cell in column])
        ),
        None,
    )
    if day_column is None:
        raise UserFault(sentence("series.no_days", name=name))
    days = _days(cells[day_column], language, today)
    read: list[ReadColumn] = []
    for index, column in enumerate(cells):
        sign = decimal_sign_of(column, decimal_sign)
        numbers = [None if is_empty(cell) else parse_number(cell, sign) for cell in column]
        if index != day_column and _are_most(column, [number is not None for number in numbers]):
            read.append(_column(table.headers[index] or str(index + 1), days, numbers, column))
    if not read:
        raise UserFault(sentence("series.no_numbers", name=name))
    return tuple(read)


def _column(
    name: str, days: Sequence[date | None], numbers: Sequence[Decimal | None], cells: Sequence[str]
) -> ReadColumn:
    points = [
        Point(day, number) for day, number in zip(days, numbers, strict=True) if day is not None and number is not None
    ]
    filled = sum(not is_empty(cell) for cell in cells)
    return ReadColumn(name=name, points=in_order(points), unread=filled - len(points))


def _sound(table: Table) -> list[Record]:
    return [record for record in table.records if record.fault is None]


def _days(cells: Sequence[str], language: str, today: date) -> list[date | None]:
    """Read the days of a column as a whole, so that its order of day and month is one."""
    local = Conversion(source=None, home=ZoneInfo("UTC"), as_written=True)
    dates = FileDates({0: cells}, language=language, chosen={}, conversion=local, today=today)
    found = (dates.moments(0, row) for row in range(len(cells)))
    return [moments[0].on if len(moments) == 1 else None for moments in found]


def _are_most(column: Sequence[str], are_read: Sequence[bool]) -> bool:
    """Tell whether most of a column's filled cells could be read in a way."""
    filled = [is_read for cell, is_read in zip(column, are_read, strict=True) if not is_empty(cell)]
    return bool(filled) and sum(filled) >= _LEAST_SHARE * len(filled)
