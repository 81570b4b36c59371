"""One thing to do, with a day and a link back to where it came from."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from careerjournal.domain.value import value


class Origin(StrEnum):
    """What an action came from."""

    OWN = "own"
    DEBRIEF = "debrief"
    FEEDBACK = "feedback"
    SKILL = "skill"
    GOAL = "goal"
    WORKSHEET = "worksheet"
    GUIDE = "guide"
    PLAN = "plan"


@value
class Action:
    """One thing to do. `due_on` is the planned day, `later_until` the day to which Today was asked to wait.

    `origin_part` names what has no id: the step of a guide ("failing-forward/weigh-the-fit").
    """

    id: int = 0
    title: str
    due_on: date | None = None
    later_until: date | None = None
    done_on: date | None = None
    dropped_on: date | None = None
    origin: Origin = Origin.OWN
    origin_id: int | None = None
    skill_id: int | None = None
    made_on: date
    origin_part: str = ""


def is_open(action: Action) -> bool:
    """Tell whether an action still waits to be done."""
    return action.done_on is None and action.dropped_on is None


def shown_on(action: Action) -> date | None:
    """Give the day from which Today shows an open action; None for one without a day."""
    if action.due_on is None:
        return action.later_until
    return max(action.due_on, action.later_until) if action.later_until else action.due_on
