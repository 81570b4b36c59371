"""A chart to take along: what is needed to set it on a sheet of its own, under its title and a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from careerjournal.domain.charts.picture import Layout, Part, Picture
from careerjournal.domain.charts.shapes import Anchor, Drawing, Ink, Measure, Rect, Ribbon, Text, Type, fitted, moved
from careerjournal.domain.value import value

_CAPTION = 24.0
_CAPTION_BASELINE = 15.0


@value
class ChartSheet:
    """The layout is the screen's own; `says` tells the chart's numbers in a sentence, `width` is as wide as it gets."""

    title: str
    says: str
    layout: Layout
    width: float


def stacked(pictures: Sequence[Picture], gap: float) -> Picture:
    """Put pictures of one width under each other, a gap between them."""
    shapes, parts, y = [], [], 0.0
    for picture in pictures:
        shapes += [moved(shape, 0.0, y) for shape in picture.drawing.shapes]
        parts += [Part(area=_lower(part.area, y), words=part.words) for part in picture.parts]
        y += picture.drawing.height + gap
    width = max((picture.drawing.width for picture in pictures), default=0.0)
    return Picture(
        drawing=Drawing(width=width, height=max(y - gap, 0.0), shapes=tuple(shapes)),
        parts=tuple(parts),
    )


def caption(text: str, width: float, measure: Measure) -> Picture:
    """Give a picture's name, to stand over it."""
    said = fitted(text, Type.MUTED, width, measure)
    name = Text(x=0.0, y=_CAPTION_BASELINE, anchor=Anchor.LEFT, text=said, type=Type.MUTED, ink=Ink.MUTED)
    return Picture(drawing=Drawing(width=width, height=_CAPTION, shapes=(name,)))


def _lower(area: Rect | Ribbon, dy: float) -> Rect | Ribbon:
    """Give an area further down."""
    if isinstance(area, Rect):
        return replace(area, y=area.y + dy)
    return replace(area, stations=tuple((x, y + dy) for x, y in area.stations))
