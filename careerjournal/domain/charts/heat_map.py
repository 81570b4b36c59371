"""A calendar of small squares, a column a week: the more was posted on a day, the stronger its square."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import ceil

from careerjournal.domain.charts.picture import Part, Picture
from careerjournal.domain.charts.shapes import (
    Anchor,
    Circle,
    Drawing,
    Ink,
    Line,
    Measure,
    Rect,
    Shape,
    Text,
    Type,
)
from careerjournal.domain.value import value

STEPS = (Ink.HEAT_0, Ink.HEAT_1, Ink.HEAT_2, Ink.HEAT_3, Ink.HEAT_4)
DAYS_OF_WEEK = 7
LEAST_MOST = 4
"""The count that gets the strongest square at least, so that one post a day is not the strongest."""


@value
class HeatMeasures:
    """Lengths of the chart in the painter's unit."""

    pitch: float = 22.0
    cell: float = 18.0
    radius: float = 4.0
    head: float = 22.0
    baseline: float = 4.2
    gap: float = 12.0
    dot: float = 1.75
    ring: float = 1.75


@value
class HeatDay:
    """One day: how much was done, whether it was rested, and all of it in words."""

    on: date
    count: int
    words: str
    is_rested: bool = False


def heat_step(count: int, most: int) -> int:
    """Give the step (0 to 4) of a count: none is 0, the most that a day had is 4, and at least one is never 0."""
    return ceil(4 * min(count, max(most, LEAST_MOST)) / max(most, LEAST_MOST))


def weeks_that_fit(width: float, names: Sequence[str], measure: Measure, measures: HeatMeasures | None = None) -> int:
    """Count the columns for which there is room."""
    sizes = measures or HeatMeasures()
    return max(1, int((width - _lead(names, measure, sizes)) // sizes.pitch))


def heat_map(
    days: Sequence[HeatDay],
    months: Sequence[tuple[int, str]],
    names: Sequence[str],
    width: float,
    measure: Measure,
    *,
    today: date,
    measures: HeatMeasures | None = None,
) -> Picture:
    """Lay the days out, the first in the first row; the columns that do not fit are left out, the earliest first.

    `months` are the columns in which a month begins, with its name; `names` stand before the seven rows, empty for
    none. Days to come are not among `days`.
    """
    sizes = measures or HeatMeasures()
    lead = _lead(names, measure, sizes)
    columns = ceil(len(days) / DAYS_OF_WEEK)
    left_out = max(0, columns - weeks_that_fit(width, names, measure, sizes))
    shapes: list[Shape] = [
        Text(
            x=0.0,
            y=sizes.head + row * sizes.pitch + sizes.cell / 2 + sizes.baseline,
            anchor=Anchor.LEFT,
            text=name,
            type=Type.MUTED,
            ink=Ink.MUTED,
        )
        for row, name in enumerate(names)
        if name
    ]
    shapes += _months(months, left_out, lead, columns, measure, sizes)
    most = max((day.count for day in days), default=0)
    parts: list[Part] = []
    for number, day in enumerate(days[left_out * DAYS_OF_WEEK :]):
        column, row = divmod(number, DAYS_OF_WEEK)
        x, y = lead + column * sizes.pitch, sizes.head + row * sizes.pitch
        shapes += _day(day, x, y, most, sizes, is_today=day.on == today)
        parts.append(Part(area=Rect(x=x, y=y, width=sizes.cell, height=sizes.cell, ink=Ink.TEXT), words=day.words))
    height = sizes.head + DAYS_OF_WEEK * sizes.pitch
    return Picture(drawing=Drawing(width=width, height=height, shapes=tuple(shapes)), parts=tuple(parts))


def heat_legend(
    none: str, most: str, rested: str, width: float, measure: Measure, *, cell: float, sizes: HeatMeasures
) -> Drawing:
    """Lay out on one line what the squares mean: from none to most, and the dot."""
    gap, top = 6.0, 4.0
    base = top + cell / 2 + sizes.baseline
    shapes: list[Shape] = []
    x = 0.0

    def say(text: str) -> None:
        nonlocal x
        shapes.append(Text(x=x, y=base, anchor=Anchor.LEFT, text=text, type=Type.MUTED, ink=Ink.MUTED))
        x += measure(text, Type.MUTED) + gap

    say(none)
    for ink in STEPS:
        shapes.append(Rect(x=x, y=top, width=cell, height=cell, ink=ink, radius=3.0))
        x += cell + 3.0
    x += gap - 3.0
    say(most)
    x += 12.0
    shapes.append(Circle(x=x, y=top + cell / 2, radius=sizes.dot, ink=Ink.SUBDUED))
    x += 8.0
    say(rested)
    return Drawing(width=width, height=top + cell + 4, shapes=tuple(shapes))


def _lead(names: Sequence[str], measure: Measure, sizes: HeatMeasures) -> float:
    """Give the width of the names before the rows."""
    return max((measure(name, Type.MUTED) for name in names), default=0.0) + sizes.gap


def _months(
    months: Sequence[tuple[int, str]],
    left_out: int,
    lead: float,
    columns: int,
    measure: Measure,
    sizes: HeatMeasures,
) -> list[Shape]:
    """Name the months over their first columns; a name that would touch the one before is left out."""
    shapes: list[Shape] = []
    free = lead
    for column, name in months:
        x = lead + (column - left_out) * sizes.pitch
        long = measure(name, Type.MUTED)
        if column >= left_out and x >= free and x + long <= lead + (columns - left_out) * sizes.pitch + sizes.pitch:
            shapes.append(
                Text(x=x, y=sizes.baseline * 2.6, anchor=Anchor.LEFT, text=name, type=Type.MUTED, ink=Ink.MUTED)
            )
            free = x + long + sizes.gap / 2
    return shapes


def _day(day: HeatDay, x: float, y: float, most: int, sizes: HeatMeasures, *, is_today: bool) -> list[Shape]:
    """Draw one day: its square, a dot where it was rested and nothing was done, a frame around today."""
    shapes: list[Shape] = []
    if day.is_rested and not day.count:
        middle = sizes.cell / 2
        shapes.append(Circle(x=x + middle, y=y + middle, radius=sizes.dot, ink=Ink.SUBDUED))
    else:
        ink = STEPS[heat_step(day.count, most)]
        shapes.append(Rect(x=x, y=y, width=sizes.cell, height=sizes.cell, ink=ink, radius=sizes.radius))
    if is_today:
        right, foot = x + sizes.cell, y + sizes.cell
        corners = ((x, y, right, y), (right, y, right, foot), (right, foot, x, foot), (x, foot, x, y))
        shapes += [Line(x1=a, y1=b, x2=c, y2=d, width=sizes.ring, ink=Ink.ACCENT) for a, b, c, d in corners]
    return shapes
