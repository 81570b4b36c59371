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
    return AsIs(words.formats.beside(words.write(part) for part in parts))


def application_words(company: str, role: str, words: Words) -> str:
    """Name an application by its company and role."""
    return words.tr("{company}, {role}", company=company, role=role) if role else company
