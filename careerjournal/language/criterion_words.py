"""What criteria are called, and how much they matter."""

from __future__ import annotations

from careerjournal.domain.offers import Criterion
from careerjournal.domain.weighing import name_of
from careerjournal.language.sentences import say
from careerjournal.language.words import AsIs, Words


def criterion_words(criterion: Criterion, words: Words) -> str:
    """Give a criterion's words: the program's, or the person's own."""
    named = name_of(criterion)
    return named if isinstance(named, str) else say(named, words)


def weight_words(weight: int, words: Words) -> str:
    """Say how much something matters, with its number."""
    said = (
        words.tr("Not at all"),
        words.tr("A little"),
        words.tr("Somewhat"),
        words.tr("Fairly"),
        words.tr("Much"),
        words.tr("Most of all"),
    )
    return words.tr("{n}: {words}", n=weight, words=AsIs(said[weight]))
