"""The marks of the stages, which fill like a moon, and the circles of a skill's levels."""

from __future__ import annotations

from careerjournal.domain.charts.shapes import Circle, Drawing, HalfDisc, Ink, Polygon, Polyline, Shape
from careerjournal.domain.stages import Stage

_LEVELS = range(1, 6)


def stage_mark(stage: Stage, x: float, y: float, size: float, ink: Ink) -> tuple[Shape, ...]:
    """Draw the mark of a stage on the way around a middle; the half moon is lit at the left, where reading begins."""
    ring = size * 0.12
    radius = size / 2 - ring / 2
    match stage:
        case Stage.WISHLIST:
            dot = size * 0.17
            return (Circle(x=x, y=y, radius=(size - dot) / 2, ink=ink, ring=dot, is_dotted=True),)
        case Stage.SCREENING:
            return (
                Circle(x=x, y=y, radius=radius, ink=ink, ring=ring),
                HalfDisc(x=x, y=y, radius=size / 2, is_left=True, ink=ink),
            )
        case Stage.INTERVIEW:
            return (Circle(x=x, y=y, radius=size / 2, ink=ink),)
        case Stage.OFFER | Stage.ACCEPTED:
            return _diamond(stage, x, y, size, ink)
        case _:
            return (Circle(x=x, y=y, radius=radius, ink=ink, ring=ring),)


def _diamond(stage: Stage, x: float, y: float, size: float, ink: Ink) -> tuple[Shape, ...]:
    """Draw a full diamond; for an accepted offer with a tick beside it, inside the same box."""
    half = size * 0.58
    if stage is Stage.OFFER:
        return (Polygon(points=((x, y - half), (x + half, y), (x, y + half), (x - half, y)), ink=ink),)
    outline = ((x, y - half), (x + half, y), (x, y + half), (x - half, y), (x, y - half))
    tick = ((x - half * 0.4, y), (x - half * 0.08, y + half * 0.32), (x + half * 0.42, y - half * 0.3))
    ring = size * 0.12
    return (Polyline(points=outline, width=ring, ink=ink), Polyline(points=tick, width=ring, ink=ink))


def moon_row(size: float, pitch: float, ink: Ink) -> Drawing:
    """Draw the five marks from wishlist to offer side by side, first mark at the left edge."""
    stages = (Stage.WISHLIST, Stage.APPLIED, Stage.SCREENING, Stage.INTERVIEW, Stage.OFFER)
    middle = size * 0.58
    shapes: list[Shape] = []
    for number, stage in enumerate(stages):
        shapes.extend(stage_mark(stage, size / 2 + number * pitch, middle, size, ink))
    return Drawing(width=size + 4 * pitch, height=2 * middle, shapes=tuple(shapes))


def level_circles(now: int | None, wanted: int | None, *, size: float, pitch: float) -> Drawing:
    """Draw five circles: full up to the level now, a ring up to the one wanted, pale beyond."""
    have, want = now or 0, wanted or 0
    ring = size * 0.13
    shapes: list[Shape] = []
    for level in _LEVELS:
        x = size / 2 + (level - 1) * pitch
        if level <= have:
            shapes.append(Circle(x=x, y=size / 2, radius=size / 2, ink=Ink.ACCENT))
        else:
            ink = Ink.ACCENT if level <= want else Ink.HAIRLINE
            shapes.append(Circle(x=x, y=size / 2, radius=size / 2 - ring / 2, ink=ink, ring=ring))
    return Drawing(width=size + (len(_LEVELS) - 1) * pitch, height=size, shapes=tuple(shapes))
