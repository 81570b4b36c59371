"""What is derived from the record and kept for speed: where each application stands, and how many stand where."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TypeAlias

from sqlalchemy import BindParameter, Connection, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from careerjournal.domain.applications import Application, ApplicationEvent, Arrangement, standing_of
from careerjournal.domain.folding import fold
from careerjournal.domain.matching import canonical_link
from careerjournal.domain.stages import Stage
from careerjournal.domain.tags import tags_key
from careerjournal.domain.yearly_salary import yearly_salary
from careerjournal.journal.store.bulk import SOME_IDS, BulkReading, BulkStatement
from careerjournal.journal.store.tables import APPLICATION, EVENT, OWN_TALLY, STANDING, TALLY
from careerjournal.journal.store.translate import Row, instant_text, to_row, to_value

CHUNK = 500
"""Ids asked for at once."""

RANKS = {stage: number for number, stage in enumerate(Stage)}
"""The order of stages in a list sorted by them."""

ARRANGEMENTS = tuple(Arrangement)
"""The order of arrangements in a list sorted by them, after those that are not known."""

NOTES_SORTED = 40
"""Characters by which notes are sorted."""

_IDS: BindParameter[list[int]] = bindparam("ids", expanding=True)
_APPLICATIONS = BulkReading(
    select(APPLICATION).where(APPLICATION.c.id.in_(SOME_IDS), APPLICATION.c.trashed_at.is_(None))
)
_EVENTS = BulkReading(select(EVENT).where(EVENT.c.application_id.in_(SOME_IDS)))
_STAGES = BulkReading(
    select(STANDING.c.application_id, STANDING.c.stage, STANDING.c.stage_id).where(
        STANDING.c.application_id.in_(SOME_IDS)
    )
)
_FORGET = BulkStatement(delete(STANDING).where(STANDING.c.application_id == bindparam("gone")))
_KEEP = BulkStatement(insert(STANDING).prefix_with("OR REPLACE"))
_COUNT = BulkStatement(
    insert(TALLY).on_conflict_do_update(
        index_elements=[TALLY.c.stage], set_={"count": TALLY.c.count + bindparam("more")}
    ),
    ["stage", "count"],
)
_NONE_LEFT = BulkStatement(delete(TALLY).where(TALLY.c.count == bindparam("none")))

_COUNT_OWN = insert(OWN_TALLY).on_conflict_do_update(
    index_elements=[OWN_TALLY.c.stage_id, OWN_TALLY.c.stage], set_={"count": OWN_TALLY.c.count + bindparam("more")}
)
Place: TypeAlias = tuple[str, int | None]
"""A stage of the program, and the person's own that stands for it."""


def standing_row(application: Application, events: Sequence[ApplicationEvent]) -> Row:
    """Make the projection's row for an application and its history."""
    standing = standing_of(events)
    row = to_row(standing)
    latest = standing.last_on or application.logged_at.date()
    company, role, place = fold(application.company), fold(application.role), fold(application.place)
    row |= {
        "application_id": application.id,
        "latest": latest.isoformat(),
        "stage_rank": RANKS[standing.stage],
        "company_key": company,
        "role_key": role,
        "link_key": canonical_link(application.link) if application.link else "",
        "folded": f"{company}\n{role}\n{place}",
        "source_key": fold(application.source),
        "place_key": place,
        "arrangement_rank": 1 + ARRANGEMENTS.index(application.arrangement) if application.arrangement else 0,
        "yearly_salary": yearly_salary(application),
        "tags_key": tags_key(application.tags),
        "excitement": application.excitement,
        "cv_key": fold(application.cv_version),
        "is_referral": int(application.is_referral),
        "deadline_on": application.deadline_on.isoformat() if application.deadline_on else None,
        "contact_key": fold(application.contact),
        "notes_key": fold(application.notes[:NOTES_SORTED]),
        "logged_at": instant_text(application.logged_at),
    }
    return row


def refresh(connection: Connection, application_ids: Iterable[int]) -> None:
    """Write anew where these applications stand; those removed or in the trash stand nowhere."""
    remaining = iter(sorted(application_ids))
    change: Counter[Place] = Counter()
    while chunk := list(islice(remaining, CHUNK)):
        change.update(_refresh_chunk(connection, chunk))
    counted = [{"stage": stage, "count": more, "more": more} for stage, more in _by_stage(change).items() if more]
    if counted:
        _COUNT.run(connection, counted)
        _NONE_LEFT.run(connection, [{"none": 0}])
    own = [
        {"stage_id": own, "stage": stage, "count": more, "more": more}
        for (stage, own), more in change.items()
        if own and more
    ]
    if own:
        connection.execute(_COUNT_OWN, own)
        connection.execute(delete(OWN_TALLY).where(OWN_TALLY.c.count == 0))


def _refresh_chunk(connection: Connection, ids: list[int]) -> Counter[Place]:
    """Write anew where some applications stand; give by how much the count of each stage changed."""
    old: dict[int, Place] = {row[0]: (row[1], row[2]) for row in _STAGES.rows(connection, ids)}
    new = standing_rows(connection, ids)
    gone = [{"gone": application_id} for application_id in old if application_id not in new]
    if gone:
        _FORGET.run(connection, gone)
    if new:
        _KEEP.run(connection, list(new.values()))
    change = Counter(map(_place, new.values()))
    change.subtract(old.values())
    return change


def standing_rows(connection: Connection, ids: list[int]) -> dict[int, Row]:
    """Work out the projection's rows of some applications from the record alone."""
    applications = [to_value(Application, row) for row in _APPLICATIONS.rows(connection, ids)]
    events: defaultdict[int, list[ApplicationEvent]] = defaultdict(list)
    for row in _EVENTS.rows(connection, ids):
        event = to_value(ApplicationEvent, row)
        events[event.application_id].append(event)
    return {application.id: standing_row(application, events[application.id]) for application in applications}


def differences(connection: Connection) -> int:
    """Count the projection's rows that are not as the record says."""
    wrong = 0
    counted: Counter[Place] = Counter()
    seen = 0
    for ids in _all_ids(connection):
        expected = standing_rows(connection, ids)
        kept = {
            row["application_id"]: dict(row)
            for row in connection.execute(
                select(STANDING).where(STANDING.c.application_id.in_(_IDS)), {"ids": ids}
            ).mappings()
        }
        wrong += sum(expected.get(one) != kept.get(one) for one in expected.keys() | kept.keys())
        seen += len(kept)
        counted.update(map(_place, expected.values()))
    kept_total = len(connection.execute(select(STANDING.c.application_id)).all())
    tallied = {row[0]: row[1] for row in connection.execute(select(TALLY.c.stage, TALLY.c.count))}
    own_columns = (OWN_TALLY.c.stage, OWN_TALLY.c.stage_id, OWN_TALLY.c.count)
    own = {(row[0], row[1]): row[2] for row in connection.execute(select(*own_columns))}
    own_counted = {place: count for place, count in counted.items() if place[1]}
    return wrong + (kept_total - seen) + (tallied != dict(_by_stage(counted))) + (own != own_counted)


def rebuild(connection: Connection) -> None:
    """Write every projection anew from the record alone."""
    connection.execute(delete(STANDING))
    connection.execute(delete(TALLY))
    connection.execute(delete(OWN_TALLY))
    for ids in _all_ids(connection):
        refresh(connection, ids)


def _place(row: Row) -> Place:
    """Give where a row of the projection says that its application stands."""
    own = row["stage_id"]
    return str(row["stage"]), own if isinstance(own, int) else None


def _by_stage(places: Counter[Place]) -> Counter[str]:
    """Count by the program's stage alone."""
    counted: Counter[str] = Counter()
    for (stage, _), count in places.items():
        counted[stage] += count
    return counted


def _all_ids(connection: Connection) -> list[list[int]]:
    ids = list(connection.scalars(select(APPLICATION.c.id).order_by(APPLICATION.c.id)))
    return [ids[start : start + CHUNK] for start in range(0, len(ids), CHUNK)]
