"""What Qt leaves to us where the screen runs from right to left: edges of lines, digits, margins."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLayout, QWidget
from pytestqt.qtbot import QtBot

from careerjournal.language.words import install_screen
from careerjournal.ui.kit.date_field import DateField
from careerjournal.ui.kit.fields import Field, LineEdit, Spin
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import Scroll, boxed, column, line
from careerjournal.ui.kit.look import install_theme, quiet_theme


@pytest.fixture
def arabic(qapp: QApplication) -> Iterator[None]:
    install_theme(qapp, quiet_theme(), language="ar", scheme="light")
    install_screen("ar")
    yield
    install_screen("en")


def line_ends(widget: QWidget) -> list[int]:
    """Give the rightmost ink of each line of a widget, in pixels from its right edge."""
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    widget.render(image)
    ends: list[int] = []
    furthest: int | None = None
    for y in range(image.height()):
        inked = [x for x in range(image.width()) if image.pixelColor(x, y).lightness() < 128]
        if inked:
            furthest = max(max(inked), furthest or 0)
        elif furthest is not None:
            ends.append(image.width() - 1 - furthest)
            furthest = None
    return ends


def sides(layout: QLayout) -> tuple[int, int, int, int]:
    """Give a layout's left, top, right and bottom margins."""
    margins = layout.contentsMargins()
    return margins.left(), margins.top(), margins.right(), margins.bottom()


def test_every_line_of_a_wrapped_sentence_begins_at_the_edge(arabic: None, qtbot: QtBot) -> None:
    label = Label("بابا بابا بابا بابا بابا بابا بابا بابا بابا بابا بابا بابا", wrap=True)
    qtbot.addWidget(label)
    label.resize(120, 200)
    label.show()
    ends = line_ends(label)
    assert len(ends) >= 3
    assert max(ends) <= 2


def test_a_number_speaks_the_language_and_stands_at_the_leading_edge(arabic: None, qtbot: QtBot) -> None:
    spin = Spin(12, most=20)
    qtbot.addWidget(spin)
    assert spin.text() == "١٢"
    assert spin.alignment() & Qt.AlignmentFlag.AlignRight
    for typed, meant in (("7", 7), ("٩", 9), ("١٥", 15)):
        spin.selectAll()
        spin.lineEdit().insert(typed)
        spin.interpretText()
        assert spin.value() == meant
    spin.selectAll()
    spin.lineEdit().insert("99")
    spin.interpretText()
    assert spin.value() <= 20


def test_three_fields_stand_beside_each_other_in_a_narrow_window(arabic: None, qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    own, day = LineEdit("متحف", own=True), DateField("التاريخ", date(2026, 9, 27), today=date(2026, 11, 21))
    row.setLayout(line(Field("من قاله", own), Field("عن أي شيء", LineEdit()), day))
    assert row.minimumSizeHint().width() <= 360


def test_margins_are_leading_and_trailing(arabic: None, qtbot: QtBot) -> None:
    assert sides(column(margins=(20, 1, 12, 2))) == (12, 1, 20, 2)
    content = boxed(column(Label("متحف"), margins=(3, 0, 0, 0)))
    scroll = Scroll(content, overhang=40)
    qtbot.addWidget(scroll)
    layout = content.layout()
    assert layout is not None
    assert sides(layout) == (30, 0, 43, 0)


def test_margins_stand_as_said_from_left_to_right(qtbot: QtBot) -> None:
    assert sides(column(margins=(20, 1, 12, 2))) == (20, 1, 12, 2)
