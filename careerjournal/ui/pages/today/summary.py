"""What Today says under its title: the interview ahead and what is to do, in one sentence."""

from __future__ import annotations

from datetime import date

from careerjournal.domain.today import TodayView
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.pages.today.to_do import things_due


def summary(view: TodayView, words: Words) -> str:
    """Say in a sentence what the day holds; only an interview within two weeks is named."""
    things = things_due(view)
    near = view.interview is not None and (view.interview.on - view.day).days <= 14
    if view.interview is not None and near:
        interview = AsIs(_interview(view.interview.on, view.day, words))
        if not things:
            return words.tr("{interview}. Nothing else asks for you today.", interview=interview)
        return words.ntr(
            "{interview}, and {n} thing to do. The rest can wait.",
            "{interview}, and {n} things to do. The rest can wait.",
            things,
            interview=interview,
        )
    if things:
        return words.ntr("{n} thing to do. The rest can wait.", "{n} things to do. The rest can wait.", things)
    if view.is_empty:
        return words.tr("The first page of your journal.")
    return words.tr("Nothing asks for you today.")


def _interview(on: date, today: date, words: Words) -> str:
    """Name the interview by its day, as one would say it."""
    days = (on - today).days
    if days == 0:
        return words.tr("An interview today")
    if days == 1:
        return words.tr("An interview tomorrow")
    if days < 7:
        return words.tr("An interview on {weekday}", weekday=AsIs(words.formats.weekday(on)))
    return words.tr("An interview on {day}", day=AsIs(words.formats.day_month(on)))
