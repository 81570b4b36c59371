"""Plans as they were on a day: what was planned, what came of it since, and two of them compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from careerjournal.domain.actions import Action
from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan.career_plan import CareerPlan, OwnWords, Words
from careerjournal.domain.plan.choices import PlanChoices, PlanSection
from careerjournal.domain.plan.material import Material
from careerjournal.domain.plan.wording import Said, worded_plan
from careerjournal.domain.posting import Period, Tally
from careerjournal.domain.profile import Goal
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.setbacks import Skill, SkillStep


class Group(StrEnum):
    """What is planned, in the order in which it is looked back at."""

    GOALS = "goals"
    ACTIONS = "actions"
    SKILLS = "skills"
    STEPS = "steps"
    POSTING = "posting"


class State(StrEnum):
    """What became of something planned."""

    DONE = "done"
    CARRIED = "carried"
    ENDED = "ended"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """The record as it stands now, as far as plans speak of it; each by its id.

    Of posting goals that run still the tally is of the periods that began on the plan's day or after it.
    """

    goals: Mapping[int, Goal]
    actions: Mapping[int, Action]
    skills: Mapping[int, Skill]
    steps: Mapping[int, SkillStep]
    posting: Mapping[tuple[int, int], tuple[PlannedPosting, Tally]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one thing planned: what it was, its state, and more of it in a sentence."""

    group: Group
    id: int
    what: Sentence
    state: State
    said: Sentence
    place: Place


class Difference(StrEnum):
    """How one plan differs from another in one thing."""

    ADDED = "added"
    GONE = "gone"
    CHANGED = "changed"


Topic: TypeAlias = "Group | PlanSection"


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """One thing in which two plans differ: as the earlier says it and as the later does, None where it does not."""

    topic: Topic
    how: Difference
    before: Words | None
    after: Words | None


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
_DAY_TOLD = frozenset({"version.open_by", "version.moved"})
"""What is said of something planned that names its day: it need not stand in its name as well."""
_SECTIONS = frozenset(section.value for section in PlanSection)


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


def outcomes(planned: Snapshot, since: Since) -> tuple[Outcome, ...]:
    """Say of everything planned what became of it."""
    return (
        *(_outcome_of_goal(goal, since.goals.get(goal.id)) for goal in planned.goals),
        *(_outcome_of_action(action, since.actions.get(action.id)) for action in planned.actions),
        *(_outcome_of_skill(skill, since.skills.get(skill.id)) for skill in planned.skills),
        *(_outcome_of_step(step, since.steps.get(step.id)) for step in planned.steps),
        *(_outcome_of_posting(goal, since.posting.get((goal.channel_id, goal.series))) for goal in planned.posting),
    )


def compare(earlier: Snapshot, later: Snapshot) -> tuple[Differing, ...]:
    """Give everything in which two plans differ: what was planned first, then what the sections say."""
    return (
        *_differing(
            Group.GOALS,
            {one.id: _goal_said(one) for one in earlier.goals},
            {one.id: _goal_said(one) for one in later.goals},
        ),
        *_differing(
            Group.ACTIONS,
            {one.id: _dated(one.title, one.by) for one in earlier.actions},
            {one.id: _dated(one.title, one.by) for one in later.actions},
        ),
        *_differing(
            Group.SKILLS,
            {one.id: _skill_said(one) for one in earlier.skills},
            {one.id: _skill_said(one) for one in later.skills},
        ),
        *_differing(
            Group.STEPS,
            {one.id: _step_said(one) for one in earlier.steps},
            {one.id: _step_said(one) for one in later.steps},
        ),
        *_differing(
            Group.POSTING,
            {(one.channel_id, one.series): _posting_said(one) for one in earlier.posting},
            {(one.channel_id, one.series): _posting_said(one) for one in later.posting},
        ),
        *_differing_lines(earlier, later),
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


def _differing_lines(earlier: Snapshot, later: Snapshot) -> Iterator[Differing]:
    """Compare what the sections say, section by section."""
    for section in PlanSection:
        yield from _differing(
            section,
            {line.identity: line.words for line in earlier.lines if line.section is section},
            {line.identity: line.words for line in later.lines if line.section is section},
        )


def _differing(topic: Topic, before: Mapping[object, Words], after: Mapping[object, Words]) -> Iterator[Differing]:
    """Compare things by their keys: those changed and gone in the earlier order, then those added."""
    for key, words in before.items():
        now = after.get(key)
        if now is None:
            yield Differing(topic=topic, how=Difference.GONE, before=words, after=None)
        elif not _same(words, now):
            yield Differing(topic=topic, how=Difference.CHANGED, before=words, after=now)
    for key, words in after.items():
        if key not in before:
            yield Differing(topic=topic, how=Difference.ADDED, before=None, after=words)


def _same(one: Words, other: Words) -> bool:
    """Tell whether two say the same, wherever they come from."""
    if isinstance(one, OwnWords) or isinstance(other, OwnWords):
        return isinstance(one, OwnWords) and isinstance(other, OwnWords) and one.text == other.text
    return (one.key, one.parameters) == (other.key, other.parameters)


def _dated(what: str, by: date | None) -> Sentence:
    """Name something, and its day where it has one."""
    return sentence("version.named", what=what) if by is None else sentence("version.named_by", what=what, by=by)


def _goal_said(goal: PlannedGoal, *, dated: bool = True) -> Sentence:
    """Say a goal with its measure and its day."""
    said = _dated(goal.what, goal.by if dated else None)
    return sentence("version.measured", goal=said, measure=goal.measure) if goal.measure else said


def _level(level: int | None) -> Sentence:
    return sentence("plan.skills.not_judged") if level is None else sentence("version.level", level=level)


def _skill_said(skill: PlannedSkill) -> Sentence:
    """Say a skill with its levels."""
    if skill.wanted is None:
        return sentence("version.skill", what=skill.name, now=_level(skill.now))
    return sentence("version.skill_wanted", what=skill.name, now=_level(skill.now), wanted=skill.wanted)


def _posting_said(goal: PlannedPosting) -> Sentence:
    return sentence(f"plan.posting.goal.{goal.period.value}", n=goal.target, channel=goal.channel)


def _outcome_of_goal(planned: PlannedGoal, now: Goal | None) -> Outcome:
    """Say whether a goal was reached, is there still, or was taken out."""
    state, said = State.CARRIED, _still(planned.by, now.by if now is not None else None)
    if now is None:
        state, said = State.ENDED, sentence("version.gone")
    elif now.reached_on is not None:
        state, said = State.DONE, sentence("version.reached", on=now.reached_on)
    elif now.what != planned.what:
        said = sentence("version.reworded", what=now.what)
    place = Place(Page.PLAN, planned.id, "goal")
    what = _goal_said(planned, dated=said.key not in _DAY_TOLD)
    return Outcome(group=Group.GOALS, id=planned.id, what=what, state=state, said=said, place=place)


def _outcome_of_action(planned: PlannedAction, now: Action | None) -> Outcome:
    """Say whether something was done, let go, or waits still."""
    state, said = State.CARRIED, _still(planned.by, now.due_on if now is not None else None)
    if now is None:
        state, said = State.ENDED, sentence("version.gone")
    elif now.done_on is not None:
        state, said = State.DONE, sentence("version.done", on=now.done_on)
    elif now.dropped_on is not None:
        state, said = State.ENDED, sentence("version.let_go", on=now.dropped_on)
    what = _dated(planned.title, None if said.key in _DAY_TOLD else planned.by)
    place = Place(Page.TODAY, planned.id, "action")
    return Outcome(group=Group.ACTIONS, id=planned.id, what=what, state=state, said=said, place=place)


def _outcome_of_skill(planned: PlannedSkill, now: Skill | None) -> Outcome:
    """Say whether a skill has grown, and whether as far as was wanted."""
    place = Place(Page.SETBACKS, planned.id, "skill")
    before, level = planned.now, now.level_now if now is not None else None
    state, said = State.CARRIED, sentence("version.skill.same", now=_level(level))
    if now is None:
        state, said = State.ENDED, sentence("version.gone")
    elif now.is_strength or (
        level is not None and planned.wanted is not None and level >= planned.wanted > (before or 0)
    ):
        state, said = State.DONE, sentence("version.skill.as_wanted", now=_level(level))
    elif level is not None and before is not None and level > before:
        said = sentence("version.skill.grown", before=before, now=level)
    elif level != before:
        said = sentence("version.skill.judged", now=_level(level))
    return Outcome(group=Group.SKILLS, id=planned.id, what=_skill_said(planned), state=state, said=said, place=place)


def _outcome_of_step(planned: PlannedStep, now: SkillStep | None) -> Outcome:
    """Say whether a step to grow a skill was done or waits still."""
    state, said = State.CARRIED, _still(planned.by, now.by if now is not None else None)
    if now is None:
        state, said = State.ENDED, sentence("version.gone")
    elif now.done_on is not None:
        state, said = State.DONE, sentence("version.done", on=now.done_on)
    place = Place(Page.PLAN, planned.id, "skill_step")
    what = _step_said(planned, dated=said.key not in _DAY_TOLD)
    return Outcome(group=Group.STEPS, id=planned.id, what=what, state=state, said=said, place=place)


def _step_said(step: PlannedStep, *, dated: bool = True) -> Sentence:
    """Say a step with the skill that it grows, and its day."""
    return sentence("version.step", skill=step.skill, step=_dated(step.what, step.by if dated else None))


def _outcome_of_posting(planned: PlannedPosting, now: tuple[PlannedPosting, Tally] | None) -> Outcome:
    """Say in how many of its periods since a posting goal was kept."""
    place = Place(Page.POSTING, planned.channel_id)
    if now is None:
        state, said = State.ENDED, sentence("version.posting.ended")
    else:
        state, said = State.CARRIED, _kept(now[1], now[0].period)
        if (now[0].period, now[0].target) != (planned.period, planned.target):
            said = sentence("version.posting.changed", goal=_posting_said(now[0]), kept=said)
    what = _posting_said(planned)
    return Outcome(group=Group.POSTING, id=planned.series, what=what, state=state, said=said, place=place)


def _kept(tally: Tally, period: Period) -> Sentence:
    """Say in how many of the periods judged since then a goal was kept."""
    if not tally.judged:
        return sentence(f"plan.posting.unjudged.{period.value}")
    return sentence(f"version.kept.{period.value}", held=tally.held, n=tally.judged)


def _still(planned: date | None, now: date | None) -> Sentence:
    """Say that something is open still, and its day, moved or not."""
    if now is None:
        return sentence("version.open")
    if planned is None or planned == now:
        return sentence("version.open_by", by=now)
    return sentence("version.moved", before=planned, by=now)
