"""Rules about feedback that was asked for: what is still awaited, when to be reminded, how many were answered."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from careerjournal.domain.setbacks import Feedback
from careerjournal.domain.value import value

LEAST_ASKED = 5
"""Requests below which it is too early to tell which share is answered."""

REMIND_AFTER = 7
"""Days after which one is reminded, unless another number was chosen."""


@value
class Answered:
    """How many requests were made, and how many of them were answered."""

    asked: int
    answered: int

    @property
    def is_early(self) -> bool:
        """Tell whether there are too few requests for a share."""
        return self.asked < LEAST_ASKED


def is_awaited(feedback: Feedback) -> bool:
    """Tell whether feedback was asked for and has not come yet."""
    return feedback.received_on is None and not feedback.words


def answered(feedback: Iterable[Feedback]) -> Answered:
    """Count the requests and their answers; what somebody said unasked counts as neither."""
    requests = [one for one in feedback if one.asked_on is not None]
    return Answered(asked=len(requests), answered=sum(not is_awaited(one) for one in requests))


def reminder_day(asked_on: date, days: int) -> date | None:
    """Give the day on which to be reminded of a request; None for 0 days, which is never."""
    return asked_on + timedelta(days=days) if days > 0 else None
