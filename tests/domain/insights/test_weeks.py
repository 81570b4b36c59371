"""Applications week by week, beside the goal of their time."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.follow_ups import Pause, SearchGoal
from careerjournal.domain.insights.course import Course
from careerjournal.domain.insights.weeks import MOST_WEEKS, weeks
from careerjournal.domain.stages import Stage
from careerjournal.language.sentences import say
from careerjournal.language.words import words_for
from tests.domain.insights.courses import DAY, ago, course, courses

MONDAY = date(2026, 11, 16)


def sent(*days_ago: int) -> list[Course]:
    return [course(applied_on=ago(days)) for days in days_ago]


@given(courses(), st.integers(0, 6))
def test_weeks_follow_each_other_and_hold_what_was_sent_in_them(some: list[Course], week_start: int) -> None:
    found = weeks(some, DAY, week_start)
    first, last = found.weeks[0].starts_on, found.weeks[-1].starts_on
    assert 1 <= len(found.weeks) <= MOST_WEEKS
    assert last <= DAY < last + timedelta(days=7)
    assert {week.starts_on.weekday() for week in found.weeks} == {week_start}
    assert [week.starts_on for week in found.weeks] == [first + timedelta(days=7 * n) for n in range(len(found.weeks))]
    assert found.n == sum(one.is_sent and one.applied_on is not None and first <= one.applied_on <= DAY for one in some)
    assert say(found.says, words_for("en"))


def test_a_week_begins_where_the_person_lets_it_begin() -> None:
    sunday_before = (DAY - date(2026, 11, 15)).days
    assert [week.count for week in weeks(sent(sunday_before, 0), DAY, 0).weeks] == [1, 1]
    assert [week.count for week in weeks(sent(sunday_before, 0), DAY, 6).weeks] == [2]


def test_what_lies_ahead_or_was_never_sent_is_not_counted() -> None:
    some = [*sent(-3), course(Stage.WISHLIST, Stage.WISHLIST, applied_on=ago(1))]
    assert weeks(some, DAY).n == 0
    assert say(weeks(some, DAY).says, words_for("en")) == "Nothing was sent in the last 26 weeks."


def test_each_week_is_held_against_the_goal_of_its_time() -> None:
    old = SearchGoal(id=1, floor=1, starts_on=ago(60), ends_on=ago(13))
    new = SearchGoal(id=2, floor=3, ceiling=5, starts_on=ago(12))
    found = weeks(sent(20, 13, 12, 11, 6, 6, 0), DAY, 0, [old, new])
    assert [(week.count, week.goal, week.is_held) for week in found.weeks] == [
        (1, old, True), (1, old, True), (4, new, True), (1, new, False)
    ]  # fmt: skip
    assert found.goal is new


def test_a_week_of_rest_is_not_held_against_a_goal() -> None:
    goal = SearchGoal(id=1, floor=2, starts_on=ago(90))
    pause = Pause(starts_on=MONDAY - timedelta(days=14), ends_on=MONDAY - timedelta(days=1))
    found = weeks(sent(27, 27, 0), DAY, 0, [goal], [pause])
    assert [(week.count, week.is_paused, week.is_judged) for week in found.weeks] == [
        (2, False, True), (0, False, True), (0, True, False), (0, True, False), (1, False, True)
    ]  # fmt: skip


def test_the_sentence_names_what_was_kept() -> None:
    goal = SearchGoal(id=1, floor=2, starts_on=ago(90))
    found = weeks(sent(16, 16, 9, 9, 9, 0), DAY, 0, [goal])
    assert say(found.says, words_for("en")) == "1 sent this week so far. 2 of 2 finished weeks met their goal."
    assert say(weeks(sent(16, 16, 9, 9, 9, 0), DAY).says, words_for("en")) == (
        "1 sent this week so far. On average 2.5 a week in the 2 finished weeks before."
    )
