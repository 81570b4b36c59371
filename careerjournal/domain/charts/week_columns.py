"""Counts week by week as columns, beside the goal's line; the week under way stands pale, since it is not over."""

from __future__ import annotations

from collections.abc import Sequence

from careerjournal.domain.charts.picture import Part, Picture
from careerjournal.domain.charts.shapes import (
    Anchor,
    Drawing,
    Ink,
    Line,
    Measure,
    Rect,
    Shape,
    Text,
    Type,
    fitted,
)
from careerjournal.domain.value import value


@value
class ColumnMeasures:
    """Lengths of the chart in the painter's unit."""

    body: float = 110.0
    head: float = 20.0
    foot: float = 24.0
    widest: float = 26.0
    fill: float = 0.7
    hair: float = 1.0
    baseline: float = 4.2
    gap: float = 8.0
    least: float = 2.0


@value
class WeekColumn:
    """One week: its count, that count as written, the name under it (empty for none), all of it in words."""

    count: int
    figure: str
    name: str
    words: str


@value
class GoalLine:
    """A line across at so many, with its name."""

    at: int
    name: str


def week_columns(
    weeks: Sequence[WeekColumn],
    goals: Sequence[GoalLine],
    width: float,
    measure: Measure,
    *,
    is_early: bool,
    measures: ColumnMeasures | None = None,
) -> Picture:
    """Lay out the weeks from left to right, the last under way; all start at 0 on one line."""
    sizes = measures or ColumnMeasures()
    right = max((measure(goal.name, Type.MUTED) + sizes.gap for goal in goals), default=0.0)
    right = min(right, width * 0.25)
    room = width - right
    pitch = min(room / max(len(weeks), 1), sizes.widest / sizes.fill)
    most = max([*(week.count for week in weeks), *(goal.at for goal in goals), 1])
    foot = sizes.head + sizes.body
    shapes: list[Shape] = []
    for goal in goals:
        y = foot - sizes.body * goal.at / most
        shapes.append(Line(x1=0.0, y1=y, x2=pitch * len(weeks), y2=y, width=sizes.hair, ink=Ink.MUTED))
        name = fitted(goal.name, Type.MUTED, right - sizes.gap, measure)
        x = pitch * len(weeks) + sizes.gap
        shapes.append(Text(x=x, y=y + sizes.baseline, anchor=Anchor.LEFT, text=name, type=Type.MUTED, ink=Ink.MUTED))
    parts: list[Part] = []
    is_wide = all(measure(week.figure, Type.FIGURE) + 2 <= pitch for week in weeks)
    taken = -sizes.gap
    for number, week in enumerate(weeks):
        x, middle = number * pitch, (number + 0.5) * pitch
        high = max(sizes.body * week.count / most, sizes.least) if week.count else 0.0
        ink = Ink.SUBDUED if is_early or number == len(weeks) - 1 else Ink.ACCENT
        wide = pitch * sizes.fill
        if high:
            shapes.append(Rect(x=middle - wide / 2, y=foot - high, width=wide, height=high, ink=ink))
        if week.count and is_wide:
            y = foot - high - sizes.baseline
            shapes.append(Text(x=middle, y=y, anchor=Anchor.MIDDLE, text=week.figure, type=Type.FIGURE, ink=Ink.TEXT))
        name_width = measure(week.name, Type.MUTED)
        if week.name and x >= taken + sizes.gap and x + name_width <= width:
            y = foot + sizes.foot - 1.5 * sizes.baseline
            shapes.append(Text(x=x, y=y, anchor=Anchor.LEFT, text=week.name, type=Type.MUTED, ink=Ink.MUTED))
            taken = x + name_width
        area = Rect(x=x, y=0.0, width=pitch, height=foot, ink=Ink.TEXT)
        parts.append(Part(area=area, words=week.words))
    shapes.append(Line(x1=0.0, y1=foot, x2=pitch * len(weeks), y2=foot, width=sizes.hair, ink=Ink.TEXT))
    return Picture(drawing=Drawing(width=width, height=foot + sizes.foot, shapes=tuple(shapes)), parts=tuple(parts))
