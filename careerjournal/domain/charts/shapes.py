"""The few shapes that charts are made of, in roles of colour and type, so that screen and paper paint the same drawing.

Lengths are in the painter's unit (points on paper, pixels on screen); x runs right and y *down* from the top left.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from typing import TypeAlias

from careerjournal.domain.value import value


class Ink(StrEnum):
    """Roles of colour."""

    TEXT = "text"
    MUTED = "muted"
    ACCENT = "accent"
    HAIRLINE = "hairline"
    SUBDUED = "subdued"
    HEAT_0 = "heat_0"
    HEAT_1 = "heat_1"
    HEAT_2 = "heat_2"
    HEAT_3 = "heat_3"
    HEAT_4 = "heat_4"


class Type(StrEnum):
    """Roles of type."""

    LABEL = "label"
    STRONG = "strong"
    MUTED = "muted"
    FIGURE = "figure"


class Anchor(StrEnum):
    """Which end of a text stands at its x."""

    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


Measure: TypeAlias = Callable[[str, Type], float]
"""Gives the width of a text set in a role of type."""


@value
class Line:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float
    ink: Ink


@value
class Rect:
    """A filled rectangle, on screen with rounded corners; x and y are its top left corner."""

    x: float
    y: float
    width: float
    height: float
    ink: Ink
    radius: float = 0.0


@value
class Circle:
    """A circle: filled, or a ring of a line's width, which may be dotted."""

    x: float
    y: float
    radius: float
    ink: Ink
    ring: float = 0.0
    is_dotted: bool = False


@value
class HalfDisc:
    """The left or right half of a filled disc."""

    x: float
    y: float
    radius: float
    is_left: bool
    ink: Ink


@value
class Polygon:
    """A filled polygon."""

    points: tuple[tuple[float, float], ...]
    ink: Ink


@value
class Polyline:
    """An open line through points."""

    points: tuple[tuple[float, float], ...]
    width: float
    ink: Ink


@value
class Ribbon:
    """A band of even height through stations, each the x and y of its upper edge; curved wherever y changes.

    It is painted half clear, so that bands that cross are both seen.
    """

    stations: tuple[tuple[float, float], ...]
    height: float
    ink: Ink


@value
class Text:
    """A text on one line; y is its baseline."""

    x: float
    y: float
    anchor: Anchor
    text: str
    type: Type
    ink: Ink


Shape: TypeAlias = "Line | Rect | Circle | HalfDisc | Polygon | Polyline | Ribbon | Text"


@value
class Drawing:
    """Shapes in a box."""

    width: float
    height: float
    shapes: tuple[Shape, ...]


RIBBON_CLEAR = 0.3
"""How much of its ink a ribbon takes."""


def ribbon_steps(ribbon: Ribbon) -> tuple[tuple[float, float, float, float], ...]:
    """Give the steps of a ribbon's upper edge as (x from, y from, x to, y to); a curve leaves and comes level."""
    pairs = zip(ribbon.stations, ribbon.stations[1:], strict=False)
    return tuple((x1, y1, x2, y2) for (x1, y1), (x2, y2) in pairs)


def mirrored(drawing: Drawing) -> Drawing:
    """Reflect a drawing for languages that run from right to left; texts keep their reading direction."""
    return replace(drawing, shapes=tuple(mirrored_shape(shape, drawing.width) for shape in drawing.shapes))


_OTHER_SIDE = {Anchor.LEFT: Anchor.RIGHT, Anchor.MIDDLE: Anchor.MIDDLE, Anchor.RIGHT: Anchor.LEFT}


def mirrored_shape(shape: Shape, width: float) -> Shape:
    """Reflect one shape at the middle of a box."""
    match shape:
        case Line():
            return replace(shape, x1=width - shape.x1, x2=width - shape.x2)
        case Rect():
            return replace(shape, x=width - shape.x - shape.width)
        case Circle():
            return replace(shape, x=width - shape.x)
        case HalfDisc():
            return replace(shape, x=width - shape.x, is_left=not shape.is_left)
        case Polygon():
            return replace(shape, points=tuple((width - x, y) for x, y in shape.points))
        case Polyline():
            return replace(shape, points=tuple((width - x, y) for x, y in shape.points))
        case Ribbon():
            return replace(shape, stations=tuple((width - x, y) for x, y in shape.stations))
        case Text():
            return replace(shape, x=width - shape.x, anchor=_OTHER_SIDE[shape.anchor])


def moved(shape: Shape, dx: float, dy: float) -> Shape:
    """Give a shape at another place."""
    match shape:
        case Line():
            return replace(shape, x1=shape.x1 + dx, x2=shape.x2 + dx, y1=shape.y1 + dy, y2=shape.y2 + dy)
        case Polygon():
            return replace(shape, points=tuple((x + dx, y + dy) for x, y in shape.points))
        case Polyline():
            return replace(shape, points=tuple((x + dx, y + dy) for x, y in shape.points))
        case Ribbon():
            return replace(shape, stations=tuple((x + dx, y + dy) for x, y in shape.stations))
        case Rect() | Circle() | HalfDisc() | Text():
            return replace(shape, x=shape.x + dx, y=shape.y + dy)


def fitted(text: str, type_: Type, width: float, measure: Measure) -> str:
    """Give a text that fits a width: as it is, or cut at its end with an ellipsis; empty where not even that fits."""
    text = " ".join(text.split())
    if measure(text, type_) <= width:
        return text
    low, high = 0, len(text) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle].rstrip() + "…", type_) <= width:
            low = middle
        else:
            high = middle - 1
    cut = text[:low].rstrip() + "…"
    return cut if measure(cut, type_) <= width else ""
