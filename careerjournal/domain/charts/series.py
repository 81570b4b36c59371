"""A series over time: its line from 0, swings in rings, and beside it the days on which something changed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from careerjournal.domain.charts.picture import Part, Picture
from careerjournal.domain.charts.shapes import (
    Anchor,
    Circle,
    Drawing,
    Ink,
    Line,
    Measure,
    Polyline,
    Rect,
    Shape,
    Text,
    Type,
)
from careerjournal.domain.value import value

EARLY = 5
"""Values below which a line says nothing yet: it is drawn pale."""
_MOST_DOTS = 40
"""Values above which a dot for each would hide the line."""
_HALF = 6.0
"""Half the side of the area by which a value is pointed at."""


@value
class SeriesMeasures:
    """Lengths of the chart in the painter's unit."""

    plot: float = 150.0
    marks: float = 18.0
    baseline: float = 3.5
    below: float = 20.0
    gap: float = 8.0
    line: float = 2.0
    hair: float = 0.7
    dot: float = 2.2
    ring: float = 5.0


@value
class Value:
    """One value: its day, itself, and what is said of it where it is pointed at; nothing where it cannot be."""

    on: date
    value: float
    words: str


@value
class Change:
    """A day on which something changed; `mark` is its number in the list beside the chart."""

    on: date
    mark: str
    words: str


@value
class Axis:
    """The words at the edges: of the least and the most value, of the first day and the last."""

    low: str
    high: str
    first: str
    last: str


def lowest_and_highest(values: Sequence[float]) -> tuple[float, float]:
    """Give the values at the foot and head of the chart: it starts at 0, below it only where values are."""
    low, high = min(0.0, *values), max(0.0, *values)
    return (low, high) if low < high else (0.0, 1.0)


def series_chart(
    values: Sequence[Value],
    swings: Collection[int],
    changes: Sequence[Change],
    axis: Axis,
    width: float,
    measure: Measure,
    measures: SeriesMeasures | None = None,
) -> Picture:
    """Lay a series out in a width, running from left to right; `values` stand in order, `swings` are their numbers.

    Changes outside the days of the values stand at the nearest edge. There is at least one value.
    """
    sizes = measures or SeriesMeasures()
    plot = _Plot(values, axis, width, measure, sizes, has_marks=bool(changes))
    ink = Ink.SUBDUED if len(values) < EARLY else Ink.ACCENT
    points = tuple((plot.x(value.on), plot.y(value.value)) for value in values)
    shapes: list[Shape] = [*plot.axes(axis), *plot.change_lines(changes)]
    if len(points) > 1:
        shapes.append(Polyline(points=points, width=sizes.line, ink=ink))
    if len(points) <= _MOST_DOTS:
        shapes.extend(Circle(x=x, y=y, radius=sizes.dot, ink=ink) for x, y in points)
    shapes.extend(
        Circle(x=points[number][0], y=points[number][1], radius=sizes.ring, ink=Ink.TEXT, ring=sizes.line * 0.75)
        for number in sorted(swings)
    )
    parts = [
        *(
            Part(area=_area(*point), words=value.words)
            for point, value in zip(points, values, strict=True)
            if value.words
        ),
        *plot.change_parts(changes),
    ]
    return Picture(drawing=Drawing(width=width, height=plot.height, shapes=tuple(shapes)), parts=tuple(parts))


class _Plot:
    """Where days and values stand."""

    def __init__(
        self,
        values: Sequence[Value],
        axis: Axis,
        width: float,
        measure: Measure,
        sizes: SeriesMeasures,
        *,
        has_marks: bool,
    ) -> None:
        self._sizes, self._measure, self._width = sizes, measure, width
        self._low, self._high = lowest_and_highest([value.value for value in values])
        self._first, self._last = values[0].on, values[-1].on
        labels = max(measure(text, Type.MUTED) for text in (axis.low, axis.high))
        self._start = min(labels + sizes.gap + sizes.ring, width / 2)
        self._end = width - sizes.ring - 1
        self._top = (sizes.marks if has_marks else 0.0) + sizes.ring + 1
        self._foot = self._top + sizes.plot

    @property
    def height(self) -> float:
        """Give the height of the whole chart."""
        return self._foot + self._sizes.below

    def x(self, day: date) -> float:
        """Give where a day stands; a day outside the series stands at its edge."""
        span = (self._last - self._first).days
        share = (day - self._first).days / span if span else 0.5
        return self._start + min(max(share, 0.0), 1.0) * (self._end - self._start)

    def y(self, value: float) -> float:
        """Give where a value stands."""
        return self._foot - (value - self._low) / (self._high - self._low) * self._sizes.plot

    def axes(self, axis: Axis) -> list[Shape]:
        """Draw the hairlines of the few values that are named, and the first and last day."""
        sizes = self._sizes
        named = {self._low: axis.low, self._high: axis.high}
        shapes: list[Shape] = []
        for edge, words in named.items():
            y = self.y(edge)
            shapes.append(Line(x1=self._start, y1=y, x2=self._width, y2=y, width=sizes.hair, ink=Ink.HAIRLINE))
            shapes.append(self._text(self._start - sizes.gap, y + sizes.baseline, Anchor.RIGHT, words))
        if self._low < 0 < self._high:
            y = self.y(0.0)
            shapes.append(Line(x1=self._start, y1=y, x2=self._width, y2=y, width=sizes.hair, ink=Ink.MUTED))
        foot = self._foot + sizes.below - sizes.baseline
        if self._first == self._last:
            return [*shapes, self._text(self.x(self._first), foot, Anchor.MIDDLE, axis.first)]
        return [
            *shapes,
            self._text(self._start, foot, Anchor.LEFT, axis.first),
            self._text(self._width, foot, Anchor.RIGHT, axis.last),
        ]

    def change_lines(self, changes: Sequence[Change]) -> list[Shape]:
        """Draw an upright line for each change, and their numbers above; numbers that would touch stand together."""
        sizes = self._sizes
        shapes: list[Shape] = [
            Line(x1=x, y1=self._top - sizes.ring, x2=x, y2=self._foot, width=sizes.hair, ink=Ink.MUTED)
            for x in sorted({self.x(change.on) for change in changes})
        ]
        for x, words in self._joined_marks(changes):
            half = self._measure(words, Type.MUTED) / 2
            inside = min(max(x, self._start + half), self._width - half)
            shapes.append(self._text(inside, sizes.marks - sizes.baseline, Anchor.MIDDLE, words))
        return shapes

    def change_parts(self, changes: Sequence[Change]) -> list[Part]:
        """Give the areas by which the changes are pointed at."""
        return [
            Part(
                area=Rect(x=self.x(one.on) - _HALF, y=0, width=2 * _HALF, height=self._top, ink=Ink.MUTED),
                words=one.words,
            )
            for one in changes
        ]

    def _joined_marks(self, changes: Sequence[Change]) -> list[tuple[float, str]]:
        """Join the numbers of changes that stand too close to each other, and place them in their middle."""
        groups: list[list[Change]] = []
        for change in sorted(changes, key=lambda one: one.on):
            if groups and self._touches(groups[-1], change):
                groups[-1].append(change)
            else:
                groups.append([change])
        return [(self._middle(group), ", ".join(one.mark for one in group)) for group in groups]

    def _touches(self, group: Sequence[Change], change: Change) -> bool:
        reach = self._measure(", ".join(one.mark for one in group), Type.MUTED) / 2
        return (
            self.x(change.on) - self._middle(group) < reach + self._measure(change.mark, Type.MUTED) + self._sizes.gap
        )

    def _middle(self, group: Sequence[Change]) -> float:
        return sum(self.x(one.on) for one in group) / len(group)

    def _text(self, x: float, y: float, anchor: Anchor, words: str) -> Text:
        return Text(x=x, y=y, anchor=anchor, text=words, type=Type.MUTED, ink=Ink.MUTED)


def _area(x: float, y: float) -> Rect:
    return Rect(x=x - _HALF, y=y - _HALF, width=2 * _HALF, height=2 * _HALF, ink=Ink.ACCENT)
