"""Experiments with kinds of content, and the posts that are their tries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import bindparam, select

from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.experiments import Experiment
from careerjournal.domain.faults import UserFault
from careerjournal.domain.posting import Channel, Post
from careerjournal.domain.sentence import sentence
from careerjournal.journal.channel_rows import ExperimentRow
from careerjournal.journal.clock import Clock
from careerjournal.journal.store.store import Store, read_values
from careerjournal.journal.store.tables import CHANNEL, EXPERIMENT, POST

_ALL = select(EXPERIMENT).order_by(EXPERIMENT.c.begun_on.desc(), EXPERIMENT.c.id.desc())
_TRIES = select(POST).where(POST.c.experiment_id.is_not(None)).order_by(POST.c.at, POST.c.id)
_TRIES_OF = select(POST).where(POST.c.experiment_id == bindparam("experiment"))
_NAMES = select(CHANNEL.c.id, CHANNEL.c.name)


class Experiments:
    """Verbs and readings about experiments."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def rows(self) -> list[ExperimentRow]:
        """Read the experiments with their tries: those under way first, the latest first."""
        with self._store.reading() as connection:
            posts: defaultdict[int, list[Post]] = defaultdict(list)
            for post in read_values(connection, Post, _TRIES):
                posts[post.experiment_id or 0].append(post)
            names = {row.id: row.name for row in connection.execute(_NAMES)}
            found = read_values(connection, Experiment, _ALL)
        rows = [
            ExperimentRow(experiment=one, posts=tuple(posts[one.id]), channel=names.get(one.channel_id or 0, ""))
            for one in found
        ]
        return sorted(rows, key=lambda row: row.experiment.ended_on is not None)

    def keep(self, experiment: Experiment) -> Changes:
        """Begin an experiment, or change one. Raises UserFault for no words, and where it or its channel is gone."""
        hypothesis = " ".join(experiment.hypothesis.split())
        if not hypothesis:
            raise UserFault(sentence("experiment.empty"))
        with self._store.verb() as verb:
            if experiment.channel_id is not None:
                verb.must_get(Channel, experiment.channel_id)
            key = "done.edit_experiment" if experiment.id else "done.begin_experiment"
            own_id = verb.put_known(replace(experiment, hypothesis=hypothesis))
            verb.say(sentence(key, what=hypothesis), own_id)
        return verb.changes

    def link_posts(self, experiment_id: int, post_ids: Sequence[int]) -> Changes:
        """Say which posts are an experiment's tries; others that were are so no more.

        Raises UserFault where it or a post is gone.
        """
        with self._store.verb() as verb:
            experiment = verb.must_get(Experiment, experiment_id)
            wanted = set(post_ids)
            for post in read_values(verb.connection, Post, _TRIES_OF, {"experiment": experiment_id}):
                if post.id not in wanted:
                    verb.put(replace(post, experiment_id=None))
            for post_id in post_ids:
                verb.put(replace(verb.must_get(Post, post_id), experiment_id=experiment_id))
            said = sentence("done.link_tries", what=experiment.hypothesis, n=len(wanted))
            verb.say(said, experiment_id)
        return verb.changes

    def remove(self, experiment_id: int) -> Changes:
        """Remove an experiment; its posts stay in the log. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            experiment = verb.must_get(Experiment, experiment_id)
            verb.remove(Kind.EXPERIMENT, [experiment_id])
            verb.say(sentence("done.remove_experiment", what=experiment.hypothesis), experiment_id)
        return verb.changes
