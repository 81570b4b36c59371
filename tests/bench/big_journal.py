"""Makes big journals for measuring: invented applications through the public import verb, alike for alike numbers.

python -m tests.bench.big_journal FILE [COUNT]
"""

from __future__ import annotations

import getpass
import os
import random
import sys
import tempfile
import zlib
from collections.abc import Iterator
from datetime import date, time, timedelta
from pathlib import Path

from careerjournal.domain.applications import ApplicationEvent
from careerjournal.domain.importing import ImportRow
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from careerjournal.journal.store.tables import METADATA

_FIRST = (
    "Alder",
    "Birch",
    "Cedar",
    "Délice",
    "Elm",
    "Fjord",
    "Grove",
    "Harbour",
    "Ivory",
    "Juniper",
    "Kestrel",
    "Linden",
)
_SECOND = ("Works", "Labs", "Studio", "Systems", "Partners", "Energy", "Health", "Media", "Foods", "Robotics", "Bank")
_ROLES = ("Data analyst", "Back-end developer", "Rédacteur technique", "Designer", "Product manager", "Accountant")
_SOURCES = ("LinkedIn", "Company site", "Referral", "Job board", "")
_WAYS: tuple[tuple[EventKind, ...], ...] = (
    (EventKind.APPLIED,),
    (EventKind.APPLIED, EventKind.ACKNOWLEDGED),
    (EventKind.APPLIED, EventKind.ACKNOWLEDGED, EventKind.REJECTED),
    (EventKind.APPLIED, EventKind.ACKNOWLEDGED, EventKind.REJECTED),
    (EventKind.APPLIED, EventKind.SCREENING, EventKind.INTERVIEW, EventKind.REJECTED),
    (EventKind.APPLIED, EventKind.SCREENING, EventKind.INTERVIEW, EventKind.INTERVIEW, EventKind.OFFER),
    (EventKind.SAVED,),
    (EventKind.SAVED, EventKind.APPLIED, EventKind.NO_REPLY),
    (EventKind.APPLIED, EventKind.SCREENING, EventKind.CLOSED),
)


def invented_rows(count: int, until: date, seed: int = 1) -> Iterator[ImportRow]:
    """Invent rows of about three events each, spread over the three years before a day and a week after it."""
    chance = random.Random(seed)
    for line in range(1, count + 1):
        company = f"{chance.choice(_FIRST)} {chance.choice(_SECOND)} {chance.randrange(count // 4 + 1)}"
        day = until - timedelta(days=chance.randrange(3 * 365))
        events: list[ApplicationEvent] = []
        for kind in chance.choice(_WAYS):
            at = time(chance.randrange(8, 18)) if kind is EventKind.INTERVIEW else None
            events.append(ApplicationEvent(kind=kind, on=min(day, until + timedelta(days=7)), at=at))
            day += timedelta(days=chance.randrange(1, 15))
        yield ImportRow(
            line=line,
            company=company,
            role=chance.choice(_ROLES),
            link=f"https://jobs.example.org/posting/{line}" if chance.random() < 0.5 else "",
            source=chance.choice(_SOURCES),
            place=chance.choice(("Berlin", "Lyon", "Remote", "")),
            notes="A note about it. " * chance.randrange(4),
            events=tuple(events),
        )


def fill(path: Path, count: int, until: date) -> None:
    """Fill a new journal with invented applications."""
    with Journal.open(path) as journal:
        for start in range(0, count, 20_000):
            some = invented_rows(min(20_000, count - start), until, seed=start + 1)
            journal.imports.apply("invented", list(some))


def shape_of_files() -> int:
    """Give a number that another set of tables and columns would not have."""
    return zlib.crc32(repr([list(table.columns.keys()) for table in METADATA.sorted_tables]).encode())


def kept_journal(count: int) -> Path:
    """Give a big journal that is made once for this machine, day and shape of files; copy it before writing to it."""
    until = date.today()
    folder = Path(tempfile.gettempdir()) / f"careerjournal-bench-{getpass.getuser()}"
    path = folder / f"{count}-{until}-{shape_of_files():08x}.careerjournal"
    if not path.exists():
        folder.mkdir(exist_ok=True)
        print(f"Making a journal of {count:,} applications (once)…", flush=True)
        beside = path.with_name(f"{path.name}.{os.getpid()}.part")
        fill(beside, count, until)
        beside.replace(path)
    return path


if __name__ == "__main__":
    fill(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100_000, date.today())
