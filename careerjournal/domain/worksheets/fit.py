"""What the person weighs a company by, and the numbers that come of it. They are shown with their rule; no verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from careerjournal.domain.offers import SCORES, Criterion, Weighs

BUILT_IN: Final = ("valued", "interests", "aims", "people", "growth", "values", "pay", "balance")
"""Keys of the criteria that are offered; their words are the sentences `criterion.<key>`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A criterion, and how well a company meets it; None where it was not judged."""

    criterion: Criterion
    score: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FitSum:
    """The weighted sum: `points` of `most`, over the criteria that were judged and have a weight."""

    points: int
    most: int
    judged: int
    of: int

    @property
    def share(self) -> Fraction:
        """Give the points as a share of the most there could be; 0 where nothing was judged."""
        return Fraction(self.points, self.most) if self.most else Fraction(0)


def with_built_in(kept: Sequence[Criterion]) -> list[Criterion]:
    """Give the criteria in their order: the built-in ones, as kept or as offered, then the person's own."""
    known = {criterion.built_in: criterion for criterion in kept if criterion.built_in}
    offered = [
        known.get(key) or Criterion(weighs=Weighs.FIT, built_in=key, position=number)
        for number, key in enumerate(BUILT_IN)
    ]
    own = sorted((one for one in kept if not one.built_in), key=lambda one: (one.position, one.id))
    return [*offered, *own]


def fit_sum(judged: Sequence[Judged]) -> FitSum:
    """Add up weight times score; criteria without weight, or not judged, count neither for nor against."""
    weighed = [one for one in judged if one.criterion.weight > 0]
    scored = [(one.criterion.weight, one.score) for one in weighed if one.score is not None]
    return FitSum(
        points=sum(weight * score for weight, score in scored),
        most=sum(weight * SCORES[-1] for weight, _ in scored),
        judged=len(scored),
        of=len(weighed),
    )
