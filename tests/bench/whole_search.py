"""Makes big journals of a whole search: five events for each application, and everything noted that can be noted."""

from __future__ import annotations

import getpass
import json
import os
import random
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from careerjournal.domain.applications import ApplicationEvent, Arrangement
from careerjournal.domain.importing import ImportRow
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from tests.bench.big_journal import invented_rows, shape_of_files

_WAYS = (
    (EventKind.SAVED, EventKind.APPLIED, EventKind.ACKNOWLEDGED, EventKind.SCREENING, EventKind.REJECTED),
    (EventKind.APPLIED, EventKind.ACKNOWLEDGED, EventKind.SCREENING, EventKind.INTERVIEW, EventKind.INTERVIEW),
    (EventKind.APPLIED, EventKind.SCREENING, EventKind.ASSESSMENT, EventKind.INTERVIEW, EventKind.OFFER),
    (EventKind.SAVED, EventKind.APPLIED, EventKind.ACKNOWLEDGED, EventKind.SCREENING, EventKind.NO_REPLY),
    (EventKind.SAVED, EventKind.APPLIED, EventKind.ACKNOWLEDGED, EventKind.ACKNOWLEDGED, EventKind.ACKNOWLEDGED),
)
_TAGS = ("remote", "urgent", "Été", "dream", "nearby", "via Mara", "museum")
_SET = """UPDATE application SET tags = ?, excitement = ?, arrangement = ?, salary_low = ?, salary_high = ?,
    salary_currency = 'EUR', salary_per = 'year', cv_version = ?, is_referral = ?, deadline_on = ?, contact = ?
    WHERE id = ?"""


def five_events(row: ImportRow, chance: random.Random) -> ImportRow:
    """Give a row a history of five events."""
    first = row.events[0].on or date.today()
    events = tuple(
        ApplicationEvent(kind=kind, on=first + timedelta(days=4 * number))
        for number, kind in enumerate(chance.choice(_WAYS))
    )
    return replace(row, events=events)


def fill(path: Path, count: int, until: date) -> None:
    """Fill a new journal; what an import does not carry is written into the file, and the projections made anew."""
    chance = random.Random(5)
    with Journal.open(path) as journal:
        for start in range(0, count, 10_000):
            some = invented_rows(min(10_000, count - start), until, seed=start + 1)
            journal.imports.apply("invented", [five_events(row, chance) for row in some])
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executemany(_SET, (_noted(chance, own_id, until) for own_id in range(1, count + 1)))
    with Journal.open(path) as journal:
        journal.files.rebuild()


def kept_search(count: int) -> Path:
    """Give a journal that is made once for this machine, day and shape of files; copy it before anything is written."""
    until = date.today()
    folder = Path(tempfile.gettempdir()) / f"careerjournal-bench-{getpass.getuser()}"
    path = folder / f"search-{count}-{until}-{shape_of_files():08x}.careerjournal"
    if not path.exists():
        folder.mkdir(exist_ok=True)
        print(f"Making a journal of {count:,} applications with five events each (once)…", flush=True)
        beside = path.with_name(f"{path.name}.{os.getpid()}.part")
        fill(beside, count, until)
        beside.replace(path)
    return path


def _noted(chance: random.Random, own_id: int, until: date) -> tuple[object, ...]:
    """Invent what else is noted about an application."""
    low = chance.randrange(28_000, 80_000, 500)
    return (
        json.dumps(chance.sample(_TAGS, chance.randrange(3)), ensure_ascii=False),
        chance.choice((None, 1, 2, 3, 4, 5)),
        chance.choice((None, *(each.value for each in Arrangement))),
        low,
        low + 4_000,
        chance.choice(("", "Short", "Museums", "Teaching")),
        int(chance.random() < 0.1),
        (until + timedelta(days=chance.randrange(-200, 60))).isoformat() if chance.random() < 0.4 else None,
        chance.choice(("", "Ada Lind", "Mara Roth", "jobs@example.org")),
        own_id,
    )
