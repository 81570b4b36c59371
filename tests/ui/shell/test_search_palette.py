"""The search's sheet in the real window: by keyboard, as one types, and to the place of what was found."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from careerjournal.domain.companies import Company
from careerjournal.domain.places import Page
from careerjournal.domain.setbacks import Skill
from careerjournal.ui.forms.company_sheet import CompanySheet
from careerjournal.ui.kit.rail import SearchDoor
from careerjournal.ui.shell.options import StartOptions
from careerjournal.ui.shell.search_palette import palette as palette_module
from careerjournal.ui.shell.search_palette.palette import SearchPalette
from tests.outside import DAY
from tests.ui.shell.conftest import Start, Started, log

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def started(start: Start, options: StartOptions) -> Started:
    log(options.journal, "City Library", "Harbour Museum", "Réussite & Cie", "مكتبة المدينة", "ไทยพัฒนา")
    return start()


def opened(started: Started) -> SearchPalette:
    QTest.keyClick(started.window, Qt.Key.Key_K, CONTROL)
    found = started.window.findChild(SearchPalette)
    assert isinstance(found, SearchPalette)
    return found


def typed(started: Started, palette: SearchPalette, words: str) -> list[str]:
    """Type words; give the names of what is found."""
    palette.field.clear()
    palette.field.insert(words)
    started.bot.waitUntil(lambda: palette.is_settled)
    return [line.title.text for line in palette.results.results.lines if line.icon != "guides"]


def is_gone(started: Started) -> None:
    started.bot.waitUntil(lambda: started.window.findChild(SearchPalette) is None)


def test_the_sheet_is_not_loaded_before_it_is_asked_for(started: Started) -> None:
    assert started.window.findChild(SearchPalette) is None
    palette = opened(started)
    assert palette.field.hasFocus() or started.window.focusWidget() is palette.field


@pytest.mark.parametrize(
    ("words", "company"),
    [("harb mus", "Harbour Museum"), ("reussite", "Réussite & Cie"), ("المدينه", "مكتبة المدينة"), ("พัฒ", "ไทยพัฒนา"),
     ("ci", "City Library")],
)  # fmt: skip
def test_what_is_typed_is_found(started: Started, words: str, company: str) -> None:
    palette = opened(started)
    assert f"{company} · Editor" in typed(started, palette, words)


def test_enter_goes_to_what_is_chosen(started: Started) -> None:
    palette = opened(started)
    assert typed(started, palette, "harbour") == ["Harbour Museum · Editor"]
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert started.pages.page is Page.APPLICATIONS
    is_gone(started)


def test_enter_before_the_answer_opens_the_first_hit_when_it_comes(started: Started) -> None:
    palette = opened(started)
    palette.field.insert("harbour")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    started.bot.waitUntil(lambda: started.pages.page is Page.APPLICATIONS)
    is_gone(started)


def test_the_arrows_move_the_choice_and_stop_at_the_ends(started: Started) -> None:
    palette = opened(started)
    names = typed(started, palette, "editor")
    assert len(names) == 5
    for key, row in ((Qt.Key.Key_Up, 0), (Qt.Key.Key_Down, 1), (Qt.Key.Key_Down, 2), (Qt.Key.Key_Up, 1)):
        QTest.keyClick(palette.field, key)
        assert palette.results.currentIndex().row() == row
    QTest.keyClick(palette.field, Qt.Key.Key_PageDown)
    assert palette.results.currentIndex().row() > 1
    for _ in range(30):
        QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.results.currentIndex().row() == len(palette.results.results.lines) - 1


def test_a_click_on_a_hit_goes_there(started: Started) -> None:
    assert started.journal.setbacks.keep_skill(Skill(name="Needlework", named_on=DAY)).record
    palette = opened(started)
    typed(started, palette, "needle")
    place = palette.results.visualRect(palette.results.results.index(0)).center()
    QTest.mouseClick(palette.results.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert started.pages.page is Page.SETBACKS
    is_gone(started)
    for form in started.window.findChildren(QWidget):
        if form.isWindow() and form is not started.window:
            form.close()


def test_a_company_opens_all_about_it(started: Started) -> None:
    started.journal.companies.keep(Company(name="Nowhere Press", added_at=started.clock.now()))
    palette = opened(started)
    assert typed(started, palette, "nowhere") == ["Nowhere Press"]
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    sheet = started.window.findChild(CompanySheet)
    assert isinstance(sheet, CompanySheet)
    assert sheet.name.text() == "Nowhere Press"
    sheet.close()


def test_a_guide_opens_at_the_words(started: Started) -> None:
    palette = opened(started)
    typed(started, palette, "pause the search")
    guide = next(row for row, line in enumerate(palette.results.results.lines) if line.icon == "guides")
    for _ in range(guide):
        QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert started.pages.page is Page.GUIDES


def test_escape_gives_the_focus_back(started: Started) -> None:
    QTest.keyClick(started.window, Qt.Key.Key_2, CONTROL)
    field = next(each for each in started.window.findChildren(QLineEdit) if each.isVisible())
    field.setFocus()
    palette = opened(started)
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    is_gone(started)
    assert started.window.focusWidget() is field


def test_a_click_beside_the_sheet_closes_it(started: Started) -> None:
    palette = opened(started)
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(4, palette.height() - 4))
    is_gone(started)


def test_the_keys_of_the_window_rest_while_it_is_open(started: Started) -> None:
    palette = opened(started)
    QTest.keyClick(palette.field, Qt.Key.Key_2, CONTROL)
    assert started.pages.page is Page.TODAY
    QTest.keyClick(palette.field, Qt.Key.Key_K, CONTROL)
    assert len(started.window.findChildren(SearchPalette)) == 1


def test_tab_stays_in_the_sheet(started: Started) -> None:
    palette = opened(started)
    QTest.keyClick(palette.field, Qt.Key.Key_Tab)
    assert started.window.focusWidget() is palette.close_button
    QTest.keyClick(palette.close_button, Qt.Key.Key_Tab)
    assert started.window.focusWidget() is palette.field


def test_nothing_found_is_said_in_words(started: Started) -> None:
    palette = opened(started)
    assert typed(started, palette, "zzzz") == []
    assert palette.sentence.isVisible()
    assert "zzzz" in palette.sentence.text()
    assert not palette.results.isVisible()


def test_the_count_is_said_and_shown(started: Started, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(palette_module, "announce", lambda _source, message: said.append(message))
    palette = opened(started)
    typed(started, palette, "harbour mus")
    assert palette.count.text() == "1 found"
    assert said[-1] == "1 found"
    typed(started, palette, "editor")
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    chosen = palette.results.current_line
    assert chosen is not None
    assert said[-1] == chosen.spoken
    assert "Application" in chosen.spoken


def test_every_part_has_an_accessible_name(started: Started) -> None:
    palette = opened(started)
    typed(started, palette, "editor")
    for widget in (palette, palette.field, palette.close_button, palette.results):
        assert widget.accessibleName()
    row = QAccessible.queryAccessibleInterface(palette.results).child(0)
    assert "Editor" in row.text(QAccessible.Text.Name)


def test_an_overtaken_question_is_not_answered(started: Started) -> None:
    palette = opened(started)
    answers: list[str] = []
    palette._asker.answered.connect(lambda results: answers.append(results.query))
    for words in ("h", "ha", "har", "harb"):
        palette.field.setText(words)
    started.bot.waitUntil(lambda: palette.is_settled)
    assert answers == ["harb"]


def test_the_rail_leads_to_the_search(started: Started) -> None:
    door = started.window.findChild(SearchDoor)
    assert isinstance(door, SearchDoor)
    QTest.mouseClick(door, Qt.MouseButton.LeftButton)
    assert started.window.findChild(SearchPalette) is not None


def test_it_goes_with_the_journal_and_fits_a_small_window(started: Started) -> None:
    palette = opened(started)
    typed(started, palette, "editor")
    started.window.resize(900, 600)
    assert palette.size() == started.window.size()
    assert palette.rect().contains(palette._sheet.geometry())
    assert started.shell.session is not None
    started.shell.session.desk.closing.emit()
    is_gone(started)
