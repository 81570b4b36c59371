"""Values read out of their tables with the standard library alone."""

from __future__ import annotations

import sqlite3

from careerjournal.journal.store.translate import Value, shape_of, to_value


def columns_of(kind: type, table: str) -> str:
    """List a kind's columns in the order of its fields."""
    return ", ".join(f'{table}."{name}"' for name in shape_of(kind).names)


def all_of(connection: sqlite3.Connection, kind: type[Value], table: str) -> list[Value]:
    """Read every value of a kind out of its table, in the order of their ids."""
    rows = connection.execute(f"SELECT {columns_of(kind, table)} FROM {table} ORDER BY id")
    return [to_value(kind, row) for row in rows]
