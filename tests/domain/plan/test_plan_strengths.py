"""Strengths in the plan: one sentence over the skills to grow, with the way to where they are named."""

from __future__ import annotations

from datetime import date

from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan.career_plan import Paragraph, SkillTable
from careerjournal.domain.plan.choices import PlanChoices, PlanSection
from careerjournal.domain.plan.compose import compose
from careerjournal.domain.plan.material import Material, SkillMaterial
from careerjournal.domain.sentence import Sentence
from careerjournal.domain.setbacks import Skill
from careerjournal.language.sentences import say
from careerjournal.language.words import words_for

DAY = date(2026, 11, 20)
STRENGTHS = tuple(Skill(name=name, is_strength=True, named_on=DAY) for name in ("Analysis", "Reporting"))
GROWING = SkillMaterial(skill=Skill(id=1, name="Presenting", named_on=DAY))
ONLY_SKILLS = PlanChoices(sections=(PlanSection.SKILLS,))


def test_strengths_stand_in_a_sentence_over_the_skills() -> None:
    plan = compose(Material(strengths=STRENGTHS, skills=(GROWING,)), ONLY_SKILLS, DAY)
    first, second = plan.sections[0].blocks
    assert isinstance(first, Paragraph)
    assert isinstance(second, SkillTable)
    said = first.text
    assert isinstance(said, Sentence)
    assert say(said, words_for("en", isolates=False)) == "What I build on: Analysis and Reporting."
    assert said.source == Place(Page.SETBACKS, part="strengths")


def test_strengths_alone_make_the_section_and_none_leaves_it_out() -> None:
    assert len(compose(Material(strengths=STRENGTHS), ONLY_SKILLS, DAY).sections[0].blocks) == 1
    assert compose(Material(), ONLY_SKILLS, DAY).left_out == (PlanSection.SKILLS,)
