"""A plan as it was on a day: what was planned, and the whole of it as composed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from careerjournal.domain.plan.career_plan import CareerPlan, OwnWords, Words
from careerjournal.domain.plan.choices import PlanChoices, PlanSection
from careerjournal.domain.plan.material import Material
from careerjournal.domain.plan.wording import Said, worded_plan
from careerjournal.domain.posting import Period
from careerjournal.domain.profile import Goal
from careerjournal.domain.setbacks import Skill

_TOLD_ELSEWHERE = (
    "timelineevent.",
    "todo.",
    "skillrow.",
    "postinggoalrow.",
    "goalblock.",
    "skillplan.",
    "skillsteprow.",
    "figure.",
    "heading",
)
"""Places of the plan whose words are compared as what is planned, or are headings and numbers."""
_SECTIONS = frozenset(section.value for section in PlanSection)


class Group(StrEnum):
    """What is planned, in the order in which it is looked back at."""

    GOALS = "goals"
    ACTIONS = "actions"
    SKILLS = "skills"
    STEPS = "steps"
    POSTING = "posting"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedGoal:
    """A goal as it stood in the plan."""

    id: int
    what: str
    measure: str = ""
    by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedAction:
    """Something to do as it stood in the plan."""

    id: int
    title: str
    by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedSkill:
    """A skill to grow as it stood in the plan."""

    id: int
    name: str
    now: int | None = None
    wanted: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedStep:
    """A step to grow a skill as it stood in the plan, not done by then."""

    id: int
    skill_id: int
    skill: str
    what: str
    by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPosting:
    """A posting goal as it stood in the plan; `series` is what it keeps when it is changed."""

    series: int
    channel_id: int
    channel: str
    period: Period
    target: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing that the plan said, by its identity."""

    section: PlanSection
    identity: str
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A plan as it was: what was planned, and the whole of it as composed, in no language."""

    day: date
    goals: tuple[PlannedGoal, ...] = ()
    actions: tuple[PlannedAction, ...] = ()
    skills: tuple[PlannedSkill, ...] = ()
    steps: tuple[PlannedStep, ...] = ()
    posting: tuple[PlannedPosting, ...] = ()
    lines: tuple[Line, ...] = ()
    plan: CareerPlan


def snapshot_of(material: Material, choices: PlanChoices, day: date) -> Snapshot:
    """Take a plan as it is on a day."""
    result = worded_plan(material, choices, day)
    lines = [
        Line(section=kind, identity=said.identity, words=_shown(said))
        for kind, section in result.sections.items()
        for said in section.said.values()
        if not said.identity.split("/")[1].startswith(_TOLD_ELSEWHERE)
    ]
    lines += [line for line in _own_lines(material) if line.section in choices.sections]
    return Snapshot(
        day=day,
        goals=tuple(_goal(goal) for goal in material.goals),
        actions=tuple(
            PlannedAction(id=known.action.id, title=known.action.title, by=known.action.due_on)
            for known in material.actions
        ),
        skills=tuple(_skill(known.skill) for known in material.skills),
        steps=tuple(_steps(material)),
        posting=tuple(
            PlannedPosting(
                series=known.goal.series,
                channel_id=known.channel.id,
                channel=known.channel.name,
                period=known.goal.period,
                target=known.goal.target,
            )
            for known in material.posting
        ),
        lines=tuple(lines),
        plan=result.plan,
    )


def _shown(said: Said) -> Words:
    """Give what stands in the plan."""
    return OwnWords(text=said.rewording.words) if said.rewording is not None else said.words


def _own_lines(material: Material) -> Iterator[Line]:
    """Give what the person says in their own words: of themselves, in sections, of their paths."""
    profile = material.profile
    own = [(PlanSection.ABOUT, "vision", profile.vision), (PlanSection.ABOUT, "about", profile.about)]
    own += [(PlanSection(section), "own", words) for section, words in material.own_texts if section in _SECTIONS]
    for path in material.paths:
        words = "\n".join(part for part in (path.name, path.speaks_for, path.speaks_against, path.try_out) if part)
        own.append((PlanSection.PATHS, str(path.id), words))
    for section, name, words in own:
        if words.strip():
            yield Line(section=section, identity=f"{section.value}/{name}", words=OwnWords(text=words.strip()))


def _steps(material: Material) -> Iterator[PlannedStep]:
    """Give the steps to grow skills that are not done yet."""
    for known in material.skills:
        for one in known.steps:
            if one.done_on is None:
                step, skill = one.step, known.skill
                yield PlannedStep(id=step.id, skill_id=skill.id, skill=skill.name, what=step.what, by=step.by)


def _goal(goal: Goal) -> PlannedGoal:
    return PlannedGoal(id=goal.id, what=goal.what, measure=goal.measure, by=goal.by)


def _skill(skill: Skill) -> PlannedSkill:
    return PlannedSkill(id=skill.id, name=skill.name, now=skill.level_now, wanted=skill.level_wanted)
