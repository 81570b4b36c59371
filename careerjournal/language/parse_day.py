"""Read a day as a person types it in their language."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from careerjournal.domain.folding import fold
from careerjournal.language.words import Words
from careerjournal.language.writing import BUDDHIST_OFFSET

_YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?")
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|º|°)?")
_SEPARATORS = re.compile(r"[\s,،/–-]+")
_EARLIEST_BUDDHIST_YEAR: Final = 2400
_YEARS: Final = range(1900, 2200)
"""The years of a life's record: beyond them a slip of the finger is likelier, and counting weeks would never end."""


def parse_day(text: str, today: date, words: Words) -> date | None:
    """Read a day: "today", "21 Nov", "21/11/2026", "2026-11-21", in any digits; None if it is no day.

    Day stands before month. Without a year it is the day of that name nearest to today. Years may be Gregorian or
    Buddhist, whichever are shown.
    """
    typed = " ".join(fold(text).split())
    for word, days in ((words.tr("today"), 0), (words.tr("tomorrow"), 1), (words.tr("yesterday"), -1)):
        if typed == fold(word):
            return today + timedelta(days=days)
    if found := _YEAR_FIRST.fullmatch(typed):
        return _date(found[1], int(found[2]), found[3], today, words)
    if found := _DAY_FIRST.fullmatch(typed):
        return _date(found[3], int(found[2]), found[1], today, words)
    return _with_month_name(typed, today, words)


def _with_month_name(typed: str, today: date, words: Words) -> date | None:
    day = year = None
    named: list[str] = []
    for token in _SEPARATORS.split(typed.replace(".", "")):
        if (number := _DAY.fullmatch(token)) and day is None:
            day = number[1]
        elif token.isdecimal() and len(token) in (2, 4) and year is None:
            year = token
        else:
            named.append(token)
    month = _month_among(named, words)
    return _date(year, month, day, today, words) if day and month else None


def _month_among(tokens: list[str], words: Words) -> int | None:
    """Give the month that one of some words names; None where there is none, or the others are no weekdays."""
    months = {token: month for token in tokens if (month := _month(token, words))}
    if len(months) > 1:  # "mar 24 nov" is a Tuesday: beside a month, what may be a weekday is one
        table = words.formats.table
        days = {_folded_name(name) for name in (*table.weekdays, *table.weekdays_short)}
        months = {token: month for token, month in months.items() if token not in days}
    others = [token for token in tokens if token not in months]
    if len(months) != 1 or not all(_is_weekday(token, words) for token in others):
        return None
    return next(iter(months.values()))


def _month(token: str, words: Words) -> int | None:
    """Give the one month that a word names or begins; None if there is none, or more than one."""
    table = words.formats.table
    forms = (table.months, table.months_short, table.months_alone, table.months_short_alone)
    names = [{_folded_name(form[month]) for form in forms} for month in range(12)]
    for exact in (True, False):
        found = [
            month
            for month, variants in enumerate(names, 1)
            if any(name == token if exact else name.startswith(token) for name in variants)
        ]
        if token and len(found) == 1:
            return found[0]
    return None


def _is_weekday(token: str, words: Words) -> bool:
    table = words.formats.table
    return not token or any(token.startswith(_folded_name(name)) for name in (*table.weekdays, *table.weekdays_short))


def _folded_name(name: str) -> str:
    return fold(name).replace(".", "")


def _date(year: str | None, month: int, day: str, today: date, words: Words) -> date | None:
    if year is None:
        nearest = [_valid(today.year + step, month, int(day)) for step in (-1, 0, 1)]
        return min(filter(None, nearest), key=lambda found: abs(found - today), default=None)
    if len(year) == 4:
        number = int(year)
        return _valid(number - BUDDHIST_OFFSET if number >= _EARLIEST_BUDDHIST_YEAR else number, month, int(day))
    meant = [2000 + int(year)]
    if words.formats.table.year_offset:  # two digits of a Buddhist year, or of a Gregorian one
        meant.append(2500 - BUDDHIST_OFFSET + int(year))
    days = [found for number in meant if (found := _valid(number, month, int(day)))]
    return min(days, key=lambda found: abs(found - today), default=None)


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None
