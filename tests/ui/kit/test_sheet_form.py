"""A sheet is as tall as its form needs, and what stands in an empty field can be read whole."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from careerjournal.ui.kit.blocks import EmptyState
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Combo, Field, LineEdit, LongText
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.kit.look import install_theme, quiet_theme

LONG = "Somebody who knows you in two places is not lost when one of them closes."
HINT = "Who you are at work: what you do, for whom, and what people come to you for when they need it"


@pytest.mark.parametrize("sentence", ["", "Short.", LONG, LONG * 3])
def test_labels_keep_to_their_fields_however_long_the_sheets_sentence_is(qtbot: QtBot, sentence: str) -> None:
    fields = [Field("Channel", Combo([("a", "LinkedIn")])), Field("Name", LineEdit()), Field("Words", LongText())]
    sheet = Sheet(
        None, title="Where a channel leads", sentence=sentence, content=column(*fields, gap=16), accept="Keep"
    )
    qtbot.addWidget(sheet)
    with qtbot.waitExposed(sheet):
        sheet.show()
    qtbot.waitUntil(lambda: [field.height() for field in fields] == [field.sizeHint().height() for field in fields])
    sheet.resize(sheet.width() + 200, sheet.height())
    assert sheet.minimumHeight() <= sheet.height()


def words_in(text: LongText) -> QImage:
    """Give a picture of what a field shows, without its cursor."""
    text.clearFocus()
    return text.viewport().grab().toImage()


def test_what_stands_in_an_empty_field_is_whole_and_goes_with_the_first_letter(qtbot: QtBot) -> None:
    text, plain = LongText(placeholder=HINT, lines=1), LongText(lines=1)
    for field in (text, plain):
        qtbot.addWidget(field)
        field.resize(240, 60)
        field.show()
    assert text.placeholderText() == HINT
    line = text.fontMetrics().lineSpacing()
    assert text.height() >= 4 * line  # the hint runs over four lines here
    plain.setFixedHeight(text.height())
    shown, empty = words_in(text), words_in(plain)
    for number in range(4):
        rows = range(round(line * (number + 0.2)), round(line * (number + 0.9)))
        assert any(shown.pixel(x, y) != empty.pixel(x, y) for y in rows for x in range(200)), number
    text.insertPlainText(" ")
    assert words_in(text) == empty
    text.set_text("")
    assert words_in(text) == shown


def test_what_stands_in_an_empty_field_begins_where_the_screen_begins(qtbot: QtBot, qapp: QApplication) -> None:
    install_theme(qapp, quiet_theme(), language="ar", scheme="light")
    text, plain = LongText(placeholder="مَن أنت"), LongText()
    for field in (text, plain):
        qtbot.addWidget(field)
        field.resize(300, 60)
        field.show()
    shown, empty = words_in(text), words_in(plain)
    inked = [x for x in range(shown.width()) for y in range(shown.height()) if shown.pixel(x, y) != empty.pixel(x, y)]
    assert min(inked) > shown.width() // 2


def test_the_heading_of_an_empty_state_gives_way(qtbot: QtBot) -> None:
    window = QWidget()
    window.setLayout(
        column(EmptyState("What you do for your team will stand here", LONG, Button("Open Posting")), None)
    )
    qtbot.addWidget(window)
    window.show()
    assert window.minimumSizeHint().width() <= 260
