"""What the weekly goal and the pauses say in words; Today and Settings say it alike."""

from __future__ import annotations

from datetime import date

from careerjournal.domain.follow_ups import Pause, SearchGoal
from careerjournal.language.words import AsIs, Words


def goal_words(goal: SearchGoal | None, words: Words) -> str:
    """Say a weekly goal: "2 to 4 applications a week"."""
    if goal is None:
        return words.tr("No weekly goal is set.")
    if goal.ceiling is None:
        return words.ntr("{n} application a week, or more", "{n} applications a week, or more", goal.floor)
    if goal.ceiling == goal.floor:
        return words.ntr("{n} application a week", "{n} applications a week", goal.floor)
    return words.ntr(
        "{floor} to {n} application a week", "{floor} to {n} applications a week", goal.ceiling, floor=goal.floor
    )


def week_words(goal: SearchGoal, done: int, words: Words) -> str:
    """Say how the week stands beside the goal: "3 of 2–4 this week"."""
    if goal.ceiling is None:
        return words.tr("{done} of {floor} this week", done=done, floor=goal.floor)
    if done > goal.ceiling:
        return words.tr("{done} this week. That is plenty for this week.", done=done)
    if goal.ceiling == goal.floor:
        return words.tr("{done} of {floor} this week", done=done, floor=goal.floor)
    return words.tr("{done} of {floor}–{ceiling} this week", done=done, floor=goal.floor, ceiling=goal.ceiling)


def pause_words(pause: Pause | None, today: date, words: Words) -> str:
    """Say whether the search rests, or when it will."""
    if pause is None:
        return words.tr("The search goes on.")
    first = AsIs(words.formats.day_month(pause.starts_on))
    last = AsIs(words.formats.day_month(pause.ends_on)) if pause.ends_on else None
    if pause.starts_on > today:
        if last is None:
            return words.tr("The search will rest from {first} on.", first=first)
        return words.tr("The search will rest from {first} to {last}.", first=first, last=last)
    if last is None:
        return words.tr("The search rests until you take it up again.")
    return words.tr("The search rests until {day}.", day=last)
