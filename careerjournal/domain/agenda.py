"""What lies on the days of a calendar: meetings, deadlines, follow-ups, offers to answer, and how much was sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time, timedelta
from enum import StrEnum

from careerjournal.domain.posting import Days
from careerjournal.domain.stages import EventKind
from careerjournal.domain.value import value

WEEKS = 6
"""Weeks that a month is shown in: with six of them every month fits, and the grid never jumps."""


class DayMatter(StrEnum):
    """What an entry of a day is about."""

    MEETING = "meeting"
    DECIDE = "decide"
    DEADLINE = "deadline"
    FOLLOW_UP = "follow_up"


@value
class DayEntry:
    """One thing on a day; `kind`, `at`, `round` and `name` belong to meetings."""

    on: date
    matter: DayMatter
    application_id: int
    company: str
    role: str
    kind: EventKind | None = None
    at: time | None = None
    round: int | None = None
    name: str = ""


@value
class Agenda:
    """The entries of some days in order, how many more a day has (`more`), and how many were applied to on each."""

    days: Days
    entries: tuple[DayEntry, ...] = ()
    more: Mapping[date, int]
    applied: Mapping[date, int]

    def on(self, day: date) -> tuple[DayEntry, ...]:
        """Give the entries of a day."""
        return tuple(entry for entry in self.entries if entry.on == day)


def week_around(day: date, week_start: int) -> Days:
    """Give the week of a day; `week_start` is 0 for Monday … 6 for Sunday."""
    first = _back(day, (day.weekday() - week_start) % 7)
    return Days(first, _ahead(first, 6))


def month_grid(day: date, week_start: int) -> Days:
    """Give the six weeks in which the month of a day is shown."""
    first = week_around(day.replace(day=1), week_start).first
    return Days(first, _ahead(first, 7 * WEEKS - 1))


def months_later(day: date, months: int) -> date:
    """Give the same day so many months later or earlier, the last one of a month that is shorter."""
    number = min(max(day.year * 12 + day.month - 1 + months, 12), date.max.year * 12 + 11)
    first = date(number // 12, number % 12 + 1, 1)
    following = number + 1
    last = 31 if first.month == 12 else (date(following // 12, following % 12 + 1, 1) - timedelta(days=1)).day
    return first.replace(day=min(day.day, last))


def days_later(day: date, days: int) -> date:
    """Give the day so many days later or earlier, as far as the calendar goes."""
    return _ahead(day, days) if days >= 0 else _back(day, -days)


def in_order_of_day(entry: DayEntry) -> tuple[date, int, time, str, int]:
    """Order entries: by day, meetings first and by their time, then by what they are about."""
    return entry.on, tuple(DayMatter).index(entry.matter), entry.at or time.min, entry.company, entry.application_id


def _ahead(day: date, days: int) -> date:
    return day + timedelta(days=min(days, (date.max - day).days))


def _back(day: date, days: int) -> date:
    return day - timedelta(days=min(days, (day - date.min).days))
