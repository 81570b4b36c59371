from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from careerjournal.domain.application_query import EVERYTHING, ApplicationQuery, Order, from_json
from careerjournal.domain.applications import ApplicationEvent, Arrangement
from careerjournal.domain.own_stages import SearchPhase
from careerjournal.domain.stages import EventKind
from careerjournal.domain.stages import Stage as StageOf
from careerjournal.journal.journal import Journal
from careerjournal.language.words import words_for
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.pages.applications.filtering.conditions import conditions
from careerjournal.ui.pages.applications.filtering.filter_sheet import FilterSheet
from careerjournal.ui.pages.applications.filtering.saved_filters import FilterMenu, FilterOrderSheet, SaveFilterSheet
from tests.ui.pages.applications_story import DAY, Stage, logged

APPLIED = EventKind.APPLIED
WORDS = words_for("en")


@pytest.fixture
def stage(qtbot: QtBot, desk: Desk, journal: Journal) -> Stage:
    logged(journal, "Ardea", APPLIED, days_ago=9, source="Referral", tags=("remote",), excitement=5)
    logged(journal, "Nord", APPLIED, days_ago=40, source="Job board", place="Lyon", arrangement=Arrangement.HYBRID)
    logged(journal, "Café", APPLIED, EventKind.REJECTED, days_ago=20, tags=("Remote", "dream"), is_referral=True)
    stage = Stage(desk)
    qtbot.addWidget(stage)
    with qtbot.waitExposed(stage):
        stage.show()
    stage.activateWindow()
    return stage


def asked(qtbot: QtBot, stage: Stage, query: ApplicationQuery) -> list[str]:
    """Ask for a filter as its sheet does."""
    with qtbot.waitSignal(stage.page.list.settled):
        stage.page.list.tools._take(query)
    return stage.companies


def sheet_of(qtbot: QtBot, stage: Stage) -> FilterSheet:
    stage.page.list.tools.choose()
    return stage.page.findChildren(FilterSheet)[-1]


def menu_of(stage: Stage) -> FilterMenu:
    stage.page.list.tools.more.click()
    return stage.page.findChildren(FilterMenu)[-1]


def action(menu: FilterMenu, words: str) -> QAction:
    return next(each for each in menu.actions() if each.text() == words)


def chips(stage: Stage) -> list[str]:
    return [chip.text() for chip in stage.page.list.tools.active.chips]


def test_what_is_chosen_in_the_sheet_narrows_the_list_and_stands_in_chips(qtbot: QtBot, stage: Stage) -> None:
    sheet = sheet_of(qtbot, stage)
    sheet.stages[StageOf.APPLIED].click()
    tags = sheet.words["tags"].line
    QTest.keyClicks(tags, "REMOTE")
    QTest.keyClick(tags, Qt.Key.Key_Return)
    sheet.excitement.set_key("3")
    assert sheet.isVisible()
    with qtbot.waitSignal(stage.page.list.settled):
        sheet.accept_button.click()
    assert stage.companies == ["Ardea"]
    assert chips(stage) == ["Applied", "Tag: REMOTE", "Excitement 3 or more"]
    assert stage.page.list.count.text() == "1 of 3 in all"


def test_a_chip_is_left_out_by_keyboard_and_the_next_one_has_the_focus(qtbot: QtBot, stage: Stage) -> None:
    query = ApplicationQuery(tags=frozenset({"remote", "dream"}), has_debrief=False)
    assert sorted(asked(qtbot, stage, query)) == ["Ardea", "Café"]
    row = stage.page.list.tools.active
    row.chips[0].setFocus()
    with qtbot.waitSignal(stage.page.list.settled):
        QTest.keyClick(row.chips[0], Qt.Key.Key_Delete)
    assert chips(stage) == ["Tag: remote", "Without a debrief"]
    assert row.chips[0].hasFocus()
    with qtbot.waitSignal(stage.page.list.settled):
        QTest.keyClick(row.chips[0], Qt.Key.Key_Space)
    with qtbot.waitSignal(stage.page.list.settled):
        row.chips[0].click()
    assert chips(stage) == []
    assert not row.isVisible()
    assert len(stage.companies) == 3


def test_clear_all_asks_for_everything(qtbot: QtBot, stage: Stage) -> None:
    asked(qtbot, stage, ApplicationQuery(text="nord", sources=frozenset({"job BOARD"})))
    assert stage.companies == ["Nord"]
    with qtbot.waitSignal(stage.page.list.settled):
        stage.page.list.tools.clear()
    assert len(stage.companies) == 3
    assert stage.page.list.tools.filter.text() == ""


def test_days_that_are_none_keep_the_sheet_open_with_a_sentence(qtbot: QtBot, stage: Stage) -> None:
    sheet = sheet_of(qtbot, stage)
    sheet.applied_from.line.setText("the 40th")
    sheet.accept_button.click()
    assert sheet.isVisible()
    assert sheet.applied_from.error.startswith("This is not a day of the calendar.")
    sheet.reject()


def test_the_sheet_offers_words_used_so_far_and_shows_what_is_asked_for(qtbot: QtBot, stage: Stage) -> None:
    query = ApplicationQuery(
        sources=frozenset({"Referral"}),
        applied_from=DAY - timedelta(days=60),
        quiet_for=5,
        is_referral=True,
        arrangements=frozenset({Arrangement.HYBRID}),
        has_event_ahead=True,
    )
    asked(qtbot, stage, query)
    sheet = sheet_of(qtbot, stage)
    assert sheet.query() == query
    line = sheet.words["sources"].line
    qtbot.waitUntil(lambda: line.completer() is not None)
    model = line.completer().model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Job board", "Referral"]
    sheet.reject()


def test_a_filter_is_saved_found_in_the_menu_and_brings_its_order(qtbot: QtBot, stage: Stage) -> None:
    asked(qtbot, stage, ApplicationQuery(tags=frozenset({"remote"})))
    stage.page.list.save_filter()
    sheet = stage.page.findChildren(SaveFilterSheet)[-1]
    sheet.accept_button.click()
    assert sheet.isVisible()
    QTest.keyClicks(sheet.name, "From home")
    sheet.accept_button.click()
    assert [each.name for each in stage.desk.journal.filters.all()] == ["From home"]
    stage.page.list.tools.clear()
    by_name = ApplicationQuery(tags=frozenset({"remote"}), order=Order.COMPANY, descending=False)
    stage.desk.journal.filters.keep("From home", by_name)
    menu = menu_of(stage)
    assert not action(menu, "From home").isChecked()
    with qtbot.waitSignal(stage.page.list.settled):
        action(menu, "From home").trigger()
    assert stage.companies == ["Ardea", "Café"]
    assert stage.page.list.query == by_name
    assert action(menu_of(stage), "From home").isChecked()


def test_saving_with_nothing_asked_for_is_not_offered(stage: Stage) -> None:
    assert not action(menu_of(stage), "Save this filter…").isEnabled()


def test_what_is_saved_keeps_the_order_and_what_is_folded_away(qtbot: QtBot, stage: Stage) -> None:
    table = stage.page.list.table
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    stage.page.list.fold.click()
    with qtbot.waitSignal(stage.page.list.settled):
        QTest.keyClicks(stage.page.list.tools.filter, "a")
    stage.page.list.save_filter()
    sheet = stage.page.findChildren(SaveFilterSheet)[-1]
    QTest.keyClicks(sheet.name, "A")
    sheet.accept_button.click()
    (kept,) = stage.desk.journal.filters.all()
    expected = ApplicationQuery(text="a", with_ended=False, order=Order.COMPANY, descending=False)
    assert from_json(kept.words) == expected


def test_saved_filters_are_renamed_moved_and_removed(qtbot: QtBot, stage: Stage) -> None:
    filters = stage.desk.journal.filters
    for name in ("One", "Two"):
        filters.keep(name, ApplicationQuery(text=name))
    stage.page.list.tools._order()
    sheet = stage.page.findChildren(FilterOrderSheet)[-1]
    sheet.names[0].setText("two")
    sheet.names[0].editingFinished.emit()
    assert stage.notices[-1].words == "There is a filter called Two already. Choose another name."
    assert sheet.names[0].text() == "One"
    sheet.names[0].setText("Uno")
    sheet.names[0].editingFinished.emit()
    sheet._move(0, 1)
    assert [each.name for each in filters.all()] == ["Two", "Uno"]
    sheet._remove(0, filters.all()[0])
    assert [line.text() for line in sheet.names] == ["Uno"]
    sheet.accept()


def test_every_condition_has_words_and_can_be_left_out() -> None:
    query = ApplicationQuery(
        stages=frozenset({StageOf.OFFER}),
        sources=frozenset({""}),
        companies=frozenset({"Orb"}),
        arrangements=frozenset({Arrangement.REMOTE}),
        excitement_at_least=2,
        applied_from=DAY,
        applied_to=DAY + timedelta(days=4),
        quiet_for=1,
        has_event_ahead=True,
        is_admired=True,
        has_debrief=True,
        is_referral=False,
    )
    said = [each.words for each in conditions(query, WORDS)]
    assert said[:4] == ["Offer", "Found through: not noted", "Company: Orb", "Remote"]
    assert said[5:7] == ["Applied 21 to 25 November 2026", "Quiet for 1 day"]
    left = query
    while parts := conditions(left, WORDS):
        left = parts[0].without
    assert left == EVERYTHING
    until = conditions(replace(EVERYTHING, applied_to=DAY), WORDS)
    assert [each.words for each in until] == ["Applied until 21 November 2026"]


def test_the_person_s_stages_are_chosen_by_their_names(qtbot: QtBot, stage: Stage, journal: Journal) -> None:
    stage.desk.do(lambda: journal.stages.rename("applied", "Sent"))
    added = stage.desk.do(lambda: journal.stages.add("Coffee", StageOf.APPLIED))
    stage.desk.do(lambda: journal.stages.hide("withdrawn"))
    assert added is not None
    moved = ApplicationEvent(kind=EventKind.MOVED, application_id=2, on=DAY, stage_id=added.record)
    stage.desk.do(lambda: journal.applications.add_event(moved))
    sheet = sheet_of(qtbot, stage)
    assert (sheet.stages[StageOf.APPLIED].text(), StageOf.WITHDRAWN in sheet.stages) == ("Sent", False)
    sheet.own_stages[added.record].click()
    with qtbot.waitSignal(stage.page.list.settled):
        sheet.accept()
    assert stage.companies == ["Nord"]
    query = ApplicationQuery(stages=frozenset({StageOf.APPLIED}), own_stages=frozenset({added.record, 99}))
    said = [one.words for one in conditions(query, stage.desk.words)]
    assert said == ["Sent", "Coffee", "a stage that is gone"]


def test_phases_have_words() -> None:
    query = ApplicationQuery(phases=frozenset({SearchPhase.INTERVIEWING}))
    assert [each.words for each in conditions(query, WORDS)] == ["Phase: Interviewing"]
