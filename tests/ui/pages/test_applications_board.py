from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from careerjournal.domain.applications import ApplicationEvent
from careerjournal.domain.own_stages import names_of
from careerjournal.domain.stages import EventKind
from careerjournal.domain.stages import Stage as At
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.look import current, install_theme, quiet_theme
from careerjournal.ui.pages.applications.board.board_column import LEAST, MOST
from careerjournal.workflows.machine_settings import MachineSettings
from tests.ui.pages.applications_story import DAY, Stage, logged
from tests.ui.pages.board_story import (
    board_of,
    column_named,
    companies,
    drag,
    middle_of,
    press,
    sheet_of,
)

APPLIED, SCREENING, INTERVIEW, REJECTED = (
    EventKind.APPLIED,
    EventKind.SCREENING,
    EventKind.INTERVIEW,
    EventKind.REJECTED,
)


@pytest.fixture
def stage(qtbot: QtBot, desk: Desk, journal: Journal) -> Stage:
    logged(journal, "Wish", EventKind.SAVED, days_ago=3)
    logged(journal, "Nord", APPLIED, days_ago=5, role="Copywriter", tags=("remote",), excitement=4)
    logged(journal, "Kestrel", APPLIED, days_ago=8)
    logged(journal, "Harbour", APPLIED, INTERVIEW, days_ago=30, role="Content lead")
    logged(journal, "Ardea", APPLIED, EventKind.OFFER, days_ago=9)
    logged(journal, "Lumen", APPLIED, REJECTED, days_ago=20)
    made = Stage(desk, width=1280)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def right_to_left(qapp: QApplication) -> None:
    install_theme(qapp, quiet_theme(), language="ar", scheme="light")


def test_each_stage_has_its_column_and_the_endings_are_folded_into_one(stage: Stage) -> None:
    board = board_of(stage)
    assert [each.name for each in board.columns] == ["Wishlist", "Applied", "Screening", "Interview", "Offer"]
    assert companies(board, "Applied") == ["Nord", "Kestrel"]
    assert board.row.ended.count == 1
    assert stage.page.list.count.text() == "6 applications"


def test_the_ended_open_into_six_columns_and_fold_again(stage: Stage) -> None:
    board = board_of(stage)
    board.row.ended.click()
    assert [each.name for each in board.columns[5:]] == [
        *("Accepted", "Offer declined", "Rejected", "No reply", "Withdrawn", "Position closed"),
    ]
    assert companies(board, "Rejected") == ["Lumen"]
    board.row.ended.click()
    assert len(board.columns) == 5


def test_every_column_counts_what_the_table_counts(qtbot: QtBot, stage: Stage) -> None:
    for number in range(60):
        logged(stage.desk.journal, f"Many {number}", APPLIED, days_ago=40)
    stage.page.list.refresh()
    board = board_of(stage)
    qtbot.waitUntil(lambda: board.is_settled)
    counts = stage.desk.journal.applications.counts()
    assert {each.key: each.count for each in board.columns} == {
        stage_.value: counts.by_stage[stage_]
        for stage_ in (At.WISHLIST, At.APPLIED, At.SCREENING, At.INTERVIEW, At.OFFER)
    }
    for each in board.columns:
        assert each.cards.model().rowCount() == each.count
    assert board.row.ended.count == counts.ended
    shown = stage.page.list.count.text()
    stage.page.list.open_view("table")
    qtbot.waitUntil(lambda: not stage.page.list.loader.is_busy)
    assert stage.page.list.count.text() == shown == "66 applications"


def test_a_card_says_everything_to_a_screen_reader(stage: Stage) -> None:
    board = board_of(stage)
    cards = column_named(board, "Applied").cards
    reader = QAccessible.queryAccessibleInterface(cards)
    assert reader.text(QAccessible.Text.Name) == "Applied, 2 applications"
    spoken = {reader.child(number).text(QAccessible.Text.Name) for number in range(reader.childCount())}
    assert "Nord, Copywriter, waiting 5 days, excitement 4 of 5, remote" in spoken


def test_a_card_dragged_to_another_column_asks_the_day_and_logs_what_happened(stage: Stage) -> None:
    board = board_of(stage)
    applied = column_named(board, "Applied").cards
    nord = applied.ids[0]
    drag(applied, 0, column_named(board, "Screening"))
    sheet = sheet_of(board)
    assert sheet.day.day == DAY
    sheet.day.line.setText("19 November 2026")
    press(sheet.day.line, Qt.Key.Key_Return)
    assert not sheet.isVisible()
    event = stage.desk.journal.applications.one(nord).events[-1]
    assert (event.kind, event.on) == (SCREENING, date(2026, 11, 19))
    assert companies(board, "Screening") == ["Nord"]
    assert companies(board, "Applied") == ["Kestrel"]
    assert board.current_id == nord
    assert stage.notices[-1].undo
    stage.undo()
    assert companies(board, "Applied") == ["Nord", "Kestrel"]
    assert companies(board, "Screening") == []


def test_a_card_dropped_where_it_was_or_beside_the_board_stays(stage: Stage) -> None:
    board = board_of(stage)
    applied = column_named(board, "Applied")
    drag(applied.cards, 0, applied)
    assert board.sheet is None
    QTest.mousePress(applied.cards.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(applied.cards, 0))
    QTest.mouseMove(applied.cards.viewport(), QPoint(60, -300))
    assert board.carrying.ids == [applied.cards.ids[0]]
    QTest.mouseRelease(applied.cards.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, -300))
    assert board.carrying.ids == []
    assert board.sheet is None


def test_esc_puts_back_what_is_carried(stage: Stage) -> None:
    board = board_of(stage)
    applied, offer = column_named(board, "Applied").cards, column_named(board, "Offer")
    end = applied.viewport().mapFromGlobal(offer.mapToGlobal(offer.rect().center()))
    QTest.mousePress(applied.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(applied, 0))
    QTest.mouseMove(applied.viewport(), end)
    press(applied, Qt.Key.Key_Escape)
    QTest.mouseRelease(applied.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert board.sheet is None
    assert companies(board, "Applied") == ["Nord", "Kestrel"]


def test_an_interview_asks_for_time_and_round(stage: Stage) -> None:
    board = board_of(stage)
    nord = column_named(board, "Applied").cards.ids[0]
    drag(column_named(board, "Applied").cards, 0, column_named(board, "Interview"))
    sheet = sheet_of(board)
    sheet.day.line.setText("24 November 2026")
    sheet.at.setText("25:99")
    sheet.accept_button.click()
    assert sheet.isVisible()
    sheet.at.setText("10:30")
    sheet.round.setValue(2)
    sheet.accept_button.click()
    event = stage.desk.journal.applications.one(nord).events[-1]
    assert (event.kind, event.on, event.at, event.round) == (INTERVIEW, date(2026, 11, 24), time(10, 30), 2)


def test_the_strip_of_the_ended_asks_which_ending_and_a_debrief_is_offered(stage: Stage) -> None:
    board = board_of(stage)
    nord = column_named(board, "Applied").cards.ids[0]
    drag(column_named(board, "Applied").cards, 0, board.row.ended)
    sheet = sheet_of(board)
    sheet.ending.set_key("rejected")
    sheet.accept_button.click()
    assert stage.desk.journal.applications.one(nord).standing.stage is At.REJECTED
    assert len(stage.notices[-1].offers) >= 2
    assert board.row.unfolded, "the card one has moved stays in sight"
    assert board.current_id == nord


def test_going_back_is_a_move_and_not_a_second_application(stage: Stage) -> None:
    board = board_of(stage)
    harbour = column_named(board, "Interview").cards.ids[0]
    drag(column_named(board, "Interview").cards, 0, column_named(board, "Applied"))
    sheet_of(board).accept_button.click()
    detail = stage.desk.journal.applications.one(harbour)
    assert detail.standing.stage is At.APPLIED
    assert [event.kind for event in detail.events].count(APPLIED) == 1
    assert detail.events[-1].kind is EventKind.MOVED


def test_what_is_noted_on_a_later_day_is_said_before_it_holds_a_card_back(stage: Stage) -> None:
    board = board_of(stage)
    journal = stage.desk.journal
    ahead = logged(journal, "Ahead", APPLIED)
    journal.applications.add_event(
        ApplicationEvent(application_id=ahead, kind=INTERVIEW, on=DAY + timedelta(days=3), at=time(9))
    )
    stage.page.list.refresh()
    drag(column_named(board, "Interview").cards, 0, column_named(board, "Offer"))
    sheet = sheet_of(board)
    assert "later day" in sheet._stays.text()
    sheet.day.line.setText("30 November 2026")
    sheet.day.line.read()
    assert sheet._stays.text() == ""


def test_arrows_go_from_card_to_card_and_column_to_column(stage: Stage) -> None:
    board = board_of(stage)
    applied = column_named(board, "Applied").cards
    applied.setFocus()
    assert board.current_id == applied.ids[0]
    press(applied, Qt.Key.Key_Down)
    assert board.current_id == applied.ids[1]
    press(applied, Qt.Key.Key_Right)
    screening = column_named(board, "Screening").cards
    assert board._current is screening
    press(screening, Qt.Key.Key_Right)
    assert board.current_id == column_named(board, "Interview").cards.ids[0]
    press(column_named(board, "Interview").cards, Qt.Key.Key_Left, Qt.Key.Key_Left)


def test_ctrl_and_an_arrow_moves_the_card_by_the_same_sheet(stage: Stage) -> None:
    board = board_of(stage)
    applied = column_named(board, "Applied").cards
    nord = applied.ids[0]
    applied.setFocus()
    press(applied, Qt.Key.Key_Right, control=True)
    sheet = sheet_of(board)
    press(sheet.day.line, Qt.Key.Key_Return)
    assert stage.desk.journal.applications.one(nord).standing.stage is At.SCREENING
    assert board.current_id == nord


def test_ctrl_and_an_arrow_beyond_the_last_column_ends_it(stage: Stage) -> None:
    board = board_of(stage)
    offer = column_named(board, "Offer").cards
    ardea = offer.ids[0]
    offer.setFocus()
    press(offer, Qt.Key.Key_Right, control=True)
    sheet_of(board).accept_button.click()
    assert stage.desk.journal.applications.one(ardea).standing.stage is At.ACCEPTED


def test_several_chosen_cards_move_together_in_one_step(stage: Stage) -> None:
    board = board_of(stage)
    applied = column_named(board, "Applied").cards
    ids = list(applied.ids)
    applied.setFocus()
    press(applied, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert board.selected() == ids
    drag(applied, 1, column_named(board, "Screening"))
    sheet_of(board).accept_button.click()
    assert sorted(companies(board, "Screening")) == ["Kestrel", "Nord"]
    stage.undo()
    assert companies(board, "Applied") == ["Nord", "Kestrel"]


def test_a_click_shows_an_application_and_enter_goes_into_it(stage: Stage) -> None:
    board = board_of(stage)
    interview = column_named(board, "Interview").cards
    QTest.mouseClick(interview.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(interview, 0))
    assert stage.page.detail is not None
    assert stage.page.detail.detail.application.company == "Harbour"
    stage.page.close_panel()
    interview.setFocus()
    press(interview, Qt.Key.Key_Return)
    assert stage.page.is_open
    press(interview, Qt.Key.Key_Escape)
    assert not stage.page.is_open


def test_columns_follow_the_persons_stages_and_say_what_is_hidden(stage: Stage) -> None:
    journal = stage.desk.journal
    journal.stages.add("On site", At.INTERVIEW)
    own = next(one for one in journal.stages.listing() if one.name == "On site")
    journal.stages.rename("screening", "Phone")
    journal.stages.hide("wishlist")
    stage.desk.words = stage.desk.words.with_names(names_of(journal.stages.rows()))
    board = board_of(stage)
    assert [each.name for each in board.columns] == ["Applied", "Phone", "Interview", "On site", "Offer"]
    assert board.hidden.text() == "1 stage is hidden, with 1 application in it."
    harbour = column_named(board, "Interview").cards.ids[0]
    drag(column_named(board, "Interview").cards, 0, column_named(board, "On site"))
    sheet_of(board).accept_button.click()
    standing = journal.applications.one(harbour).standing
    assert (standing.stage, standing.stage_id) == (At.INTERVIEW, own.stage_id)
    assert companies(board, "On site") == ["Harbour"]
    assert (column_named(board, "Interview").count, column_named(board, "On site").count) == (0, 1)


def test_a_long_stage_widens_its_column_and_a_longer_one_is_told_by_a_tooltip(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, words, *_more: told.append(words))
    journal = stage.desk.journal
    journal.stages.add("Talking to the whole team on site twice", At.INTERVIEW)
    journal.stages.rename("screening", "First conversation")
    stage.desk.words = stage.desk.words.with_names(names_of(journal.stages.rows()))
    board = board_of(stage)
    stage.resize(900, 700)
    wide = {column.name: column.minimumWidth() for column in board.columns}
    px = current().px
    assert wide["Applied"] == px(LEAST) < wide["First conversation"] < px(MOST)
    assert wide["Talking to the whole team on site twice"] == px(MOST)
    for name in ("First conversation", "Talking to the whole team on site twice"):
        column = column_named(board, name)
        column.resize(column.minimumWidth(), column.height())
        at = QPoint(30, 20)
        QApplication.sendEvent(column, QHelpEvent(QEvent.Type.ToolTip, at, column.mapToGlobal(at)))
    assert told == ["", "Talking to the whole team on site twice"]


def test_the_filter_and_what_is_selected_hold_from_view_to_view(qtbot: QtBot, stage: Stage) -> None:
    listing = stage.page.list
    QTest.keyClicks(listing.tools.filter, "lead")
    qtbot.waitUntil(lambda: stage.companies == ["Harbour"])
    listing.tools.filter.clear()
    listing.tools.filter.asked.emit("")
    qtbot.waitUntil(lambda: len(stage.companies) == 6)
    harbour = listing.model.ids[stage.companies.index("Harbour")]
    listing.table.choose(harbour)
    board = board_of(stage)
    assert board.selected() == [harbour]
    with qtbot.waitSignal(listing.settled):
        QTest.keyClicks(listing.tools.filter, "nord")
    qtbot.waitUntil(lambda: companies(board, "Applied") == ["Nord"])
    assert companies(board, "Interview") == []
    assert listing.count.text() == "1 of 6 in all"
    press(column_named(board, "Applied").cards, Qt.Key.Key_Home)
    nord = board.current_id
    listing.open_view("table")
    qtbot.waitUntil(lambda: listing.view.selected() == [nord])


@pytest.mark.usefixtures("right_to_left")
def test_from_right_to_left_the_first_column_is_at_the_right_and_keys_are_mirrored(
    qtbot: QtBot, desk: Desk, journal: Journal
) -> None:
    logged(journal, "Nord", APPLIED, days_ago=5)
    stage = Stage(desk, width=1280)
    qtbot.addWidget(stage)
    with qtbot.waitActive(stage):
        stage.show()
    board = board_of(stage)
    xs = [each.mapToGlobal(QPoint(0, 0)).x() for each in board.columns]
    assert xs == sorted(xs, reverse=True)
    assert board.row.ended.mapToGlobal(QPoint(0, 0)).x() < xs[-1]
    applied = board.columns[1].cards
    nord = applied.ids[0]
    applied.setFocus()
    press(applied, Qt.Key.Key_Left, control=True)
    sheet_of(board).accept_button.click()
    assert journal.applications.one(nord).standing.stage is At.SCREENING


def test_the_view_is_remembered_on_this_machine(qtbot: QtBot, stage: Stage) -> None:
    kept: list[MachineSettings] = []
    stage.desk.settings_changed.connect(kept.append)
    board_of(stage)
    qtbot.waitUntil(lambda: [each.view for each in kept] == ["board"])
    again = Stage(stage.desk)
    qtbot.addWidget(again)
    again.show()
    assert companies(board_of(again), "Applied") == ["Nord", "Kestrel"]
    assert again.page.list.tools.switch.key == "board"


def test_what_is_selected_stays_so_while_its_column_is_folded_away_but_is_not_moved(stage: Stage) -> None:
    listing = stage.page.list
    ids = [listing.model.ids[stage.companies.index(company)] for company in ("Nord", "Lumen")]
    listing.table.choose_all_of(ids)
    board = board_of(stage)
    assert column_named(board, "Rejected").cards.chosen_ids == [ids[1]]
    board.row.ended.click()
    assert [each.name for each in board.columns][-1] == "Offer"
    assert sorted(board.selected()) == sorted(ids)
    drag(column_named(board, "Applied").cards, 0, column_named(board, "Offer"))
    sheet_of(board).accept_button.click()
    assert stage.desk.journal.applications.one(ids[1]).standing.stage is At.REJECTED
    assert stage.desk.journal.applications.one(ids[0]).standing.stage is At.OFFER
