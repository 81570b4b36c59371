"""Laws of the insights' drawings: inside their box, counts conserved, no word over a word, a part for each number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.charts.count_grid import GridRow, count_grid
from careerjournal.domain.charts.picture import Picture, bounds, mirrored_picture
from careerjournal.domain.charts.rates import RateBar, rates_chart
from careerjournal.domain.charts.sankey import FlowMeasures, FlowPlan, sankey
from careerjournal.domain.charts.shapes import Anchor, Ink, Polyline, Rect, Ribbon, Shape, Text, Type, moved
from careerjournal.domain.charts.survival import Curve, CurveStep, Mark, survival_chart
from careerjournal.domain.charts.week_columns import GoalLine, WeekColumn, week_columns
from careerjournal.domain.insights.course import Course
from careerjournal.domain.insights.flows import search
from careerjournal.domain.stages import Stage
from careerjournal.language.flow_words import flow_plan
from careerjournal.language.words import words_for
from tests.domain.insights.courses import course, courses

WIDTH = 800.0
SLACK = 1e-6


def measure(text: str, role: Type) -> float:
    return len(text) * (6.2 if role is Type.STRONG else 5.8)


def plan_of(some: Sequence[Course]) -> FlowPlan:
    return flow_plan(search(some), words_for("en"))


def extent(shape: Shape) -> tuple[float, float, float, float]:
    """Give left, top, right and bottom."""
    match shape:
        case Rect() | Ribbon():
            x, y, width, height = bounds(shape)
            return x, y, x + width, y + height
        case Text():
            width = measure(shape.text, shape.type)
            left = shape.x - {Anchor.LEFT: 0.0, Anchor.MIDDLE: width / 2, Anchor.RIGHT: width}[shape.anchor]
            return left, shape.y - 9, left + width, shape.y + 3
        case Polyline():
            xs, ys = zip(*shape.points, strict=True)
            return min(xs), min(ys), max(xs), max(ys)
        case _:
            return 0.0, 0.0, 0.0, 0.0


def assert_inside(picture: Picture) -> None:
    for shape in picture.drawing.shapes:
        left, top, right, bottom = extent(shape)
        assert left >= -SLACK, shape
        assert top >= -SLACK, shape
        assert right <= picture.drawing.width + SLACK, shape
        assert bottom <= picture.drawing.height + SLACK, shape


def assert_words_apart(picture: Picture) -> None:
    boxes = [extent(shape) for shape in picture.drawing.shapes if isinstance(shape, Text)]
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            across = one[0] < other[2] - SLACK and other[0] < one[2] - SLACK
            assert not (across and one[1] < other[3] - SLACK and other[1] < one[3] - SLACK), (one, other)


def nodes(picture: Picture) -> list[Rect]:
    return [shape for shape in picture.drawing.shapes if isinstance(shape, Rect)]


def bands(picture: Picture) -> list[Ribbon]:
    return [shape for shape in picture.drawing.shapes if isinstance(shape, Ribbon)]


@given(courses())
def test_flows_stay_in_their_box_and_their_words_apart(some: list[Course]) -> None:
    picture = sankey(plan_of(some), WIDTH, measure)
    assert_inside(picture)
    assert_words_apart(picture)


@given(courses())
def test_what_comes_out_of_the_origins_comes_to_the_outcomes(some: list[Course]) -> None:
    plan = plan_of(some)
    assert sum(end.count for end in plan.outcomes) == sum(one.count for one in plan.exits) == plan.total == len(some)
    if not some:
        return
    unit = FlowMeasures().body / len(some)
    drawn = bands(sankey(plan, WIDTH, measure))
    end = max(band.stations[-1][0] for band in drawn)
    assert sum(band.height for band in drawn if band.stations[-1][0] == end) == pytest.approx(unit * len(some))


@given(courses())
def test_at_every_step_each_application_lies_once_and_none_over_another(some: list[Course]) -> None:
    plan = plan_of(some)
    picture = sankey(plan, WIDTH, measure)
    for node, step in zip(nodes(picture)[len(plan.origins) :], plan.steps, strict=False):
        spans = [(node.y, node.y + step.count * FlowMeasures().body / plan.total)]
        middle = node.x + node.width / 2
        for band in bands(picture):
            for (x1, y), (x2, _) in zip(band.stations, band.stations[1:], strict=False):
                if x1 < middle < x2:
                    spans.append((y, y + band.height))
        spans.sort()
        assert all(one[1] <= other[0] + SLACK for one, other in pairwise(spans))
        assert sum(bottom - top for top, bottom in spans) == pytest.approx(FlowMeasures().body)


@given(courses())
def test_every_node_and_every_exit_has_words_with_its_number(some: list[Course]) -> None:
    plan = plan_of(some)
    picture = sankey(plan, WIDTH, measure)
    if some:
        ends = [*plan.origins, *plan.steps, *plan.outcomes]
        assert len(picture.parts) == len(ends) + len(plan.exits)
        assert all(str(end.count) in part.words for end, part in zip(ends, picture.parts, strict=False))


@given(courses())
def test_the_mirror_twice_is_the_same(some: list[Course]) -> None:
    picture = sankey(plan_of(some), WIDTH, measure)
    again = mirrored_picture(mirrored_picture(picture))
    assert len(again.drawing.shapes) == len(picture.drawing.shapes)
    for one, other in zip(again.drawing.shapes, picture.drawing.shapes, strict=True):
        assert extent(one) == pytest.approx(extent(other))
    assert [part.words for part in again.parts] == [part.words for part in picture.parts]


def test_a_mirrored_band_runs_the_other_way_and_can_be_moved() -> None:
    picture = sankey(plan_of([course()]), WIDTH, measure)
    band = bands(mirrored_picture(picture))[0]
    assert band.stations[0][0] > band.stations[-1][0]
    shifted = moved(band, 5.0, 7.0)
    assert isinstance(shifted, Ribbon)
    assert shifted.stations[0] == (band.stations[0][0] + 5.0, band.stations[0][1] + 7.0)


def test_a_long_name_of_a_step_is_whole_where_there_is_room() -> None:
    plan = plan_of([course(Stage.OFFER, Stage.OFFER), course(Stage.INTERVIEW, Stage.INTERVIEW)])
    long = "Présélection par une agence de conseil"
    named = replace(plan, steps=(replace(plan.steps[0], name=long), *plan.steps[1:]))
    picture = sankey(named, 640, measure)
    assert long in [shape.text for shape in picture.drawing.shapes if isinstance(shape, Text)]
    assert_words_apart(picture)
    narrow = [shape.text for shape in sankey(named, 300, measure).drawing.shapes if isinstance(shape, Text)]
    assert long not in narrow


def test_without_names_one_origin_holds_all() -> None:
    some = [course(source="Lumen, through Ada")] * 3 + [course()]
    plan = flow_plan(search(some), words_for("en"), with_names=False)
    assert [end.count for end in plan.origins] == [4]
    assert not any("Ada" in words for words in _all_words(plan))


def _all_words(plan: FlowPlan) -> list[str]:
    ends = [*plan.origins, *plan.steps, *plan.outcomes]
    return [*(f"{end.name} {end.words}" for end in ends), *(one.words for one in plan.exits)]


def test_few_flows_are_pale() -> None:
    few, many = ([course()] * count for count in (4, 5))
    assert {band.ink for band in bands(sankey(plan_of(few), WIDTH, measure))} == {Ink.SUBDUED}
    assert {band.ink for band in bands(sankey(plan_of(many), WIDTH, measure))} == {Ink.ACCENT}


_NAMES = st.text("abc مقابلة", max_size=60)


@given(st.lists(st.builds(RateBar, name=_NAMES, share=st.floats(0, 1), figure=st.just("62 % (n = 40)"), words=_NAMES,
                          is_early=st.booleans()), max_size=9))  # fmt: skip
def test_shares_stay_in_their_box(bars: list[RateBar]) -> None:
    picture = rates_chart(bars, WIDTH, measure)
    assert_inside(picture)
    assert_words_apart(picture)
    assert [part.words for part in picture.parts] == [bar.words for bar in bars]


def test_a_share_of_too_few_has_no_bar() -> None:
    bar = RateBar(name="Fair", share=1.0, figure="Too early to tell (n = 3)", words="", is_early=True)
    assert not any(isinstance(shape, Rect) for shape in rates_chart([bar], WIDTH, measure).drawing.shapes)


@given(st.lists(st.tuples(st.integers(0, 300), st.floats(0, 1)), max_size=40), st.integers(0, 400))
def test_the_curve_falls_from_all_inside_its_box(drops: list[tuple[int, float]], longest: int) -> None:
    days = sorted({day for day, _ in drops})
    shares = sorted((share for _, share in drops), reverse=True)
    steps = [CurveStep(days=day, share=share, words=str(day)) for day, share in zip(days, shares, strict=False)]
    curve = Curve(
        steps=steps, longest=max([longest, *days]), days=[Mark(at=0, name="0")],
        shares=[Mark(at=0, name="0 %"), Mark(at=1, name="100 %")], median=None, is_early=False,
    )  # fmt: skip
    picture = survival_chart(curve, WIDTH, measure)
    assert_inside(picture)
    line = next(shape for shape in picture.drawing.shapes if isinstance(shape, Polyline))
    assert [y for _, y in line.points] == sorted(y for _, y in line.points)
    assert [x for x, _ in line.points] == sorted(x for x, _ in line.points)
    assert bool(picture.parts) is bool(steps)
    for one, other in zip(picture.parts, picture.parts[1:], strict=False):
        assert bounds(one.area)[0] < bounds(other.area)[0]


@given(st.lists(st.integers(0, 500), min_size=1, max_size=26), st.integers(0, 9))
def test_weeks_stand_on_one_line_and_the_last_is_pale(counts: list[int], goal: int) -> None:
    weeks = [WeekColumn(count=count, figure=str(count), name="Nov", words=str(count)) for count in counts]
    goals = [GoalLine(at=goal, name=f"at least {goal}")]
    picture = week_columns(weeks, goals, WIDTH, measure, is_early=False)
    assert_inside(picture)
    columns = nodes(picture)
    assert len({round(column.y + column.height, 6) for column in columns}) <= 1
    assert len(columns) == sum(count > 0 for count in counts)
    assert [column.ink for column in columns[-1:]] == (
        [Ink.SUBDUED] if counts[-1] else [column.ink for column in columns[-1:]]
    )
    assert len(picture.parts) == len(counts)


@given(st.lists(st.tuples(_NAMES, st.lists(st.integers(0, 50), min_size=3, max_size=3)), min_size=1, max_size=8))
def test_the_grid_names_every_count_and_leaves_none_empty(rows: list[tuple[str, list[int]]]) -> None:
    made = [
        GridRow(name=name, cells=tuple((count, str(count), f"{name}: {count}") for count in counts))
        for name, counts in rows
    ]
    picture = count_grid(["Applied", "Interview", "Offer"], made, WIDTH, measure, is_early=False)
    assert_inside(picture)
    assert_words_apart(picture)
    assert len(picture.parts) == sum(count > 0 for _, counts in rows for count in counts)
