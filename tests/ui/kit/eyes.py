"""How far apart two colours are to four kinds of eyes.

The kinds after Machado, Oliveira and Fernandes (2009) at full severity; distance in OKLab (Ottosson 2020) times 100,
where about 2 is just noticeable.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

Matrix = Sequence[Sequence[float]]

EYES: Mapping[str, Matrix] = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
_CONES = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_LAB = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)


def distance(first: str, second: str, eyes: str) -> float:
    """Give the distance of two colours, `#rrggbb`, as one kind of eyes sees them."""
    return 100 * math.dist(_seen(first, EYES[eyes]), _seen(second, EYES[eyes]))


def _seen(color: str, eyes: Matrix) -> list[float]:
    linear = [_linear(int(color[place : place + 2], 16) / 255) for place in (1, 3, 5)]
    seen = [min(1.0, max(0.0, channel)) for channel in _times(eyes, linear)]
    return _times(_LAB, [math.cbrt(cone) for cone in _times(_CONES, seen)])


def _times(matrix: Matrix, vector: Sequence[float]) -> list[float]:
    return [sum(factor * part for factor, part in zip(row, vector, strict=True)) for row in matrix]


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
