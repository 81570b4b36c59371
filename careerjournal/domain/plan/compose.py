"""Compose a plan of the record and the person's own words: pure, and so the same from the same material and day."""

from __future__ import annotations

import re
from datetime import date, timedelta

from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan.ahead import goal_blocks, next_blocks, posting_blocks, review_blocks
from careerjournal.domain.plan.career_plan import Block, CareerPlan, Cover, OwnWords, Paragraph, Section
from careerjournal.domain.plan.channel_safety import channel_blocks
from careerjournal.domain.plan.choices import PlanChoices, PlanSection
from careerjournal.domain.plan.guide_steps import step_blocks
from careerjournal.domain.plan.learning import learnt_blocks
from careerjournal.domain.plan.material import Material
from careerjournal.domain.plan.skills import skill_blocks
from careerjournal.domain.plan.standing import standing_blocks
from careerjournal.domain.sentence import Sentence, sentence

COVER_VISION = 320
"""A first paragraph of the vision up to this many characters stands on the cover."""

LEAST_DAYS = 3
USUAL_DAYS = 90
CHAPTERS = frozenset({PlanSection.ABOUT, PlanSection.STANDING, PlanSection.LEARNT, PlanSection.GOALS})
"""Sections that open a part of the plan; the others continue one."""

_VISION = Place(Page.PLAN, part="vision")


def compose(material: Material, choices: PlanChoices, day: date) -> CareerPlan:
    """Compose the plan as of a day; chosen sections that have nothing to say are left out and named."""
    last = day + timedelta(days=max(choices.horizon_days, LEAST_DAYS))
    review_on = choices.review_on or material.profile.review_on or last
    sections: list[Section] = []
    left_out: list[PlanSection] = []
    for kind in dict.fromkeys(choices.sections):
        blocks = _blocks(kind, material, choices, day, last, review_on)
        if blocks:
            heading = _ahead(last - day) if kind is PlanSection.NEXT else sentence(f"plan.heading.{kind.value}")
            sections.append(Section(kind=kind, heading=heading, is_chapter=kind in CHAPTERS, blocks=blocks))
        elif kind is not PlanSection.ABOUT or not _cover_vision(material):
            left_out.append(kind)
    return CareerPlan(
        cover=_cover(material, choices, day, _ahead(last - day), review_on),
        sections=tuple(sections),
        left_out=tuple(left_out),
    )


def _blocks(
    kind: PlanSection, material: Material, choices: PlanChoices, day: date, last: date, review_on: date
) -> tuple[Block, ...]:
    """Compose one section; empty where it has nothing to say."""
    match kind:
        case PlanSection.ABOUT:
            return _about_blocks(material)
        case PlanSection.STANDING:
            return standing_blocks(material)
        case PlanSection.LEARNT:
            return learnt_blocks(material, quote_feedback=choices.quote_feedback)
        case PlanSection.SKILLS:
            return skill_blocks(material)
        case PlanSection.GOALS:
            return goal_blocks(material)
        case PlanSection.NEXT:
            return next_blocks(material, day, last, review_on)
        case PlanSection.STEPS:
            return step_blocks(material)
        case PlanSection.POSTING:
            return posting_blocks(material)
        case PlanSection.CHANNELS:
            return channel_blocks(material.safety)
        case PlanSection.REVIEW:
            return review_blocks(review_on)


def _ahead(length: timedelta) -> Sentence:
    """Name the days ahead; the usual ninety in words."""
    return sentence("plan.ahead.ninety") if length.days == USUAL_DAYS else sentence("plan.ahead.days", n=length.days)


def paragraphs_of(text: str) -> list[str]:
    """Split a text at its blank lines; single line ends stay inside a paragraph."""
    return [part.strip() for part in re.split(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\s*", text) if part.strip()]


def _about_blocks(material: Material) -> tuple[Block, ...]:
    """Set the vision in full, where the cover alone cannot hold it."""
    paragraphs = paragraphs_of(material.profile.vision)
    if len(paragraphs) == 1 and _cover_vision(material):
        return ()
    return tuple(Paragraph(text=OwnWords(text=text, source=_VISION)) for text in paragraphs)


def _cover_vision(material: Material) -> str:
    """Give the vision's first paragraph where it is short enough for the cover, else nothing."""
    paragraphs = paragraphs_of(material.profile.vision)
    return paragraphs[0] if paragraphs and len(paragraphs[0]) <= COVER_VISION else ""


def _cover(material: Material, choices: PlanChoices, day: date, covers: Sentence, review_on: date) -> Cover:
    """Compose the first page; the vision stands on it only where that section is chosen."""
    vision = _cover_vision(material) if PlanSection.ABOUT in choices.sections else ""
    return Cover(
        name=material.profile.name.strip(),
        role_sought=material.profile.role_sought.strip(),
        vision=OwnWords(text=vision, source=_VISION) if vision else None,
        written_on=day,
        covers=covers,
        review_on=review_on,
        made_from=_made_from(material),
    )


def _made_from(material: Material) -> Sentence:
    """Say what of the record the plan was made from, and of which days."""
    counted = (
        ("plan.count.applications", material.record.total),
        ("plan.count.debriefs", len(material.lessons)),
        # The cover names the three large numbers; feedback stands in for debriefs where there are none.
        ("plan.count.feedback", 0 if material.lessons else len(material.feedback)),
        ("plan.count.posts", material.posts),
    )
    what = tuple(sentence(key, n=count) for key, count in counted if count)
    if not what:
        return sentence("plan.cover.made_from_nothing")
    firsts = [known for known in (material.record.first_on, material.first_post_on) if known]
    lasts = [known for known in (material.record.last_on, material.last_post_on) if known]
    if not firsts or not lasts:
        return sentence("plan.cover.made_from", what=what)
    return sentence("plan.cover.made_from_days", what=what, first=min(firsts), last=max(lasts))
