"""Honest numbers: a share is given with its n, and with a small n not at all."""

from __future__ import annotations

from careerjournal.domain.places import Place
from careerjournal.domain.sentence import Sentence, sentence

LEAST_N = 5
"""Below this many cases there is no verdict."""


def is_early(n: int) -> bool:
    """Tell whether n cases are too few for a verdict."""
    return n < LEAST_N


def percent(part: int, n: int) -> int:
    """Give a share in whole percent, halves rounded up."""
    return (200 * part + n) // (2 * n)


def too_early(n: int, source: Place | None = None) -> Sentence:
    """Say that it is too early to tell, with the n."""
    return sentence("plan.too_early", source=source, n=n)
