"""Posting goals that a quiet person can keep: periods, progress, and weeks that may be let go."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum

from careerjournal.domain.value import positional_value, value


class Period(StrEnum):
    """How often a goal begins anew."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class ChannelKind(StrEnum):
    """What a channel is: somebody else's platform, or a route of one's own."""

    PLATFORM = "platform"
    NEWSLETTER = "newsletter"
    SITE = "site"
    MAIL_LIST = "mail_list"
    OWN = "own"


@value
class Channel:
    """A place where one posts. `mapped_on` is the day on which it was put on the map of one's channels."""

    id: int = 0
    name: str
    handle: str = ""
    position: int = 0
    kind: ChannelKind = ChannelKind.PLATFORM
    would_hurt: bool = False
    mapped_on: date | None = None

    @property
    def is_own(self) -> bool:
        """Tell whether nobody else can close it: a newsletter, a site, a mail list."""
        return self.kind is not ChannelKind.PLATFORM


@value
class PostingGoal:
    """So many posts a period on a channel: `target` aimed at, `floor` enough, `stretch` if one likes.

    It holds from `starts_on` to `ends_on` inclusive (None while it runs). A change ends a goal and starts a new one, so
    that each period is judged by the goal of its time.
    """

    id: int = 0
    channel_id: int
    period: Period = Period.WEEK
    floor: int = 1
    target: int
    stretch: int | None = None
    starts_on: date
    ends_on: date | None = None


@value
class Post:
    """Something posted at a UTC instant, in the IANA zone in which it was logged (and so on a local day)."""

    id: int = 0
    channel_id: int
    experiment_id: int | None = None
    at: datetime
    zone: str
    text: str = ""
    link: str = ""


@value
class Rest:
    """Days without a goal, first and last included: a period let go, or a planned rest. No channel means all."""

    id: int = 0
    channel_id: int | None = None
    starts_on: date
    ends_on: date


@positional_value
class Days:
    """A range of days, first and last included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        """Tell whether a day lies in the range."""
        return self.first <= day <= self.last


class Verdict(StrEnum):
    """What a period came to."""

    UNDER_WAY = "under_way"
    KEPT = "kept"
    FLOOR_MET = "floor_met"
    BELOW = "below"
    LET_GO = "let_go"
    NOT_JUDGED = "not_judged"


@value
class PeriodResult:
    """One period of a goal: the days, what was done in them, and what it came to."""

    days: Days
    done: int
    goal: PostingGoal
    verdict: Verdict


def local_day(post: Post) -> date:
    """Give the local day of a post in the zone of its logging, summer time included."""
    from zoneinfo import ZoneInfo  # not before there is a post: a start has no time to lose

    return post.at.astimezone(ZoneInfo(post.zone)).date()


def period_around(day: date, period: Period, week_start: int = 0) -> Days:
    """Give the period that a day lies in; weeks begin on `week_start` (0 Monday … 6 Sunday)."""
    if period is Period.DAY:
        return Days(day, day)
    if period is Period.WEEK:
        first = day - timedelta(days=(day.weekday() - week_start) % 7)
        return Days(first, first + timedelta(days=6))
    first = day.replace(day=1)
    following = (first + timedelta(days=31)).replace(day=1)
    return Days(first, following - timedelta(days=1))


def next_period(days: Days, period: Period, week_start: int = 0) -> Days:
    """Give the period after one."""
    return period_around(days.last + timedelta(days=1), period, week_start)


def goal_for(goals: Iterable[PostingGoal], days: Days) -> PostingGoal | None:
    """Give the goal of a channel that held at the end of a period, if any held then."""
    holding = [
        goal for goal in goals if goal.starts_on <= days.last and (goal.ends_on is None or goal.ends_on >= days.last)
    ]
    return max(holding, key=lambda goal: (goal.starts_on, goal.id), default=None)


def is_resting(rests: Iterable[Rest], channel_id: int, days: Days) -> bool:
    """Tell whether a whole period of a channel was let go or rested."""
    return any(
        rest.starts_on <= days.first and rest.ends_on >= days.last and rest.channel_id in (None, channel_id)
        for rest in rests
    )


def judge(
    goal: PostingGoal, days: Days, done: int, *, rests: Sequence[Rest], today: date, week_start: int = 0
) -> PeriodResult:
    """Judge one period of a goal.

    The period under way is never judged, nor one in which the goal began or ended; a period let go counts as kept where
    its floor was met, and is left out of the count where it was not.
    """
    if days.last >= today:
        verdict = Verdict.LET_GO if is_resting(rests, goal.channel_id, days) else Verdict.UNDER_WAY
    elif goal.starts_on > days.first or (goal.ends_on is not None and goal.ends_on < days.last):
        verdict = Verdict.NOT_JUDGED
    elif done >= goal.target:
        verdict = Verdict.KEPT
    elif done >= goal.floor:
        verdict = Verdict.FLOOR_MET
    elif is_resting(rests, goal.channel_id, days):
        verdict = Verdict.LET_GO
    else:
        verdict = Verdict.BELOW
    return PeriodResult(days=days, done=done, goal=goal, verdict=verdict)


@value
class Tally:
    """How the finished periods of a goal went; those let go or not judged stand outside `judged`."""

    held: int
    judged: int
    let_go: int


def tally(results: Iterable[PeriodResult]) -> Tally:
    """Count the finished periods that met their floor, those judged, and those let go."""
    verdicts = [result.verdict for result in results]
    held = sum(verdict in (Verdict.KEPT, Verdict.FLOOR_MET) for verdict in verdicts)
    return Tally(
        held=held,
        judged=held + verdicts.count(Verdict.BELOW),
        let_go=verdicts.count(Verdict.LET_GO),
    )
