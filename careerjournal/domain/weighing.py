"""What weighing anything by criteria shares: the criteria in their order, and the weighted sum. No verdict is made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from careerjournal.domain.offers import SCORES, Criterion, Weighs
from careerjournal.domain.sentence import Sentence, sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A criterion, and how well something meets it; None where it was not judged."""

    criterion: Criterion
    score: int | None = None
    note: str = ""

    @property
    def points(self) -> int | None:
        """Give weight times score; None where there is no score, or no weight."""
        return self.criterion.weight * self.score if self.score is not None and self.criterion.weight else None


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightedSum:
    """The weighted sum: `points` of `most`, over the criteria that were judged and have a weight."""

    points: int
    most: int
    judged: int
    of: int

    @property
    def share(self) -> Fraction:
        """Give the points as a share of the most there could be; 0 where nothing was judged."""
        return Fraction(self.points, self.most) if self.most else Fraction(0)


def in_order(kept: Sequence[Criterion], offered: Sequence[str], weighs: Weighs) -> list[Criterion]:
    """Give the criteria in their order: those that are offered, as kept or with id 0, then the person's own."""
    known = {criterion.built_in: criterion for criterion in kept if criterion.built_in}
    built_in = [
        known.get(key) or Criterion(weighs=weighs, built_in=key, position=number) for number, key in enumerate(offered)
    ]
    own = sorted((one for one in kept if not one.built_in), key=lambda one: (one.position, one.id))
    return [*built_in, *own]


def weighted_sum(judged: Iterable[Judged]) -> WeightedSum:
    """Add up weight times score; criteria without weight, or not judged, count neither for nor against."""
    weighed = [one for one in judged if one.criterion.weight > 0]
    scored = [(one.criterion.weight, one.score) for one in weighed if one.score is not None]
    return WeightedSum(
        points=sum(weight * score for weight, score in scored),
        most=sum(weight * SCORES[-1] for weight, _ in scored),
        judged=len(scored),
        of=len(weighed),
    )


def name_of(criterion: Criterion) -> Sentence | str:
    """Name a criterion: in the program's words, or the person's own."""
    if not criterion.built_in:
        return criterion.name
    prefix = "criterion" if criterion.weighs is Weighs.FIT else "offer_criterion"
    return sentence(f"{prefix}.{criterion.built_in}")
