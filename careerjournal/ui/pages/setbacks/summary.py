"""What Setbacks says under its title."""

from __future__ import annotations

from collections.abc import Sequence

from careerjournal.domain.setbacks import is_empty
from careerjournal.journal.rows import FeedbackRow, SetbackRow
from careerjournal.language.words import AsIs, Words


def has_debrief(row: SetbackRow) -> bool:
    """Tell whether a rejection was looked back at, begun or put off to a day."""
    debrief = row.debrief
    return debrief is not None and (not is_empty(debrief) or bool(debrief.ask_on or debrief.closed_on))


def is_looked_back_at(row: SetbackRow) -> bool:
    """Tell whether something stands in a rejection's debrief, or the person was done with it."""
    debrief = row.debrief
    return debrief is not None and (not is_empty(debrief) or debrief.closed_on is not None)


def summary(rows: Sequence[SetbackRow], feedback: Sequence[FeedbackRow], words: Words) -> str:
    """Say in a sentence how much was learnt, and that the rest is folded away."""
    debriefs = sum(is_looked_back_at(row) for row in rows)
    pieces = sum(bool(row.feedback.words) for row in feedback)
    counted = [
        AsIs(said)
        for count, said in (
            (debriefs, words.ntr("{n} debrief", "{n} debriefs", debriefs)),
            (pieces, words.ntr("{n} piece of feedback", "{n} pieces of feedback", pieces)),
        )
        if count
    ]
    folded = any(not has_debrief(row) for row in rows)
    if not counted:
        return words.tr("What a no leaves behind, for when you want to look.")
    what = AsIs(words.formats.listed(counted))
    if folded:
        return words.tr("{what}. The rest is folded away.", what=what)
    return words.tr("{what}.", what=what)
