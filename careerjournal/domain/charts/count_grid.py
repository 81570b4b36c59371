"""Counts in rows and columns: a disc as large as the count, and the number beside it."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from careerjournal.domain.charts.picture import Part, Picture
from careerjournal.domain.charts.shapes import (
    Anchor,
    Circle,
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
class GridMeasures:
    """Lengths of the chart in the painter's unit."""

    row: float = 28.0
    head: float = 28.0
    largest: float = 11.0
    smallest: float = 2.5
    gap: float = 12.0
    hair: float = 1.0
    baseline: float = 4.2
    name_share: float = 0.36
    widest: float = 130.0


@value
class GridRow:
    """One row: its name, and for each column the count, the count as written, and all of it in words."""

    name: str
    cells: tuple[tuple[int, str, str], ...]
    is_total: bool = False


def count_grid(
    columns: Sequence[str],
    rows: Sequence[GridRow],
    width: float,
    measure: Measure,
    *,
    is_early: bool,
    measures: GridMeasures | None = None,
) -> Picture:
    """Lay out the grid; discs share one scale by area, cells of none stay empty."""
    sizes = measures or GridMeasures()
    names = [fitted(row.name, Type.LABEL, width * sizes.name_share, measure) for row in rows]
    left = max((measure(name, Type.LABEL) for name in names), default=0.0) + sizes.gap
    pitch = min((width - left) / max(len(columns), 1), sizes.widest)
    right = left + pitch * len(columns)
    most = max((count for row in rows for count, _, _ in row.cells), default=0) or 1
    shapes: list[Shape] = []
    for number, name in enumerate(columns):
        text = fitted(name, Type.MUTED, pitch - sizes.gap / 2, measure)
        x, y = left + number * pitch, sizes.head - 2 * sizes.baseline
        shapes.append(Text(x=x, y=y, anchor=Anchor.LEFT, text=text, type=Type.MUTED, ink=Ink.MUTED))
    shapes.append(Line(x1=0.0, y1=sizes.head, x2=right, y2=sizes.head, width=sizes.hair, ink=Ink.MUTED))
    parts: list[Part] = []
    for number, (row, name) in enumerate(zip(rows, names, strict=True)):
        top = sizes.head + number * sizes.row
        middle = top + sizes.row / 2
        baseline = middle + sizes.baseline
        kind = Type.STRONG if row.is_total else Type.LABEL
        shapes.append(Text(x=0.0, y=baseline, anchor=Anchor.LEFT, text=name, type=kind, ink=Ink.TEXT))
        for at, (count, figure, words) in enumerate(row.cells):
            x = left + at * pitch
            if count:
                radius = max(sizes.largest * sqrt(count / most), sizes.smallest)
                ink = Ink.SUBDUED if is_early or row.is_total else Ink.ACCENT
                shapes.append(Circle(x=x + sizes.largest, y=middle, radius=radius, ink=ink))
                text_x = x + 2 * sizes.largest + sizes.gap / 2
                shapes.append(
                    Text(x=text_x, y=baseline, anchor=Anchor.LEFT, text=figure, type=Type.FIGURE, ink=Ink.TEXT)
                )
                area = Rect(x=x, y=top, width=pitch, height=sizes.row, ink=Ink.TEXT)
                parts.append(Part(area=area, words=words))
        y = top + sizes.row
        shapes.append(Line(x1=0.0, y1=y, x2=right, y2=y, width=sizes.hair, ink=Ink.HAIRLINE))
    height = sizes.head + len(rows) * sizes.row + sizes.hair
    return Picture(drawing=Drawing(width=width, height=height, shapes=tuple(shapes)), parts=tuple(parts))
