"""What a cell holds while it is edited, and what is made of an application with what was typed into it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from careerjournal.domain.applications import Application, Arrangement
from careerjournal.domain.salary import NO_SALARY, read_salary
from careerjournal.domain.tags import split_tags
from careerjournal.language.parse_day import parse_day
from careerjournal.language.words import Words
from careerjournal.ui.pages.applications.filtering.conditions import arrangement_name

LINES = ("company", "role", "source", "place", "cv_version", "contact", "link")
"""Columns that hold one line of text, named as the field."""

TYPED = (*LINES, "salary", "tags", "applied", "deadline")
"""Columns in which typing begins the edit."""

CHOSEN = ("arrangement", "excitement", "referral")
"""Columns in which one of few is chosen."""

EDITED = frozenset((*TYPED, *CHOSEN))
"""Columns that are edited in place."""


@dataclass(frozen=True, slots=True)
class Refused:
    """What was typed cannot be kept, and why, in one sentence."""

    why: str


@dataclass(frozen=True, slots=True)
class AppliedOn:
    """The day of applying is to be another one: it stands in the history."""

    day: date | None


def written(column: str, application: Application, applied_on: date | None, words: Words) -> str:
    """Write what a cell holds, as it is typed; of a choice, its key."""
    match column:
        case "tags":
            return words.formats.beside(application.tags)
        case "applied":
            return words.formats.day(applied_on) if applied_on else ""
        case "deadline":
            return words.formats.day(application.deadline_on) if application.deadline_on else ""
        case "arrangement":
            return application.arrangement.value if application.arrangement else ""
        case "excitement":
            return str(application.excitement or "")
        case "referral":
            return "yes" if application.is_referral else ""
        case _:
            return str(getattr(application, column))


def choices(column: str, words: Words) -> list[tuple[str, str]]:
    """Give what can be chosen in a column, as (key, word)."""
    match column:
        case "arrangement":
            named = [(each.value, arrangement_name(each, words)) for each in Arrangement]
            return [("", words.tr("not noted")), *named]
        case "excitement":
            graded = [(str(number), words.tr("{n} of 5", n=number)) for number in range(1, 6)]
            return [("", words.tr("not noted")), *graded]
        case _:
            return [("", words.tr("no")), ("yes", words.tr("yes"))]


def taken(
    column: str, typed: str, application: Application, today: date, words: Words
) -> Application | AppliedOn | Refused:
    """Give the application with what was typed into a cell, or why that cannot be."""
    typed = typed.strip()
    match column:
        case "applied" | "deadline":
            day = parse_day(typed, today, words) if typed else None
            if typed and day is None:
                example = words.formats.day(today)
                return Refused(words.tr("This is not a day of the calendar. Write it like {example}.", example=example))
            return AppliedOn(day) if column == "applied" else replace(application, deadline_on=day)
        case "company" if not typed:
            return Refused(words.tr("The company’s name, as you would say it."))
        case _:
            return replace(application, **_fields(column, typed))


def _fields(column: str, typed: str) -> dict[str, Any]:
    """Give the fields that a cell stands for, as they are kept."""
    match column:
        case "tags":
            return {"tags": split_tags(typed)}
        case "arrangement":
            return {"arrangement": Arrangement(typed) if typed else None}
        case "excitement":
            return {"excitement": int(typed) if typed else None}
        case "referral":
            return {"is_referral": bool(typed)}
        case "salary":
            found = read_salary(typed) or NO_SALARY
            return {
                "salary": typed,
                "salary_low": found.low,
                "salary_high": found.high,
                "salary_currency": found.currency,
                "salary_per": found.per,
            }
        case _:
            return {column: typed}
