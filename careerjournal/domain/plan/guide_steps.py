"""Steps of the guides that the person put into the plan, guide by guide."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan.career_plan import Block, ToDo, ToDoList
from careerjournal.domain.plan.material import ChosenStep, Material
from careerjournal.domain.sentence import Sentence, sentence


def step_blocks(material: Material) -> tuple[Block, ...]:
    """Set the chosen steps under their guides; a step that is done says so."""
    return tuple(
        ToDoList(title=sentence("guide.title", guide=guide), rows=_rows(steps))
        for guide, steps in groupby(material.steps, key=lambda one: one.guide)
    )


def _rows(steps: Iterable[ChosenStep]) -> tuple[ToDo, ...]:
    return tuple(ToDo(text=_said(one), by=None) for one in steps)


def _said(one: ChosenStep) -> Sentence:
    """Name a step, and the way back to it in its guide."""
    place = Place(Page.GUIDES, part=one.guide, prefill=(("section", one.step),))
    name = sentence(f"step.{one.step}", source=place)
    if one.done_on is None:
        return name
    return sentence("plan.steps.done", source=place, step=name, on=one.done_on)
