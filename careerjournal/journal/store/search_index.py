"""The search index: a projection of every row that holds words, kept true from the rows as they were and as they are.

The table `searched` has a row for each that is found, whose id begins with its day, so that going down the ids goes
from new to old. `searched_words` beside it knows which of them hold three characters in a row, and no text: what is
taken out of it is told by the text as it went in, which `index_text` makes the same again. So whoever changes how texts
are folded rebuilds the index in a migration.

An SQLite without the trigram tokenizer (before 3.34, or built without FTS5) keeps no index: it forgets what stands in
`searched`, and the next that can makes it anew; `search_read.newest_without_index` looks through the rows meanwhile.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Protocol, TypeAlias

from sqlalchemy import Connection, bindparam, select

from careerjournal.domain.changes import Kind
from careerjournal.domain.finding.searched import SEARCHED
from careerjournal.journal.store.bulk import fetch
from careerjournal.journal.store.search_text import Entry, day_of, entry_of, texts_of
from careerjournal.journal.store.tables import TABLES
from careerjournal.journal.store.translate import Row

DAY_BITS = 20
"""Bits of an id below its day: so many texts of one day get ids of their own."""

CHUNK = 500
"""Rows read or looked up at once."""

_CREATE = """CREATE VIRTUAL TABLE IF NOT EXISTS searched_words USING fts5(
    words, content = '', columnsize = 0, detail = none, tokenize = 'trigram case_sensitive 1')"""
_PUT = "INSERT INTO searched_words (searched_words, rowid, words) VALUES (?, ?, ?)"
_SOME = {kind: select(TABLES[kind]).where(TABLES[kind].c.id.in_(bindparam("ids", expanding=True))) for kind in SEARCHED}

Key: TypeAlias = tuple[Kind, int]


class Change(Protocol):
    """A row as it is and as it shall be; None where there is none."""

    @property
    def id(self) -> int: ...
    @property
    def before(self) -> Row | None: ...
    @property
    def after(self) -> Row | None: ...


def create(connection: Connection) -> None:
    """Make the table of words, where this SQLite can."""
    if _can_index(connection):
        connection.exec_driver_sql(_CREATE)


def is_kept(connection: Connection) -> bool:
    """Tell whether the file has an index that this SQLite can read and write; looked up once for a connection."""
    known = connection.info.get("has_search_index")
    if known is None:
        known = connection.info["has_search_index"] = _can_index(connection) and _has_words(connection)
    return bool(known)


def refresh(connection: Connection, written: Iterable[tuple[Kind, Change]]) -> None:
    """Bring the index up to date with rows that were written, in the order in which they were."""
    before: dict[Key, Row | None] = {}
    after: dict[Key, Row | None] = {}
    for kind, change in written:
        if kind in SEARCHED:
            before.setdefault((kind, change.id), change.before)
            after[kind, change.id] = change.after
    if not after:
        return
    if not is_kept(connection):
        connection.exec_driver_sql("DELETE FROM searched")
        return
    old: dict[Key, Entry] = {}
    new: dict[Key, Entry] = {}
    for key, row in after.items():
        was, now = entry_of(key[0], before[key]), entry_of(key[0], row)
        if was != now:
            old.update({key: was} if was else {})
            new.update({key: now} if now else {})
    _replace(connection, old, new)


def rebuild(connection: Connection) -> None:
    """Make the index anew from the record alone, where this SQLite can."""
    connection.exec_driver_sql("DELETE FROM searched")
    connection.info.pop("has_search_index", None)
    create(connection)
    if not is_kept(connection):
        return
    connection.exec_driver_sql("INSERT INTO searched_words (searched_words) VALUES ('delete-all')")
    listed = sorted(with_words(connection))
    for start in range(0, len(listed), CHUNK):
        chunk = listed[start : start + CHUNK]
        rows = dict(rows_of(connection, [(kind, own_id) for _, kind, own_id in chunk]))
        entries = {key: entry for key, row in rows.items() if (entry := entry_of(key[0], row)) is not None}
        _replace(connection, {}, entries)


def is_missing(connection: Connection) -> bool:
    """Tell whether there are words to be found, but nothing in an index that there could be."""
    if not _can_index(connection) or connection.exec_driver_sql("SELECT 1 FROM searched LIMIT 1").first():
        return False
    return next(with_words(connection), None) is not None


def _replace(connection: Connection, old: dict[Key, Entry], new: dict[Key, Entry]) -> None:
    """Take entries out of the index and put others in; one whose day stays the same keeps its id.

    The index is written in the order of its ids: it writes what it has gathered whenever one comes before the last.
    """
    ids = _ids(connection, old.keys())
    kept = {key: ids[key] for key in new if key in old and key in ids and old[key].day == new[key].day}
    fresh = _fresh_ids(connection, {key: entry for key, entry in new.items() if key not in kept})
    out = [("delete", ids[key], entry.words) for key, entry in old.items() if key in ids]
    put = [(None, kept.get(key) or fresh[key], entry.words) for key, entry in new.items()]
    gone = [(ids[key],) for key in old if key in ids and key not in kept]
    if gone:
        connection.exec_driver_sql("DELETE FROM searched WHERE id = ?", gone)
    if fresh:
        rows = [(own_id, kind.value, row_id) for (kind, row_id), own_id in fresh.items()]
        connection.exec_driver_sql("INSERT INTO searched (id, kind, row_id) VALUES (?, ?, ?)", sorted(rows))
    if out or put:
        connection.exec_driver_sql(_PUT, sorted([*out, *put], key=lambda each: (each[1], each[0] is None)))


def _ids(connection: Connection, keys: Iterable[Key]) -> dict[Key, int]:
    """Read under which ids rows stand in the index."""
    found: dict[Key, int] = {}
    for kind, some in groupby(sorted(keys), key=lambda key: key[0]):
        row_ids = [row_id for _, row_id in some]
        for start in range(0, len(row_ids), CHUNK):
            chunk = row_ids[start : start + CHUNK]
            signs = ", ".join("?" * len(chunk))
            query = f"SELECT id, row_id FROM searched WHERE kind = ? AND row_id IN ({signs})"
            found.update(((kind, row[1]), row[0]) for row in connection.exec_driver_sql(query, (kind.value, *chunk)))
    return found


def _fresh_ids(connection: Connection, entries: dict[Key, Entry]) -> dict[Key, int]:
    """Give ids to entries that are new in the index, by their days."""
    found: dict[Key, int] = {}
    by_day = sorted(entries, key=lambda key: entries[key].day)
    for day, keys in groupby(by_day, key=lambda key: entries[key].day):
        some = list(keys)
        first = _first_free(connection, day, len(some))
        found.update(zip(some, range(first, first + len(some)), strict=True))
    return found


def _first_free(connection: Connection, day: int, count: int) -> int:
    """Give the first of so many free ids of a day; of the day before where it has not enough left."""
    query = "SELECT max(id) FROM searched WHERE id < ?"
    while True:
        last = connection.exec_driver_sql(query, ((day + 1) << DAY_BITS,)).scalar()
        first = max(int(last) + 1 if last is not None else 0, (day << DAY_BITS) + 1)
        if first + count <= (day + 1) << DAY_BITS:
            return first
        day -= 1


def with_words(connection: Connection) -> Iterator[tuple[int, Kind, int]]:
    """Give (day, kind, id) of every row that may hold words, without folding them."""
    for kind in SEARCHED:
        names = TABLES[kind].c.keys()
        for cells in fetch(connection, select(TABLES[kind]), {}):
            row = dict(zip(names, cells, strict=True))
            if row.get("trashed_at") is None and any(texts_of(kind, row, SEARCHED[kind].fields)):
                yield day_of(kind, row), kind, row["id"]


def rows_of(connection: Connection, keys: Sequence[Key]) -> Iterator[tuple[Key, Row]]:
    """Read rows by kind and id, no more at once than a query takes; kinds that an older program indexed left out."""
    for kind, some in groupby(sorted(key for key in keys if key[0] in SEARCHED), key=lambda key: key[0]):
        names = TABLES[kind].c.keys()
        for cells in fetch(connection, _SOME[kind], {"ids": [row_id for _, row_id in some]}):
            yield (kind, cells[0]), dict(zip(names, cells, strict=True))


def _can_index(connection: Connection) -> bool:
    """Tell whether this SQLite has FTS5 with the trigram tokenizer."""
    if sqlite3.sqlite_version_info < (3, 34):
        return False
    return bool(connection.exec_driver_sql("SELECT count(*) FROM pragma_module_list WHERE name = 'fts5'").scalar())


def _has_words(connection: Connection) -> bool:
    return bool(connection.exec_driver_sql("SELECT count(*) FROM sqlite_master WHERE name = 'searched_words'").scalar())
