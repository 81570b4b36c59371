"""Applications with all that happened to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import BindParameter, Connection, bindparam, select

from careerjournal.domain.applications import Application, ApplicationEvent
from careerjournal.domain.events import renumbered
from careerjournal.journal.store.projections import CHUNK
from careerjournal.journal.store.store import read_values
from careerjournal.journal.store.tables import APPLICATION, EVENT

_IDS: BindParameter[list[int]] = bindparam("ids", expanding=True)
_ONES = select(APPLICATION).where(APPLICATION.c.id.in_(_IDS), APPLICATION.c.trashed_at.is_(None))
_EVENTS = select(EVENT).where(EVENT.c.application_id.in_(_IDS))


def read_histories(
    connection: Connection, ids: Sequence[int]
) -> list[tuple[Application, tuple[ApplicationEvent, ...]]]:
    """Read applications with their histories, in the order of the ids; what is in the trash is left out."""
    found: list[tuple[Application, tuple[ApplicationEvent, ...]]] = []
    for start in range(0, len(ids), CHUNK):
        asked = {"ids": list(ids[start : start + CHUNK])}
        events: defaultdict[int, list[ApplicationEvent]] = defaultdict(list)
        for event in read_values(connection, ApplicationEvent, _EVENTS, asked):
            events[event.application_id].append(event)
        ones: dict[int, Application] = {one.id: one for one in read_values(connection, Application, _ONES, asked)}
        known = [ones[own_id] for own_id in asked["ids"] if own_id in ones]
        found.extend((one, tuple(renumbered(events[one.id]))) for one in known)
    return found
