"""The curve of those still waiting: steps down with each day of answers, and where it crosses one half."""

from __future__ import annotations

from collections.abc import Sequence

from careerjournal.domain.charts.picture import Part, Picture
from careerjournal.domain.charts.shapes import Anchor, Drawing, Ink, Line, Measure, Polyline, Rect, Shape, Text, Type
from careerjournal.domain.value import value


@value
class CurveMeasures:
    """Lengths of the chart in the painter's unit."""

    body: float = 150.0
    head: float = 10.0
    foot: float = 24.0
    line: float = 2.0
    hair: float = 1.0
    gap: float = 8.0
    baseline: float = 4.2
    least_part: float = 6.0


@value
class CurveStep:
    """A day on which the share that waits falls, the share from then on, and that in words."""

    days: int
    share: float
    words: str


@value
class Mark:
    """A named value of an axis."""

    at: float
    name: str


@value
class Curve:
    """The whole curve: its steps, the last day seen, the named values of both axes, the median where there is one."""

    steps: Sequence[CurveStep]
    longest: int
    days: Sequence[Mark]
    shares: Sequence[Mark]
    median: int | None
    is_early: bool


def survival_chart(curve: Curve, width: float, measure: Measure, measures: CurveMeasures | None = None) -> Picture:
    """Lay out the curve; shares count upwards from 0, days to the right from 0."""
    sizes = measures or CurveMeasures()
    ink = Ink.SUBDUED if curve.is_early else Ink.ACCENT
    left = max((measure(mark.name, Type.MUTED) for mark in curve.shares), default=0.0) + sizes.gap
    right = width - max((measure(mark.name, Type.MUTED) / 2 for mark in curve.days), default=0.0)
    last = max([curve.longest, 1, *(round(mark.at) for mark in curve.days)])

    def x_of(days: float) -> float:
        return left + (right - left) * days / last

    def y_of(share: float) -> float:
        return sizes.head + sizes.body * (1 - share)

    shapes: list[Shape] = []
    for mark in curve.shares:
        y = y_of(mark.at)
        shapes.append(Line(x1=left, y1=y, x2=right, y2=y, width=sizes.hair, ink=Ink.HAIRLINE))
        label = Text(
            x=left - sizes.gap,
            y=y + sizes.baseline,
            anchor=Anchor.RIGHT,
            text=mark.name,
            type=Type.MUTED,
            ink=Ink.MUTED,
        )
        shapes.append(label)
    foot = sizes.head + sizes.body + sizes.foot - sizes.baseline
    for mark in curve.days:
        shapes.append(
            Text(x=x_of(mark.at), y=foot, anchor=Anchor.MIDDLE, text=mark.name, type=Type.MUTED, ink=Ink.MUTED)
        )
    if curve.median is not None:
        x = x_of(curve.median)
        shapes.append(Line(x1=x, y1=y_of(0.5), x2=x, y2=y_of(0.0), width=sizes.hair, ink=Ink.TEXT))
    points = [(x_of(0), y_of(1.0))]
    for step in curve.steps:
        points += [(x_of(step.days), points[-1][1]), (x_of(step.days), y_of(step.share))]
    points.append((x_of(curve.longest), points[-1][1]))
    shapes.append(Polyline(points=tuple(points), width=sizes.line, ink=ink))
    height = sizes.head + sizes.body + sizes.foot
    return Picture(
        drawing=Drawing(width=width, height=height, shapes=tuple(shapes)),
        parts=tuple(_parts(curve, x_of(0), x_of(last), sizes)),
    )


def _parts(curve: Curve, left: float, right: float, sizes: CurveMeasures) -> list[Part]:
    """Give the stretch after each step as a part; those too narrow to be pointed at join the one before."""
    parts: list[Part] = []
    if not curve.steps:
        return parts
    scale = (right - left) / max([curve.longest, 1, *(round(mark.at) for mark in curve.days)])
    ends = [*(step.days for step in curve.steps[1:]), max(curve.longest, 0)]
    started = None
    for step, end in zip(curve.steps, ends, strict=True):
        begins = step.days if started is None else started
        wide = (end - begins) * scale
        if wide < sizes.least_part and step is not curve.steps[-1]:
            started = begins
            continue
        started = None
        area = Rect(
            x=left + begins * scale,
            y=sizes.head,
            width=max(wide, sizes.least_part),
            height=sizes.body,
            ink=Ink.TEXT,
        )
        parts.append(Part(area=area, words=step.words))
    return parts
