"""How a posting goal goes over time: a strength that fades and never breaks, and runs that forgive.

After each finished period the strength becomes `s·m + min(1, done/target)·(1 − m)` with `m = 0.5^(1/h)`: after `h`
empty periods half of it is left. It begins at 0. A rested period leaves it where it is, or lets it rise; a period that
a goal did not hold from its first to its last day is not judged.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from careerjournal.domain.posting import (
    Days,
    Period,
    PostingGoal,
    PostKind,
    Rest,
    Verdict,
    counted_kinds,
    goal_for,
    is_let_go,
    next_period,
    period_around,
    verdict_of,
)
from careerjournal.domain.value import value

HALF_LIFE: Mapping[Period, float] = {Period.DAY: 13.0, Period.WEEK: 3.0, Period.MONTH: 1.5}
"""Periods after which half of the strength is left where nothing is done."""

FORGIVEN_IN = 4
"""Judged periods in a row of which one may be missed."""

_MET = frozenset({Verdict.KEPT, Verdict.FLOOR_MET})
_JUDGED = _MET | {Verdict.BELOW}


class Beat(NamedTuple):
    """One finished period of a goal: what was done, what it came to, and the strength after it (0 to 1)."""

    days: Days
    done: int
    goal: PostingGoal
    verdict: Verdict
    strength: float


@value
class Run:
    """Finished periods in a row that met their floor: those of now, and the most there ever were, of one length."""

    now: int = 0
    best: int = 0
    period: Period = Period.WEEK


class PostDays:
    """On which local days something was posted on a channel, counted by what counts for a goal."""

    def __init__(self, per_kind: Mapping[PostKind, Mapping[date, int]]) -> None:
        self._per_kind = per_kind
        self._days: dict[tuple[bool, bool, bool], list[date]] = {}

    def done(self, goal: PostingGoal, days: Days) -> int:
        """Count what counts for a goal in some days."""
        wanted = (goal.counts_posts, goal.counts_comments, goal.counts_replies)
        ordered = self._days.get(wanted)
        if ordered is None:
            ordered = self._days[wanted] = self._in_order(counted_kinds(goal))
        return bisect_right(ordered, days.last) - bisect_left(ordered, days.first)

    def _in_order(self, kinds: tuple[PostKind, ...]) -> list[date]:
        """Give the days of some kinds in order, each as often as something was posted."""
        counts = (count for kind in kinds for count in self._per_kind.get(kind, {}).items())
        return sorted(day for day, count in counts for _ in range(count))


def memory(period: Period) -> float:
    """Give the share of the strength that one period keeps: 0.5^(1/h)."""
    return float(0.5 ** (1 / HALF_LIFE[period]))


def strength_after(before: float, goal: PostingGoal, done: int, verdict: Verdict) -> float:
    """Give the strength (0 to 1) after a finished period."""
    if verdict is Verdict.NOT_JUDGED:
        return before
    kept = memory(goal.period)
    counted = before * kept + min(1.0, done / max(goal.target, 1)) * (1 - kept)
    return max(before, counted) if verdict is Verdict.LET_GO else counted


def beats(
    goals: Sequence[PostingGoal], posts: PostDays, rests: Sequence[Rest], today: date, week_start: int = 0
) -> list[Beat]:
    """Judge the finished periods of goals that follow each other, earliest first, each by the goal of its time.

    A rested period is `max(s, what counting it would give)`, also where it was kept.
    """
    found: list[Beat] = []
    strength = 0.0
    for goal, days in _finished(goals, today, week_start):
        is_rested = is_let_go(goal, days, rests)
        done = posts.done(goal, days)
        verdict = verdict_of(goal, days, done, is_rested=is_rested)
        judged_as = Verdict.LET_GO if is_rested and verdict is not Verdict.NOT_JUDGED else verdict
        strength = strength_after(strength, goal, done, judged_as)
        found.append(Beat(days, done, goal, verdict, strength))
    return found


def run_of(beats: Sequence[Beat]) -> Run:
    """Count the periods in a row that met their floor, of the length of the latest goal.

    Only judged periods are looked at: rest is stepped over. Of any four judged ones after another in a run one may be
    missed, which adds nothing; the run of now is the longest such row that ends with the latest judged period.
    """
    if not beats:
        return Run()
    period = beats[-1].goal.period
    judged = [beat.verdict in _MET for beat in _of_last_length(beats) if beat.verdict in _JUDGED]
    best = held = first = 0
    last_miss: int | None = None
    for number, is_met in enumerate(judged):
        if not is_met:
            if last_miss is not None and number - last_miss < FORGIVEN_IN:
                held -= sum(judged[first : last_miss + 1])
                first = last_miss + 1
            last_miss = number
        held += is_met
        best = max(best, held)
    return Run(now=held, best=best, period=period)


def _of_last_length(beats: Sequence[Beat]) -> Iterable[Beat]:
    """Give the latest beats whose goals are of one length."""
    period = beats[-1].goal.period
    first = next((number for number in range(len(beats), 0, -1) if beats[number - 1].goal.period is not period), 0)
    return beats[first:]


def _finished(goals: Sequence[PostingGoal], today: date, week_start: int) -> Iterator[tuple[PostingGoal, Days]]:
    """Give the finished periods of goals that follow each other, with the goal that held at the end of each."""
    for goal in sorted(goals, key=lambda goal: (goal.starts_on, goal.id)):
        until = min(today - timedelta(days=1), goal.ends_on or today)
        days = period_around(goal.starts_on, goal.period, week_start)
        while days.last <= until:
            if len(goals) == 1 or goal_for(goals, days) is goal:
                yield goal, days
            days = next_period(days, goal.period, week_start)
