"""Where in the program something is: a page, the record on it, and what to fill in there."""

from __future__ import annotations

from enum import StrEnum

from careerjournal.domain.value import positional_value


class Page(StrEnum):
    """The pages of the window, in the order of the rail."""

    TODAY = "today"
    APPLICATIONS = "applications"
    SETBACKS = "setbacks"
    POSTING = "posting"
    PLAN = "plan"
    DIARY = "diary"
    GUIDES = "guides"
    SETTINGS = "settings"


_ON_POSTING = frozenset({"drill", "appeal", "team-questions", "shared-goals", "workload", "check-in", "learning"})
"""Worksheets of channels and teams; all others are looked back at on Setbacks."""


def page_of_worksheet(form: str) -> Page:
    """Give the page on which a worksheet of a form is opened."""
    return Page.POSTING if form in _ON_POSTING else Page.SETBACKS


@positional_value
class Place:
    """A place to go to: only the shell resolves it.

    `record` is the id of the row meant on that page, `part` the piece of the page ("debrief", "feedback", "skill",
    "new"…), `prefill` what the form there begins with.
    """

    page: Page
    record: int | None = None
    part: str = ""
    prefill: tuple[tuple[str, str], ...] = ()
