"""What a rejection leaves behind: a debrief, feedback in its own words, skills to grow."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from enum import StrEnum

from careerjournal.domain.actions import Action
from careerjournal.domain.value import value

LEVELS = range(1, 6)
"""Levels of a skill, 1 to 5."""


@value
class Debrief:
    """A look back at one application that ended: what is known, what is guessed, and one lesson. All optional.

    `went_well` is the line that stands beside the outcome.
    `ask_on` is the day on which Today offers it again; `closed_on` the day the person was done with it.
    """

    id: int = 0
    application_id: int
    facts: tuple[str, ...] = ()
    guesses: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    lesson: str = ""
    skill_id: int | None = None
    started_on: date
    ask_on: date | None = None
    closed_on: date | None = None
    went_well: str = ""


class FeedbackKind(StrEnum):
    """Who is asked for feedback; a letter to each is another one."""

    RECRUITER = "recruiter"
    INTERVIEWER = "interviewer"
    COLLEAGUE = "colleague"


@value
class Feedback:
    """What somebody said, verbatim, and what the person makes of it. Asked for, received, or both.

    `worksheet_id` is the idea or project it is about, `letter` the request as it was written, in `letter_language`;
    `remind_on` the one day on which Today asks whether an answer came; `may_quote` lets its words stand in a plan.
    """

    id: int = 0
    application_id: int | None = None
    person: str = ""
    about: str = ""
    asked_on: date | None = None
    received_on: date | None = None
    words: str = ""
    reflection: str = ""
    skill_id: int | None = None
    kind: FeedbackKind | None = None
    worksheet_id: int | None = None
    mail: str = ""
    letter_subject: str = ""
    letter: str = ""
    letter_language: str = ""
    remind_on: date | None = None
    may_quote: bool = True


@value
class Skill:
    """A skill to grow, with its level now and wanted (1 to 5, None where not judged yet), or a strength one has.

    `evidence` is what shows the level now.
    """

    id: int = 0
    name: str
    why: str = ""
    level_now: int | None = None
    level_wanted: int | None = None
    named_on: date
    evidence: str = ""
    is_strength: bool = False


@value
class SkillLevel:
    """The level of a skill as it was judged on a day; it holds until the next one."""

    id: int = 0
    skill_id: int
    level: int
    judged_on: date


class Activity(StrEnum):
    """How a skill is grown: by oneself, on the job, in a course."""

    SELF = "self"
    ON_THE_JOB = "on_the_job"
    COURSE = "course"


@value
class SkillStep:
    """One thing done to grow a skill: what, with which resource, by when, and what will show that it helped.

    `action_id` is the thing to do that it was put on the list as; that one's words and days then count.
    """

    id: int = 0
    skill_id: int
    activity: Activity = Activity.SELF
    what: str
    resource: str = ""
    by: date | None = None
    evidence: str = ""
    action_id: int | None = None
    done_on: date | None = None
    position: int = 0


def is_empty(debrief: Debrief) -> bool:
    """Tell whether nothing has been written into a debrief yet."""
    written = (debrief.facts, debrief.guesses, debrief.reasons, debrief.lesson, debrief.skill_id, debrief.went_well)
    return not any(written)


def as_listed(step: SkillStep, action: Action | None) -> SkillStep:
    """Give a step as the list of things to do has it: that one's words, its day, and the day on which it was done."""
    if step.action_id is None or action is None:
        return step
    return replace(step, what=action.title, by=action.due_on, done_on=action.done_on)
