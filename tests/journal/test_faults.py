"""Whatever is wrong with a file is said in one sentence, and nothing is half done."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from careerjournal.domain.faults import UserFault
from careerjournal.domain.importing import ImportRow
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from careerjournal.journal.store import glance, projections
from careerjournal.language.sentences import say
from careerjournal.language.words import words_for
from tests.journal.helpers import TODAY, FixedClock, application, dump, event, log

ROOT = Path(__file__).resolve().parents[2]


def key_of(caught: pytest.ExceptionInfo[UserFault]) -> str:
    """Give the fault's key, and see to it that it can be said."""
    assert say(caught.value.said, words_for("en"))
    return caught.value.said.key


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"%PDF-1.7\n" + b"x" * 8_000, "journal.not_a_journal"),
        (b"company,role\nLumen,Editor\n" * 100, "journal.not_a_journal"),
        (b"short", "journal.not_a_journal"),
        (b"SQLite format 3\x00" + b"\xff" * 8_000, "journal.not_a_journal"),
    ],
)
def test_what_is_no_database_is_refused_and_stays_as_it_is(path: Path, content: bytes, key: str) -> None:
    path.write_bytes(content)
    with pytest.raises(UserFault) as caught:
        Journal.open(path)
    assert key_of(caught) == key
    assert path.read_bytes() == content
    assert glance.read(path, TODAY) is None


def test_a_database_of_another_program_is_refused_and_stays_as_it_is(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE song (id)")
    content = path.read_bytes()
    with pytest.raises(UserFault) as caught:
        Journal.open(path)
    assert key_of(caught) == "journal.not_a_journal"
    assert path.read_bytes() == content
    assert glance.read(path, TODAY) is None


def test_an_empty_file_becomes_a_journal(path: Path) -> None:
    path.touch()
    with Journal.open(path) as journal:
        log(journal)
        assert journal.applications.counts().total == 1


def test_a_damaged_journal_is_named_when_it_is_opened(path: Path) -> None:
    with Journal.open(path) as journal:
        journal.imports.apply("a.csv", [ImportRow(line=line, company=f"Company {line}") for line in range(500)])
    content = bytearray(path.read_bytes())
    for start in range(3 * 4096, len(content) - 4096, 4096):
        content[start : start + 200] = b"\xa5" * 200
    path.write_bytes(content)
    with pytest.raises(UserFault) as caught:
        Journal.open(path)
    assert key_of(caught) == "journal.damaged"
    assert glance.read(path, TODAY) is None
    assert path.read_bytes() == bytes(content)


def test_a_folder_and_a_missing_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(UserFault) as caught:
        Journal.open(tmp_path)
    assert key_of(caught) == "journal.is_a_folder"
    with pytest.raises(UserFault) as caught:
        Journal.open(tmp_path / "none" / "my.journal")
    assert key_of(caught) == "journal.folder_missing"
    with pytest.raises(UserFault) as caught:
        Journal.open(tmp_path / "my.journal", read_only=True)
    assert key_of(caught) == "journal.missing"
    assert not list(tmp_path.iterdir())


def test_a_full_disk_keeps_what_was_there_and_writes_nothing_of_the_rest(path: Path, clock: FixedClock) -> None:
    with Journal.open(path, clock=clock) as journal:
        log(journal, "Lumen", event(EventKind.APPLIED))
        before = dump(path)
        with journal._store.raw() as raw:
            pages = raw.execute("PRAGMA page_count").fetchone()[0]
            raw.execute(f"PRAGMA max_page_count = {pages}")
        rows = [ImportRow(line=line, company=f"Company {line}", notes="x" * 500) for line in range(2_000)]
        with pytest.raises(UserFault) as caught:
            journal.imports.apply("a.csv", rows)
        assert key_of(caught) == "journal.disk_full"
        assert dump(path) == before
        assert journal.files.check() == []
        assert journal.applications.counts().total == 1


def test_a_check_that_finds_no_room_says_that_it_came_to_no_end(
    journal: Journal, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_connection: object) -> int:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr(projections, "differences", full)
    with pytest.raises(UserFault) as caught:
        journal.files.check()
    assert key_of(caught) == "check.disk_full"
    assert str(path) in say(caught.value.said, words_for("en", isolates=False))


def test_a_write_waits_for_another_and_then_says_that_it_could_not(
    journal: Journal, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log(journal, "Lumen")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with journal._store.raw() as raw:
            raw.execute("PRAGMA busy_timeout = 20")
        with pytest.raises(UserFault) as caught:
            log(journal, "Orb")
        assert key_of(caught) == "journal.busy"
        assert journal.applications.counts().total == 1
        other.execute("ROLLBACK")
    assert log(journal, "Orb")


def test_a_journal_opened_for_reading_reads_and_refuses_to_write(path: Path, clock: FixedClock) -> None:
    with Journal.open(path, clock=clock) as journal:
        log(journal, "Lumen")
        with Journal.open(path, clock=clock, read_only=True) as reader:
            assert reader.applications.counts().total == 1
            with pytest.raises(UserFault) as caught:
                log(reader, "Orb")
            assert key_of(caught) == "journal.opened_for_reading"
            log(journal, "Orb")
            assert reader.applications.counts().total == 2


def test_a_fault_of_ours_is_no_fault_of_the_world(journal: Journal) -> None:
    with journal._store.reading() as connection, pytest.raises(Exception, match="no such table") as caught:
        connection.exec_driver_sql("SELECT * FROM nowhere")
    assert not isinstance(caught.value, UserFault)


def test_a_journal_belongs_to_its_thread_and_a_worker_opens_its_own(journal: Journal) -> None:
    log(journal, "Lumen")
    found: list[object] = []

    def work() -> None:
        try:
            journal.applications.counts()
        except RuntimeError as error:
            found.append(str(error))
        with journal.on_worker() as own:
            log(own, "Orb")
            found.append(own.applications.counts().total)

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    assert found == ["a journal belongs to the thread that opened it; a worker calls journal.on_worker()", 2]
    assert journal.applications.counts().total == 2


AS_SOMEBODY = """
import os, sys, tempfile
from pathlib import Path
from careerjournal.domain.faults import UserFault
from careerjournal.journal.journal import Journal
from careerjournal.journal.lock import JournalLock
with tempfile.TemporaryDirectory() as folder, Journal.open(Path(folder) / "warm") as journal:
    journal.applications.counts()
if os.getuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
path = Path(sys.argv[1])
lock = JournalLock(path)
for attempt in (lambda: Journal.open(path), lambda: Journal.open(path, read_only=True), lock.acquire):
    try:
        journal = attempt()
        print("ok" if journal is None else journal.applications.counts().total)
    except UserFault as fault:
        print(fault.said.key)
"""


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Give a folder that everybody may enter: a test's own is closed to others, and root may do anything."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)
        Path(folder).chmod(0o755)


def tried_by_somebody(path: Path) -> list[str]:
    result = subprocess.run(
        [sys.executable, "-c", AS_SOMEBODY, str(path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return result.stdout.split()


@pytest.mark.skipif(sys.platform == "win32", reason="rights of files are another matter there")
def test_a_file_or_folder_that_may_not_be_written_is_named_and_can_be_read(open_folder: Path) -> None:
    path = open_folder / "my.journal"
    with Journal.open(path) as journal:
        log(journal, "Lumen")
    path.chmod(0o444)
    open_folder.chmod(0o777)
    assert tried_by_somebody(path) == ["journal.read_only", "1", "ok"]
    for beside in open_folder.glob("my.journal?*"):
        beside.unlink()
    path.chmod(0o666)
    open_folder.chmod(0o555)
    assert tried_by_somebody(path) == ["journal.folder_read_only", "1", "journal.folder_read_only"]
    path.chmod(0o000)
    assert tried_by_somebody(path)[:2] == ["journal.cannot_open", "journal.cannot_open"]


def test_a_verb_that_fails_in_the_middle_writes_nothing(journal: Journal, path: Path) -> None:
    before = dump(path)

    def fail_half_way() -> None:
        with journal._store.verb() as verb:
            verb.put(application())
            raise RuntimeError("ours")

    with pytest.raises(RuntimeError, match="ours"):
        fail_half_way()
    assert dump(path) == before
