"""Whom the person follows, why and where, and how they joined in: a network that is not forced."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum

from careerjournal.domain.folding import fold
from careerjournal.domain.value import value

LONG = 60
"""Days without joining in after which somebody is named again, gently."""


class FollowedKind(StrEnum):
    """Who is followed."""

    BRAND = "brand"
    PERSON = "person"
    CAUSE = "cause"


class JoinKind(StrEnum):
    """How somebody joined in."""

    COMMENTED = "commented"
    REPLIED = "replied"
    SHARED = "shared"
    MET = "met"


@value
class Followed:
    """A brand, a public figure or a cause: why it matters, and where it is followed (a channel's name, an address)."""

    id: int = 0
    name: str
    kind: FollowedKind = FollowedKind.PERSON
    why: str = ""
    place: str = ""
    since: date


@value
class JoinIn:
    """One time that the person joined in with somebody they follow."""

    id: int = 0
    followed_id: int
    on: date
    kind: JoinKind = JoinKind.COMMENTED
    note: str = ""


def quiet_since(followed: Followed, last_on: date | None) -> date:
    """Give the day since which nothing was heard of one another: the latest joining in, else the first day."""
    return max(followed.since, last_on) if last_on else followed.since


def is_long_quiet(followed: Followed, last_on: date | None, today: date) -> bool:
    """Tell whether it has been long since the person joined in."""
    return today - quiet_since(followed, last_on) >= timedelta(days=LONG)


def same(one: str, other: str) -> bool:
    """Tell whether two names mean the same, however they are spelt."""
    return _key(one) == _key(other)


def without_doubles(
    wanted: Iterable[Followed], known: Iterable[Followed]
) -> tuple[Sequence[Followed], Sequence[Followed]]:
    """Part a list into those that are new and those that are here already or stand in it twice, by folded name."""
    seen = {_key(one.name) for one in known}
    new: list[Followed] = []
    doubles: list[Followed] = []
    for one in wanted:
        key = _key(one.name)
        (doubles if key in seen else new).append(one)
        seen.add(key)
    return tuple(new), tuple(doubles)


def _key(name: str) -> str:
    return " ".join(fold(name).split()).lstrip("@")
