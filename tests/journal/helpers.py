"""What the tests of the journal share."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from careerjournal.domain.applications import Application, ApplicationEvent
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from careerjournal.journal.store.tables import TABLES

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
TODAY = date(2026, 11, 20)
"""A Friday."""


@dataclass
class FixedClock:
    now_is: datetime
    today_is: date

    def now(self) -> datetime:
        return self.now_is

    def today(self) -> date:
        return self.today_is


def application(company: str = "Lumen", role: str = "Editor", **fields: Any) -> Application:
    return Application(**{"company": company, "role": role, "logged_at": NOW, **fields})


def event(kind: EventKind, on: date | None = TODAY, at: time | None = None, **fields: Any) -> ApplicationEvent:
    return ApplicationEvent(kind=kind, on=on, at=at, **fields)


def log(journal: Journal, company: str = "Lumen", *events: ApplicationEvent, **fields: Any) -> int:
    return journal.applications.log(application(company, **fields), events).record


RECORD_TABLES = (*(table.name for table in TABLES.values()), "standing", "tally", "own_tally")
"""Every table of the record, and the projections beside it."""


def dump(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Read every row of the record and of its projections."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            table: sorted(connection.execute(f"SELECT * FROM {table}").fetchall(), key=repr) for table in RECORD_TABLES
        }
