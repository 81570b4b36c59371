"""A series as a person types it, a day and a value a line, and as it is written out again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from careerjournal.domain.worksheets.content import Point, in_order
from careerjournal.language.parse_day import parse_day
from careerjournal.language.parse_number import parse_number
from careerjournal.language.words import Words

_BETWEEN: Final = ("\t", ";", "|", ":", "=", " ", ",")
"""What may stand between a day and its value, the likeliest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedSeries:
    """What could be read, in order, and the numbers of the lines (from 1) that could not."""

    points: tuple[Point, ...]
    unread: tuple[int, ...]


def read_series(text: str, today: date, words: Words) -> TypedSeries:
    """Read lines of a day and a value; empty lines are passed over, of two values of a day the later counts."""
    points: list[Point] = []
    unread: list[int] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        point = _point(line.strip(), today, words)
        if point is None:
            unread.append(number)
        else:
            points.append(point)
    return TypedSeries(points=in_order(points), unread=tuple(unread))


def series_text(points: Sequence[Point], words: Words) -> str:
    """Write a series a line each, so that it can be read again."""
    return "\n".join(f"{words.formats.day(point.on)}: {decimal_words(point.value, words)}" for point in points)


def decimal_words(number: Decimal, words: Words) -> str:
    """Write a number with all its decimals, grouped and in the digits of the language."""
    exponent = number.as_tuple().exponent
    digits = max(0, -exponent) if isinstance(exponent, int) else 0
    return words.formats.decimal(number, digits)


def _point(line: str, today: date, words: Words) -> Point | None:
    """Read one line; a whole line that is a day has no value."""
    if parse_day(line, today, words) is not None:
        return None
    for sign in _BETWEEN:
        day_text, found, value_text = line.rpartition(sign)
        if not found:
            continue
        day = parse_day(day_text.strip(" ,;:"), today, words)
        value = parse_number(value_text, words.formats.table.decimal)
        if day is not None and value is not None:
            return Point(day, value)
    return None
