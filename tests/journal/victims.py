"""Programs that are killed in the middle: each says on its standard output what it has done so far.

python -m tests.journal.victims log|import|answer|migrate FILE
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from sqlalchemy import Connection

from careerjournal.domain.applications import ApplicationEvent
from careerjournal.domain.importing import ImportRow
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from careerjournal.journal.store.migrations import STEPS
from careerjournal.journal.store.migrations.step import Step
from careerjournal.journal.store.opening import open_store
from tests.journal.helpers import application, event

ROWS = 1_500
STEP_TABLES = 12


def say(*words: object) -> None:
    print(*words, flush=True)


def keep_logging(path: Path) -> None:
    with Journal.open(path) as journal:
        number = 0
        while True:
            number += 1
            changes = journal.applications.log(application(f"Company {number}"), [event(EventKind.APPLIED)])
            if number % 3 == 0:
                journal.applications.trash(changes.record)
                journal.history.undo()
            say(changes.record)


def keep_importing(path: Path) -> None:
    rows = [
        ImportRow(line=line, company=f"Company {line}", events=(ApplicationEvent(kind=EventKind.APPLIED),))
        for line in range(ROWS)
    ]
    with Journal.open(path) as journal:
        while True:
            journal.imports.apply("a.csv", rows, progress=lambda done, total: say("rows", done))
            say("imported")


def keep_answering(path: Path) -> None:
    with Journal.open(path) as journal:
        worksheet = journal.worksheets.begin("idea").record
        number = 0
        while True:
            number += 1
            journal.drafts.keep(f"worksheet/{worksheet}/pitch", f"Pitch {number}")
            journal.worksheets.answer(worksheet, "pitch", f"Pitch {number}")
            say(number)


def long_step(connection: Connection) -> None:
    """Change the file in many places, as a large migration does."""
    for number in range(STEP_TABLES):
        connection.exec_driver_sql(f"CREATE TABLE added_{number} AS SELECT id, company FROM application")
        connection.exec_driver_sql(f"ALTER TABLE application ADD COLUMN added_{number} TEXT")
        connection.exec_driver_sql(f"UPDATE application SET added_{number} = company")
        say("step", number)


LONG_STEPS = (*STEPS, Step(2_000, long_step))


def migrate(path: Path) -> None:
    open_store(path, date(2026, 11, 20), steps=LONG_STEPS).close()
    say("migrated")


if __name__ == "__main__":
    victims = {"log": keep_logging, "import": keep_importing, "answer": keep_answering, "migrate": migrate}
    victims[sys.argv[1]](Path(sys.argv[2]))
