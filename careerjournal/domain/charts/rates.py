"""Shares side by side: a name, a bar from none to all, the share with its n; pale where n is too small."""

from __future__ import annotations

from collections.abc import Sequence

from careerjournal.domain.charts.picture import Part, Picture
from careerjournal.domain.charts.shapes import Anchor, Drawing, Ink, Line, Measure, Rect, Shape, Text, Type, fitted
from careerjournal.domain.value import value


@value
class RateMeasures:
    """Lengths of the chart in the painter's unit."""

    row: float = 26.0
    bar: float = 8.0
    gap: float = 12.0
    axis: float = 1.0
    baseline: float = 4.2
    least: float = 1.5
    name_share: float = 0.34


@value
class RateBar:
    """One group: its share from 0 to 1, what stands behind its bar, and all of it in words."""

    name: str
    share: float
    figure: str
    words: str
    is_early: bool


def rates_chart(
    bars: Sequence[RateBar], width: float, measure: Measure, measures: RateMeasures | None = None
) -> Picture:
    """Lay out the groups under each other on one scale that ends at all of them."""
    sizes = measures or RateMeasures()
    names = [fitted(bar.name, Type.LABEL, width * sizes.name_share, measure) for bar in bars]
    bar_x = max((measure(name, Type.LABEL) for name in names), default=0.0) + sizes.gap
    figures = max((measure(bar.figure, Type.FIGURE) for bar in bars), default=0.0)
    room = max(width - bar_x - figures - sizes.gap, sizes.least)
    shapes: list[Shape] = []
    parts: list[Part] = []
    for number, (bar, name) in enumerate(zip(bars, names, strict=True)):
        middle = (number + 0.5) * sizes.row
        y = middle + sizes.baseline
        ink = Ink.MUTED if bar.is_early else Ink.TEXT
        shapes.append(Text(x=0.0, y=y, anchor=Anchor.LEFT, text=name, type=Type.LABEL, ink=ink))
        length = max(room * bar.share, sizes.least) if bar.share and not bar.is_early else 0.0
        top = middle - sizes.bar / 2
        if not bar.is_early:
            shapes.append(Rect(x=bar_x, y=top, width=room, height=sizes.bar, ink=Ink.HAIRLINE))
        if length:
            shapes.append(Rect(x=bar_x, y=top, width=length, height=sizes.bar, ink=Ink.ACCENT))
        figure_x = bar_x + sizes.gap + (0.0 if bar.is_early else room)
        shapes.append(Text(x=figure_x, y=y, anchor=Anchor.LEFT, text=bar.figure, type=Type.FIGURE, ink=ink))
        area = Rect(x=0.0, y=number * sizes.row, width=width, height=sizes.row, ink=Ink.TEXT)
        parts.append(Part(area=area, words=bar.words))
    height = len(bars) * sizes.row
    shapes.append(Line(x1=bar_x, y1=0.0, x2=bar_x, y2=height, width=sizes.axis, ink=Ink.MUTED))
    return Picture(drawing=Drawing(width=width, height=height, shapes=tuple(shapes)), parts=tuple(parts))
