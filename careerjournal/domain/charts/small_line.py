"""A line small enough to stand in a row: dated counts from 0 up, the latest with a dot."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from careerjournal.domain.charts.shapes import Circle, Drawing, Ink, Line, Polyline, Shape

_DOT = 2.5
_LINE = 1.75


def small_line(counts: Sequence[tuple[date, int]], width: float, height: float) -> Drawing:
    """Draw counts in the order of their days over the time between the first and the last; one alone is a dot."""
    if not counts:
        return Drawing(width=width, height=height, shapes=())
    first, last = counts[0][0], counts[-1][0]
    days = (last - first).days
    most = max(count for _, count in counts) or 1
    wide, high = width - 2 * _DOT, height - 2 * _DOT
    points = tuple(
        (
            _DOT + wide * ((on - first).days / days if days else 1.0),
            _DOT + high * (1 - count / most),
        )
        for on, count in counts
    )
    base = height - _DOT / 2
    shapes: list[Shape] = [Line(x1=0.0, y1=base, x2=width, y2=base, width=1.0, ink=Ink.HAIRLINE)]
    if days:
        shapes.append(Polyline(points=points, width=_LINE, ink=Ink.ACCENT))
    shapes.append(Circle(x=points[-1][0], y=points[-1][1], radius=_DOT, ink=Ink.ACCENT))
    return Drawing(width=width, height=height, shapes=tuple(shapes))
