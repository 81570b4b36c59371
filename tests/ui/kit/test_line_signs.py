"""The icons at the edge of a line: as large as the text asks, on the screen's side, and out of the way of the words."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from careerjournal.ui.kit.buttons import IconButton
from careerjournal.ui.kit.date_field import DateEdit, DateField
from careerjournal.ui.kit.fields import Combo, FilterEdit, LineEdit, Spin
from careerjournal.ui.kit.icons import IconView
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.kit.look import install_theme, quiet_theme

TODAY = date(2026, 11, 21)
SCALES = (0.8, 1.0, 1.6, 2.0)


def filter_line(text: str = "") -> FilterEdit:
    line = FilterEdit(placeholder="", name="Filter applications")
    line.setText(text)
    return line


def day_line() -> LineEdit:
    return DateEdit(None, today=TODAY, optional=True)


def inked(picture: QImage) -> list[tuple[int, int]]:
    """Give the points of a picture that are not of its ground, which is that of its middle."""
    ground = picture.pixel(picture.width() // 2, picture.height() // 2)
    across, down = range(4, picture.width() - 4), range(4, picture.height() - 4)
    return [(x, y) for x in across for y in down if picture.pixel(x, y) != ground]


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("scale", SCALES)
def test_the_icon_grows_with_the_text_and_stands_at_its_edge(
    qtbot: QtBot, qapp: QApplication, language: str, scale: float
) -> None:
    look = install_theme(qapp, quiet_theme(), language=language, scale=scale, scheme="light")
    for line, leading in ((filter_line(), True), (day_line(), False)):
        qtbot.addWidget(line)
        line.setFixedSize(look.px(216), look.px(36))
        line.show()
        line.clearFocus()
        points = inked(line.grab().toImage())
        left, right = min(x for x, _y in points), max(x for x, _y in points)
        top, bottom = min(y for _x, y in points), max(y for _x, y in points)
        assert look.px(12) <= right - left + 1 <= look.px(16)  # the drawn part of an icon of 16
        on_the_left = leading is not look.right_to_left
        assert (right < look.px(34)) is on_the_left
        assert (left > line.width() - look.px(34)) is not on_the_left
        assert abs((top + bottom) / 2 - line.height() / 2) <= max(2, look.px(1.5))


@pytest.mark.parametrize("language", ["en", "ar", "th"])
@pytest.mark.parametrize("scale", SCALES)
def test_fields_of_one_line_are_equally_high_and_stay_so_with_the_focus(
    qtbot: QtBot, qapp: QApplication, language: str, scale: float
) -> None:
    install_theme(qapp, quiet_theme(), language=language, scale=scale, scheme="light")
    window = QWidget()
    fields = [LineEdit("Harbour"), LineEdit("Harbour", own=True), day_line(), Combo([("a", "Applied")]), Spin(2)]
    window.setLayout(column(*fields))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    at_first = {field.sizeHint().height() for field in fields[1:]}
    for field in fields:
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        assert {each.sizeHint().height() for each in fields} == at_first
        assert {each.height() for each in fields} == at_first
    assert len(at_first) == 1


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("words", ["Harbour Museum", "متحف المرفأ"])
def test_the_words_keep_away_from_the_icon_and_it_stays_where_it_is(
    qtbot: QtBot, qapp: QApplication, language: str, words: str
) -> None:
    look = install_theme(qapp, quiet_theme(), language=language, scale=2.0, scheme="light")
    empty, line = filter_line(), filter_line(words * 3)
    pictures = []
    for each in (empty, line):
        qtbot.addWidget(each)
        each.resize(line.sizeHint())
        each.show()
        each.clearFocus()
        sign = each.findChild(IconView)
        assert sign is not None
        pictures.append(each.grab(sign.geometry().adjusted(-look.px(2), 0, look.px(2), 0)).toImage())
        assert (sign.x() > each.width() / 2) is look.right_to_left
    assert pictures[0] == pictures[1]


def test_a_press_on_the_filters_icon_begins_to_write(qtbot: QtBot) -> None:
    window, other, line = QWidget(), LineEdit(), filter_line()
    window.setLayout(column(other, line))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    other.setFocus()
    sign = line.findChild(IconView)
    assert sign is not None
    assert window.childAt(sign.mapTo(window, sign.rect().center())) is line
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=sign.mapTo(window, sign.rect().center()))
    assert QApplication.focusWidget() is line


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_calendars_icon_is_a_button_with_a_name_that_tab_passes_by(qtbot: QtBot) -> None:
    window, field, after = QWidget(), DateField("Applied on", TODAY, today=TODAY), LineEdit()
    window.setLayout(column(field, after))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    sign = field.line.findChild(IconButton)
    assert sign is not None
    heard = QAccessible.queryAccessibleInterface(sign)
    assert heard is not None
    assert heard.role() is QAccessible.Role.Button
    assert heard.text(QAccessible.Text.Name) == "Choose from a calendar"
    assert sign.cursor().shape() is Qt.CursorShape.PointingHandCursor
    field.line.setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after
    QTest.mouseClick(sign, Qt.MouseButton.LeftButton)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()


@pytest.mark.parametrize("scale", SCALES)
def test_a_day_in_words_has_room_beside_the_icon(qtbot: QtBot, qapp: QApplication, scale: float) -> None:
    install_theme(qapp, quiet_theme(), language="en", scale=scale, scheme="light")
    line = DateEdit(date(2026, 9, 30), today=TODAY, optional=False)
    qtbot.addWidget(line)
    line.resize(line.minimumSizeHint())
    line.show()
    sign = line.findChild(IconButton)
    assert sign is not None
    QLineEdit.end(line, False)
    assert line.cursorRect().center().x() <= sign.x() + sign.width() // 2 - sign.iconSize().width() // 2
    line.home(False)
    assert line.cursorRect().center().x() >= 0
