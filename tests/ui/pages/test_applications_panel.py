from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from careerjournal.domain.applications import ApplicationEvent
from careerjournal.domain.places import Page, Place
from careerjournal.domain.setbacks import Debrief, Feedback
from careerjournal.domain.stages import EventKind
from careerjournal.domain.stages import Stage as StageOf
from careerjournal.journal.journal import Journal
from careerjournal.journal.rows import ApplicationDetail
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.pages.applications.application_sheet import ApplicationSheet
from careerjournal.ui.pages.applications.detail import Detail
from careerjournal.ui.pages.applications.event_sheet import EventSheet
from careerjournal.ui.pages.applications.facts import LinkRow
from careerjournal.ui.pages.applications.row_menu import RowMenu
from tests.ui.pages.applications_story import DAY, Stage, logged

APPLIED, INTERVIEW, REJECTED = EventKind.APPLIED, EventKind.INTERVIEW, EventKind.REJECTED


@pytest.fixture
def harbour(journal: Journal) -> int:
    return logged(
        journal,
        "Harbour",
        APPLIED,
        INTERVIEW,
        days_ago=30,
        role="Content lead",
        place="Bremen, two days at home",
        contact="ines@example.org",
        link="https://harbour.example/jobs/1",
        notes="Ask who reads it.",
    )


@pytest.fixture
def stage(qtbot: QtBot, desk: Desk, journal: Journal, harbour: int) -> Stage:
    logged(journal, "Nord & Sons", APPLIED, days_ago=5, role="Copywriter")
    stage = Stage(desk)
    qtbot.addWidget(stage)
    with qtbot.waitExposed(stage):
        stage.show()
    stage.activateWindow()
    return stage


@pytest.fixture
def detail(stage: Stage, harbour: int) -> Detail:
    stage.page.show_place(Place(Page.APPLICATIONS, harbour))
    assert stage.page.detail is not None
    return stage.page.detail


def event_sheet(stage: Stage) -> EventSheet:
    return stage.page.findChildren(EventSheet)[-1]


def kept(stage: Stage, harbour: int) -> ApplicationDetail:
    return stage.desk.journal.applications.one(harbour)


def words(detail: Detail) -> list[str]:
    return [label.text() for label in detail.findChildren(Label) if label.isVisibleTo(detail)]


def test_enter_opens_the_panel_and_esc_closes_it(qtbot: QtBot, stage: Stage) -> None:
    table = stage.page.list.table
    table.setFocus()
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert stage.page.detail is not None
    assert "Content lead" in words(stage.page.detail)
    assert stage.page.detail.add_event.hasFocus()
    QTest.keyClick(stage.page.detail.add_event, Qt.Key.Key_Escape)
    assert not stage.page.is_open
    assert table.hasFocus()


def test_an_open_panel_follows_the_arrow_keys(qtbot: QtBot, stage: Stage, detail: Detail, harbour: int) -> None:
    table = stage.page.list.table
    QTest.keyClick(table, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: stage.page.detail is not None and stage.page.detail.detail.application.id != harbour)
    assert stage.page.detail is not None
    assert "Copywriter" in words(stage.page.detail)


def test_the_panel_shows_what_is_noted_and_what_happened_latest_first(detail: Detail) -> None:
    shown = words(detail)
    assert {"Content lead", "Harbour, Bremen", "Bremen, two days at home"} <= set(shown)
    rows = [row.accessibleName() for row in detail.history.rows]
    assert rows == ["Interview, round 1, 23 October", "Applied, 22 October"]
    assert detail.notes.editor.text() == "Ask who reads it."


def test_an_event_is_added_and_the_stage_follows_at_once(stage: Stage, detail: Detail, harbour: int) -> None:
    detail.add_event.click()
    sheet = event_sheet(stage)
    assert sheet.form.chosen_kind is INTERVIEW
    assert sheet.form.round.text() == "2, as it comes"
    sheet.form.day.line.setText("24 November 2026")
    sheet.form.at.setText("10:30")
    sheet.form.name.setText("Portfolio")
    sheet.accept_button.click()
    added = kept(stage, harbour).events[-1]
    assert (added.kind, added.on, added.at, added.round) == (INTERVIEW, date(2026, 11, 24), time(10, 30), 2)
    assert detail.history.rows[0].accessibleName() == "Interview, round 2, 24 November, 10:30, Portfolio"
    row = stage.companies.index("Harbour")
    assert stage.page.list.model.index(row, 2).data() == "Interview 2"
    assert stage.page.list.model.index(row, 3).data() == "24 Nov, 10:30"


def test_a_day_that_cannot_be_read_keeps_the_form_open(stage: Stage, detail: Detail, harbour: int) -> None:
    detail.add_event.click()
    sheet = event_sheet(stage)
    sheet.form.day.line.setText("some day")
    sheet.accept_button.click()
    assert sheet.form.day.error
    assert len(kept(stage, harbour).events) == 2
    sheet.form.day.line.setText("")
    sheet.accept_button.click()
    assert [event.on for event in kept(stage, harbour).events].count(None) == 1


def test_an_event_is_corrected_from_its_row_and_the_stage_derived_anew(
    qtbot: QtBot, stage: Stage, detail: Detail, harbour: int
) -> None:
    QTest.mouseClick(detail.history.rows[0], Qt.MouseButton.LeftButton)
    sheet = event_sheet(stage)
    sheet.form.kind.set_key(EventKind.SCREENING.value)
    sheet.form.day.line.setText("1 November 2026")
    sheet.accept_button.click()
    assert kept(stage, harbour).standing.stage is StageOf.SCREENING
    assert detail.history.rows[0].accessibleName() == "Screening, 1 November"


def test_correcting_an_event_leaves_alone_what_was_not_touched(stage: Stage, detail: Detail, harbour: int) -> None:
    journal = stage.desk.journal
    call = ApplicationEvent(
        application_id=harbour, kind=EventKind.SCREENING, on=DAY, at=time(14, 0), note="by phone", name=""
    )
    stage.desk.do(lambda: journal.applications.add_event(call))
    detail.history.rows[0].click()
    event_sheet(stage).accept_button.click()
    added = kept(stage, harbour).events[-1]
    assert (added.at, added.note) == (time(14, 0), "by phone")


def test_an_event_is_removed_by_delete_and_undo_brings_it_back(
    qtbot: QtBot, stage: Stage, detail: Detail, harbour: int
) -> None:
    detail.history.rows[0].setFocus()
    QTest.keyClick(detail.history.rows[0], Qt.Key.Key_Delete)
    assert [event.kind for event in kept(stage, harbour).events] == [APPLIED]
    assert len(detail.history.rows) == 1
    assert detail.add_event.hasFocus()
    stage.undo()
    assert len(detail.history.rows) == 2


def test_an_event_is_removed_from_its_form(stage: Stage, detail: Detail, harbour: int) -> None:
    detail.history.rows[0].click()
    event_sheet(stage).remove_button.click()
    assert [event.kind for event in kept(stage, harbour).events] == [APPLIED]


def reject(stage: Stage, detail: Detail) -> None:
    detail.add_event.click()
    sheet = event_sheet(stage)
    sheet.form.kind.set_key(REJECTED.value)
    sheet.accept_button.click()


def test_a_rejection_offers_a_debrief_now_or_later_and_forces_none(stage: Stage, detail: Detail, harbour: int) -> None:
    reject(stage, detail)
    now, later = stage.notices[-1].offers
    now.act()
    assert stage.places == [Place(Page.SETBACKS, harbour, "debrief")]
    later.act()
    debrief = stage.desk.journal.setbacks.debrief_for(harbour)
    assert debrief is not None
    assert debrief.ask_on == date(2026, 11, 24)


def test_no_debrief_is_offered_where_one_is_written(qtbot: QtBot, stage: Stage, detail: Detail, harbour: int) -> None:
    lesson = Debrief(application_id=harbour, lesson="Begin with one piece of work.", started_on=DAY)
    stage.desk.do(lambda: stage.desk.journal.setbacks.keep_debrief(lesson))
    reject(stage, detail)
    assert stage.notices[-1].offers == ()
    qtbot.waitUntil(lambda: "Begin with one piece of work." in words(detail))


def test_lesson_and_feedback_lead_to_setbacks(qtbot: QtBot, stage: Stage, detail: Detail, harbour: int) -> None:
    reject(stage, detail)
    qtbot.waitUntil(lambda: "Write a debrief" in buttons(detail))
    buttons(detail)["Write a debrief"].click()
    said = Feedback(application_id=harbour, person="Ines", received_on=DAY, words="Warm, but vague.")
    feedback = stage.desk.do(lambda: stage.desk.journal.setbacks.keep_feedback(said))
    assert feedback is not None
    qtbot.waitUntil(lambda: "“Warm, but vague.”" in words(detail))
    buttons(detail)["Open the feedback"].click()
    assert stage.places == [
        Place(Page.SETBACKS, harbour, "debrief"),
        Place(Page.SETBACKS, feedback.record, "feedback"),
    ]


def buttons(detail: Detail) -> dict[str, QPushButton]:
    return {each.text(): each for each in detail.findChildren(QPushButton) if each.isVisibleTo(detail)}


def test_notes_are_kept_when_the_field_is_left_and_no_click_is_lost(
    qtbot: QtBot, stage: Stage, detail: Detail, harbour: int
) -> None:
    detail.notes.editor.setFocus()
    detail.notes.editor.selectAll()
    QTest.keyClicks(detail.notes.editor, "Bring the portfolio.")
    detail.add_event.setFocus()
    detail.add_event.click()
    assert kept(stage, harbour).application.notes == "Bring the portfolio."
    assert event_sheet(stage).isVisible()
    stage.undo()
    assert kept(stage, harbour).application.notes == "Ask who reads it."
    assert detail.notes.editor.text() == "Ask who reads it."


def test_all_that_is_noted_can_be_edited(qtbot: QtBot, stage: Stage, detail: Detail, harbour: int) -> None:
    detail.edit.click()
    sheet = stage.page.findChildren(ApplicationSheet)[-1]
    sheet.form.lines["company"].setText("")
    sheet.accept_button.click()
    assert sheet.isVisible()
    sheet.form.lines["company"].setText("Harbour Museum")
    sheet.form.lines["salary"].setText("52 000 EUR")
    sheet.accept_button.click()
    assert kept(stage, harbour).application.company == "Harbour Museum"
    qtbot.waitUntil(lambda: {"52 000 EUR", "Harbour Museum, Bremen"} <= set(words(detail)))
    assert "Harbour Museum" in stage.companies


def test_links_are_opened_on_a_click_alone(
    stage: Stage, detail: Detail, monkeypatch: pytest.MonkeyPatch, harbour: int
) -> None:
    opened: list[str] = []

    def no_program(url: QUrl) -> bool:
        opened.append(url.toString())
        return False

    monkeypatch.setattr(QDesktopServices, "openUrl", no_program)
    links = detail.facts.findChildren(LinkRow)
    assert [link.button.text() for link in links] == ["ines@example.org", "harbour.example"]
    assert opened == []
    links[1].button.click()
    assert opened == ["https://harbour.example/jobs/1"]
    assert stage.notices[-1].words.startswith("No program for this link")


def test_the_trash_closes_the_panel_and_undo_brings_the_application_back(stage: Stage, detail: Detail) -> None:
    detail.trash.click()
    assert stage.page.detail is None
    assert "Harbour" not in stage.companies
    stage.undo()
    assert "Harbour" in stage.companies


def test_a_place_can_ask_for_the_form_of_an_event(stage: Stage, harbour: int) -> None:
    stage.page.show_place(Place(Page.APPLICATIONS, harbour, "event"))
    assert event_sheet(stage).isVisible()


def test_what_is_gone_is_said_in_a_sentence(stage: Stage) -> None:
    stage.page.show_place(Place(Page.APPLICATIONS, 4711))
    assert stage.page.detail is None
    assert stage.notices[-1].words == "What this was about is no longer there."


def test_a_row_has_a_menu_that_sorts_too(qtbot: QtBot, stage: Stage, harbour: int) -> None:
    menu = RowMenu(stage.page, stage.page.list, harbour)
    menu.sorting.actions()[0].trigger()
    assert stage.companies == ["Harbour", "Nord & Sons"]
    menu.sorting.actions()[0].trigger()
    assert stage.companies == ["Nord & Sons", "Harbour"]
    with qtbot.waitSignal(menu.event_asked) as asked:
        menu.actions()[1].trigger()
    assert asked.args == [harbour]


def test_hostile_texts_stay_inside_the_panel(stage: Stage, journal: Journal) -> None:
    strange = logged(
        journal,
        "<b>&" + "x" * 500,
        APPLIED,
        role="مدير " + "y" * 500,
        notes="word " * 20_000,
        source="<script>alert(1)</script>",
    )
    note = ApplicationEvent(application_id=strange, kind=INTERVIEW, on=DAY, note="z" * 20_000)
    journal.applications.add_event(note)
    stage.page.show_place(Place(Page.APPLICATIONS, strange))
    assert stage.page.detail is not None
    assert "<script>alert(1)</script>" in {text.replace("\u200b", "") for text in words(stage.page.detail)}
    assert stage.page.detail.minimumSizeHint().width() <= 312


def test_tab_leads_from_the_filter_to_the_table_and_on(qtbot: QtBot, stage: Stage) -> None:
    stage.page.list.tools.filter.setFocus()
    for _ in range(12):
        QTest.keyClick(stage.focusWidget(), Qt.Key.Key_Tab)
        if stage.page.list.table.hasFocus():
            break
    assert stage.page.list.table.hasFocus()
    QTest.keyClick(stage.page.list.table, Qt.Key.Key_Tab)
    assert not stage.page.list.table.hasFocus()
