"""Settings: the trash, with what lies there and the way back, and the switch that folds rejections away."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from careerjournal.domain.applications import Application
from careerjournal.domain.changes import Changes
from careerjournal.domain.companies import Purpose
from careerjournal.domain.places import Page, Place
from careerjournal.domain.setbacks import Debrief, Feedback
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.desk import Desk, concerns
from careerjournal.ui.pages.settings.page import SettingsPage
from careerjournal.ui.pages.settings.trash_section import STEP
from tests.outside import DAY


class Scene(QObject):
    """The page on the screen, told of changes as the window would tell it."""

    def __init__(self, bot: QtBot, desk: Desk) -> None:
        super().__init__()
        self.page = SettingsPage(desk)
        bot.addWidget(self.page)
        desk.changed.connect(self.tell)
        self.page.resize(900, 600)
        with bot.waitExposed(self.page):
            self.page.show()

    @Slot(object)
    def tell(self, changes: Changes) -> None:
        if concerns(changes, self.page.cares_for):
            self.page.mark_stale()


@pytest.fixture
def scene(qtbot: QtBot, desk: Desk) -> Scene:
    return Scene(qtbot, desk)


def trash(journal: Journal, company: str) -> int:
    logged = Application(company=company, role="Editor", logged_at=datetime(2026, 9, 1, tzinfo=UTC))
    own = journal.applications.log(logged).record
    journal.setbacks.keep_debrief(Debrief(application_id=own, started_on=DAY))
    journal.setbacks.keep_feedback(Feedback(application_id=own, words="Kind", received_on=DAY))
    journal.documents.add(b"x", application_id=own, name="cv.txt", purpose=Purpose.CV)
    journal.applications.trash(own)
    return own


def test_the_trash_says_what_lies_there_and_puts_it_back(scene: Scene, journal: Journal) -> None:
    own = trash(journal, "Lumen")
    scene.page.mark_stale()
    (row,) = scene.page.trash.rows
    for part in ("Lumen, Editor", "Since 21 November 2026", "its debrief", "1 piece of feedback", "1 document"):
        assert part in row.accessibleName()
    (back,) = scene.page.trash.restore_buttons
    assert back.accessibleName() == "Put back Lumen, Editor"
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert journal.applications.trashed() == []
    assert journal.setbacks.debrief_for(own) is not None
    assert scene.page.trash.rows == []


def test_an_empty_trash_says_so_and_a_full_one_lists_a_few_first(scene: Scene, journal: Journal) -> None:
    assert scene.page.trash.rows == []
    for number in range(STEP + 2):
        trash(journal, f"House {number}")
    scene.page.mark_stale()
    assert len(scene.page.trash.rows) == STEP
    scene.page.trash._show_more()
    assert len(scene.page.trash.rows) == STEP + 2


def test_a_place_leads_to_the_trash(scene: Scene) -> None:
    scene.page.show_place(Place(Page.SETTINGS, part="trash"))
    assert not scene.page.trash.visibleRegion().isEmpty()


def test_the_switch_folds_rejections_away_and_follows_the_journal(scene: Scene, journal: Journal) -> None:
    box = scene.page.shield.switch.box
    assert not box.isChecked()
    box.click()
    assert journal.shield.is_on()
    journal.shield.turn(on=False)
    scene.page.mark_stale()
    assert not box.isChecked()
