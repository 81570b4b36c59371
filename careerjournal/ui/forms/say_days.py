"""How forms and pages write days and names of applications beside other words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from careerjournal.language.words import AsIs, Words


def day_words(day: date, today: date, words: Words) -> AsIs:
    """Write a day; its year where it is not this one."""
    return AsIs(words.formats.day_month(day) if day.year == today.year else words.formats.day(day))


def with_commas(parts: Sequence[str], words: Words) -> AsIs:
    """Set parts that say something beside each other, as in "9 November, Anna Reuter"."""
    said = AsIs("")
    for part in parts:
        written = AsIs(words.write(part))
        if written:
            said = AsIs(words.tr("{first}, {second}", first=said, second=written)) if said else written
    return said


def application_words(company: str, role: str, words: Words) -> str:
    """Name an application by its company and role."""
    return words.tr("{company}, {role}", company=company, role=role) if role else company
