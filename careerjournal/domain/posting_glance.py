"""What a week shows of a goal: the period that belongs to it, or its seven days."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta

from careerjournal.domain.posting import Days, Period, PeriodResult, period_around
from careerjournal.domain.rhythm import Beat
from careerjournal.domain.value import value


@value
class GoalWeek:
    """A goal in a week: its periods (seven days of a daily goal, else one), and the strength and beats until then.

    `beats` are the finished periods up to the week's end, latest last, at most as many as are shown.
    """

    periods: tuple[PeriodResult | None, ...]
    strength: float
    beats: tuple[Beat, ...]


def goal_week(
    beats: Sequence[Beat], under_way: PeriodResult | None, week: Days, today: date, *, week_start: int, shown: int
) -> GoalWeek:
    """Give what a week shows of a goal; a period of which nothing is known is None."""
    until = bisect_right(beats, week.last, key=lambda beat: beat.days.last)
    known = {beat.days.first: PeriodResult(days=beat.days, done=beat.done, goal=beat.goal, verdict=beat.verdict)
             for beat in beats[max(0, until - 8) : until + 1]}  # fmt: skip
    if under_way is not None:
        known[under_way.days.first] = under_way
    period = _period_of(beats, under_way, week)
    if period is Period.DAY:
        periods = tuple(known.get(week.first + timedelta(days=number)) for number in range(7))
    else:
        within = min(week.last, today)
        periods = (known.get(period_around(within, period, week_start).first),)
    return GoalWeek(
        periods=periods,
        strength=beats[until - 1].strength if until else 0.0,
        beats=tuple(beats[max(0, until - shown) : until]),
    )


def _period_of(beats: Sequence[Beat], under_way: PeriodResult | None, week: Days) -> Period:
    """Give the length of the goal that held in a week."""
    if under_way is not None and under_way.days.first <= week.last:
        return under_way.goal.period
    until = bisect_right(beats, week.last, key=lambda beat: beat.days.first)
    return beats[until - 1].goal.period if until else Period.WEEK
