"""Words that are wider than a column break on the screen, and only there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from careerjournal.ui.kit.buttons import Chip
from careerjournal.ui.kit.fields import Combo
from careerjournal.ui.kit.labels import Label, plain_tip
from careerjournal.ui.kit.long_words import BREAK, breakable


@pytest.mark.parametrize("text", ["", "Donaudampfschiffahrt", "a b c " * 40, "ผู้จัดการฝ่ายการตลาดดิจิทัลและการสื่อสารองค์กร"])
def test_usual_texts_stay_as_they_are(text: str) -> None:
    assert breakable(text) == text


def test_a_long_word_can_break_and_keeps_every_sign() -> None:
    broken = breakable("W" * 500)
    assert broken.replace(BREAK, "") == "W" * 500
    assert max(len(piece) for piece in broken.split(BREAK)) <= 24
    assert breakable(breakable("W" * 500)) == broken


@pytest.mark.parametrize("cluster", ["é", "👩‍👩‍👧", "👍🏽", "لَ"])
def test_what_belongs_together_is_not_parted(cluster: str) -> None:
    for start in range(12):
        word = "x" * start + cluster * 20
        assert not any(cluster not in piece for piece in breakable(word)[start:].split(BREAK)[1:-1])


def test_a_label_with_a_long_word_fits_a_narrow_column_and_reads_as_it_was(qtbot: QtBot) -> None:
    label = Label("W" * 500, wrap=True)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 400
    assert label.text() == label.accessibleName() == "W" * 500


def test_a_label_of_one_line_gives_way_and_stays_one_line(qtbot: QtBot) -> None:
    usual, long = Label("Held 2 of 6"), Label("first\nsecond " * 200)
    for label in (usual, long):
        qtbot.addWidget(label)
    assert usual.minimumSizeHint() == usual.sizeHint()
    assert long.minimumSizeHint().height() == usual.minimumSizeHint().height()
    assert long.minimumSizeHint().width() < 700
    long.resize(200, 30)
    long.grab()


def test_what_can_be_copied_has_no_break_points(qtbot: QtBot) -> None:
    label = Label("/a/long/path/" * 20, wrap=True)
    qtbot.addWidget(label)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSelection(0, 100)
    assert BREAK not in label.selectedText()


def test_a_tooltip_says_markup_as_text() -> None:
    assert plain_tip("Plain & simple") == "Plain & simple"
    assert "<b>" not in plain_tip("<b>bold</b> & more")
    assert "&lt;b&gt;bold" in plain_tip("<b>bold</b> & more")


def test_an_ampersand_on_a_button_is_an_ampersand(qtbot: QtBot) -> None:
    chip = Chip("R&D")
    qtbot.addWidget(chip)
    assert chip.text() == "R&D"
    assert QPushButton.text(chip) == "R&&D"
    assert chip.shortcut().isEmpty()


def test_a_long_name_makes_no_choice_and_no_button_wider_than_a_form(qtbot: QtBot) -> None:
    for widget in (Combo([("", "None"), ("1", "W" * 500)]), Chip("W" * 500)):
        qtbot.addWidget(widget)
        assert widget.sizeHint().width() < 700
        assert widget.minimumSizeHint().width() < 700 or widget.sizePolicy().horizontalPolicy().name == "Fixed"
