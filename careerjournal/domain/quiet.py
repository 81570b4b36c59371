"""When an application has been quiet for so long that no reply may be the answer. It is suggested, never set."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from careerjournal.domain.follow_ups import Pause
from careerjournal.domain.stages import Stage
from careerjournal.domain.value import value

DEFAULT_DAYS = 30
"""After how many quiet days no reply is suggested, until the person says otherwise."""

LEAST_DAYS, MOST_DAYS = 7, 365

MOST_COUNTED = 1_000
"""How many are counted for a line that offers to look at them."""

QUIET_STAGES = (Stage.APPLIED, Stage.SCREENING, Stage.INTERVIEW)
"""Where it is the other side's turn; with an offer it is the person's."""


@value
class Quiet:
    """How many applications have been quiet for how many days; none are counted during a pause.

    `are_more` tells that there are more than could be counted between two frames.
    """

    count: int
    days: int
    are_more: bool = False


@value
class NoReplyBefore:
    """How often a company gave no reply, and when it was last noted."""

    count: int
    last_on: date | None


def is_paused(day: date, pauses: Sequence[Pause]) -> bool:
    """Tell whether a day lies in a pause."""
    return _pause_around(day, pauses) is not None


def quiet_days(since: date, today: date, pauses: Sequence[Pause]) -> int:
    """Count the days after the last event up to today that lie in no pause."""
    count, day = 0, today
    while day > since:
        around = _pause_around(day, pauses)
        if around is None:
            count += 1
            day -= timedelta(days=1)
        elif around.starts_on <= since:
            return count
        else:
            day = around.starts_on - timedelta(days=1)
    return count


def quiet_since(today: date, days: int, pauses: Sequence[Pause]) -> date | None:
    """Give the latest day after which so many days were quiet; None in a pause, and where time does not reach back."""
    if is_paused(today, pauses):
        return None
    day, left = today, days
    while left > 0:
        around = _pause_around(day, pauses)
        if around is None:
            left -= 1
            first = day
        else:
            first = around.starts_on
        if first == date.min:
            return None
        day = first - timedelta(days=1)
    return day


def days_from(words: str) -> int:
    """Read the person's number of quiet days as it was kept; the usual one where it is none."""
    if not words.isdecimal() or len(words) > len(str(MOST_DAYS)):
        return DEFAULT_DAYS
    return min(max(int(words), LEAST_DAYS), MOST_DAYS)


def _pause_around(day: date, pauses: Sequence[Pause]) -> Pause | None:
    """Give a pause that a day lies in."""
    return next((one for one in pauses if one.starts_on <= day and (one.ends_on is None or day <= one.ends_on)), None)
