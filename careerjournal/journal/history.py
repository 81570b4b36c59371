"""Undo and redo, of every verb alike."""

from __future__ import annotations

from careerjournal.domain.changes import Changes
from careerjournal.domain.sentence import Sentence
from careerjournal.journal.store import undo
from careerjournal.journal.store.store import Store
from careerjournal.journal.store.write import Writer


class History:
    """The last verbs, kept in the file: a restart does not forget them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def undo(self) -> Changes | None:
        """Take back what was done last; None where there is nothing to take back."""
        with self._store.writing() as connection:
            return undo.undo(Writer(connection))

    def redo(self) -> Changes | None:
        """Do again what was taken back last; None where there is nothing to do again."""
        with self._store.writing() as connection:
            return undo.redo(Writer(connection))

    def next_undo(self) -> Sentence | None:
        """Give what the next undo would take back."""
        with self._store.reading() as connection:
            return undo.next_undo(connection)

    def next_redo(self) -> Sentence | None:
        """Give what the next redo would do again."""
        with self._store.reading() as connection:
            return undo.next_redo(connection)

    def size_of_next_undo(self) -> int:
        """Count the rows that the next undo writes: thousands are work for a worker."""
        with self._store.reading() as connection:
            return undo.size_of_next_undo(connection)

    def size_of_next_redo(self) -> int:
        """Count the rows that the next redo writes."""
        with self._store.reading() as connection:
            return undo.size_of_next_redo(connection)
