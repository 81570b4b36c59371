"""The calendar of squares: steps, dots for rest, today's frame, and parts to point at."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from careerjournal.domain.charts.heat_map import HeatDay, HeatMeasures, heat_map, heat_step, weeks_that_fit
from careerjournal.domain.charts.shapes import Circle, Ink, Line, Rect, Text, Type

FIRST = date(2026, 6, 1)
NAMES = ("Mon", "", "Wed", "", "Fri", "", "")


def measure(text: str, _type: Type) -> float:
    return 6.0 * len(text)


def some_days(number: int, counts: dict[int, int] | None = None, rested: tuple[int, ...] = ()) -> list[HeatDay]:
    return [
        HeatDay(on=FIRST + timedelta(days=n), count=(counts or {}).get(n, 0), words=f"day {n}", is_rested=n in rested)
        for n in range(number)
    ]


@pytest.mark.parametrize(("count", "most", "step"), [(0, 9, 0), (1, 1, 1), (4, 4, 4), (1, 8, 1), (5, 8, 3), (8, 8, 4)])
def test_steps_by_hand(count: int, most: int, step: int) -> None:
    assert heat_step(count, most) == step


def test_each_day_is_a_part_with_its_words_in_order() -> None:
    picture = heat_map(some_days(10), (), NAMES, 400, measure, today=FIRST)
    assert [part.words for part in picture.parts] == [f"day {n}" for n in range(10)]
    first, eighth = picture.parts[0].area, picture.parts[7].area
    assert isinstance(first, Rect)
    assert isinstance(eighth, Rect)
    assert (eighth.x - first.x, eighth.y - first.y) == (HeatMeasures().pitch, 0)


def test_what_does_not_fit_goes_from_the_beginning() -> None:
    days = some_days(70)
    width = 18 + HeatMeasures().gap + 4 * HeatMeasures().pitch
    assert weeks_that_fit(width, NAMES, measure) == 4
    picture = heat_map(days, ((0, "June"), (7, "July")), NAMES, width, measure, today=FIRST)
    assert [part.words for part in picture.parts] == [f"day {n}" for n in range(42, 70)]
    texts = [shape.text for shape in picture.drawing.shapes if isinstance(shape, Text)]
    assert texts == ["Mon", "Wed", "Fri", "July"]


def test_a_rested_day_is_a_dot_unless_something_was_posted() -> None:
    picture = heat_map(some_days(3, {1: 4}, rested=(0, 1)), (), NAMES, 400, measure, today=date(2027, 1, 1))
    shapes = picture.drawing.shapes
    assert [type(shape) for shape in shapes if not isinstance(shape, Text)] == [Circle, Rect, Rect]
    assert [shape.ink for shape in shapes if isinstance(shape, Rect)] == [Ink.HEAT_4, Ink.HEAT_0]


def test_today_has_a_frame() -> None:
    picture = heat_map(some_days(3), (), NAMES, 400, measure, today=FIRST + timedelta(days=2))
    assert sum(isinstance(shape, Line) for shape in picture.drawing.shapes) == 4
