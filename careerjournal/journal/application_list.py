"""Lists of applications as they are read from the file: ids in order, rows behind them, counts."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import BindParameter, Connection, Row, bindparam, func, select
from sqlalchemy.sql import ColumnElement, Select

from careerjournal.domain.application_query import ApplicationQuery, Order, is_by_stage, narrows, stages_of
from careerjournal.domain.applications import Arrangement, SalaryPer
from careerjournal.domain.stages import ENDINGS, UNDER_WAY, EventKind, Stage
from careerjournal.journal.application_filter import AHEAD_KINDS, DEBRIEFED, not_indexed, where
from careerjournal.journal.rows import ApplicationCounts, ApplicationRow, Standings
from careerjournal.journal.store.projections import RANKS
from careerjournal.journal.store.tables import APPLICATION, EVENT, OWN_TALLY, STANDING, TALLY

FEW = 3_000
"""How many applications are found by their stage and sorted in less than a frame."""

NOTES_SHOWN = 200
"""Characters of its notes that a row holds."""

_AT_ONCE = 1_000
"""Rows taken from the driver at once: few enough that a long list is never held as objects."""

_KNOWN = STANDING.c
_IDS: BindParameter[list[int]] = bindparam("ids", expanding=True)
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

_ROWS = (
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
    .where(APPLICATION.c.id.in_(_IDS))
)
_AHEAD = select(EVENT.c.application_id, EVENT.c.on, EVENT.c.at).where(
    EVENT.c.application_id.in_(_IDS), EVENT.c.on >= bindparam("day"), EVENT.c.kind.in_(AHEAD_KINDS)
)
_DEBRIEFED = DEBRIEFED.where(DEBRIEFED.selected_columns[0].in_(_IDS))
_TALLY = select(TALLY.c.stage, TALLY.c.count)
_OWN_TALLY = select(OWN_TALLY.c.stage_id, func.sum(OWN_TALLY.c.count)).group_by(OWN_TALLY.c.stage_id)


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
    listed = ids_query(connection, query, today, by_stage_index=few, also=also)
    ids = array("q", connection.scalars(listed.offset(blanks).limit(limit)))
    if blanks and len(ids) < limit:
        ids.extend(connection.scalars(listed.limit(min(blanks, limit - len(ids)))))
    return ids


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
    asked = {"ids": list(ids)}
    ahead: dict[int, tuple[str, str]] = {}
    found = {row.id: row for row in connection.execute(_ROWS, asked)}
    for own_id, on, at in connection.execute(_AHEAD, {**asked, "day": today.isoformat()}):
        ahead[own_id] = min((on, at or ""), ahead.get(own_id, (on, at or "")))
    debriefed = set(connection.scalars(_DEBRIEFED, asked))
    return [_row(found[one], ahead.get(one), one in debriefed) for one in ids if one in found]


def read_counts(connection: Connection, query: ApplicationQuery, today: date) -> ApplicationCounts:
    """Read how many of a query's applications stand where; of all of them from the tally, at once."""
    conditions = where(connection, query, today) if narrows(query) else []
    tally, by_own = _counted(connection, conditions) if conditions else (_tally(connection), _own_tally(connection))
    ahead = (
        select(func.count())
        .select_from(EVENT.join(STANDING, _KNOWN.application_id == EVENT.c.application_id))
        .where(
            EVENT.c.kind == EventKind.INTERVIEW.value,
            EVENT.c.on >= today.isoformat(),
            _KNOWN.stage.not_in([stage.value for stage in ENDINGS]),
            *conditions,
        )
    )
    by_stage = {stage: tally.get(stage, 0) for stage in Stage}
    return ApplicationCounts(
        total=sum(by_stage.values()),
        by_stage=by_stage,
        under_way=sum(by_stage[stage] for stage in UNDER_WAY),
        interviews_ahead=connection.execute(ahead).scalar_one(),
        offers=by_stage[Stage.OFFER],
        ended=sum(by_stage[stage] for stage in ENDINGS),
        by_own=by_own,
    )


def read_standing(connection: Connection) -> Standings:
    """Read how many of all stand in each stage, from the tallies."""
    tally = _tally(connection)
    return Standings(by_stage={stage: tally.get(stage, 0) for stage in Stage}, by_own=_own_tally(connection))


def _tally(connection: Connection) -> dict[Stage, int]:
    """Read how many of all stand where."""
    return {Stage(stage): count for stage, count in connection.execute(_TALLY)}


def _own_tally(connection: Connection) -> dict[int, int]:
    """Read how many of all stand in each stage of the person's own."""
    return {row[0]: row[1] for row in connection.execute(_OWN_TALLY)}


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
    conditions = [*where(connection, query, today, by_stage_index=by_stage_index), *also]
    keys: list[ColumnElement[Any]] = [_COLUMN_OF_ORDER[query.order], _KNOWN.application_id]
    if query.order is Order.STAGE:
        keys.insert(1, _KNOWN.latest)
        if not query.own_stages:
            ranks = sorted(RANKS[stage] for stage in stages_of(query)) or [0]
            conditions.append(_KNOWN.stage_rank.between(ranks[0], ranks[-1]))  # spares the way past all that ended
    if not is_by_stage(query):
        keys = [not_indexed(key) for key in keys]
    order = [key.desc() if query.descending else key.asc() for key in keys]
    return select(_KNOWN.application_id).where(*conditions).order_by(*order)


def _row(row: Row[*tuple[Any, ...]], ahead: tuple[str, str] | None, debriefed: bool) -> ApplicationRow:
    next_on, next_at = ahead or ("", "")
    return ApplicationRow(
        id=row.id,
        company=row.company,
        role=row.role,
        stage=Stage(row.stage),
        interview_round=row.interview_round,
        applied_on=_day(row.applied_on),
        last_on=_day(row.last_on),
        next_on=_day(next_on),
        next_at=time.fromisoformat(next_at) if next_at else None,
        source=row.source,
        place=row.place,
        debriefed=debriefed,
        link=row.link,
        contact=row.contact,
        notes=row.notes,
        salary=row.salary,
        salary_low=row.salary_low,
        salary_high=row.salary_high,
        salary_currency=row.salary_currency,
        salary_per=SalaryPer(row.salary_per) if row.salary_per else None,
        arrangement=Arrangement(row.arrangement) if row.arrangement else None,
        tags=_tags(row.tags),
        excitement=row.excitement,
        cv_version=row.cv_version,
        is_referral=bool(row.is_referral),
        deadline_on=_day(row.deadline_on),
        logged_on=datetime.fromisoformat(row.logged_at).astimezone().date(),
        stage_id=row.stage_id,
    )


def _tags(text: str) -> tuple[str, ...]:
    """Read the tags of a row; most have none."""
    if text == "[]":
        return ()
    import json

    return tuple(json.loads(text))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
