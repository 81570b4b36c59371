"""What holds of the rhythm whatever was posted, rested and meant."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from careerjournal.domain.posting import Days, Period, Post, PostingGoal, PostKind, Rest, local_day, period_around
from careerjournal.domain.rhythm import Beat, PostDays, beats, run_of
from tests.examples import examples

FIRST = date(2026, 1, 1)
LAST_DAY = 150
ZONES = ("UTC", "Europe/Berlin", "Pacific/Auckland", "America/Los_Angeles", "Asia/Kathmandu")

day_numbers = st.integers(0, LAST_DAY)
days = day_numbers.map(lambda number: FIRST + timedelta(days=number))
kinds = st.sampled_from(list(PostKind))
happened = st.lists(st.tuples(days, kinds), max_size=60)
week_starts = st.sampled_from((0, 6, 5))


@st.composite
def goals(draw: st.DrawFn) -> list[PostingGoal]:
    """Up to three goals that follow each other."""
    starts = sorted(draw(st.sets(day_numbers, min_size=1, max_size=3)))
    ends: list[int | None] = [start - 1 for start in starts[1:]]
    ends.append(draw(st.none() | st.integers(starts[-1], LAST_DAY)))
    made = []
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), start=1):
        target = draw(st.integers(1, 4))
        made.append(
            PostingGoal(
                id=number,
                channel_id=1,
                period=draw(st.sampled_from(list(Period))),
                target=target,
                floor=draw(st.integers(0, target)),
                starts_on=FIRST + timedelta(days=start),
                ends_on=None if end is None else FIRST + timedelta(days=end),
                suits=draw(st.sampled_from(("", "024", "56"))),
                counts_comments=draw(st.booleans()),
                counts_replies=draw(st.booleans()),
            )
        )
    return made


@st.composite
def rests(draw: st.DrawFn) -> Rest:
    """A rest of this channel or of all."""
    first = draw(days)
    length = draw(st.none() | st.integers(0, 40))
    ends_on = None if length is None else first + timedelta(days=length)
    return Rest(channel_id=draw(st.sampled_from((1, None))), starts_on=first, ends_on=ends_on)


def counted(posts: list[tuple[date, PostKind]]) -> PostDays:
    per_kind: defaultdict[PostKind, Counter[date]] = defaultdict(Counter)
    for day, kind in posts:
        per_kind[kind][day] += 1
    return PostDays(per_kind)


def judged(
    own: list[PostingGoal], posts: list[tuple[date, PostKind]], resting: list[Rest], week_start: int
) -> list[Beat]:
    return beats(own, counted(posts), resting, FIRST + timedelta(days=LAST_DAY + 1), week_start)


def never_lower(before: list[Beat], after: list[Beat]) -> None:
    assert [beat.days for beat in before] == [beat.days for beat in after]
    assert all(new.strength >= old.strength - 1e-12 for old, new in zip(before, after, strict=True))
    assert run_of(after).now >= run_of(before).now
    assert run_of(after).best >= run_of(before).best


@settings(max_examples=examples(40))
@given(goals(), happened, st.lists(rests(), max_size=3), week_starts, st.randoms(use_true_random=False))
def test_the_order_of_logging_does_not_matter(own, posts, resting, week_start, chance):  # type: ignore[no-untyped-def]
    shuffled = list(posts)
    chance.shuffle(shuffled)
    assert judged(own, shuffled, resting, week_start) == judged(own, posts, resting, week_start)


@settings(max_examples=examples(40))
@given(goals(), happened, st.lists(rests(), max_size=3), week_starts, st.tuples(days, kinds))
def test_adding_a_post_never_lowers(own, posts, resting, week_start, another):  # type: ignore[no-untyped-def]
    before = judged(own, posts, resting, week_start)
    never_lower(before, judged(own, [*posts, another], resting, week_start))


@settings(max_examples=examples(40))
@given(goals(), happened, st.lists(rests(), max_size=3), week_starts, rests())
def test_resting_never_lowers(own, posts, resting, week_start, another):  # type: ignore[no-untyped-def]
    before = judged(own, posts, resting, week_start)
    never_lower(before, judged(own, posts, [*resting, another], week_start))


@settings(max_examples=examples(40))
@given(goals(), happened, week_starts, st.data())
def test_letting_a_period_go_never_lowers(own, posts, week_start, data):  # type: ignore[no-untyped-def]
    before = judged(own, posts, [], week_start)
    period = data.draw(st.sampled_from([beat.days for beat in before])) if before else Days(FIRST, FIRST)
    gone = Rest(channel_id=1, starts_on=period.first, ends_on=period.last)
    never_lower(before, judged(own, posts, [gone], week_start))


@settings(max_examples=examples(40))
@given(happened, st.sampled_from(list(Period)), st.tuples(week_starts, week_starts))
def test_another_first_day_of_the_week_keeps_the_totals(posts, period, both):  # type: ignore[no-untyped-def]
    def total(week_start: int) -> int:
        goal = PostingGoal(channel_id=1, period=period, target=1, starts_on=FIRST, counts_comments=True)
        done, found = counted(posts), 0
        span = period_around(FIRST, period, week_start)
        while span.first <= FIRST + timedelta(days=LAST_DAY):
            found += done.done(goal, span)
            span = period_around(span.last + timedelta(days=1), period, week_start)
        return found

    assert total(both[0]) == total(both[1])


@settings(max_examples=examples(30))
@given(st.lists(st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31)), max_size=30), st.sampled_from(ZONES))
def test_every_post_has_one_local_day_in_any_zone(instants, zone):  # type: ignore[no-untyped-def]
    posts = [Post(channel_id=1, at=at.replace(tzinfo=UTC), zone=zone) for at in instants]
    per_day = counted([(local_day(post), PostKind.POST) for post in posts])
    goal = PostingGoal(channel_id=1, target=1, starts_on=FIRST)
    assert per_day.done(goal, Days(date(2025, 12, 30), date(2027, 1, 2))) == len(posts)
    for post in posts:
        begins = datetime.combine(local_day(post), datetime.min.time(), ZoneInfo(zone)).astimezone(UTC)
        assert timedelta(0) <= post.at - begins < timedelta(hours=26)
