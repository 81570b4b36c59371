"""Skills to grow: levels now and wanted, the next step, its day."""

from __future__ import annotations

from careerjournal.domain.actions import is_open
from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan.career_plan import Block, OwnWords, Paragraph, SkillRow, SkillTable, Words
from careerjournal.domain.plan.material import Material, SkillMaterial
from careerjournal.domain.sentence import Sentence, sentence


def skill_blocks(material: Material) -> tuple[Block, ...]:
    """Set the strengths in a sentence, then the skills to grow in a table, those most often pointed to first."""
    ordered = sorted(material.skills, key=lambda known: -known.pointed_to)
    table = (SkillTable(rows=tuple(_skill_row(known) for known in ordered)),) if ordered else ()
    if not material.strengths:
        return table
    names = tuple(strength.name for strength in material.strengths)
    place = Place(Page.SETBACKS, part="strengths")
    return (Paragraph(text=sentence("plan.strengths", source=place, names=names)), *table)


def _skill_row(known: SkillMaterial) -> SkillRow:
    """Make a row of a skill: what will be done first, and by when."""
    skill = known.skill
    place = Place(Page.SETBACKS, skill.id, "skill")
    waiting = [action for action in known.actions if is_open(action)]
    will_do: Words
    if not waiting:
        will_do = sentence("plan.skills.no_step", source=place)
    elif len(waiting) == 1:
        will_do = OwnWords(text=waiting[0].title, source=place)
    else:
        will_do = sentence("plan.skills.step_and_more", source=place, step=waiting[0].title, n=len(waiting) - 1)
    return SkillRow(
        name=OwnWords(text=skill.name, source=place),
        now=skill.level_now,
        wanted=skill.level_wanted,
        level=_level(skill.level_now, skill.level_wanted),
        will_do=will_do,
        by=waiting[0].due_on if waiting else None,
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
