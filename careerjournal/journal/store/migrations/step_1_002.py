"""Version 1.2: a plan that is composed in one's own words, and kept in versions."""

from __future__ import annotations

from sqlalchemy import Connection

VERSION = 1_002

_STATEMENTS: tuple[str, ...] = ()


def apply(connection: Connection) -> None:
    """Add the columns and tables; what stands in the file stays as it is."""
    for statement in _STATEMENTS:
        connection.exec_driver_sql(statement)
