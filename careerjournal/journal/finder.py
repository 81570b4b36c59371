"""Searching everything that was written in the journal."""

from __future__ import annotations

from collections.abc import Iterable

from careerjournal.domain.finding.hits import Findings, Hit
from careerjournal.domain.finding.index_text import terms_of
from careerjournal.journal.store import search_index
from careerjournal.journal.store.search_read import Chosen, answers, newest, newest_without_index
from careerjournal.journal.store.store import Store
from careerjournal.journal.store.translate import storable

SHOWN = 50
"""Hits given at most."""


class Finder:
    """Readings over all kinds of record; `domain/finding/searched.py` says which fields are searched."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, query: str, limit: int = SHOWN) -> Findings:
        """Find the newest rows that hold every word of a query anywhere; words of one or two letters, where one begins.

        Case, accents, Arabic vowel marks and kinds of digit make no difference. Nothing is found for no words.
        """
        terms = terms_of(storable(query))
        if not terms:
            return Findings(query=query)
        with self._store.reading() as connection:
            find = newest if search_index.is_kept(connection) else newest_without_index
            hits = find(connection, terms, limit + 1)
        return Findings(query=query, hits=tuple(hits[:limit]), is_more=len(hits) > limit)

    def chosen(self, choices: Iterable[Chosen]) -> tuple[Hit, ...]:
        """Give the answers in which one of some choices may stand, newest first: (form, question, key of the choice).

        The caller looks at what they say; a key may stand in other words.
        """
        with self._store.reading() as connection:
            return tuple(answers(connection, choices))
