"""kill -9 at any moment: what was committed stays, nothing is half done, nothing is damaged."""

from __future__ import annotations

import random
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from careerjournal.journal.journal import Journal
from careerjournal.journal.store.migrate import version_of
from careerjournal.journal.store.migrations import STEPS
from careerjournal.journal.store.opening import open_store
from tests.journal.helpers import log
from tests.journal.victims import LONG_STEPS, ROWS, STEP_TABLES

ROOT = Path(__file__).resolve().parents[2]
RUNS = 2
RUNS_WHEN_THOROUGH = 50


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "seed" in metafunc.fixturenames:
        runs = RUNS_WHEN_THOROUGH if metafunc.config.getoption("--thorough") else RUNS
        metafunc.parametrize("seed", range(runs))


def lines_until_killed(what: str, path: Path, lines: int, spin: int) -> list[str]:
    """Run a victim, kill it after so many lines and a moment more, and give all that it said."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.journal.victims", what, str(path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as victim:
        assert victim.stdout is not None
        said = [line.strip() for _, line in zip(range(lines), victim.stdout, strict=False)]
        sum(range(spin))  # a moment that differs from run to run, so that the kill falls anywhere in the next step
        victim.kill()
        said += [line.strip() for line in victim.stdout]
    return said


def test_a_kill_while_logging_loses_nothing_that_was_committed(path: Path, seed: int) -> None:
    chance = random.Random(seed)
    said = lines_until_killed("log", path, chance.randrange(1, 40), chance.randrange(200_000))
    with Journal.open(path) as journal:
        for own_id in map(int, said):
            assert journal.applications.one(own_id).events
        assert journal.applications.counts().total in (len(said), len(said) + 1)
        assert journal.files.check() == []
        while journal.history.undo():
            pass
        assert journal.applications.counts().total == 0


def test_a_kill_while_importing_leaves_all_or_nothing(path: Path, seed: int) -> None:
    chance = random.Random(seed)
    said = lines_until_killed("import", path, chance.randrange(1, 9), chance.randrange(4_000_000))
    with Journal.open(path) as journal:
        total = journal.applications.counts().total
        whole = said.count("imported")
        assert total in (whole * ROWS, (whole + 1) * ROWS)
        assert journal.files.check() == []


def test_a_kill_while_a_worksheet_is_filled_in_loses_no_answer_and_no_draft(path: Path, seed: int) -> None:
    chance = random.Random(seed)
    said = lines_until_killed("answer", path, chance.randrange(1, 40), chance.randrange(200_000))
    with Journal.open(path) as journal:
        (row,) = journal.worksheets.listing("idea")
        kept = journal.worksheets.one(row.worksheet.id).words("pitch")
        assert kept in (f"Pitch {said[-1]}", f"Pitch {int(said[-1]) + 1}")
        assert journal.drafts.get(f"worksheet/{row.worksheet.id}/pitch") in (kept, f"Pitch {int(said[-1]) + 1}")
        assert journal.files.check() == []


def test_a_kill_while_migrating_leaves_the_old_file_or_the_new_one(path: Path, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    with Journal.open(path) as journal:
        for number in range(50):
            log(journal, f"Company {number}")
    lines_until_killed("migrate", path, chance.randrange(STEP_TABLES + 1), chance.randrange(100_000))
    with closing(sqlite3.connect(path)) as connection:
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        added = {name for name in names if name.startswith("added_")}
        assert (version_of(connection), len(added)) in ((STEPS[-1].version, 0), (2_000, STEP_TABLES))
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT count(*) FROM application").fetchone() == (50,)
    store = open_store(path, date(2026, 11, 21), steps=LONG_STEPS)
    store.close()
    backups = list(tmp_path.glob("*.backup"))
    assert backups
    restored = tmp_path / "restored.journal"
    shutil.copy(backups[0], restored)
    with Journal.open(restored) as journal:
        assert journal.applications.counts().total == 50
