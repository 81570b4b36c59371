"""Days of events that are probably slips: kept as they are, and named gently where they are typed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from careerjournal.domain.events import ApplicationEvent, is_applying
from careerjournal.domain.stages import EventKind

AHEAD_IS_USUAL = frozenset({EventKind.SCREENING, EventKind.ASSESSMENT, EventKind.INTERVIEW})
"""What is arranged beforehand."""

_BEFORE_APPLYING = frozenset({EventKind.SAVED, EventKind.APPLIED})


class OddDay(StrEnum):
    """Why the day of an event is unusual."""

    AHEAD = "ahead"
    BEFORE_APPLYING = "before_applying"


def odd_day(event: ApplicationEvent, others: Iterable[ApplicationEvent], today: date) -> OddDay | None:
    """Say why the day of an event is unusual beside the others of its history; None where it is not."""
    if event.on is None:
        return None
    if event.on > today and event.kind not in AHEAD_IS_USUAL:
        return OddDay.AHEAD
    applied = applied_before(event, others)
    return OddDay.BEFORE_APPLYING if applied is not None and event.on < applied else None


def applied_before(event: ApplicationEvent, others: Iterable[ApplicationEvent]) -> date | None:
    """Give the day of applying that an event is expected to follow; None where none is known or expected."""
    if event.kind in _BEFORE_APPLYING:
        return None
    days = [one.on for one in others if one.on is not None and is_applying(one)]
    return min(days, default=None)
