"""The Kaplan–Meier estimate: cases computed by hand, and laws."""

from __future__ import annotations

from statistics import median_low

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.insights.course import Course
from careerjournal.domain.insights.waiting import Wait, estimate, first_answer, wait_of
from careerjournal.domain.stages import Stage
from careerjournal.language.sentences import say
from careerjournal.language.words import words_for
from tests.domain.insights.courses import DAY, ago, course, courses

_WAITS = st.lists(st.builds(Wait, st.integers(0, 60), st.booleans()), max_size=40)


def test_the_curve_of_six_waits_is_as_computed_by_hand() -> None:
    # 6 wait: answered at 3, censored at 5, answered at 7 (two of four), censored at 8, answered at 9 (the last).
    waits = [Wait(3, True), Wait(5, False), Wait(7, True), Wait(7, True), Wait(8, False), Wait(9, True)]
    found = estimate(waits)
    assert [(drop.days, drop.at_risk, drop.answered) for drop in found.drops] == [(3, 6, 1), (7, 4, 2), (9, 1, 1)]
    assert [drop.share for drop in found.drops] == pytest.approx([5 / 6, 5 / 6 * 2 / 4, 0.0])
    assert found.median == 7
    assert (found.n, found.answered, found.censored, found.longest) == (6, 4, 2, 9)


def test_whoever_is_censored_on_a_day_of_answers_was_still_at_risk() -> None:
    found = estimate([Wait(4, True), Wait(4, False), Wait(9, False)])
    assert [drop.at_risk for drop in found.drops] == [3]
    assert found.drops[0].share == pytest.approx(2 / 3)


def test_there_is_no_median_while_more_than_half_wait() -> None:
    assert estimate([Wait(2, True), *[Wait(30, False)] * 3]).median is None


def test_the_median_is_the_day_on_which_exactly_half_still_wait() -> None:
    assert estimate([Wait(2, True), Wait(30, False)]).median == 2
    assert estimate([Wait(day, True) for day in range(1, 11)]).median == 5


@given(st.lists(st.integers(0, 60), min_size=1, max_size=40))
def test_without_censoring_the_median_is_that_of_the_waits(days: list[int]) -> None:
    assert estimate([Wait(day, True) for day in days]).median == median_low(days)


@given(_WAITS)
def test_the_share_falls_and_stays_between_none_and_all(waits: list[Wait]) -> None:
    shares = [1.0, *(drop.share for drop in estimate(waits).drops)]
    assert shares == sorted(shares, reverse=True)
    assert all(0 <= share <= 1 for share in shares)


@given(_WAITS, st.integers(1, 20))
def test_those_who_wait_longer_lengthen_the_median_or_take_it_away(waits: list[Wait], more: int) -> None:
    before = estimate(waits).median
    after = estimate([*waits, *[Wait(90, False)] * more]).median
    if before is None:
        assert after is None
    else:
        assert after is None or after >= before


@given(_WAITS)
def test_leaving_out_those_who_wait_would_never_lengthen_it(waits: list[Wait]) -> None:
    counted, answered = estimate(waits).median, estimate([wait for wait in waits if wait.is_answered]).median
    assert counted is None or (answered is not None and answered <= counted)


@given(courses())
def test_every_application_sent_waits_or_is_named_as_left_out(some: list[Course]) -> None:
    found = first_answer(some, DAY)
    assert found.n + found.undated == sum(one.is_sent for one in some)
    assert say(found.says, words_for("en"))


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (course(applied_on=ago(10)), Wait(10, False)),
        (course(applied_on=ago(10), has_answer=True, answered_on=ago(4)), Wait(6, True)),
        (course(applied_on=ago(10), has_answer=True, answered_on=ago(12)), Wait(0, True)),
        (course(applied_on=ago(10), has_answer=True, answered_on=ago(-5)), Wait(10, True)),
        (course(applied_on=ago(10), has_answer=True), None),
        (course(applied_on=None), None),
        (course(applied_on=ago(-2)), None),
        (course(Stage.NO_REPLY, applied_on=ago(50)), Wait(50, False)),
        (course(Stage.WITHDRAWN, applied_on=ago(50), stopped_on=ago(20)), Wait(30, False)),
        (course(applied_on=ago(50), stopped_on=ago(20), has_answer=True, answered_on=ago(10)), Wait(30, False)),
        (course(applied_on=ago(50), stopped_on=ago(20), has_answer=True, answered_on=ago(30)), Wait(20, True)),
    ],
)
def test_a_wait_ends_with_the_first_answer_with_giving_up_or_today(one: Course, expected: Wait | None) -> None:
    assert wait_of(one, DAY) == expected


def test_the_sentence_counts_in_those_without_an_answer() -> None:
    some = [course(applied_on=ago(40), has_answer=True, answered_on=ago(40 - days)) for days in (5, 10, 15)]
    found = first_answer([*some, course(applied_on=ago(2)), course(applied_on=ago(3))], DAY)
    assert say(found.says, words_for("en")) == (
        "Half of the first answers came within 10 days. 2 without an answer are counted in."
    )
