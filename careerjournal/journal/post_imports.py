"""Taking in the posts of a file: all of them or none, with the channels they need, as one step of undo."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime

from sqlalchemy import Connection, func, select

from careerjournal.domain.changes import NOTHING_CHANGED, Changes
from careerjournal.domain.post_import import PostToAdd
from careerjournal.domain.posting import Channel, Post, PostKind
from careerjournal.domain.progress import Progress, never, unseen
from careerjournal.domain.same_posts import KnownPosts, PostToCompare
from careerjournal.domain.sentence import sentence
from careerjournal.journal.imports import ROWS_AT_ONCE, ImportCancelledError
from careerjournal.journal.store.store import Store, Verb
from careerjournal.journal.store.tables import CHANNEL, POST

_KNOWN = select(CHANNEL.c.name, POST.c.kind, POST.c.at, POST.c.day, POST.c.text, POST.c.link).join(
    CHANNEL, CHANNEL.c.id == POST.c.channel_id
)
_NAMES = select(CHANNEL.c.id, CHANNEL.c.name).order_by(CHANNEL.c.position, CHANNEL.c.id)


class PostImports:
    """Verbs and readings about imports of posts."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def channels(self) -> list[str]:
        """Read the names of the channels, in the person's order."""
        with self._store.reading() as connection:
            return [row.name for row in connection.execute(_NAMES)]

    def known(self) -> KnownPosts:
        """Read what new posts are compared with: all that are logged."""
        with self._store.reading() as connection:
            return KnownPosts(_known(connection))

    def apply(
        self,
        source: str,
        rows: Sequence[PostToAdd],
        zone: str,
        progress: Progress = unseen,
        cancelled: Callable[[], bool] = never,
    ) -> Changes:
        """Log posts in a zone and make the channels that are missing; where the person cancels, nothing is kept."""
        try:
            with self._store.verb() as verb:
                verb.say(sentence("done.import_posts", n=len(rows), file=source))
                ids = _channel_ids(verb, [row.channel for row in rows])
                for start in range(0, len(rows), ROWS_AT_ONCE):
                    if cancelled():
                        raise ImportCancelledError
                    some = rows[start : start + ROWS_AT_ONCE]
                    verb.put_new([_post(row, ids[row.channel], zone) for row in some])
                    verb.finish()
                    progress(start + len(some), len(rows))
        except ImportCancelledError:
            return Changes(kinds=NOTHING_CHANGED, said=sentence("done.import_cancelled", file=source))
        return verb.changes


def _known(connection: Connection) -> Iterator[PostToCompare]:
    for row in connection.execute(_KNOWN):
        yield PostToCompare(
            channel=row.name,
            kind=PostKind(row.kind),
            at=datetime.fromisoformat(row.at).replace(tzinfo=UTC),
            day=date.fromisoformat(row.day),
            text=row.text,
            link=row.link,
        )


def _channel_ids(verb: Verb, names: Sequence[str]) -> dict[str, int]:
    """Give the ids of channels by name; one that is not there is made, last in the order."""
    ids = {row.name: row.id for row in reversed(verb.connection.execute(_NAMES).all())}
    last = verb.connection.execute(select(func.max(CHANNEL.c.position))).scalar() or 0
    for name in dict.fromkeys(names):
        if name not in ids:
            last += 1
            ids[name] = verb.put(Channel(name=name, position=last))
    return ids


def _post(row: PostToAdd, channel_id: int, zone: str) -> Post:
    """Make the post of a row that has an instant."""
    read = row.post
    assert read.at is not None  # rows without a day are left out
    return Post(
        channel_id=channel_id,
        at=read.at,
        zone=zone,
        text=read.text,
        link=read.link,
        kind=read.kind,
        content=read.content,
        value_to=read.value_to,
        result=read.result,
    )
