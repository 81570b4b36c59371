"""A series as it is drawn and told in a language, alike on screen and on paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from careerjournal.domain.charts.picture import Picture
from careerjournal.domain.charts.series import (
    EARLY,
    Axis,
    Change,
    SeriesMeasures,
    Value,
    lowest_and_highest,
    series_chart,
)
from careerjournal.domain.charts.shapes import Measure
from careerjournal.domain.swings import DEVIATIONS, LEAST_CHANGES, Swing, swings
from careerjournal.domain.worksheets.content import Point, cell, cell_day, in_order, parse
from careerjournal.domain.worksheets.forms import ColumnKind, Form, Question
from careerjournal.language.answer_text import cell_words
from careerjournal.language.series_text import decimal_words
from careerjournal.language.words import AsIs, Words

MOST_POINTED_AT = 120
"""Values above which only the first, the last and the swings can be pointed at: the others stand too close."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedChange:
    """Something that changed on a day, with its number in the list beside the drawing."""

    number: int
    on: date
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesTold:
    """A series in order, its swings, and what changed meanwhile, earliest first."""

    points: tuple[Point, ...]
    swings: tuple[Swing, ...]
    changes: tuple[DatedChange, ...]

    def title(self, metric: str, words: Words) -> str:
        """Say what is drawn and over how many values."""
        n = AsIs(words.formats.number(len(self.points)))
        if len(self.points) < EARLY:
            return words.tr("{metric}: too early to tell (n = {n})", metric=metric or words.tr("Values"), n=n)
        return words.tr("{metric} (n = {n})", metric=metric or words.tr("Values"), n=n)

    def picture(self, words: Words, width: float, measure: Measure, measures: SeriesMeasures | None = None) -> Picture:
        """Draw the series as for a language that runs from left to right. There is at least one value."""
        low, high = lowest_and_highest([float(point.value) for point in self.points])
        told = self._told_numbers()
        values = [
            Value(
                on=point.on,
                value=float(point.value),
                words=self._point_words(number, words, is_swing=told[number]) if number in told else "",
            )
            for number, point in enumerate(self.points)
        ]
        changes = [
            Change(on=one.on, mark=words.formats.number(one.number), words=self.change_words(one, words))
            for one in self.changes
        ]
        axis = Axis(
            low=self._edge_words(low, words),
            high=self._edge_words(high, words),
            first=words.formats.day_short_year(self.points[0].on),
            last=words.formats.day_short_year(self.points[-1].on),
        )
        return series_chart(values, [one.number for one in self.swings], changes, axis, width, measure, measures)

    def change_words(self, change: DatedChange, words: Words) -> str:
        """Say on which day what changed."""
        return words.tr("{day}: {what}", day=AsIs(words.formats.day_short(change.on)), what=change.what)

    def swing_words(self, swing: Swing, words: Words) -> str:
        """Say a swing: its day, and from which value to which."""
        before, after = self.points[swing.number - 1], self.points[swing.number]
        return words.tr(
            "{day}: from {before} to {after}",
            day=AsIs(words.formats.day_short(after.on)),
            before=AsIs(decimal_words(before.value, words)),
            after=AsIs(decimal_words(after.value, words)),
        )

    def _told_numbers(self) -> dict[int, bool]:
        """Give the numbers of the values that can be pointed at, of many the telling ones, and which are swings."""
        swung = {swing.number for swing in self.swings}
        last = len(self.points) - 1
        numbers = range(last + 1) if last < MOST_POINTED_AT else sorted({0, last, *swung})
        return {number: number in swung for number in numbers}

    def _point_words(self, number: int, words: Words, *, is_swing: bool) -> str:
        """Say one value where it is pointed at."""
        point = self.points[number]
        said = words.tr("{day}: {value}", day=point.on, value=AsIs(decimal_words(point.value, words)))
        return words.tr("{value} (a swing)", value=AsIs(said)) if is_swing else said

    def _edge_words(self, edge: float, words: Words) -> str:
        """Write the value at an edge of the drawing, as it was typed where it is one of the series."""
        known = next((point.value for point in self.points if float(point.value) == edge), Decimal(round(edge)))
        return decimal_words(known, words)


def rule_words(words: Words) -> str:
    """State the rule by which swings are marked."""
    return words.tr(
        "A ring marks a swing: a change from one value to the next that lies further from the median change than "
        "{n} times the median deviation from it. Fewer than {least} values have none.",
        n=DEVIATIONS,
        least=LEAST_CHANGES + 1,
    )


def told_series(form: Form, question: Question, answers: Mapping[str, str], words: Words) -> SeriesTold:
    """Put the answer to a series together with the dated rows of the table beside it."""
    content = parse(question, answers.get(question.id, ""))
    points = in_order([part for part in content if isinstance(part, Point)]) if isinstance(content, tuple) else ()
    beside = form.question(question.beside)
    dated = _dated(form, beside, answers.get(beside.id, ""), words) if beside is not None else []
    return SeriesTold(
        points=points,
        swings=swings([point.value for point in points]),
        changes=tuple(DatedChange(number=number, on=day, what=what) for number, (day, what) in enumerate(dated, 1)),
    )


def _dated(form: Form, beside: Question, written: str, words: Words) -> list[tuple[date, str]]:
    """Give the rows of a table that have a day, in order, with the words of their other cells."""
    rows = parse(beside, written)
    day_column = next((each.id for each in beside.columns if each.kind is ColumnKind.DATE), "")
    others = [each for each in beside.columns if each.id != day_column]
    found: list[tuple[date, str]] = []
    for row in rows if isinstance(rows, tuple) else ():
        day = cell_day(cell(row, day_column)) if isinstance(row, tuple) else None
        if day is not None and isinstance(row, tuple):
            cells = [cell_words(form, beside, each, text, words) for each in others if (text := cell(row, each.id))]
            found.append((day, " · ".join(cells)))
    return sorted(found, key=lambda one: one[0])
