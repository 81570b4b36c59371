"""A worksheet whose day has come stands on Today: it is opened from there, or put off again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from careerjournal.domain.places import Page, Place
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.pages.today.page import TodayPage
from tests.outside import DAY, StandingClock


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> TodayPage:
    shown = TodayPage(desk)
    qtbot.addWidget(shown)
    shown.resize(1000, 700)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def parked(journal: Journal, clock: StandingClock) -> int:
    own_id = journal.worksheets.begin("idea", answers={"name": "Zine", "park_until": "2027-03-01"}).record
    clock.day = date(2027, 3, 2)
    return own_id


def button(qtbot: QtBot, page: TodayPage, name: str) -> QPushButton:
    def found() -> list[QPushButton]:
        buttons = [each for each in page.findChildren(QPushButton) if each.isVisible()]
        return [each for each in buttons if name in (each.text(), each.accessibleName())]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def test_a_parked_idea_is_opened_from_today(
    qtbot: QtBot, page: TodayPage, desk: Desk, journal: Journal, clock: StandingClock
) -> None:
    places: list[Place] = []
    desk.went.connect(places.append)
    own_id = parked(journal, clock)
    page.mark_stale()
    QTest.mouseClick(button(qtbot, page, "Open Zine"), Qt.MouseButton.LeftButton)
    assert places == [Place(Page.SETBACKS, own_id, "worksheet")]
    words = {label.text() for label in page.findChildren(Label)}
    assert "An idea that was turned down. Back since 1 March, as you asked." in words


def test_it_is_put_off_again(qtbot: QtBot, page: TodayPage, journal: Journal, clock: StandingClock) -> None:
    own_id = parked(journal, clock)
    page.mark_stale()
    QTest.mouseClick(button(qtbot, page, "Later"), Qt.MouseButton.LeftButton)
    menu = page.findChildren(QMenu)[-1]
    in_a_week: QAction = menu.actions()[-1]
    in_a_week.trigger()
    menu.close()
    assert journal.worksheets.one(own_id).worksheet.ask_on == clock.day + timedelta(days=7)
    assert journal.today.view(clock.day).worksheets == ()
    assert clock.day > DAY
