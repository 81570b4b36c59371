"""Help that is asked for: all keys in one sheet, and a short walk through the pages."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from careerjournal.domain.places import Page
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.look import install_theme, quiet_theme
from careerjournal.ui.shell.key_table import page_keys
from careerjournal.ui.shell.menu import WindowActions
from careerjournal.ui.shell.options import StartOptions
from careerjournal.ui.shell.shortcuts_sheet import ShortcutsSheet
from careerjournal.ui.shell.strip import Strip
from careerjournal.ui.shell.walk import Walk, stops
from tests.ui.shell.conftest import Start, Started, log


def begun(start: Start, options: StartOptions) -> Started:
    log(options.journal, "City Library")
    started = start()
    started.window.activateWindow()
    return started


def actions_of(started: Started) -> WindowActions:
    found = started.window.findChildren(WindowActions)
    return found[-1]


def test_control_and_the_question_mark_show_the_keys_of_every_action(start: Start, options: StartOptions) -> None:
    started = begun(start, options)
    QTest.keyClick(started.window, Qt.Key.Key_Question, Qt.KeyboardModifier.ControlModifier)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, ShortcutsSheet)
    words = {label.accessibleName() for label in sheet.findChildren(QLabel)}
    actions = actions_of(started)
    named = [action for action in actions.findChildren(type(actions.log)) if not action.shortcut().isEmpty()]
    assert len(named) > 15
    for action in named:
        assert action.text().removesuffix("…") in words
        assert action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) in words
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_the_keys_of_pages_are_keys_and_each_is_there_once_in_its_group() -> None:
    for group in page_keys():
        assert all(not QKeySequence(keys).isEmpty() for keys, _ in group.keys)
        assert len({keys for keys, _ in group.keys}) == len(group.keys)


@pytest.mark.parametrize(("language", "ahead"), [("en", "Right"), ("ar", "Left")])
def test_the_key_to_the_next_column_is_the_one_that_points_there(qapp: QApplication, language: str, ahead: str) -> None:
    install_theme(qapp, quiet_theme(), language=language, scheme="light")
    named = {keys for group in page_keys() for keys, _ in group.keys}
    assert {ahead, f"Ctrl+{ahead}"} <= named
    assert not {"Left", "Right"} - {ahead} & named


def test_the_walk_goes_through_the_real_pages_by_keyboard_and_ends(
    start: Start, options: StartOptions, qtbot: QtBot
) -> None:
    started = begun(start, options)
    actions_of(started).walk.trigger()
    walk = next(strip for strip in started.pages.strips if isinstance(strip, Walk))
    assert not walk.back.isEnabled()
    for number, stop in enumerate(stops()):
        assert started.pages.page is stop.place.page
        assert stop.says in walk.words.accessibleName()
        qtbot.waitUntil(lambda: started.window.focusWidget() is walk.ahead)
        assert walk.at == number
        QTest.keyClick(walk.ahead, Qt.Key.Key_Space)
    assert walk not in started.pages.strips
    assert started.pages.page is Page.GUIDES


def test_the_sample_offers_the_walk(start: Start, options: StartOptions, qtbot: QtBot) -> None:
    log(options.sample_journal, "Lumen Books")
    started = begun(start, options)
    actions_of(started).open_sample.trigger()
    strip = next(strip for strip in started.pages.strips if isinstance(strip, Strip))
    strip.findChildren(Button)[0].click()
    assert any(isinstance(strip, Walk) for strip in started.pages.strips)
    assert started.pages.page is Page.TODAY


def test_the_walk_goes_back_and_escape_leaves_it_where_one_is(
    start: Start, options: StartOptions, qtbot: QtBot
) -> None:
    started = begun(start, options)
    actions_of(started).walk.trigger()
    walk = next(strip for strip in started.pages.strips if isinstance(strip, Walk))
    walk.ahead.click()
    walk.ahead.click()
    walk.back.click()
    assert started.pages.page is Page.APPLICATIONS
    qtbot.waitUntil(lambda: started.window.focusWidget() is walk.ahead)
    actions_of(started).walk.trigger()
    assert len([strip for strip in started.pages.strips if isinstance(strip, Walk)]) == 1
    QTest.keyClick(walk.ahead, Qt.Key.Key_Escape)
    assert walk not in started.pages.strips
    assert started.pages.page is Page.APPLICATIONS
