"""How the posting goals of a plan went since the plan's day."""

from __future__ import annotations

import sqlite3
from datetime import date

from careerjournal.domain.plan.snapshot import PlannedPosting
from careerjournal.domain.posting import Channel, PostingGoal, Rest, Tally, series_of, tally
from careerjournal.domain.rhythm import beats
from careerjournal.journal.store.glance import profile_of, running_goal
from careerjournal.journal.store.posting_page import post_days
from careerjournal.journal.store.read_all import read_all


def posting(
    connection: sqlite3.Connection, since: date, today: date
) -> dict[tuple[int, int], tuple[PlannedPosting, Tally]]:
    """Read the goals that run, by channel and series, each with the tally of its periods since a day."""
    week_start = profile_of(connection).week_start
    goals, rests, posts = read_all(connection, PostingGoal), read_all(connection, Rest), post_days(connection)
    found: dict[tuple[int, int], tuple[PlannedPosting, Tally]] = {}
    for channel in read_all(connection, Channel):
        for series, own in series_of(goal for goal in goals if goal.channel_id == channel.id).items():
            running = running_goal(own, today, week_start)
            if running is None:
                continue
            judged = beats(own, posts[channel.id], rests, today, week_start)
            planned = PlannedPosting(
                series=series,
                channel_id=channel.id,
                channel=channel.name,
                period=running.period,
                target=running.target,
            )
            of_period = [beat for beat in judged if beat.goal.period is running.period and beat.days.first >= since]
            found[channel.id, series] = planned, tally(beat.verdict for beat in of_period)
    return found
