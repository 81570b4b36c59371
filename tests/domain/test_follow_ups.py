"""Follow-ups: cases by hand, and the laws that keep them gentle."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.follow_ups import (
    LAPSE_DAYS,
    MOST,
    FollowUp,
    FollowUpDays,
    NextFollowUp,
    Pause,
    SearchGoal,
    days_as_text,
    days_at,
    days_of_text,
    earliest_due,
    goal_on,
    next_follow_up,
    number_next,
    pause_on,
)
from careerjournal.domain.stages import ENDINGS, UNDER_WAY, Stage

TODAY = date(2026, 11, 20)
DAYS = FollowUpDays()


def day(offset: int) -> date:
    return TODAY + timedelta(days=offset)


def following(
    stage: Stage, last: int | None, *kept: FollowUp, pauses: tuple[Pause, ...] = (), days: FollowUpDays = DAYS
) -> NextFollowUp | None:
    last_on = None if last is None else day(last)
    return next_follow_up(stage, last_on, kept, days=days, pauses=pauses, today=TODAY)


def kept(stage: Stage, number: int = 1, **what: int) -> FollowUp:
    days: dict[str, Any] = {name: day(offset) for name, offset in what.items()}
    return FollowUp(application_id=1, stage=stage, number=number, **days)


def due(found: NextFollowUp | None) -> tuple[int, int] | None:
    return None if found is None else (found.number, (found.due_on - TODAY).days)


@pytest.mark.parametrize(
    ("stage", "last", "expected"),
    [
        (Stage.APPLIED, -8, (1, -1)),
        (Stage.SCREENING, -4, (1, 0)),
        (Stage.INTERVIEW, -1, (1, 3)),
        (Stage.INTERVIEW, 1, (1, 5)),
        (Stage.OFFER, -2, (1, 0)),
        (Stage.WISHLIST, -8, None),
        (Stage.REJECTED, -8, None),
        (Stage.APPLIED, None, None),
    ],
)
def test_a_follow_up_comes_so_many_days_after_the_latest_news(
    stage: Stage, last: int | None, expected: tuple[int, int] | None
) -> None:
    assert due(following(stage, last)) == expected


def test_the_second_follow_up_waits_as_long_again_and_there_is_no_third() -> None:
    once = kept(Stage.APPLIED, done_on=-3)
    assert due(following(Stage.APPLIED, -10, once)) == (2, 4)
    assert following(Stage.APPLIED, -20, once, kept(Stage.APPLIED, 2, done_on=-9)) is None


def test_what_was_dropped_comes_back_only_after_news() -> None:
    dropped = kept(Stage.INTERVIEW, dropped_on=-6)
    assert following(Stage.INTERVIEW, -9, dropped) is None
    assert due(following(Stage.INTERVIEW, -5, dropped)) == (2, -1)


def test_what_is_put_off_comes_on_its_day_and_never_lapses() -> None:
    assert due(following(Stage.APPLIED, -9, kept(Stage.APPLIED, later_until=3))) == (1, 3)
    assert due(following(Stage.APPLIED, -400, kept(Stage.APPLIED, later_until=-200))) == (1, -200)
    assert following(Stage.APPLIED, -400) is None


def test_follow_ups_of_another_stage_say_nothing_about_this_one() -> None:
    assert due(following(Stage.OFFER, -3, kept(Stage.APPLIED, done_on=-9), kept(Stage.APPLIED, 2, done_on=-5))) == (
        1,
        -1,
    )


def test_no_days_mean_no_follow_ups() -> None:
    assert following(Stage.APPLIED, -8, days=replace(DAYS, applied=0)) is None


def test_a_pause_moves_what_is_due_behind_it() -> None:
    ended = Pause(starts_on=day(-5), ends_on=day(-2))
    assert due(following(Stage.APPLIED, -13, pauses=(ended,))) == (1, -1)  # due on -6, before it; not done by then
    assert due(following(Stage.APPLIED, -10, pauses=(ended,))) == (1, -1)  # due on -3, inside it
    assert due(following(Stage.APPLIED, -8, pauses=(ended,))) == (1, -1)  # due on -1, after it
    planned = Pause(starts_on=day(2), ends_on=day(5))
    assert due(following(Stage.APPLIED, -8, pauses=(planned,))) == (1, -1)
    assert due(following(Stage.APPLIED, -4, pauses=(planned,))) == (1, 6)
    assert following(Stage.APPLIED, -8, pauses=(Pause(starts_on=day(0)),)) is None


def test_pauses_that_touch_move_it_behind_both() -> None:
    pauses = (Pause(starts_on=day(4), ends_on=day(9)), Pause(starts_on=day(1), ends_on=day(3)))
    assert due(following(Stage.APPLIED, -5, pauses=pauses)) == (1, 10)


def test_at_the_end_of_the_calendar_nothing_breaks() -> None:
    last = next_follow_up(Stage.APPLIED, date.max, (), days=DAYS, pauses=(), today=TODAY)
    assert last is not None
    assert last.due_on == date.max


def test_of_several_pauses_the_longest_holds() -> None:
    short, long = Pause(id=1, starts_on=day(-1), ends_on=day(1)), Pause(id=2, starts_on=day(0), ends_on=day(9))
    assert pause_on([long, short], TODAY) == long
    assert pause_on([short, Pause(id=3, starts_on=day(-3))], TODAY) == Pause(id=3, starts_on=day(-3))
    assert pause_on([short, long], day(10)) is None


def test_the_goal_of_a_day_is_the_latest_that_holds() -> None:
    old = SearchGoal(id=1, floor=5, starts_on=day(-20), ends_on=day(-1))
    new = SearchGoal(id=2, floor=2, ceiling=4, starts_on=day(0))
    assert [goal_on([old, new], day(n)) for n in (-21, -1, 0, 90)] == [None, old, new, new]


@pytest.mark.parametrize("text", ["", "7 4", "a b c", "-1 2 3", "7 4 2 1", "1000 1 1", "٧ ٤ ٢"])
def test_days_that_cannot_be_read_are_the_usual_ones(text: str) -> None:
    assert days_of_text(text) == FollowUpDays()


stages = st.sampled_from(Stage)
near = st.integers(-90, 40).map(day)
follow_up_rows = st.builds(
    FollowUp,
    application_id=st.just(1),
    stage=stages,
    number=st.integers(1, MOST),
    later_until=st.none() | near,
    done_on=st.none() | near,
    dropped_on=st.none() | near,
)
histories = st.lists(follow_up_rows, max_size=5)
waits = st.builds(FollowUpDays, applied=st.integers(0, 20), interview=st.integers(0, 20), offer=st.integers(0, 20))
pauses = st.lists(
    st.builds(
        lambda first, length: Pause(starts_on=first, ends_on=None if length is None else first + timedelta(length)),
        near,
        st.none() | st.integers(0, 30),
    ),
    max_size=4,
)


@given(waits)
def test_days_survive_being_kept(days: FollowUpDays) -> None:
    assert days_of_text(days_as_text(days)) == days


@given(st.sampled_from(sorted(ENDINGS)), st.none() | near, histories, waits, pauses, near)
def test_never_after_an_ending(
    stage: Stage, last: date | None, rows: list[FollowUp], days: FollowUpDays, rests: list[Pause], today: date
) -> None:
    assert next_follow_up(stage, last, rows, days=days, pauses=rests, today=today) is None


@given(stages, near, histories, waits, pauses, near)
def test_never_on_or_before_the_latest_event_nor_inside_a_pause(
    stage: Stage, last: date, rows: list[FollowUp], days: FollowUpDays, rests: list[Pause], today: date
) -> None:
    found = next_follow_up(stage, last, rows, days=days, pauses=rests, today=today)
    if found is not None:
        assert found.due_on > last
        assert pause_on(rests, found.due_on) is None
        if pause_on(rests, today) is not None:
            assert found.due_on > today


@given(st.sampled_from(sorted(UNDER_WAY)), near, waits, pauses, st.lists(st.booleans(), min_size=6, max_size=6))
def test_at_most_two_at_a_stage_however_they_are_settled(
    stage: Stage, last: date, days: FollowUpDays, rests: list[Pause], done: list[bool]
) -> None:
    rows: list[FollowUp] = []
    for number, is_done in enumerate(done):
        found = next_follow_up(stage, last, rows, days=days, pauses=rests, today=day(number * 25))
        if found is None:
            continue
        new = FollowUp(application_id=1, stage=stage, number=found.number)
        on = day(number * 25)
        rows.append(replace(new, done_on=on) if is_done else replace(new, dropped_on=on))
        last = max(last, day(number * 25 + 1))  # something happens, or a dropped one would keep the rest away
    assert len(rows) <= MOST
    assert len({row.number for row in rows}) == len(rows)


@given(st.sampled_from(sorted(UNDER_WAY)), near, waits, near, st.integers(0, 400))
def test_putting_off_never_loses(stage: Stage, last: date, days: FollowUpDays, until: date, after: int) -> None:
    rows = [FollowUp(application_id=1, stage=stage, later_until=until)]
    today = until + timedelta(days=after)
    found = next_follow_up(stage, last, rows, days=days, pauses=(), today=today)
    if days_at(stage, days):
        assert found is not None
        assert found.due_on == max(until, last + timedelta(days=days_at(stage, days)))


@given(stages, near, histories, waits, pauses, near)
def test_no_follow_up_that_is_due_lay_before_the_earliest_day(
    stage: Stage, last: date, rows: list[FollowUp], days: FollowUpDays, rests: list[Pause], today: date
) -> None:
    """The store looks no further back than that; what was put off it finds by its own day."""
    found = next_follow_up(stage, last, rows, days=days, pauses=rests, today=today)
    number = number_next(stage, last, rows)
    put_off = any(row.stage is stage and row.number == number and row.later_until for row in rows)
    if found is not None and not put_off:
        since = max([last, *(row.done_on for row in rows if row.stage is stage and row.done_on)])
        assert since + timedelta(days=days_at(stage, days)) >= earliest_due(rests, today)
        assert found.due_on >= today - timedelta(days=LAPSE_DAYS)
