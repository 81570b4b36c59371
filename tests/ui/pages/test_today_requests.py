"""A request for feedback stands on Today once its reminder's day has come: answered, put off, or let be."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from careerjournal.domain.actions import Action, Origin
from careerjournal.domain.notices import due_things
from careerjournal.domain.places import Page, Place
from careerjournal.domain.setbacks import Feedback
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import LineEdit
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.pages.today.page import TodayPage
from tests.outside import DAY

ASKED = DAY - timedelta(days=7)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, journal: Journal) -> TodayPage:
    """Today, with a request to be reminded of."""
    journal.setbacks.keep_feedback(Feedback(person="Anna", about="the pitch", asked_on=ASKED, remind_on=DAY))
    shown = TodayPage(desk)
    qtbot.addWidget(shown)
    shown.resize(1000, 700)
    desk.changed.connect(shown.mark_stale)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def button(qtbot: QtBot, page: TodayPage, name: str) -> QPushButton:
    def found() -> list[QPushButton]:
        buttons = [each for each in page.findChildren(QPushButton) if each.isVisible()]
        return [each for each in buttons if name in (each.text(), each.accessibleName())]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def words(page: TodayPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(Label) if label.isVisible())


def test_the_answer_is_noted_from_today(qtbot: QtBot, page: TodayPage, desk: Desk, journal: Journal) -> None:
    places: list[Place] = []
    desk.went.connect(places.append)
    names = [each.accessibleName() for each in page.findChildren(QPushButton)]
    assert "Later: Did Anna answer?" in names
    QTest.mouseClick(button(qtbot, page, "Note the answer"), Qt.MouseButton.LeftButton)
    assert places == [Place(Page.SETBACKS, journal.setbacks.feedback()[0].feedback.id, "feedback")]


@pytest.mark.parametrize(("entry", "day"), [("In three days", DAY + timedelta(days=3)), ("Remind me no more", None)])
def test_the_reminder_is_put_off_or_let_be(
    qtbot: QtBot, page: TodayPage, journal: Journal, entry: str, day: object
) -> None:
    QTest.mouseClick(button(qtbot, page, "Later: Did Anna answer?"), Qt.MouseButton.LeftButton)
    menu = page.findChildren(QMenu)[-1]
    next(action for action in menu.actions() if action.text() == entry).trigger()
    menu.close()
    assert journal.setbacks.feedback()[0].feedback.remind_on == day
    assert journal.today.view(DAY).feedback == ()


def test_the_system_is_asked_to_tell_of_it(page: TodayPage, journal: Journal) -> None:
    [thing] = due_things(journal.today.view(DAY))
    assert thing.said.key == "notice.feedback"
    assert thing.place.part == "feedback"


def test_a_guides_step_becomes_something_to_do(qtbot: QtBot, page: TodayPage, journal: Journal) -> None:
    came = (("title", "Weigh the fit"), ("origin", "guide"), ("origin_part", "failing-forward/weigh-the-fit"))
    page.show_place(Place(Page.TODAY, part="new", prefill=came))
    [sheet] = page.findChildren(Sheet)
    assert any(field.text() == "Weigh the fit" for field in sheet.findChildren(LineEdit))
    sheet.accept()
    action = journal.actions.open()[0].action
    assert (action.origin, action.origin_part) == (Origin.GUIDE, "failing-forward/weigh-the-fit")
    qtbot.waitUntil(lambda: "From a guide, on 21 November" in words(page))


def test_what_comes_later_leads_to_everything_to_do(
    qtbot: QtBot, page: TodayPage, desk: Desk, journal: Journal
) -> None:
    places: list[Place] = []
    desk.went.connect(places.append)
    desk.do(lambda: journal.actions.keep(Action(title="Later", due_on=DAY + timedelta(days=9), made_on=DAY)))
    QTest.mouseClick(button(qtbot, page, "1 more comes later"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(qtbot, page, "Everything to do"), Qt.MouseButton.LeftButton)
    assert places == [Place(Page.SETBACKS, part="actions")]
