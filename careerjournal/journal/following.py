"""Whom the person follows, and how they joined in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select

from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.faults import UserFault
from careerjournal.domain.following import Followed, JoinIn, without_doubles
from careerjournal.domain.sentence import sentence
from careerjournal.journal.channel_rows import FollowedRow
from careerjournal.journal.clock import Clock
from careerjournal.journal.store.store import Store, read_values
from careerjournal.journal.store.tables import FOLLOWED, JOIN_IN

_ALL = select(FOLLOWED).order_by(FOLLOWED.c.id)
_JOINED = select(JOIN_IN).order_by(JOIN_IN.c.on.desc(), JOIN_IN.c.id.desc())


class Following:
    """Verbs and readings about whom the person follows."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def rows(self) -> list[FollowedRow]:
        """Read all who are followed, in the order in which they were added."""
        with self._store.reading() as connection:
            joined: defaultdict[int, list[JoinIn]] = defaultdict(list)
            for one in read_values(connection, JoinIn, _JOINED):
                joined[one.followed_id].append(one)
            return [
                FollowedRow(followed=followed, joined=tuple(joined[followed.id]))
                for followed in read_values(connection, Followed, _ALL)
            ]

    def keep(self, followed: Followed) -> Changes:
        """Follow somebody, or change what is noted of them. Raises UserFault without a name and where they are gone."""
        name = " ".join(followed.name.split())
        if not name:
            raise UserFault(sentence("followed.nameless"))
        with self._store.verb() as verb:
            key = "done.edit_followed" if followed.id else "done.follow"
            verb.say(sentence(key, name=name), verb.put_known(replace(followed, name=name)))
        return verb.changes

    def add_all(self, wanted: Sequence[Followed]) -> Changes:
        """Follow a whole list in one step; those who are followed already, however they are spelt, are passed over."""
        with self._store.verb() as verb:
            new, _ = without_doubles(wanted, read_values(verb.connection, Followed, _ALL))
            ids = verb.put_new([replace(one, id=0) for one in new])
            verb.say(sentence("done.follow_all", n=len(new)), ids[0] if ids else 0)
        return verb.changes

    def remove(self, followed_id: int) -> Changes:
        """Follow somebody no more; undo brings all of it back. Raises UserFault where they are gone."""
        with self._store.verb() as verb:
            followed = verb.must_get(Followed, followed_id)
            verb.remove(Kind.FOLLOWED, [followed_id])
            verb.say(sentence("done.unfollow", name=followed.name), followed_id)
        return verb.changes

    def join_in(self, one: JoinIn) -> Changes:
        """Note that the person joined in, or change that. Raises UserFault where whom they joined in with is gone."""
        with self._store.verb() as verb:
            followed = verb.must_get(Followed, one.followed_id)
            verb.say(sentence(f"done.join.{one.kind.value}", name=followed.name), verb.put_known(one))
        return verb.changes

    def remove_join_in(self, join_id: int) -> Changes:
        """Take back one time of joining in. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            one = verb.must_get(JoinIn, join_id)
            followed = verb.must_get(Followed, one.followed_id)
            verb.remove(Kind.JOIN_IN, [join_id])
            verb.say(sentence("done.remove_join", name=followed.name), join_id)
        return verb.changes
