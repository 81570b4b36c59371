"""What is said of applications that have been quiet for long."""

from __future__ import annotations

from careerjournal.domain.quiet import Quiet
from careerjournal.language.words import AsIs, Words


def quiet_words(quiet: Quiet, words: Words) -> str:
    """Say how many applications have been quiet for how long."""
    days = AsIs(words.ntr("{n} day", "{n} days", quiet.days))
    if quiet.are_more:
        return words.tr("More than {n} applications have been quiet for {days}", n=quiet.count, days=days)
    return words.ntr(
        "{n} application has been quiet for {days}",
        "{n} applications have been quiet for {days}",
        quiet.count,
        days=days,
    )
