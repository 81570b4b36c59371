"""What insights and activity reports are made of, read for the applications that a filter leaves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from sqlalchemy import BindParameter, Connection, Select, bindparam, func, select
from sqlalchemy.sql import ColumnElement

from careerjournal.domain.application_query import ApplicationQuery, narrows
from careerjournal.domain.applications import Application, ApplicationEvent
from careerjournal.domain.events import in_order
from careerjournal.domain.follow_ups import Pause, SearchGoal
from careerjournal.domain.insights.course import REPLY_KINDS, STOP_KINDS, Course
from careerjournal.domain.insights.endings import Reasons
from careerjournal.domain.insights.overview import SearchMaterial
from careerjournal.domain.stages import KIND_OF_STAGE, EventKind, Stage
from careerjournal.journal.application_filter import chosen
from careerjournal.journal.clock import Clock
from careerjournal.journal.store.bulk import fetch
from careerjournal.journal.store.store import Store, read_values
from careerjournal.journal.store.tables import APPLICATION, DEBRIEF, EVENT, PAUSE, PROFILE, SEARCH_GOAL, STANDING

_CHUNK = 500
_REPLIES = sorted(kind.value for kind in REPLY_KINDS)
_STOPS = sorted(kind.value for kind in STOP_KINDS)
_STAGES = {stage.value: stage for stage in Stage}
_IDS: BindParameter[list[int]] = bindparam("ids", expanding=True)
_ONES = select(APPLICATION).where(APPLICATION.c.id.in_(_IDS))
_EVENTS = select(EVENT).where(EVENT.c.application_id.in_(_IDS))


class InsightReadings:
    """Readings for whoever looks at the whole search: they may take long, so a worker makes them."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def material(self, query: ApplicationQuery) -> SearchMaterial:
        """Read the courses of all applications that a filter leaves, and what stands beside them."""
        today = self._clock.today()
        with self._store.reading() as connection:
            courses = _courses(connection, chosen(connection, query, today))
            debriefs = _debriefs(connection, chosen(connection, query, today))
            week_start = connection.scalars(select(PROFILE.c.week_start)).first() or 0
            # A goal is for all that is sent in a week: what a filter leaves is not held against it.
            goals = [] if narrows(query) else read_values(connection, SearchGoal, select(SEARCH_GOAL))
            pauses = read_values(connection, Pause, select(PAUSE))
        return SearchMaterial(
            courses=courses, debriefs=debriefs, week_start=week_start, goals=tuple(goals), pauses=tuple(pauses)
        )

    def active(
        self, query: ApplicationQuery, first: date, last: date
    ) -> list[tuple[Application, tuple[ApplicationEvent, ...]]]:
        """Read the applications of a filter to which something happened in these days, with their whole histories."""
        happened = (
            select(EVENT.c.application_id)
            .where(EVENT.c.on >= first.isoformat(), EVENT.c.on <= last.isoformat())
            .distinct()
        )
        with self._store.reading() as connection:
            asked = chosen(connection, query, self._clock.today())
            ids = list(connection.scalars(asked.where(STANDING.c.application_id.in_(happened))))
            found: list[tuple[Application, tuple[ApplicationEvent, ...]]] = []
            for start in range(0, len(ids), _CHUNK):
                found += _with_histories(connection, ids[start : start + _CHUNK])
        return found


def _courses(connection: Connection, wanted: Select[int]) -> list[Course]:
    """Read the course of each application chosen: one way through the events, one through what stands where."""
    answers: dict[int, date | None] = _first_days(connection, _REPLIES)
    stops: dict[int, date | None] = _first_days(connection, _STOPS)
    known = STANDING.c
    query = select(
        known.application_id,
        known.stage,
        known.furthest,
        known.applied_on,
        APPLICATION.c.source,
        APPLICATION.c.cv_version,
        APPLICATION.c.is_referral,
    ).join(APPLICATION, APPLICATION.c.id == known.application_id)
    condition = _in(known.application_id, wanted)
    rows = fetch(connection, query if condition is None else query.where(condition), {})
    stages, day = _STAGES, _day
    return [
        Course(
            stages[stage],
            stages[furthest],
            day(applied_on) if applied_on else None,
            own_id in answers,
            answers.get(own_id),
            stops.get(own_id),
            source,
            cv_version,
            bool(is_referral),
        )
        for own_id, stage, furthest, applied_on, source, cv_version, is_referral in rows
    ]


def _first_days(connection: Connection, kinds: Sequence[str]) -> dict[int, date | None]:
    """Read the first known day of some kinds of event, by application; None where no day is known.

    A move counts as the event that usually leads to its stage.
    """
    stages = [stage.value for stage, kind in KIND_OF_STAGE.items() if kind.value in kinds]
    moved = (EVENT.c.kind == EventKind.MOVED.value, EVENT.c.to.in_(stages))
    found: dict[int, date | None] = {}
    for conditions in ((EVENT.c.kind.in_(kinds),), moved):  # two ways along the index, quicker than one beside it
        query = select(EVENT.c.application_id, func.min(EVENT.c.on)).where(*conditions)
        for own_id, on in fetch(connection, query.group_by(EVENT.c.application_id), {}):
            day = _day(on) if on else None
            other = found.get(own_id)
            found[own_id] = min(day, other) if day and other else day or other
    return found


def _debriefs(connection: Connection, wanted: Select[int]) -> tuple[Reasons, ...]:
    """Read the reasons in the debriefs of the applications chosen."""
    import json

    query = (
        select(STANDING.c.furthest, DEBRIEF.c.reasons)
        .join(DEBRIEF, DEBRIEF.c.application_id == STANDING.c.application_id)
        .where(DEBRIEF.c.reasons != "[]")
    )
    condition = _in(STANDING.c.application_id, wanted)
    rows = fetch(connection, query if condition is None else query.where(condition), {})
    return tuple(Reasons(furthest=_STAGES[furthest], reasons=tuple(json.loads(reasons))) for furthest, reasons in rows)


def _in(column: ColumnElement[int], wanted: Select[int]) -> ColumnElement[bool] | None:
    """Ask for the ids wanted; nothing where all of them are."""
    return None if wanted.whereclause is None else column.in_(wanted)


def _with_histories(connection: Connection, ids: list[int]) -> list[tuple[Application, tuple[ApplicationEvent, ...]]]:
    """Read some applications with their histories, in order."""
    events: defaultdict[int, list[ApplicationEvent]] = defaultdict(list)
    for event in read_values(connection, ApplicationEvent, _EVENTS, {"ids": ids}):
        events[event.application_id].append(event)
    ones: list[Application] = read_values(connection, Application, _ONES, {"ids": ids})
    return [(one, tuple(in_order(events[one.id]))) for one in ones]


@lru_cache(maxsize=8192)
def _day(text: str) -> date:
    """Read a day; the same days come again and again."""
    return date.fromisoformat(text)
