"""Days said from where one stands: today, tomorrow, 3 days ago."""

from __future__ import annotations

from datetime import date

from careerjournal.language.words import Words


def relative_day(day: date, today: date, words: Words) -> str:
    """Say how far a day is from today."""
    match (day - today).days:
        case 0:
            return words.tr("today")
        case 1:
            return words.tr("tomorrow")
        case -1:
            return words.tr("yesterday")
        case distance if distance > 0:
            return words.ntr("in {n} day", "in {n} days", distance)
        case distance:
            return words.ntr("{n} day ago", "{n} days ago", -distance)
