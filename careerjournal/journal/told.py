"""What the system was asked to notify of, so that nothing is told twice. Outside undo."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from careerjournal.journal.store.store import Store
from careerjournal.journal.store.tables import TOLD

KEPT_DAYS = 400
"""Days after which it is forgotten that something was told."""

_KEEP = insert(TOLD).on_conflict_do_nothing()


class Told:
    """Remembers keys of what was told."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, keys: Iterable[str]) -> frozenset[str]:
        """Give those of some keys that were told already."""
        with self._store.reading() as connection:
            return frozenset(connection.scalars(select(TOLD.c.key).where(TOLD.c.key.in_(list(keys)))))

    def keep(self, keys: Iterable[str], on: date) -> None:
        """Remember that something was told on a day, and forget what was told long ago."""
        rows = [{"key": key, "told_on": on.isoformat()} for key in keys]
        with self._store.writing() as connection:
            if rows:
                connection.execute(_KEEP, rows)
            long_ago = (on - timedelta(days=KEPT_DAYS)).isoformat()
            connection.execute(delete(TOLD).where(TOLD.c.told_on < long_ago))
