from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from careerjournal.domain.applications import ApplicationEvent
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.look import install_theme, quiet_theme
from careerjournal.ui.pages.applications.calendar.view import CalendarView
from tests.ui.pages.applications_story import DAY, Stage, logged

APPLIED, INTERVIEW = EventKind.APPLIED, EventKind.INTERVIEW


def ahead(journal: Journal, company: str, on: date, at: time | None = None) -> int:
    """Log an application with an interview on a day."""
    id_ = logged(journal, company, APPLIED, days_ago=30, role="Editor")
    journal.applications.add_event(ApplicationEvent(application_id=id_, kind=INTERVIEW, on=on, at=at))
    return id_


@pytest.fixture
def stage(qtbot: QtBot, desk: Desk, journal: Journal) -> Stage:
    ahead(journal, "Harbour", date(2026, 11, 24), time(10, 30))
    ahead(journal, "Nord", date(2026, 12, 15))
    logged(journal, "Wish", EventKind.SAVED, days_ago=3, deadline_on=date(2026, 11, 26))
    logged(journal, "Fresh", APPLIED, days_ago=6)
    made = Stage(desk, width=1280)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def calendar_of(qtbot: QtBot, stage: Stage) -> CalendarView:
    """Open the calendar and wait until all is read."""
    stage.page.list.open_view("calendar")
    view = stage.page.list.view
    assert isinstance(view, CalendarView)
    view.focus_in()
    qtbot.waitUntil(lambda: view.is_settled)
    return view


def said(view: CalendarView, day: date) -> str:
    """What a screen reader hears of a day of the month."""
    return str(view.month.days.place_of(day).data())


def test_the_month_tells_each_day_and_stands_on_today(qtbot: QtBot, stage: Stage) -> None:
    view = calendar_of(qtbot, stage)
    assert view.title.text() == "November 2026"
    assert view.month.day == DAY
    assert said(view, date(2026, 11, 24)) == "Tuesday, 24 November: 10:30, Interview, Harbour, Editor"
    assert said(view, date(2026, 11, 26)) == "Thursday, 26 November: Last day to apply, Wish"
    assert said(view, date(2026, 11, 15)) == "Sunday, 15 November: 1 application sent"
    assert said(view, date(2026, 11, 22)) == "Sunday, 22 November: Follow up, Fresh"
    assert said(view, date(2026, 11, 18)) == "Wednesday, 18 November: nothing"
    assert said(view, DAY).startswith("Today, Saturday, 21 November")
    reader = QAccessible.queryAccessibleInterface(view.month)
    assert reader.text(QAccessible.Text.Name) == "Days of the month"
    spoken = {reader.child(number).text(QAccessible.Text.Name) for number in range(reader.childCount())}
    assert said(view, date(2026, 11, 24)) in spoken
    assert stage.page.list.count.text() == "4 applications"


def test_keys_go_by_day_week_and_month_and_t_comes_back(qtbot: QtBot, stage: Stage) -> None:
    view = calendar_of(qtbot, stage)
    for key, day in (
        (Qt.Key.Key_Right, date(2026, 11, 22)),
        (Qt.Key.Key_Down, date(2026, 11, 29)),
        (Qt.Key.Key_Down, date(2026, 12, 6)),
        (Qt.Key.Key_Left, date(2026, 12, 5)),
        (Qt.Key.Key_Home, date(2026, 11, 30)),
        (Qt.Key.Key_PageDown, date(2026, 12, 30)),
        (Qt.Key.Key_PageUp, date(2026, 11, 30)),
        (Qt.Key.Key_T, DAY),
    ):
        QTest.keyClick(view.month, key)
        assert view.month.day == view.day == day
    QTest.keyClick(view.month, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: view.is_settled)
    assert view.title.text() == "December 2026"
    assert "Nord" in said(view, date(2026, 12, 15))


def test_a_click_on_an_entry_shows_its_application_and_enter_goes_into_it(qtbot: QtBot, stage: Stage) -> None:
    view = calendar_of(qtbot, stage)
    stage.grab()
    day = date(2026, 11, 24)
    (_, place), *_ = view.month.entry_places(view.month.place_in_sight(day), day)[0]
    QTest.mouseClick(view.month.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert stage.page.detail is not None
    assert stage.page.detail.detail.application.company == "Harbour"
    assert view.selected() == [stage.page.detail.detail.application.id]
    stage.page.close_panel()
    view.focus_in()
    QTest.keyClick(view.month, Qt.Key.Key_Return)
    assert stage.page.is_open


def test_enter_on_a_day_with_several_offers_each_of_them(qtbot: QtBot, stage: Stage) -> None:
    ahead(stage.desk.journal, "Second", date(2026, 11, 24), time(9))
    view = calendar_of(qtbot, stage)
    view.go_to(date(2026, 11, 24))
    QTest.keyClick(view.month, Qt.Key.Key_Return)
    assert view.menu is not None
    words = [action.text() for action in view.menu.actions() if action.text()]
    assert words == ["09:00 Second: Interview", "10:30 Harbour: Interview", "Add an event on this day"]
    view.menu.actions()[0].trigger()
    assert stage.page.detail is not None
    assert stage.page.detail.detail.application.company == "Second"
    view.menu.close()


def test_an_event_is_added_on_the_day_one_stands_on(qtbot: QtBot, stage: Stage) -> None:
    view = calendar_of(qtbot, stage)
    view.go_to(date(2026, 11, 27))
    QTest.keyClick(view.month, Qt.Key.Key_Insert)
    choosing = view.choosing
    assert choosing is not None
    qtbot.waitUntil(lambda: choosing.found.count() == 4)
    QTest.keyClicks(choosing.words, "fresh")
    qtbot.waitUntil(lambda: choosing.found.count() == 1)
    choosing.accept_button.click()
    assert view.sheet is not None
    assert view.sheet.form.day.day == date(2026, 11, 27)
    view.sheet.form.kind.set_key("interview")
    view.sheet.accept_button.click()
    qtbot.waitUntil(lambda: "Fresh" in said(view, date(2026, 11, 27)))


def test_the_week_lists_its_days_in_the_persons_week(qtbot: QtBot, stage: Stage) -> None:
    journal = stage.desk.journal
    journal.profile.keep(replace(journal.profile.get(), week_start=6))
    view = calendar_of(qtbot, stage)
    assert view.month.days.days.first == date(2026, 11, 1)
    view.go_to(date(2026, 11, 24))
    view.modes.set_key("week")
    qtbot.waitUntil(lambda: view.is_settled)
    lines = [str(view.week.week.index(row, 0).data()) for row in range(view.week.week.rowCount())]
    assert lines[0] == "Sunday, 22 November"
    assert "10:30, Interview, Harbour, Editor" in lines
    assert view.week.current_line is not None
    assert view.week.current_line.day == date(2026, 11, 24)
    QTest.keyClick(view.week, Qt.Key.Key_Down)
    QTest.keyClick(view.week, Qt.Key.Key_Return)
    assert stage.page.detail is not None
    assert stage.page.detail.detail.application.company == "Harbour"
    view.focus_in()
    QTest.keyClick(view.week, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: view.is_settled)
    assert view.day == date(2026, 12, 1)
    assert view.back.accessibleName() == "Week before"


def test_the_filter_holds_in_the_calendar(qtbot: QtBot, stage: Stage) -> None:
    view = calendar_of(qtbot, stage)
    with qtbot.waitSignal(stage.page.list.settled):
        QTest.keyClicks(stage.page.list.tools.filter, "wish")
    qtbot.waitUntil(lambda: view.is_settled and "nothing" in said(view, date(2026, 11, 24)))
    assert "Wish" in said(view, date(2026, 11, 26))
    assert stage.page.list.count.text() == "1 of 4 in all"


def test_what_is_logged_meanwhile_stands_in_the_calendar(qtbot: QtBot, stage: Stage) -> None:
    view = calendar_of(qtbot, stage)
    event = ApplicationEvent(application_id=4, kind=INTERVIEW, on=DAY + timedelta(days=2))
    assert stage.desk.do(lambda: stage.desk.journal.applications.add_event(event)) is not None
    qtbot.waitUntil(lambda: "Fresh" in said(view, DAY + timedelta(days=2)))
    stage.undo()
    qtbot.waitUntil(lambda: "Fresh" not in said(view, DAY + timedelta(days=2)))


@pytest.fixture
def right_to_left(qapp: QApplication) -> None:
    install_theme(qapp, quiet_theme(), language="ar", scheme="light")


@pytest.mark.usefixtures("right_to_left")
def test_from_right_to_left_the_week_begins_at_the_right_and_left_goes_ahead(
    qtbot: QtBot, desk: Desk, journal: Journal
) -> None:
    ahead(journal, "Harbour", date(2026, 11, 24))
    stage = Stage(desk, width=1280)
    qtbot.addWidget(stage)
    with qtbot.waitActive(stage):
        stage.show()
    view = calendar_of(qtbot, stage)
    monday, sunday = (view.month.place_in_sight(date(2026, 11, day)) for day in (16, 22))
    assert monday.left() > sunday.left()
    QTest.keyClick(view.month, Qt.Key.Key_Left)
    assert view.day == DAY + timedelta(days=1)
    (_, place), *_ = view.month.entry_places(view.month.place_in_sight(date(2026, 11, 24)), date(2026, 11, 24))[0]
    QTest.mouseClick(view.month.viewport(), Qt.MouseButton.LeftButton, pos=place.center() + QPoint(2, 0))
    assert stage.page.is_open
