"""Channels, posting goals, posts, and periods let go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import bindparam, func, or_, select

from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.posting import Channel, Days, Post, PostingGoal, Rest
from careerjournal.domain.posting_advice import first_goal
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.journal.clock import Clock
from careerjournal.journal.rows import PostingPage
from careerjournal.journal.store import posting_page
from careerjournal.journal.store.glance import profile_of
from careerjournal.journal.store.read_all import read_all
from careerjournal.journal.store.store import Store, Verb, read_values
from careerjournal.journal.store.tables import CHANNEL, POST, POSTING_GOAL, REST

_CHANNELS = select(CHANNEL).order_by(CHANNEL.c.position, CHANNEL.c.id)
_GOALS_OF = (
    select(POSTING_GOAL)
    .where(POSTING_GOAL.c.channel_id == bindparam("channel"))
    .order_by(POSTING_GOAL.c.series, POSTING_GOAL.c.starts_on)
)
_RESTS_OF = select(REST).where(REST.c.channel_id.is_not_distinct_from(bindparam("channel")))
_ON_CHANNEL = or_(bindparam("channel").is_(None), POST.c.channel_id == bindparam("channel"))
_ALL_POSTS = select(POST).where(_ON_CHANNEL).order_by(POST.c.at.desc(), POST.c.id.desc())
_POSTS_OF = _ALL_POSTS.where(POST.c.day.between(bindparam("first"), bindparam("last")))
_CONTENTS = (
    select(POST.c.content).where(POST.c.content != "").group_by(POST.c.content).order_by(func.count().desc()).limit(50)
)


class Posting:
    """Verbs and readings about posting."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def channels(self) -> list[Channel]:
        """Read the channels in the person's order."""
        return self._store.values(Channel, _CHANNELS)

    def keep_channel(self, channel: Channel) -> Changes:
        """Keep a channel; a new one without a place goes last. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            key = "done.edit_channel" if channel.id else "done.add_channel"
            verb.say(sentence(key, name=channel.name), verb.put_known(_placed(verb, channel)))
        return verb.changes

    def begin(self, channel: Channel, goal: PostingGoal) -> Changes:
        """Add a channel with its first goal, as one step of undo."""
        with self._store.verb() as verb:
            channel_id = verb.put(_placed(verb, channel))
            record = verb.put(replace(goal, id=0, channel_id=channel_id))
            verb.say(sentence("done.set_goal", name=channel.name, n=goal.target, period=_period(goal)), record)
        return verb.changes

    def remove_channel(self, channel_id: int) -> Changes:
        """Remove a channel with its goals and posts; undo brings all of it back."""
        with self._store.verb() as verb:
            channel = verb.must_get(Channel, channel_id)
            verb.remove(Kind.CHANNEL, [channel_id])
            verb.say(sentence("done.remove_channel", name=channel.name), channel_id)
        return verb.changes

    def goals(self, channel_id: int) -> list[PostingGoal]:
        """Read all goals a channel ever had, earliest first."""
        return self._store.values(PostingGoal, _GOALS_OF, {"channel": channel_id})

    def set_goal(self, goal: PostingGoal) -> Changes:
        """Set a goal of a channel from its first day on; the one of its series that runs ends the day before.

        A goal of the series that began on that day or later is replaced; those of other series go on.
        """
        with self._store.verb() as verb:
            channel = verb.must_get(Channel, goal.channel_id)
            _end(verb, goal.channel_id, goal.series, goal.starts_on)
            record = verb.put(replace(goal, id=0))
            verb.say(sentence("done.set_goal", name=channel.name, n=goal.target, period=_period(goal)), record)
        return verb.changes

    def add_goal(self, goal: PostingGoal) -> Changes:
        """Set a goal that runs beside those that a channel has. Raises UserFault where the channel is gone."""
        taken = {kept.series for kept in self.goals(goal.channel_id)}
        return self.set_goal(replace(goal, series=max(taken, default=-1) + 1))

    def first_goal(self, channel_id: int) -> PostingGoal:
        """Propose a goal to begin with, out of the last eight weeks on a channel; it is not kept yet."""
        today = self._clock.today()
        with self._store.reading_raw() as connection:
            posts = posting_page.post_days(connection)[channel_id]
            return first_goal(channel_id, posts, today, profile_of(connection).week_start)

    def end_goal(self, channel_id: int, on: date | None = None, *, series: int = 0) -> Changes:
        """End a channel's goal, so that it no longer holds on a day (today where none is given)."""
        with self._store.verb() as verb:
            channel = verb.must_get(Channel, channel_id)
            _end(verb, channel_id, series, on or self._clock.today())
            verb.say(sentence("done.end_goal", name=channel.name), channel_id)
        return verb.changes

    def log_post(self, post: Post) -> Changes:
        """Log a post. Raises UserFault where its channel is gone."""
        with self._store.verb() as verb:
            channel = verb.must_get(Channel, post.channel_id)
            verb.say(sentence("done.log_post", name=channel.name), verb.put(replace(post, id=0)))
        return verb.changes

    def log_posts(self, posts: Sequence[Post]) -> Changes:
        """Log several posts as one step of undo. Raises UserFault where a channel is gone."""
        with self._store.verb() as verb:
            for channel_id in {post.channel_id for post in posts}:
                verb.must_get(Channel, channel_id)
            verb.put_new([replace(post, id=0) for post in posts])
            verb.say(sentence("done.log_posts", n=len(posts)))
        return verb.changes

    def edit_post(self, post: Post) -> Changes:
        """Change a post. Raises UserFault where it or its channel is gone."""
        with self._store.verb() as verb:
            channel = verb.must_get(Channel, post.channel_id)
            verb.say(sentence("done.edit_post", name=channel.name), verb.put_known(post))
        return verb.changes

    def remove_post(self, post_id: int) -> Changes:
        """Remove a post from the log. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            post = verb.must_get(Post, post_id)
            channel = verb.must_get(Channel, post.channel_id)
            verb.remove(Kind.POST, [post_id])
            verb.say(sentence("done.remove_post", name=channel.name), post_id)
        return verb.changes

    def let_go(self, channel_id: int, days: Days) -> Changes:
        """Let a period go without penalty."""
        with self._store.verb() as verb:
            channel = verb.must_get(Channel, channel_id)
            rests = read_values(verb.connection, Rest, _RESTS_OF, {"channel": channel_id})
            if not any(rest.starts_on <= days.first and (rest.ends_on or days.last) >= days.last for rest in rests):
                verb.put(Rest(channel_id=channel_id, starts_on=days.first, ends_on=days.last))
            verb.say(sentence("done.let_go", name=channel.name, first=days.first, last=days.last), channel_id)
        return verb.changes

    def take_up(self, channel_id: int, days: Days) -> Changes:
        """Take a period up again that was let go."""
        with self._store.verb() as verb:
            channel = verb.must_get(Channel, channel_id)
            rests = read_values(verb.connection, Rest, _RESTS_OF, {"channel": channel_id})
            inside = [rest.id for rest in rests if rest.starts_on in days and rest.ends_on and rest.ends_on in days]
            verb.remove(Kind.REST, inside)
            verb.say(sentence("done.take_up", name=channel.name, first=days.first, last=days.last), channel_id)
        return verb.changes

    def rests(self) -> list[Rest]:
        """Read all rests, those of all channels included, in the order in which they were made."""
        with self._store.reading_raw() as connection:
            return read_all(connection, Rest)

    def rest(self, channel_id: int | None, first: date, last: date | None) -> Changes:
        """Plan a rest of a channel, or of all, from a day to a day; without a last day it goes on until it is ended."""
        with self._store.verb() as verb:
            name = verb.must_get(Channel, channel_id).name if channel_id is not None else ""
            record = verb.put(Rest(channel_id=channel_id, starts_on=first, ends_on=last))
            key = "done.rest" if last is not None else "done.rest_open"
            verb.say(sentence(key, name=name, first=first, last=last or first), record)
        return verb.changes

    def end_rest(self, channel_id: int) -> Changes:
        """End the rests that hold today on a channel, those of all channels included; what was rested stays so."""
        today = self._clock.today()
        with self._store.verb() as verb:
            channel = verb.must_get(Channel, channel_id)
            for rest in read_values(verb.connection, Rest, select(REST)):
                holds = rest.starts_on <= today and (rest.ends_on is None or rest.ends_on >= today)
                if holds and rest.channel_id in (None, channel_id):
                    if rest.starts_on == today:
                        verb.remove(Kind.REST, [rest.id])
                    else:
                        verb.put(replace(rest, ends_on=today - timedelta(days=1)))
            verb.say(sentence("done.end_rest", name=channel.name), channel_id)
        return verb.changes

    def remove_rest(self, rest_id: int) -> Changes:
        """Take back a rest, also one that is over. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            rest = verb.must_get(Rest, rest_id)
            verb.remove(Kind.REST, [rest_id])
            last = rest.ends_on or rest.starts_on
            verb.say(sentence("done.remove_rest", first=rest.starts_on, last=last), rest_id)
        return verb.changes

    def posts(self, channel_id: int | None, days: Days | None = None, *, limit: int = -1) -> list[Post]:
        """Read posts by their local day, latest first: of one channel or all, of some days or ever, so many or all."""
        if days is None:
            return self._store.values(Post, _ALL_POSTS.limit(limit), {"channel": channel_id})
        asked = {"channel": channel_id, "first": days.first.isoformat(), "last": days.last.isoformat()}
        return self._store.values(Post, _POSTS_OF.limit(limit), asked)

    def post(self, post_id: int) -> Post:
        """Read one post. Raises UserFault where it is gone."""
        return self._store.get(Post, post_id)

    def contents(self) -> list[str]:
        """Read the kinds of content that were named, most often first."""
        with self._store.reading() as connection:
            return list(connection.scalars(_CONTENTS))

    def page(self, day: date) -> PostingPage:
        """Read all that Posting shows on a day."""
        with self._store.reading_raw() as connection:
            return posting_page.read(connection, day)


def _placed(verb: Verb, channel: Channel) -> Channel:
    """Give a channel with its place: a new one without a place goes last."""
    if channel.id or channel.position:
        return channel
    last = verb.connection.execute(select(func.max(CHANNEL.c.position))).scalar()
    return replace(channel, position=(last or 0) + 1)


def _end(verb: Verb, channel_id: int, series: int, on: date) -> None:
    """See to it that no goal of a channel's series holds on a day and later."""
    for goal in read_values(verb.connection, PostingGoal, _GOALS_OF, {"channel": channel_id}):
        if goal.series != series:
            continue
        if goal.starts_on >= on:
            verb.remove(Kind.POSTING_GOAL, [goal.id])
        elif goal.ends_on is None or goal.ends_on >= on:
            verb.put(replace(goal, ends_on=on - timedelta(days=1)))


def _period(goal: PostingGoal) -> Sentence:
    return sentence(f"period.{goal.period.value}")
