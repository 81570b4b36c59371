"""Tags, levels, folding, and Markdown that is only read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.foldable import Foldable
from careerjournal.ui.kit.markdown_view import MarkdownView, has_marks
from careerjournal.ui.kit.scale import Scale
from careerjournal.ui.kit.tag_field import TagField


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A narrow window, as the panel is."""
    made = QWidget()
    made.setLayout(QVBoxLayout())
    made.resize(360, 400)
    qtbot.addWidget(made)
    return made


def show(qtbot: QtBot, window: QWidget, widget: QWidget) -> None:
    """Show a widget in the window that has the keyboard."""
    layout = window.layout()
    assert layout is not None
    layout.addWidget(widget)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()


def test_enter_comma_and_leaving_make_tags_and_equal_ones_are_one(qtbot: QtBot, window: QWidget) -> None:
    field = TagField()
    show(qtbot, window, field)
    field.line.setFocus()
    QTest.keyClicks(field.line, "Remote")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    QTest.keyClicks(field.line, "books,remote,")
    assert list(field.tags) == ["Remote", "books"]
    assert [chip.text() for chip in field.chips] == ["Remote", "books"]
    QTest.keyClicks(field.line, "typed")
    assert list(field.tags) == ["Remote", "books", "typed"]
    qtbot.waitUntil(lambda: all(chip.isVisible() for chip in field.chips))
    QTest.keyClick(field.line, Qt.Key.Key_Tab)
    assert [chip.text() for chip in field.chips] == ["Remote", "books", "typed"]


def test_tags_are_taken_away_by_backspace_by_key_and_by_click(qtbot: QtBot, window: QWidget) -> None:
    field = TagField()
    show(qtbot, window, field)
    field.set_tags(["a", "b", "c", "d"])
    QTest.keyClick(field.line, Qt.Key.Key_Backspace)
    assert list(field.tags) == ["a", "b", "c"]
    assert field.chips[0].accessibleName() == "Take away the tag a"
    QTest.keyClick(field.chips[0], Qt.Key.Key_Delete)
    assert list(field.tags) == ["b", "c"]
    field.chips[1].click()
    assert list(field.tags) == ["b"]
    assert field.line.hasFocus()


def test_tags_used_before_complete_what_is_typed(qtbot: QtBot, window: QWidget) -> None:
    field = TagField()
    show(qtbot, window, field)
    field.offer(["long texts", "museum"])
    field.line.setFocus()
    QTest.keyClicks(field.line, "texts")
    completer = field.line.completer()
    assert completer is not None
    assert completer.currentCompletion() == "long texts"
    popup = completer.popup()
    assert popup is not None
    popup.hide()


def test_a_level_is_chosen_by_digit_arrow_and_click_and_taken_back(qtbot: QtBot, window: QWidget) -> None:
    scale = Scale()
    show(qtbot, window, scale)
    assert scale.value() == 0
    QTest.keyClick(scale, Qt.Key.Key_4)
    assert scale.level == scale.value() == 4
    QTest.keyClick(scale, Qt.Key.Key_Right)
    assert scale.level == 5
    QTest.keyClick(scale, Qt.Key.Key_9)
    assert scale.level == 5
    QTest.keyClick(scale, Qt.Key.Key_Delete)
    assert scale.value() == 0
    QTest.mouseClick(scale, Qt.MouseButton.LeftButton, pos=QPoint(26 * 2 + 10, scale.height() // 2))
    assert scale.level == 3
    QTest.mouseClick(scale, Qt.MouseButton.LeftButton, pos=QPoint(26 * 2 + 10, scale.height() // 2))
    assert scale.value() == 0


def test_a_section_folds_by_its_title_and_says_so(qtbot: QtBot, window: QWidget) -> None:
    section = Foldable("People", add="Add a contact")
    show(qtbot, window, section)
    folded: list[bool] = []
    section.folded.connect(folded.append)
    row = Button("Ada")
    section.show_rows([row])
    qtbot.waitUntil(row.isVisible)
    assert section.title.accessibleName() == "People, open"
    QTest.keyClick(section.title, Qt.Key.Key_Return)
    assert not row.isVisible()
    assert section.title.accessibleName() == "People, folded"
    section.title.click()
    assert row.isVisible()
    assert folded == [True, False]
    section.show_rows([])
    assert section.title.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert section.title.accessibleName() == "People, none"


HOSTILE = {
    "picture": "![x](http://evil.example/a.png) ![y](file:///etc/passwd)",
    "picture by reference": "![a][b]\n\n[b]: file:///etc/passwd",
    "html": "<img src='http://evil.example/x.png'><script>alert(1)</script>\n\n<style>* {color: red}</style>",
    "quotes": "> " * 20_000 + "deep",
    "lists": "- " * 20_000 + "deep",
    "indented": "\n".join("  " * level + "- a" for level in range(300)),
    "brackets": "[" * 30_000,
    "table": "|a" * 2_000 + "|\n" + "|-" * 2_000 + "|\n" + ("|b" * 2_000 + "|\n") * 5,
    "emphasis": "*a **b " * 8_000,
    "entities": "&#0;&#xD800;&amp;" * 500,
    "long": "word " * 100_000,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_markdown_holds_no_picture_and_obeys_no_html(qtbot: QtBot, window: QWidget, kind: str) -> None:
    view = MarkdownView()
    show(qtbot, window, view)
    view.show_markdown(HOSTILE[kind])
    block = view.document().begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            assert not pieces.fragment().charFormat().isImageFormat()
            pieces += 1
        block = block.next()
    if kind == "html":
        assert "<script>" in view.toPlainText()


def test_a_link_only_tells_that_it_was_clicked_and_shows_where_it_leads(qtbot: QtBot, window: QWidget) -> None:
    view = MarkdownView()
    show(qtbot, window, view)
    view.show_markdown("[bank](https://evil.example/login)")
    clicked: list[str] = []
    view.link_clicked.connect(clicked.append)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert clicked == ["https://evil.example/login"]
    assert view.toPlainText() == "bank"
    place = view.cursorRect().center()
    QTest.mouseMove(view.viewport(), QPoint(10, place.y()))
    view.highlighted.emit(QUrl("https://evil.example/login"))
    assert view.toolTip() == "https://evil.example/login"


def test_headings_stay_small_and_the_view_is_as_tall_as_its_text(qtbot: QtBot, window: QWidget) -> None:
    view = MarkdownView()
    show(qtbot, window, view)
    view.show_markdown("# One\n\nText")
    assert view.document().begin().begin().fragment().charFormat().font().pixelSize() == 18
    assert view.height() == pytest.approx(view.document().size().height(), abs=3)
    assert view.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize(
    ("text", "marked"),
    [("- one", True), ("**b**", True), ("# t", True), ("see https://a.example", True), ("1. a", True), ("> q", True),
     ("plain words", False), ("2 * 3", False), ("C# dev", False), ("#tag", False), ("", False)],
)  # fmt: skip
def test_marks_are_told_from_plain_words(text: str, marked: bool) -> None:
    assert has_marks(text) is marked
