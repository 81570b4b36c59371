"""Kinds of event in an application's history, and the stages that follow from them."""

from __future__ import annotations

from enum import StrEnum


class EventKind(StrEnum):
    """What can happen to an application. MOVED leads wherever the event itself says."""

    SAVED = "saved"
    APPLIED = "applied"
    ACKNOWLEDGED = "acknowledged"
    SCREENING = "screening"
    ASSESSMENT = "assessment"
    INTERVIEW = "interview"
    MOVED = "moved"
    OFFER = "offer"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    REJECTED = "rejected"
    NO_REPLY = "no_reply"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"


class Stage(StrEnum):
    """Where an application stands: five steps on the way, then six ways to end."""

    WISHLIST = "wishlist"
    APPLIED = "applied"
    SCREENING = "screening"
    INTERVIEW = "interview"
    OFFER = "offer"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    REJECTED = "rejected"
    NO_REPLY = "no_reply"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"


class Phase(StrEnum):
    """The five phases that marks, hues and numbers use."""

    WISHLIST = "wishlist"
    APPLIED = "applied"
    SCREENING = "screening"
    INTERVIEW = "interview"
    OFFER = "offer"
    ENDED = "ended"


WAY = (Stage.WISHLIST, Stage.APPLIED, Stage.SCREENING, Stage.INTERVIEW, Stage.OFFER, Stage.ACCEPTED)
"""The stages in the order in which one gets further."""

ENDINGS = frozenset({Stage.ACCEPTED, Stage.DECLINED, Stage.REJECTED, Stage.NO_REPLY, Stage.WITHDRAWN, Stage.CLOSED})
UNDER_WAY = frozenset({Stage.APPLIED, Stage.SCREENING, Stage.INTERVIEW, Stage.OFFER})

STAGE_OF_KIND: dict[EventKind, Stage | None] = {
    EventKind.SAVED: Stage.WISHLIST,
    EventKind.APPLIED: Stage.APPLIED,
    EventKind.ACKNOWLEDGED: None,
    EventKind.SCREENING: Stage.SCREENING,
    EventKind.ASSESSMENT: Stage.SCREENING,
    EventKind.INTERVIEW: Stage.INTERVIEW,
    EventKind.MOVED: None,
    EventKind.OFFER: Stage.OFFER,
    EventKind.ACCEPTED: Stage.ACCEPTED,
    EventKind.DECLINED: Stage.DECLINED,
    EventKind.REJECTED: Stage.REJECTED,
    EventKind.NO_REPLY: Stage.NO_REPLY,
    EventKind.WITHDRAWN: Stage.WITHDRAWN,
    EventKind.CLOSED: Stage.CLOSED,
}
"""The stage that a kind of event leads to; None where it changes none, or where the event says (`stage_after`)."""

REACHED_BY_KIND: dict[EventKind, Stage] = {
    EventKind.SAVED: Stage.WISHLIST,
    EventKind.APPLIED: Stage.APPLIED,
    EventKind.ACKNOWLEDGED: Stage.APPLIED,
    EventKind.SCREENING: Stage.SCREENING,
    EventKind.ASSESSMENT: Stage.SCREENING,
    EventKind.INTERVIEW: Stage.INTERVIEW,
    EventKind.MOVED: Stage.WISHLIST,
    EventKind.OFFER: Stage.OFFER,
    EventKind.ACCEPTED: Stage.ACCEPTED,
    EventKind.DECLINED: Stage.OFFER,
    EventKind.REJECTED: Stage.APPLIED,
    EventKind.NO_REPLY: Stage.APPLIED,
    EventKind.WITHDRAWN: Stage.WISHLIST,
    EventKind.CLOSED: Stage.WISHLIST,
}
"""How far one has certainly come when an event happens: whoever was rejected had applied."""

KINDS_OF_THE_PROGRAM = tuple(kind for kind in EventKind if kind is not EventKind.MOVED)
"""What words of other programs can mean: all but a move, which says nothing by itself."""

KIND_OF_STAGE: dict[Stage, EventKind] = {
    Stage.WISHLIST: EventKind.SAVED,
    **{stage: EventKind(stage.value) for stage in Stage if stage is not Stage.WISHLIST},
}
"""The event by which one usually comes to a stage."""


def is_ending(kind: EventKind) -> bool:
    """Tell whether an event ends the application."""
    return STAGE_OF_KIND[kind] in ENDINGS


def phase_of(stage: Stage) -> Phase:
    """Give the phase whose hue and numbers a stage belongs to."""
    if stage in ENDINGS:
        return Phase.OFFER if stage is Stage.ACCEPTED else Phase.ENDED
    return Phase(stage.value)


def rank(kind: EventKind) -> int:
    """Order kinds as they usually follow each other, endings last; ties of a day are told apart by it."""
    return _RANK[kind]


_RANK = {kind: number for number, kind in enumerate(EventKind)}
