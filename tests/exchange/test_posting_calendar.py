"""Posting days in a calendar file: read back, the same bytes each time."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from icalendar import Calendar

from careerjournal.domain.posting import Channel, Period, PostingGoal, Reminder
from careerjournal.exchange.posting_calendar import posting_calendar
from careerjournal.language.words import words_for

TODAY = date(2026, 11, 20)
BLOG = Channel(id=7, name="Blog, with a comma")


def goal(**fields: object) -> PostingGoal:
    return PostingGoal(**({"channel_id": 7, "target": 2, "starts_on": date(2026, 1, 5)} | fields))  # type: ignore[arg-type]


def rules(goals: list[PostingGoal], reminders: list[Reminder] | None = None) -> list[dict[str, list[object]]]:
    data = posting_calendar(BLOG, goals, reminders or [], TODAY, words_for("en"))
    assert data == posting_calendar(BLOG, goals, reminders or [], TODAY, words_for("en"))
    return [dict(event.decoded("rrule")) for event in Calendar.from_ical(data).walk("VEVENT")]


@pytest.mark.parametrize(
    ("own", "days"),
    [
        (goal(), ["TU", "FR"]),
        (goal(suits="06"), ["MO", "SU"]),
        (goal(period=Period.DAY, target=1), ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]),
        (goal(period=Period.DAY, target=1, suits="01234"), ["MO", "TU", "WE", "TH", "FR"]),
    ],
)
def test_the_days_are_those_that_suit_or_spread_over_the_week(own: PostingGoal, days: list[str]) -> None:
    (rule,) = rules([own])
    assert (rule["FREQ"], rule["BYDAY"]) == (["WEEKLY"], days)


def test_a_monthly_goal_has_its_first_days_and_an_end() -> None:
    (rule,) = rules([goal(period=Period.MONTH, ends_on=date(2026, 12, 31))])
    assert (rule["FREQ"], rule["BYSETPOS"], rule["UNTIL"]) == (["MONTHLY"], [1, 2], [date(2026, 12, 31)])


def test_reminders_give_the_times() -> None:
    reminder = Reminder(channel_id=7, at=time(18), days="0")
    data = posting_calendar(BLOG, [goal()], [reminder], TODAY, words_for("en"))
    (event,) = Calendar.from_ical(data).walk("VEVENT")
    assert event.decoded("dtstart") == datetime(2026, 11, 23, 18)
    assert str(event["summary"]) == "Post on Blog, with a comma"


def test_goals_beside_each_other_have_uids_of_their_own() -> None:
    replies = goal(series=1, period=Period.DAY, counts_posts=False, counts_replies=True)
    data = posting_calendar(BLOG, [goal(), replies], [], TODAY, words_for("en"))
    events = Calendar.from_ical(data).walk("VEVENT")
    assert len({str(event["uid"]) for event in events}) == 2
    assert [str(event["summary"]).split()[0] for event in events] == ["Post", "Answer"]
