"""A drawing whose parts can be pointed at, heard and gone through by keys: each has an area and words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from careerjournal.domain.charts.shapes import Drawing, Measure, Rect, Ribbon, mirrored, mirrored_shape
from careerjournal.domain.value import value


@value
class Part:
    """An area of a drawing and what it says, with its number ("Interview: 8 of 42")."""

    area: Rect | Ribbon
    words: str


@value
class Picture:
    """A drawing and its parts in reading order."""

    drawing: Drawing
    parts: tuple[Part, ...] = ()


Layout: TypeAlias = Callable[[float, Measure], Picture]
"""Lays a picture out in a width, in pixels at a scale of 1, as for a language that runs from left to right."""


def mirrored_picture(picture: Picture) -> Picture:
    """Reflect a picture for languages that run from right to left; the parts keep their order."""
    width = picture.drawing.width
    parts: list[Part] = []
    for part in picture.parts:
        area = mirrored_shape(part.area, width)
        assert isinstance(area, Rect | Ribbon)
        parts.append(Part(area=area, words=part.words))
    return Picture(drawing=mirrored(picture.drawing), parts=tuple(parts))


def bounds(area: Rect | Ribbon) -> tuple[float, float, float, float]:
    """Give the box around an area: its left and upper edge, its width and its height."""
    if isinstance(area, Rect):
        return area.x, area.y, area.width, area.height
    xs = [x for x, _ in area.stations]
    ys = [y for _, y in area.stations]
    return min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys) + area.height
