"""Posting goals that a quiet person can keep: periods, progress, and weeks that may be let go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
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


class PostKind(StrEnum):
    """What was posted. A share or a story counts as a post; comments and replies count where a goal says so."""

    POST = "post"
    COMMENT = "comment"
    REPLY = "reply"
    SHARE = "share"
    STORY = "story"


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

    It holds from `starts_on` to `ends_on` inclusive (None while it runs). A change ends a goal and starts a new one of
    the same `series`, so that each period is judged by the goal of its time; goals of other series run beside it.
    `suits` are the weekdays that suit, as digits from 0 for Monday ("024"); empty where any day does.
    """

    id: int = 0
    channel_id: int
    period: Period = Period.WEEK
    floor: int = 1
    target: int
    stretch: int | None = None
    starts_on: date
    ends_on: date | None = None
    series: int = 0
    suits: str = ""
    counts_posts: bool = True
    counts_comments: bool = False
    counts_replies: bool = False


@value
class Post:
    """Something posted at a UTC instant, in the IANA zone in which it was logged, and so on a local day.

    `day` is that local day; the journal works it out whenever it writes the post. `content` is the kind of content in
    the person's words, `value_to` whom it is of value to, `is_stretch` that it took some courage; energy before and
    after is a number from 1 to 5.
    """

    id: int = 0
    channel_id: int
    experiment_id: int | None = None
    at: datetime
    zone: str
    text: str = ""
    link: str = ""
    kind: PostKind = PostKind.POST
    content: str = ""
    value_to: str = ""
    is_stretch: bool = False
    energy_before: int | None = None
    energy_after: int | None = None
    result: str = ""
    day: date | None = None


@value
class Rest:
    """Days without a goal, first and last included: a period let go, or a rest. No channel means all.

    A rest without a last day goes on until it is ended.
    """

    id: int = 0
    channel_id: int | None = None
    starts_on: date
    ends_on: date | None


@value
class PostDraft:
    """A post written ahead, for a low day; `used_on` is the day on which it was posted. It never counts for a goal."""

    id: int = 0
    channel_id: int | None = None
    text: str = ""
    link: str = ""
    content: str = ""
    value_to: str = ""
    made_on: date
    used_on: date | None = None


@value
class Reminder:
    """A reminder of a channel's open goals at a local clock time, on the weekdays `days` (digits from 0 for Monday)."""

    id: int = 0
    channel_id: int
    at: time
    days: str


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


def zone_of(post: Post) -> tzinfo:
    """Give the zone in which a post was logged; UTC where this machine does not know it."""
    from zoneinfo import ZoneInfo  # not before there is a post: a start has no time to lose

    try:
        return ZoneInfo(post.zone)
    except (LookupError, ValueError, OSError):
        return UTC


def local_time(post: Post) -> datetime:
    """Give when a post was made in the zone of its logging, summer time included."""
    return post.at.astimezone(zone_of(post))


def local_day(post: Post) -> date:
    """Give the local day of a post in the zone of its logging."""
    return local_time(post).date()


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


def does_count(goal: PostingGoal, kind: PostKind) -> bool:
    """Tell whether something posted counts for a goal."""
    match kind:
        case PostKind.COMMENT:
            return goal.counts_comments
        case PostKind.REPLY:
            return goal.counts_replies
        case _:
            return goal.counts_posts


def counted_kinds(goal: PostingGoal) -> tuple[PostKind, ...]:
    """Give the kinds that count for a goal."""
    return tuple(kind for kind in PostKind if does_count(goal, kind))


def suits(goal: PostingGoal, day: date) -> bool:
    """Tell whether a day suits a goal."""
    return not goal.suits or str(day.weekday()) in goal.suits


def series_of(goals: Iterable[PostingGoal]) -> dict[int, list[PostingGoal]]:
    """Part a channel's goals into those that follow each other, earliest first."""
    parted: dict[int, list[PostingGoal]] = {}
    for goal in sorted(goals, key=lambda goal: (goal.series, goal.starts_on, goal.id)):
        parted.setdefault(goal.series, []).append(goal)
    return parted


def rest_on(rests: Iterable[Rest], channel_id: int, day: date) -> Rest | None:
    """Give the rest of a channel that holds on a day: of several the one that lasts longest."""
    holding = [
        rest
        for rest in rests
        if rest.channel_id in (None, channel_id)
        and rest.starts_on <= day
        and (rest.ends_on is None or rest.ends_on >= day)
    ]
    return max(holding, key=lambda rest: rest.ends_on or date.max, default=None)


def is_resting(rests: Iterable[Rest], channel_id: int, days: Days) -> bool:
    """Tell whether a period of a channel is let go or rested: at least half of its days are."""
    spans = [
        (max(rest.starts_on, days.first), min(rest.ends_on or days.last, days.last))
        for rest in rests
        if rest.channel_id in (None, channel_id)
    ]
    rested, after = 0, days.first
    for first, last in sorted(span for span in spans if span[0] <= span[1]):
        rested += max(0, (last - max(first, after)).days + 1)
        after = max(after, last + timedelta(days=1))
    return rested > 0 and 2 * rested >= (days.last - days.first).days + 1


def is_let_go(goal: PostingGoal, days: Days, rests: Iterable[Rest]) -> bool:
    """Tell whether a period of a goal is rested; for a daily goal so is each day that does not suit."""
    does_not_suit = goal.period is Period.DAY and not suits(goal, days.first)
    return does_not_suit or is_resting(rests, goal.channel_id, days)


def judge(goal: PostingGoal, days: Days, done: int, *, rests: Sequence[Rest], today: date) -> PeriodResult:
    """Judge one period of a goal.

    The period under way is never judged, nor one in which the goal began or ended; a period let go counts as kept where
    its floor was met, and is left out of the count where it was not.
    """
    if days.last >= today:
        verdict = Verdict.LET_GO if is_let_go(goal, days, rests) else Verdict.UNDER_WAY
    else:
        verdict = verdict_of(goal, days, done, is_rested=is_let_go(goal, days, rests))
    return PeriodResult(days=days, done=done, goal=goal, verdict=verdict)


def verdict_of(goal: PostingGoal, days: Days, done: int, *, is_rested: bool) -> Verdict:
    """Give what a finished period of a goal came to."""
    if goal.starts_on > days.first or (goal.ends_on is not None and goal.ends_on < days.last):
        return Verdict.NOT_JUDGED
    if done >= goal.target:
        return Verdict.KEPT
    if done >= goal.floor:
        return Verdict.FLOOR_MET
    return Verdict.LET_GO if is_rested else Verdict.BELOW


@value
class Tally:
    """How the finished periods of a goal went; those let go or not judged stand outside `judged`."""

    held: int
    judged: int
    let_go: int


def tally(verdicts: Iterable[Verdict]) -> Tally:
    """Count the finished periods that met their floor, those judged, and those let go."""
    counted = Counter(verdicts)
    held = counted[Verdict.KEPT] + counted[Verdict.FLOOR_MET]
    return Tally(held=held, judged=held + counted[Verdict.BELOW], let_go=counted[Verdict.LET_GO])
