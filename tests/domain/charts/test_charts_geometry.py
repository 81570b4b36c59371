"""Laws of the drawings: inside their box, nothing over a word, the mirror is a reflection."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerjournal.domain.charts.furthest import Bar, furthest_chart
from careerjournal.domain.charts.marks import level_circles, moon_row, stage_mark
from careerjournal.domain.charts.shapes import (
    Anchor,
    Circle,
    Drawing,
    HalfDisc,
    Ink,
    Line,
    Polygon,
    Polyline,
    Rect,
    Ribbon,
    Shape,
    Text,
    Type,
    fitted,
    mirrored,
    moved,
)
from careerjournal.domain.charts.timeline import Event, Tick, TimelineDrawing, timeline
from careerjournal.domain.stages import WAY, Stage
from tests.examples import examples

START = date(2026, 11, 21)
SLACK = 1e-6


def measure(text: str, role: Type) -> float:
    return len(text) * (5.2 if role is Type.STRONG else 4.8)


@dataclass(frozen=True)
class Box:
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Box) -> bool:
        return (
            self.left < other.right - SLACK
            and other.left < self.right - SLACK
            and self.top < other.bottom - SLACK
            and other.top < self.bottom - SLACK
        )


def box_of(text: Text) -> Box:
    width = measure(text.text, text.type)
    left = {Anchor.LEFT: text.x, Anchor.MIDDLE: text.x - width / 2, Anchor.RIGHT: text.x - width}[text.anchor]
    return Box(left, text.y - 7, left + width, text.y + 2)


def extent(shape: Shape) -> Box:
    match shape:
        case Line():
            return Box(
                min(shape.x1, shape.x2), min(shape.y1, shape.y2), max(shape.x1, shape.x2), max(shape.y1, shape.y2)
            )
        case Rect():
            return Box(shape.x, shape.y, shape.x + shape.width, shape.y + shape.height)
        case Circle():
            outer = shape.radius + shape.ring / 2
            return Box(shape.x - outer, shape.y - outer, shape.x + outer, shape.y + outer)
        case HalfDisc():
            radius = shape.radius
            left, right = (-radius, 0.0) if shape.is_left else (0.0, radius)
            return Box(shape.x + left, shape.y - radius, shape.x + right, shape.y + radius)
        case Polygon() | Polyline():
            xs, ys = [x for x, _ in shape.points], [y for _, y in shape.points]
            return Box(min(xs), min(ys), max(xs), max(ys))
        case Ribbon():
            ys = [y for _, y in shape.stations]
            return Box(shape.stations[0][0], min(ys), shape.stations[-1][0], max(ys) + shape.height)
        case Text():
            return box_of(shape)


def texts_of(drawing: Drawing) -> list[Text]:
    return [shape for shape in drawing.shapes if isinstance(shape, Text)]


def assert_inside(drawing: Drawing, overhang: float) -> None:
    for shape in drawing.shapes:
        box = extent(shape)
        assert box.left >= -overhang
        assert box.right <= drawing.width + overhang
        assert box.top >= -overhang
        assert box.bottom <= drawing.height + overhang


def assert_no_texts_overlap(drawing: Drawing) -> None:
    boxes = [box_of(text) for text in texts_of(drawing) if text.text]
    for number, one in enumerate(boxes):
        assert not any(one.overlaps(other) for other in boxes[number + 1 :])


def draw(events: list[Event], width: float = 440.0) -> TimelineDrawing:
    ticks = [Tick(on=START + timedelta(days=days), name=f"{days} days", day="21 Nov") for days in (0, 30, 60, 90)]
    return timeline(ticks, events, width, measure, lambda count: f"+{count} more")


offsets = st.integers(0, 90)
event_lists = st.lists(st.tuples(offsets, st.text(alphabet="abc defg", min_size=1, max_size=70)), max_size=16).map(
    lambda pairs: [
        Event(on=START + timedelta(days=days), text=text) for days, text in sorted(pairs, key=lambda pair: pair[0])
    ]
)


@given(event_lists, st.floats(300, 600))
@settings(max_examples=examples(40), deadline=None)
def test_no_label_overlaps_another_and_all_stay_inside(events: list[Event], width: float) -> None:
    drawn = draw(events, width)
    assert_no_texts_overlap(drawn.drawing)
    # Dots at the ends of the line overhang it by half of their width.
    assert_inside(drawn.drawing, overhang=4.3)


@given(event_lists)
@settings(max_examples=examples(40), deadline=None)
def test_no_leader_crosses_a_word(events: list[Event]) -> None:
    shapes = draw(events).drawing.shapes
    leaders = [shape for shape in shapes if isinstance(shape, Line) and shape.ink is Ink.ACCENT]
    words = [box_of(shape) for shape in shapes if isinstance(shape, Text) and shape.type is Type.LABEL]
    for leader in leaders:
        line = Box(leader.x1 - 0.4, leader.y1, leader.x1 + 0.4, leader.y2)
        assert not any(line.overlaps(box) for box in words)


@given(event_lists)
@settings(max_examples=examples(40), deadline=None)
def test_every_event_has_its_dot_and_is_named_or_folded(events: list[Event]) -> None:
    drawn = draw(events)
    dots = {shape.x for shape in drawn.drawing.shapes if isinstance(shape, Circle)}
    assert dots == {440.0 * (event.on - START).days / 90 for event in events}
    labels = [text for text in texts_of(drawn.drawing) if text.type is Type.LABEL]
    blank = [number for number, event in enumerate(events) if not event.text.strip()]
    assert len(labels) + len(drawn.folded) == len(events)
    assert set(blank) <= set(drawn.folded)
    more = [text.text for text in texts_of(drawn.drawing) if text.text.startswith("+")]
    assert more == ([f"+{len(drawn.folded)} more"] if drawn.folded else [])


def test_of_two_that_would_collide_the_earlier_hangs_lower() -> None:
    events = [
        Event(on=START + timedelta(days=3), text="Interview, Harbour Museum"),
        Event(on=START + timedelta(days=19), text="Talks with Mara Lindt done"),
        Event(on=START + timedelta(days=71), text="Two reports done"),
    ]
    drawn = draw(events)
    depth = {text.text: text.y for text in texts_of(drawn.drawing) if text.type is Type.LABEL}
    assert depth["Interview, Harbour Museum"] > depth["Talks with Mara Lindt done"] == depth["Two reports done"]
    assert all(text.anchor is Anchor.LEFT for text in texts_of(drawn.drawing) if text.text in depth)


def test_a_label_too_long_for_the_line_is_cut_and_named_as_cut() -> None:
    drawn = draw([Event(on=START + timedelta(days=10), text="very long " * 30)])
    assert drawn.shortened == (0,)
    [label] = [text for text in texts_of(drawn.drawing) if text.type is Type.LABEL]
    assert label.text.endswith("…")


def test_an_appointment_is_named_before_what_could_be_done_another_day() -> None:
    events = [
        Event(on=START + timedelta(days=number % 9), text=f"something to do {number:02}", is_appointment=number == 17)
        for number in range(30)
    ]
    events.sort(key=lambda event: event.on)
    drawn = draw(events)
    assert drawn.folded
    assert "something to do 17" in [text.text for text in texts_of(drawn.drawing)]


def test_hundreds_of_events_are_laid_out_at_once() -> None:
    events = [Event(on=START + timedelta(days=number * 90 // 400), text=f"event {number}") for number in range(400)]
    drawn = draw(events)
    assert len(drawn.folded) >= 380
    assert_no_texts_overlap(drawn.drawing)


bars = st.lists(st.integers(0, 100_000), min_size=1, max_size=6).map(
    lambda counts: [
        Bar(stage=stage, name=stage.value.title(), count=count, figure=str(count))
        for stage, count in zip(WAY, counts, strict=False)
    ]
)


@given(bars, st.floats(200, 500), st.booleans())
def test_bars_stay_inside_share_one_scale_and_overlap_no_word(drawn: list[Bar], width: float, early: bool) -> None:
    chart = furthest_chart(drawn, width, measure, is_early=early)
    assert_inside(chart, overhang=1.0)
    assert_no_texts_overlap(chart)
    rects = [shape for shape in chart.shapes if isinstance(shape, Rect)]
    assert len(rects) == sum(bar.count > 0 for bar in drawn)
    assert {rect.ink for rect in rects} <= {Ink.SUBDUED if early else Ink.ACCENT}
    counts = [bar.count for bar in drawn if bar.count]
    for rect, count in zip(rects, counts, strict=True):
        assert rect.width == pytest.approx(max(max(r.width for r in rects) * count / max(counts), 1.5), abs=0.01)


@given(event_lists)
@settings(max_examples=examples(15), deadline=None)
def test_the_mirror_is_a_reflection_and_its_mirror_the_drawing_itself(events: list[Event]) -> None:
    drawing = draw(events).drawing
    reflected = mirrored(drawing)
    for shape, other in zip(drawing.shapes, reflected.shapes, strict=True):
        here, there = extent(shape), extent(other)
        assert there.left == pytest.approx(drawing.width - here.right, abs=1e-6)
        assert there.right == pytest.approx(drawing.width - here.left, abs=1e-6)
        assert (there.top, there.bottom) == (here.top, here.bottom)
    again = mirrored(reflected)
    for shape, other in zip(drawing.shapes, again.shapes, strict=True):
        assert extent(other).left == pytest.approx(extent(shape).left, abs=1e-6)


@pytest.mark.parametrize("stage", WAY)
def test_a_mark_stays_in_its_box_and_mirrors(stage: Stage) -> None:
    drawing = Drawing(width=20, height=20, shapes=stage_mark(stage, 10, 10, 10, Ink.ACCENT))
    for shape in (*drawing.shapes, *mirrored(drawing).shapes):
        box = extent(shape)
        assert box.left >= 4.1
        assert box.right <= 15.9


def test_the_half_moon_is_lit_where_reading_begins() -> None:
    def lit(drawing: Drawing) -> list[bool]:
        return [shape.is_left for shape in drawing.shapes if isinstance(shape, HalfDisc)]

    row = moon_row(10, 20, Ink.ACCENT)
    assert lit(row) == [True]
    assert lit(mirrored(row)) == [False]


@pytest.mark.parametrize(
    ("now", "wanted", "full", "ring", "pale"),
    [(2, 4, 2, 2, 1), (None, None, 0, 0, 5), (5, 5, 5, 0, 0), (None, 3, 0, 3, 2), (4, 2, 4, 0, 1)],
)
def test_levels_are_full_then_rings_then_pale(
    now: int | None, wanted: int | None, full: int, ring: int, pale: int
) -> None:
    circles = [shape for shape in level_circles(now, wanted, size=9, pitch=15).shapes if isinstance(shape, Circle)]
    assert sum(circle.ring == 0 for circle in circles) == full
    assert sum(circle.ring > 0 and circle.ink is Ink.ACCENT for circle in circles) == ring
    assert sum(circle.ring > 0 and circle.ink is Ink.HAIRLINE for circle in circles) == pale


@given(st.text(max_size=80), st.floats(0, 200))
def test_a_fitted_text_fits_and_is_whole_where_it_can_be(text: str, width: float) -> None:
    result = fitted(text, Type.LABEL, width, measure)
    assert measure(result, Type.LABEL) <= width
    whole = " ".join(text.split())
    if measure(whole, Type.LABEL) <= width:
        assert result == whole


@given(st.floats(-50, 50), st.floats(-50, 50))
def test_a_moved_shape_is_the_same_elsewhere(dx: float, dy: float) -> None:
    for shape in draw([Event(on=START, text="a word")]).drawing.shapes:
        here, there = extent(shape), extent(moved(shape, dx, dy))
        assert there.left - here.left == pytest.approx(dx)
        assert there.bottom - here.bottom == pytest.approx(dy)
