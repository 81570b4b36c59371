"""Turn the sample's offsets into days, instants and periods around the day on which it is filled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from careerjournal.domain.posting import Days, Period, period_around

CLOCK_TIME = r"(?:[01]\d|2[0-3]):[0-5]\d"
"""How the sample writes a clock time, as a pattern."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleCalendar:
    """The day that the sample is told from, the IANA zone of its clock times, and the day on which its weeks begin."""

    today: date
    zone: str
    week_start: int = 0

    def day(self, offset: int) -> date:
        """Give the day so many days after today; before it where the offset is negative."""
        return self.today + timedelta(days=offset)

    def optional_day(self, offset: int | None) -> date | None:
        """Give the day of an offset, None where there is none."""
        return None if offset is None else self.day(offset)

    def instant(self, day: date, at: time) -> datetime:
        """Give the UTC instant of a local clock time."""
        return datetime.combine(day, at, ZoneInfo(self.zone)).astimezone(UTC)

    def period(self, period: Period, offset: int) -> Days:
        """Give the period so many before the one under way (0 is that one, -1 the last finished)."""
        days = period_around(self.today, period, self.week_start)
        for _ in range(-offset):
            days = period_around(days.first - timedelta(days=1), period, self.week_start)
        return days
