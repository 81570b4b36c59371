"""The person's stages in Settings: named in place, moved by key and handle, hidden, added, removed, undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from careerjournal.domain.applications import ApplicationEvent
from careerjournal.domain.changes import Changes
from careerjournal.domain.stages import EventKind, Stage
from careerjournal.journal.journal import Journal
from careerjournal.language.stage_names import stage_name
from careerjournal.ui.kit.desk import Desk, Notice, concerns
from careerjournal.ui.pages.settings.page import SettingsPage
from careerjournal.ui.pages.settings.stage_row import StageRow
from careerjournal.ui.pages.settings.stages_section import StagesSection
from tests.ui.pages.applications_story import logged


@pytest.fixture
def notices(desk: Desk) -> list[Notice]:
    found: list[Notice] = []
    desk.noticed.connect(found.append)
    return found


@pytest.fixture
def section(qtbot: QtBot, desk: Desk) -> StagesSection:
    page = SettingsPage(desk)

    def take(changes: Changes) -> None:
        if concerns(changes, page.cares_for):
            page.mark_stale()

    desk.changed.connect(take)
    qtbot.addWidget(page)
    page.resize(1072, 1600)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page.stages


def row(section: StagesSection, key: str) -> StageRow:
    return next(row for row in (*section.way.rows, *section.endings.rows) if row.key == key)


def write(row: StageRow, name: str) -> None:
    row.name.setFocus()
    row.name.selectAll()
    QTest.keyClicks(row.name, name)
    QTest.keyClick(row.name, Qt.Key.Key_Return)


def listed(journal: Journal) -> list[str]:
    return [one.key for one in journal.stages.listing()]


def test_a_stage_is_renamed_in_place_and_every_name_follows(
    section: StagesSection, journal: Journal, desk: Desk, notices: list[Notice]
) -> None:
    write(row(section, "screening"), "Phone call")
    assert [one.name for one in journal.stages.listing() if one.name] == ["Phone call"]
    assert notices[-1].words == "The stage is called Phone call now"
    assert stage_name(Stage.SCREENING, desk.words) == "Phone call"
    assert section.new_base.itemText(section.new_base.findData("screening")) == "Phone call"
    write(row(section, "screening"), "Screening")
    assert not any(one.name for one in journal.stages.listing())
    assert stage_name(Stage.SCREENING, desk.words) == "Screening"


def test_esc_brings_the_name_back_and_a_name_given_twice_is_refused(
    section: StagesSection, journal: Journal, notices: list[Notice]
) -> None:
    applied = row(section, "applied")
    applied.name.setFocus()
    QTest.keyClicks(applied.name, "xyz")
    QTest.keyClick(applied.name, Qt.Key.Key_Escape)
    assert applied.name.text() == "Applied"
    write(applied, "Sent")
    write(row(section, "offer"), "sent")
    assert notices[-1].words == "Another stage is called sent already."
    assert row(section, "offer").name.text() == "Offer"
    assert [one.name for one in journal.stages.listing() if one.name] == ["Sent"]


def test_a_stage_is_added_where_it_counts_and_removed_with_undo(
    section: StagesSection, journal: Journal, desk: Desk, notices: list[Notice]
) -> None:
    QTest.keyClicks(section.new_name, "Take-home")
    QTest.keyClick(section.new_name, Qt.Key.Key_Return)
    key = section.way.keys[3]
    assert (section.way.keys[2], key[:4], section.new_name.text()) == ("screening", "own.", "")
    own_id = logged(journal, "Lumen", EventKind.APPLIED)
    moved = ApplicationEvent(kind=EventKind.MOVED, application_id=own_id, stage_id=int(key[4:]), to=Stage.SCREENING)
    desk.do(lambda: journal.applications.add_event(moved))
    QTest.mouseClick(row(section, key).remove_button, Qt.MouseButton.LeftButton)
    assert notices[-1].words == "Stage removed: Take-home. 1 application stands in Screening now"
    assert key not in section.way.keys
    changes = journal.history.undo()
    assert changes is not None
    desk.changed.emit(changes)
    assert section.way.keys[3] == key
    assert journal.applications.one(own_id).standing.stage_id == int(key[4:])


def test_a_stage_without_a_name_is_not_added(section: StagesSection, journal: Journal) -> None:
    QTest.mouseClick(section.add_button, Qt.MouseButton.LeftButton)
    assert section._new.error == "A name, such as Take-home task."
    assert journal.stages.rows() == []


def test_alt_and_an_arrow_key_move_a_stage_that_keeps_the_focus(section: StagesSection, journal: Journal) -> None:
    offer = row(section, "offer")
    offer.name.setFocus()
    QTest.keyClick(offer.name, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(offer.name, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert listed(journal)[:5] == ["wishlist", "applied", "offer", "screening", "interview"]
    assert offer.name.hasFocus()
    rejected = row(section, "rejected")
    rejected.name.setFocus()
    for _ in range(9):
        QTest.keyClick(rejected.name, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert listed(journal)[5] == "rejected"
    assert section.endings.keys[0] == "rejected"


def test_a_stage_is_dragged_by_its_handle(section: StagesSection, journal: Journal, notices: list[Notice]) -> None:
    wishlist = row(section, "wishlist")
    handle = QPoint(8, wishlist.height() // 2)
    QTest.mousePress(wishlist, Qt.MouseButton.LeftButton, pos=handle)
    QTest.mouseMove(wishlist, handle + QPoint(0, 2 * wishlist.height()))
    QTest.mouseRelease(wishlist, Qt.MouseButton.LeftButton, pos=handle)
    assert listed(journal)[:3] == ["applied", "screening", "wishlist"]
    said = len(notices)
    QTest.mouseClick(wishlist, Qt.MouseButton.LeftButton, pos=QPoint(8, wishlist.height() // 2))
    assert len(notices) == said


def test_a_stage_is_hidden_and_shown_again(section: StagesSection, journal: Journal) -> None:
    QTest.mouseClick(row(section, "declined").hide_button, Qt.MouseButton.LeftButton)
    assert [one.key for one in journal.stages.listing() if one.is_hidden] == ["declined"]
    assert row(section, "declined").hide_button.text() == "Show"
    QTest.mouseClick(row(section, "declined").hide_button, Qt.MouseButton.LeftButton)
    assert not any(one.is_hidden for one in journal.stages.listing())


def test_the_quiet_days_are_kept_when_the_field_is_left(section: StagesSection, journal: Journal) -> None:
    section.days.setFocus()
    section.days.setValue(45)
    section.new_name.setFocus()
    assert journal.quiet.days() == 45
