"""Which values the journal keeps, and which of them point to which. Standard library only, for the first frame."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from careerjournal.domain.actions import Action
from careerjournal.domain.applications import Application, ApplicationEvent
from careerjournal.domain.changes import Kind
from careerjournal.domain.posting import Channel, Post, PostingGoal, Rest
from careerjournal.domain.profile import Goal, Profile
from careerjournal.domain.setbacks import Debrief, Feedback, Skill


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A choice of the person's that needs no table of its own, as text under a name."""

    id: int = 0
    name: str
    words: str


Record: TypeAlias = (
    Application
    | ApplicationEvent
    | Debrief
    | Feedback
    | Skill
    | Action
    | Channel
    | PostingGoal
    | Post
    | Rest
    | Profile
    | Goal
    | Setting
)

RECORDS: dict[Kind, type[Record]] = {
    Kind.APPLICATION: Application,
    Kind.EVENT: ApplicationEvent,
    Kind.DEBRIEF: Debrief,
    Kind.FEEDBACK: Feedback,
    Kind.SKILL: Skill,
    Kind.ACTION: Action,
    Kind.CHANNEL: Channel,
    Kind.POSTING_GOAL: PostingGoal,
    Kind.POST: Post,
    Kind.REST: Rest,
    Kind.PROFILE: Profile,
    Kind.GOAL: Goal,
    Kind.SETTING: Setting,
}
"""The value of each kind; the kind's own name is the table's."""

KINDS: dict[type, Kind] = {record: kind for kind, record in RECORDS.items()}


class OnRemoval(Enum):
    """What becomes of a row when the row it points to is removed."""

    REMOVE = "remove"
    CLEAR = "clear"


@dataclass(frozen=True, slots=True)
class Reference:
    """A field that holds the id of another record."""

    kind: Kind
    field: str
    to: Kind
    on_removal: OnRemoval


REFERENCES = (
    Reference(Kind.EVENT, "application_id", Kind.APPLICATION, OnRemoval.REMOVE),
    Reference(Kind.DEBRIEF, "application_id", Kind.APPLICATION, OnRemoval.REMOVE),
    Reference(Kind.DEBRIEF, "skill_id", Kind.SKILL, OnRemoval.CLEAR),
    Reference(Kind.FEEDBACK, "application_id", Kind.APPLICATION, OnRemoval.CLEAR),
    Reference(Kind.FEEDBACK, "skill_id", Kind.SKILL, OnRemoval.CLEAR),
    Reference(Kind.ACTION, "skill_id", Kind.SKILL, OnRemoval.CLEAR),
    Reference(Kind.POSTING_GOAL, "channel_id", Kind.CHANNEL, OnRemoval.REMOVE),
    Reference(Kind.POST, "channel_id", Kind.CHANNEL, OnRemoval.REMOVE),
    Reference(Kind.REST, "channel_id", Kind.CHANNEL, OnRemoval.REMOVE),
)
"""The file only refuses a dangling reference; the one write function does what is to be done, so that undo knows."""
