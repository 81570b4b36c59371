"""Version 1.2: a plan that is composed in one's own words, and kept in versions."""

from __future__ import annotations

from sqlalchemy import Connection

VERSION = 1_002

_STATEMENTS: tuple[str, ...] = (
    "ALTER TABLE goal ADD COLUMN reached_on TEXT",
    """CREATE TABLE plan_wording (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        identity TEXT NOT NULL, words TEXT NOT NULL, made_of TEXT NOT NULL, made_on TEXT NOT NULL)""",
    "CREATE INDEX plan_wording_by_identity ON plan_wording (identity)",
    """CREATE TABLE plan_version (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL, kept_on TEXT NOT NULL, content TEXT NOT NULL)""",
)


def apply(connection: Connection) -> None:
    """Add the columns and tables; what stands in the file stays as it is."""
    for statement in _STATEMENTS:
        connection.exec_driver_sql(statement)
