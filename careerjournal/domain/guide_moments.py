"""The right guide at the right moment: what in the record speaks for one, each offered once."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from careerjournal.domain.sentence import Sentence, sentence

ENOUGH = 10
"""Applications with a source, or posts: of fewer no share is spoken of."""


class Moment(StrEnum):
    """What has come about, in the order in which it is spoken of."""

    FIRST_REJECTION = "first_rejection"
    GOAL_SET = "goal_set"
    LEADS_TEAM = "leads_team"
    ONE_SOURCE = "one_source"
    ONE_CHANNEL = "one_channel"
    ONE_REACH = "one_reach"


GUIDE_OF = {
    Moment.FIRST_REJECTION: "failing-forward",
    Moment.GOAL_SET: "quiet-online",
    Moment.LEADS_TEAM: "leading-social",
    Moment.ONE_SOURCE: "not-one-basket",
    Moment.ONE_CHANNEL: "not-one-basket",
    Moment.ONE_REACH: "not-one-basket",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """The largest part of a whole, its name, and the number of all that was counted."""

    name: str
    count: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What the record shows; None where nothing was counted.

    `sources` is of the applications that name one, `channels` of the posts, `reach` of the people who are reached.
    """

    rejections: int = 0
    goals: int = 0
    leads_team: bool = False
    sources: Share | None = None
    channels: Share | None = None
    reach: Share | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideOffer:
    """A guide to offer, and the sentence that says why now."""

    guide: str
    why: Sentence


def offer(signs: Signs, offered: Collection[str]) -> GuideOffer | None:
    """Give the guide that the moment speaks for and that was not offered before; None where there is none."""
    for moment in Moment:
        guide = GUIDE_OF[moment]
        if guide not in offered and _has_come(moment, signs):
            return GuideOffer(guide=guide, why=_why(moment, signs))
    return None


def _has_come(moment: Moment, signs: Signs) -> bool:
    match moment:
        case Moment.FIRST_REJECTION:
            return signs.rejections > 0
        case Moment.GOAL_SET:
            return signs.goals > 0
        case Moment.LEADS_TEAM:
            return signs.leads_team
        case Moment.ONE_SOURCE:
            return _carries_most(signs.sources)
        case Moment.ONE_CHANNEL:
            return _carries_most(signs.channels)
        case Moment.ONE_REACH:
            return _carries_most(signs.reach)


def _carries_most(share: Share | None) -> bool:
    """Tell whether one part carries more than half of what is enough to speak of."""
    return share is not None and share.total >= ENOUGH and 2 * share.count > share.total


def _why(moment: Moment, signs: Signs) -> Sentence:
    key = f"moment.{moment.value}"
    if moment is Moment.FIRST_REJECTION and signs.rejections > 1:
        key = "moment.rejections"  # a list was imported: the first of them was long ago
    shares = {
        Moment.ONE_SOURCE: signs.sources,
        Moment.ONE_CHANNEL: signs.channels,
        Moment.ONE_REACH: signs.reach,
    }
    share = shares.get(moment)
    if share is None:
        return sentence(key)
    return sentence(key, name=share.name, count=share.count, n=share.total)
