"""Filters of the applications that the person keeps under a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import func, select

from careerjournal.domain.application_query import ApplicationQuery, to_json
from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.faults import UserFault
from careerjournal.domain.folding import fold
from careerjournal.domain.saved_filters import SavedFilter
from careerjournal.domain.sentence import sentence
from careerjournal.journal.store.store import Store, Verb
from careerjournal.journal.store.tables import SAVED_FILTER

_ALL = select(SAVED_FILTER).order_by(SAVED_FILTER.c.position, SAVED_FILTER.c.id)


class Filters:
    """Verbs and readings about saved filters. No two have the same name, however it is spelt."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[SavedFilter]:
        """Read all filters in the person's order."""
        return self._store.values(SavedFilter, _ALL)

    def keep(self, name: str, query: ApplicationQuery) -> Changes:
        """Keep a filter under a name; one of that name is replaced. Raises UserFault without a name."""
        name = _named(name)
        with self._store.verb() as verb:
            same = _of_name(verb, name)
            last = verb.connection.execute(select(func.max(SAVED_FILTER.c.position))).scalar()
            new = same or SavedFilter(name=name, words="", position=(last or 0) + 1)
            verb.say(sentence("done.keep_filter", name=name), verb.put(replace(new, name=name, words=to_json(query))))
        return verb.changes

    def rename(self, filter_id: int, name: str) -> Changes:
        """Give a filter another name. Raises UserFault without a name, for another's, and where it is gone."""
        name = _named(name)
        with self._store.verb() as verb:
            found = verb.must_get(SavedFilter, filter_id)
            same = _of_name(verb, name)
            if same is not None and same.id != filter_id:
                raise UserFault(sentence("filter.name_taken", name=same.name))
            verb.put(replace(found, name=name))
            verb.say(sentence("done.rename_filter", name=name), filter_id)
        return verb.changes

    def remove(self, filter_id: int) -> Changes:
        """Remove a filter; the applications stay. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            found = verb.must_get(SavedFilter, filter_id)
            verb.remove(Kind.SAVED_FILTER, [filter_id])
            verb.say(sentence("done.remove_filter", name=found.name), filter_id)
        return verb.changes

    def reorder(self, filter_ids: Sequence[int]) -> Changes:
        """Put the filters in another order. Raises UserFault where one of them is gone."""
        with self._store.verb() as verb:
            for position, filter_id in enumerate(filter_ids, start=1):
                verb.put(replace(verb.must_get(SavedFilter, filter_id), position=position))
            verb.say(sentence("done.order_filters"), filter_ids[0] if filter_ids else 0)
        return verb.changes


def _named(name: str) -> str:
    """Give a name without spaces around it. Raises UserFault where nothing is left."""
    name = " ".join(name.split())
    if not name:
        raise UserFault(sentence("filter.nameless"))
    return name


def _of_name(verb: Verb, name: str) -> SavedFilter | None:
    """Find the filter of a name, however it is spelt."""
    ids = verb.connection.execute(select(SAVED_FILTER.c.id, SAVED_FILTER.c.name)).all()
    return next((verb.get(SavedFilter, own_id) for own_id, known in ids if fold(known) == fold(name)), None)
