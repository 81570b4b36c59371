"""How Setbacks writes days and names of applications."""

from __future__ import annotations

from datetime import date

from careerjournal.language.words import AsIs, Words


def day_words(day: date, today: date, words: Words) -> AsIs:
    """Write a day; its year where it is not this one."""
    return AsIs(words.formats.day_month(day) if day.year == today.year else words.formats.day(day))


def application_words(company: str, role: str, words: Words) -> str:
    """Name an application by its company and role."""
    return words.tr("{company}, {role}", company=company, role=role) if role else company
