"""What the system is asked to notify of: once for each thing, never in quiet hours, one notice however much is due."""

from __future__ import annotations

from collections.abc import Collection
from datetime import time

from careerjournal.domain.places import Page, Place, page_of_worksheet
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.today import TodayView
from careerjournal.domain.value import value

NAMED = 3
"""Things that one notice names; the others are counted."""


@value
class DueThing:
    """One thing of a day: the key by which it is told once, what is said of it, and where it is seen to.

    A thing with a local clock time `not_before` is due from then on.
    """

    key: str
    said: Sentence
    place: Place
    not_before: time | None = None


@value
class QuietHours:
    """From one local clock time to another nothing is told; over midnight where the first is later. Equal is never."""

    first: time = time(20)
    last: time = time(8)


@value
class Notice:
    """One notification: its title, a few lines below it, where a click leads, and the things that it tells of."""

    title: Sentence
    lines: tuple[Sentence, ...]
    place: Place
    keys: tuple[str, ...]


def is_quiet(at: time, hours: QuietHours) -> bool:
    """Tell whether a local clock time lies in the quiet hours."""
    if hours.first <= hours.last:
        return hours.first <= at < hours.last
    return at >= hours.first or at < hours.last


def hours_of(first: str, last: str) -> QuietHours:
    """Read quiet hours as they are kept ("20:00"); what cannot be read gives the usual ones."""
    try:
        return QuietHours(first=time.fromisoformat(first), last=time.fromisoformat(last))
    except ValueError:
        return QuietHours()


def due_things(view: TodayView) -> tuple[DueThing, ...]:
    """Give what a day asks for; nothing during a pause. A thing put off and due again has another key."""
    if view.pause is not None:
        return ()
    return (*_interview(view), *_follow_ups(view), *_with_a_day(view), *_put_off(view), *_posting(view))


def due_at(view: TodayView, at: time) -> tuple[DueThing, ...]:
    """Give what a day asks for at a local clock time."""
    return tuple(thing for thing in due_things(view) if thing.not_before is None or thing.not_before <= at)


def notice_of(view: TodayView, at: time, told: Collection[str], hours: QuietHours) -> Notice | None:
    """Give the one notice for all that is due and was not told yet at a local clock time; None for nothing."""
    if is_quiet(at, hours):
        return None
    new = [thing for thing in due_at(view, at) if thing.key not in told]
    if not new:
        return None
    keys = tuple(thing.key for thing in new)
    if len(new) == 1:
        return Notice(title=new[0].said, lines=(), place=new[0].place, keys=keys)
    lines = tuple(thing.said for thing in new[:NAMED])
    return Notice(title=sentence("notice.several", n=len(new)), lines=lines, place=Place(Page.TODAY), keys=keys)


def _interview(view: TodayView) -> list[DueThing]:
    """Name the interview of the day."""
    interview = view.interview
    if interview is None or interview.on != view.day:
        return []
    said = sentence("notice.interview", company=interview.company)
    if interview.at is not None:
        said = sentence("notice.interview_at", company=interview.company, at=interview.at)
    key = f"interview {interview.application_id} {interview.on} {interview.at or ''}"
    return [DueThing(key=key, said=said, place=Place(Page.APPLICATIONS, interview.application_id))]


def _follow_ups(view: TodayView) -> list[DueThing]:
    """Name the follow-ups, which know their stage, number and day."""
    return [
        DueThing(
            key=f"follow-up {one.application_id} {one.stage.value} {one.number} {one.due_on}",
            said=sentence("notice.follow_up", company=one.company),
            place=Place(Page.APPLICATIONS, one.application_id),
        )
        for one in view.follow_ups
    ]


def _with_a_day(view: TodayView) -> list[DueThing]:
    """Name actions, deadlines, decisions and contacts."""
    today = Place(Page.TODAY)
    things = [
        DueThing(
            key=f"action {one.action.id} {one.action.due_on} {one.action.later_until}",
            said=sentence("notice.action", title=one.action.title),
            place=today,
        )
        for one in view.to_do
    ]
    things += [
        DueThing(
            key=f"deadline {one.application_id} {one.deadline_on}",
            said=sentence("notice.deadline", company=one.company, day=one.deadline_on),
            place=Place(Page.APPLICATIONS, one.application_id),
        )
        for one in view.deadlines
    ]
    things += [
        DueThing(
            key=f"decision {one.application_id} {one.decide_by}",
            said=sentence("notice.decision", company=one.company, day=one.decide_by),
            place=Place(Page.APPLICATIONS, one.application_id),
        )
        for one in view.decisions
    ]
    things += [
        DueThing(
            key=f"contact {one.contact_id} {one.next_on}", said=sentence("notice.contact", name=one.name), place=today
        )
        for one in view.contacts
    ]
    return things


def _put_off(view: TodayView) -> list[DueThing]:
    """Name the debriefs and worksheets that were put off, and the feedback that was asked for."""
    things = [
        DueThing(
            key=f"debrief {one.debrief_id} {one.ask_on}",
            said=sentence("notice.debrief", company=one.company),
            place=Place(Page.SETBACKS, one.application_id, "debrief"),
        )
        for one in view.debriefs
    ]
    things += [
        DueThing(
            key=f"worksheet {one.worksheet_id} {one.ask_on}",
            said=sentence("notice.worksheet", title=one.title) if one.title else sentence("notice.some_worksheet"),
            place=Place(page_of_worksheet(one.form), one.worksheet_id, "worksheet"),
        )
        for one in view.worksheets
    ]
    things += [
        DueThing(
            key=f"feedback {one.feedback_id} {one.remind_on}",
            said=sentence("notice.feedback", person=one.person) if one.person else sentence("notice.some_feedback"),
            place=Place(Page.SETBACKS, one.feedback_id, "feedback"),
        )
        for one in view.feedback
    ]
    return things


def _posting(view: TodayView) -> list[DueThing]:
    """Name the reminders of the channels on which a goal is open still, each from its time on."""
    return [
        DueThing(
            key=f"posting {one.reminder_id} {view.day} {one.at}",
            said=sentence("notice.posting", channel=one.channel),
            place=Place(Page.POSTING, one.channel_id, "log"),
            not_before=one.at,
        )
        for one in view.reminders
    ]
