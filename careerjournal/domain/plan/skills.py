"""Skills: those to grow, with levels now and wanted and the steps between; strengths and gaps in a sentence each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from careerjournal.domain.actions import is_open
from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan.career_plan import (
    Block,
    OwnWords,
    Paragraph,
    SkillPlan,
    SkillRow,
    SkillStepRow,
    SkillTable,
    Words,
)
from careerjournal.domain.plan.material import Material, SkillMaterial, SkillStepMaterial
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.setbacks import Skill, SkillStep

MOST_GAPS = 5
"""So many gaps are named in the sentence."""


def skill_blocks(material: Material, *, with_strengths: bool) -> tuple[Block, ...]:
    """Set the skills to grow in a table, those most often pointed to first, then the steps to grow each."""
    ordered = sorted(material.skills, key=lambda known: -known.pointed_to)
    table = (SkillTable(rows=tuple(_skill_row(known) for known in ordered)),) if ordered else ()
    plans = tuple(_plan(known) for known in ordered if known.steps)
    return (*(strength_blocks(material) if with_strengths else ()), *table, *plans)


def strength_blocks(material: Material) -> tuple[Block, ...]:
    """Say what one builds on; nothing where no strength was named."""
    names = tuple(strength.name for strength in material.strengths)
    place = Place(Page.SETBACKS, part="strengths")
    return (Paragraph(text=sentence("plan.strengths", source=place, names=names)),) if names else ()


def gap_blocks(material: Material) -> tuple[Block, ...]:
    """Say which skills are not as far as they are wanted, those most often pointed to first."""
    gaps = [known for known in material.skills if _gap(known.skill) > 0]
    widest_first = sorted(gaps, key=lambda known: (-known.pointed_to, -_gap(known.skill)))[:MOST_GAPS]
    if not widest_first:
        return ()
    named = tuple(
        sentence("plan.gap", name=known.skill.name, level=_level(known.skill.level_now, known.skill.level_wanted))
        for known in widest_first
    )
    return (Paragraph(text=sentence("plan.gaps", source=Place(Page.SETBACKS, part="skills"), gaps=named)),)


def waiting_steps(skills: Iterable[SkillMaterial]) -> tuple[SkillStep, ...]:
    """Give the steps that are not done and stand on no other list."""
    return tuple(
        one.step for known in skills for one in known.steps if one.done_on is None and one.step.action_id is None
    )


def _gap(skill: Skill) -> int:
    """Give how many levels a skill lacks; 0 where they were not judged."""
    return skill.level_wanted - skill.level_now if skill.level_wanted and skill.level_now else 0


def _plan(known: SkillMaterial) -> SkillPlan:
    """Set the steps to grow a skill, those that are done too."""
    skill = known.skill
    return SkillPlan(
        skill=OwnWords(text=skill.name, source=Place(Page.SETBACKS, skill.id, "skill")),
        level=_level(skill.level_now, skill.level_wanted),
        rows=tuple(_step(one) for one in known.steps),
    )


def _step(one: SkillStepMaterial) -> SkillStepRow:
    step, place = one.step, Place(Page.PLAN, one.step.id, "skill_step")
    return SkillStepRow(
        activity=sentence(f"plan.activity.{step.activity.value}"),
        what=OwnWords(text=step.what.strip(), source=place),
        resource=OwnWords(text=step.resource.strip(), source=place) if step.resource.strip() else None,
        by=step.by,
        evidence=OwnWords(text=step.evidence.strip(), source=place) if step.evidence.strip() else None,
        done_on=one.done_on,
    )


def _skill_row(known: SkillMaterial) -> SkillRow:
    """Make a row of a skill: what will be done first, and by when."""
    skill = known.skill
    place = Place(Page.SETBACKS, skill.id, "skill")
    waiting = [(action.title, action.due_on) for action in known.actions if is_open(action)]
    waiting += [(step.what, step.by) for step in waiting_steps([known])]
    waiting.sort(key=lambda one: one[1] or date.max)
    will_do: Words
    if not waiting:
        will_do = sentence("plan.skills.no_step", source=place)
    elif len(waiting) == 1:
        will_do = OwnWords(text=waiting[0][0], source=place)
    else:
        will_do = sentence("plan.skills.step_and_more", source=place, step=waiting[0][0], n=len(waiting) - 1)
    return SkillRow(
        name=OwnWords(text=skill.name, source=place),
        now=skill.level_now,
        wanted=skill.level_wanted,
        level=_level(skill.level_now, skill.level_wanted),
        will_do=will_do,
        by=waiting[0][1] if waiting else None,
    )


def _level(now: int | None, wanted: int | None) -> Sentence:
    """Say the levels of a skill, as far as they were judged."""
    if now is not None and wanted is not None:
        return sentence("plan.skills.from_to", now=now, wanted=wanted)
    if now is not None:
        return sentence("plan.skills.now", now=now)
    if wanted is not None:
        return sentence("plan.skills.wanted", wanted=wanted)
    return sentence("plan.skills.not_judged")
