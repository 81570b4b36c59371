"""A large sheet comes back in the size it was given by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.sheet_size import SheetSize, sizes_in
from careerjournal.workflows.machine_settings import MachineSettings


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def shown(qtbot: QtBot, parent: QWidget, desk: Desk) -> QDialog:
    """Open a sheet of the name "import", 500 by 300 by itself."""
    sheet = QDialog(parent)
    sheet.resize(500, 300)
    kept = SheetSize(sheet, desk, "import")
    sheet.open()
    qtbot.waitUntil(lambda: kept._at_first is not None)
    return sheet


def test_a_sheet_comes_back_in_the_size_it_was_given_by_hand(qtbot: QtBot, parent: QWidget, desk: Desk) -> None:
    first = shown(qtbot, parent, desk)
    first.reject()
    assert not sizes_in(desk.settings.sheets)
    again = shown(qtbot, parent, desk)
    assert again.size() == QSize(500, 300)
    again.resize(640, 420)
    again.accept()
    assert sizes_in(desk.settings.sheets) == {"import": QSize(640, 420)}
    assert shown(qtbot, parent, desk).size() == QSize(640, 420)


def test_a_size_of_a_larger_screen_is_bounded_by_this_one(qtbot: QtBot, parent: QWidget, desk: Desk) -> None:
    desk.settings = replace(desk.settings, sheets=("import:9000x9000",))
    sheet = shown(qtbot, parent, desk)
    screen = sheet.screen().availableGeometry()
    assert sheet.width() < screen.width()
    assert sheet.height() < screen.height()


def test_what_is_no_size_is_left_out() -> None:
    kept = ("import:640x420", "offers:wide", "x:1x²", ":", "far:1000000x2", "plain")
    assert sizes_in(kept) == {"import": QSize(640, 420)}
    assert not sizes_in(MachineSettings().sheets)
