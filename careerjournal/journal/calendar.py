"""What lies on some days, for the applications that a filter leaves: these days alone are read, along their indexes."""

from __future__ import annotations

from collections import Counter
from datetime import date, time
from typing import Any

from sqlalchemy import Connection, Row, func, select
from sqlalchemy.sql import ColumnElement, Select

from careerjournal.domain.agenda import Agenda, DayEntry, DayMatter, in_order_of_day
from careerjournal.domain.application_query import ApplicationQuery
from careerjournal.domain.posting import Days
from careerjournal.domain.stages import ENDINGS, EventKind, Stage
from careerjournal.domain.today import DueFollowUp
from careerjournal.journal.application_filter import AHEAD_KINDS, not_indexed, where
from careerjournal.journal.clock import Clock
from careerjournal.journal.follow_ups import FollowUps
from careerjournal.journal.store.store import Store
from careerjournal.journal.store.tables import APPLICATION, EVENT, JOB_OFFER, STANDING

SHOWN_OF_A_DAY = 50
"""Entries of one kind that are read of a day unless fewer are asked for; of the others their number is told."""

_KNOWN = STANDING.c


class Calendar:
    """Readings of days: for a worker, where there are many applications."""

    def __init__(self, store: Store, clock: Clock, follow_ups: FollowUps) -> None:
        self._store = store
        self._clock = clock
        self._follow_ups = follow_ups

    def agenda(self, query: ApplicationQuery, days: Days, of_a_day: int = SHOWN_OF_A_DAY) -> Agenda:
        """Read what lies on some days, of each kind so many entries of a day at most.

        What is ahead of an application that has ended is left out.
        """
        today = self._clock.today()
        due = self._follow_ups.ahead(days)
        with self._store.reading() as connection:
            asked = where(connection, query, today)
            entries, more = _entries(connection, days, today, asked, of_a_day)
            if asked:
                due = _left_by(connection, asked, due)
            applied = {date.fromisoformat(row[0]): row[1] for row in connection.execute(_applied(days, asked))}
        entries += [
            DayEntry(
                on=one.due_on,
                matter=DayMatter.FOLLOW_UP,
                application_id=one.application_id,
                company=one.company,
                role=one.role,
            )
            for one in due
        ]
        return Agenda(days=days, entries=tuple(sorted(entries, key=in_order_of_day)), more=more, applied=applied)


def _left_by(connection: Connection, asked: list[ColumnElement[bool]], due: list[DueFollowUp]) -> list[DueFollowUp]:
    """Keep the follow-ups of the applications that a filter leaves."""
    ids = {one.application_id for one in due}
    kept = set(connection.scalars(select(_KNOWN.application_id).where(_KNOWN.application_id.in_(ids), *asked)))
    return [one for one in due if one.application_id in kept]


def _entries(
    connection: Connection, days: Days, today: date, asked: list[ColumnElement[bool]], of_a_day: int
) -> tuple[list[DayEntry], dict[date, int]]:
    """Read meetings, deadlines and offers to answer, and how many more there are on which day."""
    found: list[DayEntry] = []
    more: Counter[date] = Counter()
    for matter, reading in (
        (DayMatter.MEETING, _meetings(days, today, asked)),
        (DayMatter.DEADLINE, _deadlines(days, asked)),
        (DayMatter.DECIDE, _offers(days, asked)),
    ):
        for row in connection.execute(_some_of_each_day(reading, of_a_day)):
            entry = _entry(matter, row)
            found.append(entry)
            if row.place == of_a_day:
                more[entry.on] += row.all_of_day - of_a_day
    return found, {day: count for day, count in more.items() if count}


def _meetings(days: Days, today: date, asked: list[ColumnElement[bool]]) -> Select[*tuple[Any, ...]]:
    """Read what one goes to: what was, and what is ahead of those that have not ended."""
    ended = not_indexed(_KNOWN.stage).in_(sorted(ENDINGS))
    return (
        select(
            EVENT.c.on.label("day"),
            EVENT.c.at.label("at"),
            EVENT.c.kind.label("kind"),
            EVENT.c.round.label("round"),
            EVENT.c.name.label("name"),
            EVENT.c.application_id.label("id"),
        )
        .join(STANDING, _KNOWN.application_id == EVENT.c.application_id)
        .where(
            EVENT.c.kind.in_(AHEAD_KINDS),
            EVENT.c.on.between(days.first.isoformat(), days.last.isoformat()),
            (EVENT.c.on < today.isoformat()) | ~ended,
            *asked,
        )
    )


def _deadlines(days: Days, asked: list[ColumnElement[bool]]) -> Select[*tuple[Any, ...]]:
    """Read until when one may apply, where one has not yet."""
    return (
        select(
            APPLICATION.c.deadline_on.label("day"),
            func.nullif("", "").label("at"),
            APPLICATION.c.id.label("id"),
        )
        .join(STANDING, _KNOWN.application_id == APPLICATION.c.id)
        .where(
            APPLICATION.c.deadline_on.between(days.first.isoformat(), days.last.isoformat()),
            not_indexed(_KNOWN.stage) == Stage.WISHLIST.value,
            *asked,
        )
    )


def _offers(days: Days, asked: list[ColumnElement[bool]]) -> Select[*tuple[Any, ...]]:
    """Read until when offers are to be answered, where they have not been yet."""
    return (
        select(
            JOB_OFFER.c.decide_by.label("day"),
            func.nullif("", "").label("at"),
            JOB_OFFER.c.application_id.label("id"),
        )
        .join(STANDING, _KNOWN.application_id == JOB_OFFER.c.application_id)
        .where(
            JOB_OFFER.c.decide_by.between(days.first.isoformat(), days.last.isoformat()),
            not_indexed(_KNOWN.stage) == Stage.OFFER.value,
            *asked,
        )
    )


def _some_of_each_day(reading: Select[*tuple[Any, ...]], of_a_day: int) -> Select[*tuple[Any, ...]]:
    """Read the first ones of each day alone, each with its place among them, how many there are, and its company."""
    all_of_them = reading.subquery()
    day = all_of_them.c.day
    placed = select(
        all_of_them,
        func.row_number().over(partition_by=day, order_by=(all_of_them.c.at, all_of_them.c.id)).label("place"),
        func.count().over(partition_by=day).label("all_of_day"),
    ).subquery()
    return (
        select(placed, APPLICATION.c.company, APPLICATION.c.role)
        .join(APPLICATION, APPLICATION.c.id == placed.c.id)
        .where(placed.c.place <= of_a_day)
    )


def _applied(days: Days, asked: list[ColumnElement[bool]]) -> Select[*tuple[Any, ...]]:
    """Count to how many one applied on which day."""
    return (
        select(EVENT.c.on, func.count(EVENT.c.application_id.distinct()))
        .join(STANDING, _KNOWN.application_id == EVENT.c.application_id)
        .where(
            EVENT.c.kind == EventKind.APPLIED.value,
            EVENT.c.on.between(days.first.isoformat(), days.last.isoformat()),
            *asked,
        )
        .group_by(EVENT.c.on)
    )


def _entry(matter: DayMatter, row: Row[*tuple[Any, ...]]) -> DayEntry:
    is_meeting = matter is DayMatter.MEETING
    return DayEntry(
        on=date.fromisoformat(row.day),
        matter=matter,
        application_id=row.id,
        company=row.company,
        role=row.role,
        kind=EventKind(row.kind) if is_meeting else None,
        at=time.fromisoformat(row.at) if row.at else None,
        round=row.round if is_meeting else None,
        name=row.name if is_meeting else "",
    )
