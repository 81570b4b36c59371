"""What the journal hands to screens and files: frozen rows made for reading."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time

from careerjournal.domain.actions import Action
from careerjournal.domain.application_query import ApplicationQuery, Order
from careerjournal.domain.applications import Application, ApplicationEvent, Arrangement, SalaryPer, Standing
from careerjournal.domain.companies import Company, Contact, Document
from careerjournal.domain.diary import DiaryEntry
from careerjournal.domain.earlier import EarlierOutcomes
from careerjournal.domain.follow_ups import FollowUp, Pause, SearchGoal
from careerjournal.domain.offer_weighing import WeighedOffer
from careerjournal.domain.offers import Criterion, JobOffer, Rating
from careerjournal.domain.own_stages import ListedStage, OwnStage
from careerjournal.domain.posting import Channel, Post, PostDraft, PostingGoal, Reminder, Rest
from careerjournal.domain.posting_advice import EnergyNote, Suggestion
from careerjournal.domain.profile import Goal, Profile
from careerjournal.domain.rhythm import Beat, Run
from careerjournal.domain.saved_filters import SavedFilter
from careerjournal.domain.setbacks import Debrief, Feedback, Skill, SkillLevel
from careerjournal.domain.stages import Stage
from careerjournal.domain.today import ActionToDo, ChannelPeriod, DueFollowUp
from careerjournal.domain.worksheets.answers import Answer, Worksheet

__all__ = [
    "ApplicationCounts", "ApplicationDetail", "ApplicationQuery", "ApplicationRow", "ChannelPage", "ExportRows",
    "FeedbackRow", "Order", "PostingPage", "SetbackRow", "SkillRow",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationRow:
    """One line of the list. `last_on` is the day of the latest event, `next_on` that of the next meeting or task.

    `notes` are their beginning alone.
    """

    id: int
    company: str
    role: str
    stage: Stage
    interview_round: int | None
    applied_on: date | None
    last_on: date | None
    next_on: date | None
    next_at: time | None
    source: str
    place: str
    debriefed: bool
    link: str = ""
    contact: str = ""
    notes: str = ""
    salary: str = ""
    salary_low: int | None = None
    salary_high: int | None = None
    salary_currency: str = ""
    salary_per: SalaryPer | None = None
    arrangement: Arrangement | None = None
    tags: tuple[str, ...] = ()
    excitement: int | None = None
    cv_version: str = ""
    is_referral: bool = False
    deadline_on: date | None = None
    logged_on: date | None = None
    stage_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationDetail:
    """All about one application; events are in order and interviews numbered."""

    application: Application
    standing: Standing
    events: tuple[ApplicationEvent, ...]
    debrief: Debrief | None = None
    feedback: tuple[Feedback, ...] = ()
    actions: tuple[Action, ...] = ()
    company: Company | None = None
    contacts: tuple[Contact, ...] = ()
    documents: tuple[Document, ...] = ()
    offers: tuple[JobOffer, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyDetail:
    """All about one company: what is noted of it, or an empty note; everything sent there, latest first."""

    company: Company
    applications: tuple[ApplicationRow, ...]
    earlier: EarlierOutcomes
    contacts: tuple[Contact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyRow:
    """A company in a list, with how many applications were made there and how many of them are under way."""

    company: Company
    applications: int
    under_way: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRow:
    """Somebody to write to, with the role of the application over which one met (empty where there is none)."""

    contact: Contact
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """A document with the application it belongs to; company and role are empty where it belongs to none."""

    document: Document
    company: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CvVersionRow:
    """A version of the CV and where it went, latest first; `documents` are the files that carry its name."""

    version: str
    applications: tuple[ApplicationRow, ...]
    documents: tuple[Document, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standings:
    """How many applications stand in each stage of the program, and how many of them in stages of the person's own."""

    by_stage: Mapping[Stage, int]
    by_own: Mapping[int, int] = field(default_factory=dict)

    def standing_in(self, listed: ListedStage, listing: Iterable[ListedStage]) -> int:
        """Give how many stand in one stage of the person's list: those in stages of their own are not counted twice."""
        if listed.stage_id is not None:
            return self.by_own.get(listed.stage_id, 0)
        own = (one.stage_id for one in listing if one.stage_id is not None and one.base is listed.base)
        return self.by_stage[listed.base] - sum(self.by_own.get(stage_id, 0) for stage_id in own)


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationCounts(Standings):
    """How many applications stand where, those in the trash left out.

    `by_stage` goes by the program's stages alone; `by_own` says, for each stage of the person's own by its id, how many
    of them stand there.
    """

    total: int
    under_way: int
    interviews_ahead: int
    offers: int
    ended: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SetbackRow:
    """A rejected application, and what was made of it."""

    application_id: int
    company: str
    role: str
    ended_on: date | None
    furthest: Stage
    debrief: Debrief | None
    feedback_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LatestSetbacks:
    """Rejected applications, latest first: those with a debrief, and of the others as many as were asked for."""

    rows: tuple[SetbackRow, ...]
    count: int
    """How many there are in all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackRow:
    """A piece of feedback with the application it belongs to; company and role are empty where it belongs to none."""

    feedback: Feedback
    company: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillRow:
    """A skill, how many debriefs and pieces of feedback point to it, and how many open actions grow it."""

    skill: Skill
    pointed_to: int
    open_actions: int
    history: tuple[SkillLevel, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DebriefPointer:
    """A debrief that points to a skill: whose application it looks back at, its lesson, and when it was begun."""

    application_id: int
    company: str
    role: str
    lesson: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillDetail:
    """A skill with all that points to it, latest first, its open actions by day, and how its levels went by."""

    skill: Skill
    history: tuple[SkillLevel, ...]
    debriefs: tuple[DebriefPointer, ...]
    feedback: tuple[FeedbackRow, ...]
    actions: tuple[ActionToDo, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalTrack:
    """Goals of a channel that follow each other: the one that runs with its period under way, and how all went.

    `goal` and `under_way` are None where none runs; `history` is earliest first, and so are the `beats`.
    """

    series: int
    history: tuple[PostingGoal, ...]
    goal: PostingGoal | None
    under_way: ChannelPeriod | None
    beats: tuple[Beat, ...]
    run: Run

    @property
    def strength(self) -> float:
        """Give the strength after the latest finished period, from 0 to 1."""
        return self.beats[-1].strength if self.beats else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelPage:
    """A channel on the Posting page with its goals, and the rest that holds today."""

    channel: Channel
    tracks: tuple[GoalTrack, ...]
    rest: Rest | None
    reminders: tuple[Reminder, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostingPage:
    """All that Posting shows on one day. `posts_per_day` counts all that was posted; days without are left out.

    `rested` are the rests of all channels; `energies` the posts whose energy was noted before and after.
    """

    day: date
    week_start: int
    channels: tuple[ChannelPage, ...]
    posts_per_day: Mapping[date, int]
    rests: tuple[Rest, ...]
    total_posts: int
    energies: tuple[EnergyNote, ...]
    suggestions: tuple[Suggestion, ...]
    drafts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnLetter:
    """A letter by which the person asks for feedback: whom (a kind of feedback), in which language."""

    kind: str
    language: str
    subject: str
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRows:
    """All values of a journal, those in the trash left out."""

    applications: tuple[ApplicationDetail, ...]
    debriefs: tuple[Debrief, ...]
    feedback: tuple[Feedback, ...]
    skills: tuple[Skill, ...]
    actions: tuple[Action, ...]
    channels: tuple[Channel, ...]
    posting_goals: tuple[PostingGoal, ...]
    posts: tuple[Post, ...]
    rests: tuple[Rest, ...]
    profile: Profile
    goals: tuple[Goal, ...]
    follow_ups: tuple[FollowUp, ...]
    pauses: tuple[Pause, ...]
    search_goals: tuple[SearchGoal, ...]
    stages: tuple[OwnStage, ...] = ()
    companies: tuple[Company, ...] = ()
    contacts: tuple[Contact, ...] = ()
    documents: tuple[Document, ...] = ()
    diary: tuple[DiaryEntry, ...] = ()
    worksheets: tuple[Worksheet, ...] = ()
    answers: tuple[Answer, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    ratings: tuple[Rating, ...] = ()
    skill_levels: tuple[SkillLevel, ...] = ()
    offers: tuple[JobOffer, ...] = ()
    saved_filters: tuple[SavedFilter, ...] = ()
    standing_alone: Mapping[str, tuple[object, ...]] = field(default_factory=dict)
    """Kinds without references into the trash, by their names: the map of channels, experiments, articles…"""
    post_drafts: tuple[PostDraft, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    letters: tuple[OwnLetter, ...] = ()
    settings: tuple[object, ...] = ()
    """The other choices that need no table of their own, each with its name and words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """An article of the reader's own, without its text; `length` is in characters."""

    id: int
    title: str
    language: str
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpsOf:
    """The follow-up that comes next for an application (its day may lie ahead), and what was done about others."""

    next: DueFollowUp | None
    kept: tuple[FollowUp, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorksheetRow:
    """One line of a list of worksheets; `title` is empty where it has no name yet, `answered` counts questions."""

    worksheet: Worksheet
    title: str
    company: str
    channel: str
    answered: int
    changed_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class WorksheetDetail:
    """A worksheet with its answers as they count, by question, and on how many days each was answered."""

    worksheet: Worksheet
    answers: Mapping[str, Answer]
    days: Mapping[str, int]

    def words(self, question: str) -> str:
        """Give the words of an answer; empty where there is none."""
        answer = self.answers.get(question)
        return answer.words if answer is not None else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedOffer:
    """An offer with the company and role of its application, and where that stands."""

    offer: JobOffer
    company: str
    role: str
    stage: Stage
    stage_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OffersBeside:
    """Offers side by side: `compared` and `weighed` are the same offers in the same order."""

    compared: tuple[ComparedOffer, ...]
    criteria: tuple[Criterion, ...]
    weighed: tuple[WeighedOffer, ...]
