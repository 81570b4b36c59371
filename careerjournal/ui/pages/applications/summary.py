"""What Applications says under its title."""

from __future__ import annotations

from careerjournal.journal.rows import ApplicationCounts
from careerjournal.language.words import AsIs, Words


def summary(counts: ApplicationCounts, words: Words) -> str:
    """Say how many are under way, which interviews lie ahead and which offers wait; what is not there is left out."""
    if not counts.total:
        return words.tr("Nothing is logged yet.")
    parts = (
        (counts.under_way, words.ntr("{n} under way", "{n} under way", counts.under_way)),
        (counts.interviews_ahead, words.ntr("{n} interview ahead", "{n} interviews ahead", counts.interviews_ahead)),
        (counts.offers, words.ntr("{n} offer to answer", "{n} offers to answer", counts.offers)),
    )
    said = [AsIs(part) for count, part in parts if count]
    if not said:
        return words.tr("None is under way at the moment.")
    return words.formats.listed(said)


def shown_of_all(shown: int, counts: ApplicationCounts, words: Words) -> str:
    """Say how many of all are in the list."""
    if shown == counts.total:
        return words.ntr("{n} application", "{n} applications", counts.total)
    return words.tr("{shown} of {total} in all", shown=shown, total=counts.total)


def none_fits(text: str, *, with_stage: bool, words: Words) -> str:
    """Say why the list is empty though something is logged."""
    if text and with_stage:
        return words.tr("No application of this stage has “{words}” in its company, role or place.", words=text)
    if text:
        return words.tr("No application has “{words}” in its company, role or place.", words=text)
    return words.tr("No application stands there at the moment.")
