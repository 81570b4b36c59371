"""The outline of the sign for a character that no font has: a frame with its code point in two rows."""

from __future__ import annotations

import struct

from careerjournal.domain.value import value

_FRAME_BOTTOM = -110  # thousandths of the font size, as are all measures here
_FRAME_TOP = 740
_STROKE = 36
_MARGIN = 40
_DIGIT_SCALE = 0.4
_ROWS = (380, 0)  # baselines of the two rows of digits
_COLUMN = 240


@value
class PlacedDigit:
    """One hexadecimal digit of the sign: where its origin lies and how much it is reduced."""

    digit: str
    x: float
    y: float
    scale: float


def placed_digits(code_point: int) -> list[PlacedDigit]:
    """Return the digits of the code point in two rows, the upper one first."""
    digits = f"{code_point:04X}"
    if len(digits) % 2:
        digits = "0" + digits
    columns = len(digits) // 2
    return [
        PlacedDigit(
            digit=digit,
            x=_MARGIN + _STROKE + 4 + _COLUMN * (i % columns),
            y=_ROWS[i // columns],
            scale=_DIGIT_SCALE,
        )
        for i, digit in enumerate(digits)
    ]


def frame_corners(advance: float) -> tuple[tuple[tuple[float, float], ...], ...]:
    """Return the frame's outer contour and, the other way round, its inner one, in thousandths of the font size."""
    outer = (_MARGIN, _FRAME_BOTTOM, advance - _MARGIN, _FRAME_TOP)
    inner = (outer[0] + _STROKE, outer[1] + _STROKE, outer[2] - _STROKE, outer[3] - _STROKE)
    return (
        ((outer[0], outer[1]), (outer[0], outer[3]), (outer[2], outer[3]), (outer[2], outer[1])),
        ((inner[0], inner[1]), (inner[2], inner[1]), (inner[2], inner[3]), (inner[0], inner[3])),
    )


def frame_outline(advance: float, scale: float) -> bytes:
    """Return the frame as a simple glyph of a `glyf` table; `scale` is font units per thousandth."""
    corners = [corner for contour in frame_corners(advance) for corner in contour]
    points = [(round(x * scale), round(y * scale)) for x, y in corners]
    steps = [
        (x - before_x, y - before_y) for (x, y), (before_x, before_y) in zip(points, [(0, 0), *points], strict=False)
    ]
    box = (points[0][0], points[0][1], points[2][0], points[2][1])
    return (
        struct.pack(">h4h", 2, *box)
        + struct.pack(">HHH", 3, 7, 0)  # last point of each contour, no instructions
        + b"\x01" * 8  # every point on the curve, coordinates as words
        + struct.pack(">8h", *(x for x, _ in steps))
        + struct.pack(">8h", *(y for _, y in steps))
    )
