"""What the person weighs a company by, and the numbers that come of it. They are shown with their rule; no verdict."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from careerjournal.domain.offers import Criterion, Weighs
from careerjournal.domain.weighing import Judged, WeightedSum, in_order, weighted_sum

__all__ = ["BUILT_IN", "FitSum", "Judged", "fit_sum", "with_built_in"]

BUILT_IN: Final = ("valued", "interests", "aims", "people", "growth", "values", "pay", "balance")
"""Keys of the criteria that are offered; their words are the sentences `criterion.<key>`."""

FitSum = WeightedSum
fit_sum = weighted_sum


def with_built_in(kept: Sequence[Criterion]) -> list[Criterion]:
    """Give the criteria in their order: the built-in ones, as kept or as offered, then the person's own."""
    return in_order(kept, BUILT_IN, Weighs.FIT)
