"""The person's own words for the plan, and how their weeks run."""

from __future__ import annotations

from datetime import date

from careerjournal.domain.value import value


@value
class Profile:
    """Whose journal it is.

    `zone` is an IANA name, empty for the system's; `week_start` is 0 for Monday … 6 for Sunday.
    `leads_team` says that they lead others in their work.
    """

    id: int = 1
    name: str = ""
    role_sought: str = ""
    vision: str = ""
    review_on: date | None = None
    zone: str = ""
    week_start: int = 0
    leads_team: bool = False


@value
class Goal:
    """A goal of the plan in the person's words: what, how it is measured, by when."""

    id: int = 0
    what: str
    measure: str = ""
    by: date | None = None
    position: int = 0
    reached_on: date | None = None
