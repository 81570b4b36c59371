"""How a goal goes over time, in words: nothing is counted down, and a run that ended is told as the best so far."""

from __future__ import annotations

from careerjournal.domain.rhythm import Run
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.forms.posting_words import periods_words


def run_words(run: Run, words: Words) -> str:
    """Say a run: "12 weeks, the best so far", "3 weeks, 12 at best"; empty before the first finished period."""
    if run.best == 0:
        return ""
    if run.now == 0 or run.now >= run.best:
        return words.tr("{periods}, the best so far", periods=AsIs(periods_words(run.period, run.best, words)))
    now = AsIs(periods_words(run.period, run.now, words))
    return words.tr("{periods} in a row, {best} at best", periods=now, best=run.best)
