from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from careerjournal.ui.kit import undo_bar
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.undo_bar import UndoBar


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    page.resize(1200, 700)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    return page


@pytest.fixture
def bar(page: QWidget) -> UndoBar:
    return UndoBar(page, timer=QTimer(page))


def timer_of(bar: UndoBar) -> QTimer:
    return next(timer for timer in bar.window().findChildren(QTimer) if timer.isSingleShot())


def undo(bar: UndoBar) -> Button:
    return next(button for button in bar.findChildren(Button) if button.text() == "Undo")


def test_it_stands_at_the_foot_for_ten_seconds(bar: UndoBar, page: QWidget) -> None:
    bar.show_message("Lumen Books moved to the trash.")
    assert bar.message == "Lumen Books moved to the trash."
    assert timer_of(bar).interval() == 10_000
    assert (bar.x(), bar.y(), bar.width(), bar.height()) == (40, 700 - 24 - 48, 1200 - 80, 48)
    timer_of(bar).timeout.emit()
    assert not bar.isVisible()
    assert bar.message == ""


def test_it_stays_under_the_pointer_and_counts_anew_afterwards(bar: UndoBar) -> None:
    bar.show_message("Kept.")
    QApplication.sendEvent(bar, QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)))
    assert not timer_of(bar).isActive()
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Leave))
    assert timer_of(bar).isActive()


def test_it_stays_while_undo_has_the_focus(bar: UndoBar) -> None:
    bar.show_message("Kept.")
    undo(bar).setFocus()
    timer_of(bar).timeout.emit()
    assert bar.isVisible()
    undo(bar).clearFocus()
    timer_of(bar).timeout.emit()
    assert not bar.isVisible()


def test_undo_is_asked_for_once_and_the_bar_goes(qtbot: QtBot, bar: UndoBar) -> None:
    bar.show_message("Kept.", second="Change the date")
    with qtbot.waitSignal(bar.undo_asked):
        QTest.mouseClick(undo(bar), Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
    assert not timer_of(bar).isActive()


def test_the_other_act_has_words_of_its_own(qtbot: QtBot, bar: UndoBar) -> None:
    bar.show_message("Studio Halden moved to Interview.", second="Change the date")
    other = next(button for button in bar.findChildren(Button) if button.text() == "Change the date")
    with qtbot.waitSignal(bar.second_asked):
        other.click()
    bar.show_message("Kept.", undo=False)
    assert not other.isVisible()
    assert not undo(bar).isVisible()


def test_a_new_message_takes_the_place_of_the_old_one(bar: UndoBar) -> None:
    bar.show_message("First.")
    bar.show_message("Second.")
    assert bar.message == "Second."


def test_a_message_without_end_is_cut_and_read_out_whole(bar: UndoBar, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(undo_bar, "announce", lambda source, message: said.append(message))
    message = "Logged an editor at " + "w" * 500
    bar.show_message(message)
    assert bar.message.startswith("Logged an editor at www")
    assert len(bar.message) <= 320
    assert bar.message.endswith("…")
    assert said == [message]


def test_it_follows_the_page_and_narrows_its_margins(bar: UndoBar, page: QWidget) -> None:
    bar.show_message("Kept.")
    page.resize(1000, 600)
    assert (bar.x(), bar.y(), bar.width()) == (24, 600 - 16 - 48, 1000 - 48)


def test_the_message_is_read_out(bar: UndoBar, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[tuple[QWidget, str]] = []
    monkeypatch.setattr(undo_bar, "announce", lambda source, message: said.append((source, message)))
    bar.show_message("Lumen Books moved to the trash.")
    assert said == [(bar, "Lumen Books moved to the trash.")]
