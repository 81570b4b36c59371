"""Offers side by side: what they pay in a year, what the person weighs them by, and the numbers that come of it.

Nothing here says which offer is the best: the sums stand beside each other, in the order of the offers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from careerjournal.domain.offers import SCORES, Criterion, JobOffer
from careerjournal.domain.weighing import Judged, WeightedSum, weighted_sum
from careerjournal.domain.yearly_salary import a_year

BUILT_IN: Final = ("salary", "bonus", "remote", "commute", "growth", "culture")
"""Keys of the criteria that are offered; their words are the sentences `offer_criterion.<key>`."""

MINUTES_A_POINT: Final = 15
"""A commute so many minutes longer than the shortest has one point less."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighedOffer:
    """An offer with every criterion, and the sum."""

    offer: JobOffer
    judged: tuple[Judged, ...]
    total: WeightedSum


def salary_in_a_year(offer: JobOffer) -> int | None:
    """Give the salary for a whole year, without the bonus; None where amount or span is not known."""
    return None if offer.salary is None or offer.per is None else a_year(offer.salary, offer.per)


def weigh(
    offers: Sequence[JobOffer], criteria: Sequence[Criterion], scores: Mapping[tuple[int, int], int | None]
) -> list[WeighedOffer]:
    """Weigh each offer, in the order given. `scores` are found by the ids of offer and criterion."""
    weighed: list[WeighedOffer] = []
    for offer in offers:
        judged = tuple(Judged(criterion=one, score=scores.get((offer.id, one.id))) for one in criteria)
        weighed.append(WeighedOffer(offer=offer, judged=judged, total=weighted_sum(judged)))
    return weighed


def currencies(offers: Sequence[JobOffer]) -> frozenset[str]:
    """Give the currencies in which anything is paid; empty where one was not named."""
    return frozenset(one.currency for one in offers if one.salary is not None or one.bonus is not None)


def scores_by_number(key: str, offers: Sequence[JobOffer]) -> dict[int, int]:
    """Work out scores by the terms, by the offers' ids; those without the number are left out.

    The best has 5. Money: one point less for each tenth below it, rounded; nothing where the currencies differ or one
    is not named. Remote days: one less for each day fewer. Commute: one less for each 15 minutes longer, rounded.
    """
    numbers = {offer.id: number for offer in offers if (number := _number(key, offer)) is not None}
    if not numbers or (key in ("salary", "bonus") and not _is_one_currency(offers)):
        return {}
    best = min(numbers.values()) if key == "commute" else max(numbers.values())
    return {own_id: max(SCORES[0], SCORES[-1] - _short(key, number, best)) for own_id, number in numbers.items()}


def _number(key: str, offer: JobOffer) -> int | None:
    """Give the number of an offer's terms that a criterion goes by."""
    match key:
        case "salary":
            return salary_in_a_year(offer)
        case "bonus":
            return offer.bonus
        case "remote":
            return offer.remote_days
        case "commute":
            return offer.commute
        case _:
            return None


def _is_one_currency(offers: Sequence[JobOffer]) -> bool:
    named = currencies(offers)
    return len(named) == 1 and "" not in named


def _short(key: str, number: int, best: int) -> int:
    """Give the points by which a number falls short of the best; halves go up."""
    if key == "remote":
        return best - number
    if key == "commute":
        missing = Fraction(number - best, MINUTES_A_POINT)
    else:
        missing = Fraction(10 * (best - number), best or 1)
    return int(missing + Fraction(1, 2))
