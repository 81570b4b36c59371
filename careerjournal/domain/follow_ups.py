"""Gentle reminders that set themselves by stage, and the pauses during which nothing nudges."""

from __future__ import annotations

from datetime import date

from careerjournal.domain.stages import Stage
from careerjournal.domain.value import value


@value
class FollowUp:
    """What the person did about one follow-up of an application: the `number`-th (1 or 2) at a stage."""

    id: int = 0
    application_id: int
    stage: Stage
    number: int = 1
    later_until: date | None = None
    done_on: date | None = None
    dropped_on: date | None = None


@value
class Pause:
    """Days of the search during which nothing nudges, first and last included; no last day while it is open."""

    id: int = 0
    starts_on: date
    ends_on: date | None = None
    note: str = ""


@value
class SearchGoal:
    """So many applications a week: `floor` is enough, `ceiling` is plenty. It holds from `starts_on` to `ends_on`."""

    id: int = 0
    floor: int = 1
    ceiling: int | None = None
    starts_on: date
    ends_on: date | None = None
