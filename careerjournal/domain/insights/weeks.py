"""How many applications were sent week by week, beside the goal that held."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from careerjournal.domain.insights.course import Course
from careerjournal.domain.plan.numbers import is_early
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.value import value

MOST_WEEKS = 26
"""So many weeks are shown, the one under way included."""
_WEEK = timedelta(days=7)


@value
class WeekGoal:
    """So many applications a week: at least, and at most (None where there is no ceiling)."""

    floor: int
    ceiling: int | None = None


@value
class Week:
    """One week by its first day, and how many were sent in it."""

    starts_on: date
    count: int


@value
class Weeks:
    """The last weeks of the search, oldest first, the last under way. `n` counts what was sent in them."""

    weeks: tuple[Week, ...]
    goal: WeekGoal | None = None

    @property
    def n(self) -> int:
        """Count what was sent in these weeks."""
        return sum(week.count for week in self.weeks)

    @property
    def is_early(self) -> bool:
        """Tell whether too few were sent for a verdict."""
        return is_early(self.n)

    @property
    def held(self) -> int:
        """Count the finished weeks that met the goal's floor."""
        floor = self.goal.floor if self.goal is not None else 0
        return sum(week.count >= floor for week in self.weeks[:-1])

    @property
    def says(self) -> Sentence:
        """Say how many were sent this week, and how the finished ones went."""
        if not self.n:
            return sentence("insights.weeks.none")
        now = sentence("insights.weeks.now", n=self.weeks[-1].count)
        finished = self.weeks[:-1]
        if not finished or self.is_early:
            return now
        if self.goal is not None:
            past = sentence("insights.weeks.held", n=len(finished), held=self.held, goal=self.goal.floor)
        else:
            past = sentence(
                "insights.weeks.usual", n=len(finished), each=round(sum(w.count for w in finished) / len(finished), 1)
            )
        return sentence("insights.weeks.both", now=now, past=past)


def weeks(courses: Iterable[Course], today: date, week_start: int, goal: WeekGoal | None = None) -> Weeks:
    """Count what was sent in each of the last weeks, from the first in which something was.

    Weeks begin on `week_start` (0 Monday … 6 Sunday); what is dated after today is not sent yet.
    """
    last = _first_day(today, week_start)
    earliest = last - (MOST_WEEKS - 1) * _WEEK
    counts: Counter[date] = Counter(
        course.applied_on
        for course in courses
        if course.applied_on is not None and earliest <= course.applied_on <= today and course.is_sent
    )
    by_week: Counter[date] = Counter()
    for day, count in counts.items():
        by_week[_first_day(day, week_start)] += count
    first = min(by_week, default=last)
    number = (last - first).days // 7 + 1
    return Weeks(
        weeks=tuple(Week(starts_on=first + at * _WEEK, count=by_week[first + at * _WEEK]) for at in range(number)),
        goal=goal,
    )


def _first_day(day: date, week_start: int) -> date:
    """Give the first day of the week that a day lies in."""
    return day - timedelta(days=(day.weekday() - week_start) % 7)
