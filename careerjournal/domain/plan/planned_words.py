"""How plans of earlier days name what was planned: a goal with its measure, a skill with its levels."""

from __future__ import annotations

from datetime import date

from careerjournal.domain.plan.snapshot import PlannedGoal, PlannedPosting, PlannedSkill, PlannedStep
from careerjournal.domain.sentence import Sentence, sentence


def dated(what: str, by: date | None) -> Sentence:
    """Name something, and its day where it has one."""
    return sentence("version.named", what=what) if by is None else sentence("version.named_by", what=what, by=by)


def goal_said(goal: PlannedGoal, *, with_day: bool = True) -> Sentence:
    """Say a goal with its measure and its day."""
    said = dated(goal.what, goal.by if with_day else None)
    return sentence("version.measured", goal=said, measure=goal.measure) if goal.measure else said


def level_said(level: int | None) -> Sentence:
    """Say a level, or that nobody judged it yet."""
    return sentence("plan.skills.not_judged") if level is None else sentence("version.level", level=level)


def skill_said(skill: PlannedSkill) -> Sentence:
    """Say a skill with its levels."""
    if skill.wanted is None:
        return sentence("version.skill", what=skill.name, now=level_said(skill.now))
    return sentence("version.skill_wanted", what=skill.name, now=level_said(skill.now), wanted=skill.wanted)


def step_said(step: PlannedStep, *, with_day: bool = True) -> Sentence:
    """Say a step with the skill that it grows, and its day."""
    return sentence("version.step", skill=step.skill, step=dated(step.what, step.by if with_day else None))


def posting_said(goal: PlannedPosting) -> Sentence:
    """Say what a posting goal aims at."""
    return sentence(f"plan.posting.goal.{goal.period.value}", n=goal.target, channel=goal.channel)
