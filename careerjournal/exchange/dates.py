"""Read a date as it is written in a cell, without deciding what the cell alone does not decide."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import lru_cache
from typing import Final

from careerjournal.domain.table_reading import DateOrder
from careerjournal.exchange.month_words import FILLERS, MONTHS, THAI_MONTHS, WEEKDAYS, month_key

_DIGITS: Final = {first + digit: str(digit) for first in (0x660, 0x6F0, 0xE50, 0x966, 0xFF10) for digit in range(10)}
_SIGNS: Final = str.maketrans(
    _DIGITS
    | dict.fromkeys((0x200E, 0x200F, 0x61C, 0x200B, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
    | {0xA0: " ", 0x202F: " ", 0x2009: " ", 0x60C: ",", 0xFF0C: ",", 0xFF0F: "/", 0xFF1A: ":", 0x2011: "-", 0x2013: "-"}
)
_TIME: Final = re.compile(
    r"""(?:^|[\sT,(]|(?<=[日月]))(?P<before>上午|下午|凌晨|晚上|早上|中午)?\s*
    (?P<hour>\d{1,2})(?P<mark>[:h.])(?P<minute>\d{2})(?:[:.](?P<second>\d{2})(?:[.,]\d{1,9})?)?
    \s*(?P<half>[ap]\.?\s?m\.?|ص|م|น\.?|uhr|hrs?)?
    \s*\(?(?P<zone>z|utc|gmt|(?:(?:utc|gmt)\s?)?[+-]\d{2}(?::?\d{2})?)?\)?(?:\s*\([a-z +:0-9-]{2,40}\))?\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
_YEAR_FIRST: Final = re.compile(r"(\d{4})\s?([-/._]|年|년)\s?(\d{1,2})\s?([-/._]|月|월)\s?(\d{1,2})\s?[日일]?")
_COMPACT: Final = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})")
_MONTH_DAY_SIGNS: Final = re.compile(r"(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]?")
_NUMBERS: Final = re.compile(r"(\d{1,2})\s?([-/. ])\s?(\d{1,2})(?:\s?\2\s?(\d{4}|\d{2}))?(\.?)")
_UNIX: Final = re.compile(r"(\d{10})(?:\.\d+)?|(\d{13})|(\d{16})")
_ORDINAL: Final = re.compile(r"(\d{1,4})(?:st|nd|rd|th|er|e|º|ª|°|\.|,)*")
_PARTS: Final = re.compile(
    r"[\s/]+|(?<=\d)[-,.](?=\D)|(?<=\D)[-,](?=\w)|(?<=[^\W\d]{3})\.(?=\w)|(?<=\d)(?=[^\W\d_]{4})"
)
_FIRST_UNIX: Final = 946_684_800
_LAST_UNIX: Final = 4_102_444_800
_FIRST_BUDDHIST_YEAR: Final = 2400
_BUDDHIST_OFFSET: Final = 543


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDate:
    """A date as written. `order_free` says that only the column can tell which of the two numbers is the month.

    `first` and `second` are day and month where it is not. `year` is None where none is written, `short_year` says that
    it had two digits. `at` is the clock time as written, `zone` its offset where one is named.
    """

    first: int
    second: int
    year: int | None
    order_free: bool = False
    with_points: bool = False
    short_year: bool = False
    at: time | None = None
    zone: timezone | None = None

    def votes_for(self) -> DateOrder | None:
        """Give the order that this date alone proves; None where both, or none, could be meant."""
        if not self.order_free or (self.first > 12) == (self.second > 12):
            return None
        return DateOrder.DAY_FIRST if self.first > 12 else DateOrder.MONTH_FIRST

    def month_and_day(self, order: DateOrder) -> tuple[int, int]:
        """Give month and day; a number over 12 is the day whatever the order."""
        if self.order_free and (self.votes_for() or order) is DateOrder.MONTH_FIRST:
            return self.first, self.second
        return self.second, self.first

    def day(self, order: DateOrder, year: int | None = None) -> date | None:
        """Give the day, with a year for one that has none; None where the calendar has no such day."""
        number = self.year if self.year is not None else year
        month, day = self.month_and_day(order)
        try:
            return date(number, month, day) if number is not None else None
        except ValueError:
            return None


@lru_cache(maxsize=20_000)
def read_date(cell: str) -> WrittenDate | None:
    """Read a cell that holds one date, with or without a time; None for anything else. Nothing is guessed."""
    text = " ".join(cell.translate(_SIGNS).strip().strip("'").split())
    if not text or len(text) > 90 or not any(sign.isdigit() or sign in "一二三四五六七八九十" for sign in text):
        return None
    if unix := _unix(text):
        return unix
    at: time | None = None
    zone: timezone | None = None
    rest = text
    if (found := _TIME.search(text)) and (":" in found[0] or len(text[: found.start()].strip()) >= 6):
        before = text[: found.start()].strip().rstrip(",").strip()
        at = _clock(found)
        if before and at is not None:
            rest, zone = before, _offset(found["zone"])
        else:
            at = None
    written = _numeric(rest) or _named(rest)
    if written is None or not _is_possible(written):
        return None
    return _with_time(written, at, zone)


def _with_time(written: WrittenDate, at: time | None, zone: timezone | None) -> WrittenDate:
    if at is None:
        return written
    return WrittenDate(
        first=written.first, second=written.second, year=written.year, order_free=written.order_free,
        with_points=written.with_points, short_year=written.short_year, at=at, zone=zone,
    )  # fmt: skip


def _is_possible(written: WrittenDate) -> bool:
    """Tell whether one of the orders gives a day of the calendar; without a year a leap year is assumed."""
    return any(written.day(order, 2024) is not None for order in DateOrder)


def _unix(text: str) -> WrittenDate | None:
    """Read seconds, milliseconds or microseconds since 1970 as a time in UTC."""
    found = _UNIX.fullmatch(text)
    if not found:
        return None
    whole = next(group for group in found.groups() if group)
    seconds = int(whole) // {10: 1, 13: 1_000, 16: 1_000_000}[len(whole)]
    if not _FIRST_UNIX <= seconds <= _LAST_UNIX:
        return None
    moment = datetime.fromtimestamp(seconds, UTC)
    at = moment.time().replace(microsecond=0)
    return WrittenDate(first=moment.day, second=moment.month, year=moment.year, at=at, zone=UTC)


def _numeric(text: str) -> WrittenDate | None:
    """Read dates of numbers alone, and those of Chinese, Japanese and Korean signs."""
    if found := _YEAR_FIRST.fullmatch(text):
        return WrittenDate(first=int(found[5]), second=int(found[3]), year=_gregorian(int(found[1])))
    if found := _COMPACT.fullmatch(text):
        return WrittenDate(first=int(found[3]), second=int(found[2]), year=int(found[1]))
    if found := _MONTH_DAY_SIGNS.fullmatch(text):
        return WrittenDate(first=int(found[2]), second=int(found[1]), year=None)
    found = _NUMBERS.fullmatch(text)
    if not found or (found[2] == " " and not found[4]) or (found[5] and found[2] != "."):
        return None
    if found[2] in "-." and not found[4] and not found[5]:
        return None
    year = int(found[4]) if found[4] else None
    return WrittenDate(
        first=int(found[1]),
        second=int(found[3]),
        year=_full_year(year, len(found[4] or "")),
        order_free=True,
        with_points=found[2] == ".",
        short_year=len(found[4] or "") == 2,
    )


def _named(text: str) -> WrittenDate | None:
    """Read dates with the month's name, in any order that leaves one reading."""
    if text.count("-") == 1 and re.fullmatch(r"[^\W\d]{3,}\.?-\d{2}", text):
        return None  # "Jan-26" is a month of 2026 to one and a day of January to another
    numbers: list[tuple[int, int]] = []
    month = 0
    is_thai = False
    for part in _joined(_PARTS.split(text)):
        key = month_key(part).strip(",-")
        if number := _ORDINAL.fullmatch(part):
            numbers.append((int(number[1]), len(number[1])))
        elif not month and key in MONTHS:
            month, is_thai = MONTHS[key], key in THAI_MONTHS
        elif key and key not in WEEKDAYS and key not in FILLERS:
            return None
    if not month or not 1 <= len(numbers) <= 2:
        return None
    return _day_and_year(month, numbers, is_thai)


def _joined(parts: list[str]) -> list[str]:
    """Join the names of months that are two words ("كانون الثاني") and leave out empty parts."""
    words = [part for part in parts if part and part.strip(",.-")]
    for index in range(len(words) - 1):
        pair = f"{words[index]} {words[index + 1]}"
        if month_key(pair) in MONTHS:
            return [*words[:index], pair, *words[index + 2 :]]
    return words


def _day_and_year(month: int, numbers: list[tuple[int, int]], is_thai: bool) -> WrittenDate | None:
    """Tell day from year: the year has four digits, or stands second."""
    if len(numbers) == 1:
        number, digits = numbers[0]
        return WrittenDate(first=number, second=month, year=None) if digits <= 2 else None
    if numbers[0][1] == 4:
        numbers = numbers[::-1]
    (day, day_digits), (year, year_digits) = numbers
    if day_digits > 2 or year_digits not in (2, 4):
        return None
    if is_thai and year_digits == 2 and year >= 43:
        return WrittenDate(first=day, second=month, year=2500 + year - _BUDDHIST_OFFSET)
    full = _full_year(year, year_digits)
    return WrittenDate(first=day, second=month, year=full, short_year=year_digits == 2)


def _full_year(year: int | None, digits: int) -> int | None:
    """Give the year in full: two digits are of this century, Buddhist years become those of the common era."""
    if year is None:
        return None
    return 2000 + year if digits == 2 else _gregorian(year)


def _gregorian(year: int) -> int:
    return year - _BUDDHIST_OFFSET if year >= _FIRST_BUDDHIST_YEAR else year


def _clock(found: re.Match[str]) -> time | None:
    """Give the time of day; None where there is no such time."""
    hour, minute, second = int(found["hour"]), int(found["minute"]), int(found["second"] or 0)
    half = (found["half"] or found["before"] or "").lower().replace(".", "").replace(" ", "")
    if half in ("pm", "م", "下午", "晚上") and hour < 12:
        hour += 12
    elif half in ("am", "ص", "上午", "凌晨", "早上") and hour == 12:
        hour = 0
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def _offset(text: str | None) -> timezone | None:
    """Give the offset from UTC that a time names; None where it names none."""
    if not text:
        return None
    digits = re.sub(r"[^\d+-]", "", text)
    if not digits:
        return UTC
    minutes = int(digits[1:3]) * 60 + int(digits[3:5] or 0)
    if minutes >= 24 * 60:
        return None
    return timezone(timedelta(minutes=-minutes if digits[0] == "-" else minutes))


_BETWEEN: Final = re.compile(
    r"\s*(?:&|;|\n|\+|→|->|\band\b|\bund\b|\bet\b|\be\b|\by\b|\bdan\b|\bve\b|\s/\s|,\s)\s*", re.IGNORECASE
)


def read_dates(cell: str) -> tuple[WrittenDate, ...]:
    """Read a cell that holds one date, or several with "&", "and", a comma or a line between; empty for all else."""
    one = read_date(cell)
    if one is not None:
        return (one,)
    if len(cell) > 200:
        return ()
    parts = [part for part in _BETWEEN.split(cell) if part]
    dates = [read_date(part) for part in parts]
    found = tuple(written for written in dates if written is not None)
    return found if len(found) == len(parts) > 1 else ()
