"""The furthest-stage chart: one bar a stage, with its mark, its name and its number."""

from __future__ import annotations

from collections.abc import Sequence

from careerjournal.domain.charts.marks import stage_mark
from careerjournal.domain.charts.shapes import Anchor, Drawing, Ink, Line, Measure, Rect, Shape, Text, Type, fitted
from careerjournal.domain.stages import Stage
from careerjournal.domain.value import value


@value
class BarMeasures:
    """Lengths of the chart in the painter's unit."""

    row: float = 20.0
    mark: float = 8.0
    gap: float = 8.0
    bar: float = 7.0
    axis: float = 0.7
    baseline: float = 3.2
    least_bar: float = 1.5


@value
class Bar:
    """One bar: the stage, its name, the count, and the count in words' figures."""

    stage: Stage
    name: str
    count: int
    figure: str


def furthest_chart(
    bars: Sequence[Bar], width: float, measure: Measure, *, is_early: bool, measures: BarMeasures | None = None
) -> Drawing:
    """Lay out bars that start at 0 on one line and share one scale; pale where n is too small for a verdict."""
    sizes = measures or BarMeasures()
    ink = Ink.SUBDUED if is_early else Ink.ACCENT
    name_x = sizes.mark + sizes.gap
    names = [fitted(bar.name, Type.LABEL, width * 0.35, measure) for bar in bars]
    bar_x = name_x + max((measure(name, Type.LABEL) for name in names), default=0.0) + 1.5 * sizes.gap
    figure_width = max((measure(bar.figure, Type.FIGURE) for bar in bars), default=0.0)
    room = max(width - bar_x - sizes.gap - figure_width, sizes.least_bar)
    most = max((bar.count for bar in bars), default=0) or 1
    shapes: list[Shape] = []
    for number, (bar, name) in enumerate(zip(bars, names, strict=True)):
        middle = (number + 0.5) * sizes.row
        length = max(room * bar.count / most, sizes.least_bar) if bar.count else 0.0
        shapes.extend(stage_mark(bar.stage, sizes.mark / 2, middle, sizes.mark, ink))
        baseline = middle + sizes.baseline
        shapes.append(Text(x=name_x, y=baseline, anchor=Anchor.LEFT, text=name, type=Type.LABEL, ink=Ink.TEXT))
        if length:
            shapes.append(Rect(x=bar_x, y=middle - sizes.bar / 2, width=length, height=sizes.bar, ink=ink))
        figure_x = bar_x + length + sizes.gap
        shapes.append(Text(x=figure_x, y=baseline, anchor=Anchor.LEFT, text=bar.figure, type=Type.FIGURE, ink=Ink.TEXT))
    height = len(bars) * sizes.row
    shapes.append(Line(x1=bar_x, y1=0.0, x2=bar_x, y2=height, width=sizes.axis, ink=Ink.TEXT))
    return Drawing(width=width, height=height, shapes=tuple(shapes))
