"""Gentle reminders that set themselves by stage, and the pauses during which nothing nudges."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from careerjournal.domain.stages import Stage
from careerjournal.domain.value import value

MOST = 2
"""Follow-ups at one stage of an application, at most."""

LAPSE_DAYS = 30
"""Days after which a follow-up that nobody asked for is let go by itself: by then a letter comes too late."""

DAYS_SETTING = "follow_up_days"
"""The name under which the person's own days are kept."""


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


@value
class FollowUpDays:
    """How many days after the latest news one follows up, by what the news was; 0 for never."""

    applied: int = 7
    interview: int = 4
    offer: int = 2


@value
class NextFollowUp:
    """The follow-up that comes next for an application, and its day."""

    stage: Stage
    number: int
    due_on: date


def days_at(stage: Stage, days: FollowUpDays) -> int:
    """Give the days one waits at a stage; 0 where there is nothing to follow up. A call counts as an interview."""
    match stage:
        case Stage.APPLIED:
            return days.applied
        case Stage.SCREENING | Stage.INTERVIEW:
            return days.interview
        case Stage.OFFER:
            return days.offer
        case _:
            return 0


def next_follow_up(
    stage: Stage,
    last_on: date | None,
    kept: Iterable[FollowUp],
    *,
    days: FollowUpDays,
    pauses: Iterable[Pause],
    today: date,
) -> NextFollowUp | None:
    """Give the follow-up that comes next for an application whose latest event, past or ahead, is on `last_on`.

    None after an ending, where no day is known, after the second one of a stage, after one was dropped and nothing has
    happened since, while an open pause lasts, and where its day is long gone; one that was put off is never let go.
    """
    wait = days_at(stage, days)
    if not wait or last_on is None:
        return None
    here = [one for one in kept if one.stage is stage]
    number = number_next(stage, last_on, here)
    if number is None:
        return None
    due = _later(max([last_on, *(one.done_on for one in here if one.done_on)]), wait)
    put_off = max((one.later_until for one in here if one.number == number and one.later_until), default=None)
    if put_off is not None:
        due = max(due, put_off)
    behind = _behind_pauses(due, pauses, today, lapses=put_off is None)
    return None if behind is None else NextFollowUp(stage=stage, number=number, due_on=behind)


def number_next(stage: Stage, last_on: date, kept: Iterable[FollowUp]) -> int | None:
    """Give the number of the follow-up that is still to be done, put off or dropped at a stage; None for none."""
    settled = [one for one in kept if one.stage is stage and (one.done_on or one.dropped_on)]
    number = max((one.number for one in settled), default=0) + 1
    if number > MOST or any(one.dropped_on is not None and one.dropped_on >= last_on for one in settled):
        return None
    return number


def earliest_due(pauses: Iterable[Pause], today: date) -> date:
    """Give the earliest day of one's own on which a follow-up may have been due that is not let go yet on `today`."""
    earliest = today - timedelta(days=LAPSE_DAYS)
    for pause in sorted(pauses, key=_end, reverse=True):
        if pause.starts_on <= today and _end(pause) >= earliest - timedelta(days=1):
            earliest = min(earliest, pause.starts_on - timedelta(days=LAPSE_DAYS))
    return earliest


def pause_on(pauses: Iterable[Pause], day: date) -> Pause | None:
    """Give the pause that holds on a day: of several the one that lasts longest."""
    holding = [pause for pause in pauses if pause.starts_on <= day <= _end(pause)]
    return max(holding, key=lambda pause: (_end(pause), pause.id), default=None)


def goal_on(goals: Iterable[SearchGoal], day: date) -> SearchGoal | None:
    """Give the weekly goal that holds on a day."""
    holding = [goal for goal in goals if goal.starts_on <= day and (goal.ends_on is None or day <= goal.ends_on)]
    return max(holding, key=lambda goal: (goal.starts_on, goal.id), default=None)


def days_as_text(days: FollowUpDays) -> str:
    """Write the days as they are kept: "7 4 2"."""
    return f"{days.applied} {days.interview} {days.offer}"


def days_of_text(text: str) -> FollowUpDays:
    """Read the days as they are kept; what cannot be read gives the usual ones."""
    parts = text.split()
    if len(parts) != 3 or not all(part.isascii() and part.isdecimal() and len(part) <= 3 for part in parts):
        return FollowUpDays()
    applied, interview, offer = map(int, parts)
    return FollowUpDays(applied=applied, interview=interview, offer=offer)


def _behind_pauses(due: date, pauses: Iterable[Pause], today: date, *, lapses: bool) -> date | None:
    """Move a day behind each pause that it lies in or that began before it was settled; None for no day."""
    for pause in sorted(pauses, key=lambda pause: pause.starts_on):
        if _end(pause) < due or pause.starts_on > max(due, today):
            continue
        if lapses and due < pause.starts_on - timedelta(days=LAPSE_DAYS):
            return None
        if pause.ends_on is None:
            return None
        due = _later(pause.ends_on, 1)
    return None if lapses and due < today - timedelta(days=LAPSE_DAYS) else due


def _end(pause: Pause) -> date:
    return pause.ends_on or date.max


def _later(day: date, days: int) -> date:
    """Add days, as far as the calendar goes."""
    return day + timedelta(days=min(days, (date.max - day).days))
