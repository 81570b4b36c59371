"""Which values the journal keeps, and which of them point to which. Standard library only, for the first frame."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from careerjournal.domain.actions import Action
from careerjournal.domain.applications import Application, ApplicationEvent
from careerjournal.domain.changes import Kind
from careerjournal.domain.channel_map import Audience, ChannelLink, Strategy, WorkSource
from careerjournal.domain.companies import Company, Contact, Document
from careerjournal.domain.diary import DiaryEntry
from careerjournal.domain.experiments import Experiment
from careerjournal.domain.follow_ups import FollowUp, Pause, SearchGoal
from careerjournal.domain.following import Followed, JoinIn
from careerjournal.domain.kept_plans import PlanVersion, Rewording
from careerjournal.domain.offers import Criterion, JobOffer, Rating
from careerjournal.domain.own_stages import OwnStage
from careerjournal.domain.posting import Channel, Post, PostDraft, PostingGoal, Reminder, Rest
from careerjournal.domain.profile import CareerPath, Goal, Profile, SectionText
from careerjournal.domain.reading import Article, ReadingNote, StepMark
from careerjournal.domain.saved_filters import SavedFilter
from careerjournal.domain.setbacks import Debrief, Feedback, Skill, SkillLevel, SkillStep
from careerjournal.domain.worksheets.answers import Answer, Worksheet


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
    | OwnStage
    | Company
    | Contact
    | Document
    | JobOffer
    | Criterion
    | Rating
    | FollowUp
    | Pause
    | SearchGoal
    | SavedFilter
    | Worksheet
    | Answer
    | StepMark
    | Article
    | ReadingNote
    | DiaryEntry
    | SkillLevel
    | Audience
    | ChannelLink
    | Strategy
    | WorkSource
    | Experiment
    | Followed
    | JoinIn
    | PostDraft
    | Reminder
    | Rewording
    | PlanVersion
    | CareerPath
    | SectionText
    | SkillStep
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
    Kind.STAGE: OwnStage,
    Kind.COMPANY: Company,
    Kind.CONTACT: Contact,
    Kind.DOCUMENT: Document,
    Kind.JOB_OFFER: JobOffer,
    Kind.CRITERION: Criterion,
    Kind.RATING: Rating,
    Kind.FOLLOW_UP: FollowUp,
    Kind.PAUSE: Pause,
    Kind.SEARCH_GOAL: SearchGoal,
    Kind.SAVED_FILTER: SavedFilter,
    Kind.WORKSHEET: Worksheet,
    Kind.ANSWER: Answer,
    Kind.STEP_MARK: StepMark,
    Kind.ARTICLE: Article,
    Kind.READING_NOTE: ReadingNote,
    Kind.DIARY: DiaryEntry,
    Kind.SKILL_LEVEL: SkillLevel,
    Kind.AUDIENCE: Audience,
    Kind.CHANNEL_LINK: ChannelLink,
    Kind.STRATEGY: Strategy,
    Kind.WORK_SOURCE: WorkSource,
    Kind.EXPERIMENT: Experiment,
    Kind.FOLLOWED: Followed,
    Kind.JOIN_IN: JoinIn,
    Kind.POST_DRAFT: PostDraft,
    Kind.REMINDER: Reminder,
    Kind.PLAN_WORDING: Rewording,
    Kind.PLAN_VERSION: PlanVersion,
    Kind.CAREER_PATH: CareerPath,
    Kind.SECTION_TEXT: SectionText,
    Kind.SKILL_STEP: SkillStep,
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
    Reference(Kind.EVENT, "stage_id", Kind.STAGE, OnRemoval.CLEAR),
    Reference(Kind.CONTACT, "application_id", Kind.APPLICATION, OnRemoval.CLEAR),
    Reference(Kind.DOCUMENT, "application_id", Kind.APPLICATION, OnRemoval.REMOVE),
    Reference(Kind.JOB_OFFER, "application_id", Kind.APPLICATION, OnRemoval.REMOVE),
    Reference(Kind.RATING, "criterion_id", Kind.CRITERION, OnRemoval.REMOVE),
    Reference(Kind.RATING, "offer_id", Kind.JOB_OFFER, OnRemoval.REMOVE),
    Reference(Kind.FOLLOW_UP, "application_id", Kind.APPLICATION, OnRemoval.REMOVE),
    Reference(Kind.WORKSHEET, "application_id", Kind.APPLICATION, OnRemoval.REMOVE),
    Reference(Kind.WORKSHEET, "channel_id", Kind.CHANNEL, OnRemoval.CLEAR),
    Reference(Kind.ANSWER, "worksheet_id", Kind.WORKSHEET, OnRemoval.REMOVE),
    Reference(Kind.READING_NOTE, "article_id", Kind.ARTICLE, OnRemoval.REMOVE),
    Reference(Kind.DIARY, "application_id", Kind.APPLICATION, OnRemoval.CLEAR),
    Reference(Kind.DIARY, "post_id", Kind.POST, OnRemoval.CLEAR),
    Reference(Kind.DIARY, "contact_id", Kind.CONTACT, OnRemoval.CLEAR),
    Reference(Kind.DIARY, "debrief_id", Kind.DEBRIEF, OnRemoval.CLEAR),
    Reference(Kind.DIARY, "worksheet_id", Kind.WORKSHEET, OnRemoval.CLEAR),
    Reference(Kind.FEEDBACK, "worksheet_id", Kind.WORKSHEET, OnRemoval.CLEAR),
    Reference(Kind.SKILL_LEVEL, "skill_id", Kind.SKILL, OnRemoval.REMOVE),
    Reference(Kind.AUDIENCE, "channel_id", Kind.CHANNEL, OnRemoval.REMOVE),
    Reference(Kind.CHANNEL_LINK, "from_id", Kind.CHANNEL, OnRemoval.REMOVE),
    Reference(Kind.CHANNEL_LINK, "to_id", Kind.CHANNEL, OnRemoval.REMOVE),
    Reference(Kind.STRATEGY, "channel_id", Kind.CHANNEL, OnRemoval.REMOVE),
    Reference(Kind.EXPERIMENT, "channel_id", Kind.CHANNEL, OnRemoval.CLEAR),
    Reference(Kind.POST, "experiment_id", Kind.EXPERIMENT, OnRemoval.CLEAR),
    Reference(Kind.JOIN_IN, "followed_id", Kind.FOLLOWED, OnRemoval.REMOVE),
    Reference(Kind.POST_DRAFT, "channel_id", Kind.CHANNEL, OnRemoval.CLEAR),
    Reference(Kind.REMINDER, "channel_id", Kind.CHANNEL, OnRemoval.REMOVE),
    Reference(Kind.SKILL_STEP, "skill_id", Kind.SKILL, OnRemoval.REMOVE),
    Reference(Kind.SKILL_STEP, "action_id", Kind.ACTION, OnRemoval.CLEAR),
)
"""The file only refuses a dangling reference; the one write function does what is to be done, so that undo knows."""
