"""What has been quiet for long: said in one line, looked at in a sheet, closed in one step."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from careerjournal.domain.applications import ApplicationEvent
from careerjournal.domain.importing import ImportRow
from careerjournal.domain.places import Page, Place
from careerjournal.domain.stages import EventKind
from careerjournal.domain.stages import Stage as StageOf
from careerjournal.journal.journal import Journal
from careerjournal.ui.forms.quiet_line import QuietLine
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.pages.applications.quiet_sheet import QuietSheet
from careerjournal.ui.pages.today.page import TodayPage
from tests.ui.pages.applications_story import DAY, Stage, logged

APPLIED = EventKind.APPLIED


@pytest.fixture
def quiet_ones(journal: Journal) -> list[int]:
    logged(journal, "Recent", APPLIED, days_ago=5)
    return [logged(journal, f"Quiet {days}", APPLIED, days_ago=days, role="Writer") for days in (70, 60, 50)]


@pytest.fixture
def stage(qtbot: QtBot, desk: Desk, quiet_ones: list[int]) -> Stage:
    stage = Stage(desk)
    qtbot.addWidget(stage)
    with qtbot.waitExposed(stage):
        stage.show()
    stage.activateWindow()
    return stage


def sheet_of(stage: Stage) -> QuietSheet:
    return stage.page.findChildren(QuietSheet)[-1]


def look(stage: Stage) -> QuietSheet:
    QTest.mouseClick(stage.page.list.quiet.look_button, Qt.MouseButton.LeftButton)
    return sheet_of(stage)


def stands(journal: Journal) -> Callable[[int], StageOf]:
    return lambda own_id: journal.applications.one(own_id).standing.stage


def test_the_line_says_how_many_and_goes_when_none_is_left(stage: Stage, journal: Journal) -> None:
    quiet = stage.page.list.quiet
    assert quiet.isVisible()
    assert quiet._said.text() == "3 applications have been quiet for 30 days"
    stage.desk.do(lambda: journal.quiet.set_days(65))
    assert quiet._said.text() == "1 application has been quiet for 65 days"
    stage.desk.do(lambda: journal.quiet.set_days(100))
    assert not quiet.isVisible()


def test_what_stays_ticked_is_closed_in_one_step(stage: Stage, journal: Journal, quiet_ones: list[int]) -> None:
    sheet = look(stage)
    assert [sheet.model.id_at(number) for number in range(3)] == quiet_ones
    assert sheet.count.text() == "3 of 3 ticked"
    sheet.table.setFocus()
    QTest.keyClick(sheet.table, Qt.Key.Key_Down)
    QTest.keyClick(sheet.table, Qt.Key.Key_Space)
    assert sheet.count.text() == "2 of 3 ticked"
    QTest.mouseClick(sheet.accept_button, Qt.MouseButton.LeftButton)
    assert [stands(journal)(one) for one in quiet_ones] == [StageOf.NO_REPLY, StageOf.APPLIED, StageOf.NO_REPLY]
    assert stage.notices[-1].words == "2 applications closed as no reply"
    assert stage.page.list.quiet._said.text() == "1 application has been quiet for 30 days"
    stage.undo()
    assert {stands(journal)(one) for one in quiet_ones} == {StageOf.APPLIED}


def test_a_click_on_a_row_ticks_it_and_all_are_ticked_at_once(stage: Stage, quiet_ones: list[int]) -> None:
    sheet = look(stage)
    place = QPoint(60, sheet.table.rowViewportPosition(2) + 10)
    QTest.mouseClick(sheet.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert sheet.model.ticked == quiet_ones[:2]
    QTest.mouseClick(sheet.all_button, Qt.MouseButton.LeftButton)
    assert sheet.model.ticked == quiet_ones
    QTest.mouseClick(sheet.all_button, Qt.MouseButton.LeftButton)
    assert (sheet.model.ticked, sheet.accept_button.isEnabled()) == ([], False)
    state = sheet.model.index(0, 0).data(Qt.ItemDataRole.CheckStateRole)
    assert state == Qt.CheckState.Unchecked


def test_nothing_is_closed_where_the_sheet_is_put_away(stage: Stage, journal: Journal, quiet_ones: list[int]) -> None:
    QTest.keyClick(look(stage), Qt.Key.Key_Escape)
    assert {stands(journal)(one) for one in quiet_ones} == {StageOf.APPLIED}
    assert journal.quiet.now().count == 3


def test_very_many_are_closed_on_a_worker(stage: Stage, journal: Journal, qtbot: QtBot) -> None:
    day = DAY.replace(year=2025)
    rows = [
        ImportRow(line=number, company=f"Many {number}", events=(ApplicationEvent(kind=APPLIED, on=day),))
        for number in range(1_200)
    ]
    stage.desk.do(lambda: journal.imports.apply("many.csv", rows))
    assert stage.page.list.quiet._said.text() == "More than 1000 applications have been quiet for 30 days"
    sheet = look(stage)
    with qtbot.waitSignal(stage.desk.changed, timeout=20_000):
        QTest.mouseClick(sheet.accept_button, Qt.MouseButton.LeftButton)
    assert journal.applications.counts().by_stage[StageOf.NO_REPLY] == 1_203
    stage.undo()
    assert journal.applications.counts().by_stage[StageOf.NO_REPLY] == 0


def test_a_place_leads_to_the_sheet_and_says_where_nothing_is_quiet(stage: Stage, journal: Journal) -> None:
    stage.page.show_place(Place(Page.APPLICATIONS, part="quiet"))
    sheet_of(stage).reject()
    journal.quiet.set_days(100)
    stage.page.show_place(Place(Page.APPLICATIONS, part="quiet"))
    assert stage.notices[-1].words == "Nothing has been quiet for that long any more."


def test_today_says_it_too_and_leads_there(qtbot: QtBot, desk: Desk, quiet_ones: list[int]) -> None:
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.resize(1072, 800)
    places: list[Place] = []
    desk.went.connect(places.append)
    with qtbot.waitExposed(page):
        page.show()
    (line,) = page.findChildren(QuietLine)
    assert line.isVisible()
    QTest.mouseClick(line.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert places == [Place(Page.APPLICATIONS, part="quiet")]
