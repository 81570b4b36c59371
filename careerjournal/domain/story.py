"""The whole story of one application: what happened and what was done, with the time that passed between."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from enum import StrEnum

from careerjournal.domain.applications import stage_of
from careerjournal.domain.companies import Contact, Document
from careerjournal.domain.events import ApplicationEvent
from careerjournal.domain.follow_ups import FollowUp
from careerjournal.domain.setbacks import Debrief, Feedback
from careerjournal.domain.stages import ENDINGS, Stage
from careerjournal.domain.value import value

LEAST_GAP = 2
"""Days that must lie between two marks for the time between to be told."""


class Told(StrEnum):
    """What a mark of the story is."""

    EVENT = "event"
    DOCUMENT = "document"
    FOLLOW_UP = "follow_up"
    CONTACT = "contact"
    FEEDBACK_ASKED = "feedback_asked"
    FEEDBACK = "feedback"
    DEBRIEF = "debrief"
    TODAY = "today"


class Passing(StrEnum):
    """How time passes between two marks."""

    WISHED = "wished"
    WAITING = "waiting"
    SO_FAR = "so_far"
    AHEAD = "ahead"
    AFTER = "after"


@value
class StoryMark:
    """One thing of the story on a day (None where it is not known); `record` is its id among those of its kind.

    `words` are what was said or noted, `name` whom or what it is about.
    """

    told: Told
    on: date | None
    record: int = 0
    event: ApplicationEvent | None = None
    name: str = ""
    words: str = ""


@value
class StoryGap:
    """Days that lie between two marks."""

    days: int
    passing: Passing


@value
class Material:
    """What a story is told of; `documents` come with the local day on which they were taken in."""

    events: Sequence[ApplicationEvent]
    debrief: Debrief | None = None
    feedback: Sequence[Feedback] = ()
    documents: Sequence[tuple[date, Document]] = ()
    follow_ups: Sequence[FollowUp] = ()
    contacts: Sequence[Contact] = ()


def story_of(material: Material, today: date) -> tuple[StoryMark | StoryGap, ...]:
    """Tell a story, latest first: marks without a day stand where their history has them, gaps between the others.

    Today is a mark of its own until an ending; what lies ahead stands before it.
    """
    marks = _in_order(material)
    ended = stage_of(material.events) in ENDINGS
    if not ended:
        ahead = (number for number, mark in enumerate(marks) if mark.on is not None and mark.on > today)
        place = next(ahead, len(marks))
        marks.insert(place, StoryMark(told=Told.TODAY, on=today))
    told: list[StoryMark | StoryGap] = []
    before: date | None = None
    happened: list[ApplicationEvent] = []
    for mark in marks:
        if before is not None and mark.on is not None and (mark.on - before).days >= LEAST_GAP:
            told.append(StoryGap(days=(mark.on - before).days, passing=_passing(happened, mark, today)))
        told.append(mark)
        before = mark.on or before
        if mark.event is not None:
            happened.append(mark.event)
    return tuple(reversed(told))


def local_day(moment: datetime) -> date:
    """Give the day of a moment on this machine."""
    return moment.astimezone().date()


def _in_order(material: Material) -> list[StoryMark]:
    """Put all marks in order of their days; on one day the history comes first, then what was done about it."""
    kinds = tuple(Told)
    others = sorted(_beside(material), key=lambda mark: (mark.on or date.min, kinds.index(mark.told), mark.record))
    marks: list[StoryMark] = []
    for event in material.events:
        while event.on is not None and others and (others[0].on or date.min) < event.on:
            marks.append(others.pop(0))
        marks.append(StoryMark(told=Told.EVENT, on=event.on, record=event.id, event=event))
    return marks + others


def _beside(material: Material) -> Iterable[StoryMark]:
    """Give what stands beside the events, in no order."""
    for day, document in material.documents:
        yield StoryMark(told=Told.DOCUMENT, on=day, record=document.id, name=document.name)
    for follow_up in material.follow_ups:
        if follow_up.done_on is not None:
            yield StoryMark(told=Told.FOLLOW_UP, on=follow_up.done_on, record=follow_up.id)
    for contact in material.contacts:
        if contact.last_on is not None:
            yield StoryMark(told=Told.CONTACT, on=contact.last_on, record=contact.id, name=contact.name)
    for each in material.feedback:
        if each.asked_on is not None:
            yield StoryMark(told=Told.FEEDBACK_ASKED, on=each.asked_on, record=each.id, name=each.person)
        if each.received_on is not None:
            yield StoryMark(told=Told.FEEDBACK, on=each.received_on, record=each.id, name=each.person, words=each.words)
    if material.debrief is not None and material.debrief.closed_on is not None:
        debrief = material.debrief
        yield StoryMark(told=Told.DEBRIEF, on=debrief.closed_on, record=debrief.id, words=debrief.lesson)


def _passing(happened: Sequence[ApplicationEvent], mark: StoryMark, today: date) -> Passing:
    """Tell what the time before a mark was: with what had happened by then."""
    if mark.on is not None and mark.on > today:
        return Passing.AHEAD
    stage = stage_of(happened)
    if stage in ENDINGS:
        return Passing.AFTER
    if stage is Stage.WISHLIST:
        return Passing.WISHED
    return Passing.SO_FAR if mark.told is Told.TODAY else Passing.WAITING
