from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from careerjournal.domain.applications import Application, ApplicationEvent
from careerjournal.domain.places import Page, Place
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.pages.applications import id_loader
from careerjournal.ui.pages.applications.columns import COMPANY, NEXT, SOURCE, STAGE
from tests.ui.pages.applications_story import DAY, Stage, logged

APPLIED, INTERVIEW, REJECTED = EventKind.APPLIED, EventKind.INTERVIEW, EventKind.REJECTED


@pytest.fixture
def stage(qtbot: QtBot, desk: Desk, journal: Journal) -> Stage:
    logged(journal, "Ardea", APPLIED, EventKind.OFFER, days_ago=9, role="Editor", place="Bremen")
    logged(journal, "Nord & Sons", APPLIED, days_ago=5, role="Copywriter")
    logged(journal, "Café Lumen", APPLIED, REJECTED, days_ago=20, role="Brand editor")
    logged(journal, "Harbour", APPLIED, INTERVIEW, days_ago=30, role="Content lead")
    stage = Stage(desk)
    qtbot.addWidget(stage)
    stage.show()
    return stage


def test_the_latest_stands_on_top_and_the_header_says_what_the_page_says(stage: Stage) -> None:
    assert stage.companies == ["Nord & Sons", "Ardea", "Café Lumen", "Harbour"]
    assert stage.page.list.header._sentence.text() == "3 under way and 1 offer to answer"
    assert stage.page.list.count.text() == "4 applications"


def test_each_cell_tells_its_words(stage: Stage) -> None:
    model = stage.page.list.model
    row = stage.companies.index("Harbour")
    assert model.index(row, STAGE).data() == "Interview 1"
    assert model.index(row, NEXT).data() == "waiting 29 days"
    reader = QAccessible.queryAccessibleInterface(stage.page.list.table)
    assert reader.text(QAccessible.Text.Name) == "Applications"
    spoken = {reader.child(number).text(QAccessible.Text.Name) for number in range(reader.childCount())}
    assert {"Company", "What is next", "Harbour", "Interview 1", "waiting 29 days"} <= spoken


def test_typing_filters_by_company_role_and_place_whatever_the_accents(qtbot: QtBot, stage: Stage) -> None:
    for words, found in (("cafe", ["Café Lumen"]), ("LEAD", ["Harbour"]), ("bremen", ["Ardea"])):
        stage.page.list.tools.filter.clear()
        with qtbot.waitSignal(stage.page.list.settled):
            QTest.keyClicks(stage.page.list.tools.filter, words)
        assert stage.companies == found
    assert stage.page.list.count.text() == "1 of 4 in all"


def test_only_the_last_of_several_questions_is_answered(qtbot: QtBot, stage: Stage) -> None:
    filter_field = stage.page.list.tools.filter
    for words in ("nord", "ardea"):
        filter_field.setText(words)
        filter_field.returnPressed.emit()
    answers: list[list[str]] = []
    stage.page.list.settled.connect(lambda: answers.append(stage.companies))
    qtbot.waitUntil(lambda: not stage.page.list.loader.is_busy)
    assert answers == [["Ardea"]]


def test_a_filter_that_nothing_fits_says_so_and_offers_all(qtbot: QtBot, stage: Stage) -> None:
    with qtbot.waitSignal(stage.page.list.settled):
        QTest.keyClicks(stage.page.list.tools.filter, "zebra")
    assert not stage.page.list.table.isVisible()
    assert stage.page.list.nothing.text() == "No application has “zebra” in its company, role or place."
    QTest.keyClick(stage.page.list.tools.filter, Qt.Key.Key_Escape)
    assert stage.page.list.table.isVisible()
    assert len(stage.companies) == 4


def test_a_chip_narrows_the_list_down_and_lets_the_others_go(qtbot: QtBot, stage: Stage) -> None:
    chips = stage.page.list.tools.chips
    chips["interviews"].click()
    assert stage.companies == ["Harbour"]
    chips["ended"].click()
    assert stage.companies == ["Café Lumen"]
    assert not chips["interviews"].isChecked()
    chips["ended"].click()
    assert len(stage.companies) == 4


def test_the_ended_fold_away_and_come_back(stage: Stage) -> None:
    stage.page.list.fold.click()
    assert "Café Lumen" not in stage.companies
    assert stage.page.list.count.text() == "3 of 4 in all"
    assert stage.page.list.fold.text() == "Show the ended (1)"
    stage.page.list.fold.click()
    assert len(stage.companies) == 4


def test_a_click_on_a_title_sorts_and_another_turns_the_order_round(qtbot: QtBot, stage: Stage) -> None:
    header = stage.page.list.table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(COMPANY) + 10, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert stage.companies == ["Ardea", "Café Lumen", "Harbour", "Nord & Sons"]
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert stage.companies == ["Nord & Sons", "Harbour", "Café Lumen", "Ardea"]


def test_delete_moves_the_row_to_the_trash_and_undo_brings_it_back(qtbot: QtBot, stage: Stage) -> None:
    table = stage.page.list.table
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert stage.companies == ["Nord & Sons", "Café Lumen", "Harbour"]
    assert stage.notices[-1].undo
    assert table.chosen_ids == [stage.page.list.model.id_at(1)]
    stage.undo()
    assert stage.companies == ["Nord & Sons", "Ardea", "Café Lumen", "Harbour"]


def test_where_one_found_it_is_hidden_where_there_is_no_room(stage: Stage) -> None:
    assert not stage.page.list.table.isColumnHidden(SOURCE)
    stage.page.show_place(Place(Page.APPLICATIONS, stage.page.list.model.id_at(0)))
    assert stage.page.list.table.isColumnHidden(SOURCE)


def test_an_empty_journal_says_what_belongs_here(qtbot: QtBot, desk: Desk) -> None:
    stage = Stage(desk)
    qtbot.addWidget(stage)
    stage.show()
    assert not stage.page.list.table.isVisible()
    assert not stage.page.list.tools.isVisible()
    logged(desk.journal, "Ardea", APPLIED)
    stage.page.mark_stale()
    assert stage.page.list.table.isVisible()


@pytest.fixture
def long_list(qtbot: QtBot, desk: Desk, journal: Journal, monkeypatch: pytest.MonkeyPatch) -> Stage:
    monkeypatch.setattr(id_loader, "FIRST", 20)
    for number in range(90):
        logged(journal, f"Company {number:02}", APPLIED, days_ago=100 - number)
    stage = Stage(desk)
    qtbot.addWidget(stage)
    with qtbot.waitSignal(stage.page.list.settled):
        stage.show()
    return stage


def test_the_first_rows_stand_at_once_and_all_follow_from_a_worker(qtbot: QtBot, long_list: Stage) -> None:
    assert len(long_list.companies) == 90
    with qtbot.waitSignal(long_list.page.list.settled):
        long_list.page.list.fold.click()
        assert long_list.companies[:2] == ["Company 89", "Company 88"]


def test_what_is_logged_stands_on_top_at_once_and_the_rows_in_sight_stay(qtbot: QtBot, long_list: Stage) -> None:
    applications = long_list.page.list
    table = applications.table
    table.choose(applications.model.id_at(40))
    chosen, top = table.chosen_ids, table.rowAt(0)
    seen = applications.model.id_at(top)
    application = Application(company="New", logged_at=datetime(2026, 11, 21, tzinfo=UTC))
    with qtbot.waitSignal(applications.settled):
        long_list.desk.do(
            lambda: long_list.desk.journal.applications.log(application, [ApplicationEvent(kind=APPLIED, on=DAY)])
        )
        assert long_list.companies[0] == "New"
        assert len(long_list.companies) == 91
    assert table.chosen_ids == chosen
    assert applications.model.id_at(table.rowAt(0)) == seen
    assert len(set(applications.model.ids)) == 91


def test_a_record_below_the_first_rows_is_brought_into_sight(qtbot: QtBot, long_list: Stage) -> None:
    deep = long_list.page.list.model.id_at(85)
    long_list.page.show_place(Place(Page.APPLICATIONS, deep))
    assert long_list.page.list.table.chosen_ids == [deep]
    assert long_list.page.list.table.rowAt(0) > 0


def test_a_record_that_is_filtered_out_resets_the_filter(qtbot: QtBot, long_list: Stage) -> None:
    deep = long_list.page.list.model.id_at(85)
    long_list.page.list.tools.chips["ended"].click()
    assert long_list.companies == []
    with qtbot.waitSignal(long_list.page.list.settled):
        long_list.page.show_place(Place(Page.APPLICATIONS, deep))
    assert long_list.page.list.table.chosen_ids == [deep]
    assert long_list.page.list.tools.chip == ""


def test_the_way_to_what_is_awaited_sets_the_chip(stage: Stage) -> None:
    stage.page.show_place(Place(Page.APPLICATIONS, part="awaited"))
    assert stage.page.list.tools.chips["under_way"].isChecked()
    assert "Café Lumen" not in stage.companies
