"""The board of the applications: which stand in which stage, in order; and moving some of them to another."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import BindParameter, bindparam, select

from careerjournal.domain.application_query import ApplicationQuery, stages_of
from careerjournal.domain.applications import Application, ApplicationEvent
from careerjournal.domain.changes import Changes
from careerjournal.domain.events import in_order, stage_after
from careerjournal.domain.faults import UserFault
from careerjournal.domain.own_stages import ListedStage, stage_key
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.stages import EventKind, Stage
from careerjournal.journal.application_list import blanks_of, ids_query, read_first_ids, read_standing
from careerjournal.journal.clock import Clock
from careerjournal.journal.moves import event_named, leading_somewhere
from careerjournal.journal.store.store import Store, Verb, read_values
from careerjournal.journal.store.tables import EVENT, OWN_TALLY, STANDING

_AT_ONCE = 1_000
"""Rows taken from the driver at once: few enough that a long list is never held as objects."""

_KNOWN = STANDING.c
_IDS: BindParameter[list[int]] = bindparam("ids", expanding=True)
_HISTORIES = select(EVENT).where(EVENT.c.application_id.in_(_IDS))
_OWN_USED = select(OWN_TALLY.c.stage_id).limit(1)

Columns = dict[str, "array[int]"]
"""Ids by the key of the stage that they stand in, in the order of a query; stages without one may be missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heads:
    """The heads of some columns by their keys, how many stand in each, and how many in all."""

    ids: Mapping[str, array[int]]
    counts: Mapping[str, int]
    total: int

    @property
    def is_whole(self) -> bool:
        """Tell whether the heads are all there is."""
        return sum(map(len, self.ids.values())) == self.total


class Board:
    """Readings and the verb of a board."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def columns(self, query: ApplicationQuery) -> Columns:
        """Read the ids of all columns: for a worker, where there are many."""
        found: defaultdict[tuple[str, int | None], array[int]] = defaultdict(lambda: array("q"))
        blank: defaultdict[tuple[str, int | None], array[int]] = defaultdict(lambda: array("q"))
        today = self._clock.today()
        with self._store.reading() as connection:
            blanks = blanks_of(connection, query, today)
            own = [_KNOWN.stage_id] if connection.execute(_OWN_USED).first() else []
            cursor = connection.execute(ids_query(connection, query, today).add_columns(_KNOWN.stage, *own)).cursor
            while cursor is not None and (some := cursor.fetchmany(_AT_ONCE)):
                for row in some:
                    into = blank if blanks > 0 else found
                    into[row[1], row[2] if own else None].append(row[0])
                    blanks -= 1
        for where, ids in blank.items():  # where nothing is noted stands last
            found[where].extend(ids)
        return {stage_key(Stage(stage), own_id): ids for (stage, own_id), ids in found.items()}

    def heads(self, query: ApplicationQuery, listing: Sequence[ListedStage], shown: Container[str], most: int) -> Heads:
        """Read the ids at the head of the columns shown, and of all that are short, so many of each at most.

        Quick however many there are where only stages are asked for.
        """
        today, asked = self._clock.today(), stages_of(query)
        with self._store.reading() as connection:
            counts = read_standing(connection)
            standing = {one.key: counts.standing_in(one, listing) if one.base in asked else 0 for one in listing}
            found: Columns = {}
            for one in listing:
                if standing[one.key] and (one.key in shown or standing[one.key] < most):
                    of_stage = replace(query, stages=frozenset({one.base}), phases=frozenset(), with_ended=True)
                    own = _KNOWN.stage_id == one.stage_id if one.stage_id else _KNOWN.stage_id.is_(None)
                    also = [own] if counts.by_own else []
                    found[one.key] = read_first_ids(connection, of_stage, today, most, also)
                elif one.key in shown or not standing[one.key]:
                    found[one.key] = array("q")
        return Heads(ids=found, counts=standing, total=sum(standing.values()))

    def histories(self, ids: Sequence[int]) -> dict[int, tuple[ApplicationEvent, ...]]:
        """Read the histories of some applications, each in order; those without an event have an empty one."""
        found: dict[int, list[ApplicationEvent]] = {own_id: [] for own_id in ids}
        with self._store.reading() as connection:
            for event in read_values(connection, ApplicationEvent, _HISTORIES, {"ids": list(ids)}):
                found[event.application_id].append(event)
        return {own_id: tuple(in_order(events)) for own_id, events in found.items()}

    def move(self, events: Sequence[ApplicationEvent]) -> Changes:
        """Add an event to each of some applications, as one step of undo. Raises UserFault where all are gone."""
        with self._store.verb() as verb:
            led = leading_somewhere(verb, events)
            known = {event.application_id: verb.get(Application, event.application_id) for event in led}
            there = [event for event in led if _is_there(known[event.application_id])]
            if not there:
                raise UserFault(sentence("journal.gone"))
            verb.put_new(there, [event.application_id for event in there])
            verb.say(_said(verb, there, known[there[0].application_id]), there[0].application_id)
        return verb.changes


def _is_there(application: Application | None) -> bool:
    return application is not None and application.trashed_at is None


def _said(verb: Verb, events: Sequence[ApplicationEvent], first: Application | None) -> Sentence:
    """Say what was done: of several by the stage that they were put into, of one by what happened."""
    event = events[0]
    if len(events) == 1 and first is not None:
        named: dict[str, Any] = {"company": first.company, "role": first.role}
        return sentence("done.add_event", event=event_named(verb, event), **named)
    if any(each.kind is not event.kind for each in events):
        moved = next(each for each in events if each.kind is EventKind.MOVED)
        return sentence("done.add_events", n=len(events), event=event_named(verb, moved))
    assert stage_after(event) is not None
    return sentence("done.add_events", n=len(events), event=event_named(verb, event))
