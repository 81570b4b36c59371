"""A window that is handled roughly: files that go away, folders that refuse, work under way, settings of nonsense."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from careerjournal.app.main import run
from careerjournal.domain.applications import Application
from careerjournal.domain.places import Page, Place
from careerjournal.journal.journal import Journal
from careerjournal.journal.rows import ApplicationQuery
from careerjournal.ui.kit.tasks import running
from careerjournal.ui.shell.import_file.dialog import ImportDialog
from careerjournal.ui.shell.options import StartOptions
from careerjournal.ui.shell.trouble import Trouble
from tests.ui.shell.conftest import Start, Started, log

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def started(start: Start, options: StartOptions) -> Started:
    log(options.journal, "City Library", "Harbour Museum")
    return start()


def log_in(started: Started, company: str) -> object:
    """Log through the desk, as a page does."""
    assert started.shell.session is not None
    desk = started.shell.session.desk
    application = Application(company=company, logged_at=datetime(2026, 11, 21, tzinfo=UTC))
    return desk.do(lambda: desk.journal.applications.log(application))


def total(path: Path) -> int:
    with Journal.open(path, read_only=True) as journal:
        return journal.applications.counts().total


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be moved there")
def test_a_journal_that_is_moved_while_it_is_open_loses_nothing(started: Started, options: StartOptions) -> None:
    elsewhere = options.journal.with_name("elsewhere.careerjournal")
    for end in ("", "-wal", "-shm"):
        beside = options.journal.with_name(options.journal.name + end)
        if beside.exists():
            beside.rename(elsewhere.with_name(elsewhere.name + end))
    kept = log_in(started, "Orchid")
    for page in Page:
        started.pages.go(Place(page))
    started.window.close()
    assert total(elsewhere) == (3 if kept is not None else 2)


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be removed there")
def test_a_journal_that_is_removed_while_it_is_open_is_no_crash(
    started: Started, options: StartOptions, tmp_path: Path, qtbot: QtBot
) -> None:
    shutil.rmtree(options.journal.parent)
    log_in(started, "Orchid")
    for page in Page:
        started.pages.go(Place(page))
    started.answers.path = tmp_path / "copy.careerjournal"
    assert started.shell._actions is not None
    started.shell._actions.backup.trigger()
    started.shell._actions.undo.trigger()
    qtbot.waitUntil(lambda: running() == 0)
    started.window.close()


def test_a_journal_that_another_program_holds_is_said_in_the_bar(
    started: Started, options: StartOptions, qtbot: QtBot
) -> None:
    with started.journal._store.raw() as raw:
        raw.execute("PRAGMA busy_timeout = 20")
    with closing(sqlite3.connect(options.journal, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert log_in(started, "Orchid") is None
        assert "being written elsewhere" in started.said
        QTest.keyClick(started.window, Qt.Key.Key_Z, CONTROL)
        assert "being written elsewhere" in started.said
        other.execute("ROLLBACK")
    assert log_in(started, "Orchid") is not None


def test_closing_while_an_import_is_read_ends_it(
    started: Started, options: StartOptions, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "long.csv"
    path.write_text("Company,Role\n" + "".join(f"Company {number},Editor\n" for number in range(20_000)), "utf-8")
    assert started.shell._errands is not None
    started.shell._errands.bring(path)
    assert started.window.findChild(ImportDialog) is not None
    started.window.close()
    qtbot.waitUntil(lambda: running() == 0, timeout=20_000)
    assert total(options.journal) == 2


@pytest.mark.parametrize("kind", ["folder", "missing", "empty", "pdf"])
def test_a_file_that_is_none_is_one_sentence_in_the_bar(
    started: Started, tmp_path: Path, qtbot: QtBot, kind: str
) -> None:
    path = tmp_path / f"{kind}.csv"
    if kind == "folder":
        path.mkdir()
    elif kind != "missing":
        path.write_bytes(b"%PDF-1.7 and more" if kind == "pdf" else b"")
    assert started.shell._errands is not None
    started.shell._errands.bring(path)
    qtbot.waitUntil(lambda: bool(started.said), timeout=20_000)
    assert path.name in started.said
    assert "went wrong" not in started.said


@pytest.mark.parametrize(
    "settings",
    [
        'language = "xx"\npage = "nowhere"\n',
        "window = [99999999999999999999, 2, 3, 4]\n",
        "text_scale = 1" + "0" * 400 + "\n",
        "text_scale = 1" + "0" * 5_000 + "\n",
        "page = " + "[" * 5_000 + "]" * 5_000 + "\n",
        "window = [0, 0, -5, 100000]\ntext_scale = nan\n",
        "window = [2147483647, 2147483647, 2147483647, 2147483647]\n",
        "\x00",
        'window = ["a", "b", "c", "d"]\n',
        "table = [1, 2]\nsheets = [1]\nwarned = [1]\n",
        'quiet_from = "noon"\nquiet_until = "99:99"\nnotifies = true\nview = "gone"\n',
    ],
)
def test_settings_that_make_no_sense_hold_no_window_up(start: Start, options: StartOptions, settings: str) -> None:
    log(options.journal, "City Library")
    options.settings_file.write_text(settings, "utf-8")
    started = start()
    assert started.pages.page in list(Page)
    screen = started.window.screen().availableGeometry()
    assert started.window.width() <= max(screen.width(), 1280)
    for page in (Page.APPLICATIONS, Page.SETTINGS):
        started.pages.go(Place(page))
        assert started.pages.page is page


def test_a_settings_file_that_cannot_be_written_leaves_nothing_behind(start: Start, options: StartOptions) -> None:
    log(options.journal, "City Library")
    options.settings_file.mkdir(parents=True)
    started = start()
    started.window.close()
    assert [entry.name for entry in options.settings_file.parent.iterdir() if entry.name.startswith("settings")] == [
        "settings.toml"
    ]


def test_that_settings_cannot_be_kept_is_said_also_after_all_was_made_anew(
    start: Start, options: StartOptions, qtbot: QtBot
) -> None:
    log(options.journal, "City Library")
    options.settings_file.mkdir(parents=True)
    started = start()
    assert started.shell.session is not None
    desk, before = started.shell.session.desk, started.shell.content
    desk.keep_settings(replace(desk.settings, text_scale=1.25))
    qtbot.waitUntil(lambda: started.shell.content is not before)
    qtbot.waitUntil(lambda: "cannot be written" in started.said)


def test_a_command_between_two_windows_is_part_of_the_same_history(
    start: Start, options: StartOptions, tmp_path: Path
) -> None:
    log(options.journal, "City Library")
    first = start()
    log_in(first, "Orchid")
    QTest.keyClick(first.window, Qt.Key.Key_Z, CONTROL)
    first.window.close()
    tracker = tmp_path / "tracker.csv"
    tracker.write_text("Company,Role,Date applied,Status\nLumen,Editor,2026-10-01,Applied\n", "utf-8")
    assert run(["--journal", str(options.journal), "import", str(tracker)]) == 0
    second = start()
    QTest.keyClick(second.window, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert second.said == "There is nothing to redo."
    QTest.keyClick(second.window, Qt.Key.Key_Z, CONTROL)
    rows = second.journal.applications
    assert {row.company for row in rows.rows(rows.ids(ApplicationQuery()))} == {"City Library"}
    QTest.keyClick(second.window, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert second.journal.applications.counts().total == 2


@pytest.mark.skipif(sys.platform != "linux", reason="there are no named pipes in folders elsewhere")
@pytest.mark.parametrize("kind", ["folder", "pipe", "lock is a folder"])
def test_what_is_no_file_is_trouble_said_in_one_sentence(start: Start, options: StartOptions, kind: str) -> None:
    options.journal.parent.mkdir(parents=True)
    if kind == "pipe":
        os.mkfifo(options.journal)
    elif kind == "folder":
        options.journal.mkdir()
    else:
        options.journal.with_name(options.journal.name + ".lock").mkdir()
    started = start()
    assert isinstance(started.shell.content, Trouble)
    assert len(started.shell.content.sentence.text()) < 300
