"""The steps of the guides, and which of them belongs to a page. Needs no reader of Markdown."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from functools import cache
from typing import Any

from careerjournal.domain.guides import Fact, Step
from careerjournal.domain.places import Page, Place
from careerjournal.language.resources import resource

GUIDES = ("failing-forward", "quiet-online", "not-one-basket", "leading-social")
"""The guides in the order in which they are shown."""


@cache
def steps() -> tuple[Step, ...]:
    """Give the steps of all guides, in reading order."""
    table = tomllib.loads(resource("guides", "steps.toml").read_text("utf-8"))
    return tuple(
        Step(
            guide=guide_id,
            id=step_id,
            place=_place(entry),
            ticked_by=Fact(entry["ticked_by"]),
        )
        for guide_id in GUIDES
        for step_id, entry in table[guide_id].items()
    )


def steps_of(guide_id: str) -> tuple[Step, ...]:
    """Give the steps of one guide."""
    return tuple(step for step in steps() if step.guide == guide_id)


def guide_for(page: Page, parts: Collection[str] = ()) -> str:
    """Give the guide that F1 opens on a page: the first with a step to be done there, else the first of all.

    `parts` are those that are shown of a page with several; the guide of one of them goes before.
    """
    here = [step for step in steps() if step.place.page is page]
    shown = [step for step in here if step.place.part in parts]
    return (shown or here or steps())[0].guide


def step_for(page: Page, done: Collection[str] = (), parts: Collection[str] = ()) -> str:
    """Give the step at which F1 opens the page's guide: its first there not done yet; empty where none is left."""
    here = [step.id for step in steps_of(guide_for(page, parts)) if step.place.page is page]
    return next((step for step in here if step not in done), "")


def _place(entry: dict[str, Any]) -> Place:
    return Place(Page(entry["page"]), part=entry.get("part", ""), prefill=tuple(entry.get("prefill", {}).items()))
