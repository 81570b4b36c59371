"""Many rows at once, without what SQLAlchemy does for each of them: a third of the time of an import.

So is what every frame reads, for which SQLAlchemy takes longer to look up the query than SQLite to answer it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Executable, Select, bindparam, func, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql import ClauseElement

_DIALECT = sqlite.dialect(paramstyle="qmark")

SOME_IDS = select(func.json_each(bindparam("ids", required=False)).table_valued("value").c.value)
"""The ids given to `BulkReading.rows`, however many: a list of marks would be another query for each length."""


class BulkStatement:
    """A writing statement, compiled once, whose parameters are all given by name."""

    def __init__(self, statement: ClauseElement, names: Sequence[str] = ()) -> None:
        compiled = statement.compile(dialect=_DIALECT, column_keys=list(names) or None)
        self._sql = str(compiled)
        self._order: tuple[str, ...] = tuple(getattr(compiled, "positiontup", None) or ())

    def run(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Run the statement for each row."""
        order = self._order
        driver_of(connection).executemany(self._sql, [tuple([row[name] for name in order]) for row in rows])


class BulkReading:
    """A query, compiled once. Its parameters are given by name, and not required; it may ask for `SOME_IDS`."""

    def __init__(self, query: Select[Any]) -> None:
        compiled = query.compile(dialect=_DIALECT, compile_kwargs={"render_postcompile": True})
        self._sql = str(compiled)
        self._order: tuple[str, ...] = tuple(getattr(compiled, "positiontup", None) or ())
        self._known: dict[str, Any] = dict(compiled.params)

    def rows(self, connection: Connection, ids: Sequence[int] = (), **parameters: Any) -> list[tuple[Any, ...]]:
        """Read all rows as the driver gives them."""
        given = self._known | parameters | {"ids": str(list(ids))}
        return driver_of(connection).execute(self._sql, tuple([given[name] for name in self._order])).fetchall()


def driver_of(connection: Connection) -> sqlite3.Connection:
    """Give the driver's own connection, inside the transaction that is open: what it raises is told like the rest."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver


def fetch(connection: Connection, query: Executable, parameters: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    """Read all rows of a query as the driver gives them."""
    cursor = connection.execute(query, dict(parameters)).cursor
    return list(cursor.fetchall()) if cursor is not None else []
