"""What the person chose for their plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Paper(StrEnum):
    """Sizes of paper."""

    A4 = "a4"
    LETTER = "letter"


class Margins(StrEnum):
    """How much white stands around the text."""

    NARROW = "narrow"
    USUAL = "usual"
    WIDE = "wide"


class Design(StrEnum):
    """How the plan looks: ink with one green, or with colour on the cover and at its chapters."""

    QUIET = "quiet"
    COLOUR = "colour"


class StandingChart(StrEnum):
    """How the plan draws where the applications stand: how far they got, or the whole way of them."""

    FURTHEST = "furthest"
    FLOWS = "flows"


class PlanSection(StrEnum):
    """The sections of a plan, in their usual order."""

    ABOUT = "about"
    STANDING = "standing"
    LEARNT = "learnt"
    SKILLS = "skills"
    GOALS = "goals"
    PATHS = "paths"
    SEARCH = "search"
    POSTING = "posting"
    CHANNELS = "channels"
    TEAM = "team"
    NEXT = "next"
    STEPS = "steps"
    REVIEW = "review"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChoices:
    """Which sections, in which order; on which paper, in which language; how far it looks ahead.

    An empty `language` means the program's. Without `review_on` the day comes from the profile, else it is the last
    day the plan covers. Without `quote_feedback` nobody else's words are printed. A plan that is `fillable` has tick
    boxes and fields that are filled in a viewer of PDFs. With `horizon_months` the plan looks
    ahead so many months, and `horizon_days` counts for nothing.
    """

    sections: tuple[PlanSection, ...] = tuple(PlanSection)
    paper: Paper = Paper.A4
    language: str = ""
    horizon_days: int = 90
    review_on: date | None = None
    quote_feedback: bool = True
    margins: Margins = Margins.USUAL
    design: Design = Design.QUIET
    fillable: bool = False
    horizon_months: int = 0
    chart: StandingChart = StandingChart.FURTHEST

    @property
    def draws_flows(self) -> bool:
        """Tell whether the whole way of the applications is drawn: it takes a while to count where there are many."""
        return self.chart is StandingChart.FLOWS and PlanSection.STANDING in self.sections
