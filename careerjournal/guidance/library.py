"""The four guides and their steps."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from typing import Any

from careerjournal.domain.guides import Fact, Guide, Source, Step
from careerjournal.domain.places import Page, Place
from careerjournal.guidance import front_matter
from careerjournal.guidance.markdown import sections_of
from careerjournal.language.resources import resource

GUIDES = ("failing-forward", "quiet-online", "not-one-basket", "leading-social")
"""The guides in the order in which they are shown."""

_KEYS = frozenset(("id", "title", "source_title", "source_by", "source_date", "source_language", "minutes"))


@cache
def guide(guide_id: str, language: str) -> Guide:
    """Read a guide in a language. Raises OSError where there is none, ValueError where its form is not kept."""
    text = resource("guides", guide_id, f"{language}.md").read_text("utf-8")
    entries, body = front_matter.split(text)
    kept = front_matter.wanted(entries, _KEYS)
    if kept["id"] != guide_id:
        raise ValueError(f"this file says that it is {kept['id']}, not {guide_id}")
    return Guide(
        id=guide_id,
        language=language,
        title=kept["title"],
        source=Source(
            title=kept["source_title"],
            by=kept["source_by"],
            published=date.fromisoformat(kept["source_date"]) if kept["source_date"] else None,
            language=kept["source_language"],
        ),
        minutes=int(kept["minutes"]),
        sections=sections_of(body),
    )


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


def _place(entry: dict[str, Any]) -> Place:
    return Place(Page(entry["page"]), part=entry.get("part", ""), prefill=tuple(entry.get("prefill", {}).items()))


def steps_of(guide_id: str) -> tuple[Step, ...]:
    """Give the steps of one guide."""
    return tuple(step for step in steps() if step.guide == guide_id)


def guide_for(page: Page) -> str:
    """Give the guide that F1 opens on a page: the first with a step to be done there, else the first of all."""
    return next((step.guide for step in steps() if step.place.page is page), GUIDES[0])
