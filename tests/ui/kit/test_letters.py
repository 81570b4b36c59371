"""Letters of the keyboard: Alt and a letter in a sheet, the first letter in a menu."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from careerjournal.ui.kit.alt_letters import letters
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import LineEdit
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.kit.menus import open_at


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (["Log it", "Cancel"], ["L", "C"]),
        (["Keep", "Keep the pause", "Kept"], ["K", "t", "e"]),
        (["إلغاء", "احفظ"], ["إ", "ا"]),
        (["บันทึก", "ยกเลิก"], [None, None]),
        (["1. — !", ""], [None, None]),
    ],
)
def test_each_text_has_a_letter_of_its_own_first_letters_before_others(
    texts: list[str], said: list[str | None]
) -> None:
    places = letters(texts)
    assert [text[at] if at is not None else None for text, at in zip(texts, places, strict=True)] == said


@given(st.lists(st.text(max_size=12), max_size=8))
def test_no_two_texts_share_a_letter(texts: list[str]) -> None:
    chosen = [text[at].casefold() for text, at in zip(texts, letters(texts), strict=True) if at is not None]
    assert len(set(chosen)) == len(chosen)


@pytest.fixture
def sheet(qtbot: QtBot) -> Sheet:
    made = Sheet(None, title="Pause the search", content=column(LineEdit()), accept="Let it rest", cancel="Cancel & go")
    made.add_act(Button("End the pause"))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_alt_and_its_letter_press_a_button_of_a_sheet(sheet: Sheet, qtbot: QtBot) -> None:
    heard = QAccessible.queryAccessibleInterface(sheet.cancel_button)
    assert heard is not None
    assert heard.actionInterface().keyBindingsForAction("Press") == ["Alt+C"]
    with qtbot.waitSignal(sheet.accepted):
        QTest.keyClick(sheet.windowHandle(), Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)


def test_letters_are_underlined_only_while_alt_is_held(sheet: Sheet) -> None:
    def shown() -> list[str]:
        return [super(Button, button).text() for button in (sheet.accept_button, sheet.cancel_button)]

    assert shown() == ["Let it rest", "Cancel && go"]
    alt = Qt.KeyboardModifier.AltModifier
    sheet.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Alt, alt))
    assert shown() == ["&Let it rest", "&Cancel && go"]
    assert (sheet.accept_button.text(), sheet.cancel_button.text()) == ("Let it rest", "Cancel & go")
    sheet.keyReleaseEvent(QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_Alt, alt))
    assert shown() == ["Let it rest", "Cancel && go"]
    assert sheet.accept_button.shortcut() == QKeySequence("Alt+L")


@pytest.fixture
def menu(qtbot: QtBot) -> Iterator[QMenu]:
    window = QWidget()
    qtbot.addWidget(window)
    made = QMenu(window)
    for words in ("Open", "Éditer", "Trash", "Export", "“Quoted” first"):
        made.addAction(words)
    made.addAction("Undo").setEnabled(False)
    open_at(made, QPoint(0, 0))
    qtbot.waitUntil(made.isVisible)
    yield made
    if isValid(made):
        made.close()


def test_a_menu_that_is_closed_is_gone(menu: QMenu, qtbot: QtBot) -> None:
    with qtbot.waitSignal(menu.destroyed):
        menu.close()


def test_a_letter_does_what_alone_begins_with_it(menu: QMenu) -> None:
    done: list[str] = []
    menu.triggered.connect(lambda action: done.append(action.text()))
    QTest.keyClicks(menu, "q")
    assert done == ["“Quoted” first"]
    assert not isValid(menu) or not menu.isVisible()


def test_a_letter_goes_round_what_begins_with_it(menu: QMenu) -> None:
    passed = []
    for _ in range(3):
        QTest.keyClicks(menu, "e")
        passed.append(menu.activeAction().text())
    assert passed == ["Éditer", "Export", "Éditer"]
    QTest.keyClicks(menu, "u")
    assert menu.isVisible()
    assert menu.activeAction().text() == "Éditer"
