"""The right guide at the right moment: a strip over the pages, once; and F1."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from careerjournal.domain.applications import Application, ApplicationEvent
from careerjournal.domain.channel_map import Audience
from careerjournal.domain.places import Page, Place
from careerjournal.domain.posting import Channel
from careerjournal.domain.stages import EventKind
from careerjournal.journal.rows import ApplicationQuery, ApplicationRow
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.pages.guides.page import GuidesPage
from careerjournal.ui.shell.options import StartOptions
from careerjournal.ui.shell.strip import Strip
from tests.outside import DAY
from tests.ui.shell.conftest import Start, Started, log


@pytest.fixture
def started(start: Start, options: StartOptions) -> Started:
    log(options.journal, "City Library")
    return start()


def strips(started: Started) -> list[Strip]:
    return [strip for strip in started.window.findChildren(Strip) if strip.isVisible()]


def desk_of(started: Started) -> Desk:
    assert started.shell.session is not None
    return started.shell.session.desk


def rows(started: Started) -> list[ApplicationRow]:
    applications = started.journal.applications
    return list(applications.rows(applications.ids(ApplicationQuery())))


def reject(started: Started, company: str) -> None:
    desk = desk_of(started)
    application = Application(company=company, role="Editor", logged_at=started.clock.now())
    events = [ApplicationEvent(kind=EventKind.APPLIED, on=date(2026, 11, 2))]
    events.append(ApplicationEvent(kind=EventKind.REJECTED, on=DAY))
    assert desk.do(lambda: desk.journal.applications.log(application, events)) is not None


def press(strip: Strip, words: str) -> None:
    button = next(button for button in strip.findChildren(QPushButton) if button.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_after_a_first_rejection_a_guide_is_offered_and_opened(started: Started, qtbot: QtBot) -> None:
    reject(started, "Lumen Books")
    qtbot.waitUntil(lambda: len(strips(started)) == 1)
    assert "A first no" in strips(started)[0].words.text()
    press(strips(started)[0], "Read it")
    assert started.pages.page is Page.GUIDES
    page = started.pages.page_widget(Page.GUIDES)
    assert isinstance(page, GuidesPage)
    assert page.reader.reading is not None
    assert page.reader.reading.guide == "failing-forward"
    assert strips(started) == []
    assert started.journal.guides.offered() == {"failing-forward"}


def test_a_refusal_stands_also_when_its_cause_is_undone(started: Started, qtbot: QtBot) -> None:
    reject(started, "Lumen Books")
    qtbot.waitUntil(lambda: len(strips(started)) == 1)
    press(strips(started)[0], "No, thank you")
    assert strips(started) == []
    undone = started.journal.history.undo()
    assert undone is not None  # the rejection itself: that a guide was offered is no step of undo
    assert [row.company for row in rows(started)] == ["City Library"]
    desk = desk_of(started)
    reject(started, "Pelican Radio")
    profile = replace(started.journal.profile.get(), leads_team=True)
    assert desk.do(lambda: desk.journal.profile.keep(profile)) is not None
    qtbot.waitUntil(lambda: len(strips(started)) == 1)
    assert "You lead a team" in strips(started)[0].words.text()
    assert started.journal.guides.offered() == {"failing-forward", "leading-social"}


def test_a_count_of_people_that_all_hang_on_one_channel_speaks_for_a_guide(started: Started, qtbot: QtBot) -> None:
    desk, channel_map = desk_of(started), started.journal.channel_map
    linkedin = channel_map.keep(Channel(name="LinkedIn")).record
    channel_map.keep(Channel(name="Newsletter"), 100)
    assert desk.do(lambda: channel_map.count(Audience(channel_id=linkedin, on=DAY, count=900))) is not None
    qtbot.waitUntil(lambda: len(strips(started)) == 1)
    assert "900 of the 1000" in strips(started)[0].words.text()


def test_f1_on_a_segment_opens_the_guide_that_leads_there(started: Started) -> None:
    started.pages.go(Place(Page.POSTING, part="channels"))
    QTest.keyClick(started.window, Qt.Key.Key_F1)
    page = started.pages.page_widget(Page.GUIDES)
    assert isinstance(page, GuidesPage)
    assert page.reader.reading is not None
    assert page.reader.reading.guide == "not-one-basket"


def test_f1_opens_the_guide_of_the_page_at_a_step(started: Started, qtbot: QtBot) -> None:
    started.pages.go(Place(Page.POSTING))
    QTest.keyClick(started.window, Qt.Key.Key_F1)
    page = started.pages.page_widget(Page.GUIDES)
    assert started.pages.page is Page.GUIDES
    assert isinstance(page, GuidesPage)
    reading = page.reader.reading
    assert reading is not None
    assert reading.guide == "quiet-online"
    assert reading.pieces[page.reader.column.place[0]].section == "choose-whom-to-follow"
