"""The flows of a search: origins, steps on the way, outcomes, and bands between them as wide as they are many.

Every application stands in every column once: at a step, or in the stream of what became of it. Streams lie below the
steps, each in the order of the outcomes, so that no band crosses a step it did not come from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from careerjournal.domain.charts.picture import Part, Picture
from careerjournal.domain.charts.shapes import Anchor, Drawing, Ink, Measure, Rect, Ribbon, Shape, Text, Type, fitted
from careerjournal.domain.value import value

_SLACK = 0.5
"""Beside what a name takes: places are sums, and must not round it away."""


@value
class FlowMeasures:
    """Lengths of the chart in the painter's unit."""

    body: float = 240.0
    node: float = 9.0
    gap: float = 10.0
    line: float = 18.0
    label_gap: float = 8.0
    head: float = 40.0
    baseline: float = 4.2
    least: float = 1.5
    label_share: float = 0.2


@value
class End:
    """An origin, a step or an outcome: its name, its count, that count as it is written, and all of it in words."""

    name: str
    count: int
    figure: str
    words: str
    is_way: bool = False


@value
class Exit:
    """So many that left the way for an outcome: after a step, or where `step` is -1 straight from an origin."""

    step: int
    origin: int
    outcome: int
    count: int
    words: str


@value
class FlowPlan:
    """What the chart shows. The counts of the origins, and those of the outcomes, add up to the same total."""

    origins: tuple[End, ...]
    steps: tuple[End, ...]
    outcomes: tuple[End, ...]
    exits: tuple[Exit, ...]
    is_early: bool = False

    @property
    def total(self) -> int:
        """Count all that flows."""
        return sum(origin.count for origin in self.origins)


def sankey(plan: FlowPlan, width: float, measure: Measure, measures: FlowMeasures | None = None) -> Picture:
    """Lay out the flows in a width; the height follows from the labels. Time runs to the right."""
    if not plan.total:
        return Picture(drawing=Drawing(width=width, height=0.0, shapes=()))
    layout = _Layout(plan, width, measure, measures or FlowMeasures())
    return layout.picture()


@dataclass(slots=True)
class _Layout:
    """The work of one layout."""

    plan: FlowPlan
    width: float
    measure: Measure
    sizes: FlowMeasures
    xs: list[float] = field(init=False)
    labels: tuple[float, float] = field(init=False)
    unit: float = field(init=False)
    height: float = field(init=False)
    outcome_tops: list[float] = field(init=False)
    origin_tops: list[float] = field(init=False)

    def __post_init__(self) -> None:
        sizes, plan = self.sizes, self.plan
        self.unit = sizes.body / plan.total
        self.labels = (self._label_width(plan.origins), self._label_width(plan.outcomes))
        first, last = self.labels[0], self.width - self.labels[1] - sizes.node
        wanted = [self.measure(step.name, Type.LABEL) + sizes.label_gap + _SLACK for step in plan.steps]
        self.xs = list(accumulate(_pitches([0.0, *wanted], last - first), initial=first))
        needed = [self._boxes(plan.origins), self._boxes(plan.outcomes)]
        streams = sizes.body + sizes.gap * (len(plan.outcomes) + 1)
        self.height = sizes.head + max(*needed, streams)
        self.outcome_tops = self._stacked(plan.outcomes)
        self.origin_tops = self._stacked(plan.origins)

    @property
    def _way_ink(self) -> Ink:
        """Give the ink of what goes on; pale where there are too few for a verdict."""
        return Ink.SUBDUED if self.plan.is_early else Ink.ACCENT

    def picture(self) -> Picture:
        """Give bands first, then nodes and words over them."""
        exits = self._exit_bands()
        shapes: list[Shape] = [*self._entry_bands(), *self._way_bands(), *(band for _, band in exits)]
        parts: list[Part] = []
        self._ends(self.plan.origins, self.origin_tops, 0, shapes, parts)
        self._step_nodes(shapes, parts)
        self._ends(self.plan.outcomes, self.outcome_tops, len(self.xs) - 1, shapes, parts)
        parts += [Part(area=band, words=one.words) for one, band in exits]
        return Picture(drawing=Drawing(width=self.width, height=self.height, shapes=tuple(shapes)), parts=tuple(parts))

    def _label_width(self, ends: Sequence[End]) -> float:
        """Give the room for the labels of a side: that of the longest, up to a share of the whole."""
        most = self.width * self.sizes.label_share
        widest = max((self.measure(_label(end), Type.LABEL) for end in ends), default=0.0)
        return min(widest, most) + self.sizes.label_gap

    def _boxes(self, ends: Sequence[End]) -> float:
        """Give the height of a column of ends, each at least a line high."""
        return sum(self._box(end) for end in ends) + self.sizes.gap * max(len(ends) - 1, 0)

    def _box(self, end: End) -> float:
        """Give the height of an end's box."""
        return max(end.count * self.unit, self.sizes.line)

    def _stacked(self, ends: Sequence[End]) -> list[float]:
        """Stack ends from below the head, or from the foot up where that is taller; give where each node begins."""
        top = self.height - self._boxes(ends) if ends is self.plan.outcomes else self.sizes.head
        tops: list[float] = []
        for end in ends:
            box = self._box(end)
            tops.append(top + (box - end.count * self.unit) / 2)
            top += box + self.sizes.gap
        return tops

    def _ends(
        self, ends: Sequence[End], tops: Sequence[float], column: int, shapes: list[Shape], parts: list[Part]
    ) -> None:
        """Draw the nodes of an outer column, their labels outside."""
        sizes, is_first = self.sizes, column == 0
        x = self.xs[column]
        room = self.labels[0 if is_first else 1] - sizes.label_gap
        for end, top in zip(ends, tops, strict=True):
            thick = end.count * self.unit
            shapes.append(self._node(x, top, thick, end))
            parts.append(Part(area=self._area(x, top, thick), words=end.words))
            text_x = x - sizes.label_gap if is_first else x + sizes.node + sizes.label_gap
            self._say(
                _fitting(end, room, self.measure),
                text_x,
                top + thick / 2 + sizes.baseline,
                Anchor.RIGHT if is_first else Anchor.LEFT,
                shapes,
            )

    def _step_nodes(self, shapes: list[Shape], parts: list[Part]) -> None:
        """Draw the steps, each under its name and number in the head."""
        sizes = self.sizes
        for number, step in enumerate(self.plan.steps):
            x, thick = self.xs[number + 1], step.count * self.unit
            shapes.append(self._node(x, sizes.head, thick, step))
            parts.append(Part(area=self._area(x, sizes.head, thick), words=step.words))
            pitch = self.xs[number + 2] - x
            name = fitted(step.name, Type.LABEL, pitch - sizes.label_gap, self.measure)
            self._say(name, x, sizes.head - sizes.line - sizes.baseline, Anchor.LEFT, shapes)
            baseline = sizes.head - 1.5 * sizes.baseline
            shapes.append(Text(x=x, y=baseline, anchor=Anchor.LEFT, text=step.figure, type=Type.STRONG, ink=Ink.TEXT))

    def _say(self, text: str, x: float, y: float, anchor: Anchor, shapes: list[Shape]) -> None:
        """Draw a label."""
        shapes.append(Text(x=x, y=y, anchor=anchor, text=text, type=Type.LABEL, ink=Ink.TEXT))

    def _node(self, x: float, top: float, thick: float, end: End) -> Rect:
        """Draw a node, never thinner than can be seen."""
        ink = self._way_ink if end.is_way else Ink.MUTED
        return Rect(x=x, y=top, width=self.sizes.node, height=max(thick, self.sizes.least), ink=ink)

    def _area(self, x: float, top: float, thick: float) -> Rect:
        """Give the area of a node, high enough to be pointed at."""
        high = max(thick, self.sizes.line / 2)
        return Rect(x=x, y=top - (high - thick) / 2, width=self.sizes.node, height=high, ink=Ink.TEXT)

    def _entry_bands(self) -> list[Ribbon]:
        """Draw the bands from the origins to the first step."""
        if not self.plan.steps:
            return []
        bands: list[Ribbon] = []
        y = self.sizes.head
        for number, origin in enumerate(self.plan.origins):
            out = sum(one.count for one in self.plan.exits if one.step < 0 and one.origin == number)
            if origin.count > out:
                thick = (origin.count - out) * self.unit
                start = (self.xs[0] + self.sizes.node, self.origin_tops[number])
                bands.append(Ribbon(stations=(start, (self.xs[1], y)), height=thick, ink=self._way_ink))
                y += thick
        return bands

    def _way_bands(self) -> list[Ribbon]:
        """Draw the bands from step to step, along the top."""
        head, node = self.sizes.head, self.sizes.node
        return [
            Ribbon(
                stations=((self.xs[number] + node, head), (self.xs[number + 1], head)),
                height=step.count * self.unit,
                ink=self._way_ink,
            )
            for number, step in enumerate(self.plan.steps[1:], start=1)
        ]

    def _exit_bands(self) -> list[tuple[Exit, Ribbon]]:
        """Draw the bands that leave the way, through the streams of their outcomes."""
        left: dict[tuple[int, int], float] = {}
        bands: list[tuple[Exit, Ribbon]] = []
        for one in sorted(self.plan.exits, key=lambda one: (one.step, one.origin, one.outcome)):
            thick = one.count * self.unit
            place = (one.step, one.origin if one.step < 0 else -1)
            start = left[place] if place in left else self._below_way(one)
            left[place] = start + thick
            stations = [(self.xs[one.step + 1] + self.sizes.node, start)]
            for column in range(one.step + 2, len(self.xs) - 1):
                y = self._stream(one, column)
                stations += [(self.xs[column], y), (self.xs[column] + self.sizes.node, y)]
            stations.append((self.xs[-1], self._in_outcome(one)))
            ink = self._way_ink if self.plan.outcomes[one.outcome].is_way else Ink.MUTED
            bands.append((one, Ribbon(stations=tuple(stations), height=thick, ink=ink)))
        return bands

    def _below_way(self, one: Exit) -> float:
        """Give where the exits of a node begin: below the band that goes on."""
        if one.step < 0:
            out = sum(each.count for each in self.plan.exits if each.step < 0 and each.origin == one.origin)
            return self.origin_tops[one.origin] + (self.plan.origins[one.origin].count - out) * self.unit
        following = self.plan.steps[one.step + 1].count if one.step + 1 < len(self.plan.steps) else 0
        return self.sizes.head + following * self.unit

    def _stream(self, one: Exit, column: int) -> float:
        """Give where a band lies in its outcome's stream at a column of steps."""
        top, thick = self._streams(column)[one.outcome]
        return top + thick - self._up_to(one)

    def _streams(self, column: int) -> dict[int, tuple[float, float]]:
        """Place the streams at a column of steps, each as (top, thickness).

        A stream lies as high as its outcome where it can: below the step, and below the streams before it; all of them
        are moved up as far as the foot asks for.
        """
        thick: dict[int, float] = {}
        for one in self.plan.exits:
            if one.step + 1 < column:
                thick[one.outcome] = thick.get(one.outcome, 0.0) + one.count * self.unit
        places: dict[int, tuple[float, float]] = {}
        free = self.sizes.head + self.plan.steps[column - 1].count * self.unit + self.sizes.gap
        for outcome in sorted(thick):
            wanted = self._outcome_bottom(outcome) - thick[outcome]
            top = max(wanted, free)
            places[outcome] = (top, thick[outcome])
            free = top + thick[outcome] + self.sizes.gap
        foot = self.height
        for outcome in sorted(thick, reverse=True):
            top = min(places[outcome][0], foot - thick[outcome])
            places[outcome] = (top, thick[outcome])
            foot = top - self.sizes.gap
        return places

    def _outcome_bottom(self, outcome: int) -> float:
        """Give where an outcome's node ends."""
        return self.outcome_tops[outcome] + self.plan.outcomes[outcome].count * self.unit

    def _in_outcome(self, one: Exit) -> float:
        """Give where a band comes into its outcome's node."""
        return self._outcome_bottom(one.outcome) - self._up_to(one)

    def _up_to(self, one: Exit) -> float:
        """Give how high a band's upper edge lies in its stream: those that left earlier lie below it."""
        own = (one.step, one.origin)
        return self.unit * sum(
            each.count for each in self.plan.exits if each.outcome == one.outcome and (each.step, each.origin) <= own
        )


def _pitches(wanted: Sequence[float], room: float) -> list[float]:
    """Share room among columns: as much as each wants, the others alike; alike for all where all want more."""
    if sum(wanted) > room:
        return [room / len(wanted)] * len(wanted)
    left, share = room, room / len(wanted)
    for number, one in enumerate(sorted(wanted, reverse=True)):
        share = left / (len(wanted) - number)
        if one <= share:
            break
        left -= one
    return [max(one, share) for one in wanted]


def _label(end: End) -> str:
    """Give the label of an outer node."""
    return f"{end.name} {end.figure}" if end.name else end.figure


def _fitting(end: End, room: float, measure: Measure) -> str:
    """Shorten a name until it fits beside its number, which is never cut."""
    if measure(_label(end), Type.LABEL) <= room:
        return _label(end)
    name = fitted(end.name, Type.LABEL, room - measure(f" {end.figure}", Type.LABEL), measure)
    return f"{name} {end.figure}" if name else end.figure
