from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleOptionComboBox, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from careerjournal.ui.kit.date_field import DateField
from careerjournal.ui.kit.fields import Combo, Field, FilterEdit, LineEdit, LongText, Spin
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.kit.look import install_theme, quiet_theme

TODAY = date(2026, 11, 21)


class Windows(QObject):
    """Hears of every widget that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


def test_a_field_with_a_hint_makes_no_window_for_a_moment(qtbot: QtBot, qapp: QApplication) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    qtbot.addWidget(Field("Company", LineEdit(), hint="As they write it"))
    qapp.removeEventFilter(windows)
    assert windows.shown == []


def test_a_field_names_its_editor_and_tells_hint_and_error(qtbot: QtBot) -> None:
    field = Field("Company", LineEdit(), hint="As they write it")
    qtbot.addWidget(field)
    assert field.editor.accessibleName() == "Company"
    assert field.editor.accessibleDescription() == "As they write it"
    field.set_error("A name is needed.")
    assert field.error == "A name is needed."
    assert field.editor.accessibleDescription() == "A name is needed."
    assert field.editor.property("wrong") == "true"
    field.set_error("")
    assert field.error == ""
    assert field.editor.property("wrong") == "false"
    assert field.editor.accessibleDescription() == "As they write it"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_line_runs_in_the_direction_of_its_text(qtbot: QtBot, qapp: QApplication, language: str) -> None:
    look = install_theme(qapp, quiet_theme(), language=language, scheme="light")
    line = LineEdit()
    qtbot.addWidget(line)
    for text, mirrored in (("Harbour Museum", False), ("متحف المرفأ", True), ("", look.right_to_left)):
        line.setText(text)
        assert line.isRightToLeft() is mirrored, text


@pytest.mark.parametrize("language", ["en", "ar"])
def test_each_paragraph_runs_in_its_own_direction(qtbot: QtBot, qapp: QApplication, language: str) -> None:
    look = install_theme(qapp, quiet_theme(), language=language, scheme="light")
    text = LongText()
    qtbot.addWidget(text)
    text.resize(400, 100)
    text.show()
    assert (text.cursorRect().x() > 200) is look.right_to_left
    text.set_text("First in English.\nثم بالعربية.")
    text.moveCursor(QTextCursor.MoveOperation.Start)
    assert text.cursorRect().x() < 200
    text.moveCursor(QTextCursor.MoveOperation.End)
    text.moveCursor(QTextCursor.MoveOperation.StartOfBlock)
    assert text.cursorRect().x() > 200


def test_long_text_grows_with_its_text_and_shrinks_again(qtbot: QtBot) -> None:
    text = LongText()
    qtbot.addWidget(text)
    text.resize(300, 60)
    text.show()
    before = text.height()
    text.set_text("word " * 200)
    assert text.height() > 5 * before
    assert text.document().size().height() <= text.viewport().height() + 1
    text.set_text("")
    assert text.height() == before


def test_tab_leaves_a_long_text_and_losing_the_focus_is_told(qtbot: QtBot) -> None:
    box, text, line = QWidget(), LongText(), LineEdit()
    box.setLayout(column(text, line))
    qtbot.addWidget(box)
    with qtbot.waitActive(box):
        box.show()
    text.setFocus()
    with qtbot.waitSignal(text.left):
        QTest.keyClick(text, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is line
    assert text.text() == ""


def turn_wheel(widget: QWidget) -> None:
    here = QPointF(widget.rect().center())
    no_keys = Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        here,
        widget.mapToGlobal(here),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        no_keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def test_the_wheel_changes_no_value(qtbot: QtBot) -> None:
    combo, spin = Combo([("referral", "Referral"), ("board", "Job board")]), Spin(3)
    for widget in (combo, spin):
        qtbot.addWidget(widget)
        widget.show()
        turn_wheel(widget)
    assert combo.key == "referral"
    assert spin.value() == 3


def test_a_combo_tells_the_key_behind_the_word(qtbot: QtBot) -> None:
    combo = Combo([("referral", "Referral"), ("board", "Job board")], "board")
    qtbot.addWidget(combo)
    assert combo.key == "board"
    with qtbot.waitSignal(combo.key_chosen) as told:
        QTest.keyClick(combo, Qt.Key.Key_Up)
    assert told.args == ["referral"]
    combo.set_key("nowhere")
    assert combo.key == "referral"


def test_the_filter_asks_once_after_a_pause_and_at_once_on_enter(qtbot: QtBot) -> None:
    field = FilterEdit(placeholder="Filter", name="Filter applications")
    qtbot.addWidget(field)
    asked: list[str] = []
    field.asked.connect(asked.append)
    with qtbot.waitSignal(field.asked):
        QTest.keyClicks(field, "har ")
    assert asked == ["har"]
    QTest.keyClicks(field, "bour")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert asked == ["har", "har bour"]


@pytest.fixture
def day(qtbot: QtBot) -> DateField:
    field = DateField("Applied on", TODAY, today=TODAY)
    qtbot.addWidget(field)
    return field


def test_a_day_is_written_in_words_and_read_as_typed(qtbot: QtBot, day: DateField) -> None:
    assert day.line.text() == "21 November 2026"
    day.line.setText("3/11")
    with qtbot.waitSignal(day.changed) as told:
        QTest.keyClick(day.line, Qt.Key.Key_Return)
    assert told.args == [date(2026, 11, 3)]
    assert day.line.text() == "3 November 2026"


def test_what_is_no_day_is_said_and_the_old_day_kept(day: DateField) -> None:
    day.line.setText("31 February")
    assert not day.is_right()
    assert "21 November 2026" in day.error
    assert day.day == TODAY
    day.line.setText("28 February")
    assert day.is_right()
    assert day.error == ""
    assert day.day == date(2027, 2, 28)


def test_an_optional_day_may_be_empty_and_another_may_not(qtbot: QtBot, day: DateField) -> None:
    day.line.setText("")
    assert not day.is_right()
    optional = DateField("Answer by", TODAY, today=TODAY, optional=True)
    qtbot.addWidget(optional)
    optional.line.setText(" ")
    assert optional.is_right()
    assert optional.day is None


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_alt_down_opens_the_calendar_and_enter_takes_its_day(qtbot: QtBot, day: DateField) -> None:
    day.show()
    QTest.keyClick(day.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    with qtbot.waitSignal(day.changed) as told:
        QTest.keyClick(popup.focusWidget(), Qt.Key.Key_Left)
        QTest.keyClick(popup.focusWidget(), Qt.Key.Key_Return)
    assert told.args == [date(2026, 11, 20)]
    assert not popup.isVisible()


def test_a_choice_without_room_is_shortened_and_tells_all_of_it(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, words, *_more: told.append(words))
    combo = Combo([("brand", "Something about the brand")])
    qtbot.addWidget(combo)
    combo.show()
    shown = []
    for width in (400, 120):
        combo.resize(width, combo.height())
        option = QStyleOptionComboBox()
        combo.initStyleOption(option)
        shown.append(option.currentText)
        QApplication.sendEvent(combo, QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), QPoint(5, 5)))
    assert shown[0] == "Something about the brand"
    assert shown[1].endswith("…")
    assert "Something".startswith(shown[1][:4])
    assert told == ["", "Something about the brand"]
    combo.showPopup()
    assert combo.view().width() > combo.view().sizeHintForColumn(0)
    combo.hidePopup()
