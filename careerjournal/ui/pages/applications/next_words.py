"""What comes next for an application, in a few words: the next meeting, the wait, how it ended."""

from __future__ import annotations

from datetime import date, time

from careerjournal.domain.stages import ENDINGS, Stage
from careerjournal.journal.rows import ApplicationRow
from careerjournal.language.words import AsIs, Words


def what_is_next(row: ApplicationRow, today: date, words: Words) -> str:
    """Say what is next; empty where nothing is known."""
    if row.stage in ENDINGS:
        return _ended(row, today, words)
    if row.next_on is not None:
        return moment(row.next_on, row.next_at, today, words)
    if row.stage is Stage.OFFER:
        return words.tr("yours to answer")
    if row.last_on is None:
        return ""
    if row.stage is Stage.WISHLIST:
        return words.tr("saved on {day}", day=AsIs(brief_day(row.last_on, today, words)))
    days = (today - row.last_on).days
    if days < 0:
        return brief_day(row.last_on, today, words)
    return words.ntr("waiting {n} day", "waiting {n} days", days) if days else words.tr("since today")


def moment(on: date, at: time | None, today: date, words: Words) -> str:
    """Say a day ahead and its clock time: "24 Nov, 10:30", "tomorrow"."""
    match (on - today).days:
        case 0:
            day = words.tr("today")
        case 1:
            day = words.tr("tomorrow")
        case _:
            day = brief_day(on, today, words)
    return words.tr("{day}, {time}", day=AsIs(day), time=at) if at else day


def brief_day(day: date, today: date, words: Words) -> str:
    """Write a day briefly, with its year where that is not this one."""
    return words.formats.day_short(day) if day.year == today.year else words.formats.day_short_year(day)


def long_day(day: date, today: date, words: Words) -> str:
    """Write a day, with its year where that is not this one."""
    return words.formats.day_month(day) if day.year == today.year else words.formats.day(day)


def _ended(row: ApplicationRow, today: date, words: Words) -> str:
    """Say when it ended, or that something was learnt from it."""
    if row.stage is Stage.REJECTED and row.debriefed:
        return words.tr("lesson written")
    if row.last_on is None:
        return ""
    return words.tr("ended on {day}", day=AsIs(brief_day(row.last_on, today, words)))
