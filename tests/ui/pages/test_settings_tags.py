"""Settings: the tags, renamed everywhere at once."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from careerjournal.domain.applications import Application
from careerjournal.domain.diary import DiaryEntry
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.blocks import Row
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.pages.settings import tags_section
from careerjournal.ui.pages.settings.page import SettingsPage
from careerjournal.ui.pages.settings.tag_sheet import TagSheet
from careerjournal.ui.pages.settings.tags_section import STEP
from tests.outside import DAY


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> SettingsPage:
    made = SettingsPage(desk)
    qtbot.addWidget(made)
    desk.changed.connect(made.mark_stale)
    made.resize(900, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


def tag(journal: Journal, *tags: str) -> None:
    journal.applications.log(Application(company="Lumen", tags=tags, logged_at=datetime(2026, 9, 1, tzinfo=UTC)))


def asked(page: SettingsPage, number: int = 0) -> TagSheet:
    QTest.mouseClick(page.tags.rename_buttons[number], Qt.MouseButton.LeftButton)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, TagSheet)
    return sheet


def test_without_tags_there_is_no_section(page: SettingsPage) -> None:
    assert page.tags.isHidden()


def test_a_tag_is_renamed_in_its_row(page: SettingsPage, journal: Journal) -> None:
    tag(journal, "Vienna", "remote")
    journal.diary.keep(DiaryEntry(on=DAY, words="A walk", tags=("Vienna",)))
    page.mark_stale()
    first, second = page.tags.findChildren(Row)
    assert first.accessibleName() == "Vienna, 1 application and 1 page of the diary"
    assert second.accessibleName() == "remote, 1 application"
    assert page.tags.rename_buttons[0].accessibleName() == "Rename the tag Vienna"
    sheet = asked(page)
    sheet.line.setText("  ")
    sheet.accept()
    assert sheet.isVisible()
    sheet.line.setText("Remote")
    assert sheet.joins.text() == "There is a tag remote already; both become one."
    sheet.line.setText("Wien")
    assert sheet.joins.isHidden()
    sheet.accept()
    assert [use.tag for use in journal.tags.used()] == ["Wien", "remote"]
    assert page.tags.rename_buttons[0].accessibleName() == "Rename the tag Wien"


def test_a_tag_of_many_records_is_renamed_on_a_worker(
    page: SettingsPage, journal: Journal, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tags_section, "_AT_ONCE", 0)
    tag(journal, "Vienna")
    page.mark_stale()
    sheet = asked(page)
    sheet.line.setText("Wien")
    with qtbot.waitSignal(desk.changed):
        sheet.accept()
    assert [use.tag for use in journal.tags.used()] == ["Wien"]


def test_many_tags_are_listed_a_few_at_a_time(page: SettingsPage, journal: Journal) -> None:
    tag(journal, *(f"tag {number}" for number in range(STEP + 3)))
    page.mark_stale()
    assert len(page.tags.rename_buttons) == STEP
    page.tags._show_more()
    assert len(page.tags.rename_buttons) == STEP + 3
