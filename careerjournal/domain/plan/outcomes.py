"""What came of a plan of an earlier day: of everything planned its state, and more of it in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from careerjournal.domain.actions import Action
from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan.planned_words import dated, goal_said, level_said, posting_said, skill_said, step_said
from careerjournal.domain.plan.snapshot import (
    Group,
    PlannedAction,
    PlannedGoal,
    PlannedPosting,
    PlannedSkill,
    PlannedStep,
    Snapshot,
)
from careerjournal.domain.posting import Period, Tally
from careerjournal.domain.profile import Goal
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.setbacks import Skill, SkillStep


class State(StrEnum):
    """What became of something planned."""

    DONE = "done"
    CARRIED = "carried"
    ENDED = "ended"


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


_DAY_TOLD = frozenset({"version.open_by", "version.moved"})
"""What is said of something planned that names its day: it need not stand in its name as well."""


def outcomes(planned: Snapshot, since: Since) -> tuple[Outcome, ...]:
    """Say of everything planned what became of it."""
    return (
        *(_outcome_of_goal(goal, since.goals.get(goal.id)) for goal in planned.goals),
        *(_outcome_of_action(action, since.actions.get(action.id)) for action in planned.actions),
        *(_outcome_of_skill(skill, since.skills.get(skill.id)) for skill in planned.skills),
        *(_outcome_of_step(step, since.steps.get(step.id)) for step in planned.steps),
        *(_outcome_of_posting(goal, since.posting.get((goal.channel_id, goal.series))) for goal in planned.posting),
    )


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
    what = goal_said(planned, with_day=said.key not in _DAY_TOLD)
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
    what = dated(planned.title, None if said.key in _DAY_TOLD else planned.by)
    place = Place(Page.TODAY, planned.id, "action")
    return Outcome(group=Group.ACTIONS, id=planned.id, what=what, state=state, said=said, place=place)


def _outcome_of_skill(planned: PlannedSkill, now: Skill | None) -> Outcome:
    """Say whether a skill has grown, and whether as far as was wanted."""
    place = Place(Page.SETBACKS, planned.id, "skill")
    before, level = planned.now, now.level_now if now is not None else None
    state, said = State.CARRIED, sentence("version.skill.same", now=level_said(level))
    if now is None:
        state, said = State.ENDED, sentence("version.gone")
    elif now.is_strength or (
        level is not None and planned.wanted is not None and level >= planned.wanted > (before or 0)
    ):
        state, said = State.DONE, sentence("version.skill.as_wanted", now=level_said(level))
    elif level is not None and before is not None and level > before:
        said = sentence("version.skill.grown", before=before, now=level)
    elif level != before:
        said = sentence("version.skill.judged", now=level_said(level))
    return Outcome(group=Group.SKILLS, id=planned.id, what=skill_said(planned), state=state, said=said, place=place)


def _outcome_of_step(planned: PlannedStep, now: SkillStep | None) -> Outcome:
    """Say whether a step to grow a skill was done or waits still."""
    state, said = State.CARRIED, _still(planned.by, now.by if now is not None else None)
    if now is None:
        state, said = State.ENDED, sentence("version.gone")
    elif now.done_on is not None:
        state, said = State.DONE, sentence("version.done", on=now.done_on)
    place = Place(Page.PLAN, planned.id, "skill_step")
    what = step_said(planned, with_day=said.key not in _DAY_TOLD)
    return Outcome(group=Group.STEPS, id=planned.id, what=what, state=state, said=said, place=place)


def _outcome_of_posting(planned: PlannedPosting, now: tuple[PlannedPosting, Tally] | None) -> Outcome:
    """Say in how many of its periods since a posting goal was kept."""
    place = Place(Page.POSTING, planned.channel_id)
    if now is None:
        state, said = State.ENDED, sentence("version.posting.ended")
    else:
        state, said = State.CARRIED, _kept(now[1], now[0].period)
        if (now[0].period, now[0].target) != (planned.period, planned.target):
            said = sentence("version.posting.changed", goal=posting_said(now[0]), kept=said)
    what = posting_said(planned)
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
