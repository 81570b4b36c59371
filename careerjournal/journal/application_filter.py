"""The one filter of the applications as SQL: every list, count and chart of them is read through `where`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, false, func, or_, select
from sqlalchemy.sql import ColumnElement, Select
from sqlalchemy.sql.elements import UnaryExpression
from sqlalchemy.sql.operators import custom_op

from careerjournal.domain.application_query import ApplicationQuery, is_by_stage, stages_of
from careerjournal.domain.folding import fold
from careerjournal.domain.follow_ups import Pause
from careerjournal.domain.quiet import QUIET_STAGES, quiet_since
from careerjournal.domain.stages import EventKind, Stage
from careerjournal.domain.tags import tag_key
from careerjournal.journal.store.projections import ARRANGEMENTS
from careerjournal.journal.store.store import read_values
from careerjournal.journal.store.tables import COMPANY, DEBRIEF, EVENT, PAUSE, STANDING

AHEAD_KINDS = (EventKind.SCREENING.value, EventKind.ASSESSMENT.value, EventKind.INTERVIEW.value)
"""What one goes to on a day."""

DEBRIEFED = select(DEBRIEF.c.application_id).where(
    or_(DEBRIEF.c.closed_on.is_not(None), DEBRIEF.c.lesson != "", DEBRIEF.c.facts != "[]", DEBRIEF.c.guesses != "[]")
)
"""The applications of which something was made in a debrief."""

_KNOWN = STANDING.c


def where(
    connection: Connection, query: ApplicationQuery, today: date, *, by_stage_index: bool = False
) -> list[ColumnElement[bool]]:
    """Give the conditions of a query on the columns of STANDING, where those in the trash have no row.

    A reading joins what else it needs to `STANDING.c.application_id`. `by_stage_index` lets SQLite find the rows by
    their stage, which is quicker where they are few.
    """
    conditions = [func.instr(_KNOWN.folded, word) > 0 for word in fold(query.text).split()]
    conditions += by_stage(query, by_stage_index=by_stage_index)
    if is_by_stage(query) and not query.text:
        return conditions
    conditions += _by_words(query)
    conditions += _by_facts(query, today)
    if query.quiet_for is not None:
        conditions += _quiet(connection, query.quiet_for, today)
    if query.is_admired:
        admired = connection.scalars(select(COMPANY.c.name).where(COMPANY.c.is_admired == 1))
        conditions.append(_KNOWN.company_key.in_(sorted({fold(name) for name in admired})))
    return conditions


def chosen(connection: Connection, query: ApplicationQuery, today: date) -> Select[int]:
    """Give the ids of the applications that a query is about, in no order, to select from or to look in."""
    return select(_KNOWN.application_id).where(*where(connection, query, today))


def not_indexed(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """Keep SQLite from choosing an index by a column: that is what its unary plus means."""
    return UnaryExpression(column, operator=custom_op("+"), type_=column.type)


def by_stage(query: ApplicationQuery, *, by_stage_index: bool) -> list[ColumnElement[bool]]:
    """Ask for the stages of a query."""
    stage = _KNOWN.stage if by_stage_index else not_indexed(_KNOWN.stage)
    stages = stages_of(query)
    if query.own_stages:
        named = stage.in_(sorted(query.stages)) | _KNOWN.stage_id.in_(sorted(query.own_stages))
        return [named, stage.in_(sorted(stages_of(replace(query, stages=frozenset()))))]
    return [] if stages == frozenset(Stage) else [stage.in_(sorted(stages))]


def _by_words(query: ApplicationQuery) -> list[ColumnElement[bool]]:
    """Ask for any of the person's words, column by column."""
    conditions: list[ColumnElement[bool]] = [
        column.in_(_folded(words))
        for column, words in (
            (_KNOWN.source_key, query.sources),
            (_KNOWN.company_key, query.companies),
            (_KNOWN.place_key, query.places),
            (_KNOWN.cv_key, query.cv_versions),
        )
        if words
    ]
    if query.tags:
        tags = sorted(f"\n{tag_key(tag)}\n" for tag in query.tags)
        conditions.append(or_(*(func.instr(_KNOWN.tags_key, tag) > 0 for tag in tags)))
    return conditions


def _by_facts(query: ApplicationQuery, today: date) -> list[ColumnElement[bool]]:
    """Ask for what is chosen from few values, for days, and for what belongs to an application."""
    conditions: list[ColumnElement[bool]] = []
    if query.arrangements:
        ranks = sorted(1 + ARRANGEMENTS.index(each) for each in query.arrangements)
        conditions.append(_KNOWN.arrangement_rank.in_(ranks))
    if query.excitement_at_least is not None:
        conditions.append(_KNOWN.excitement >= query.excitement_at_least)
    if query.applied_from is not None:
        conditions.append(_KNOWN.applied_on >= query.applied_from.isoformat())
    if query.applied_to is not None:
        conditions.append(_KNOWN.applied_on <= query.applied_to.isoformat())
    if query.has_event_ahead:
        ahead = select(EVENT.c.application_id).where(EVENT.c.kind.in_(AHEAD_KINDS), EVENT.c.on >= today.isoformat())
        conditions.append(_KNOWN.application_id.in_(ahead))
    if query.has_debrief is not None:
        debriefed = _KNOWN.application_id.in_(DEBRIEFED)
        conditions.append(debriefed if query.has_debrief else ~debriefed)
    if query.is_referral is not None:
        conditions.append(_KNOWN.is_referral == int(query.is_referral))
    return conditions


def _quiet(connection: Connection, days: int, today: date) -> list[ColumnElement[bool]]:
    """Ask for those that wait for the other side and have been quiet so long, pauses left out."""
    since = quiet_since(today, days, read_values(connection, Pause, select(PAUSE)))
    if since is None:
        return [false()]
    waiting = not_indexed(_KNOWN.stage).in_(sorted(QUIET_STAGES))
    return [waiting, not_indexed(_KNOWN.last_on) <= since.isoformat()]


def _folded(words: Iterable[str]) -> list[str]:
    """Fold words for comparing; in order, so that the same choice makes the same statement."""
    return sorted({fold(word) for word in words})
