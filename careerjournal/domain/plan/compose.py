"""Compose a plan of the record and the person's own words: pure, and so the same from the same material and day."""

from __future__ import annotations

import re
from datetime import date

from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan.ahead import next_blocks, review_blocks
from careerjournal.domain.plan.career_plan import Block, CareerPlan, Cover, OwnWords, Paragraph, Section, Subtitle
from careerjournal.domain.plan.channel_safety import channel_blocks
from careerjournal.domain.plan.choices import PlanChoices, PlanSection
from careerjournal.domain.plan.goals import goal_blocks
from careerjournal.domain.plan.guide_steps import step_blocks
from careerjournal.domain.plan.horizon import ahead, last_day, ticks
from careerjournal.domain.plan.learning import learnt_blocks
from careerjournal.domain.plan.material import Material
from careerjournal.domain.plan.paths import path_blocks, path_heading
from careerjournal.domain.plan.posting import posting_blocks
from careerjournal.domain.plan.searching import search_blocks
from careerjournal.domain.plan.skills import skill_blocks
from careerjournal.domain.plan.standing import standing_blocks
from careerjournal.domain.plan.team import team_blocks
from careerjournal.domain.sentence import Sentence, sentence

COVER_VISION = 320
"""A first paragraph of the vision up to this many characters stands on the cover."""

CHAPTERS = frozenset(
    {
        *(PlanSection.ABOUT, PlanSection.STANDING, PlanSection.LEARNT, PlanSection.GOALS),
        *(PlanSection.SEARCH, PlanSection.TEAM, PlanSection.NEXT),
    }
)
"""Sections that open a part of the plan; the others continue one."""

_VISION = Place(Page.PLAN, part="vision")
_ABOUT = Place(Page.PLAN, part="about")


def compose(material: Material, choices: PlanChoices, day: date) -> CareerPlan:
    """Compose the plan as of a day; chosen sections that have nothing to say are left out and named."""
    review_on = choices.review_on or material.profile.review_on or last_day(choices, day)
    sections: list[Section] = []
    left_out: list[PlanSection] = []
    for kind in dict.fromkeys(choices.sections):
        blocks = _blocks(kind, material, choices, day, review_on)
        if _speaks(kind, material):
            blocks = (*_own_blocks(kind, material), *blocks)
        if blocks:
            heading = _heading(kind, material, choices)
            sections.append(Section(kind=kind, heading=heading, is_chapter=kind in CHAPTERS, blocks=blocks))
        elif kind is not PlanSection.ABOUT or not _cover_vision(material):
            left_out.append(kind)
    return CareerPlan(
        cover=_cover(material, choices, day, ahead(choices), review_on),
        sections=tuple(sections),
        left_out=tuple(left_out),
    )


def _heading(kind: PlanSection, material: Material, choices: PlanChoices) -> Sentence:
    """Name a section; some are named after what stands in them."""
    match kind:
        case PlanSection.NEXT:
            return ahead(choices)
        case PlanSection.PATHS:
            return path_heading(material)
        case _:
            return sentence(f"plan.heading.{kind.value}")


def _speaks(kind: PlanSection, material: Material) -> bool:
    """Tell whether a section's own words are printed: those about a team only by somebody who leads one."""
    return kind is not PlanSection.TEAM or material.profile.leads_team


def _own_blocks(kind: PlanSection, material: Material) -> tuple[Block, ...]:
    """Set what the person says in a section before the record speaks."""
    place = Place(Page.PLAN, part=kind.value)
    said = dict(material.own_texts).get(kind.value, "")
    return tuple(Paragraph(text=OwnWords(text=text, source=place)) for text in paragraphs_of(said))


def _blocks(
    kind: PlanSection, material: Material, choices: PlanChoices, day: date, review_on: date
) -> tuple[Block, ...]:
    """Compose one section; empty where it has nothing to say."""
    match kind:
        case PlanSection.ABOUT:
            return _about_blocks(material)
        case PlanSection.STANDING:
            return standing_blocks(material, choices.chart)
        case PlanSection.LEARNT:
            return learnt_blocks(material, quote_feedback=choices.quote_feedback)
        case PlanSection.SKILLS:
            return skill_blocks(material, with_strengths=PlanSection.STANDING not in choices.sections)
        case PlanSection.GOALS:
            return goal_blocks(material)
        case PlanSection.PATHS:
            return path_blocks(material)
        case PlanSection.SEARCH:
            return search_blocks(material, day)
        case PlanSection.POSTING:
            return posting_blocks(material)
        case PlanSection.CHANNELS:
            return channel_blocks(material.safety)
        case PlanSection.TEAM:
            return team_blocks(material)
        case PlanSection.NEXT:
            return next_blocks(material, ticks(choices, day), review_on)
        case PlanSection.STEPS:
            return step_blocks(material)
        case PlanSection.REVIEW:
            return review_blocks(review_on)


def paragraphs_of(text: str) -> list[str]:
    """Split a text at its blank lines; single line ends stay inside a paragraph."""
    return [part.strip() for part in re.split(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\s*", text) if part.strip()]


def _about_blocks(material: Material) -> tuple[Block, ...]:
    """Set what the person says of themselves, then the vision in full, where the cover alone cannot hold it."""
    about = tuple(Paragraph(text=OwnWords(text=text, source=_ABOUT)) for text in paragraphs_of(material.profile.about))
    paragraphs = paragraphs_of(material.profile.vision)
    if not paragraphs or (len(paragraphs) == 1 and _cover_vision(material)):
        return about
    vision = tuple(Paragraph(text=OwnWords(text=text, source=_VISION)) for text in paragraphs)
    return (*about, Subtitle(text=sentence("plan.about.vision")), *vision) if about else vision


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
