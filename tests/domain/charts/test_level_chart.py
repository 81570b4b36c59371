"""The drawing of how a skill's level went by."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from careerjournal.domain.charts.level_chart import JudgedLevel, LevelAxis, level_chart
from careerjournal.domain.charts.picture import Picture
from careerjournal.domain.charts.shapes import Circle, Line, Polyline, Text, Type

JULY = date(2026, 7, 1)
TODAY = JULY + timedelta(days=100)


def width_of(text: str, _type: Type) -> float:
    return 6.0 * len(text)


def drawn(*levels: tuple[int, int], wanted: int | None = None, width: float = 400) -> Picture:
    judged = [JudgedLevel(on=JULY + timedelta(days=day), level=level, words=f"{level}") for day, level in levels]
    axis = LevelAxis(first="July", last="Today", wanted="wanted" if wanted else "")
    return level_chart(judged, wanted, TODAY, axis, width, width_of)


def test_levels_are_steps_that_hold_until_today() -> None:
    picture = drawn((0, 1), (50, 3))
    [line] = [shape for shape in picture.drawing.shapes if isinstance(shape, Polyline)]
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = line.points
    assert y0 == y1 > y2 == y3
    assert x1 == x2 == pytest.approx((x0 + x3) / 2)
    assert [part.words for part in picture.parts] == ["1", "3"]


def test_each_level_has_the_same_height_and_the_wanted_one_is_a_line_across() -> None:
    picture = drawn((0, 1), (10, 2), (20, 3), (30, 5), wanted=5)
    ys = [shape.y for shape in picture.drawing.shapes if isinstance(shape, Circle)]
    assert ys[0] - ys[1] == pytest.approx(ys[1] - ys[2])
    assert ys[2] - ys[3] == pytest.approx(2 * (ys[0] - ys[1]))
    assert any(shape.y1 == ys[3] for shape in picture.drawing.shapes if isinstance(shape, Line))


@pytest.mark.parametrize("width", [120, 400, 900])
@pytest.mark.parametrize("levels", [((100, 2),), ((0, 2), (100, 5)), ((130, 4),)])
def test_everything_stays_inside_also_for_one_day_alone(levels: tuple[tuple[int, int], ...], width: float) -> None:
    drawing = drawn(*levels, wanted=4, width=width).drawing
    for shape in drawing.shapes:
        if isinstance(shape, Circle):
            assert 0 <= shape.x <= width
            assert 0 <= shape.y <= drawing.height
        if isinstance(shape, Text):
            assert 0 <= shape.y <= drawing.height
        if isinstance(shape, Polyline):
            assert all(0 <= x <= width for x, _ in shape.points)
