"""What dates and numbers look like in one language: the shape of the generated table."""

from __future__ import annotations

from careerjournal.domain.value import value


@value
class LocaleTable:
    """Names, patterns and signs of one language, from CLDR but for the house style noted in the generator.

    Weekdays count from Monday (0); patterns are CLDR date patterns; `year_offset` is added to the Gregorian
    year; numbers are grouped from `group_from` integer digits on; `first_of_month` is the day 1 written in a date.
    """

    months: tuple[str, ...]
    months_short: tuple[str, ...]
    months_alone: tuple[str, ...]
    months_short_alone: tuple[str, ...]
    weekdays: tuple[str, ...]
    weekdays_short: tuple[str, ...]
    first_weekday: int
    year_offset: int
    day: str
    day_month: str
    day_short: str
    day_short_year: str
    day_full: str
    day_full_year: str
    day_weekday_short: str
    month: str
    month_short: str
    time: str
    first_of_month: str
    range_days: str
    range_dates: str
    digits: str
    decimal: str
    group: str
    group_from: int
    minus: str
    percent: str
    list_middle: str
    list_end: str
    list_two: str
