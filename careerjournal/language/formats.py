"""Dates and numbers as a language writes them, from the table generated from CLDR."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Final

from careerjournal.language.cldr import TABLES
from careerjournal.language.locale_table import LocaleTable
from careerjournal.language.writing import AS_USUAL, Writing, written

if TYPE_CHECKING:
    from decimal import Decimal

_FIELDS = re.compile(r"'([^']*)'|EEEE|EEE|E|dd?|MMMM|MMM|MM?|LLLL|LLL|y|HH?|mm")
_ASCII_DIGITS: Final = "0123456789"
_COMMAS: Final = {"ar": "، "}
_SEMICOLONS: Final = {"ar": "؛ "}
"""The signs between texts where they are not those of the Latin script."""


def beside(items: Iterable[str], code: str) -> str:
    """Write texts beside each other, those that are not empty, with the comma of a language: a, b, c."""
    return _COMMAS.get(code[:2], ", ").join(item for item in items if item)


class Formats:
    """The dates and numbers of one language, in the years and digits that were chosen. Immutable."""

    __slots__ = ("_digits", "code", "table")

    def __init__(self, code: str, writing: Writing = AS_USUAL) -> None:
        self.code = code
        self.table: LocaleTable = written(TABLES[code], writing)
        digits = self.table.digits
        self._digits = None if digits == _ASCII_DIGITS else str.maketrans(_ASCII_DIGITS, digits)

    @property
    def first_weekday(self) -> int:
        """The day on which weeks begin where the language is spoken, 0 Monday … 6 Sunday."""
        return self.table.first_weekday

    def day(self, day: date) -> str:
        """Write a day with its year: 21 November 2026."""
        return self._dated(self.table.day, day)

    def day_month(self, day: date) -> str:
        """Write a day without its year: 21 November."""
        return self._dated(self.table.day_month, day)

    def day_short(self, day: date) -> str:
        """Write a day briefly: 21 Nov."""
        return self._dated(self.table.day_short, day)

    def day_short_year(self, day: date) -> str:
        """Write a day briefly with its year: 21 Nov 2026."""
        return self._dated(self.table.day_short_year, day)

    def day_full(self, day: date) -> str:
        """Write a day with its weekday: Saturday, 21 November."""
        return self._dated(self.table.day_full, day)

    def day_full_year(self, day: date) -> str:
        """Write a day with its weekday and year: Saturday, 21 November 2026."""
        return self._dated(self.table.day_full_year, day)

    def day_weekday_short(self, day: date) -> str:
        """Write a day briefly with its weekday: Sat 21 Nov."""
        return self._dated(self.table.day_weekday_short, day)

    def day_range(self, first: date, last: date, *, year: bool = False) -> str:
        """Write the days from one to another: 16 to 22 November; with years if asked or different."""
        year = year or first.year != last.year
        if first == last:
            return self.day(first) if year else self.day_month(first)
        end = self._dated(self.table.day if year else self.table.day_month, last)
        if (first.year, first.month) == (last.year, last.month):
            return f"{self.digits(self._day_of_month(first))}{self.table.range_days}{end}"
        start = self._dated(self.table.day if first.year != last.year else self.table.day_month, first)
        return f"{start}{self.table.range_dates}{end}"

    def month(self, day: date) -> str:
        """Write the month and year of a day: November 2026."""
        return self._dated(self.table.month, day)

    def month_short(self, day: date) -> str:
        """Write the month and year of a day briefly: Nov 2026."""
        return self._dated(self.table.month_short, day)

    def month_name(self, day: date) -> str:
        """Name the month of a day, standing alone: November."""
        return self.table.months_alone[day.month - 1]

    def month_name_short(self, day: date) -> str:
        """Name the month of a day briefly, standing alone: Nov."""
        return self.table.months_short_alone[day.month - 1]

    def weekday(self, day: date) -> str:
        """Name the weekday of a day: Saturday."""
        return self.table.weekdays[day.weekday()]

    def weekday_short(self, day: date) -> str:
        """Name the weekday of a day briefly: Sat."""
        return self.table.weekdays_short[day.weekday()]

    def time(self, at: time | datetime) -> str:
        """Write a time of day, without seconds: 10:30."""
        fields = {"H": str(at.hour), "HH": f"{at.hour:02d}", "mm": f"{at.minute:02d}"}
        return self.digits(_filled(self.table.time, fields))

    def moment(self, at: datetime) -> str:
        """Write a day and its time: 21 November 2026, 10:30."""
        comma = "،" if self.code == "ar" else ","
        return f"{self.day(at)}{comma} {self.time(at)}"

    def number(self, number: float) -> str:
        """Write a number, grouped: 10 000; of a fraction at most three decimals."""
        if isinstance(number, int):
            return self._localised(str(number))
        return self.decimal(number, 3, trim=True)

    def decimal(self, number: float | Decimal, digits: int, *, trim: bool = False) -> str:
        """Write a number with so many decimals; `trim` drops zeros at the end."""
        text = f"{number:.{digits}f}"
        if trim and "." in text:
            text = text.rstrip("0").rstrip(".")
        return self._localised(text.lstrip("-") if float(text) == 0 else text)

    def percent(self, ratio: float, digits: int = 0) -> str:
        """Write a ratio (1.0 is the whole) as a percentage: 82 %."""
        return self.table.percent.replace("{0}", self.decimal(ratio * 100, digits))

    def digits(self, text: str) -> str:
        """Turn the digits 0–9 of a text into those of the language."""
        return text if self._digits is None else text.translate(self._digits)

    def listed(self, items: Iterable[str]) -> str:
        """Join texts to a list: a, b and c."""
        texts = list(items)
        if len(texts) < 2:
            return "".join(texts)
        if len(texts) == 2:
            return _joined(self.table.list_two, *texts)
        joined = texts[0]
        for text in texts[1:-1]:
            joined = _joined(self.table.list_middle, joined, text)
        return _joined(self.table.list_end, joined, texts[-1])

    def beside(self, items: Iterable[str]) -> str:
        """Write texts beside each other, those that are not empty: a, b, c."""
        return beside(items, self.code)

    def apart(self, items: Iterable[str]) -> str:
        """Write texts that hold commas themselves beside each other: a; b; c."""
        return _SEMICOLONS.get(self.code[:2], "; ").join(item for item in items if item)

    def _dated(self, pattern: str, day: date) -> str:
        table = self.table
        month = day.month - 1
        fields = {
            "EEEE": table.weekdays[day.weekday()],
            "EEE": table.weekdays_short[day.weekday()],
            "E": table.weekdays_short[day.weekday()],
            "d": self._day_of_month(day),
            "dd": f"{day.day:02d}",
            "M": str(day.month),
            "MM": f"{day.month:02d}",
            "MMM": table.months_short[month],
            "MMMM": table.months[month],
            "LLL": table.months_short_alone[month],
            "LLLL": table.months_alone[month],
            "y": str(day.year + table.year_offset),
        }
        return self.digits(_filled(pattern, fields))

    def _day_of_month(self, day: date) -> str:
        """Write the number of a day in its month, as it stands before the month's name."""
        return self.table.first_of_month if day.day == 1 else str(day.day)

    def _localised(self, text: str) -> str:
        sign = self.table.minus if text.startswith("-") else ""
        whole, point, fraction = text.removeprefix("-").partition(".")
        if not whole.isdigit():
            return text
        if len(whole) >= self.table.group_from:
            whole = f"{int(whole):,}".replace(",", self.table.group)
        return self.digits(f"{sign}{whole}{self.table.decimal if point else ''}{fraction}")


def _filled(pattern: str, fields: dict[str, str]) -> str:
    return _FIELDS.sub(lambda field: fields.get(field[0], field[1] or ""), pattern)


def _joined(pattern: str, first: str, second: str) -> str:
    before, _, rest = pattern.partition("{0}")
    between, _, after = rest.partition("{1}")
    return f"{before}{first}{between}{second}{after}"
