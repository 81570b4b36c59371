"""An empty journal opens on three doors."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.tasks import running
from careerjournal.ui.shell.first_start import FirstStart
from careerjournal.ui.shell.options import StartOptions
from careerjournal.ui.shell.pages_view import PagesView
from careerjournal.ui.shell.session import Role
from careerjournal.ui.shell.strip import Strip
from tests.ui.shell.conftest import Start, log


def test_an_empty_journal_shows_the_doors_and_no_rail(start: Start) -> None:
    content = start().shell.content
    assert isinstance(content, FirstStart)
    assert [content.first.text(), content.file.text(), content.sample.text()] == [
        "Log the first one",
        "Choose a file",
        "Open the sample",
    ]


def pick(combo: QComboBox, key: str) -> None:
    number = combo.findData(key)
    assert number >= 0
    combo.setCurrentIndex(number)
    combo.activated.emit(number)


def test_the_doors_say_where_the_file_lies_and_that_nothing_is_sent(start: Start, options: StartOptions) -> None:
    doors = start().shell.content
    assert isinstance(doors, FirstStart)
    said = " ".join(label.accessibleName() for label in doors.findChildren(QLabel))
    assert str(options.journal) in said
    assert "no network code" in said


def test_weeks_begin_as_chosen_once_a_door_is_taken_and_nothing_is_written_before(start: Start, qtbot: QtBot) -> None:
    started = start()
    doors = started.shell.content
    assert isinstance(doors, FirstStart)
    assert doors.week_start == 0
    pick(doors.week, "6")
    assert started.journal.profile.get().week_start == 0
    QTest.mouseClick(doors.first, Qt.MouseButton.LeftButton)
    assert started.journal.profile.get().week_start == 6
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, QDialog)
    sheet.reject()


def test_weeks_begin_as_the_language_has_it_and_a_choice_outlives_a_change_of_language(
    start: Start, qtbot: QtBot
) -> None:
    started = start()
    doors = started.shell.content
    assert isinstance(doors, FirstStart)
    pick(doors.language, "ar")
    qtbot.waitUntil(lambda: started.shell.content is not doors)
    arabic = started.shell.content
    assert isinstance(arabic, FirstStart)
    assert arabic.week_start == 5
    pick(arabic.week, "6")
    pick(arabic.language, "en")
    qtbot.waitUntil(lambda: started.shell.content is not arabic)
    english = started.shell.content
    assert isinstance(english, FirstStart)
    assert english.week_start == 6


def test_a_journal_with_a_record_shows_its_pages(start: Start, options: StartOptions) -> None:
    log(options.journal, "City Library")
    assert isinstance(start().shell.content, PagesView)


def test_the_language_changes_at_once_and_is_kept(start: Start, qtbot: QtBot, qapp: QApplication) -> None:
    started = start()
    doors = started.shell.content
    assert isinstance(doors, FirstStart)
    pick(doors.language, "ar")
    qtbot.waitUntil(lambda: started.shell.content is not doors)
    assert isinstance(started.shell.content, FirstStart)
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    started.window.close()
    start()
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft


def test_the_third_door_fills_and_opens_the_sample(start: Start, options: StartOptions, qtbot: QtBot) -> None:
    started = start()
    doors = started.shell.content
    assert isinstance(doors, FirstStart)
    QTest.mouseClick(doors.sample, Qt.MouseButton.LeftButton)
    assert not doors.sample.isEnabled()
    qtbot.waitUntil(lambda: isinstance(started.shell.content, PagesView), timeout=30_000)
    assert started.shell.session is not None
    assert started.shell.session.role is Role.SAMPLE
    assert started.window.windowTitle() == "Sample journal – Career Journal"
    assert started.journal.applications.counts().total == 100
    strip = started.pages.findChild(Strip)
    assert strip is not None
    assert [path.name for path in options.sample_journal.parent.glob("*.part*")] == []

    home = strip.findChildren(QPushButton)[-1]
    QTest.mouseClick(home, Qt.MouseButton.LeftButton)
    assert isinstance(started.shell.content, FirstStart)
    assert started.shell.session.path == options.journal
    assert started.journal.applications.counts().total == 0


def test_the_sample_is_written_once_however_often_it_is_asked_for(
    start: Start, options: StartOptions, qtbot: QtBot
) -> None:
    log(options.journal, "City Library")
    started = start()
    assert started.shell._actions is not None
    for _ in range(2):
        started.shell._actions.open_sample.trigger()
    assert running() == 1
    qtbot.waitUntil(lambda: options.sample_journal.exists() and not running(), timeout=30_000)
    assert started.window.windowTitle() == "Sample journal – Career Journal"


def test_a_sample_that_cannot_be_written_is_one_sentence(
    start: Start, options: StartOptions, qtbot: QtBot, tmp_path: Path
) -> None:
    started = start()
    doors = started.shell.content
    assert isinstance(doors, FirstStart)
    part = options.sample_journal.with_name(options.sample_journal.name + ".part")
    part.mkdir()
    QTest.mouseClick(doors.sample, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(started.said))
    assert doors.sample.isEnabled()
    assert not options.sample_journal.exists()


def test_one_s_own_journal_stays_empty_beside_the_sample(start: Start, options: StartOptions, qtbot: QtBot) -> None:
    started = start()
    doors = started.shell.content
    assert isinstance(doors, FirstStart)
    QTest.mouseClick(doors.sample, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(started.shell.content, PagesView), timeout=30_000)
    started.window.close()
    with Journal.open(options.journal) as own:
        assert own.applications.counts().total == 0
