"""Lists of applications as they are read from the file: ids in order, rows behind them, counts."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, time
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, bindparam, func, select
from sqlalchemy.sql import ColumnElement, Select

from careerjournal.domain.application_query import ApplicationQuery, Order, is_by_stage, narrows, stages_of
from careerjournal.domain.applications import Arrangement, SalaryPer
from careerjournal.domain.stages import ENDINGS, UNDER_WAY, EventKind, Stage
from careerjournal.journal.application_filter import AHEAD_KINDS, DEBRIEFED, by_stage, not_indexed, where
from careerjournal.journal.rows import ApplicationCounts, ApplicationRow, Standings
from careerjournal.journal.store.bulk import SOME_IDS, BulkReading
from careerjournal.journal.store.projections import RANKS
from careerjournal.journal.store.tables import APPLICATION, EVENT, OWN_TALLY, STANDING, TALLY

FEW = 3_000
"""How many applications are found by their stage and sorted in less than a frame."""

NOTES_SHOWN = 200
"""Characters of its notes that a row holds."""

_AT_ONCE = 1_000
"""Rows taken from the driver at once: few enough that a long list is never held as objects."""

_KNOWN = STANDING.c
_COLUMN_OF_ORDER: dict[Order, ColumnElement[Any]] = {
    Order.LATEST: _KNOWN.latest,
    Order.COMPANY: _KNOWN.company_key,
    Order.ROLE: _KNOWN.role_key,
    Order.STAGE: _KNOWN.stage_rank,
    Order.APPLIED: _KNOWN.applied_on,
    Order.SOURCE: _KNOWN.source_key,
    Order.PLACE: _KNOWN.place_key,
    Order.ARRANGEMENT: _KNOWN.arrangement_rank,
    Order.SALARY: _KNOWN.yearly_salary,
    Order.TAGS: _KNOWN.tags_key,
    Order.EXCITEMENT: _KNOWN.excitement,
    Order.CV_VERSION: _KNOWN.cv_key,
    Order.REFERRAL: _KNOWN.is_referral,
    Order.DEADLINE: _KNOWN.deadline_on,
    Order.CONTACT: _KNOWN.contact_key,
    Order.LINK: _KNOWN.link_key,
    Order.NOTES: _KNOWN.notes_key,
    Order.LOGGED: _KNOWN.logged_at,
}
_BLANK: dict[Order, str | int | None] = {
    Order.SOURCE: "",
    Order.PLACE: "",
    Order.ARRANGEMENT: 0,
    Order.SALARY: None,
    Order.TAGS: "",
    Order.EXCITEMENT: None,
    Order.CV_VERSION: "",
    Order.DEADLINE: None,
    Order.CONTACT: "",
    Order.LINK: "",
    Order.NOTES: "",
}
"""What stands where nothing was noted: such rows come last, whichever way round the order is."""

_ROWS = BulkReading(
    select(
        APPLICATION.c.id,
        APPLICATION.c.company,
        APPLICATION.c.role,
        _KNOWN.stage,
        _KNOWN.interview_round,
        _KNOWN.applied_on,
        _KNOWN.last_on,
        APPLICATION.c.source,
        APPLICATION.c.place,
        APPLICATION.c.link,
        APPLICATION.c.contact,
        func.substr(APPLICATION.c.notes, 1, NOTES_SHOWN).label("notes"),
        APPLICATION.c.salary,
        APPLICATION.c.salary_low,
        APPLICATION.c.salary_high,
        APPLICATION.c.salary_currency,
        APPLICATION.c.salary_per,
        APPLICATION.c.arrangement,
        APPLICATION.c.tags,
        APPLICATION.c.excitement,
        APPLICATION.c.cv_version,
        APPLICATION.c.is_referral,
        APPLICATION.c.deadline_on,
        APPLICATION.c.logged_at,
        _KNOWN.stage_id,
    )
    .join(STANDING, _KNOWN.application_id == APPLICATION.c.id)
    .where(APPLICATION.c.id.in_(SOME_IDS))
)
_AHEAD = BulkReading(
    select(EVENT.c.application_id, EVENT.c.on, EVENT.c.at).where(
        EVENT.c.application_id.in_(SOME_IDS),
        EVENT.c.on >= bindparam("day", required=False),
        EVENT.c.kind.in_(AHEAD_KINDS),
    )
)
_DEBRIEFED = BulkReading(DEBRIEFED.where(DEBRIEFED.selected_columns[0].in_(SOME_IDS)))
_TALLY = BulkReading(select(TALLY.c.stage, TALLY.c.count))
_OWN_TALLY = BulkReading(select(OWN_TALLY.c.stage_id, func.sum(OWN_TALLY.c.count)).group_by(OWN_TALLY.c.stage_id))
_INTERVIEWS_AHEAD = (
    select(func.count())
    .select_from(EVENT.join(STANDING, _KNOWN.application_id == EVENT.c.application_id))
    .where(
        EVENT.c.kind == EventKind.INTERVIEW.value,
        EVENT.c.on >= bindparam("day", required=False),
        _KNOWN.stage.not_in([stage.value for stage in ENDINGS]),
    )
)
_ALL_INTERVIEWS_AHEAD = BulkReading(_INTERVIEWS_AHEAD)


def read_ids(connection: Connection, query: ApplicationQuery, today: date) -> array[int]:
    """Read the ids of a whole list in its order, eight bytes each."""
    blanks = blanks_of(connection, query, today)
    cursor = connection.execute(ids_query(connection, query, today)).cursor
    ids = array("q")
    while cursor is not None and (some := cursor.fetchmany(_AT_ONCE)):
        ids.extend([row[0] for row in some])
    return ids[blanks:] + ids[:blanks] if blanks else ids


def read_first_ids(
    connection: Connection,
    query: ApplicationQuery,
    today: date,
    limit: int,
    also: Sequence[ColumnElement[bool]] = (),
) -> array[int]:
    """Read the ids of a list's first rows; `also` are conditions beside those of the query."""
    tally = _tally(connection)
    few = sum(tally.get(stage, 0) for stage in stages_of(query)) < FEW
    blanks = blanks_of(connection, query, today, also)
    if not also and is_by_stage(query) and not query.text:
        window = _window_by_stage(query, by_stage_index=few)
    else:
        window = _window(ids_query(connection, query, today, by_stage_index=few, also=also))
    ids = array("q", [row[0] for row in window.rows(connection, offset=blanks, limit=limit)])
    if blanks and len(ids) < limit:
        rest = window.rows(connection, offset=0, limit=min(blanks, limit - len(ids)))
        ids.extend([row[0] for row in rest])
    return ids


def _window(listed: Select[int]) -> BulkReading:
    """Make the reading of so many ids from a place on."""
    return BulkReading(listed.offset(bindparam("offset", required=False)).limit(bindparam("limit", required=False)))


@lru_cache(maxsize=128)
def _window_by_stage(query: ApplicationQuery, *, by_stage_index: bool) -> BulkReading:
    """Make the reading for a query that asks for stages alone once: a list asks for its head at each change."""
    return _window(_in_order(query, by_stage(query, by_stage_index=by_stage_index)))


def blanks_of(
    connection: Connection, query: ApplicationQuery, today: date, also: Sequence[ColumnElement[bool]] = ()
) -> int:
    """Count the rows that stand at the beginning of an ascending order because nothing was noted there."""
    if query.descending or query.order not in _BLANK:
        return 0
    blank = _COLUMN_OF_ORDER[query.order].is_not_distinct_from(_BLANK[query.order])
    count = select(func.count()).where(*where(connection, query, today), *also, blank)
    return int(connection.execute(count).scalar_one())


def read_rows(connection: Connection, ids: Sequence[int], today: date) -> list[ApplicationRow]:
    """Read lines of a list, in the order of the ids; what is gone or in the trash is left out."""
    ahead: dict[int, tuple[str, str]] = {}
    found = {row[0]: row for row in _ROWS.rows(connection, ids)}
    for own_id, on, at in _AHEAD.rows(connection, ids, day=today.isoformat()):
        ahead[own_id] = min((on, at or ""), ahead.get(own_id, (on, at or "")))
    debriefed = {row[0] for row in _DEBRIEFED.rows(connection, ids)}
    return [_row(found[one], ahead.get(one), one in debriefed) for one in ids if one in found]


def read_counts(connection: Connection, query: ApplicationQuery, today: date) -> ApplicationCounts:
    """Read how many of a query's applications stand where; of all of them from the tally, at once."""
    conditions = where(connection, query, today) if narrows(query) else []
    tally, by_own = _counted(connection, conditions) if conditions else (_tally(connection), _own_tally(connection))
    by_stage = {stage: tally.get(stage, 0) for stage in Stage}
    return ApplicationCounts(
        total=sum(by_stage.values()),
        by_stage=by_stage,
        under_way=sum(by_stage[stage] for stage in UNDER_WAY),
        interviews_ahead=_interviews_ahead(connection, conditions, today),
        offers=by_stage[Stage.OFFER],
        ended=sum(by_stage[stage] for stage in ENDINGS),
        by_own=by_own,
    )


def _interviews_ahead(connection: Connection, conditions: Sequence[ColumnElement[bool]], today: date) -> int:
    """Count the interviews of a day and later of those that conditions leave and that have not ended."""
    day = today.isoformat()
    if not conditions:
        return int(_ALL_INTERVIEWS_AHEAD.rows(connection, day=day)[0][0])
    return int(connection.execute(_INTERVIEWS_AHEAD.where(*conditions), {"day": day}).scalar_one())


def read_standing(connection: Connection) -> Standings:
    """Read how many of all stand in each stage, from the tallies."""
    tally = _tally(connection)
    return Standings(by_stage={stage: tally.get(stage, 0) for stage in Stage}, by_own=_own_tally(connection))


def _tally(connection: Connection) -> dict[Stage, int]:
    """Read how many of all stand where."""
    return {Stage(stage): count for stage, count in _TALLY.rows(connection)}


def _own_tally(connection: Connection) -> dict[int, int]:
    """Read how many of all stand in each stage of the person's own."""
    return {row[0]: row[1] for row in _OWN_TALLY.rows(connection)}


def _counted(connection: Connection, conditions: list[ColumnElement[bool]]) -> tuple[dict[Stage, int], dict[int, int]]:
    """Count those that conditions leave, by stage and by stage of the person's own."""
    query = select(_KNOWN.stage, _KNOWN.stage_id, func.count()).where(*conditions)
    tally: Counter[Stage] = Counter()
    by_own: Counter[int] = Counter()
    for stage, stage_id, count in connection.execute(query.group_by(_KNOWN.stage, _KNOWN.stage_id)):
        tally[Stage(stage)] += count
        if stage_id is not None:
            by_own[stage_id] += count
    return dict(tally), dict(by_own)


def ids_query(
    connection: Connection,
    query: ApplicationQuery,
    today: date,
    *,
    by_stage_index: bool = False,
    also: Sequence[ColumnElement[bool]] = (),
) -> Select[int]:
    """Make the query of a list's ids; `also` are conditions beside those of the query.

    It goes along the index of its order, past rows of other stages, unless those wanted are so few that it is quicker
    to find and sort them. Where more is asked than stages, the table is read through as it lies, or what is asked is
    found by its index, and what was found sorted.
    """
    return _in_order(query, [*where(connection, query, today, by_stage_index=by_stage_index), *also])


def _in_order(query: ApplicationQuery, conditions: list[ColumnElement[bool]]) -> Select[int]:
    """Make the query of the ids that conditions leave, in the order of a query."""
    keys: list[ColumnElement[Any]] = [_COLUMN_OF_ORDER[query.order], _KNOWN.application_id]
    if query.order is Order.STAGE:
        keys.insert(1, _KNOWN.latest)
        if not query.own_stages:
            ranks = sorted(RANKS[stage] for stage in stages_of(query)) or [0]
            conditions = [
                *conditions,
                _KNOWN.stage_rank.between(ranks[0], ranks[-1]),
            ]  # spares the way past all that ended
    if not is_by_stage(query):
        keys = [not_indexed(key) for key in keys]
    order = [key.desc() if query.descending else key.asc() for key in keys]
    return select(_KNOWN.application_id).where(*conditions).order_by(*order)


def _row(row: tuple[Any, ...], ahead: tuple[str, str] | None, debriefed: bool) -> ApplicationRow:
    own_id, company, role, stage, interview_round, applied_on, last_on, source, place, link, contact, notes = row[:12]
    salary, salary_low, salary_high, salary_currency, salary_per, arrangement, tags, excitement = row[12:20]
    cv_version, is_referral, deadline_on, logged_at, stage_id = row[20:]
    next_on, next_at = ahead or ("", "")
    return ApplicationRow(
        id=own_id,
        company=company,
        role=role,
        stage=Stage(stage),
        interview_round=interview_round,
        applied_on=_day(applied_on),
        last_on=_day(last_on),
        next_on=_day(next_on),
        next_at=time.fromisoformat(next_at) if next_at else None,
        source=source,
        place=place,
        debriefed=debriefed,
        link=link,
        contact=contact,
        notes=notes,
        salary=salary,
        salary_low=salary_low,
        salary_high=salary_high,
        salary_currency=salary_currency,
        salary_per=SalaryPer(salary_per) if salary_per else None,
        arrangement=Arrangement(arrangement) if arrangement else None,
        tags=_tags(tags),
        excitement=excitement,
        cv_version=cv_version,
        is_referral=bool(is_referral),
        deadline_on=_day(deadline_on),
        logged_on=datetime.fromisoformat(logged_at).astimezone().date(),
        stage_id=stage_id,
    )


def _tags(text: str) -> tuple[str, ...]:
    """Read the tags of a row; most have none."""
    if text == "[]":
        return ()
    import json

    return tuple(json.loads(text))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
