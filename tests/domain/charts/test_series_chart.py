"""The geometry of a series: values where they belong, swings ringed, changes numbered above."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.charts.picture import Picture
from careerjournal.domain.charts.series import Axis, Change, Value, lowest_and_highest, series_chart
from careerjournal.domain.charts.shapes import Circle, Ink, Line, Polyline, Text, Type

FIRST = date(2026, 11, 1)
AXIS = Axis(low="0", high="100", first="1 Nov", last="10 Nov")


def width_of(text: str, _: Type) -> float:
    return 6.0 * len(text)


def values(*numbers: float) -> list[Value]:
    return [Value(on=FIRST + timedelta(days=day), value=one, words=str(one)) for day, one in enumerate(numbers)]


def change(day: int, mark: str) -> Change:
    return Change(on=FIRST + timedelta(days=day), mark=mark, words=f"change {mark}")


def chart(numbers: list[float], swings: tuple[int, ...] = (), changes: tuple[Change, ...] = ()) -> Picture:
    return series_chart(values(*numbers), swings, changes, AXIS, 400, width_of)


def line_of(picture: Picture) -> Polyline:
    return next(shape for shape in picture.drawing.shapes if isinstance(shape, Polyline))


def texts(picture: Picture) -> list[str]:
    return [shape.text for shape in picture.drawing.shapes if isinstance(shape, Text)]


def test_values_stand_by_their_day_and_size_from_zero() -> None:
    points = line_of(chart([50, 100, 0])).points
    (x0, half), (x1, top), (x2, foot) = points
    assert x1 - x0 == x2 - x1 > 0
    assert half - top == foot - half > 0


def test_the_foot_is_zero_or_the_lowest_value() -> None:
    assert lowest_and_highest([5, 9]) == (0, 9)
    assert lowest_and_highest([-5, 9]) == (-5, 9)
    assert lowest_and_highest([-5]) == (-5, 0)
    assert lowest_and_highest([0, 0]) == (0, 1)


def test_swings_have_rings_and_few_values_are_pale() -> None:
    picture = chart([10, 11, 12, 90, 13, 14], (3,))
    rings = [shape for shape in picture.drawing.shapes if isinstance(shape, Circle) and shape.ring]
    assert [(ring.x, ring.y) for ring in rings] == [line_of(picture).points[3]]
    assert line_of(picture).ink is Ink.ACCENT
    assert line_of(chart([1, 2, 3])).ink is Ink.SUBDUED


def test_changes_stand_on_their_days_and_close_ones_share_their_numbers() -> None:
    picture = chart([1] * 10, (), (change(0, "1"), change(5, "2"), change(5, "3"), change(99, "4")))
    assert {"1", "2, 3", "4"} <= set(texts(picture))
    uprights = [shape for shape in picture.drawing.shapes if isinstance(shape, Line) and shape.x1 == shape.x2]
    xs = [x for x, _ in line_of(picture).points]
    assert [upright.x1 for upright in uprights] == [xs[0], xs[5], xs[9]]
    assert [part.words for part in picture.parts][-4:] == ["change 1", "change 2", "change 3", "change 4"]


def test_a_single_day_is_named_once() -> None:
    picture = chart([7])
    assert "1 Nov" in texts(picture)
    assert "10 Nov" not in texts(picture)
    assert not any(isinstance(shape, Polyline) for shape in picture.drawing.shapes)


@given(
    st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=60),
    st.lists(st.integers(-30, 90), max_size=12),
    st.floats(120, 1200),
)
def test_everything_stands_inside_its_box(numbers: list[float], days: list[int], width: float) -> None:
    changes = [change(day, str(number)) for number, day in enumerate(days)]
    picture = series_chart(values(*numbers), range(len(numbers)), changes, AXIS, width, width_of)
    for shape in picture.drawing.shapes:
        match shape:
            case Circle():
                assert shape.radius <= shape.x + 1e-6
                assert shape.x + shape.radius <= width + 1e-6
                assert shape.y - shape.radius + 1e-6 >= 0
                assert shape.y + shape.radius <= picture.drawing.height + 1e-6
            case Polyline():
                assert all(0 <= x <= width and 0 <= y <= picture.drawing.height for x, y in shape.points)
            case Text():
                assert 0 <= shape.y <= picture.drawing.height
