"""The rhythm, against cases worked out by hand: m of a week is 0.5^(1/3) = 0.7937005."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from careerjournal.domain.posting import Days, Period, PostingGoal, PostKind, Rest, Verdict
from careerjournal.domain.rhythm import Beat, PostDays, Run, beats, memory, run_of

MONDAY = date(2026, 1, 5)
WEEK = timedelta(days=7)


def goal(target: int = 2, floor: int = 1, starts_on: date = MONDAY, **fields: object) -> PostingGoal:
    return PostingGoal(channel_id=1, target=target, floor=floor, starts_on=starts_on, **fields)  # type: ignore[arg-type]


def in_weeks(*done: int) -> PostDays:
    """So many posts in each week from the first Monday on, all on its Wednesday."""
    return PostDays({PostKind.POST: {MONDAY + number * WEEK + timedelta(days=2): n for number, n in enumerate(done)}})


def weeks(*done: int, rests: Sequence[Rest] = (), goals: Sequence[PostingGoal] = ()) -> list[Beat]:
    return beats(goals or [goal()], in_weeks(*done), rests, MONDAY + len(done) * WEEK)


def let_go(*numbers: int) -> list[Rest]:
    return [
        Rest(channel_id=1, starts_on=MONDAY + n * WEEK, ends_on=MONDAY + n * WEEK + timedelta(days=6)) for n in numbers
    ]


def test_half_of_the_strength_is_left_after_a_half_life() -> None:
    assert memory(Period.WEEK) ** 3 == pytest.approx(0.5)
    assert memory(Period.DAY) ** 13 == pytest.approx(0.5)
    assert memory(Period.MONTH) ** 1.5 == pytest.approx(0.5)


def test_strength_by_hand() -> None:
    # s1 = 0.2062995; s2 = s1·m + 0.5·0.2062995 = 0.1637402 + 0.1031498; s3 = s2·m; s4 = s3·m + 0.2062995
    strengths = [beat.strength for beat in weeks(2, 1, 0, 5)]
    assert strengths == pytest.approx([0.2062995, 0.2668899, 0.2118307, 0.3744295], abs=1e-6)


def test_three_full_weeks_from_nothing_come_to_one_half() -> None:
    assert weeks(2, 2, 2)[-1].strength == pytest.approx(0.5)
    assert weeks(2, 2, 2, 0, 0, 0)[-1].strength == pytest.approx(0.25)


def test_a_rested_week_keeps_the_strength_or_lets_it_rise() -> None:
    kept = weeks(2, 2, 2, 0, rests=let_go(3))
    assert kept[-1].strength == pytest.approx(0.5)
    assert kept[-1].verdict is Verdict.LET_GO
    risen = weeks(2, 2, 2, 2, rests=let_go(3))
    assert risen[-1].strength == pytest.approx(weeks(2, 2, 2, 2)[-1].strength)


def test_the_period_under_way_is_never_judged() -> None:
    found = beats([goal()], in_weeks(2, 2), [], MONDAY + WEEK + timedelta(days=6))
    assert [beat.days.first for beat in found] == [MONDAY]


def test_a_period_in_which_a_goal_begins_changes_or_ends_is_not_judged() -> None:
    tuesday = MONDAY + timedelta(days=1)
    later = MONDAY + 2 * WEEK + timedelta(days=3)
    goals = [
        goal(1, starts_on=tuesday, id=1, ends_on=later - timedelta(days=1)),
        goal(5, starts_on=later, id=2, ends_on=MONDAY + 4 * WEEK + timedelta(days=1)),
    ]
    found = beats(goals, in_weeks(1, 1, 5, 5, 5), [], MONDAY + 6 * WEEK)
    assert [beat.verdict for beat in found] == [
        Verdict.NOT_JUDGED, Verdict.KEPT, Verdict.NOT_JUDGED, Verdict.KEPT,
    ]  # fmt: skip
    assert [beat.goal.target for beat in found] == [1, 1, 5, 5]
    m = memory(Period.WEEK)
    assert found[-1].strength == pytest.approx((1 - m) * m + (1 - m))


def test_last_month_is_judged_by_last_months_goal() -> None:
    january, february = date(2026, 1, 1), date(2026, 2, 1)
    goals = [
        goal(1, starts_on=january, ends_on=date(2026, 1, 31), period=Period.MONTH, id=1),
        goal(9, 9, starts_on=february, period=Period.MONTH, id=2),
    ]
    posts = PostDays({PostKind.POST: {date(2026, 1, 31): 1, date(2026, 2, 28): 1}})
    assert [beat.verdict for beat in beats(goals, posts, [], date(2026, 3, 1))] == [Verdict.KEPT, Verdict.BELOW]


@pytest.mark.parametrize(
    ("done", "rested", "now", "best"),
    [
        ((2, 1, 1), (), 3, 3),
        ((1, 1, 1, 0), (), 3, 3),  # forgiven, and adds nothing
        ((1, 1, 1, 0, 1, 1, 1, 0, 1), (), 7, 7),  # one in any four, twice
        ((1, 1, 1, 0, 1, 1, 0), (), 2, 5),  # the second miss comes too soon: what lies before the first goes
        ((1,) * 12 + (0, 0), (), 0, 12),  # told as "12 weeks, best so far"
        ((1, 1, 0, 1, 0), (4,), 3, 3),  # the second miss is let go
        ((1, 1, 0, 0, 0), (2, 3, 4), 2, 2),  # rest is stepped over without adding
        ((1, 1, 0, 1), (2, 3), 3, 3),  # a week that was let go and met its floor still counts
        ((0, 0), (), 0, 0),
        ((), (), 0, 0),
    ],
)
def test_runs_by_hand(done: tuple[int, ...], rested: tuple[int, ...], now: int, best: int) -> None:
    run = run_of(weeks(*done, rests=let_go(*rested)))
    assert (run.now, run.best) == (now, best)


def test_a_run_is_counted_in_periods_of_the_length_of_now() -> None:
    goals = [
        goal(1, starts_on=MONDAY, ends_on=date(2026, 1, 31), id=1),
        goal(1, starts_on=date(2026, 2, 1), period=Period.MONTH, id=2),
    ]
    posts = PostDays({PostKind.POST: {date(2026, 1, 7): 1, date(2026, 1, 14): 1, date(2026, 2, 3): 1}})
    assert run_of(beats(goals, posts, [], date(2026, 3, 2))) == Run(now=1, best=1, period=Period.MONTH)


def test_what_counts_is_said_by_the_goal() -> None:
    day = MONDAY + timedelta(days=1)
    posts = PostDays(
        {
            PostKind.POST: {day: 1},
            PostKind.STORY: {day: 1},
            PostKind.SHARE: {day: 1},
            PostKind.COMMENT: {day: 4},
            PostKind.REPLY: {day: 8},
        }
    )
    week = Days(MONDAY, MONDAY + timedelta(days=6))
    assert posts.done(goal(), week) == 3
    assert posts.done(goal(counts_comments=True), week) == 7
    assert posts.done(goal(counts_posts=False, counts_replies=True), week) == 8


def test_a_day_that_does_not_suit_a_daily_goal_is_rested() -> None:
    daily = goal(1, period=Period.DAY, suits="01234")
    posts = PostDays({PostKind.REPLY: Counter(), PostKind.POST: {MONDAY + timedelta(days=n): 1 for n in range(5)}})
    found = beats([daily], posts, [], MONDAY + WEEK)
    assert [beat.verdict for beat in found[4:]] == [Verdict.KEPT, Verdict.LET_GO, Verdict.LET_GO]
    assert run_of(found).now == 5


def test_a_rest_of_half_a_period_lets_it_go() -> None:
    def verdict(days: int) -> Verdict:
        rest = Rest(starts_on=MONDAY, ends_on=MONDAY + timedelta(days=days - 1))
        return weeks(0, rests=[rest])[0].verdict

    assert (verdict(3), verdict(4)) == (Verdict.BELOW, Verdict.LET_GO)
    apart = [Rest(starts_on=MONDAY + timedelta(days=n), ends_on=MONDAY + timedelta(days=n + 1)) for n in (0, 1, 4)]
    assert weeks(0, rests=apart)[0].verdict is Verdict.LET_GO
    assert weeks(0, rests=[Rest(starts_on=MONDAY, ends_on=None)])[0].verdict is Verdict.LET_GO
