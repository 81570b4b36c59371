"""What happens to an application, and in which order it is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time

from careerjournal.domain.stages import EventKind, Stage, rank
from careerjournal.domain.value import value


@value
class ApplicationEvent:
    """Something that happened to an application on a local day; `on` is None where the day is not known.

    `at` is the local clock time, where it is known. `round` and `name` belong to interviews.
    `stage_id` is the stage of the person's own that the event led to, `to` the stage of the program that it stands for.
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


def in_order(events: Sequence[ApplicationEvent]) -> list[ApplicationEvent]:
    """Order a history by day; within a day by clock time, where both have one, then as kinds usually follow.

    An event without a day stands right after the latest dated event that it usually follows.
    """
    dated = [(event.on, rank(event.kind)) for event in events if event.on is not None]

    def day(event: ApplicationEvent) -> date:
        if event.on is not None:
            return event.on
        own = rank(event.kind)
        return max((on for on, other in dated if other <= own), default=date.min)

    def key(event: ApplicationEvent) -> tuple[date, bool, int, time, int]:
        return day(event), event.on is None, rank(event.kind), event.at or time.min, event.id

    return sorted(events, key=key)


def renumbered(events: Sequence[ApplicationEvent]) -> list[ApplicationEvent]:
    """Give the history in order, with each interview that has no round numbered by its place among the interviews."""
    result: list[ApplicationEvent] = []
    count = 0
    for event in in_order(events):
        if event.kind is EventKind.INTERVIEW:
            count += 1
            result.append(event if event.round else replace(event, round=count))
        else:
            result.append(event)
    return result
