from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from careerjournal.domain.places import Page as PageName
from careerjournal.domain.places import Place
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Field, LineEdit, LongText
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import Scroll, boxed, column, emptied, line, measured
from careerjournal.ui.kit.look import install_theme, quiet_theme
from careerjournal.ui.kit.page import Page
from careerjournal.ui.kit.panel import PanelHost
from careerjournal.ui.kit.rail import Entry, Rail, RailEntry

ENTRIES = tuple(
    Entry(key=key, icon=key, name=key.capitalize(), shortcut=f"Ctrl+{number}")
    for number, key in enumerate(("today", "applications", "posting"), 1)
)


class Counting(Page):
    """A page that counts its readings."""

    title = "Applications"

    def __init__(self) -> None:
        super().__init__()
        self.readings = 0
        self.words = Label("content")
        self.add(self.words)
        self.table = boxed(column(Label("table")))
        self.add(self.table, 1, overhang=True)

    def refresh(self) -> None:
        self.readings += 1


@pytest.fixture
def page(qtbot: QtBot) -> Counting:
    page = Counting()
    page.resize(1200, 700)
    qtbot.addWidget(page)
    return page


def test_a_page_reads_when_first_shown_and_only_anew_after_changes(page: Counting) -> None:
    assert page.readings == 0
    page.mark_stale()
    assert page.readings == 0
    page.show()
    assert page.readings == 1
    page.hide()
    page.show()
    assert page.readings == 1
    page.mark_stale()
    assert page.readings == 2


def test_words_stand_on_the_text_edge_and_tables_overhang_it(page: Counting) -> None:
    page.show()
    assert (page.words.x(), page.header.x(), page.table.x()) == (40, 40, 28)
    assert page.table.geometry().right() + 1 == 1200 - 28
    assert page.table.geometry().bottom() + 1 == 700 - 24
    page.resize(1000, 700)
    assert (page.words.x(), page.table.x()) == (24, 12)


def test_a_page_asks_to_go_elsewhere(qtbot: QtBot, page: Counting) -> None:
    with qtbot.waitSignal(page.go) as asked:
        page.go.emit(Place(PageName.SETBACKS, 3))
    assert asked.args == [Place(PageName.SETBACKS, 3)]


@pytest.fixture
def host(qtbot: QtBot) -> PanelHost:
    host = PanelHost(boxed(column(LineEdit())), panel_name="Details")
    host.resize(1200, 700)
    qtbot.addWidget(host)
    with qtbot.waitActive(host):
        host.show()
    host.panel.set_content(line(Label("Interview")), column(Button("Prepare"), None))
    return host


def test_the_panel_stands_beside_the_content_where_there_is_room(host: PanelHost) -> None:
    content = host.findChildren(QLineEdit)[0].parentWidget()
    assert content is not None
    assert content.width() == 1200
    host.open_panel()
    assert (host.panel.x(), host.panel.width(), content.width()) == (840, 360, 840)
    host.close_panel()
    assert content.width() == 1200
    assert not host.panel.isVisible()


def test_the_panel_closes_also_where_what_had_the_focus_before_is_gone(host: PanelHost) -> None:
    before = host.findChildren(QLineEdit)[0]
    before.setFocus()
    host.open_panel()
    inside = next(button for button in host.panel.findChildren(Button) if button.text() == "Prepare")
    inside.setFocus()
    shiboken6.delete(before)
    host.close_panel()
    assert not host.panel.isVisible()


def test_the_panel_covers_the_content_in_a_narrow_window(host: PanelHost) -> None:
    host.resize(1000, 700)
    host.open_panel()
    content = host.findChildren(QLineEdit)[0].parentWidget()
    assert content is not None
    assert (host.panel.x(), content.width()) == (640, 1000)


def test_the_panel_comes_from_the_left_in_arabic(qapp: QApplication, host: PanelHost) -> None:
    install_theme(qapp, quiet_theme(), language="ar", scheme="light")
    host.open_panel()
    content = host.findChildren(QLineEdit)[0].parentWidget()
    assert content is not None
    assert (host.panel.x(), content.x(), content.width()) == (0, 360, 840)


def test_esc_closes_the_panel_and_gives_the_focus_back(qtbot: QtBot, host: PanelHost) -> None:
    before = host.findChildren(QLineEdit)[0]
    before.setFocus()
    host.open_panel()
    prepare = next(button for button in host.panel.findChildren(Button) if button.text() == "Prepare")
    prepare.setFocus()
    with qtbot.waitSignal(host.panel_closed):
        QTest.keyClick(prepare, Qt.Key.Key_Escape)
    assert not host.is_open
    assert QApplication.focusWidget() is before


def test_the_panels_close_button_has_a_name(host: PanelHost) -> None:
    host.open_panel()
    assert "Close" in {button.accessibleName() for button in host.panel.findChildren(Button)}


@pytest.fixture
def sheet(qtbot: QtBot) -> Sheet:
    sheet = Sheet(
        None,
        title="Log an application",
        sentence="Company and role are enough.",
        content=column(Field("Company", LineEdit()), Field("Notes", LongText())),
        accept="Keep",
    )  # goes by itself once it is closed
    with qtbot.waitActive(sheet):
        sheet.show()
    return sheet


def test_esc_closes_a_sheet(qtbot: QtBot, sheet: Sheet) -> None:
    with qtbot.waitSignal(sheet.rejected):
        QTest.keyClick(sheet, Qt.Key.Key_Escape)


def test_enter_in_a_line_accepts_a_sheet(qtbot: QtBot, sheet: Sheet) -> None:
    with qtbot.waitSignal(sheet.accepted):
        QTest.keyClick(sheet.findChildren(LineEdit)[0], Qt.Key.Key_Return)


def test_enter_in_a_long_text_is_a_new_line_and_with_control_accepts(qtbot: QtBot, sheet: Sheet) -> None:
    text = sheet.findChildren(LongText)[0]
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert text.text() == "\n"
    assert sheet.isVisible()
    with qtbot.waitSignal(sheet.accepted):
        QTest.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_what_cannot_be_undone_is_not_the_default(qtbot: QtBot) -> None:
    sheet = Sheet(None, title="Erase the journal", content=column(), accept="Erase", danger=True)
    qtbot.addWidget(sheet)
    assert not sheet.accept_button.isDefault()
    assert sheet.accept_button.property("kind") == "danger"


@pytest.fixture
def rail(qtbot: QtBot) -> Rail:
    foot = (Entry(key="settings", icon="settings", name="Settings"),)
    rail = Rail(ENTRIES, foot, journal_name="Lina’s journal", name="Pages", search="Search")
    rail.set_current("today")
    qtbot.addWidget(rail)
    rail.resize(rail.width(), 700)
    rail.show()
    return rail


def entry(rail: Rail, key: str) -> RailEntry:
    return next(each for each in rail.findChildren(RailEntry) if each.entry.key == key)


def test_the_rail_tells_the_key_that_was_chosen(qtbot: QtBot, rail: Rail) -> None:
    assert entry(rail, "today").isChecked()
    with qtbot.waitSignal(rail.chosen) as told:
        QTest.mouseClick(entry(rail, "settings"), Qt.MouseButton.LeftButton)
    assert told.args == ["settings"]
    assert not entry(rail, "today").isChecked()


def test_marking_a_page_tells_nothing(qtbot: QtBot, rail: Rail) -> None:
    with qtbot.assertNotEmitted(rail.chosen):
        rail.set_current("posting")
    assert entry(rail, "posting").isChecked()
    rail.set_current("nowhere")
    assert not any(each.isChecked() for each in rail.findChildren(RailEntry))


def test_a_narrow_rail_keeps_its_names_for_the_reader_and_the_pointer(rail: Rail) -> None:
    assert rail.width() == 208
    assert entry(rail, "posting").toolTip() == ""
    rail.set_narrow(True)
    assert rail.width() == 64
    assert (entry(rail, "posting").toolTip(), entry(rail, "posting").accessibleName()) == ("Posting", "Posting")


def test_the_search_door_opens(qtbot: QtBot, rail: Rail) -> None:
    door = next(each for each in rail.findChildren(QWidget) if each.accessibleName() == "Search")
    with qtbot.waitSignal(rail.search_asked):
        QTest.mouseClick(door, Qt.MouseButton.LeftButton)


def test_scrolled_content_keeps_the_width_of_its_page(qtbot: QtBot) -> None:
    scroll = Scroll(boxed(column(*(Label(f"line {number}") for number in range(200)))))
    scroll.resize(400, 300)
    qtbot.addWidget(scroll)
    scroll.show()
    assert scroll.verticalScrollBar().maximum() > 0
    assert scroll.horizontalScrollBar().maximum() == 0


def test_scrolled_content_narrower_than_its_page_is_as_tall_as_it_needs(qtbot: QtBot) -> None:
    text = Label("a line of words that fills the page once and the measure almost twice " * 3, wrap=True)
    scroll = Scroll(measured(boxed(column(text)), 320))
    scroll.resize(600, 20)
    qtbot.addWidget(scroll)
    scroll.show()
    assert text.width() == 320
    assert text.heightForWidth(320) > text.heightForWidth(580)
    assert text.height() >= text.heightForWidth(320)


def test_an_emptied_layout_holds_and_shows_nothing(qtbot: QtBot) -> None:
    inner = Label("inner")
    layout = column(Label("outer"), 8, line(inner), None)
    box = boxed(layout)
    qtbot.addWidget(box)
    box.show()
    emptied(layout)
    assert layout.count() == 0
    assert not inner.isVisible()
