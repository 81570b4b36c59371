"""What happens to an application, and in which order it is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time

from careerjournal.domain.stages import KIND_OF_STAGE, REACHED_BY_KIND, STAGE_OF_KIND, EventKind, Stage, rank
from careerjournal.domain.value import value

_RIGHT_BEHIND = 0.5


@value
class ApplicationEvent:
    """Something that happened to an application on a local day; `on` is None where the day is not known.

    `at` is the local clock time, where it is known. `round` and `name` belong to interviews.
    A move leads to the stage `to`; `stage_id` is the stage of the person's own that it led to, which stands for `to`.
    """

    id: int = 0
    application_id: int = 0
    kind: EventKind
    on: date | None = None
    at: time | None = None
    round: int | None = None
    name: str = ""
    note: str = ""
    to: Stage | None = None
    stage_id: int | None = None


def stage_after(event: ApplicationEvent) -> Stage | None:
    """Give the stage that an event leads to; None where it changes none."""
    return event.to if event.kind is EventKind.MOVED else STAGE_OF_KIND[event.kind]


def own_stage_after(event: ApplicationEvent) -> int | None:
    """Give the id of the stage of the person's own that an event leads to; None where it leads to one of the program's.

    A move without `to` says nothing, not even with a stage of one's own.
    """
    return event.stage_id if event.kind is EventKind.MOVED and event.to is not None else None


def reached_by(event: ApplicationEvent) -> Stage:
    """Give how far one has certainly come when an event happens."""
    if event.kind is EventKind.MOVED and event.to is not None:
        return REACHED_BY_KIND[KIND_OF_STAGE[event.to]]
    return REACHED_BY_KIND[event.kind]


def is_applying(event: ApplicationEvent) -> bool:
    """Tell whether an application is sent by an event: an own stage that counts as Applied is one as well."""
    return event.kind is EventKind.APPLIED or (event.kind is EventKind.MOVED and event.to is Stage.APPLIED)


def in_order(events: Sequence[ApplicationEvent]) -> list[ApplicationEvent]:
    """Order a history by day; within a day by clock time, where both have one, then as kinds usually follow.

    An event without a day stands right after the latest dated event that it usually follows. A move stands after all
    that had been kept of its day before: whoever moves an application wants it there, however far it was.
    """
    ranks = _ranks(events)
    dated = [(event.on, own) for event, own in zip(events, ranks, strict=True) if event.on is not None]

    def key(ranked: tuple[ApplicationEvent, float]) -> tuple[date, bool, float, time, int]:
        event, own = ranked
        day = event.on or max((on for on, other in dated if other <= own), default=date.min)
        return day, event.on is None, own, event.at or time.min, event.id

    return [event for event, _ in sorted(zip(events, ranks, strict=True), key=key)]


def _ranks(events: Sequence[ApplicationEvent]) -> list[float]:
    """Rank events as their kinds usually follow each other, a move right behind what it must not be undone by."""
    ranks: list[float] = [rank(event.kind) for event in events]
    for place, event in enumerate(events):
        if event.kind is EventKind.MOVED:
            before = [rank(other.kind) for other in events if other.on == event.on and other.id < event.id]
            leads = rank(KIND_OF_STAGE[event.to]) if event.to is not None else 0
            ranks[place] = max([leads, *before, ranks[place]]) + _RIGHT_BEHIND
    return ranks


def renumbered(events: Sequence[ApplicationEvent]) -> list[ApplicationEvent]:
    """Give the history in order, with each interview that has no round numbered behind the highest before it."""
    result: list[ApplicationEvent] = []
    highest = 0
    for event in in_order(events):
        if event.kind is EventKind.INTERVIEW:
            number = event.round or highest + 1
            highest = max(highest, number)
            result.append(event if event.round else replace(event, round=number))
        else:
            result.append(event)
    return result


def number_as_it_comes(event: ApplicationEvent, others: Sequence[ApplicationEvent]) -> int:
    """Give the number that an interview of a history has by its place, whatever round is written down for it."""
    placed = replace(event, kind=EventKind.INTERVIEW, round=None)
    numbered = renumbered([*others, placed])
    return next(one.round or 1 for one in numbered if replace(one, round=None) == placed)
