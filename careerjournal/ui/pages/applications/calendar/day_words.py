"""What lies on a day, in words: briefly for a cell, and in full for a screen reader."""

from __future__ import annotations

from datetime import date

from careerjournal.domain.agenda import Agenda, DayEntry, DayMatter
from careerjournal.domain.events import ApplicationEvent
from careerjournal.domain.stages import EventKind
from careerjournal.language.stage_names import event_name
from careerjournal.language.words import AsIs, Words


def brief(entry: DayEntry, words: Words) -> str:
    """Name an entry in a cell: "10:30 Harbour Museum"."""
    if entry.at is None:
        return entry.company
    return words.tr("{time} {company}", time=entry.at, company=entry.company)


def matter_name(entry: DayEntry, words: Words) -> str:
    """Say what an entry is about: "Interview, round 2", "Closes"."""
    match entry.matter:
        case DayMatter.MEETING:
            event = ApplicationEvent(kind=entry.kind or EventKind.INTERVIEW, on=entry.on, round=entry.round)
            named = event_name(event, words)
            return words.tr("{event}: {name}", event=AsIs(named), name=entry.name) if entry.name else named
        case DayMatter.DECIDE:
            return words.tr("Answer the offer by today")
        case DayMatter.DEADLINE:
            return words.tr("Last day to apply")
        case DayMatter.FOLLOW_UP:
            return words.tr("Follow up")


def in_full(entry: DayEntry, words: Words) -> str:
    """Say all of an entry: "10:30, Interview, round 2, Harbour Museum, Content lead"."""
    time = words.formats.time(entry.at) if entry.at else ""
    parts = (time, matter_name(entry, words), entry.company, entry.role)
    return words.formats.beside(parts)


def sent(count: int, words: Words) -> str:
    """Say to how many one applied on a day."""
    return words.ntr("{n} sent", "{n} sent", count)


def day_name(day: date, today: date, words: Words) -> str:
    """Name a day with its weekday: "Friday 20 November"."""
    return words.formats.day_full(day) if day.year == today.year else words.formats.day_full_year(day)


def day_in_full(day: date, agenda: Agenda | None, today: date, words: Words) -> str:
    """Say a day and all that lies on it."""
    named = day_name(day, today, words)
    if day == today:
        named = words.tr("Today, {day}", day=AsIs(named))
    if agenda is None:
        return named
    parts = [in_full(entry, words) for entry in agenda.on(day)]
    if agenda.more.get(day):
        parts.append(words.ntr("{n} more", "{n} more", agenda.more[day]))
    if agenda.applied.get(day):
        count = agenda.applied[day]
        parts.append(words.ntr("{n} application sent", "{n} applications sent", count))
    if not parts:
        return words.tr("{day}: nothing", day=AsIs(named))
    return words.tr("{day}: {entries}", day=AsIs(named), entries=AsIs(words.formats.apart(parts)))
