"""The log is brought into the file by a worker, in a pause; no click pays for it."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from careerjournal.domain.applications import Application
from careerjournal.domain.changes import Changes
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.tasks import running
from careerjournal.ui.shell import log_keeper
from careerjournal.ui.shell.log_keeper import CHANGES, LogKeeper


@pytest.fixture(autouse=True)
def short_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_keeper, "_IN_A_PAUSE_MS", 1)


def log_one(journal: Journal) -> Changes:
    return journal.applications.log(Application(company="Harbour Works", logged_at=datetime(2026, 3, 2, tzinfo=UTC)))


def applications_in_the_file_alone(journal: Journal) -> int:
    """Count without the log, as a copy of the file alone would show them."""
    connection = sqlite3.connect(f"file:{journal.path}?immutable=1", uri=True)
    try:
        return int(connection.execute("SELECT count(*) FROM application").fetchone()[0])
    finally:
        connection.close()


def test_after_enough_changes_a_worker_brings_the_log_in(qtbot: QtBot, desk: Desk, journal: Journal) -> None:
    LogKeeper(desk)
    for _ in range(CHANGES):
        desk.do(lambda: log_one(journal))
    assert applications_in_the_file_alone(journal) == 0
    qtbot.waitUntil(lambda: applications_in_the_file_alone(journal) == CHANGES)
    qtbot.waitUntil(lambda: not running())
    assert journal.applications.counts().total == CHANGES


def test_a_reader_keeps_what_it_reads_and_nobody_waits(qtbot: QtBot, desk: Desk, journal: Journal) -> None:
    keeper = LogKeeper(desk)
    desk.do(lambda: log_one(journal))
    with journal.on_worker() as reader, reader._store.reading() as connection:
        read = connection.exec_driver_sql("SELECT count(*) FROM application")
        assert read.scalar() == 1
        for _ in range(CHANGES):
            desk.do(lambda: log_one(journal))
        qtbot.waitUntil(lambda: keeper._changes == 0 and not running())
        assert connection.exec_driver_sql("SELECT count(*) FROM application").scalar() == 1
    assert journal.applications.counts().total == 1 + CHANGES


def test_a_huge_log_is_brought_in_by_the_write_itself(tmp_path: Path, journal: Journal) -> None:
    journal.let_log_grow()
    with journal._store.raw() as connection:
        assert connection.execute("PRAGMA wal_autocheckpoint").fetchone()[0] == 10_000
