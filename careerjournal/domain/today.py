"""What Today shows, as one value: read before the store is loaded and again with it."""

from __future__ import annotations

from datetime import date, time

from careerjournal.domain.actions import Action
from careerjournal.domain.follow_ups import Pause, SearchGoal
from careerjournal.domain.own_stages import OwnStage
from careerjournal.domain.posting import PeriodResult, Rest
from careerjournal.domain.quiet import DEFAULT_DAYS, Quiet
from careerjournal.domain.stages import Stage
from careerjournal.domain.value import value


@value
class UpcomingInterview:
    """The next interview: today's or later."""

    application_id: int
    company: str
    role: str
    on: date
    at: time | None
    round: int
    name: str
    note: str


@value
class ActionToDo:
    """An open action with the words of where it came from (a company, a person or a skill; empty for one's own)."""

    action: Action
    came_from: str


@value
class DebriefToOffer:
    """A debrief that was put off to a day which has come."""

    debrief_id: int
    application_id: int
    company: str
    role: str
    ask_on: date


@value
class WorksheetToOffer:
    """A worksheet that was put off, or asks for itself, on a day which has come; `title` may be empty."""

    worksheet_id: int
    form: str
    title: str
    ask_on: date


@value
class Awaited:
    """An application under way without an event ahead; `since` is the day of its latest event."""

    application_id: int
    company: str
    role: str
    stage: Stage
    since: date | None
    stage_id: int | None = None


@value
class ChannelPeriod:
    """The period under way of one goal of a channel; `rest` is the one that holds on the day, if any does."""

    channel_id: int
    name: str
    result: PeriodResult
    rest: Rest | None = None


@value
class PostingReminder:
    """A reminder of the day, from its local clock time on, of a channel on which a goal is open still."""

    reminder_id: int
    channel_id: int
    channel: str
    at: time


@value
class Steps:
    """What was done in the week under way."""

    applications: int
    actions: int
    posts: int
    lessons: int


@value
class LessonToKeep:
    """The lesson that today brings back."""

    debrief_id: int
    application_id: int
    lesson: str
    company: str
    on: date


@value
class DueFollowUp:
    """The `number`-th follow-up at a stage, due on a day; `since` is the day of the latest news.

    `news_is_own` says that this was one's own application: nobody has answered yet.
    """

    application_id: int
    company: str
    role: str
    stage: Stage
    number: int
    since: date
    due_on: date
    news_is_own: bool = False


@value
class DeadlineNear:
    """An application that is not sent yet, and the last day for it."""

    application_id: int
    company: str
    role: str
    deadline_on: date


@value
class DecisionNear:
    """An offer that is to be decided on."""

    application_id: int
    company: str
    role: str
    decide_by: date


@value
class ContactDue:
    """Somebody to write to again: the day for it has come."""

    contact_id: int
    application_id: int | None
    name: str
    company: str
    next_on: date


@value
class FeedbackDue:
    """A request for feedback whose answer has not come by the day on which one wanted to be reminded."""

    feedback_id: int
    person: str
    about: str
    asked_on: date | None
    remind_on: date


@value
class TodayView:
    """All that Today shows on one day. `to_do` is due or late, `coming` waits for its day or has none.

    During a `pause` there are no follow-ups, deadlines, decisions, contacts or debriefs: nothing nudges.
    """

    day: date
    owner: str
    is_empty: bool
    interview: UpcomingInterview | None
    to_do: tuple[ActionToDo, ...]
    coming: tuple[ActionToDo, ...]
    debriefs: tuple[DebriefToOffer, ...]
    follow_ups: tuple[DueFollowUp, ...]
    deadlines: tuple[DeadlineNear, ...]
    contacts: tuple[ContactDue, ...]
    pause: Pause | None
    search_goal: SearchGoal | None
    has_admired: bool
    awaited: tuple[Awaited, ...]
    awaited_count: int
    channels: tuple[ChannelPeriod, ...]
    steps: Steps
    lesson: LessonToKeep | None
    quiet: Quiet = Quiet(count=0, days=DEFAULT_DAYS)
    own_stages: tuple[OwnStage, ...] = ()
    worksheets: tuple[WorksheetToOffer, ...] = ()
    feedback: tuple[FeedbackDue, ...] = ()
    decisions: tuple[DecisionNear, ...] = ()
    reminders: tuple[PostingReminder, ...] = ()
