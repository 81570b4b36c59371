"""A file whose pages are whole and whose content is not: refused or named, never half read, never written over."""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from careerjournal.domain.faults import UserFault
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from careerjournal.journal.lock import JournalLock
from careerjournal.journal.store import glance
from tests.journal.helpers import TODAY, application, event, log


@pytest.fixture
def kept(path: Path) -> Path:
    """A journal with one application that was applied to."""
    with Journal.open(path) as journal:
        log(journal, "Lumen", event(EventKind.APPLIED))
    return path


def change(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute(statement)


def refusal(path: Path) -> str:
    with pytest.raises(UserFault) as caught:
        Journal.open(path)
    return caught.value.said.key


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE event",
        "ALTER TABLE application DROP COLUMN notes",
        "PRAGMA user_version = 0",
        "PRAGMA user_version = -5",
    ],
)
def test_a_journal_whose_tables_are_not_those_of_its_version_is_damaged(kept: Path, statement: str) -> None:
    change(kept, statement)
    names = {entry.name for entry in kept.parent.iterdir() if "-" not in entry.name}
    assert refusal(kept) == "journal.damaged"
    with pytest.raises(UserFault):
        Journal.open(kept, read_only=True)
    assert {entry.name for entry in kept.parent.iterdir() if "-" not in entry.name} == names


def test_more_tables_than_this_program_knows_do_no_harm(kept: Path) -> None:
    change(kept, "CREATE TABLE later (id INTEGER PRIMARY KEY)")
    with Journal.open(kept) as journal:
        assert journal.applications.counts().total == 1


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET kind = 'nonsense'",
        "UPDATE event SET \"on\" = 'yesterday'",
        "UPDATE application SET company = CAST(x'fffe41' AS TEXT)",
    ],
)
def test_a_row_that_says_what_nobody_wrote_is_named_as_damage(kept: Path, statement: str) -> None:
    change(kept, statement)
    with Journal.open(kept) as journal:
        assert [found.key for found in journal.files.check()] == ["check.unreadable"]
        with pytest.raises(UserFault) as caught:
            journal.files.export_rows()
    assert caught.value.said.key == "journal.damaged"
    assert glance.read(kept, TODAY) is None or "event" in statement


def test_a_check_finds_bytes_where_a_text_belongs(kept: Path) -> None:
    change(kept, "UPDATE application SET company = x'00ff'")
    with Journal.open(kept) as journal:
        assert "check.unreadable" in [found.key for found in journal.files.check()]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes in folders there")
def test_a_pipe_is_no_journal_and_is_not_waited_on(path: Path) -> None:
    os.mkfifo(path)
    assert refusal(path) == "journal.not_a_journal"
    with pytest.raises(UserFault):
        Journal.open(path, read_only=True)


def test_half_a_character_is_kept_as_the_sign_for_a_missing_one(path: Path) -> None:
    with Journal.open(path) as journal:
        kept = journal.applications.log(application(company="Lu\ud83dmen \ud83d\ude00", notes="\udc80"))
        journal.drafts.keep("form", "a\ud800")
        read = journal.applications.one(kept.record).application
        assert (read.company, read.notes) == ("Lu\ufffdmen 😀", "\ufffd")
        assert journal.drafts.get("form") == "a\ufffd"
        undone = journal.history.undo()
        assert undone is not None
        assert journal.applications.counts().total == 0


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_to_a_journal_is_locked_as_the_journal_itself(path: Path, tmp_path: Path) -> None:
    path.touch()
    link = tmp_path / "link.journal"
    link.symlink_to(path)
    with JournalLock(path), pytest.raises(UserFault) as caught:
        JournalLock(link).acquire()
    assert caught.value.said.key == "journal.locked"


@pytest.mark.parametrize("name", ["n" * 250 + ".bak", "n" * 300])
def test_a_backup_with_a_long_name_is_written_or_refused_and_leaves_nothing(
    kept: Path, tmp_path: Path, name: str
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    with Journal.open(kept) as journal:
        if len(name) > 255:
            with pytest.raises(UserFault) as caught:
                journal.files.backup(folder / name)
            assert caught.value.said.key == "journal.cannot_write"
            assert not list(folder.iterdir())
        else:
            journal.files.backup(folder / name)
            assert [entry.name for entry in folder.iterdir()] == [name]


@pytest.mark.skipif(sys.platform != "linux", reason="names of files need not be text there")
def test_a_journal_may_have_a_name_that_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"\xff\xfe.journal")
    with Journal.open(path) as journal:
        log(journal)
    with Journal.open(path, read_only=True) as journal:
        assert journal.applications.counts().total == 1
    assert glance.read(path, TODAY) is not None
