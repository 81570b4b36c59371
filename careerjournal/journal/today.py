"""What Today shows."""

from __future__ import annotations

from datetime import date

from careerjournal.domain.today import TodayView
from careerjournal.journal.store import glance
from careerjournal.journal.store.store import Store


class Today:
    """Reads Today with the same code that reads it before the first frame."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def view(self, day: date) -> TodayView:
        """Read all that Today shows on a day."""
        with self._store.reading_raw() as connection:
            return glance.view(connection, day)
