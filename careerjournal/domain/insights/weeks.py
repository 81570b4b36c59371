"""How many applications were sent week by week, beside the goal that held."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from careerjournal.domain.follow_ups import Pause, SearchGoal
from careerjournal.domain.insights.course import Course
from careerjournal.domain.plan.numbers import is_early
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.value import value

MOST_WEEKS = 26
"""So many weeks are shown, the one under way included."""
_WEEK = timedelta(days=7)


@value
class Week:
    """One week by its first day: how many were sent in it, and the goal that held at its end, if one did.

    `is_paused` says that the search rested all week, which then is not held against a goal.
    """

    starts_on: date
    count: int
    goal: SearchGoal | None = None
    is_paused: bool = False

    @property
    def is_judged(self) -> bool:
        """Tell whether the week can be held against a goal."""
        return self.goal is not None and not (self.is_paused and self.count < self.goal.floor)

    @property
    def is_held(self) -> bool:
        """Tell whether the goal's floor was met."""
        return self.goal is not None and self.count >= self.goal.floor


@value
class Weeks:
    """The last weeks of the search, oldest first, the last under way. `n` counts what was sent in them."""

    weeks: tuple[Week, ...]

    @property
    def n(self) -> int:
        """Count what was sent in these weeks."""
        return sum(week.count for week in self.weeks)

    @property
    def is_early(self) -> bool:
        """Tell whether too few were sent for a verdict."""
        return is_early(self.n)

    @property
    def goal(self) -> SearchGoal | None:
        """Give the goal of the week under way."""
        return self.weeks[-1].goal

    @property
    def says(self) -> Sentence:
        """Say how many were sent this week, and how the finished ones went."""
        if not self.n:
            return sentence("insights.weeks.none")
        now = sentence("insights.weeks.now", n=self.weeks[-1].count)
        finished = self.weeks[:-1]
        judged = [week for week in finished if week.is_judged]
        if judged:
            past = sentence("insights.weeks.held", n=len(judged), held=sum(week.is_held for week in judged))
        elif finished and not self.is_early:
            each = round(sum(week.count for week in finished) / len(finished), 1)
            past = sentence("insights.weeks.usual", n=len(finished), each=each)
        else:
            return now
        return sentence("insights.weeks.both", now=now, past=past)


def weeks(
    courses: Iterable[Course],
    today: date,
    week_start: int = 0,
    goals: Sequence[SearchGoal] = (),
    pauses: Sequence[Pause] = (),
) -> Weeks:
    """Count what was sent in each of the last weeks, from the first in which something was.

    Weeks begin on `week_start` (0 Monday … 6 Sunday); what is dated after today is not sent yet.
    """
    last = _first_day(today, week_start)
    earliest = last - (MOST_WEEKS - 1) * _WEEK
    by_day = Counter(
        course.applied_on
        for course in courses
        if course.applied_on is not None and earliest <= course.applied_on <= today and course.is_sent
    )
    counts: Counter[date] = Counter()
    for day, count in by_day.items():
        counts[_first_day(day, week_start)] += count
    first = min(counts, default=last)
    days = [first + at * _WEEK for at in range((last - first).days // 7 + 1)]
    return Weeks(
        weeks=tuple(
            Week(starts_on=day, count=counts[day], goal=_goal_of(goals, day), is_paused=_is_paused(pauses, day))
            for day in days
        )
    )


def _goal_of(goals: Iterable[SearchGoal], starts_on: date) -> SearchGoal | None:
    """Give the goal that held at the end of a week, if any held then."""
    ends_on = starts_on + _WEEK - timedelta(days=1)
    holding = [
        goal for goal in goals if goal.starts_on <= ends_on and (goal.ends_on is None or goal.ends_on >= ends_on)
    ]
    return max(holding, key=lambda goal: (goal.starts_on, goal.id), default=None)


def _is_paused(pauses: Iterable[Pause], starts_on: date) -> bool:
    """Tell whether the search rested all of a week."""
    ends_on = starts_on + _WEEK - timedelta(days=1)
    return any(pause.starts_on <= starts_on and (pause.ends_on is None or pause.ends_on >= ends_on) for pause in pauses)


def _first_day(day: date, week_start: int) -> date:
    """Give the first day of the week that a day lies in."""
    return day - timedelta(days=(day.weekday() - week_start) % 7)
