"""How long a first answer takes, with those still waiting counted in: the Kaplan–Meier estimate.

The share still waiting after t days is S(t) = product over all days d ≤ t of (1 - a(d) / r(d)), where a(d) applications
were first answered d days after they were sent and r(d) had waited at least d days without an answer until then.
Source: E. L. Kaplan and P. Meier, "Nonparametric Estimation from Incomplete Observations", Journal of the American
Statistical Association 53 (1958), pp. 457-481. Unlike the mean of those that answered it is not shortened by leaving
out the ones that are slow.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from careerjournal.domain.insights.course import Course
from careerjournal.domain.plan.numbers import is_early
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.value import value

_ROUNDING = 1e-9


class Wait(NamedTuple):
    """How many whole days one application waited, and whether an answer ended it; if not, it is censored there."""

    days: int
    is_answered: bool


@value
class Drop:
    """A day on which answers came: how many had waited until then, how many were answered, the share left waiting."""

    days: int
    at_risk: int
    answered: int
    share: float


@value
class FirstAnswer:
    """The estimated curve. `n` counts all waits, `undated` the applications sent or answered on an unknown day."""

    drops: tuple[Drop, ...]
    n: int
    answered: int
    longest: int
    undated: int = 0

    @property
    def is_early(self) -> bool:
        """Tell whether n is too small for a verdict."""
        return is_early(self.n)

    @property
    def censored(self) -> int:
        """Count the waits that no answer ended."""
        return self.n - self.answered

    @property
    def median(self) -> int | None:
        """Give the first day on which half or fewer still wait; None where the curve does not fall so far."""
        return next((drop.days for drop in self.drops if drop.share <= 0.5 + _ROUNDING), None)

    @property
    def says(self) -> Sentence:
        """Say what the curve says."""
        if not self.n:
            return sentence("insights.wait.none")
        if self.is_early:
            return sentence("insights.early", n=self.n)
        counted = sentence("insights.wait.counted", n=self.censored)
        if self.median is None:
            return sentence("insights.wait.no_median", answered=self.answered, n=self.n, counted=counted)
        return sentence("insights.wait.median", n=self.median, counted=counted)


def first_answer(courses: Iterable[Course], today: date) -> FirstAnswer:
    """Estimate how long the first answer takes to come to what was sent."""
    found: list[Wait] = []
    undated = 0
    for course in courses:
        if course.is_sent:
            wait = wait_of(course, today)
            if wait is None:
                undated += 1
            else:
                found.append(wait)
    return estimate(found, undated=undated)


def wait_of(course: Course, today: date) -> Wait | None:
    """Give how long an application waited until today at most; None where a day that matters is not known.

    An answer dated before the application counts as one on the same day. One planned for a day to come (an interview,
    say) has come by today. Whoever withdrew, or whose position was closed, stopped waiting on that day; one marked "no
    reply" still waits, since that is what the mark says.
    """
    applied = course.applied_on
    if applied is None or applied > today or (course.has_answer and course.answered_on is None):
        return None
    stopped = course.stopped_on
    if course.answered_on is not None and (stopped is None or course.answered_on <= stopped):
        return Wait(_days(applied, min(course.answered_on, today)), True)
    return Wait(_days(applied, min(stopped or today, today)), False)


def estimate(waits: Iterable[Wait], *, undated: int = 0) -> FirstAnswer:
    """Estimate the curve; of those that waited equally long, the answered count as at risk with the censored."""
    counts = Counter(waits)
    left: Counter[int] = Counter()
    answered: Counter[int] = Counter()
    for wait, count in counts.items():
        left[wait.days] += count
        if wait.is_answered:
            answered[wait.days] += count
    at_risk = n = left.total()
    share = 1.0
    drops: list[Drop] = []
    for days in sorted(left):
        if answered[days]:
            share *= 1 - answered[days] / at_risk
            drops.append(Drop(days=days, at_risk=at_risk, answered=answered[days], share=share))
        at_risk -= left[days]
    return FirstAnswer(
        drops=tuple(drops), n=n, answered=answered.total(), longest=max(left, default=0), undated=undated
    )


def _days(first: date, last: date) -> int:
    """Count whole days, none where the later comes first."""
    return max((last - first).days, 0)
