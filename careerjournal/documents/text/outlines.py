"""Text as outlines: shaped and ordered like all our text, then drawn as paths, for files that carry no fonts."""

from __future__ import annotations

from collections.abc import Iterator

from careerjournal.documents.text.figures import figure
from careerjournal.documents.text.font import shaped_font
from careerjournal.documents.text.missing_sign import frame_corners, placed_digits
from careerjournal.documents.text.typeface import Cluster, Composite, MissingSign, Typeface


def text_path(text: str, font_name: str, size: float, x: float, y: float, *, base: int | None = None) -> str:
    """Give the path data of a line of text whose baseline begins at a point; y counts downwards, as in SVG."""
    parts: list[str] = []
    for run in shaped_font(font_name).line(text, base):
        for cluster in run.clusters:
            parts.extend(_cluster(cluster, run.typeface, size, x, y))
            x += cluster.advance * size / 1000
    return "".join(parts)


def _cluster(cluster: Cluster, face: Typeface, size: float, x: float, y: float) -> Iterator[str]:
    """Give the paths of what stands for one cluster."""
    unit = face.font.scale * size / 1000
    match cluster.glyph:
        case Composite():
            for glyph, dx, dy in cluster.glyph.parts:
                yield from _glyph(face, glyph, unit, x + dx * unit, y - dy * unit)
        case MissingSign():
            yield from _sign(face, cluster.glyph, size, x, y)
        case glyph:
            yield from _glyph(face, glyph, unit, x, y)


def _glyph(face: Typeface, glyph: int, unit: float, x: float, y: float) -> Iterator[str]:
    """Give the path of one glyph."""
    for letter, points in face.font.outline(glyph):
        turned = (x + value * unit if number % 2 == 0 else y - value * unit for number, value in enumerate(points))
        yield letter + " ".join(map(figure, turned))


def _sign(face: Typeface, sign: MissingSign, size: float, x: float, y: float) -> Iterator[str]:
    """Give the frame and the digits of the sign for a character that no font has."""
    part = size / 1000
    for corners in frame_corners(sign.advance * face.font.scale):
        placed = " L".join(f"{figure(x + cx * part)} {figure(y - cy * part)}" for cx, cy in corners)
        yield f"M{placed}Z"
    for digit in placed_digits(sign.code_point):
        unit = face.font.scale * part * digit.scale
        yield from _glyph(face, face.font.glyph_of(digit.digit), unit, x + digit.x * part, y - digit.y * part)
