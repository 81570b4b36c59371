"""The person's own words for the plan, and how their weeks run."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from careerjournal.domain.value import value


@value
class Profile:
    """Whose journal it is.

    `zone` is an IANA name, empty for the system's; `week_start` is 0 for Monday … 6 for Sunday.
    `leads_team` says that they lead others in their work; `about` is what they say of themselves in the plan.
    """

    id: int = 1
    name: str = ""
    role_sought: str = ""
    vision: str = ""
    review_on: date | None = None
    zone: str = ""
    week_start: int = 0
    leads_team: bool = False
    about: str = ""


class GoalTerm(StrEnum):
    """How far ahead a goal lies: one to two years, or two to four."""

    SHORT = "short"
    LONG = "long"


@value
class Goal:
    """A goal of the plan in the person's words: what, how it is measured, by when, what is in the way, who helps."""

    id: int = 0
    what: str
    measure: str = ""
    by: date | None = None
    position: int = 0
    barrier: str = ""
    support: str = ""
    term: GoalTerm = GoalTerm.SHORT
    reached_on: date | None = None


@value
class CareerPath:
    """A way that the person could take: what speaks for it and against it, a point a line, and how to try it out."""

    id: int = 0
    name: str
    speaks_for: str = ""
    speaks_against: str = ""
    try_out: str = ""
    position: int = 0


@value
class SectionText:
    """What the person says in a section of the plan before the record speaks; `section` is the section's key."""

    id: int = 0
    section: str
    words: str = ""
