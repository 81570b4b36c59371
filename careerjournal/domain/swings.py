"""Swings in a series: changes that stand out from the series' own changes, by one plain rule.

The rule, as the screen and the report state it: take the change from each value to the next, and their median. A
change is a swing where it lies further from that median than 2 median absolute deviations (the median of the changes'
own distances from it). It needs no model and no outside measure, a few wild values cannot hide themselves, and a steady
rise or fall is no swing. Where more than half of the changes are alike, the deviation is 0 and every other change is
a swing. (F. R. Hampel, "The influence curve and its role in robust estimation", 1974.)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Final

DEVIATIONS: Final = 2
LEAST_CHANGES: Final = 4
"""Changes below which nothing is called a swing: with three, any odd one out would be."""


@dataclass(frozen=True, slots=True)
class Swing:
    """A change that stands out: the number of the value it leads to (from 0), and how large it is."""

    number: int
    change: Decimal


def swings(values: Sequence[Decimal]) -> tuple[Swing, ...]:
    """Find the swings of a series given in order. Sums are exact, so that equal steps are equal."""
    changes = [Fraction(after) - Fraction(before) for before, after in pairwise(values)]
    if len(changes) < LEAST_CHANGES:
        return ()
    middle = median(changes)
    distances = [abs(change - middle) for change in changes]
    limit = DEVIATIONS * median(distances)
    return tuple(
        Swing(number, values[number] - values[number - 1])
        for number, distance in enumerate(distances, start=1)
        if distance > limit
    )


def median(values: Sequence[Fraction]) -> Fraction:
    """Give the middle of some values, or the middle between the two middle ones. Raises ValueError for none."""
    if not values:
        raise ValueError("no values")
    ordered = sorted(values)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2
