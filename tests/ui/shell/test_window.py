"""The window: pages by key, undo, days, settings, drops, and what it says when something goes wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from careerjournal.domain.changes import Changes
from careerjournal.domain.faults import UserFault
from careerjournal.domain.places import Page, Place
from careerjournal.domain.sentence import sentence
from careerjournal.journal.rows import ApplicationQuery
from careerjournal.ui.shell.options import StartOptions
from careerjournal.ui.shell.quick_capture import QuickCapture
from careerjournal.ui.shell.settings_keeper import SettingsKeeper
from careerjournal.workflows.machine_settings import read_settings
from tests.ui.shell.conftest import Start, Started, log

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def started(start: Start, options: StartOptions) -> Started:
    log(options.journal, "City Library", "Harbour Museum")
    return start()


def companies(started: Started) -> set[str]:
    applications = started.journal.applications
    return {row.company for row in applications.rows(applications.ids(ApplicationQuery()))}


def test_the_keys_follow_the_rail(started: Started, qtbot: QtBot) -> None:
    keys = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_6, Qt.Key.Key_7)
    pages = (Page.TODAY, Page.APPLICATIONS, Page.SETBACKS, Page.POSTING, Page.PLAN, Page.DIARY, Page.GUIDES)
    for key, page in zip(reversed(keys), reversed(pages), strict=True):
        QTest.keyClick(started.window, key, CONTROL)
        assert started.pages.page is page
    QTest.keyClick(started.window, Qt.Key.Key_Comma, CONTROL)
    assert started.pages.page is Page.SETTINGS


def test_undo_and_redo_go_through_the_journal(started: Started, qtbot: QtBot) -> None:
    application = started.journal.applications.first_ids(ApplicationQuery(), 1)[0]
    assert started.shell.session is not None
    desk = started.shell.session.desk
    assert desk.do(lambda: desk.journal.applications.trash(application)) is not None
    assert len(companies(started)) == 1
    QTest.keyClick(started.window, Qt.Key.Key_Z, CONTROL)
    assert len(companies(started)) == 2
    QTest.keyClick(started.window, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert len(companies(started)) == 1


def test_undo_without_anything_to_undo_says_so(start: Start, options: StartOptions, qtbot: QtBot) -> None:
    started = start()
    QTest.keyClick(started.window, Qt.Key.Key_Z, CONTROL)
    assert started.said == "There is nothing to undo."


def test_undo_in_a_field_undoes_typing_while_there_is_some(started: Started, qtbot: QtBot) -> None:
    application = started.journal.applications.first_ids(ApplicationQuery(), 1)[0]
    assert started.shell.session is not None
    desk = started.shell.session.desk
    desk.do(lambda: desk.journal.applications.trash(application))
    field = QLineEdit(started.window)
    field.show()
    qtbot.waitUntil(started.window.isActiveWindow)
    field.setFocus()
    QTest.keyClicks(field, "abc")
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert field.text() == ""
    assert len(companies(started)) == 1
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert len(companies(started)) == 2


def test_a_refusal_is_one_sentence_in_the_bar(started: Started) -> None:
    def refused() -> Changes:
        raise UserFault(sentence("journal.disk_full", path="/a/journal"))

    assert started.shell.session is not None
    assert started.shell.session.desk.do(refused) is None
    assert "full" in started.said
    assert "Traceback" not in started.said


def test_the_day_rolls_over(started: Started) -> None:
    title = today_title(started)
    started.clock.day = date(2026, 11, 22)
    assert started.shell._days is not None
    started.shell._days.look()
    assert today_title(started) != title
    assert "22" in today_title(started)


def test_coming_back_to_the_window_looks_at_the_day(started: Started, qtbot: QtBot) -> None:
    started.clock.day = date(2026, 11, 23)
    assert started.shell._days is not None
    with qtbot.waitSignal(started.shell._days.day_changed):
        QApplication.sendEvent(started.window, QEvent(QEvent.Type.WindowActivate))


def today_title(started: Started) -> str:
    page = started.pages.page_widget(Page.TODAY)
    assert page is not None
    return next(label.text() for label in page.findChildren(QLabel) if label.property("kind") == "display")


def test_place_size_and_page_are_remembered(started: Started, start: Start, options: StartOptions) -> None:
    started.window.resize(1000, 700)
    started.pages.go(Place(Page.POSTING))
    started.window.close()
    kept = read_settings(options.settings_file)
    assert kept.page == "posting"
    assert kept.window[2:] == (1000, 700)
    assert start().pages.page is Page.POSTING


def test_a_window_that_filled_the_screen_does_so_again_and_keeps_its_own_size(
    started: Started, start: Start, options: StartOptions
) -> None:
    started.window.resize(1000, 700)
    started.window.setWindowState(Qt.WindowState.WindowMaximized)
    started.window.close()
    assert read_settings(options.settings_file).maximised
    window = QWidget()
    SettingsKeeper(options.settings_file).place(window)
    assert window.isMaximized()
    options.settings_file.write_text('window = [9000, 9000, 800, 600]\nmaximised = "yes"\ncalendar = "mayan"\n')
    kept = read_settings(options.settings_file)
    assert (kept.maximised, kept.calendar) == (False, "")


def test_a_window_of_a_larger_screen_is_moved_into_the_one_of_today(qapp: QApplication, tmp_path: Path) -> None:
    screen = qapp.primaryScreen().availableGeometry()
    settings = tmp_path / "settings.toml"
    settings.write_text(f"window = [{screen.right() - 500}, {screen.bottom() - 200}, 900, 600]\n")
    window = QWidget()
    SettingsKeeper(settings).place(window)
    assert window.geometry().topLeft() == QPoint(max(screen.left(), screen.right() - 899), screen.bottom() - 599)
    settings.write_text("window = [20, 10, 3440, 1440]\n")
    SettingsKeeper(settings).place(window)
    assert window.width() == max(900, min(3440, screen.width()))
    assert window.height() <= screen.height()


def test_the_rail_shows_icons_alone_in_a_narrow_window(started: Started, qtbot: QtBot) -> None:
    wide = started.pages.rail.width()
    started.window.resize(1024, 700)
    qtbot.waitUntil(lambda: started.pages.rail.width() < wide)
    assert started.pages.rail.width() == 64


def test_the_title_bears_the_journals_name(started: Started) -> None:
    assert started.window.windowTitle() == "My journal – Career Journal"
    assert started.shell.session is not None
    desk = started.shell.session.desk
    profile = started.journal.profile.get()
    from dataclasses import replace

    desk.do(lambda: desk.journal.profile.keep(replace(profile, name="Lina Marek")))
    assert started.window.windowTitle() == "Lina’s journal – Career Journal"


def test_another_language_makes_the_pages_anew_at_once(started: Started, qtbot: QtBot, qapp: QApplication) -> None:
    from dataclasses import replace

    started.pages.go(Place(Page.POSTING))
    assert started.shell.session is not None
    desk = started.shell.session.desk
    before = started.pages
    desk.keep_settings(replace(desk.settings, language="ar"))
    qtbot.waitUntil(lambda: started.shell.content is not before)
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert started.pages.page is Page.POSTING
    assert desk.words.code == "ar"


def test_a_link_dropped_on_the_window_begins_an_application(started: Started) -> None:
    drop(started, QUrl("https://jobs.ashbyhq.com/wren-publishing/1"))
    form = QApplication.activeModalWidget()
    assert isinstance(form, QuickCapture)
    assert form.form.text("company") == "Wren Publishing"


def drop(started: Started, url: QUrl) -> None:
    data = QMimeData()
    data.setUrls([url])
    event = QDropEvent(
        QPointF(400, 400),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    started.window.dropEvent(event)


def test_a_backup_is_a_whole_journal(started: Started, tmp_path: Path, qtbot: QtBot) -> None:
    started.answers.path = tmp_path / "copy.careerjournal"
    assert started.shell._actions is not None
    started.shell._actions.backup.trigger()
    qtbot.waitUntil(lambda: "copied" in started.said)
    from careerjournal.journal.journal import Journal

    with Journal.open(started.answers.path, read_only=True) as copy:
        assert copy.applications.counts().total == 2


def test_a_backup_to_a_folder_that_is_not_there_is_one_sentence(started: Started, tmp_path: Path, qtbot: QtBot) -> None:
    started.answers.path = tmp_path / "nowhere" / "copy.careerjournal"
    assert started.shell._actions is not None
    started.shell._actions.backup.trigger()
    qtbot.waitUntil(lambda: bool(started.said))
    assert "nowhere" in started.said
    assert not started.answers.path.exists()


def test_the_menu_has_what_is_asked_for(started: Started) -> None:
    assert started.shell._actions is not None
    menu = started.shell._actions.menu(at_home=True, in_sample=False)
    words = [action.text() for action in menu.actions() if action.text()]
    assert "Import a file…" in words
    assert "Open my own journal" not in words
    assert "Look around in the sample" in words
