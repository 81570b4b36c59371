"""Whether the search index says what the record says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from careerjournal.journal.store.search_index import CHUNK, DAY_BITS, is_kept, rows_of, with_words
from careerjournal.journal.store.search_text import entry_of


def differences(connection: Connection) -> int:
    """Count what of the index is not as the record says: its rows, and in how many of them each piece stands."""
    if not is_kept(connection):
        return 0
    kept = {
        (row[1], row[2]): row[0] >> DAY_BITS
        for row in connection.exec_driver_sql("SELECT id, kind, row_id FROM searched")
    }
    expected: dict[tuple[str, int], int] = {}
    pieces: Counter[str] = Counter()
    listed = [(kind, own_id) for _, kind, own_id in with_words(connection)]
    for start in range(0, len(listed), CHUNK):
        for (kind, own_id), row in rows_of(connection, listed[start : start + CHUNK]):
            entry = entry_of(kind, row)
            if entry is not None:
                expected[kind.value, own_id] = entry.day
                pieces.update(_pieces_in(entry.words))
    wrong = sum(expected.get(key) != kept.get(key) for key in expected.keys() | kept.keys())
    return wrong + (pieces != _kept_pieces(connection))


def _pieces_in(words: str) -> set[str]:
    """Give every piece of three characters in an index text."""
    return {words[start : start + 3] for start in range(len(words) - 2)}


def _kept_pieces(connection: Connection) -> dict[str, int]:
    """Read in how many texts each piece stands, as the index says."""
    with _temporary_tables_allowed(connection):
        connection.exec_driver_sql(
            "CREATE VIRTUAL TABLE temp.searched_pieces USING fts5vocab(main, searched_words, row)"
        )
        try:
            return {row[0]: row[1] for row in connection.exec_driver_sql("SELECT term, doc FROM searched_pieces")}
        finally:
            connection.exec_driver_sql("DROP TABLE temp.searched_pieces")


@contextmanager
def _temporary_tables_allowed(connection: Connection) -> Iterator[None]:
    """Let a connection that only reads make a table in memory meanwhile; the file itself was opened for reading."""
    was = connection.exec_driver_sql("PRAGMA query_only").scalar_one()
    connection.exec_driver_sql("PRAGMA query_only = OFF")
    try:
        yield
    finally:
        connection.exec_driver_sql(f"PRAGMA query_only = {was}")
