"""What the person weighs a company by, and the numbers that come of it. They are shown with their rule; no verdict."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from careerjournal.domain.offers import SCORES, WEIGHTS, Criterion, Weighs
from careerjournal.domain.weighing import Judged, WeightedSum, in_order, weighted_sum
from careerjournal.domain.worksheets.content import Row, cell

__all__ = ["BUILT_IN", "FitSum", "Judged", "fit_sum", "judged_in", "scored_rows", "with_built_in"]

BUILT_IN: Final = ("valued", "interests", "aims", "people", "growth", "values", "pay", "balance")
"""Keys of the criteria that are offered; their words are the sentences `criterion.<key>`."""

_BUILT_IN, _NAME, _WEIGHT, _SCORE = "built_in", "name", "weight", "score"


def scored_rows(judged: Sequence[Judged]) -> tuple[Row, ...]:
    """Give the scores of a company as rows of an answer: the criterion with its weight, as they are on that day."""
    return tuple(
        (
            (_BUILT_IN, one.criterion.built_in) if one.criterion.built_in else (_NAME, one.criterion.name),
            (_WEIGHT, str(one.criterion.weight)),
            (_SCORE, str(one.score)),
        )
        for one in judged
        if one.score is not None
    )


def judged_in(row: Row) -> Judged | None:
    """Read a row of an answer; None where it holds no weight or score that there is."""
    weight, score = cell(row, _WEIGHT), cell(row, _SCORE)
    if weight not in map(str, WEIGHTS) or score not in map(str, SCORES):
        return None
    criterion = Criterion(weighs=Weighs.FIT, built_in=cell(row, _BUILT_IN), name=cell(row, _NAME), weight=int(weight))
    return Judged(criterion=criterion, score=int(score))


FitSum = WeightedSum
fit_sum = weighted_sum


def with_built_in(kept: Sequence[Criterion]) -> list[Criterion]:
    """Give the criteria in their order: the built-in ones, as kept or as offered, then the person's own."""
    return in_order(kept, BUILT_IN, Weighs.FIT)
