"""Channels, posting goals, posts, and periods let go."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import bindparam, func, or_, select

from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.posting import Channel, Days, Post, PostingGoal, Rest, local_day
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.journal.clock import Clock
from careerjournal.journal.rows import PostingPage
from careerjournal.journal.store import posting_page
from careerjournal.journal.store.glance import posts_around
from careerjournal.journal.store.store import Store, Verb, read_values
from careerjournal.journal.store.tables import CHANNEL, POST, POSTING_GOAL, REST

_CHANNELS = select(CHANNEL).order_by(CHANNEL.c.position, CHANNEL.c.id)
_GOALS_OF = (
    select(POSTING_GOAL).where(POSTING_GOAL.c.channel_id == bindparam("channel")).order_by(POSTING_GOAL.c.starts_on)
)
_RESTS_OF = select(REST).where(REST.c.channel_id.is_not_distinct_from(bindparam("channel")))
_ALL_POSTS = select(POST).where(or_(bindparam("channel").is_(None), POST.c.channel_id == bindparam("channel")))


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
            if not channel.id and not channel.position:
                last = verb.connection.execute(select(func.max(CHANNEL.c.position))).scalar()
                channel = replace(channel, position=(last or 0) + 1)
            verb.say(sentence(key, name=channel.name), verb.put_known(channel))
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
        """Set a channel's goal from its first day on; the running one ends the day before.

        A goal that began on that day or later is replaced.
        """
        with self._store.verb() as verb:
            channel = verb.must_get(Channel, goal.channel_id)
            _end(verb, goal.channel_id, goal.starts_on)
            record = verb.put(replace(goal, id=0))
            verb.say(sentence("done.set_goal", name=channel.name, n=goal.target, period=_period(goal)), record)
        return verb.changes

    def end_goal(self, channel_id: int, on: date | None = None) -> Changes:
        """End a channel's goal, so that it no longer holds on a day (today where none is given)."""
        with self._store.verb() as verb:
            channel = verb.must_get(Channel, channel_id)
            _end(verb, channel_id, on or self._clock.today())
            verb.say(sentence("done.end_goal", name=channel.name), channel_id)
        return verb.changes

    def log_post(self, post: Post) -> Changes:
        """Log a post. Raises UserFault where its channel is gone."""
        with self._store.verb() as verb:
            channel = verb.must_get(Channel, post.channel_id)
            verb.say(sentence("done.log_post", name=channel.name), verb.put(replace(post, id=0)))
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
            if not any(rest.starts_on <= days.first and rest.ends_on >= days.last for rest in rests):
                verb.put(Rest(channel_id=channel_id, starts_on=days.first, ends_on=days.last))
            verb.say(sentence("done.let_go", name=channel.name, first=days.first, last=days.last), channel_id)
        return verb.changes

    def take_up(self, channel_id: int, days: Days) -> Changes:
        """Take a period up again that was let go."""
        with self._store.verb() as verb:
            channel = verb.must_get(Channel, channel_id)
            rests = read_values(verb.connection, Rest, _RESTS_OF, {"channel": channel_id})
            verb.remove(Kind.REST, [rest.id for rest in rests if rest.starts_on in days and rest.ends_on in days])
            verb.say(sentence("done.take_up", name=channel.name, first=days.first, last=days.last), channel_id)
        return verb.changes

    def posts(self, channel_id: int | None, days: Days | None = None) -> list[Post]:
        """Read posts by their local day, latest first: of one channel or all, of some days or ever."""
        if days is None:
            found = self._store.values(Post, _ALL_POSTS, {"channel": channel_id})
            return sorted(found, key=lambda post: (post.at, post.id), reverse=True)
        with self._store.reading_raw() as connection:
            return [post for post in reversed(posts_around(connection, days, channel_id)) if local_day(post) in days]

    def page(self, day: date) -> PostingPage:
        """Read all that Posting shows on a day."""
        with self._store.reading_raw() as connection:
            return posting_page.read(connection, day)


def _end(verb: Verb, channel_id: int, on: date) -> None:
    """See to it that no goal of a channel holds on a day and later."""
    for goal in read_values(verb.connection, PostingGoal, _GOALS_OF, {"channel": channel_id}):
        if goal.starts_on >= on:
            verb.remove(Kind.POSTING_GOAL, [goal.id])
        elif goal.ends_on is None or goal.ends_on >= on:
            verb.put(replace(goal, ends_on=on - timedelta(days=1)))


def _period(goal: PostingGoal) -> Sentence:
    return sentence(f"period.{goal.period.value}")
