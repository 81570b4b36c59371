"""Version 1.0: the first shape of a journal."""

from __future__ import annotations

from sqlalchemy import Connection

VERSION = 1_000

_STATEMENTS = (
    """CREATE TABLE application (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        company TEXT NOT NULL, role TEXT NOT NULL, link TEXT NOT NULL, source TEXT NOT NULL, place TEXT NOT NULL,
        salary TEXT NOT NULL, contact TEXT NOT NULL, notes TEXT NOT NULL,
        logged_at TEXT NOT NULL, trashed_at TEXT)""",
    """CREATE TABLE event (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        application_id INTEGER NOT NULL REFERENCES application (id),
        kind TEXT NOT NULL, "on" TEXT, at TEXT, round INTEGER, name TEXT NOT NULL, note TEXT NOT NULL)""",
    "CREATE INDEX event_of_application ON event (application_id)",
    'CREATE INDEX event_by_day ON event (kind, "on", application_id)',
    """CREATE TABLE skill (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL, why TEXT NOT NULL, level_now INTEGER, level_wanted INTEGER, named_on TEXT NOT NULL)""",
    """CREATE TABLE debrief (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        application_id INTEGER NOT NULL REFERENCES application (id),
        facts TEXT NOT NULL, guesses TEXT NOT NULL, reasons TEXT NOT NULL, lesson TEXT NOT NULL,
        skill_id INTEGER REFERENCES skill (id),
        started_on TEXT NOT NULL, ask_on TEXT, closed_on TEXT)""",
    "CREATE INDEX debrief_of_application ON debrief (application_id)",
    """CREATE TABLE feedback (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        application_id INTEGER REFERENCES application (id),
        person TEXT NOT NULL, about TEXT NOT NULL, asked_on TEXT, received_on TEXT,
        words TEXT NOT NULL, reflection TEXT NOT NULL,
        skill_id INTEGER REFERENCES skill (id))""",
    "CREATE INDEX feedback_of_application ON feedback (application_id)",
    """CREATE TABLE action (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL, due_on TEXT, later_until TEXT, done_on TEXT, dropped_on TEXT,
        origin TEXT NOT NULL, origin_id INTEGER, skill_id INTEGER REFERENCES skill (id), made_on TEXT NOT NULL)""",
    "CREATE INDEX action_open ON action (id) WHERE done_on IS NULL AND dropped_on IS NULL",
    "CREATE INDEX action_done ON action (done_on) WHERE done_on IS NOT NULL",
    """CREATE TABLE channel (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL, handle TEXT NOT NULL, position INTEGER NOT NULL)""",
    """CREATE TABLE posting_goal (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        channel_id INTEGER NOT NULL REFERENCES channel (id),
        period TEXT NOT NULL, floor INTEGER NOT NULL, target INTEGER NOT NULL, stretch INTEGER,
        starts_on TEXT NOT NULL, ends_on TEXT)""",
    "CREATE INDEX posting_goal_of_channel ON posting_goal (channel_id)",
    """CREATE TABLE post (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        channel_id INTEGER NOT NULL REFERENCES channel (id),
        at TEXT NOT NULL, zone TEXT NOT NULL, text TEXT NOT NULL, link TEXT NOT NULL)""",
    "CREATE INDEX post_of_channel ON post (channel_id, at)",
    "CREATE INDEX post_by_time ON post (at)",
    """CREATE TABLE rest (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        channel_id INTEGER REFERENCES channel (id),
        starts_on TEXT NOT NULL, ends_on TEXT NOT NULL)""",
    """CREATE TABLE profile (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL, role_sought TEXT NOT NULL, vision TEXT NOT NULL, review_on TEXT,
        zone TEXT NOT NULL, week_start INTEGER NOT NULL)""",
    """CREATE TABLE goal (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        what TEXT NOT NULL, measure TEXT NOT NULL, by TEXT, position INTEGER NOT NULL)""",
    """CREATE TABLE setting (
        id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, words TEXT NOT NULL)""",
    """CREATE TABLE standing (
        application_id INTEGER PRIMARY KEY,
        stage TEXT NOT NULL, furthest TEXT NOT NULL, applied_on TEXT, last_on TEXT, ended_on TEXT,
        interviews INTEGER NOT NULL, interview_round INTEGER,
        latest TEXT NOT NULL, stage_rank INTEGER NOT NULL,
        company_key TEXT NOT NULL, role_key TEXT NOT NULL, link_key TEXT NOT NULL, folded TEXT NOT NULL)""",
    # The stage stands in the indexes of the orders so that a list of some stages is read from the index alone.
    "CREATE INDEX standing_by_latest ON standing (latest, application_id, stage)",
    "CREATE INDEX standing_by_company ON standing (company_key, application_id, stage)",
    "CREATE INDEX standing_by_role ON standing (role_key, application_id, stage)",
    "CREATE INDEX standing_by_applied ON standing (applied_on, application_id, stage)",
    "CREATE INDEX standing_by_rank ON standing (stage_rank, latest, application_id, stage)",
    "CREATE INDEX standing_awaited ON standing (stage, last_on, application_id)",
    "CREATE INDEX standing_by_link ON standing (link_key) WHERE link_key <> ''",
    "CREATE TABLE tally (stage TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID",
    """CREATE TABLE undo_step (
        id INTEGER PRIMARY KEY, said TEXT NOT NULL, record INTEGER NOT NULL, is_undone INTEGER NOT NULL)""",
    """CREATE TABLE undo_row (
        step_id INTEGER NOT NULL, number INTEGER NOT NULL, kind TEXT NOT NULL, row_id INTEGER NOT NULL, image TEXT,
        PRIMARY KEY (step_id, number)) WITHOUT ROWID""",
    "CREATE TABLE draft (key TEXT PRIMARY KEY, words TEXT NOT NULL) WITHOUT ROWID",
)


def apply(connection: Connection) -> None:
    """Create every table and index. Rows are removed by the one write function alone, hence no ON DELETE."""
    for statement in _STATEMENTS:
        connection.exec_driver_sql(statement)
