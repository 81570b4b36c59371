"""How one's channels lead to one another: platforms in one column, own routes in the other, arrows between them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from math import hypot, sqrt

from careerjournal.domain.charts.picture import Part, Picture
from careerjournal.domain.charts.shapes import (
    Anchor,
    Circle,
    Drawing,
    Ink,
    Measure,
    Polygon,
    Polyline,
    Rect,
    Shape,
    Text,
    Type,
    fitted,
)
from careerjournal.domain.value import value

_STEPS = 20
_POINTED = 0.4
"""How far along an arrow stands the area by which it is pointed at: nearer its start, where fewer cross."""
_FARTHEST = 0.62
"""Of the way to the other column, an arrow inside a column bows at most so far."""

Point = tuple[float, float]


@value
class GraphMeasures:
    """Lengths of the picture in the painter's unit."""

    pitch: float = 56.0
    head: float = 30.0
    least: float = 5.0
    most: float = 16.0
    halo: float = 4.0
    clear: float = 6.0
    label_gap: float = 10.0
    label_share: float = 0.27
    line: float = 1.5
    arrow: float = 8.0
    bulge: float = 36.0
    bulge_each: float = 18.0
    touch: float = 11.0
    head_baseline: float = 12.0
    name_baseline: float = -1.0
    alone_baseline: float = 4.0
    figure_baseline: float = 15.0


@value
class GraphNode:
    """A channel: its name, its people as they are written and as a number (None where nobody counted), all in words."""

    name: str
    figure: str = ""
    people: int | None = None
    is_own: bool = False
    words: str


@value
class GraphLink:
    """A way from one node to another, by their numbers; `words` say it, `is_mutual` that it runs back as well."""

    source: int
    target: int
    words: str
    is_mutual: bool = False


@value
class GraphPlan:
    """What the picture shows, and what its two columns are called."""

    nodes: tuple[GraphNode, ...]
    links: tuple[GraphLink, ...] = ()
    platforms: str
    own_routes: str


def channel_graph(plan: GraphPlan, width: float, measure: Measure, measures: GraphMeasures | None = None) -> Picture:
    """Lay the channels out in a width; the height follows from the longer column.

    A disc's area is in proportion to its people; one of one's own has a ring around it, one that nobody counted is
    dotted. An arrow between columns is straight, one inside a column bows towards the middle.
    """
    if not plan.nodes:
        return Picture(drawing=Drawing(width=width, height=0.0, shapes=()))
    return _Layout(plan, width, measure, measures or GraphMeasures()).picture()


@dataclass(slots=True)
class _Layout:
    """The work of one layout."""

    plan: GraphPlan
    width: float
    measure: Measure
    sizes: GraphMeasures
    places: list[Point] = field(init=False)
    room: float = field(init=False)
    inset: float = field(init=False)
    height: float = field(init=False)

    def __post_init__(self) -> None:
        sizes, nodes = self.sizes, self.plan.nodes
        self.room = self.width * sizes.label_share
        self.inset = self.room + sizes.label_gap + sizes.halo + sizes.most
        xs = (self.inset, self.width - self.inset)
        rows = [0, 0]
        self.places = []
        for node in nodes:
            side = int(node.is_own)
            self.places.append((xs[side], sizes.head + (rows[side] + 0.5) * sizes.pitch))
            rows[side] += 1
        self.height = sizes.head + max(rows) * sizes.pitch
        self._centre(rows)

    def _centre(self, rows: Sequence[int]) -> None:
        """Put the shorter column in the middle of the longer one."""
        lower = [(max(rows) - many) * self.sizes.pitch / 2 for many in rows]
        self.places = [
            (x, y + lower[int(node.is_own)]) for node, (x, y) in zip(self.plan.nodes, self.places, strict=True)
        ]

    def picture(self) -> Picture:
        """Give arrows first, then the channels over them; the parts name the channels first."""
        arrows = [self._arrow(link) for link in self.plan.links]
        shapes: list[Shape] = [shape for drawn, _ in arrows for shape in drawn]
        parts: list[Part] = []
        self._heads(shapes)
        for node, place in zip(self.plan.nodes, self.places, strict=True):
            self._node(node, place, shapes)
            parts.append(Part(area=self._area(node, place), words=node.words))
        touch = self.sizes.touch
        for link, (_, (x, y)) in zip(self.plan.links, arrows, strict=True):
            area = Rect(x=x - touch, y=y - touch, width=2 * touch, height=2 * touch, ink=Ink.HAIRLINE)
            parts.append(Part(area=area, words=link.words))
        return Picture(drawing=Drawing(width=self.width, height=self.height, shapes=tuple(shapes)), parts=tuple(parts))

    def _heads(self, shapes: list[Shape]) -> None:
        """Name the columns that have something in them."""
        reach = self.sizes.most + self.sizes.halo
        named = (
            (False, self.plan.platforms, reach, Anchor.RIGHT),
            (True, self.plan.own_routes, -reach, Anchor.LEFT),
        )
        for is_own, words, inward, anchor in named:
            x = next(
                (x for node, (x, _) in zip(self.plan.nodes, self.places, strict=True) if node.is_own is is_own), None
            )
            if x is not None:
                cut = fitted(words, Type.MUTED, self.room + self.sizes.label_gap + 2 * reach, self.measure)
                shapes.append(_text(x + inward, self.sizes.head_baseline, anchor, cut, Type.MUTED, Ink.MUTED))

    def radius(self, node: GraphNode) -> float:
        """Give a disc's radius: its area is in proportion to its people, and never too small to be seen."""
        most = max((each.people or 0 for each in self.plan.nodes), default=0)
        if not node.people or not most:
            return self.sizes.least + 2
        return max(self.sizes.least, self.sizes.most * sqrt(node.people / most))

    def _node(self, node: GraphNode, place: Point, shapes: list[Shape]) -> None:
        """Draw a channel and name it on its outer side."""
        sizes, (x, y), radius = self.sizes, place, self.radius(node)
        if node.people is None:
            shapes.append(Circle(x=x, y=y, radius=radius, ink=Ink.MUTED, ring=1.75, is_dotted=True))
        else:
            shapes.append(Circle(x=x, y=y, radius=radius, ink=Ink.ACCENT))
        if node.is_own:
            shapes.append(Circle(x=x, y=y, radius=radius + sizes.halo, ink=Ink.ACCENT, ring=sizes.line))
        outer = sizes.most + sizes.halo + sizes.label_gap
        at, anchor = (x + outer, Anchor.LEFT) if node.is_own else (x - outer, Anchor.RIGHT)
        name = fitted(node.name, Type.STRONG, self.room, self.measure)
        baseline = sizes.name_baseline if node.figure else sizes.alone_baseline
        shapes.append(_text(at, y + baseline, anchor, name, Type.STRONG, Ink.TEXT))
        if node.figure:
            figure = fitted(node.figure, Type.MUTED, self.room, self.measure)
            shapes.append(_text(at, y + sizes.figure_baseline, anchor, figure, Type.MUTED, Ink.MUTED))

    def _area(self, node: GraphNode, place: Point) -> Rect:
        """Give the area of a channel: its disc and its name."""
        sizes, (x, y) = self.sizes, place
        inner = sizes.most + sizes.halo + 2
        left, right = (x - inner, self.width) if node.is_own else (0.0, x + inner)
        return Rect(x=left, y=y - sizes.pitch / 2 + 4, width=right - left, height=sizes.pitch - 8, ink=Ink.HAIRLINE)

    def _arrow(self, link: GraphLink) -> tuple[list[Shape], Point]:
        """Draw an arrow, and give the point by which it is pointed at."""
        curve = self._curve(link)
        shapes: list[Shape] = [Polyline(points=curve, width=self.sizes.line, ink=Ink.SUBDUED)]
        shapes.append(self._tip(curve[-2], curve[-1]))
        if link.is_mutual:
            shapes.append(self._tip(curve[1], curve[0]))
        return shapes, curve[round(_POINTED * _STEPS)]

    def _curve(self, link: GraphLink) -> tuple[Point, ...]:
        """Give the points of an arrow from the edge of one disc to that of the other."""
        nodes, sizes = self.plan.nodes, self.sizes
        (x1, y1), (x2, y2) = self.places[link.source], self.places[link.target]
        inward = [-1 if nodes[number].is_own else 1 for number in (link.source, link.target)]
        gaps = [self._gap(nodes[number]) for number in (link.source, link.target)]
        start, end = (x1 + inward[0] * gaps[0], y1), (x2 + inward[1] * gaps[1], y2)
        if nodes[link.source].is_own is nodes[link.target].is_own:
            rows = abs(y2 - y1) / sizes.pitch
            bow = sizes.most + sizes.bulge + rows * sizes.bulge_each
            middle = (x1 + inward[0] * min(bow, self._most_bow()), (y1 + y2) / 2)
        else:
            middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
        return tuple(_between(start, middle, end, number / _STEPS) for number in range(_STEPS + 1))

    def _most_bow(self) -> float:
        """Give how far an arrow inside a column is drawn towards the other one, which it stays clear of.

        A quadratic curve comes half as near as its middle point.
        """
        return 2 * _FARTHEST * (self.width - 2 * self.inset)

    def _gap(self, node: GraphNode) -> float:
        return self.radius(node) + (self.sizes.halo if node.is_own else 0.0) + self.sizes.clear

    def _tip(self, before: Point, end: Point) -> Polygon:
        """Draw the head of an arrow that comes from a point."""
        dx, dy = end[0] - before[0], end[1] - before[1]
        length = hypot(dx, dy) or 1.0
        dx, dy, size = dx / length, dy / length, self.sizes.arrow
        back = (end[0] - size * dx, end[1] - size * dy)
        half = size / 2.2
        return Polygon(
            points=(end, (back[0] - half * dy, back[1] + half * dx), (back[0] + half * dy, back[1] - half * dx)),
            ink=Ink.MUTED,
        )


def once(ways: Collection[tuple[int, int]]) -> list[tuple[int, int, bool]]:
    """Give each way once, in order: from, to, and whether one runs back as well; two to and fro are one."""
    known = set(ways)
    return [
        (one, other, (other, one) in known)
        for one, other in dict.fromkeys(ways)
        if one != other and ((other, one) not in known or one < other)
    ]


def _between(start: Point, middle: Point, end: Point, part: float) -> Point:
    """Give the point of a quadratic Bézier curve at a part of its way, from 0 to 1."""
    rest = 1 - part
    weights = (rest * rest, 2 * rest * part, part * part)
    return (
        sum(weight * point[0] for weight, point in zip(weights, (start, middle, end), strict=True)),
        sum(weight * point[1] for weight, point in zip(weights, (start, middle, end), strict=True)),
    )


def _text(x: float, y: float, anchor: Anchor, text: str, type_: Type, ink: Ink) -> Text:
    return Text(x=x, y=y, anchor=anchor, text=text, type=type_, ink=ink)
