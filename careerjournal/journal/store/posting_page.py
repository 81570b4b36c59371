"""What the Posting page shows, put together from channels, goals, posts and rests."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date

from careerjournal.domain.posting import (
    Channel,
    PostingGoal,
    PostKind,
    Reminder,
    Rest,
    judge,
    period_around,
    rest_on,
    series_of,
)
from careerjournal.domain.posting_advice import EnergyNote, Suggestion, goal_advice, rest_advice, wanted
from careerjournal.domain.rhythm import PostDays, beats, run_of
from careerjournal.domain.today import ChannelPeriod
from careerjournal.journal.rows import ChannelPage, GoalTrack, PostingPage
from careerjournal.journal.store.glance import profile_of, running_goal
from careerjournal.journal.store.read_all import read_all

REFUSED = "posting.refused."
"""What the names of the settings begin with under which suggestions are refused: for good, or until a day."""

ENERGY = "posting.energy"
"""The setting that lets the form of a post ask for energy."""


def read(connection: sqlite3.Connection, day: date) -> PostingPage:
    """Read the page as it is on a day, inside a transaction that the caller began."""
    week_start = profile_of(connection).week_start
    goals = _by_channel(connection)
    rests = read_all(connection, Rest)
    reminders = sorted(read_all(connection, Reminder), key=lambda one: (one.at, one.id))
    counts = _counts(connection)
    channels = sorted(read_all(connection, Channel), key=lambda channel: (channel.position, channel.id))
    # a route of one's own that nothing is posted on stands on the map alone
    channels = [each for each in channels if not each.is_own or goals[each.id] or each.id in counts]
    posts = {channel.id: PostDays(counts.get(channel.id, {})) for channel in channels}
    pages = tuple(
        ChannelPage(
            channel=channel,
            tracks=tuple(
                _track(channel, series, own, posts[channel.id], rests, day, week_start)
                for series, own in series_of(goals[channel.id]).items()
            ),
            rest=rest_on(rests, channel.id, day),
            reminders=tuple(one for one in reminders if one.channel_id == channel.id),
        )
        for channel in channels
    )
    per_day: Counter[date] = Counter()
    for kinds in counts.values():
        for days in kinds.values():
            per_day.update(days)
    energies = energy_notes(connection)
    return PostingPage(
        day=day,
        week_start=week_start,
        channels=pages,
        posts_per_day=per_day,
        rests=tuple(rests),
        total_posts=per_day.total(),
        energies=tuple(energies),
        suggestions=tuple(_suggestions(connection, pages, energies, day)),
        drafts=connection.execute("SELECT count(*) FROM post_draft WHERE used_on IS NULL").fetchone()[0],
    )


def post_days(connection: sqlite3.Connection) -> defaultdict[int, PostDays]:
    """Read on which local days something was posted, channel by channel."""
    found = {channel: PostDays(kinds) for channel, kinds in _counts(connection).items()}
    return defaultdict(lambda: PostDays({}), found)


def energy_notes(connection: sqlite3.Connection) -> list[EnergyNote]:
    """Read the posts whose energy afterwards was noted, earliest first."""
    rows = connection.execute(
        "SELECT day, content, energy_before, energy_after FROM post WHERE energy_after IS NOT NULL ORDER BY day, id"
    )
    return [
        EnergyNote(on=date.fromisoformat(day), content=content, before=before, after=after)
        for day, content, before, after in rows
    ]


def refusals(connection: sqlite3.Connection) -> dict[str, date | None]:
    """Read which suggestions are refused: until a day, or for good."""
    rows = connection.execute("SELECT name, words FROM setting WHERE name >= ? AND name < ?", (REFUSED, REFUSED + "~"))
    return {name[len(REFUSED) :]: date.fromisoformat(words) if words else None for name, words in rows}


def _counts(connection: sqlite3.Connection) -> dict[int, dict[PostKind, dict[date, int]]]:
    """Count the posts of each channel by kind and local day; the index holds all that is asked."""
    found: dict[int, dict[PostKind, dict[date, int]]] = {}
    kinds = {kind.value: kind for kind in PostKind}
    rows = connection.execute(
        "SELECT channel_id, day, kind, count(*) FROM post INDEXED BY post_by_day GROUP BY channel_id, day, kind"
    )
    days = _Days()
    for channel, day, kind, count in rows:
        own = found.setdefault(channel, {})
        own.setdefault(kinds[kind], {})[days[day]] = count
    return found


class _Days(dict[str, date]):
    """Days by their text, each read once: many posts share one."""

    def __missing__(self, text: str) -> date:
        self[text] = day = date.fromisoformat(text)
        return day


def _track(
    channel: Channel,
    series: int,
    own: Sequence[PostingGoal],
    posts: PostDays,
    rests: Sequence[Rest],
    day: date,
    week_start: int,
) -> GoalTrack:
    """Put together how the goals of one series go."""
    goal = running_goal(own, day, week_start)
    under_way: ChannelPeriod | None = None
    if goal is not None:
        days = period_around(day, goal.period, week_start)
        result = judge(goal, days, posts.done(goal, days), rests=rests, today=day)
        rest = rest_on(rests, channel.id, day)
        under_way = ChannelPeriod(channel_id=channel.id, name=channel.name, result=result, rest=rest)
    of_channel = [rest for rest in rests if rest.channel_id in (None, channel.id)]
    judged = tuple(beats(own, posts, of_channel, day, week_start))
    return GoalTrack(
        series=series, history=tuple(own), goal=goal, under_way=under_way, beats=judged, run=run_of(judged)
    )


def _suggestions(
    connection: sqlite3.Connection, pages: Sequence[ChannelPage], energies: Sequence[EnergyNote], day: date
) -> list[Suggestion]:
    """Work out what may be suggested today; a channel that rests is left alone."""
    tracks = [track for page in pages if page.rest is None for track in page.tracks]
    found = [goal_advice(track.beats, track.goal, day) for track in tracks if track.goal is not None]
    if any(page.rest is None for page in pages):
        found.insert(0, rest_advice(energies))
    return wanted([one for one in found if one is not None], refusals(connection), day)


def _by_channel(connection: sqlite3.Connection) -> defaultdict[int, list[PostingGoal]]:
    goals: defaultdict[int, list[PostingGoal]] = defaultdict(list)
    for goal in read_all(connection, PostingGoal):
        goals[goal.channel_id].append(goal)
    return goals
