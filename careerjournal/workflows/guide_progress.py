"""Steps of the guides beside what the journal knows of them: what is done, and what the plan has."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from careerjournal.domain.guide_progress import StepState, states
from careerjournal.domain.guides import Fact
from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan.choices import PlanChoices
from careerjournal.domain.plan.material import ChosenStep, Material
from careerjournal.domain.reading import StepMark
from careerjournal.guidance.steps import GUIDES, guide_for, step_for, steps


class GuideVerbs(Protocol):
    """What is asked of the journal's verbs about guides."""

    def marks(self) -> list[StepMark]:
        """Read what the person said about steps."""

    def facts(self) -> dict[Fact, date]:
        """Read when each thing that a guide asks for was first done."""


class PlanReadings(Protocol):
    """What is asked of the journal's readings for the plan."""

    def material(self, day: date, *, with_flows: bool) -> Material:
        """Gather what a plan is made of, but for the steps; the flows of the applications where they are wanted."""


class HasGuides(Protocol):
    """An open journal, as far as the guides are concerned."""

    @property
    def guides(self) -> GuideVerbs:
        """Give the verbs of the guides."""


class HasGuidesAndPlan(HasGuides, Protocol):
    """An open journal, as far as a plan with steps is concerned."""

    @property
    def plan(self) -> PlanReadings:
        """Give the readings of the plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far one guide is: steps done of all its steps."""

    guide: str
    done: int
    total: int


def step_states(journal: HasGuides) -> tuple[StepState, ...]:
    """Tell of every step of every guide whether it is done and in the plan."""
    return states(steps(), journal.guides.marks(), journal.guides.facts())


def progress(known: Iterable[StepState]) -> tuple[Progress, ...]:
    """Count the steps done, guide by guide."""
    of_guide: dict[str, list[StepState]] = {guide: [] for guide in GUIDES}
    for state in known:
        of_guide[state.step.guide].append(state)
    return tuple(
        Progress(guide=guide, done=sum(state.done_on is not None for state in own), total=len(own))
        for guide, own in of_guide.items()
    )


def plan_material(journal: HasGuidesAndPlan, choices: PlanChoices, day: date) -> Material:
    """Read what a plan with these choices is made of, with the steps that were put into it."""
    chosen = tuple(
        ChosenStep(guide=state.step.guide, step=state.step.id, done_on=state.done_on)
        for state in step_states(journal)
        if state.is_in_plan
    )
    return replace(journal.plan.material(day, with_flows=choices.draws_flows), steps=chosen)


def guide_place(journal: HasGuides, page: Page, parts: Collection[str] = ()) -> Place:
    """Give the place of the guide for a page: at its first step there that is not done, else where the reader stopped.

    `parts` are those that are shown of a page with several. A reader who is asked for help on a page without steps
    finds the first guide.
    """
    done = {state.step.id for state in step_states(journal) if state.done_on is not None}
    step = step_for(page, done, parts)
    return Place(Page.GUIDES, part=guide_for(page, parts), prefill=(("section", step),) if step else ())
