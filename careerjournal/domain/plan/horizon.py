"""How far the plan looks ahead: so many days, or so many months; the days named on its line."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from careerjournal.domain.plan.career_plan import TimelineTick
from careerjournal.domain.plan.choices import PlanChoices
from careerjournal.domain.sentence import Sentence, sentence

LEAST_DAYS = 3
USUAL_DAYS = 90
MOST_MONTHS = 120
_NAMED_MONTHS = {6: (2, 4, 6), 12: (3, 6, 12), 24: (6, 12, 24)}
"""The months that are named on the line, for the usual horizons; for others the thirds."""


def last_day(choices: PlanChoices, day: date) -> date:
    """Give the last day that a plan of a day covers."""
    if choices.horizon_months > 0:
        return months_later(day, min(choices.horizon_months, MOST_MONTHS))
    return day + timedelta(days=max(choices.horizon_days, LEAST_DAYS))


def ahead(choices: PlanChoices) -> Sentence:
    """Name the time ahead; the usual ninety days in words."""
    if choices.horizon_months > 0:
        return sentence("plan.ahead.months", n=min(choices.horizon_months, MOST_MONTHS))
    days = max(choices.horizon_days, LEAST_DAYS)
    return sentence("plan.ahead.ninety") if days == USUAL_DAYS else sentence("plan.ahead.days", n=days)


def ticks(choices: PlanChoices, day: date) -> tuple[TimelineTick, ...]:
    """Name the first day of the line, the last one, and two between."""
    today = TimelineTick(on=day, name=sentence("plan.next.today"))
    if choices.horizon_months > 0:
        return (today, *_months(min(choices.horizon_months, MOST_MONTHS), day))
    length = (last_day(choices, day) - day).days
    thirds = [length * third // 3 for third in (1, 2, 3)]
    named = (TimelineTick(on=day + timedelta(days=n), name=sentence("plan.next.days", n=n)) for n in thirds)
    return (today, *named)


def months_later(day: date, months: int) -> date:
    """Give the same day so many months later, or the last one of a shorter month."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _months(length: int, day: date) -> list[TimelineTick]:
    """Name some months of the line, the last one among them."""
    thirds = (length * third // 3 for third in (1, 2, 3))
    wanted = _NAMED_MONTHS.get(length) or tuple(dict.fromkeys(n for n in thirds if n))
    return [TimelineTick(on=months_later(day, n), name=sentence("plan.next.months", n=n)) for n in wanted]
