"""Days of the diary: the grid of a month, and which days come back on a day."""

from __future__ import annotations

from calendar import Calendar, monthrange
from collections.abc import Iterable
from datetime import date, timedelta

from careerjournal.domain.posting import Days

MOST_MONTHS = 11
"""Earlier months of the last year that come back; after that whole years do."""
_A_WEEK = timedelta(days=6)


def weeks_of(month: date, week_start: int) -> list[list[date]]:
    """Give the weeks that show a month; each begins on the person's first day (0 Monday … 6 Sunday)."""
    return Calendar(week_start).monthdatescalendar(month.year, month.month)


def month_of(day: date) -> Days:
    """Give the month in which a day lies."""
    return Days(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))


def week_of(day: date, week_start: int) -> Days:
    """Give the person's week in which a day lies."""
    first = day - timedelta(days=(day.weekday() - week_start) % 7)
    return Days(first, first + _A_WEEK)


def moved_month(month: date, by: int) -> date:
    """Give the first day of a month so many months later; the calendar's first and last month are not passed."""
    number = min(max(month.year * 12 + month.month - 1 + by, 12), 9999 * 12 + 11)
    return date(number // 12, number % 12 + 1, 1)


def came_round(days: Iterable[date], today: date) -> list[date]:
    """Give the days that fell on today's day of the month: in earlier years, and in the months of the last year.

    The 29th to 31st come round only where a month has them. Latest first.
    """
    return sorted({day for day in days if _comes_round(day, today)}, reverse=True)


def _comes_round(day: date, today: date) -> bool:
    months = (today.year - day.year) * 12 + today.month - day.month
    return day.day == today.day and (0 < months <= MOST_MONTHS or (months > 0 and months % 12 == 0))
