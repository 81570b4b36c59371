"""Whether every row of the record can be read as what it is."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Connection, Integer, Select, Table, or_, select
from sqlalchemy import func as sql
from sqlalchemy.exc import DBAPIError

from careerjournal.journal.store.records import RECORDS
from careerjournal.journal.store.tables import TABLES
from careerjournal.journal.store.translate import UnreadableRowError, to_value


def unreadable_rows(connection: Connection) -> int:
    """Count the rows that are not what their columns promise: numbers, texts, days, words of the program."""
    return sum(_unreadable_in(connection, kind, TABLES[key]) for key, kind in RECORDS.items())


def _unreadable_in(connection: Connection, kind: type, table: Table) -> int:
    found = set(connection.scalars(_strange_rows(table)))
    if not _can_be_read(connection, kind, select(table)):
        # one at a time, because a text that is none spoils the whole answer
        for own_id in connection.scalars(select(table.c.id)).all():
            if not _can_be_read(connection, kind, select(table).where(table.c.id == own_id)):
                found.add(own_id)
    return len(found)


@cache
def _strange_rows(table: Table) -> Select[Any]:
    """Ask for the rows in which something is neither of its column's type nor missing."""
    strange = [
        sql.typeof(column).not_in(("integer" if isinstance(column.type, Integer) else "text", "null"))
        for column in table.columns
    ]
    return select(table.c.id).where(or_(*strange))


def _can_be_read(connection: Connection, kind: type, rows: Select[Any]) -> bool:
    """Tell whether rows translate into values."""
    try:
        for row in connection.execute(rows):
            to_value(kind, row)
    except (UnreadableRowError, DBAPIError):
        return False
    return True
