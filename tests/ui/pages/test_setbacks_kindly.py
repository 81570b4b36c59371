"""Beside the outcomes on Setbacks: steps, what recurs and its cases, what went well, and folding all of it away."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from careerjournal.domain.changes import Kind
from careerjournal.domain.places import Page, Place
from careerjournal.domain.setbacks import Feedback
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import LongText
from careerjournal.ui.pages.setbacks.kindly import PatternRow
from careerjournal.ui.pages.setbacks.page import SetbacksPage
from careerjournal.ui.pages.setbacks.rejection_row import RejectionRow
from tests.outside import DAY
from tests.ui.pages.setbacks_story import NOVEMBER_9, Scene, debriefed, reject


@pytest.fixture
def scene(qtbot: QtBot, desk: Desk) -> Scene:
    return Scene(qtbot, desk)


def companies(scene: Scene) -> list[str]:
    return [row.accessibleName().split(",")[0] for row in scene.shown(RejectionRow)]


def fill(scene: Scene) -> None:
    for number in range(5):
        reasons = ("No figures",) if number < 3 else ("Timing",) if number < 4 else ("Luck",)
        debriefed(scene.journal, f"House {number}", NOVEMBER_9, reasons=reasons)
    scene.page.mark_stale()


def test_four_rejections_are_too_early_to_tell(scene: Scene) -> None:
    for number in range(4):
        debriefed(scene.journal, f"House {number}", reasons=("No figures",))
    scene.page.mark_stale()
    scene.says("What recurs", "Too early to tell (4 cases).")
    assert scene.shown(PatternRow) == []


def test_from_five_on_each_sentence_leads_to_its_cases_and_back(scene: Scene) -> None:
    fill(scene)
    scene.says("“No figures” stands in 3 of 5 debriefs.", "5 of 5 rejections came after an interview.")
    row = next(each for each in scene.shown(PatternRow) if each.said.startswith("“No figures”"))
    QTest.keyClick(row, Qt.Key.Key_Return)
    scene.page.show_place(scene.places[-1])
    scene.says("3 rejections of 5")
    scene.until(lambda: companies(scene) == ["House 2", "House 1", "House 0"])
    scene.press("Show all rejections")
    scene.until(lambda: len(companies(scene)) == 5)


def test_the_steps_taken_stand_beside_the_outcomes(scene: Scene) -> None:
    assert not scene.page.isHidden()
    assert "Steps taken so far" not in scene.words()
    reject(scene.journal, "Lumen")
    scene.journal.setbacks.keep_feedback(Feedback(asked_on=DAY))
    scene.page.mark_stale()
    scene.says("Steps taken so far", "application", "request for feedback")


def test_what_went_well_is_kept_as_it_is_typed_and_stands_in_the_row(scene: Scene) -> None:
    own = debriefed(scene.journal, "Lumen", lesson="Ask early")
    scene.worksheet(own)._list.set_current(0)
    field = scene.field(LongText, "What went well")
    field.setFocus()
    QTest.keyClicks(field, "They laughed twice")
    scene.press("Close for now")
    assert scene.debrief(own).went_well == "They laughed twice"
    scene.says("Went well: They laughed twice", "Ask early")
    scene.undo()
    assert scene.debrief(own).went_well == ""


def test_folded_away_everywhere_nothing_names_a_rejection_until_it_is_asked_for(scene: Scene) -> None:
    fill(scene)
    own = reject(scene.journal, "Lumen")
    scene.journal.setbacks.keep_feedback(
        Feedback(application_id=own, person="Ines of Lumen", words="No", received_on=DAY)
    )
    scene.journal.setbacks.keep_feedback(Feedback(person="Ruth", words="Kind words", received_on=DAY))
    scene.page.mark_stale()
    scene.press("Fold rejections away everywhere")
    assert scene.journal.shield.is_on()
    scene.says("6 rejections are folded away, here and everywhere.")
    scene.until(lambda: not companies(scene))
    assert "Lumen" not in scene.words()
    assert "House" not in scene.words()
    scene.says("“No figures” stands in 3 of 5 debriefs.")
    scene.page.show_place(Place(Page.SETBACKS, part="feedback"))
    scene.says("Kind words", "1 more piece is about a rejection")
    assert "Lumen" not in scene.words()
    scene.page.show_place(Place(Page.SETBACKS))
    scene.press("Show them here")
    scene.until(lambda: len(companies(scene)) == 5)
    assert scene.journal.shield.is_on()
    scene.press("Fold them away here")
    scene.press("Show them everywhere")
    assert not scene.journal.shield.is_on()
    scene.until(lambda: len(companies(scene)) == 5)


def test_the_way_to_look_back_names_no_company_while_shielded(scene: Scene) -> None:
    reject(scene.journal, "Lumen")
    scene.journal.shield.turn(on=True)
    scene.page.mark_stale()
    scene.choose("Look back", "At a job I did not get")
    assert scene.page.worksheet is not None


def test_the_page_hears_of_the_switch() -> None:
    assert Kind.SETTING in SetbacksPage.cares_for


def test_a_row_without_anything_that_went_well_says_nothing_of_it(scene: Scene, journal: Journal) -> None:
    own = debriefed(journal, "Lumen", lesson="Ask")
    debrief = scene.debrief(own)
    journal.setbacks.keep_debrief(replace(debrief, went_well=""))
    scene.page.mark_stale()
    scene.says("Ask")
    assert "Went well" not in scene.words()
