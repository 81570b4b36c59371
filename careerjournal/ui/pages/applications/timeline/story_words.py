"""The story of an application in words."""

from __future__ import annotations

from datetime import date

from careerjournal.domain.story import Passing, StoryGap, StoryMark, Told
from careerjournal.language.stage_names import event_name
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.pages.applications.next_words import long_day


def mark_title(mark: StoryMark, words: Words) -> str:
    """Say what a mark is: "Interview, round 2", "Follow-up sent"."""
    match mark.told:
        case Told.EVENT:
            return event_name(mark.event, words) if mark.event is not None else ""
        case Told.DOCUMENT:
            return words.tr("{name} kept", name=mark.name)
        case Told.FOLLOW_UP:
            return words.tr("You followed up")
        case Told.CONTACT:
            return words.tr("You wrote to {person}", person=mark.name)
        case Told.FEEDBACK_ASKED:
            if not mark.name:
                return words.tr("You asked for feedback")
            return words.tr("You asked {person} for feedback", person=mark.name)
        case Told.FEEDBACK:
            return words.tr("Feedback from {person}", person=mark.name) if mark.name else words.tr("Feedback")
        case Told.DEBRIEF:
            return words.tr("You looked back at it")
        case Told.TODAY:
            return words.tr("Today")


def mark_day(mark: StoryMark, today: date, words: Words) -> str:
    """Say when it was: "24 November, 10:30"."""
    if mark.on is None:
        return words.tr("day not known")
    day = long_day(mark.on, today, words)
    at = mark.event.at if mark.event is not None else None
    return words.tr("{day}, {time}", day=AsIs(day), time=at) if at else day


def mark_notes(mark: StoryMark) -> list[str]:
    """Give what was noted or said about it."""
    if mark.event is not None:
        return [text.strip() for text in (mark.event.name, mark.event.note) if text.strip()]
    return [mark.words.strip()] if mark.words.strip() else []


def gap_words(gap: StoryGap, words: Words) -> str:
    """Say how time passed: "18 days of waiting"."""
    n = gap.days
    match gap.passing:
        case Passing.WISHED:
            return words.ntr("{n} day on the wishlist", "{n} days on the wishlist", n)
        case Passing.WAITING:
            return words.ntr("{n} day of waiting", "{n} days of waiting", n)
        case Passing.SO_FAR:
            return words.ntr("{n} day of waiting so far", "{n} days of waiting so far", n)
        case Passing.AHEAD:
            return words.ntr("in {n} day", "in {n} days", n)
        case Passing.AFTER:
            return words.ntr("{n} day later", "{n} days later", n)
