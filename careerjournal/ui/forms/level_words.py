"""What each level of a skill means, in words: the same on every screen."""

from __future__ import annotations

from careerjournal.domain.setbacks import LEVELS
from careerjournal.language.words import AsIs, Words


def level_meaning(level: int, words: Words) -> str:
    """Say what a level means."""
    meanings = (
        words.tr("I have begun"),
        words.tr("I can do it with help"),
        words.tr("I do it on my own"),
        words.tr("I do it well, and others notice"),
        words.tr("I can teach it"),
    )
    return meanings[level - LEVELS[0]]


def level_choices(words: Words) -> list[tuple[str, str]]:
    """Name the levels to choose from, each with what it means."""
    named = [
        (str(level), words.tr("{level}: {meaning}", level=level, meaning=AsIs(level_meaning(level, words))))
        for level in LEVELS
    ]
    return [("0", words.tr("Not judged yet")), *named]
