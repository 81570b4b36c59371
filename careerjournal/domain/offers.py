"""Offers and their terms, and what the person weighs: criteria with weights, and how well something meets each."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from careerjournal.domain.applications import SalaryPer
from careerjournal.domain.value import value

SCORES = range(1, 6)
"""How well a criterion is met, 1 to 5."""

WEIGHTS = range(6)
"""How much a criterion matters, 0 (not at all) to 5."""


@value
class JobOffer:
    """The terms of an offer: money in whole units of `currency` (ISO 4217), commute in minutes one way."""

    id: int = 0
    application_id: int
    received_on: date | None = None
    decide_by: date | None = None
    salary: int | None = None
    currency: str = ""
    per: SalaryPer | None = None
    bonus: int | None = None
    remote_days: int | None = None
    holidays: int | None = None
    commute: int | None = None
    terms: str = ""


class Weighs(StrEnum):
    """What a criterion is for."""

    OFFER = "offer"
    FIT = "fit"


@value
class Criterion:
    """Something that matters to the person. `built_in` is the program's key for one that it offered, else empty."""

    id: int = 0
    weighs: Weighs
    built_in: str = ""
    name: str = ""
    weight: int = 3
    position: int = 0


@value
class Rating:
    """How well an offer, or a company, meets a criterion: 1 to 5, None where it was not judged."""

    id: int = 0
    criterion_id: int
    offer_id: int | None = None
    company: str = ""
    score: int | None = None
    note: str = ""
