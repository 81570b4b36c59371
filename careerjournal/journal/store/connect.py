"""Connecting to a journal's file, with every setting that keeps it whole."""

from __future__ import annotations

import os
import sqlite3
from functools import cache
from pathlib import Path
from typing import Any, cast
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import StaticPool
from sqlalchemy.util import LRUCache

BUSY_SECONDS = 5.0
"""How long a write waits for another connection's write."""

CACHE_KIB = 12 * 1024
"""Memory for the pages that an import or a list goes through again and again."""

_compiled: LRUCache[Any, Any] = LRUCache(500)
"""Statements in their SQL, for every connection of the process: a worker's, and that of a journal opened later."""


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Connect to a file; a read-only connection never creates one.

    Python's own transactions are off (`isolation_level=None`): with them, a change of the schema is committed half-way.
    """
    if not read_only:
        connection = sqlite3.connect(path, isolation_level=None, timeout=BUSY_SECONDS)
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        return connection
    connection = _connect_for_reading(path)
    connection.execute("PRAGMA query_only = ON")
    return connection


def _connect_for_reading(path: Path) -> sqlite3.Connection:
    """Connect without the right to write; to a file nobody writes, where not even the log's index can be made."""
    address = f"file:{quote(os.fsencode(path.absolute()))}?mode=ro"
    connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=BUSY_SECONDS)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.OperationalError as error:
        connection.close()
        wal = path.with_name(path.name + "-wal")
        cannot_make_index = error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
        if not cannot_make_index or (wal.exists() and wal.stat().st_size):
            raise
        return sqlite3.connect(f"{address}&immutable=1", uri=True, isolation_level=None)
    return connection


def engine_of(connection: sqlite3.Connection) -> Engine:
    """Make an engine around one connection; it says BEGIN itself, IMMEDIATE where the transaction will write."""
    first = _first_engine()
    driven = cast("DBAPIConnection", connection)
    pool = StaticPool(lambda: driven, dialect=first.dialect)
    engine = Engine(pool, first.dialect, first.url, execution_options={"compiled_cache": _compiled})

    @event.listens_for(engine, "begin")
    def begin(opened: Connection) -> None:
        connection.execute("BEGIN IMMEDIATE" if opened.info.get("writes") else "BEGIN")

    return engine


@cache
def _first_engine() -> Engine:
    """Make the engine whose dialect all others share: what is compiled for one is compiled for all."""
    engine = create_engine("sqlite+pysqlite://")
    with engine.connect():
        pass  # the dialect looks once at what SQLite can do
    engine.dispose()
    return engine
