"""What is told: once, one notice for all, not in quiet hours, nothing during a pause."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from careerjournal.domain.actions import Action
from careerjournal.domain.follow_ups import Pause
from careerjournal.domain.notices import QuietHours, due_things, is_quiet, notice_of
from careerjournal.domain.places import Page, Place
from careerjournal.domain.stages import Stage
from careerjournal.domain.today import (
    ActionToDo,
    ContactDue,
    DeadlineNear,
    DebriefToOffer,
    DueFollowUp,
    Steps,
    TodayView,
    UpcomingInterview,
    WorksheetToOffer,
)

TODAY = date(2026, 11, 20)
NINE = time(9)
HOURS = QuietHours()
NOTHING = TodayView(
    day=TODAY, owner="", is_empty=False, interview=None, to_do=(), coming=(), debriefs=(), follow_ups=(), deadlines=(),
    contacts=(), pause=None, search_goal=None, has_admired=False, awaited=(), awaited_count=0, channels=(),
    steps=Steps(applications=0, actions=0, posts=0, lessons=0), lesson=None,
)  # fmt: skip


def follow_up(application_id: int = 1, due_on: date = TODAY) -> DueFollowUp:
    return DueFollowUp(
        application_id=application_id,
        company=f"Company {application_id}",
        role="Editor",
        stage=Stage.APPLIED,
        number=1,
        since=due_on - timedelta(days=7),
        due_on=due_on,
    )


def full() -> TodayView:
    interview = UpcomingInterview(
        application_id=5, company="Lumen", role="", on=TODAY, at=time(15), round=1, name="", note=""
    )
    action = Action(id=3, title="Call", due_on=TODAY, made_on=TODAY)
    return replace(
        NOTHING,
        interview=interview,
        follow_ups=(follow_up(),),
        to_do=(ActionToDo(action=action, came_from=""),),
        deadlines=(DeadlineNear(application_id=2, company="Quill", role="", deadline_on=TODAY),),
        contacts=(ContactDue(contact_id=4, application_id=None, name="Ines", company="", next_on=TODAY),),
        worksheets=(WorksheetToOffer(worksheet_id=8, form="", title="Talk", ask_on=TODAY),),
        debriefs=(DebriefToOffer(debrief_id=6, application_id=7, company="Wren", role="", ask_on=TODAY),),
    )


@pytest.mark.parametrize(
    ("at", "first", "last", "quiet"),
    [
        (time(8), time(20), time(8), False),
        (time(7, 59), time(20), time(8), True),
        (time(20), time(20), time(8), True),
        (time(12), time(12), time(13), True),
        (time(13), time(12), time(13), False),
        (time(3), time(0), time(0), False),
    ],
)
def test_quiet_hours_may_go_over_midnight(at: time, first: time, last: time, quiet: bool) -> None:
    assert is_quiet(at, QuietHours(first=first, last=last)) is quiet


def test_one_thing_is_named_and_leads_to_its_place() -> None:
    notice = notice_of(replace(NOTHING, follow_ups=(follow_up(9),)), NINE, (), HOURS)
    assert notice is not None
    assert (notice.title.key, notice.lines) == ("notice.follow_up", ())
    assert notice.place == Place(Page.APPLICATIONS, 9)


def test_however_much_is_due_one_notice_tells_it() -> None:
    notice = notice_of(full(), NINE, (), HOURS)
    assert notice is not None
    assert notice.title.parameters == (("n", 7),)
    assert len(notice.lines) == 3
    assert len(set(notice.keys)) == 7
    assert notice.place == Place(Page.TODAY)


def test_what_was_told_is_not_told_again_until_it_is_due_on_another_day() -> None:
    first = notice_of(full(), NINE, (), HOURS)
    assert first is not None
    assert notice_of(full(), NINE, first.keys, HOURS) is None
    again = replace(NOTHING, follow_ups=(follow_up(due_on=TODAY + timedelta(days=3)),))
    assert notice_of(again, NINE, first.keys, HOURS) is not None


def test_nothing_is_told_in_quiet_hours_nor_during_a_pause() -> None:
    assert notice_of(full(), time(22), (), HOURS) is None
    assert notice_of(replace(full(), pause=Pause(starts_on=TODAY)), NINE, (), HOURS) is None
    assert due_things(replace(full(), pause=Pause(starts_on=TODAY))) == ()


def test_an_interview_is_told_on_its_day_alone() -> None:
    tomorrow = replace(full(), day=TODAY - timedelta(days=1))
    assert not any(thing.key.startswith("interview") for thing in due_things(tomorrow))
    assert any(thing.key.startswith("interview") for thing in due_things(full()))


def test_a_quiet_day_tells_nothing() -> None:
    assert notice_of(NOTHING, NINE, (), HOURS) is None
