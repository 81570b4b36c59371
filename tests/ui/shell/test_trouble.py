"""A journal that cannot be opened: one sentence in the window, ways on, and the file as it was."""

from __future__ import annotations

import sqlite3
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from careerjournal.journal.lock import JournalLock
from careerjournal.ui.shell.first_start import FirstStart
from careerjournal.ui.shell.options import StartOptions
from careerjournal.ui.shell.pages_view import PagesView
from careerjournal.ui.shell.strip import Strip
from careerjournal.ui.shell.trouble import Trouble
from careerjournal.ui.shell.walk import Walk
from tests.somebody import as_somebody, open_folder
from tests.ui.shell.conftest import Start, Started, log


def trouble_of(started: Started) -> Trouble:
    assert isinstance(started.shell.content, Trouble)
    return started.shell.content


@pytest.mark.parametrize("content", [b"not a journal at all" * 400, b"%PDF-1.7 letter"])
def test_a_file_that_is_no_journal(start: Start, options: StartOptions, content: bytes) -> None:
    options.journal.parent.mkdir(parents=True)
    options.journal.write_bytes(content)
    said = trouble_of(start()).sentence.text()
    assert said.endswith((".", "”"))
    assert "Traceback" not in said
    assert options.journal.read_bytes() == content


def test_a_damaged_journal(start: Start, options: StartOptions) -> None:
    log(options.journal, *(f"Company {number}" for number in range(200)))
    data = bytearray(options.journal.read_bytes())
    data[4096 * 3 : 4096 * 9] = b"\xff" * 4096 * 6
    options.journal.write_bytes(bytes(data))
    assert trouble_of(start()).sentence.text()
    assert options.journal.read_bytes() == bytes(data)


def test_a_journal_from_a_newer_version(start: Start, options: StartOptions) -> None:
    log(options.journal, "City Library")
    with sqlite3.connect(options.journal) as connection:
        connection.execute("PRAGMA user_version = 9000")
    connection.close()
    assert "newer" in trouble_of(start()).sentence.text()


def test_a_journal_held_by_a_command_can_be_tried_again(start: Start, options: StartOptions, qtbot: QtBot) -> None:
    log(options.journal, "City Library")
    lock = JournalLock(options.journal)
    lock.acquire()
    started = start()
    trouble = trouble_of(started)
    QTest.mouseClick(trouble.again, Qt.MouseButton.LeftButton)
    assert isinstance(started.shell.content, Trouble)
    lock.release()
    QTest.mouseClick(trouble_of(started).again, Qt.MouseButton.LeftButton)
    assert isinstance(started.shell.content, PagesView)


@pytest.mark.skipif(sys.platform == "win32", reason="rights of files are another matter there")
@pytest.mark.parametrize("closed", ["file", "folder"])
def test_a_journal_that_cannot_be_written_can_be_read(start: Start, options: StartOptions, closed: str) -> None:
    with open_folder() as folder:
        home = replace(options, journal=folder / "journal.careerjournal", settings_file=folder / "settings.toml")
        log(home.journal, "City Library")
        start(replace(home, journal=folder / "first.careerjournal")).window.close()  # imports what is out of reach then
        home.journal.chmod(0o444 if closed == "file" else 0o666)
        folder.chmod(0o777 if closed == "file" else 0o555)
        with as_somebody():
            started = start(home)
            QTest.mouseClick(trouble_of(started).read, Qt.MouseButton.LeftButton)
            assert isinstance(started.shell.content, PagesView)
            assert started.journal.read_only
            strip = started.pages.findChild(Strip)
            assert strip is not None
            assert "reading" in strip.words.text()
            started.window.close()


def test_a_journal_open_for_reading_refuses_in_one_sentence(start: Start, options: StartOptions) -> None:
    log(options.journal, "City Library")
    started = start()
    from careerjournal.ui.shell.session import Role

    other = options.journal.with_name("other.careerjournal")
    log(other, "Harbour Museum")
    started.shell.open_journal(other, Role.OTHER, read_only=True)
    assert started.shell.session is not None
    desk = started.shell.session.desk
    assert desk.do(lambda: desk.journal.applications.trash(1)) is None
    assert "reading" in started.said
    assert desk.journal.applications.counts().total == 1


def test_another_journal_opens_in_the_same_window_and_the_way_home_is_there(
    start: Start, options: StartOptions, tmp_path: Path
) -> None:
    other = tmp_path / "second.careerjournal"
    log(other, "Harbour Museum")
    started = start()
    started.answers.path = other
    assert started.shell._actions is not None
    started.shell._actions.open_other.trigger()
    assert started.window.windowTitle() == "second – Career Journal"
    with JournalLock(options.journal) as lock:  # one's own journal was let go
        assert lock.is_held
    started.shell._actions.open_own.trigger()
    assert isinstance(started.shell.content, FirstStart)
    assert started.window.windowTitle() == "My journal – Career Journal"


def test_a_broken_journal_leaves_the_open_one_in_the_window(
    start: Start, options: StartOptions, tmp_path: Path
) -> None:
    log(options.journal, "City Library")
    started = start()
    started.answers.path = tmp_path / "nowhere" / "x.careerjournal"
    assert started.shell._actions is not None
    started.shell._actions.open_other.trigger()
    assert isinstance(started.shell.content, PagesView)
    assert started.shell.session is not None
    assert started.shell.session.path == options.journal
    assert started.said


def test_a_synced_folder_gives_one_warning(start: Start, options: StartOptions, tmp_path: Path, qtbot: QtBot) -> None:
    synced = replace(options, journal=tmp_path / "Dropbox" / "journal.careerjournal")
    log(synced.journal, "City Library")
    started = start(synced)
    strip = started.pages.findChild(Strip)
    assert strip is not None
    assert "Dropbox" in strip.words.text()
    from PySide6.QtWidgets import QPushButton

    button = strip.findChild(QPushButton)
    assert button is not None
    assert started.shell._actions is not None
    started.shell._actions.walk.trigger()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not strip.isVisible()
    assert [type(one) for one in started.pages.strips] == [Walk]  # what came meanwhile stays
    started.window.close()
    assert start(synced).pages.findChild(Strip) is None
