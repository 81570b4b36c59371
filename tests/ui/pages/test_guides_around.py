"""What other pages show of the guides: Today's quiet line, Settings, the plan."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan.choices import PlanSection
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.pages.settings.page import SettingsPage
from careerjournal.ui.pages.today.page import TodayPage
from tests.ui.pages.plan_pages import HeldPage


def test_today_names_the_guides_under_way_and_leads_to_them(qtbot: QtBot, desk: Desk, journal: Journal) -> None:
    journal.guides.tick("failing-forward", "weigh-the-fit")
    went: list[Place] = []
    desk.went.connect(went.append)
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.resize(1072, 800)
    with qtbot.waitExposed(page):
        page.show()

    def links() -> list[QPushButton]:
        return [button for button in page.findChildren(QPushButton) if button.property("guide")]

    qtbot.waitUntil(lambda: [link.text() for link in links()] == ["Failing forward: 1 of 9"])
    QTest.mouseClick(links()[0], Qt.MouseButton.LeftButton)
    assert went == [Place(Page.GUIDES, part="failing-forward")]
    desk.do(lambda: journal.guides.untick("failing-forward", "weigh-the-fit"))
    page.mark_stale()
    qtbot.waitUntil(lambda: not [link for link in links() if link.isVisible()])


def test_whoever_leads_a_team_says_so_in_settings(qtbot: QtBot, desk: Desk, journal: Journal) -> None:
    page = SettingsPage(desk)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    box = page.work.leads
    box.click()
    assert journal.profile.get().leads_team
    assert journal.history.undo() is not None
    page.refresh()
    assert not box.isChecked()


def test_a_chosen_step_stands_in_the_plan_and_leads_back(qtbot: QtBot, desk: Desk, journal: Journal) -> None:
    journal.guides.put_in_plan("quiet-online", "choose-whom-to-follow")
    held = HeldPage(qtbot, desk)
    held.page.sections.choose(PlanSection.STEPS)
    built = held.built[-1]
    assert PlanSection.STEPS in built.printed
    went: list[Place] = []
    desk.went.connect(went.append)

    def opens() -> list[QPushButton]:
        buttons = held.page.editor.composed.findChildren(QPushButton)
        return [button for button in buttons if button.isVisible() and button.text() == "Open"]

    qtbot.waitUntil(lambda: len(opens()) == 1)
    QTest.mouseClick(opens()[0], Qt.MouseButton.LeftButton)
    assert went == [Place(Page.GUIDES, part="quiet-online", prefill=(("section", "choose-whom-to-follow"),))]
