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
    # The sections of the plan: about me, goals with what is in the way, paths, the skills plan, words of one's own.
    "ALTER TABLE profile ADD COLUMN about TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE goal ADD COLUMN barrier TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE goal ADD COLUMN support TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE goal ADD COLUMN term TEXT NOT NULL DEFAULT 'short'",
    "ALTER TABLE feedback ADD COLUMN may_quote INTEGER NOT NULL DEFAULT 1",
    """CREATE TABLE career_path (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL, speaks_for TEXT NOT NULL, speaks_against TEXT NOT NULL, try_out TEXT NOT NULL,
        position INTEGER NOT NULL)""",
    """CREATE TABLE section_text (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        section TEXT NOT NULL, words TEXT NOT NULL)""",
    """CREATE TABLE skill_step (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        skill_id INTEGER NOT NULL REFERENCES skill (id),
        activity TEXT NOT NULL, what TEXT NOT NULL, resource TEXT NOT NULL, "by" TEXT, evidence TEXT NOT NULL,
        action_id INTEGER REFERENCES action (id), done_on TEXT, position INTEGER NOT NULL)""",
    "CREATE INDEX skill_step_of_skill ON skill_step (skill_id)",
    "CREATE INDEX skill_step_of_action ON skill_step (action_id) WHERE action_id IS NOT NULL",
)


def apply(connection: Connection) -> None:
    """Add the columns and tables; what stands in the file stays as it is."""
    for statement in _STATEMENTS:
        connection.exec_driver_sql(statement)
