"""Follow-ups as the person meets them: on Today and in the panel, by keys and by clicks; the pause; the weekly goal."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from careerjournal.domain.applications import Application, ApplicationEvent
from careerjournal.domain.changes import Changes
from careerjournal.domain.companies import Contact
from careerjournal.domain.places import Page, Place
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from careerjournal.ui.forms.admired_sheet import AdmiredSheet
from careerjournal.ui.forms.debrief_offer import debrief_offers
from careerjournal.ui.forms.pause_form import PauseSheet
from careerjournal.ui.forms.search_goal_form import SearchGoalSheet
from careerjournal.ui.forms.settling_row import SettlingRow
from careerjournal.ui.kit.desk import Desk, concerns
from careerjournal.ui.kit.labels import Label, Line
from careerjournal.ui.pages.applications.page import ApplicationsPage
from careerjournal.ui.pages.today.page import TodayPage
from tests.outside import DAY, StandingClock


def day(offset: int) -> date:
    return DAY + timedelta(days=offset)


def log(journal: Journal, company: str, *events: tuple[EventKind, int], deadline_on: date | None = None) -> int:
    application = Application(company=company, role="Editor", logged_at=journal.clock.now(), deadline_on=deadline_on)
    happened = [ApplicationEvent(kind=kind, on=day(offset)) for kind, offset in events]
    return journal.applications.log(application, happened).record


@pytest.fixture
def today(qtbot: QtBot, desk: Desk) -> TodayPage:
    """Today, hearing of changes as in the window."""
    return shown(qtbot, desk, TodayPage(desk))


def shown(qtbot: QtBot, desk: Desk, page: TodayPage) -> TodayPage:
    def take(changes: Changes) -> None:
        if concerns(changes, page.cares_for):
            page.mark_stale()

    desk.changed.connect(take)
    qtbot.addWidget(page)
    page.resize(1072, 800)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def stands(widget: QWidget, page: QWidget) -> bool:
    """Tell whether a widget is shown, or will be as soon as Qt comes round to it."""
    around: QWidget | None = widget
    while around is not None and around is not page:
        if around.isHidden() and around.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            return False
        around = around.parentWidget()
    return True


def rows(page: QWidget) -> list[SettlingRow]:
    return [row for row in page.findChildren(SettlingRow) if stands(row, page)]


def titles(page: QWidget) -> list[str]:
    return [row.box.accessibleName() for row in rows(page)]


def words(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(Label) if stands(label, page)] + [
        label.text() for label in page.findChildren(Line) if label.isVisible()
    ]


def buttons(page: QWidget) -> list[str]:
    return [one.text() for one in page.findChildren(QPushButton) if stands(one, page)]


def button(page: QWidget, text: str) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if stands(one, page) and text == one.text())


def test_one_key_each_settles_a_follow_up_and_the_focus_goes_on_to_the_next(
    today: TodayPage, journal: Journal, desk: Desk
) -> None:
    ids = [log(journal, f"Company {number}", (EventKind.APPLIED, -9 + number)) for number in range(3)]
    today.mark_stale()
    assert [title.split(", ")[0] for title in titles(today)] == [
        "Follow up with Company 0",
        "Follow up with Company 1",
        "Follow up with Company 2",
    ]
    rows(today)[0].box.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(rows(today)[0].box, Qt.Key.Key_D)
    assert len(rows(today)) == 2
    assert rows(today)[0].box.hasFocus()
    QTest.keyClick(rows(today)[0].box, Qt.Key.Key_L)
    assert rows(today)[0].box.hasFocus()
    QTest.keyClick(rows(today)[0].box, Qt.Key.Key_X)
    assert rows(today) == []
    kept = [journal.follow_ups.of(one).kept[0] for one in ids]
    assert [(one.done_on, one.later_until, one.dropped_on) for one in kept] == [
        (DAY, None, None),
        (None, day(3), None),
        (None, None, DAY),
    ]
    journal.history.undo()
    today.mark_stale()
    assert len(rows(today)) == 1


def test_with_a_modifier_the_keys_mean_something_else(today: TodayPage, journal: Journal) -> None:
    log(journal, "Lumen", (EventKind.APPLIED, -8))
    today.mark_stale()
    for key in (Qt.Key.Key_D, Qt.Key.Key_L, Qt.Key.Key_X):
        QTest.keyClick(rows(today)[0].box, key, Qt.KeyboardModifier.ControlModifier)
    assert len(rows(today)) == 1


def test_the_tick_means_done_and_later_offers_days_and_letting_go(
    today: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    first, second = (log(journal, name, (EventKind.APPLIED, -8)) for name in ("Lumen", "Wren"))
    today.mark_stale()
    rows(today)[0].box.click()
    assert journal.follow_ups.of(first).kept[0].done_on == DAY
    button(today, "Later").click()
    menu = next(one for one in today.findChildren(QMenu) if one.isVisible())
    choices = [action for action in menu.actions() if not action.isSeparator()]
    assert [action.text() for action in choices] == ["Tomorrow", "In three days", "In a week", "Let it go"]
    choices[-1].trigger()
    menu.close()
    assert journal.follow_ups.of(second).kept[0].dropped_on == DAY


def test_open_leads_to_the_application(today: TodayPage, journal: Journal, desk: Desk) -> None:
    own_id = log(journal, "Lumen", (EventKind.APPLIED, -8))
    went: list[Place] = []
    desk.went.connect(went.append)
    today.mark_stale()
    button(today, "Open").click()
    assert went == [Place(Page.APPLICATIONS, record=own_id)]


def test_many_follow_ups_are_folded(today: TodayPage, journal: Journal) -> None:
    for number in range(6):
        log(journal, f"Company {number}", (EventKind.APPLIED, -8))
    today.mark_stale()
    assert len(rows(today)) == 3
    button(today, "3 more to follow up").click()
    assert len(rows(today)) == 6
    button(today, "Show fewer follow-ups").click()
    assert len(rows(today)) == 3


def test_what_is_followed_up_is_not_said_to_be_awaited_as_well(today: TodayPage, journal: Journal) -> None:
    log(journal, "Lumen", (EventKind.APPLIED, -8))
    log(journal, "Wren", (EventKind.APPLIED, -5))
    today.mark_stale()
    assert "Wren, Editor" in words(today)
    assert "Lumen, Editor" not in words(today)


def test_deadlines_and_people_stand_in_the_list(today: TodayPage, journal: Journal) -> None:
    log(journal, "Quill", (EventKind.SAVED, -3), deadline_on=day(1))
    ines = journal.contacts.keep(Contact(name="Ines", company="Lumen", next_on=DAY)).record
    today.mark_stale()
    assert "Apply to Quill" in words(today)
    assert titles(today) == ["Write to Ines, Lumen"]
    QTest.keyClick(rows(today)[0].box, Qt.Key.Key_D)
    assert journal.contacts.one(ines).last_on == DAY
    assert rows(today) == []


def test_a_pause_is_said_quietly_and_ended_with_one_click(today: TodayPage, journal: Journal) -> None:
    log(journal, "Lumen", (EventKind.APPLIED, -8))
    journal.search.pause(DAY, day(13))
    today.mark_stale()
    assert "The search rests until 4 December." in words(today)
    assert rows(today) == []
    button(today, "End the pause").click()
    assert len(rows(today)) == 1
    assert not journal.search.is_paused(DAY)


@pytest.mark.parametrize(
    ("sent", "ceiling", "expected"),
    [
        (3, 4, "3 of 2–4 this week"),
        (0, None, "0 of 2 this week"),
        (5, 4, "5 this week. That is plenty for this week."),
    ],
)
def test_the_week_stands_beside_its_goal(
    today: TodayPage, journal: Journal, sent: int, ceiling: int | None, expected: str
) -> None:
    journal.search.set_goal(2, ceiling)
    for number in range(sent):
        log(journal, f"Company {number}", (EventKind.APPLIED, -1))
    today.mark_stale()
    assert expected in words(today)


def test_until_there_is_plenty_today_leads_to_the_list_to_apply_from(today: TodayPage, journal: Journal) -> None:
    journal.search.set_goal(1, 1)
    today.mark_stale()
    assert "Apply from your list" not in buttons(today)
    journal.companies.admire("Lumen")
    today.mark_stale()
    button(today, "Apply from your list").click()
    sheet = sheet_of(AdmiredSheet)
    assert isinstance(sheet, AdmiredSheet)
    assert [row.accessibleName() for row in sheet.rows] == ["Lumen, Nothing sent there yet"]
    sheet.reject()
    for company in ("Quill", "Wren"):
        log(journal, company, (EventKind.APPLIED, -1))
    today.mark_stale()
    assert "Apply from your list" not in buttons(today)


def test_during_a_pause_a_rejection_offers_no_debrief(desk: Desk, journal: Journal) -> None:
    own_id = log(journal, "Lumen", (EventKind.REJECTED, -1))
    assert len(debrief_offers(desk, own_id)) == 2
    journal.search.pause(DAY)
    assert debrief_offers(desk, own_id) == ()


@pytest.fixture
def applications(qtbot: QtBot, desk: Desk) -> ApplicationsPage:
    page = ApplicationsPage(desk)

    def take(changes: Changes) -> None:
        if concerns(changes, page.cares_for):
            page.mark_stale()

    desk.changed.connect(take)
    qtbot.addWidget(page)
    page.resize(1100, 800)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def test_the_panel_settles_by_the_same_keys_but_not_in_its_fields(
    applications: ApplicationsPage, journal: Journal
) -> None:
    own_id = log(journal, "Lumen", (EventKind.APPLIED, -2))
    applications.show_place(Place(Page.APPLICATIONS, record=own_id))
    detail = applications.detail
    assert detail is not None
    for key in (Qt.Key.Key_D, Qt.Key.Key_L, Qt.Key.Key_X):
        QTest.keyClick(detail.notes.editor, key)
    assert journal.follow_ups.of(own_id).kept == ()
    detail.edit.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(detail.edit, Qt.Key.Key_L)
    assert journal.follow_ups.of(own_id).kept[0].later_until == day(8)  # three days after its own day
    QTest.keyClick(detail.edit, Qt.Key.Key_D)
    assert "You followed up on 21 November" in words(detail)
    assert [row.box.accessibleName() for row in rows(detail)] == ["Follow up, second of two"]
    QTest.keyClick(detail.edit, Qt.Key.Key_X)
    assert rows(detail) == []


def test_an_application_that_ended_shows_nothing_to_follow_up(applications: ApplicationsPage, journal: Journal) -> None:
    own_id = log(journal, "Lumen", (EventKind.APPLIED, -20), (EventKind.REJECTED, -9))
    applications.show_place(Place(Page.APPLICATIONS, record=own_id))
    assert applications.detail is not None
    assert not applications.detail.follow_up.isVisible()


def sheet_of(kind: type[QWidget]) -> QWidget:
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found


def test_guides_can_open_goal_pause_and_list(applications: ApplicationsPage, journal: Journal) -> None:
    applications.show_place(Place(Page.APPLICATIONS, part="search_goal"))
    goal = sheet_of(SearchGoalSheet)
    assert isinstance(goal, SearchGoalSheet)
    goal.floor.setValue(3)
    goal.ceiling.setValue(2)
    goal.accept()
    assert goal.isVisible()
    goal.ceiling.setValue(5)
    goal.accept()
    kept = journal.search.goal(DAY)
    assert kept is not None
    assert (kept.floor, kept.ceiling) == (3, 5)

    applications.show_place(Place(Page.APPLICATIONS, part="pause"))
    pause = sheet_of(PauseSheet)
    assert isinstance(pause, PauseSheet)
    pause.last.set_day(day(-1))
    pause.accept()
    assert pause.isVisible()
    pause.last.set_day(day(5))
    pause.note.setText("Holiday")
    pause.accept()
    rest = journal.search.pause_on(DAY)
    assert rest is not None
    assert (rest.ends_on, rest.note) == (day(5), "Holiday")

    applications.show_place(Place(Page.APPLICATIONS, part="pause"))
    again = sheet_of(PauseSheet)
    button(again, "End the pause").click()
    assert not journal.search.is_paused(DAY)


def test_a_planned_pause_is_moved_or_taken_back(qtbot: QtBot, desk: Desk, journal: Journal) -> None:
    journal.search.pause(day(10), day(12))
    parent = QWidget()
    qtbot.addWidget(parent)
    sheet = PauseSheet(parent, desk)
    assert sheet.first.day == day(10)
    sheet.first.set_day(day(20))
    sheet.last.set_day(None)
    sheet.accept()
    assert [(one.starts_on, one.ends_on) for one in journal.search.pauses()] == [(day(20), None)]
    other = PauseSheet(parent, desk)
    other.show()
    button(other, "Take the pause back").click()
    assert journal.search.pauses() == []


def test_one_applies_from_the_list_of_admired_companies(
    applications: ApplicationsPage, journal: Journal, desk: Desk
) -> None:
    log(journal, "Quill", (EventKind.APPLIED, -3))
    asked: list[object] = []
    desk.asked_to_log_with.connect(asked.append)
    applications.show_place(Place(Page.APPLICATIONS, part="admired"))
    sheet = sheet_of(AdmiredSheet)
    assert isinstance(sheet, AdmiredSheet)
    assert not sheet.add.isEnabled()
    for name in ("Quill", "Lumen"):
        sheet.name.setText(name)
        sheet.accept()
    assert [row.accessibleName() for row in sheet.rows] == [
        "Lumen, Nothing sent there yet",
        "Quill, 1 application under way",
    ]
    sheet.rows[1].remove.click()
    assert [row.company.name for row in journal.companies.admired()] == ["Lumen"]
    sheet.rows[0].apply.click()
    assert asked == [{"company": "Lumen"}]
    assert not sheet.isVisible()


def test_a_new_day_brings_what_has_come_due(
    today: TodayPage, journal: Journal, desk: Desk, clock: StandingClock
) -> None:
    log(journal, "Lumen", (EventKind.APPLIED, -6))
    today.mark_stale()
    assert rows(today) == []
    clock.day = day(1)
    desk.day_changed.emit(clock.day)
    assert len(rows(today)) == 1
