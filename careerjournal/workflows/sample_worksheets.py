"""Read the sample's worksheets: facts and words put together after the form that they answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from careerjournal.domain.worksheets.catalogue import FORMS
from careerjournal.domain.worksheets.content import Content, Point, Row, serialise
from careerjournal.domain.worksheets.forms import Column, ColumnKind, Question, QuestionKind
from careerjournal.workflows.sample_calendar import SampleCalendar
from careerjournal.workflows.sample_table import StrictTable

_IN_WORDS = (QuestionKind.SHORT_TEXT, QuestionKind.LONG_TEXT)


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleWorksheet:
    """A worksheet of the sample: its form, its day, the key of the channel it is about, its answers by question."""

    form: str
    begun_on: date
    channel: str
    answers: Mapping[str, str]


def read_worksheets(facts: StrictTable, words: StrictTable, calendar: SampleCalendar) -> tuple[SampleWorksheet, ...]:
    """Read all worksheets. Raises SampleError, with the place, for a form that is not known."""
    told, said = facts.table("worksheets"), words.table("worksheets")
    names = told.keys()
    return tuple(_read(told.table(name), said.table(name), calendar) for name in names)


def _read(fact: StrictTable, said: StrictTable, calendar: SampleCalendar) -> SampleWorksheet:
    """Read the answers to every question of one form; questions without words or facts are left open."""
    form = FORMS.get(fact.text("form"))
    if form is None:
        raise fact.fault("form", "no such form is known")
    answers: dict[str, str] = {}
    for question in form.questions():
        if fact.has(question.id) or said.has(question.id):
            answers[question.id] = serialise(_content(question, fact, said, calendar))
    return SampleWorksheet(
        form=form.id,
        begun_on=calendar.day(fact.whole("begun")),
        channel=fact.optional_text("channel"),
        answers=answers,
    )


def _content(question: Question, fact: StrictTable, said: StrictTable, calendar: SampleCalendar) -> Content:
    """Read one answer from where its kind stands: words among the words, everything else among the facts."""
    match question.kind:
        case kind if kind in _IN_WORDS:
            return said.text(question.id)
        case QuestionKind.LINES:
            return said.texts(question.id)
        case QuestionKind.CHOICE:
            return fact.text(question.id)
        case QuestionKind.TAGS:
            return fact.texts(question.id)
        case QuestionKind.SCALE:
            return fact.whole(question.id)
        case QuestionKind.DATE:
            return calendar.day(fact.whole(question.id))
        case QuestionKind.SERIES:
            return _points(fact.table(question.id), calendar)
        case QuestionKind.TABLE:
            return _rows(question, fact, said, calendar)
        case _:
            raise fact.fault(question.id, "a sample has no answer of this kind")


def _points(fact: StrictTable, calendar: SampleCalendar) -> tuple[Point, ...]:
    """Read a series: values at an even pace from a first day on."""
    first, pace = calendar.day(fact.whole("first")), timedelta(days=fact.whole("every"))
    return tuple(Point(first + number * pace, Decimal(value)) for number, value in enumerate(fact.wholes("values")))


def _rows(question: Question, fact: StrictTable, said: StrictTable, calendar: SampleCalendar) -> tuple[Row, ...]:
    """Read a table of one column of words: its words, and beside each the cells of the other columns."""
    worded = [each for each in question.columns if each.kind is ColumnKind.TEXT]
    others = [each for each in question.columns if each.kind is not ColumnKind.TEXT]
    texts, facts = said.texts(question.id), fact.items(question.id)
    if len(worded) != 1 or len(texts) != len(facts):
        raise fact.fault(question.id, "one column of words, and as many rows of facts, are wanted")
    rows: list[Row] = []
    for text, cells in zip(texts, facts, strict=True):
        if not isinstance(cells, list) or len(cells) != len(others):
            raise fact.fault(question.id, "each row wants a fact for every other column")
        told = [(each.id, _cell(each, cell, calendar)) for each, cell in zip(others, cells, strict=True)]
        rows.append(((worded[0].id, text), *told))
    return tuple(rows)


def _cell(column: Column, told: object, calendar: SampleCalendar) -> str:
    """Write a cell as the file holds it; a day is counted from today."""
    if column.kind is ColumnKind.DATE and isinstance(told, int):
        return calendar.day(told).isoformat()
    return str(told)
