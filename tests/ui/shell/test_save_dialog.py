"""The dialog that asks for a place to write to: a name gets its ending before anything is asked about it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from careerjournal.ui.shell.file_dialogs import SystemFileDialogs
from careerjournal.ui.shell.save_dialog import SaveDialog

KINDS = "SVG (*.svg);;PNG (*.png)"


def opened(qtbot: QtBot, folder: Path, filters: str, suggested: str = "Chart.svg") -> SaveDialog:
    dialog = SaveDialog(None, "Export", folder / suggested, filters)
    qtbot.addWidget(dialog)
    return dialog


def name(dialog: SaveDialog, text: str) -> None:
    """Write a name into the dialog's field."""
    field = dialog.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText(text)


def test_the_suggested_name_is_taken_as_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    assert opened(qtbot, tmp_path, KINDS).path == tmp_path / "Chart.svg"


@pytest.mark.parametrize(
    ("filters", "typed", "chosen"),
    [
        (KINDS, "mine", "mine.svg"),
        (KINDS, "mine.png", "mine.png"),
        ("Texts (*.md *.txt)", "mine", "mine"),
        ("All files (*)", "mine", "mine"),
    ],
)
def test_a_name_gets_the_ending_of_its_kind_where_it_has_none(
    qtbot: QtBot, tmp_path: Path, filters: str, typed: str, chosen: str
) -> None:
    dialog = opened(qtbot, tmp_path, filters)
    name(dialog, typed)
    assert dialog.path == tmp_path / chosen


def test_another_kind_brings_another_ending(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(qtbot, tmp_path, KINDS)
    name(dialog, "mine")
    dialog.selectNameFilter("PNG (*.png)")
    dialog.filterSelected.emit("PNG (*.png)")
    assert dialog.path == tmp_path / "mine.png"


@pytest.mark.parametrize("takes", [True, False])
def test_what_was_asked_is_answered_and_its_folder_remembered(qtbot: QtBot, tmp_path: Path, takes: bool) -> None:
    dialogs, parent = SystemFileDialogs(), QWidget()
    qtbot.addWidget(parent)
    dialogs._folder = tmp_path / "not there"

    def answer() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, SaveDialog)
        asked.setDirectory(str(tmp_path))
        name(asked, "mine")
        asked.done(QDialog.DialogCode.Accepted if takes else QDialog.DialogCode.Rejected)

    QTimer.singleShot(0, answer)
    found = dialogs.to_save(parent, "Export", "Chart.svg", KINDS)
    assert found == (tmp_path / "mine.svg" if takes else None)
    assert dialogs._begin() == (tmp_path if takes else tmp_path / "not there")
