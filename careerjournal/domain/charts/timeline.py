"""The line of the days ahead: named ticks above, events with leaders below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from careerjournal.domain.charts.hanging import Hanging, Room, hang, most_at_odds
from careerjournal.domain.charts.shapes import Anchor, Circle, Drawing, Ink, Line, Measure, Shape, Text, Type, fitted
from careerjournal.domain.value import value

MOST_LABELS = 18
_LOOKED_AT = 60


@value
class LineMeasures:
    """Lengths of the timeline in the painter's unit; baselines are counted from the top or from the line."""

    name_baseline: float = 9.0
    date_baseline: float = 21.5
    line: float = 33.5
    line_width: float = 1.0
    tick: float = 9.0
    dot: float = 4.25
    leader: float = 0.8
    first_level: float = 19.0
    level: float = 17.0
    below: float = 4.0
    gap: float = 5.5
    air: float = 9.0
    levels: int = 9
    widest_label: float = 0.46


@value
class Tick:
    """A named day."""

    on: date
    name: str
    day: str


@value
class Event:
    """Something that falls on a day; an appointment is named before all that could as well be done another day."""

    on: date
    text: str
    is_appointment: bool = False


@value
class TimelineDrawing:
    """The drawing, and which events (by number) it does not name in full: those folded and those cut short."""

    drawing: Drawing
    folded: tuple[int, ...]
    shortened: tuple[int, ...]


def timeline(
    ticks: Sequence[Tick],
    events: Sequence[Event],
    width: float,
    measure: Measure,
    more: Callable[[int], str],
    measures: LineMeasures | None = None,
) -> TimelineDrawing:
    """Lay out ticks and events, both in order of days; what finds no room is folded into `more(count)`.

    Every event has its dot on the line; the first tick is the left end, the last the right end.
    """
    sizes = measures or LineMeasures()
    first, last = ticks[0].on, ticks[-1].on
    length = max((last - first).days, 1)
    places = [width * (event.on - first).days / length for event in events]
    texts = [fitted(event.text, Type.LABEL, width * sizes.widest_label, measure) for event in events]
    named, hung = _hang_all(events, places, [measure(text, Type.LABEL) for text in texts], width, sizes)
    folded = tuple(sorted(set(range(len(events))) - set(named)))
    depth = max((label.level for label in hung), default=0)
    height = sizes.line + (sizes.first_level + (depth - 1) * sizes.level if depth else sizes.tick / 2) + sizes.below
    shapes = [*_ticks(ticks, width, first, length, sizes)]
    shapes += [
        shape for number, label in zip(named, hung, strict=True) for shape in _label(label, texts[number], sizes)
    ]
    shapes += [Circle(x=x, y=sizes.line, radius=sizes.dot, ink=Ink.ACCENT) for x in dict.fromkeys(places)]
    if folded:
        height += sizes.level
        baseline = height - sizes.below
        words = fitted(more(len(folded)), Type.MUTED, width, measure)
        shapes.append(Text(x=0.0, y=baseline, anchor=Anchor.LEFT, text=words, type=Type.MUTED, ink=Ink.MUTED))
    shortened = tuple(number for number in named if texts[number] != " ".join(events[number].text.split()))
    return TimelineDrawing(
        drawing=Drawing(width=width, height=height, shapes=tuple(shapes)), folded=folded, shortened=shortened
    )


def _hang_all(
    events: Sequence[Event], places: Sequence[float], widths: Sequence[float], width: float, sizes: LineMeasures
) -> tuple[list[int], list[Hanging]]:
    """Hang as many labels as find room; the one most in the way gives way, else the later of the two closest."""
    room = Room(width=width, gap=sizes.gap, air=sizes.air, levels=sizes.levels)
    named = [number for number in range(len(places)) if widths[number] > 0][:_LOOKED_AT]
    while len(named) > MOST_LABELS:
        _drop_closest(named, places, events)
    while named:
        known = [(places[number], widths[number]) for number in named]
        hung = hang(known, room)
        if hung is not None:
            return named, hung
        in_the_way = most_at_odds(known, room)
        if in_the_way is None:
            _drop_closest(named, places, events)
        else:
            named.pop(in_the_way)
    return [], []


def _drop_closest(named: list[int], places: Sequence[float], events: Sequence[Event]) -> None:
    """Take the later of the two closest events away, or the earlier where only the later is an appointment."""
    pairs = range(1, len(named))
    closest = min(pairs, key=lambda at: (places[named[at]] - places[named[at - 1]], at), default=0)
    if closest and events[named[closest]].is_appointment and not events[named[closest - 1]].is_appointment:
        closest -= 1
    named.pop(closest)


def _ticks(ticks: Sequence[Tick], width: float, first: date, length: int, sizes: LineMeasures) -> list[Shape]:
    """Draw the line, its ticks, and their names and days above; the outer ones stand inside the ends."""
    y = sizes.line
    shapes: list[Shape] = [Line(x1=0.0, y1=y, x2=width, y2=y, width=sizes.line_width, ink=Ink.TEXT)]
    for number, tick in enumerate(ticks):
        x = width * (tick.on - first).days / length
        half = sizes.tick / 2
        shapes.append(Line(x1=x, y1=y - half, x2=x, y2=y + half, width=sizes.line_width, ink=Ink.TEXT))
        anchor = Anchor.LEFT if number == 0 else Anchor.RIGHT if number == len(ticks) - 1 else Anchor.MIDDLE
        shapes.append(Text(x=x, y=sizes.name_baseline, anchor=anchor, text=tick.name, type=Type.STRONG, ink=Ink.TEXT))
        shapes.append(Text(x=x, y=sizes.date_baseline, anchor=anchor, text=tick.day, type=Type.MUTED, ink=Ink.MUTED))
    return shapes


def _label(label: Hanging, text: str, sizes: LineMeasures) -> list[Shape]:
    """Draw a leader and its label."""
    baseline = sizes.line + sizes.first_level + (label.level - 1) * sizes.level
    anchor = Anchor.LEFT if label.is_right else Anchor.RIGHT
    x = label.left if label.is_right else label.right
    return [
        Line(x1=label.x, y1=sizes.line, x2=label.x, y2=baseline, width=sizes.leader, ink=Ink.ACCENT),
        Text(x=x, y=baseline, anchor=anchor, text=text, type=Type.LABEL, ink=Ink.TEXT),
    ]
