"""How pages of the diary are named in a list."""

from __future__ import annotations

import re
from datetime import date

from careerjournal.language.words import Words

_LONGEST = 120
_MARKS = re.compile(r"^[#>\s]*(?:[-*+]\s+|\d{1,3}[.)]\s+)?|[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}")


def first_words(text: str) -> str:
    """Give the first line of a page that says anything, without the marks of Markdown."""
    for line in text.splitlines():
        plain = " ".join(_MARKS.sub("", line).split())
        if plain:
            return plain[:_LONGEST]
    return ""


def page_day(day: date, today: date, words: Words) -> str:
    """Write the day of a page; its year where it is not this one."""
    return words.formats.day_full(day) if day.year == today.year else words.formats.day_full_year(day)


def long_ago(day: date, today: date, words: Words) -> str:
    """Say how long ago a day that comes round was: in whole months of the last year, else in years."""
    months = (today.year - day.year) * 12 + today.month - day.month
    if months < 12:
        return words.ntr("{n} month ago", "{n} months ago", months)
    return words.ntr("{n} year ago", "{n} years ago", months // 12)
