"""Finds out which applications are in the list: the first of them at once, all of them on a worker."""

from __future__ import annotations

from array import array
from dataclasses import dataclass

from careerjournal.domain.application_query import ApplicationQuery, is_by_stage
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.asking import Asker
from careerjournal.ui.pages.applications.id_changes import Splice, splices

FIRST = 200
"""How many ids are read at once; a list that is shorter is read whole by that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Ids in order. They are the first ones, or `complete`; `steps` lead there from `since`, where they are few."""

    ids: array[int]
    complete: bool
    since: array[int] | None = None
    steps: tuple[Splice, ...] | None = None


class IdLoader(Asker[Found]):
    """Reads the first ids at once, and all on a worker: `answered` gives what was found (Found)."""

    def first(self, query: ApplicationQuery) -> Found | None:
        """Read the first ids at once; None where more is asked than stages, which may take longer than a frame."""
        if not is_by_stage(query):
            return None
        ids = self._desk.journal.applications.first_ids(query, FIRST)
        return Found(ids=ids, complete=len(ids) < FIRST)

    def ask_all(self, query: ApplicationQuery, shown: array[int]) -> None:
        """Read all ids on a worker, and how they follow from those shown."""

        def read(journal: Journal) -> Found:
            journal.spare_memory()
            ids = journal.applications.ids(query)
            return Found(ids=ids, complete=True, since=shown, steps=splices(shown, ids))

        self.ask(read)
