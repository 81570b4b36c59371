"""Read the pace of the sample's search: its weekly goal, its pause, and what was done about follow-ups."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from careerjournal.domain.changes import Kind
from careerjournal.domain.follow_ups import Pause, SearchGoal
from careerjournal.workflows.sample_calendar import SampleCalendar
from careerjournal.workflows.sample_record import Reference
from careerjournal.workflows.sample_table import StrictTable

_WHAT = re.compile(r"(?P<what>done|later) (?P<offset>[+-]\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleFollowUp:
    """What was done about the follow-up of an application: done on a day, or put off to one."""

    application: Reference
    done_on: date | None
    later_until: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleSearch:
    """The pace of the search; nothing of it is kept yet."""

    goal: SearchGoal
    pause: Pause
    follow_ups: tuple[SampleFollowUp, ...]


def read_search(facts: StrictTable, calendar: SampleCalendar) -> SampleSearch:
    """Read goal, pause and follow-ups. Raises SampleError for whatever does not fit."""
    table = facts.table("search")
    goal, pause = table.table("goal"), table.table("pause")
    follow_ups = facts.table("follow_ups")
    return SampleSearch(
        goal=SearchGoal(
            floor=goal.whole("floor"), ceiling=goal.whole("ceiling"), starts_on=calendar.day(goal.whole("since"))
        ),
        pause=Pause(starts_on=calendar.day(pause.whole("first")), ends_on=calendar.day(pause.whole("last"))),
        follow_ups=tuple(
            _read_follow_up(follow_ups, key, what, calendar)
            for key in follow_ups.keys()  # noqa: SIM118 - a StrictTable is not a mapping
            for what in follow_ups.texts(key)
        ),
    )


def _read_follow_up(table: StrictTable, key: str, what: str, calendar: SampleCalendar) -> SampleFollowUp:
    """Read one thing that was done, such as "done -5" or "later +1"."""
    match = _WHAT.fullmatch(what)
    if match is None:
        raise table.fault(key, f"done or later with a day is wanted, not {what!r}")
    day = calendar.day(int(match["offset"]))
    done = match["what"] == "done"
    return SampleFollowUp(
        application=Reference(Kind.APPLICATION, key),
        done_on=day if done else None,
        later_until=None if done else day,
    )
