"""What a worksheet's answers say in a language: lines of text for its history, its paper and whoever else shows it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from careerjournal.domain.sentence import sentence
from careerjournal.domain.worksheets.content import (
    Content,
    Loose,
    Point,
    Row,
    cell,
    cell_day,
    cell_number,
    parse,
)
from careerjournal.domain.worksheets.fit import judged_in
from careerjournal.domain.worksheets.forms import (
    SCALE,
    Column,
    ColumnKind,
    Form,
    Question,
    QuestionKind,
    cell_choice_key,
    choice_key,
)
from careerjournal.language.criterion_words import criterion_words, weight_words
from careerjournal.language.sentences import say
from careerjournal.language.series_text import decimal_words
from careerjournal.language.words import AsIs, Words

MOST_POINTS = 12
"""Values of a series that are written out; of more the first and the last stand, with their number."""


def answer_lines(
    form: Form, question: Question, written: str, words: Words, linked: Mapping[int, str] | None = None
) -> list[str]:
    """Write an answer as lines; empty where nothing was answered. `linked` names records by their ids."""
    content = parse(question, written)
    if isinstance(content, Loose):
        return content.text.splitlines()
    if isinstance(content, date):
        return [words.formats.day(content)]
    if isinstance(content, int):
        return [scale_words(content, words)]
    if isinstance(content, str):
        said = choice_words(form, question, content, words) if question.kind is QuestionKind.CHOICE else content
        return said.splitlines()
    return _lines_of_list(form, question, content, words, linked or {})


def choice_words(form: Form, question: Question, choice: str, words: Words) -> str:
    """Give the words of something chosen; one's own stand as they were written."""
    return say(sentence(choice_key(form, question, choice)), words) if choice in question.choices else choice


def scale_words(place: int, words: Words) -> str:
    """Give a place on the scale with its end: 4 of 5."""
    return words.tr("{n} of {most}", n=place, most=SCALE[-1])


def cell_words(form: Form, question: Question, column: Column, text: str, words: Words) -> str:
    """Write a cell: numbers and days as the language does, choices in their words, anything else as it stands."""
    if column.kind is ColumnKind.NUMBER and (number := cell_number(text)) is not None:
        return decimal_words(number, words)
    if column.kind is ColumnKind.DATE and (day := cell_day(text)) is not None:
        return words.formats.day(day)
    if column.kind is ColumnKind.CHOICE and text in column.choices:
        return say(sentence(cell_choice_key(form, question, column, text)), words)
    return text


def column_sum(column: Column, rows: tuple[Row, ...]) -> Decimal | None:
    """Add the numbers of a column up; None where it is not summed, or holds none."""
    numbers = [number for row in rows if (number := cell_number(cell(row, column.id))) is not None]
    return sum(numbers, Decimal(0)) if column.is_summed and numbers else None


def _lines_of_list(
    form: Form, question: Question, content: Content, words: Words, linked: Mapping[int, str]
) -> list[str]:
    """Write an answer of several parts, a line each; tags on one line."""
    assert isinstance(content, tuple)
    if question.kind is QuestionKind.TAGS:
        tags = [AsIs(choice_words(form, question, str(tag), words)) for tag in content]
        return [words.formats.listed(tags)] if tags else []
    if question.kind is QuestionKind.CRITERIA:
        return [line for part in content if isinstance(part, tuple) and (line := _score_words(part, words))]
    lines: list[str] = []
    points: list[Point] = []
    for part in content:
        if isinstance(part, Point):
            points.append(part)
        elif isinstance(part, tuple):
            lines.append(_row_words(form, question, part, words))
        elif isinstance(part, int):
            lines.extend([linked[part]] if part in linked else [])
        else:
            lines.append(part)
    return [*lines, *_points_words(points, words)]


def _score_words(row: Row, words: Words) -> str:
    """Write how well a criterion was met, with its weight; empty where the row does not say."""
    judged = judged_in(row)
    if judged is None or judged.score is None:
        return ""
    weight = weight_words(judged.criterion.weight, words)
    return " · ".join((criterion_words(judged.criterion, words), weight, scale_words(judged.score, words)))


def _row_words(form: Form, question: Question, row: Row, words: Words) -> str:
    """Write a row on one line."""
    known = [(column, cell(row, column.id)) for column in question.columns]
    cells = [cell_words(form, question, column, text, words) for column, text in known if text.strip()]
    return " · ".join(cells)


def _points_words(points: list[Point], words: Words) -> list[str]:
    """Write a short series whole, of a long one its ends and its number."""
    if len(points) <= MOST_POINTS:
        return [_point_words(point, words) for point in points]
    count = words.ntr("{n} value", "{n} values", len(points))
    return [_point_words(points[0], words), f"… ({count})", _point_words(points[-1], words)]


def _point_words(point: Point, words: Words) -> str:
    value = AsIs(decimal_words(point.value, words))
    return words.tr("{day}: {value}", day=point.on, value=value)
