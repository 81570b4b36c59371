"""An application and its history; where it stands follows from the history and is never typed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum

from careerjournal.domain.events import (
    ApplicationEvent,
    in_order,
    is_applying,
    own_stage_after,
    reached_by,
    renumbered,
    stage_after,
)
from careerjournal.domain.stages import ENDINGS, WAY, EventKind, Stage
from careerjournal.domain.value import value

__all__ = [
    "Application", "ApplicationEvent", "Arrangement", "SalaryPer", "Standing", "furthest_stage", "in_order",
    "renumbered", "stage_after", "stage_of", "standing_of",
]  # fmt: skip


class Arrangement(StrEnum):
    """Where the work is done."""

    ON_SITE = "on_site"
    HYBRID = "hybrid"
    REMOTE = "remote"


class SalaryPer(StrEnum):
    """The span of time that a salary is paid for."""

    HOUR = "hour"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@value
class Application:
    """One application: what was sent where. Texts are empty where nothing was noted; `id` is 0 until it is kept.

    `salary` is what was said in words; `salary_low` and `salary_high` are whole units of `salary_currency` (ISO 4217).
    `excitement` is 1 to 5.
    """

    id: int = 0
    company: str
    role: str = ""
    link: str = ""
    source: str = ""
    place: str = ""
    salary: str = ""
    contact: str = ""
    notes: str = ""
    logged_at: datetime
    trashed_at: datetime | None = None
    arrangement: Arrangement | None = None
    salary_low: int | None = None
    salary_high: int | None = None
    salary_currency: str = ""
    salary_per: SalaryPer | None = None
    tags: tuple[str, ...] = ()
    excitement: int | None = None
    cv_version: str = ""
    is_referral: bool = False
    deadline_on: date | None = None


@value
class Standing:
    """What a history amounts to. `last_on` is the latest known day of any event, future interviews included.

    `stage_id` is the stage of the person's own in which it stands, which stands for `stage`.
    """

    stage: Stage
    furthest: Stage
    applied_on: date | None
    last_on: date | None
    ended_on: date | None
    interviews: int
    interview_round: int | None
    stage_id: int | None = None


def stage_of(events: Sequence[ApplicationEvent]) -> Stage:
    """Give the current stage: that of the latest event which leads to one; the wishlist where there is none."""
    latest = _leading(in_order(events))
    return (stage_after(latest) if latest else None) or furthest_stage(events)


def furthest_stage(events: Sequence[ApplicationEvent]) -> Stage:
    """Give the furthest stage ever reached on the way from wishlist to accepted, whatever came after."""
    return max(map(reached_by, events), key=WAY.index, default=Stage.WISHLIST)


def standing_of(events: Sequence[ApplicationEvent]) -> Standing:
    """Work out where an application stands from its whole history."""
    ordered = in_order(events)
    latest = _leading(ordered)
    furthest = furthest_stage(ordered)
    stage = (stage_after(latest) if latest else None) or furthest
    interviews = [event for event in renumbered(ordered) if event.kind is EventKind.INTERVIEW]
    applied = [event.on for event in ordered if event.on and is_applying(event)]
    days = [event.on for event in ordered if event.on]
    return Standing(
        stage=stage,
        furthest=furthest,
        applied_on=min(applied, default=None),
        last_on=max(days, default=None),
        ended_on=latest.on if latest and stage in ENDINGS else None,
        interviews=len(interviews),
        interview_round=interviews[-1].round if interviews else None,
        stage_id=own_stage_after(latest) if latest else None,
    )


def _leading(ordered: Sequence[ApplicationEvent]) -> ApplicationEvent | None:
    """Give the latest event that leads to a stage."""
    return next((event for event in reversed(ordered) if stage_after(event) is not None), None)
