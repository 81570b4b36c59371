"""Months, weeks and what comes round; and the review of some days, composed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.diary import LINKS, DiaryEntry, linked
from careerjournal.domain.diary_days import came_round, month_of, moved_month, week_of, weeks_of
from careerjournal.domain.diary_review import Learnt, Met, ReviewMaterial, review
from careerjournal.domain.places import Page

DAY = date(2026, 11, 21)
some_days = st.dates(date(1990, 1, 1), date(2090, 12, 31))


@given(some_days, st.integers(0, 6))
def test_the_weeks_of_a_month_hold_each_of_its_days_once_and_begin_on_the_persons_day(
    day: date, week_start: int
) -> None:
    weeks = weeks_of(day, week_start)
    inside = [each for week in weeks for each in week if each.month == day.month]
    month = month_of(day)
    assert inside == [month.first + timedelta(days=number) for number in range(month.last.day)]
    assert {week[0].weekday() for week in weeks} == {week_start}


@given(some_days, st.integers(0, 6))
def test_a_week_holds_its_day_and_six_others(day: date, week_start: int) -> None:
    week = week_of(day, week_start)
    assert day in week
    assert week.first.weekday() == week_start
    assert week.last - week.first == timedelta(days=6)


@given(some_days, st.integers(-40, 40))
def test_turning_months_there_and_back_is_where_one_was(day: date, by: int) -> None:
    assert moved_month(moved_month(day, by), -by) == day.replace(day=1)


def test_the_calendar_ends_where_dates_end() -> None:
    assert moved_month(date.max, 1) == date(9999, 12, 1)
    assert moved_month(date.min, -1) == date(1, 1, 1)


@given(st.lists(some_days, max_size=30), some_days)
def test_what_comes_round_lies_behind_on_the_same_day_of_a_month(days: list[date], today: date) -> None:
    found = came_round(days, today)
    assert found == sorted(set(found), reverse=True)
    for day in found:
        assert day in days
        assert day < today
        assert day.day == today.day
        assert day.month == today.month or (today - day).days < 366


def test_earlier_years_come_round_and_the_months_of_the_last_year() -> None:
    days = [date(2025, 11, 21), date(2024, 11, 21), date(2026, 10, 21), date(2025, 12, 21), date(2025, 10, 21), DAY]
    assert came_round(days, DAY) == [date(2026, 10, 21), date(2025, 12, 21), date(2025, 11, 21), date(2024, 11, 21)]


def test_a_review_has_a_sentence_for_each_kind_of_thing_and_names_its_source() -> None:
    material = ReviewMaterial(
        days=week_of(DAY, 0),
        sent=(Met(application_id=1, company="Lumen"), Met(application_id=2, company="Lumen")),
        met=(Met(application_id=3, company="Orb"),),
        learnt=(Learnt(application_id=4, company="Ardea", lesson="Ask early"),),
        heard=("", "Ruth"),
        posts=(("LinkedIn", 2), ("Letter", 1)),
        done=tuple(f"Thing {number}" for number in range(9)),
        followed_up=1,
        feedback_asked=2,
    )
    said = {one.key: dict(one.parameters) for one in review(material)}
    assert said["review.sent"] == {"n": 2, "companies": ("Lumen",)}
    assert said["review.learnt"] == {"company": "Ardea", "lesson": "Ask early"}
    assert said["review.heard_from"] == {"n": 2, "people": ("Ruth",)}
    assert said["review.posted"] == {"n": 3, "channels": ("LinkedIn", "Letter")}
    assert said["review.done"]["n"] == 9
    assert said["review.done"]["titles"] == tuple(f"Thing {number}" for number in range(6))
    assert all(one.source is not None for one in review(material))
    met = next(one for one in review(material) if one.key == "review.met")
    assert met.source is not None
    assert (met.source.page, met.source.record) == (Page.APPLICATIONS, 3)


def test_days_without_anything_say_so() -> None:
    assert [one.key for one in review(ReviewMaterial(days=week_of(DAY, 0)))] == ["review.nothing"]


def test_links_are_changed_one_by_one() -> None:
    entry = DiaryEntry(on=DAY)
    for number, field in enumerate(LINKS, start=1):
        entry = linked(entry, field, number)
    assert [getattr(entry, field) for field in LINKS] == [1, 2, 3, 4, 5]
    with pytest.raises(ValueError, match="words"):
        linked(entry, "words", 1)
