"""The answers of a worksheet between their words in the file and what they mean. Pure, and nothing is ever lost.

Words that have another shape than their question asks for (the form changed, or another program wrote them) are given
as `Loose` text: shown as they stand, kept until the person writes something else.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, TypeAlias

from careerjournal.domain.worksheets.forms import SCALE, Question, QuestionKind

Row: TypeAlias = tuple[tuple[str, str], ...]
"""A row of a table: columns' ids with the text of their cells; numbers and days as they were typed or in ISO form."""


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """One value of a series."""

    on: date
    value: Decimal


@dataclass(frozen=True, slots=True)
class Loose:
    """Words of another shape than the question's."""

    text: str


Content: TypeAlias = (
    "str | int | date | tuple[str, ...] | tuple[int, ...] | tuple[Row, ...] | tuple[Point, ...] | Loose"
)
"""What an answer says: text, a place on the scale, a day, lines or tags, ids of records, rows, points, loose text."""

EMPTY: dict[QuestionKind, Content] = {
    QuestionKind.SHORT_TEXT: "",
    QuestionKind.LONG_TEXT: "",
    QuestionKind.CHOICE: "",
    QuestionKind.SCALE: "",
    QuestionKind.DATE: "",
}
"""What an unanswered question of a kind says; all others say `()`."""


def parse(question: Question, words: str) -> Content:
    """Read the words of an answer. Words of another shape come back as `Loose`."""
    if not words.strip():
        return EMPTY.get(question.kind, ())
    try:
        return _PARSERS[question.kind](words)
    except (ValueError, TypeError, KeyError, RecursionError, InvalidOperation):
        return Loose(words)


def serialise(content: Content) -> str:
    """Write what an answer says as words for the file; empty where it says nothing."""
    if isinstance(content, Loose):
        return content.text
    if isinstance(content, str):
        return content if content.strip() else ""
    if isinstance(content, int):
        return str(content)
    if isinstance(content, date):
        return content.isoformat()
    if not content:
        return ""
    return json.dumps([_plain(part) for part in content], ensure_ascii=False)


def cell(row: Row, column_id: str) -> str:
    """Give the text of a cell; empty where there is none."""
    return next((text for name, text in row if name == column_id), "")


def with_cell(row: Row, column_id: str, text: str) -> Row:
    """Give a row with another text in a cell; cells of columns that the form does not know stay."""
    return (*((name, other) for name, other in row if name != column_id), *([(column_id, text)] if text else []))


def in_order(points: Sequence[Point]) -> tuple[Point, ...]:
    """Put points in the order of their days; of two on one day the later one counts."""
    return tuple(Point(on, value) for on, value in sorted({point.on: point.value for point in points}.items()))


def read_decimal(text: str) -> Decimal:
    """Read a plain number as the file holds it. Raises ValueError for anything else."""
    try:
        number = Decimal(text)
    except InvalidOperation as error:
        raise ValueError(text) from error
    if not number.is_finite():
        raise ValueError(text)
    return number


def decimal_text(number: Decimal) -> str:
    """Write a number plainly, without an exponent."""
    return format(number, "f")


def cell_number(text: str) -> Decimal | None:
    """Read the number of a cell; None where it holds words, so that they can be shown as they stand."""
    try:
        return read_decimal(text.strip())
    except ValueError:
        return None


def cell_day(text: str) -> date | None:
    """Read the day of a cell; None where it holds words."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def _plain(part: object) -> Any:
    """Give a part of a list as JSON knows it."""
    if isinstance(part, Point):
        return [part.on.isoformat(), decimal_text(part.value)]
    if isinstance(part, tuple):
        return dict(part)
    return part


def _list(words: str) -> list[Any]:
    found = json.loads(words)
    if not isinstance(found, list):
        raise TypeError("no list")
    return found


def _texts(words: str) -> tuple[str, ...]:
    found = _list(words)
    if not all(isinstance(part, str) for part in found):
        raise TypeError("not all are texts")
    return tuple(found)


def _ids(words: str) -> tuple[int, ...]:
    found = _list(words)
    if not all(type(part) is int and part > 0 for part in found):
        raise TypeError("not all are ids")
    return tuple(found)


def _rows(words: str) -> tuple[Row, ...]:
    rows: list[Row] = []
    for part in _list(words):
        if not isinstance(part, dict) or not all(isinstance(text, str) for text in part.values()):
            raise TypeError("not all are rows of texts")
        rows.append(tuple(part.items()))
    return tuple(rows)


def _points(words: str) -> tuple[Point, ...]:
    points: list[Point] = []
    for part in _list(words):
        if not isinstance(part, list) or not all(isinstance(cell, str) for cell in part):
            raise TypeError("not all are points")
        on, value = part
        points.append(Point(date.fromisoformat(on), read_decimal(value)))
    return tuple(points)


def _scores(words: str) -> tuple[Row, ...] | str:
    """Read the scores of a company; before they were kept by day its name alone stood there."""
    try:
        return _rows(words) or words
    except (ValueError, TypeError, RecursionError):
        return words


def _scale(words: str) -> int:
    place = int(words)
    if place not in SCALE or words.strip() != str(place):
        raise ValueError("not on the scale")
    return place


_PARSERS: dict[QuestionKind, Callable[[str], Content]] = {
    QuestionKind.SHORT_TEXT: str,
    QuestionKind.LONG_TEXT: str,
    QuestionKind.CHOICE: str,
    QuestionKind.LINES: _texts,
    QuestionKind.TAGS: _texts,
    QuestionKind.SCALE: _scale,
    QuestionKind.DATE: date.fromisoformat,
    QuestionKind.TABLE: _rows,
    QuestionKind.SERIES: _points,
    QuestionKind.LINK: _ids,
    QuestionKind.CRITERIA: _scores,
}
