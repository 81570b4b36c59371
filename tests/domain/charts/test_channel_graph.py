from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.charts.channel_graph import GraphLink, GraphNode, GraphPlan, channel_graph, once
from careerjournal.domain.charts.picture import bounds, mirrored_picture
from careerjournal.domain.charts.shapes import Circle, Polygon, Polyline, Text, Type
from careerjournal.domain.charts.small_line import small_line

DAY = date(2026, 11, 21)


def measure(text: str, _: Type) -> float:
    return 6.0 * len(text)


def plan(*nodes: GraphNode, links: tuple[GraphLink, ...] = ()) -> GraphPlan:
    return GraphPlan(nodes=nodes, links=links, platforms="Platforms", own_routes="Your own")


LINKEDIN = GraphNode(name="LinkedIn", figure="400 people", people=400, words="LinkedIn: 400 people")
MASTODON = GraphNode(name="Mastodon", people=None, words="Mastodon: not counted")
LETTER = GraphNode(name="Letter", figure="100 people", people=100, is_own=True, words="Letter: 100 people")
LINKS = (GraphLink(source=0, target=2, words="to the letter"), GraphLink(source=0, target=1, words="to Mastodon"))


def test_no_channel_makes_no_picture() -> None:
    assert channel_graph(plan(), 600, measure).drawing.height == 0


def test_the_area_of_a_disc_is_in_proportion_to_its_people() -> None:
    shapes = channel_graph(plan(LINKEDIN, LETTER), 600, measure).drawing.shapes
    discs = [shape for shape in shapes if isinstance(shape, Circle) and not shape.ring]
    assert discs[0].radius ** 2 / discs[1].radius ** 2 == pytest.approx(4)
    assert discs[0].x < 300 < discs[1].x


def test_own_routes_have_a_ring_and_uncounted_channels_are_dotted() -> None:
    shapes = channel_graph(plan(MASTODON, LETTER), 600, measure).drawing.shapes
    rings = [shape for shape in shapes if isinstance(shape, Circle) and shape.ring]
    assert [ring.is_dotted for ring in rings] == [True, False]
    assert rings[1].x > 300


@pytest.mark.parametrize("width", [360.0, 480.0, 720.0])
def test_an_arrow_inside_a_long_column_keeps_clear_of_the_other(width: float) -> None:
    platforms = [replace(MASTODON, name=f"Platform {number}") for number in range(12)]
    links = (GraphLink(source=0, target=11, words="from the first to the last"),)
    shapes = channel_graph(plan(*platforms, LETTER, links=links), width, measure).drawing.shapes
    [arrow] = [shape for shape in shapes if isinstance(shape, Polyline)]
    [own] = [shape for shape in shapes if isinstance(shape, Circle) and shape.ring and not shape.is_dotted]
    assert max(x for x, _ in arrow.points) < own.x - own.radius


def test_ways_to_and_fro_are_one() -> None:
    assert once([(1, 2), (2, 1), (3, 3), (2, 3), (1, 2)]) == [(1, 2, True), (2, 3, False)]


def test_each_channel_and_each_arrow_can_be_pointed_at_in_reading_order() -> None:
    picture = channel_graph(plan(LINKEDIN, MASTODON, LETTER, links=LINKS), 600, measure)
    assert [part.words for part in picture.parts] == [
        "LinkedIn: 400 people",
        "Mastodon: not counted",
        "Letter: 100 people",
        "to the letter",
        "to Mastodon",
    ]


def test_an_arrow_ends_beside_its_disc_and_a_mutual_one_has_two_heads() -> None:
    both = replace(LINKS[0], is_mutual=True)
    shapes = channel_graph(plan(LINKEDIN, MASTODON, LETTER, links=(both,)), 600, measure).drawing.shapes
    (line,) = [shape for shape in shapes if isinstance(shape, Polyline)]
    assert sum(isinstance(shape, Polygon) for shape in shapes) == 2
    discs = [shape for shape in shapes if isinstance(shape, Circle) and not shape.ring]
    assert line.points[0][0] - discs[0].x > discs[0].radius
    assert discs[1].x - line.points[-1][0] > discs[1].radius


@given(
    st.lists(st.booleans(), min_size=1, max_size=12),
    st.integers(min_value=320, max_value=1200),
    st.data(),
)
def test_everything_stays_inside_its_box_and_no_two_channels_overlap(
    owns: list[bool], width: int, data: st.DataObject
) -> None:
    nodes = tuple(GraphNode(name="A channel", people=10, is_own=own, words="it") for own in owns)
    ends = st.integers(min_value=0, max_value=len(nodes) - 1)
    pairs = data.draw(st.lists(st.tuples(ends, ends).filter(lambda pair: pair[0] != pair[1]), max_size=8))
    links = tuple(GraphLink(source=one, target=other, words="link") for one, other in pairs)
    picture = channel_graph(plan(*nodes, links=links), width, measure)
    for shape in picture.drawing.shapes:
        points = shape.points if isinstance(shape, Polyline | Polygon) else ()
        assert all(0 <= x <= width and 0 <= y <= picture.drawing.height for x, y in points)
    boxes = [bounds(part.area) for part in picture.parts[: len(nodes)]]
    for number, (x, y, wide, high) in enumerate(boxes):
        assert x >= -1e-6
        assert x + wide <= width + 1e-6
        for other_x, other_y, other_wide, other_high in boxes[:number]:
            apart = x + wide <= other_x or other_x + other_wide <= x or y + high <= other_y or other_y + other_high <= y
            assert apart


def test_from_right_to_left_the_columns_change_sides_and_the_words_stay() -> None:
    picture = channel_graph(plan(LINKEDIN, LETTER), 600, measure)
    turned = mirrored_picture(picture)
    named = {shape.text: shape.x for shape in turned.drawing.shapes if isinstance(shape, Text)}
    assert named["LinkedIn"] > 300 > named["Letter"]
    assert [part.words for part in turned.parts] == [part.words for part in picture.parts]


def test_a_small_line_runs_from_0_over_time() -> None:
    counts = [(DAY, 0), (DAY + timedelta(days=30), 50), (DAY + timedelta(days=40), 100)]
    (line,) = [shape for shape in small_line(counts, 85, 25).shapes if isinstance(shape, Polyline)]
    assert [round(x, 6) for x, _ in line.points] == [2.5, 62.5, 82.5]
    assert [round(y, 6) for _, y in line.points] == [22.5, 12.5, 2.5]


def test_one_count_is_a_dot_and_none_is_nothing() -> None:
    shapes = small_line([(DAY, 5)], 85, 25).shapes
    assert [type(shape) for shape in shapes][1:] == [Circle]
    assert small_line([], 85, 25).shapes == ()
