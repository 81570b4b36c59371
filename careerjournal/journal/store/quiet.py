"""Which applications have been quiet for long, read with the standard library alone, for the first frame."""

from __future__ import annotations

import sqlite3
from datetime import date

from careerjournal.domain.follow_ups import Pause
from careerjournal.domain.quiet import DEFAULT_DAYS, MOST_COUNTED, QUIET_STAGES, Quiet, days_from, quiet_since
from careerjournal.domain.stages import Stage
from careerjournal.journal.store.translate import shape_of, to_value

SETTING = "quiet_days"

_RANKS = ", ".join(str(tuple(Stage).index(stage)) for stage in QUIET_STAGES)
_QUIET = f"FROM standing WHERE stage_rank IN ({_RANKS}) AND latest <= ?"


def days(connection: sqlite3.Connection) -> int:
    """Read after how many quiet days no reply is suggested."""
    kept = connection.execute("SELECT words FROM setting WHERE name = ?", (SETTING,)).fetchone()
    return days_from(kept[0]) if kept else DEFAULT_DAYS


def count(connection: sqlite3.Connection, day: date) -> Quiet:
    """Count the applications that have been quiet for long on a day, out of the index alone, and not beyond reason."""
    wanted = days(connection)
    since = quiet_since(day, wanted, pauses(connection))
    if since is None:
        return Quiet(count=0, days=wanted)
    some = f"SELECT 1 {_QUIET} LIMIT {MOST_COUNTED + 1}"
    found = connection.execute(f"SELECT count(*) FROM ({some})", (since.isoformat(),)).fetchone()[0]
    return Quiet(count=min(found, MOST_COUNTED), days=wanted, are_more=found > MOST_COUNTED)


def ids(connection: sqlite3.Connection, day: date) -> list[int]:
    """Read which applications have been quiet for long on a day, the longest quiet first."""
    since = quiet_since(day, days(connection), pauses(connection))
    if since is None:
        return []
    rows = connection.execute(f"SELECT application_id {_QUIET} ORDER BY latest, application_id", (since.isoformat(),))
    return [row[0] for row in rows]


def pauses(connection: sqlite3.Connection) -> list[Pause]:
    """Read the pauses of the search."""
    columns = ", ".join(f'"{name}"' for name in shape_of(Pause).names)
    return [to_value(Pause, row) for row in connection.execute(f"SELECT {columns} FROM pause")]
