"""The one filter of the applications: which of them, in which order; every view and every number takes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any

from careerjournal.domain.applications import Arrangement
from careerjournal.domain.own_stages import SearchPhase, search_phase_of
from careerjournal.domain.stages import ENDINGS, Stage
from careerjournal.domain.value import value


class Order(StrEnum):
    """What a list of applications is sorted by."""

    LATEST = "latest"
    COMPANY = "company"
    ROLE = "role"
    STAGE = "stage"
    APPLIED = "applied"
    SOURCE = "source"
    PLACE = "place"
    ARRANGEMENT = "arrangement"
    SALARY = "salary"
    TAGS = "tags"
    EXCITEMENT = "excitement"
    CV_VERSION = "cv_version"
    REFERRAL = "referral"
    DEADLINE = "deadline"
    CONTACT = "contact"
    LINK = "link"
    NOTES = "notes"
    LOGGED = "logged"


@value
class ApplicationQuery:
    """Which applications, in which order. Each condition narrows; an empty one asks for nothing.

    Of several choices in one condition any will do. `text` is looked for in company, role and place, word by word.
    `stages` (with all of the person's own that stand for one) and `own_stages`, by their ids, are one condition. Words
    are compared folded. `applied_from` and `applied_to` are both included. `quiet_for` are days without an event while
    it is the other side's turn, pauses left out. `has_debrief` and `is_referral` ask for those with or without; None
    does not ask.
    """

    text: str = ""
    stages: frozenset[Stage] = frozenset()
    own_stages: frozenset[int] = frozenset()
    phases: frozenset[SearchPhase] = frozenset()
    sources: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    companies: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    cv_versions: frozenset[str] = frozenset()
    arrangements: frozenset[Arrangement] = frozenset()
    excitement_at_least: int | None = None
    applied_from: date | None = None
    applied_to: date | None = None
    has_event_ahead: bool = False
    quiet_for: int | None = None
    is_admired: bool = False
    has_debrief: bool | None = None
    is_referral: bool | None = None
    with_ended: bool = True
    with_rejected: bool = True
    order: Order = Order.LATEST
    descending: bool = True


EVERYTHING = ApplicationQuery()


def only_filter(query: ApplicationQuery) -> ApplicationQuery:
    """Give the conditions of a query without its order."""
    return replace(query, order=EVERYTHING.order, descending=EVERYTHING.descending)


def narrows(query: ApplicationQuery) -> bool:
    """Tell whether a query may leave something out."""
    return only_filter(query) != EVERYTHING


def is_by_stage(query: ApplicationQuery) -> bool:
    """Tell whether a query asks for nothing but stages, which are quick to find however many applications there are."""
    others = replace(query, stages=EVERYTHING.stages, phases=EVERYTHING.phases, with_ended=True, with_rejected=True)
    return not narrows(others)


def stages_of(query: ApplicationQuery) -> frozenset[Stage]:
    """Give the program's stages that a query is about; the person's own are left aside."""
    stages = query.stages or frozenset(Stage)
    if query.phases:
        stages = frozenset(stage for stage in stages if search_phase_of(stage) in query.phases)
    left_out = frozenset[Stage]() if query.with_ended else ENDINGS
    return stages - left_out if query.with_rejected else stages - left_out - {Stage.REJECTED}


def to_plain(query: ApplicationQuery) -> dict[str, Any]:
    """Give a query as JSON knows values, with what differs from everything alone, in a fixed order."""
    plain: dict[str, Any] = {}
    for name in _READERS:
        held = getattr(query, name)
        if held != getattr(EVERYTHING, name):
            plain[name] = _plain(held)
    return plain


def from_plain(plain: object) -> ApplicationQuery:
    """Read a query from JSON's values; fields that are unknown or say what cannot be are left out."""
    if not isinstance(plain, Mapping):
        return EVERYTHING
    known: dict[str, Any] = {}
    for name, read in _READERS.items():
        if name in plain:
            found = read(plain[name])
            if found is not None:
                known[name] = found
    return ApplicationQuery(**known)


def to_json(query: ApplicationQuery) -> str:
    """Write a query as JSON text; alike queries give the same text."""
    import json

    return json.dumps(to_plain(query), ensure_ascii=False)


def from_json(text: str) -> ApplicationQuery:
    """Read a query from JSON text; what cannot be read asks for everything."""
    import json

    try:
        return from_plain(json.loads(text))
    except (ValueError, RecursionError):
        return EVERYTHING


def _plain(held: Any) -> Any:
    """Give one field as JSON knows values; sets in order, so that the same set gives the same text."""
    if isinstance(held, frozenset):
        return sorted(held)
    return held.isoformat() if isinstance(held, date) else held


def _text(found: object) -> str | None:
    return found if isinstance(found, str) else None


def _flag(found: object) -> bool | None:
    return found if isinstance(found, bool) else None


def _number(found: object) -> int | None:
    return found if isinstance(found, int) and not isinstance(found, bool) and 0 <= found < 1_000_000 else None


def _day(found: object) -> date | None:
    try:
        return date.fromisoformat(found) if isinstance(found, str) else None
    except ValueError:
        return None


def _several(read: Callable[[object], Any]) -> Callable[[object], frozenset[Any] | None]:
    """Make what reads a list, leaving out what cannot be read."""

    def several(found: object) -> frozenset[Any] | None:
        if not isinstance(found, list):
            return None
        return frozenset(item for each in found if (item := read(each)) is not None)

    return several


def _member(kind: type[StrEnum]) -> Callable[[object], StrEnum | None]:
    """Make what reads a member of an enumeration."""
    members = {member.value: member for member in kind}
    return lambda found: members.get(found) if isinstance(found, str) else None


_READERS: dict[str, Callable[[object], Any]] = {
    "text": _text,
    "stages": _several(_member(Stage)),
    "own_stages": _several(_number),
    "phases": _several(_member(SearchPhase)),
    "sources": _several(_text),
    "tags": _several(_text),
    "companies": _several(_text),
    "places": _several(_text),
    "cv_versions": _several(_text),
    "arrangements": _several(_member(Arrangement)),
    "excitement_at_least": _number,
    "applied_from": _day,
    "applied_to": _day,
    "has_event_ahead": _flag,
    "quiet_for": _number,
    "is_admired": _flag,
    "has_debrief": _flag,
    "is_referral": _flag,
    "with_ended": _flag,
    "with_rejected": _flag,
    "order": _member(Order),
    "descending": _flag,
}
"""How each field is read; their order is that of the text."""
