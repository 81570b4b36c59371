"""The table: columns chosen and ordered, cells edited in place, several rows chosen and acted on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLineEdit
from pytestqt.qtbot import QtBot

from careerjournal.domain.application_query import ApplicationQuery, Order
from careerjournal.domain.applications import Application, Arrangement, SalaryPer
from careerjournal.domain.stages import EventKind
from careerjournal.domain.stages import Stage as StageOf
from careerjournal.journal.journal import Journal
from careerjournal.language.stage_names import stage_name
from careerjournal.language.words import screen
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Combo
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.table import PADDING
from careerjournal.ui.pages.applications.columns import SORTING, STAGE
from careerjournal.ui.pages.applications.event_sheet import EventSheet
from careerjournal.ui.pages.applications.row_menu import RowMenu
from careerjournal.ui.pages.applications.table_parts.columns_sheet import ColumnsSheet
from careerjournal.ui.pages.applications.table_parts.several_acts import SeveralActs
from careerjournal.ui.pages.applications.table_parts.several_sheets import EventForAll, TagForAll
from careerjournal.ui.pages.applications.table_view import TableView
from tests.outside import PreparedAnswers
from tests.ui.pages.applications_story import DAY, Stage, logged

APPLIED = EventKind.APPLIED
KEY = Qt.Key
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def stage(qtbot: QtBot, desk: Desk, journal: Journal) -> Stage:
    for number, name in enumerate(("Ardea", "Birch", "Cedar", "Délice")):
        logged(journal, name, APPLIED, days_ago=5 + number, role="Editor", tags=("remote",) if number % 2 else ())
    return opened(qtbot, desk)


def opened(qtbot: QtBot, desk: Desk) -> Stage:
    stage = Stage(desk)
    qtbot.addWidget(stage)
    with qtbot.waitExposed(stage):
        stage.show()
    stage.activateWindow()
    stage.page.list.table.setFocus()
    return stage


def view(stage: Stage) -> TableView:
    return stage.page.list.table_view


def column_of(stage: Stage, key: str) -> int:
    return [each.key for each in view(stage).model.columns].index(key)


def stand_on(stage: Stage, row: int, key: str) -> None:
    table = stage.page.list.table
    table.setCurrentIndex(view(stage).model.index(row, column_of(stage, key)))


def editor(stage: Stage) -> QLineEdit:
    return next(each for each in stage.page.list.table.viewport().findChildren(QLineEdit) if each.isVisible())


def is_editing(stage: Stage) -> bool:
    return stage.page.list.table.state() == QAbstractItemView.State.EditingState


def edited(stage: Stage, row: int, key: str, typed: str) -> None:
    """Edit a cell as one does: F2, all selected, typed over, Enter."""
    if key not in view(stage).header.layout.shown:
        view(stage)._take_layout(view(stage).header.layout.with_shown([*view(stage).header.layout.shown, key]))
    stand_on(stage, row, key)
    QTest.keyClick(stage.page.list.table, KEY.Key_F2)
    line = editor(stage)
    line.selectAll()
    QTest.keyClicks(line, typed) if typed else QTest.keyClick(line, KEY.Key_Delete)
    QTest.keyClick(line, KEY.Key_Return)


def application(stage: Stage, row: int) -> Application:
    return stage.desk.journal.applications.one(view(stage).model.id_at(row)).application


def choose(stage: Stage, *rows: int) -> list[int]:
    """Choose rows with Ctrl and the arrows, as the keyboard does, and give their ids."""
    ids = [view(stage).model.id_at(row) for row in rows]
    stage.page.list.table.choose_all_of(ids)
    return ids


@pytest.mark.parametrize(
    ("key", "typed", "changed"),
    [
        ("company", "Ardea Foundation", {"company": "Ardea Foundation"}),
        ("role", "", {"role": ""}),
        ("source", "Referral", {"source": "Referral"}),
        ("tags", "Remote, remote; nearby", {"tags": ("Remote", "nearby")}),
        ("deadline", "28/11/2026", {"deadline_on": date(2026, 11, 28)}),
        (
            "salary",
            "50-60k EUR a year",
            {
                "salary": "50-60k EUR a year",
                "salary_low": 50_000,
                "salary_high": 60_000,
                "salary_currency": "EUR",
                "salary_per": SalaryPer.YEAR,
            },
        ),
    ],
)
def test_a_cell_is_edited_in_place_and_is_one_step_of_undo(
    stage: Stage, key: str, typed: str, changed: dict[str, object]
) -> None:
    before = application(stage, 0)
    edited(stage, 0, key, typed)
    assert not is_editing(stage)
    kept = stage.desk.journal.applications.one(before.id).application
    assert {name: getattr(kept, name) for name in changed} == changed
    stage.undo()
    assert stage.desk.journal.applications.one(before.id).application == before


def test_a_double_click_edits_a_cell_asks_for_an_event_or_opens_the_row(qtbot: QtBot, stage: Stage) -> None:
    table = stage.page.list.table
    asked: list[int] = []
    opened: list[int] = []
    table.event_asked.disconnect()
    table.event_asked.connect(asked.append)
    table.opened.connect(opened.append)
    id_ = view(stage).model.id_at(0)
    for key in ("role", "stage", "next"):
        table.doubleClicked.emit(view(stage).model.index(0, column_of(stage, key)))
        if key == "role":
            assert editor(stage).text() == "Editor"
            QTest.keyClick(editor(stage), KEY.Key_Escape)
            qtbot.waitUntil(lambda: not is_editing(stage))
    assert (asked, opened) == ([id_], [id_])


def test_typing_on_a_cell_begins_to_edit_it_and_esc_leaves_it_as_it_was(qtbot: QtBot, stage: Stage) -> None:
    stand_on(stage, 0, "role")
    QTest.keyClick(stage.page.list.table, KEY.Key_W)
    assert is_editing(stage)
    QTest.keyClicks(editor(stage), "riter")
    assert editor(stage).text().lower() == "writer"
    QTest.keyClick(editor(stage), KEY.Key_Escape)
    qtbot.waitUntil(lambda: not is_editing(stage))
    assert application(stage, 0).role == "Editor"
    assert stage.notices == []


def test_the_day_of_applying_is_edited_as_people_type_days(stage: Stage) -> None:
    edited(stage, 0, "applied", "20 Nov")
    (event,) = stage.desk.journal.applications.one(application(stage, 0).id).events
    assert event.on == date(2026, 11, 20)


def test_what_is_no_day_is_said_and_the_editor_stays_until_it_is_one(stage: Stage) -> None:
    edited(stage, 1, "deadline", "the day after")
    assert is_editing(stage)
    assert stage.notices[-1].words.startswith("This is not a day of the calendar. Write it like")
    editor(stage).setText("tomorrow")
    QTest.keyClick(editor(stage), KEY.Key_Return)
    assert application(stage, 1).deadline_on == date(2026, 11, 22)


def test_a_company_keeps_a_name(stage: Stage) -> None:
    edited(stage, 0, "company", "")
    assert is_editing(stage)
    assert stage.notices[-1].words == "The company’s name, as you would say it."


def test_what_has_few_values_is_chosen_from_them(stage: Stage) -> None:
    for key, chosen in (("arrangement", "hybrid"), ("excitement", "4"), ("referral", "yes")):
        view(stage)._take_layout(view(stage).header.layout.with_shown(["company", key]))
        stand_on(stage, 2, key)
        QTest.keyClick(stage.page.list.table, KEY.Key_F2)
        combo = stage.page.list.table.viewport().findChildren(Combo)[-1]
        combo.set_key(chosen)
        combo.activated.emit(combo.currentIndex())
    kept = application(stage, 2)
    assert (kept.arrangement, kept.excitement, kept.is_referral) == (Arrangement.HYBRID, 4, True)


def test_f2_on_the_stage_asks_for_the_event_that_leads_there(stage: Stage) -> None:
    table = stage.page.list.table
    table.setCurrentIndex(view(stage).model.index(0, STAGE))
    QTest.keyClick(table, KEY.Key_F2)
    assert stage.page.findChildren(EventSheet)


def test_what_changes_elsewhere_while_one_types_waits_and_nothing_typed_is_lost(qtbot: QtBot, stage: Stage) -> None:
    stand_on(stage, 0, "role")
    QTest.keyClick(stage.page.list.table, KEY.Key_F2)
    editor(stage).setText("Writer")
    first = application(stage, 0)
    with stage.desk.journal.on_worker() as other:
        stage.desk.tell(other.applications.edit(replace(first, place="Rome", company="Zeta"), since=first))
    assert is_editing(stage)
    assert editor(stage).text() == "Writer"
    QTest.keyClick(editor(stage), KEY.Key_Return)
    kept = stage.desk.journal.applications.one(first.id).application
    assert (kept.role, kept.place, kept.company) == ("Writer", "Rome", "Zeta")
    qtbot.waitUntil(lambda: "Zeta" in stage.companies)


def test_the_same_cell_changed_elsewhere_is_said_kindly_and_not_overwritten(stage: Stage) -> None:
    stand_on(stage, 0, "role")
    QTest.keyClick(stage.page.list.table, KEY.Key_F2)
    first = application(stage, 0)
    with stage.desk.journal.on_worker() as other:
        other.applications.edit(replace(first, role="Copywriter"), since=first)
    editor(stage).setText("Writer")
    QTest.keyClick(editor(stage), KEY.Key_Return)
    assert "“Copywriter” where you wrote “Writer”" in stage.notices[-1].words
    assert application(stage, 0).role == "Copywriter"


def test_columns_are_chosen_ordered_and_remembered(qtbot: QtBot, stage: Stage) -> None:
    view(stage).choose_columns()
    sheet = stage.page.findChildren(ColumnsSheet)[-1]
    assert not sheet.boxes["company"].isEnabled()
    sheet.boxes["tags"].click()
    sheet.boxes["next"].click()
    place = list(sheet.boxes).index("tags")
    sheet._move(place, 1 - place)
    sheet.accept_button.click()
    shown = view(stage).header.layout.shown
    assert shown == ("company", "tags", "role", "stage", "source")
    assert visible_titles(stage) == ["Company", "Tags", "Role", "Stage", "Found through"]
    again = opened(qtbot, stage.desk)
    assert view(again).header.layout.shown == shown
    assert visible_titles(again) == visible_titles(stage)


def visible_titles(stage: Stage) -> list[str]:
    header = stage.page.list.table.horizontalHeader()
    logical = [header.logicalIndex(place) for place in range(header.count())]
    return [view(stage).model.columns[number].title for number in logical if not header.isSectionHidden(number)]


def test_a_column_that_was_dragged_stays_where_and_as_wide_as_it_was_made(qtbot: QtBot, stage: Stage) -> None:
    header, stage_column = stage.page.list.table.horizontalHeader(), column_of(stage, "stage")
    with qtbot.waitSignal(view(stage).header.changed):
        header.moveSection(header.visualIndex(stage_column), 0)
        header.resizeSection(stage_column, 260)
    assert stage.desk.settings.table[0] == "stage:260"
    again = opened(qtbot, stage.desk)
    assert visible_titles(again)[0] == "Stage"
    assert again.page.list.table.columnWidth(stage_column) == 260


def test_the_column_of_stages_has_room_for_each_of_them_whatever_the_first_rows_hold(stage: Stage) -> None:
    look = current()
    longest = max(look.width_of(stage_name(each, screen())) for each in StageOf)
    beside_it = look.px(26 + 2 * PADDING)  # the stage's mark, and what keeps columns apart
    assert stage.page.list.table.columnWidth(STAGE) >= longest + beside_it


def test_every_column_sorts_and_the_header_shows_by_which(qtbot: QtBot, stage: Stage) -> None:
    table, header = stage.page.list.table, stage.page.list.table.horizontalHeader()
    for number, column in enumerate(view(stage).model.columns):
        table.sortByColumn(number, Qt.SortOrder.AscendingOrder)
        assert stage.page.list.query.order is SORTING[column.key].order
        assert header.sortIndicatorSection() == number
    stage.page.list._take_filter(ApplicationQuery(order=Order.COMPANY, descending=False))
    assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == (0, Qt.SortOrder.AscendingOrder)
    assert stage.companies == ["Ardea", "Birch", "Cedar", "Délice"]


def test_several_are_chosen_by_keyboard_and_told_at_the_foot(stage: Stage) -> None:
    table = stage.page.list.table
    table.selectRow(0)
    QTest.keyClick(table, KEY.Key_Down, SHIFT)
    assert len(table.chosen_ids) == 2
    assert view(stage).bar.isVisible()
    assert view(stage).bar.count.text() == "2 chosen"
    QTest.keyClick(table, KEY.Key_End, SHIFT)
    assert len(table.chosen_ids) == 3
    QTest.keyClick(table, KEY.Key_A, CONTROL)
    assert table.chosen_ids == list(view(stage).model.ids)
    QTest.keyClick(table, KEY.Key_Escape)
    assert len(table.chosen_ids) == 1
    assert not view(stage).bar.isVisible()


def test_several_get_an_event_a_tag_or_lose_one_each_in_one_step(stage: Stage) -> None:
    ids = choose(stage, 0, 2)
    bar = view(stage).bar
    event, tag, untag = bar.buttons[:3]
    event.click()
    stage.page.findChildren(EventForAll)[-1].accept_button.click()
    stages = [stage.desk.journal.applications.one(id_).standing.stage for id_ in ids]
    assert stages == [StageOf.NO_REPLY, StageOf.NO_REPLY]
    assert stage.notices[-1].words == "No reply added to 2 applications"
    stage.undo()
    tag.click()
    sheet = stage.page.findChildren(TagForAll)[-1]
    sheet.accept_button.click()
    assert sheet.isVisible()
    sheet.line.setText("REMOTE")
    sheet.accept_button.click()
    assert [stage.desk.journal.applications.one(id_).application.tags for id_ in ids] == [("remote",)] * 2
    untag.click()
    stage.page.findChildren(TagForAll)[-1].accept_button.click()
    assert stage.notices[-1].words == "Tag remote taken from 2 applications"
    assert sorted(stage.page.list.table.chosen_ids) == sorted(ids)


def test_several_go_to_the_trash_together_and_come_back_together(stage: Stage) -> None:
    choose(stage, 0, 1, 3)
    QTest.keyClick(stage.page.list.table, KEY.Key_Delete)
    assert stage.companies == ["Cedar"]
    stage.undo()
    assert len(stage.companies) == 4


def test_what_is_chosen_is_exported_as_a_table(qtbot: QtBot, stage: Stage, tmp_path: Path) -> None:
    path = tmp_path / "chosen.csv"
    assert isinstance(stage.desk.dialogs, PreparedAnswers)
    stage.desk.dialogs.path = path
    choose(stage, 1, 2)
    view(stage).bar.export_asked.emit()
    qtbot.waitUntil(lambda: bool(stage.notices))
    assert stage.notices[-1].words == f"2 applications were written to {path}."
    lines = path.read_text("utf-8-sig").splitlines()
    assert [line.split(",")[0] for line in lines] == ["Company", "Birch", "Cedar"]


def test_many_are_changed_on_a_worker_in_one_step(qtbot: QtBot, stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("careerjournal.ui.pages.applications.table_parts.several_acts._AT_ONCE", 2)
    acts: SeveralActs = view(stage).acts
    with qtbot.waitSignal(stage.desk.changed):
        acts._add_tag(list(view(stage).model.ids), "spring")
    assert stage.notices[-1].words == "4 applications tagged spring"
    stage.undo()
    assert "spring" not in stage.desk.journal.applications.tags()


def test_none_of_them_having_a_tag_is_said(stage: Stage) -> None:
    view(stage).acts.ask_tag_to_remove([view(stage).model.id_at(0)])
    assert stage.notices[-1].words == "None of them has a tag."


def test_what_is_chosen_stays_chosen_in_another_order(stage: Stage) -> None:
    ids = choose(stage, 0, 3)
    stage.page.list.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert sorted(stage.page.list.table.chosen_ids) == sorted(ids)


def test_days_quiet_sort_as_their_numbers_do(stage: Stage) -> None:
    number = column_of(stage, "quiet")
    stage.page.list.table.sortByColumn(number, Qt.SortOrder.AscendingOrder)
    model = view(stage).model
    assert [model.index(row, number).data() for row in range(4)] == ["5", "6", "7", "8"]
    assert stage.desk.today() == DAY


def test_the_menu_of_several_acts_on_all_of_them_and_leads_to_the_columns(stage: Stage) -> None:
    ids = choose(stage, 1, 2)
    menu = RowMenu(stage.page, stage.page.list, ids[0])
    named = {action.text(): action for action in menu.actions() if action.text()}
    assert "Open" not in named
    named["Columns and their order…"].trigger()
    assert stage.page.findChildren(ColumnsSheet)
    named["Move to the trash"].trigger()
    assert len(stage.companies) == 2
    menu.close()
