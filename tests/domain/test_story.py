from __future__ import annotations

from datetime import UTC, date, datetime, time

from careerjournal.domain.applications import ApplicationEvent
from careerjournal.domain.companies import Contact, Document
from careerjournal.domain.follow_ups import FollowUp
from careerjournal.domain.setbacks import Debrief, Feedback
from careerjournal.domain.stages import EventKind, Stage
from careerjournal.domain.story import Material, Passing, StoryGap, StoryMark, Told, story_of

TODAY = date(2026, 11, 21)
SAVED = ApplicationEvent(id=1, kind=EventKind.SAVED, on=date(2026, 10, 1))
APPLIED = ApplicationEvent(id=2, kind=EventKind.APPLIED, on=date(2026, 10, 6))
SCREENING = ApplicationEvent(id=3, kind=EventKind.SCREENING, on=date(2026, 10, 24))
AHEAD = ApplicationEvent(id=4, kind=EventKind.INTERVIEW, on=date(2026, 11, 24), at=time(10))
REJECTED = ApplicationEvent(id=5, kind=EventKind.REJECTED, on=date(2026, 11, 1))


def shape(material: Material) -> list[object]:
    """Give a story from the beginning on: what each mark is, and each gap as (days, how)."""
    told: list[object] = []
    for each in reversed(story_of(material, TODAY)):
        told.append((each.days, each.passing) if isinstance(each, StoryGap) else each.told)
    return told


def test_the_time_between_two_events_is_told_by_what_one_waited_for() -> None:
    assert shape(Material(events=(SAVED, APPLIED, SCREENING))) == [
        Told.EVENT,
        (5, Passing.WISHED),
        Told.EVENT,
        (18, Passing.WAITING),
        Told.EVENT,
        (28, Passing.SO_FAR),
        Told.TODAY,
    ]


def test_what_lies_ahead_stands_beyond_today() -> None:
    assert shape(Material(events=(APPLIED, AHEAD)))[-3:] == [Told.TODAY, (3, Passing.AHEAD), Told.EVENT]
    assert story_of(Material(events=(APPLIED, AHEAD)), TODAY)[0] == StoryMark(
        told=Told.EVENT, on=AHEAD.on, record=4, event=AHEAD
    )


def test_after_an_ending_nothing_is_waited_for() -> None:
    asked = Feedback(id=8, asked_on=date(2026, 11, 3), received_on=date(2026, 11, 10), person="Ines", words="Warm.")
    looked_back = Debrief(
        id=9, application_id=1, started_on=date(2026, 11, 2), closed_on=date(2026, 11, 10), lesson="L"
    )
    assert shape(Material(events=(APPLIED, REJECTED), feedback=[asked], debrief=looked_back)) == [
        Told.EVENT,
        (26, Passing.WAITING),
        Told.EVENT,
        (2, Passing.AFTER),
        Told.FEEDBACK_ASKED,
        (7, Passing.AFTER),
        Told.FEEDBACK,
        Told.DEBRIEF,
    ]


def test_what_was_done_stands_on_its_day_behind_what_happened_on_it() -> None:
    document = Document(id=1, name="CV.pdf", digest="0", size=1, added_at=datetime(2026, 10, 6, tzinfo=UTC))
    follow_up = FollowUp(id=2, application_id=1, stage=Stage.APPLIED, done_on=date(2026, 10, 13))
    put_off = FollowUp(id=3, application_id=1, stage=Stage.APPLIED, number=2, later_until=date(2026, 12, 1))
    contact = Contact(id=4, name="Ines", last_on=date(2026, 10, 7))
    material = Material(
        events=(APPLIED, SCREENING),
        documents=[(date(2026, 10, 6), document)],
        follow_ups=[follow_up, put_off],
        contacts=[contact, Contact(id=5, name="Paul")],
    )
    marks = [each.told for each in reversed(story_of(material, TODAY)) if isinstance(each, StoryMark)]
    assert marks == [Told.EVENT, Told.DOCUMENT, Told.CONTACT, Told.FOLLOW_UP, Told.EVENT, Told.TODAY]


def test_an_event_without_a_day_stands_where_the_history_has_it_and_makes_no_gap() -> None:
    unknown = ApplicationEvent(id=9, kind=EventKind.ACKNOWLEDGED)
    assert shape(Material(events=(APPLIED, unknown, SCREENING)))[:4] == [
        Told.EVENT,
        Told.EVENT,
        (18, Passing.WAITING),
        Told.EVENT,
    ]


def test_a_day_later_is_no_gap_and_nothing_at_all_is_told_of_nothing() -> None:
    next_day = ApplicationEvent(id=7, kind=EventKind.SCREENING, on=date(2026, 10, 7))
    assert shape(Material(events=(APPLIED, next_day)))[:2] == [Told.EVENT, Told.EVENT]
    assert shape(Material(events=())) == [Told.TODAY]
