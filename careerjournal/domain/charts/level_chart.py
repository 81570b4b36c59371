"""How the level of a skill went by: steps from day to day, the level wanted as a line across."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from careerjournal.domain.charts.picture import Part, Picture
from careerjournal.domain.charts.shapes import Anchor, Circle, Drawing, Ink, Line, Measure, Polyline, Rect, Text, Type
from careerjournal.domain.setbacks import LEVELS

_STEP = 14.0
"""Height between two levels, in the painter's unit."""
_EDGE, _BELOW, _BASELINE, _GAP, _DOT, _HALF = 5.0, 18.0, 4.0, 8.0, 2.6, 7.0


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedLevel:
    """A level from a day on, and what is said of it where it is pointed at."""

    on: date
    level: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelAxis:
    """The words at the edges: of the first day and of today, and of the level wanted."""

    first: str
    last: str
    wanted: str = ""


def level_chart(
    levels: Sequence[JudgedLevel], wanted: int | None, today: date, axis: LevelAxis, width: float, measure: Measure
) -> Picture:
    """Lay a history out in a width, from left to right; `levels` stand in order and there is at least one.

    The last level holds until today.
    """
    least, most = LEVELS[0], LEVELS[-1]
    label = measure(axis.wanted, Type.MUTED) + _GAP if wanted is not None and axis.wanted else 0.0
    start, end = _EDGE, max(width - label - _EDGE, width / 2)
    foot = _EDGE + (most - least) * _STEP
    span = max((max(today, levels[-1].on) - levels[0].on).days, 1)

    def x(on: date) -> float:
        return start + (on - levels[0].on).days / span * (end - start)

    def y(level: int) -> float:
        return foot - (level - least) * _STEP

    points: list[tuple[float, float]] = []
    for one in levels:
        if points:
            points.append((x(one.on), points[-1][1]))
        points.append((x(one.on), y(one.level)))
    points.append((end, points[-1][1]))
    shapes: list[Line | Text | Polyline | Circle] = [
        Line(x1=0, y1=foot + _EDGE, x2=end, y2=foot + _EDGE, width=0.7, ink=Ink.HAIRLINE)
    ]
    if wanted is not None:
        shapes.append(Line(x1=0, y1=y(wanted), x2=end, y2=y(wanted), width=0.7, ink=Ink.MUTED))
        shapes.append(_text(width, y(wanted) + _BASELINE, Anchor.RIGHT, axis.wanted))
    shapes.append(Polyline(points=tuple(points), width=2.0, ink=Ink.ACCENT))
    shapes.extend(Circle(x=x(one.on), y=y(one.level), radius=_DOT, ink=Ink.ACCENT) for one in levels)
    shapes.append(_text(0, foot + _BELOW + _BASELINE, Anchor.LEFT, axis.first))
    shapes.append(_text(end, foot + _BELOW + _BASELINE, Anchor.RIGHT, axis.last))
    parts = tuple(
        Part(
            area=Rect(x=x(one.on) - _HALF, y=y(one.level) - _HALF, width=2 * _HALF, height=2 * _HALF, ink=Ink.ACCENT),
            words=one.words,
        )
        for one in levels
    )
    height = foot + _BELOW + 2 * _BASELINE
    return Picture(drawing=Drawing(width=width, height=height, shapes=tuple(shapes)), parts=parts)


def _text(x: float, y: float, anchor: Anchor, words: str) -> Text:
    return Text(x=x, y=y, anchor=anchor, text=words, type=Type.MUTED, ink=Ink.MUTED)
