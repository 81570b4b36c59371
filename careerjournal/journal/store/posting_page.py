"""What the Posting page shows, put together from channels, goals, posts and rests."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice

from careerjournal.domain.posting import (
    Channel,
    Days,
    PeriodResult,
    Post,
    PostingGoal,
    Rest,
    goal_for,
    is_resting,
    judge,
    local_day,
    period_around,
    tally,
)
from careerjournal.domain.today import ChannelPeriod
from careerjournal.journal.rows import ChannelPage, PostingPage
from careerjournal.journal.store.glance import profile_of, running_goal
from careerjournal.journal.store.read_all import read_all

RESULTS_SHOWN = 12
"""Finished periods shown of each channel."""

DAYS_SHOWN = 183
"""Days shown of the log of posts: half a year."""


def read(connection: sqlite3.Connection, day: date) -> PostingPage:
    """Read the page as it is on a day, inside a transaction that the caller began."""
    week_start = profile_of(connection).week_start
    goals = _by_channel(connection)
    rests = read_all(connection, Rest)
    posts = sorted(read_all(connection, Post), key=lambda post: (post.at, post.id))
    per_channel: defaultdict[int, Counter[date]] = defaultdict(Counter)
    last_posts: dict[int, Post] = {}
    for post in posts:
        per_channel[post.channel_id][local_day(post)] += 1
        last_posts[post.channel_id] = post
    shown = Days(day - timedelta(days=DAYS_SHOWN - 1), day)
    channels = sorted(read_all(connection, Channel), key=lambda channel: (channel.position, channel.id))
    pages = tuple(
        _channel_page(
            channel, goals[channel.id], rests, per_channel[channel.id], last_posts.get(channel.id), day, week_start
        )
        for channel in channels
    )
    return PostingPage(
        day=day,
        channels=pages,
        days=shown,
        posts_per_day=_in_days(sum(per_channel.values(), Counter()), shown),
        total_posts=len(posts),
    )


def finished_periods(
    goals: Sequence[PostingGoal], rests: Sequence[Rest], posts: Counter[date], day: date, week_start: int
) -> Iterator[PeriodResult]:
    """Judge the finished periods of a channel, latest first, each by the goal of its time."""
    for goal in sorted(goals, key=lambda goal: (goal.starts_on, goal.id), reverse=True):
        end = min(day, goal.ends_on) if goal.ends_on else day
        days = period_around(end, goal.period, week_start)
        while days.last >= goal.starts_on:
            if days.last < day and goal_for(goals, days) is goal:
                yield judge(goal, days, count_in(posts, days), rests=rests, today=day, week_start=week_start)
            days = period_around(days.first - timedelta(days=1), goal.period, week_start)


def count_in(posts: Counter[date], days: Days) -> int:
    """Count the posts of some days."""
    return sum(count for on, count in posts.items() if on in days)


def _channel_page(
    channel: Channel,
    goals: Sequence[PostingGoal],
    rests: Sequence[Rest],
    posts: Counter[date],
    last_post: Post | None,
    day: date,
    week_start: int,
) -> ChannelPage:
    goal = running_goal(goals, day, week_start)
    under_way: ChannelPeriod | None = None
    is_let_go = False
    if goal is not None:
        days = period_around(day, goal.period, week_start)
        result = judge(goal, days, count_in(posts, days), rests=rests, today=day, week_start=week_start)
        under_way = ChannelPeriod(channel_id=channel.id, name=channel.name, result=result)
        is_let_go = is_resting(rests, channel.id, days)
    results = tuple(islice(finished_periods(goals, rests, posts, day, week_start), RESULTS_SHOWN))
    return ChannelPage(
        channel=channel,
        goal=goal,
        under_way=under_way,
        is_let_go=is_let_go,
        results=results,
        tally=tally(results),
        posts_per_day=_in_days(posts, Days(day - timedelta(days=DAYS_SHOWN - 1), day)),
        last_post=last_post,
    )


def _by_channel(connection: sqlite3.Connection) -> defaultdict[int, list[PostingGoal]]:
    goals: defaultdict[int, list[PostingGoal]] = defaultdict(list)
    for goal in read_all(connection, PostingGoal):
        goals[goal.channel_id].append(goal)
    return goals


def _in_days(posts: Counter[date], days: Days) -> dict[date, int]:
    return {on: posts[on] for on in sorted(posts) if on in days}
