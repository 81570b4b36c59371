"""Text under the cursor, kept while it is typed, so that a crash costs at most a second of it. Outside undo."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from careerjournal.journal.store.store import Store
from careerjournal.journal.store.tables import DRAFT
from careerjournal.journal.store.translate import storable

_KEEP = insert(DRAFT).prefix_with("OR REPLACE")
_GET = select(DRAFT.c.words).where(DRAFT.c.key == bindparam("wanted"))
_BEGUN = select(DRAFT.c.key).where(DRAFT.c.key.between(bindparam("first"), bindparam("last")))
_LAST_SIGN = "\U0010ffff"
_DROP = delete(DRAFT).where(DRAFT.c.key == bindparam("wanted"))


class Drafts:
    """Drafts by a key that the form chooses."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, key: str, text: str) -> None:
        """Keep what is being typed."""
        with self._store.writing() as connection:
            connection.execute(_KEEP, {"key": key, "words": storable(text)})

    def get(self, key: str) -> str:
        """Read a draft; empty where there is none."""
        with self._store.reading() as connection:
            return connection.execute(_GET, {"wanted": key}).scalar() or ""

    def begun(self, prefix: str) -> frozenset[str]:
        """Give the keys of all drafts that begin with a prefix, in one reading."""
        with self._store.reading() as connection:
            return frozenset(connection.execute(_BEGUN, {"first": prefix, "last": prefix + _LAST_SIGN}).scalars())

    def drop(self, key: str) -> None:
        """Forget a draft: its text was kept, or given up."""
        with self._store.writing() as connection:
            forget(connection, key)


def forget(connection: Connection, key: str) -> None:
    """Forget a draft in the transaction of the verb that kept its text: a crash leaves one of the two, not both."""
    connection.execute(_DROP, {"wanted": key})
