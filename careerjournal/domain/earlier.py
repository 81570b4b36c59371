"""What became of earlier applications to one company, in the few words that help with the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from careerjournal.domain.applications import Standing
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.stages import ENDINGS, UNDER_WAY, WAY, Stage
from careerjournal.domain.value import value


class CameTo(StrEnum):
    """What an application came to, the best first."""

    ACCEPTED = "accepted"
    OFFER = "offer"
    INTERVIEW = "interview"
    UNDER_WAY = "under_way"
    WISHLIST = "wishlist"
    REJECTED = "rejected"
    NO_REPLY = "no_reply"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"


@value
class EarlierOutcomes:
    """How many applications to a company there are, what they came to, and the latest of them."""

    total: int = 0
    counts: tuple[tuple[CameTo, int], ...] = ()
    latest_id: int | None = None
    last_on: date | None = None


NOTHING_EARLIER = EarlierOutcomes()


def came_to(standing: Standing) -> CameTo:
    """Say what an application came to: the furthest step where it got to talks, else how it ended."""
    if standing.stage is Stage.ACCEPTED:
        return CameTo.ACCEPTED
    if WAY.index(standing.furthest) >= WAY.index(Stage.OFFER):
        return CameTo.OFFER
    if standing.furthest is Stage.INTERVIEW:
        return CameTo.INTERVIEW
    if standing.stage in UNDER_WAY:
        return CameTo.UNDER_WAY
    return _BY_STAGE.get(standing.stage, CameTo.WITHDRAWN if standing.stage in ENDINGS else CameTo.WISHLIST)


_BY_STAGE = {
    Stage.REJECTED: CameTo.REJECTED,
    Stage.NO_REPLY: CameTo.NO_REPLY,
    Stage.WITHDRAWN: CameTo.WITHDRAWN,
    Stage.CLOSED: CameTo.CLOSED,
}


def earlier_outcomes(applications: Iterable[tuple[int, Standing]]) -> EarlierOutcomes:
    """Count what the applications to one company came to, each with its id."""
    known = list(applications)
    if not known:
        return NOTHING_EARLIER
    counted = Counter(came_to(standing) for _, standing in known)
    latest_id, latest = max(known, key=lambda one: (one[1].last_on or date.min, one[0]))
    return EarlierOutcomes(
        total=len(known),
        counts=tuple((outcome, counted[outcome]) for outcome in CameTo if counted[outcome]),
        latest_id=latest_id,
        last_on=latest.last_on,
    )


def said_of(earlier: EarlierOutcomes) -> Sentence:
    """Say it in a sentence: "2 applications before: 1 interview, 1 without a reply"."""
    parts = tuple(sentence(f"earlier.{outcome.value}", n=count) for outcome, count in earlier.counts)
    return sentence("earlier.all", n=earlier.total, outcomes=parts)
