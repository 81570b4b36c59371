"""Posting days as a calendar file (iCalendar, RFC 5545) for any calendar program: the same goals, the same bytes.

Times are floating: they mean the local time wherever the calendar is read, as a habit does.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from icalendar import Calendar, Event

from careerjournal.domain.posting import Channel, Period, PostingGoal, Reminder
from careerjournal.language.words import Words

_WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_EVERY_DAY: Final = "0123456"
_SPREAD: Final = ("", "2", "14", "024", "0134", "01234", "012345", _EVERY_DAY)
"""Weekdays for so many posts a week where the person named none: Wednesday, Tuesday and Friday…"""
_LASTING: Final = timedelta(minutes=30)


def posting_calendar(
    channel: Channel, goals: Sequence[PostingGoal], reminders: Sequence[Reminder], today: date, words: Words
) -> bytes:
    """Write the posting days of a channel's goals: at the reminders' times where there are some, else for the day."""
    calendar = Calendar()
    calendar.add("prodid", "-//Career Journal//posting days//EN")
    calendar.add("version", "2.0")
    for goal in goals:
        summary = words.tr("Post on {channel}", channel=channel.name)
        if not goal.counts_posts:
            summary = words.tr("Answer others on {channel}", channel=channel.name)
        slots: list[tuple[str, time | None]] = [(one.days, one.at) for one in reminders] or [(_days_of(goal), None)]
        for number, (days, at) in enumerate(slots):
            event = _event(goal, days, at, today)
            event.add("uid", f"posting-{channel.id}-{goal.series}-{number}@career-journal.invalid")
            event.add("summary", summary)
            calendar.add_component(event)
    return bytes(calendar.to_ical())


def _days_of(goal: PostingGoal) -> str:
    """Give the weekdays of a goal: those that suit, else as many as are aimed at, spread over the week."""
    if goal.suits:
        return goal.suits
    if goal.period is Period.DAY:
        return _EVERY_DAY
    return _SPREAD[min(goal.target, 7)] if goal.period is Period.WEEK else "2"


def _event(goal: PostingGoal, days: str, at: time | None, today: date) -> Event:
    """Make the event that comes again on some weekdays while the goal holds; of a monthly goal on its first ones."""
    begin = max(today, goal.starts_on)
    first = next(begin + timedelta(days=n) for n in range(7) if str((begin + timedelta(days=n)).weekday()) in days)
    rule: dict[str, object] = {"freq": "weekly", "byday": [_WEEKDAYS[int(digit)] for digit in days]}
    if goal.period is Period.MONTH and at is None:
        rule = {"freq": "monthly", "byday": [_WEEKDAYS[int(digit)] for digit in days]}
        rule["bysetpos"] = list(range(1, min(goal.target, 4) + 1))
    if goal.ends_on is not None:
        rule["until"] = goal.ends_on if at is None else datetime.combine(goal.ends_on, time.max.replace(microsecond=0))
    event = Event()
    event.add("dtstamp", datetime.combine(goal.starts_on, time.min, UTC))
    if at is None:
        event.add("dtstart", first)
        event.add("dtend", first + timedelta(days=1))
    else:
        event.add("dtstart", datetime.combine(first, at))
        event.add("dtend", datetime.combine(first, at) + _LASTING)
    event.add("rrule", rule)
    event.add("transp", "TRANSPARENT")
    return event
