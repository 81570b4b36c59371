"""Reading the search index: which rows hold what is looked for, newest first, and the rows themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TypeAlias

from sqlalchemy import Connection, bindparam, func, select

from careerjournal.domain.changes import Kind
from careerjournal.domain.finding.hits import Hit
from careerjournal.domain.finding.index_text import holds, pieces_of
from careerjournal.domain.finding.searched import SEARCHED, place_of
from careerjournal.domain.places import Page, Place, page_of_worksheet
from careerjournal.domain.worksheets.catalogue import form_of
from careerjournal.journal.store.bulk import fetch
from careerjournal.journal.store.search_index import Key, rows_of, with_words
from careerjournal.journal.store.search_text import day_of, entry_of, texts_of
from careerjournal.journal.store.tables import ANSWER, APPLICATION, STANDING, WORKSHEET
from careerjournal.journal.store.translate import Row

_FIRST, _MOST = 60, 960
"""How many rows are looked at in the first turn, and at most in one."""

_SOME_APPLICATIONS = (
    select(APPLICATION.c.id, APPLICATION.c.company, APPLICATION.c.role, STANDING.c.latest)
    .join(STANDING, STANDING.c.application_id == APPLICATION.c.id)
    .where(APPLICATION.c.id.in_(bindparam("ids", expanding=True)), APPLICATION.c.trashed_at.is_(None))
)
_SOME_WORKSHEETS = select(WORKSHEET.c.id, WORKSHEET.c.form, WORKSHEET.c.title, WORKSHEET.c.application_id).where(
    WORKSHEET.c.id.in_(bindparam("ids", expanding=True))
)
_CHOSEN = (
    select(ANSWER.c.id)
    .join(WORKSHEET, WORKSHEET.c.id == ANSWER.c.worksheet_id)
    .where(
        WORKSHEET.c.form == bindparam("form"),
        ANSWER.c.question == bindparam("question"),
        ANSWER.c.words.like(bindparam("words")),
        ANSWER.c.id.in_(select(func.max(ANSWER.c.id)).group_by(ANSWER.c.worksheet_id, ANSWER.c.question)),
    )
)
Chosen: TypeAlias = tuple[str, str, str]
"""A form, a question of it, and the key of a choice."""
_NEWEST_FIRST = """SELECT s.id, s.kind, s.row_id
    FROM (SELECT rowid AS id FROM searched_words WHERE searched_words MATCH ? AND rowid < ?
          ORDER BY rowid DESC LIMIT ?) found JOIN searched s ON s.id = found.id ORDER BY s.id DESC"""
_AFTER_ALL = 1 << 62


def newest(connection: Connection, terms: Sequence[str], limit: int) -> list[Hit]:
    """Find the newest rows that hold all terms, at most so many; those of applications in the trash are left out.

    They come by the day that they show: an application by its latest news, though it is found by when it was logged.
    """
    found: list[Hit] = []
    answered: set[tuple[object, object]] = set()
    for keys in _candidates(connection, terms):
        for hit in _hits(connection, keys, terms, answered):
            found.append(hit)
            if len(found) == limit:
                return _by_day(found)
    return _by_day(found)


def newest_without_index(connection: Connection, terms: Sequence[str], limit: int) -> list[Hit]:
    """Find the same by looking through all rows: for an SQLite that keeps no index."""
    found: list[Hit] = []
    answered: set[tuple[object, object]] = set()
    all_keys = [(kind, own_id) for _, kind, own_id in sorted(with_words(connection), reverse=True)]
    for start in range(0, len(all_keys), _FIRST):
        found.extend(_hits(connection, all_keys[start : start + _FIRST], terms, answered))
        if len(found) >= limit:
            break
    return _by_day(found[:limit])


def _by_day(hits: list[Hit]) -> list[Hit]:
    """Put hits in the order of their days, newest first, those without a day last."""
    return sorted(hits, key=lambda hit: hit.on or date.min, reverse=True)


def _candidates(connection: Connection, terms: Sequence[str]) -> Iterator[list[Key]]:
    """Give the rows that hold all pieces of the terms, newest first, in turns that grow."""
    match = " AND ".join('"' + piece.replace('"', '""') + '"' for piece in pieces_of(terms))
    below, count = _AFTER_ALL, _FIRST
    while True:
        rows = connection.exec_driver_sql(_NEWEST_FIRST, (match, below, count)).all()
        yield [(Kind(kind), row_id) for _, kind, row_id in rows]
        if len(rows) < count:
            return
        below, count = rows[-1][0], min(2 * count, _MOST)


def _hits(
    connection: Connection, keys: Sequence[Key], terms: Sequence[str], answered: set[tuple[object, object]]
) -> Iterator[Hit]:
    """Give the hits among some rows, in the order of the keys: what really holds the terms and is not in the trash.

    Of the answers to one question only the newest is given; `answered` says which were already.
    """
    rows = {
        key: row
        for key, row in rows_of(connection, keys)
        if (entry := entry_of(key[0], row)) is not None and holds(entry.words, terms)
    }
    yield from _made(connection, keys, rows, answered)


def answers(connection: Connection, chosen: Iterable[Chosen]) -> list[Hit]:
    """Give the answers in which something was chosen, of each question of a worksheet the newest."""
    wanted = sorted(set(chosen))
    found = {
        row.id
        for form, question, choice in wanted
        for row in connection.execute(_CHOSEN, {"form": form, "question": question, "words": f"%{choice}%"})
    }
    keys = [(Kind.ANSWER, own_id) for own_id in sorted(found, reverse=True)]
    return _by_day(list(_made(connection, keys, dict(rows_of(connection, keys)), set())))


def _made(
    connection: Connection, keys: Sequence[Key], rows: dict[Key, Row], answered: set[tuple[object, object]]
) -> Iterator[Hit]:
    """Make hits of rows, in the order of the keys; what rests in the trash is left out."""
    worksheets = _worksheets(connection, rows)
    applications = _applications(connection, rows, worksheets)
    for key in keys:
        row = rows.get(key)
        if row is None:
            continue
        worksheet = worksheets.get(_worksheet_id(key[0], row) or 0, {})
        belongs = worksheet.get("application_id") if worksheet else row.get(SEARCHED[key[0]].belongs)
        application = applications.get(belongs) if isinstance(belongs, int) else None
        if isinstance(belongs, int) and application is None:
            continue
        if key[0] is Kind.ANSWER:
            question = (row["worksheet_id"], row["question"])
            if question in answered:
                continue
            answered.add(question)
        yield _hit(key[0], row, application or {}, worksheet)


def _worksheet_id(kind: Kind, row: Row) -> int | None:
    """Give the id of the worksheet that a row is or belongs to."""
    own = row.get("id" if kind is Kind.WORKSHEET else "worksheet_id" if kind is Kind.ANSWER else "")
    return own if isinstance(own, int) else None


def _worksheets(connection: Connection, rows: dict[Key, Row]) -> dict[int, Row]:
    """Read the worksheets that rows are or belong to."""
    ids = {one for (kind, _), row in rows.items() if (one := _worksheet_id(kind, row))}
    names = ("id", "form", "title", "application_id")
    found = fetch(connection, _SOME_WORKSHEETS, {"ids": sorted(ids)}) if ids else []
    return {cells[0]: dict(zip(names, cells, strict=True)) for cells in found}


def _applications(connection: Connection, rows: dict[Key, Row], worksheets: dict[int, Row]) -> dict[int, Row]:
    """Read the applications outside the trash that rows are or belong to."""
    belongs = [row.get(SEARCHED[kind].belongs) for (kind, _), row in rows.items()]
    belongs += [worksheet["application_id"] for worksheet in worksheets.values()]
    ids = sorted({one for one in belongs if isinstance(one, int)})
    names = ("id", "company", "role", "latest")
    found = fetch(connection, _SOME_APPLICATIONS, {"ids": ids}) if ids else []
    return {cells[0]: dict(zip(names, cells, strict=True)) for cells in found}


def _hit(kind: Kind, row: Row, application: Row, worksheet: Row) -> Hit:
    """Make a hit of a row and of what it belongs to."""
    searched = SEARCHED[kind]
    day = day_of(kind, row)
    latest = application.get("latest")
    if kind is Kind.APPLICATION and isinstance(latest, str):
        day = date.fromisoformat(latest).toordinal()
    is_own = kind is Kind.APPLICATION
    return Hit(
        kind=kind.value,
        title=_joined(texts_of(kind, row, searched.title)),
        text="\n".join(texts_of(kind, row, searched.words)),
        about="" if is_own else _joined(application.get(name) for name in ("company", "role")) or _own(worksheet),
        named=str(worksheet.get("form") or (row.get("kind") if kind is Kind.EVENT else "") or ""),
        on=date.fromordinal(day) if day else None,
        written=str(row["words"]) if kind is Kind.ANSWER else "",
        place=_place(kind, row, worksheet),
    )


def _place(kind: Kind, row: Row, worksheet: Row) -> Place:
    """Give where a row is shown; worksheets of channels and teams stand on another page than all others.

    That of which an application has one is its debrief, which goes by the application.
    """
    place = place_of(kind, dict(row))
    if not worksheet:
        return place
    question = (("question", str(row["question"])),) if kind is Kind.ANSWER else ()
    application_id = worksheet["application_id"]
    if form_of(str(worksheet["form"])).is_one_each and isinstance(application_id, int):
        return Place(Page.SETBACKS, application_id, "debrief", question)
    return Place(page_of_worksheet(str(worksheet["form"])), place.record, place.part, question)


def _own(worksheet: Row) -> str:
    return str(worksheet.get("title") or "")


def _joined(words: Iterable[object]) -> str:
    """Write names beside each other, those that are not empty."""
    return " · ".join(str(word) for word in words if word)
