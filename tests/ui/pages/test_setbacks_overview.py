"""The overview of Setbacks: what is shown, what is folded away, and what can be done there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from careerjournal.domain.actions import Origin
from careerjournal.domain.places import Page, Place
from careerjournal.domain.setbacks import Feedback, Skill
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Combo, LineEdit, LongText
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.marks import GoalCircles
from careerjournal.ui.pages.setbacks.rejection_row import RejectionRow
from tests.outside import DAY
from tests.ui.pages.setbacks_story import NOVEMBER_9, Scene, debriefed, reject


@pytest.fixture
def scene(qtbot: QtBot, desk: Desk) -> Scene:
    """The page of an empty journal; tests fill the journal and refresh."""
    return Scene(qtbot, desk)


def row_words(scene: Scene) -> dict[str, str]:
    """What a screen reader says of each row, by company."""
    return {row.accessibleName().split(",")[0]: row.accessibleName() for row in scene.shown(RejectionRow)}


def rows(scene: Scene, count: int) -> None:
    scene.until(lambda: len(scene.shown(RejectionRow)) == count)


def test_an_empty_journal_says_what_belongs_here_and_offers_feedback(scene: Scene) -> None:
    scene.says("Rejections will stand here")
    assert scene.button("Note feedback").property("kind") == "plain"
    assert scene.button("Look back").property("kind") == "primary"


def test_the_header_counts_what_was_learnt(scene: Scene, journal: Journal) -> None:
    debriefed(journal, "Lumen Books", lesson="Show one piece early")
    debriefed(journal, "Foxglove Audio", facts=("They paused it",))
    reject(journal, "Nord & Sons")
    journal.setbacks.keep_feedback(Feedback(person="Anna", words="We liked you", received_on=NOVEMBER_9))
    journal.setbacks.keep_feedback(Feedback(person="Daniel", asked_on=NOVEMBER_9))
    scene.page.refresh()
    scene.says("2 debriefs and 1 piece of feedback. The rest is folded away.")


def test_a_row_says_how_far_it_got_and_how_its_debrief_stands(scene: Scene, journal: Journal) -> None:
    debriefed(journal, "Lumen Books", lesson="Show one piece early")
    debriefed(journal, "Foxglove Audio", facts=("They paused it",))
    journal.setbacks.ask_later(reject(journal, "Old Mint"), date(2026, 11, 24))
    scene.page.refresh()
    rows(scene, 3)
    said = row_words(scene)
    assert "Got to: Interview. Ended on 9 November" in said["Lumen Books"]
    assert "Lesson written" in said["Lumen Books"]
    assert "Show one piece early" in said["Lumen Books"]
    assert "Begun" in said["Foxglove Audio"]
    assert "Asked for 24 November" in said["Old Mint"]


def test_rejections_without_a_debrief_fold_away_under_a_count(scene: Scene, journal: Journal) -> None:
    debriefed(journal, "Lumen Books", lesson="Show one piece early")
    for number in range(9):
        reject(journal, f"House {number}", on=date(2026, 10, 1 + number))
    scene.page.refresh()
    rows(scene, 1)
    scene.press("9 rejections without a debrief, folded away")
    rows(scene, 7)
    assert scene.button("Fold away those without a debrief").hasFocus()
    scene.press("3 more")
    rows(scene, 10)
    scene.press("Fold away those without a debrief")
    rows(scene, 1)


def test_an_emptied_debrief_folds_away_again(scene: Scene, journal: Journal) -> None:
    application_id = debriefed(journal, "Lumen Books", lesson="Too soon")
    scene.page.refresh()
    rows(scene, 1)
    journal.setbacks.keep_debrief(replace(scene.debrief(application_id), lesson=""))
    scene.page.refresh()
    scene.button("1 rejection without a debrief, folded away")
    rows(scene, 0)


def test_the_primary_button_opens_the_latest_rejection_not_looked_back_at(scene: Scene, journal: Journal) -> None:
    reject(journal, "Earlier", on=date(2026, 10, 1))
    debriefed(journal, "Lumen Books", lesson="Show one piece early", on=date(2026, 11, 12))
    latest = reject(journal, "Later", on=date(2026, 11, 10))
    scene.page.refresh()
    scene.choose("Look back", "At a job I did not get:")
    assert scene.page.worksheet is not None
    assert scene.page.worksheet.application_id == latest


def test_a_row_opens_by_keyboard_and_gets_the_focus_back(scene: Scene, journal: Journal) -> None:
    application_id = debriefed(journal, "Lumen Books", lesson="Show one piece early")
    scene.page.refresh()
    rows(scene, 1)
    row = scene.shown(RejectionRow)[0]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Return)
    worksheet = scene.page.worksheet
    assert worksheet is not None
    assert worksheet.application_id == application_id
    assert worksheet.isAncestorOf(scene.page.focusWidget())
    QTest.keyClick(scene.page.focusWidget(), Qt.Key.Key_Escape)
    scene.until(lambda: [each.hasFocus() for each in scene.shown(RejectionRow)] == [True])


def test_feedback_shows_whose_words_what_i_make_of_it_and_the_skill(scene: Scene, journal: Journal) -> None:
    skill = journal.setbacks.keep_skill(Skill(name="Presenting", named_on=DAY)).record
    journal.setbacks.keep_feedback(
        Feedback(
            person="Anna Reuter",
            about="the portfolio",
            words="We saw it only at the end",
            reflection="It was in my bag",
            received_on=NOVEMBER_9,
            skill_id=skill,
        )
    )
    scene.show("feedback")
    scene.says("Anna Reuter, the portfolio", "It was in my bag", "Points to the skill Presenting")
    said = next(label for label in scene.shown(Label) if label.text() == "“We saw it only at the end”")
    assert said.property("kind") == "own"


def test_awaited_feedback_is_named_and_its_answer_noted(scene: Scene, journal: Journal) -> None:
    journal.setbacks.keep_feedback(Feedback(person="Daniel", about="the pitch", asked_on=NOVEMBER_9))
    scene.show("feedback")
    scene.says("Daniel, about the pitch", "Asked on 9 November, awaited")
    scene.press("Note the answer: Daniel, about the pitch")
    QTest.keyClicks(scene.field(LongText, "What they said"), "Cut the first minute")
    scene.press("Keep")
    kept = journal.setbacks.feedback()[0].feedback
    assert (kept.words, kept.received_on, kept.asked_on) == ("Cut the first minute", DAY, NOVEMBER_9)
    scene.until(lambda: "awaited" not in scene.words())


def test_feedback_is_noted_changed_and_removed_with_undo(scene: Scene, journal: Journal) -> None:
    application_id = reject(journal, "Lumen Books")
    scene.press("Note feedback")
    scene.press("Keep")
    scene.says("Who it is from, or a word of what was said.")
    QTest.keyClicks(scene.field(LineEdit, "From whom"), "Anna")
    QTest.keyClicks(scene.field(LongText, "What they said"), "We liked you")
    scene.field(Combo, "For the application").set_key(str(application_id))
    scene.press("Keep")
    kept = journal.setbacks.feedback()[0]
    assert (kept.feedback.person, kept.feedback.words, kept.company) == ("Anna", "We liked you", "Lumen Books")
    scene.show("feedback")
    scene.press("Change: Anna, Lumen Books")
    QTest.keyClicks(scene.field(LongText, "What I make of it"), "It is a start")
    scene.press("Keep")
    assert journal.setbacks.feedback()[0].feedback.reflection == "It is a start"
    scene.press("Remove: Anna, Lumen Books")
    assert journal.setbacks.feedback() == []
    assert scene.notices[-1].undo
    scene.undo()
    scene.says("“We liked you”")


def test_a_request_for_feedback_is_noted_with_its_day(scene: Scene, journal: Journal) -> None:
    scene.show("feedback")
    scene.press("Ask for feedback")
    QTest.keyClicks(scene.field(LineEdit, "Their name"), "Daniel")
    scene.press("Keep")
    kept = journal.setbacks.feedback()[0].feedback
    assert (kept.person, kept.asked_on, kept.received_on) == ("Daniel", DAY, None)


@pytest.mark.parametrize(("act", "skills"), [("Cancel", []), ("Keep", ["Presenting"])])
def test_a_new_skill_is_named_within_the_feedback_form(
    scene: Scene, journal: Journal, act: str, skills: list[str]
) -> None:
    scene.press("Note feedback")
    QTest.keyClicks(scene.field(LineEdit, "From whom"), "Anna")
    choice = scene.field(Combo, "The skill it points to")
    choice.set_key("new")
    choice.activated.emit(choice.currentIndex())
    QTest.keyClicks(scene.field(LineEdit, "Name of the new skill"), "Presenting")
    scene.press(act)
    assert [row.skill.name for row in journal.setbacks.skills()] == skills
    if skills:
        assert journal.setbacks.feedback()[0].feedback.skill_id == journal.setbacks.skills()[0].skill.id


def test_a_form_brings_back_what_a_crash_left_in_its_drafts(scene: Scene, journal: Journal) -> None:
    journal.drafts.keep("feedback/0/words", "=Half of what they sa")
    scene.press("Note feedback")
    assert scene.field(LongText, "What they said").text() == "Half of what they sa"
    scene.press("Cancel")
    assert journal.drafts.get("feedback/0/words") == ""


def test_a_skill_shows_its_levels_in_circles_and_words_and_what_points_to_it(scene: Scene, journal: Journal) -> None:
    skill = Skill(name="Presenting", why="They asked each time", level_now=2, level_wanted=4, named_on=DAY)
    skill_id = journal.setbacks.keep_skill(skill).record
    debriefed(journal, "Lumen Books", lesson="Show one piece early", skill_id=skill_id)
    scene.show("skills")
    scene.says("Presenting", "They asked each time", "2 to 4. Now: I can do it with help")
    assert scene.button("1 debrief or feedback points to it").isVisible()
    assert [each.accessibleName() for each in scene.shown(GoalCircles)] == ["2 to 4"]


def test_a_skill_is_named_changed_and_removed(scene: Scene, journal: Journal) -> None:
    scene.show("skills")
    scene.press("Name a skill")
    scene.press("Keep")
    scene.says("A skill needs a name.")
    QTest.keyClicks(scene.field(LineEdit, "Skill"), "Presenting")
    scene.field(Combo, "Level now").set_key("2")
    scene.press("Keep")
    scene.says("2 of 5: I can do it with help")
    scene.press("Change: Presenting")
    scene.field(Combo, "Level wanted").set_key("4")
    scene.press("Keep")
    kept = journal.setbacks.skills()[0].skill
    assert (kept.name, kept.level_now, kept.level_wanted) == ("Presenting", 2, 4)
    scene.press("Change: Presenting")
    scene.press("Remove it")
    assert journal.setbacks.skills() == []


def test_something_to_do_is_added_for_a_skill(scene: Scene, journal: Journal) -> None:
    skill_id = journal.setbacks.keep_skill(Skill(name="Presenting", named_on=DAY)).record
    scene.show("skills")
    scene.press("Add something to do: Presenting")
    QTest.keyClicks(scene.field(LineEdit, "What to do"), "Record a talk")
    scene.press("Keep")
    action = journal.actions.open()[0].action
    assert (action.title, action.origin, action.skill_id) == ("Record a talk", Origin.SKILL, skill_id)
    assert scene.button("1 thing to do").isVisible()


def test_places_open_feedback_and_skills(scene: Scene, journal: Journal) -> None:
    feedback_id = journal.setbacks.keep_feedback(Feedback(person="Anna", words="Well", received_on=DAY)).record
    skill_id = journal.setbacks.keep_skill(Skill(name="Presenting", named_on=DAY)).record
    scene.page.show_place(Place(Page.SETBACKS, feedback_id, "feedback"))
    assert scene.field(LineEdit, "From whom").text() == "Anna"
    scene.press("Cancel")
    scene.page.show_place(Place(Page.SETBACKS, skill_id, "skill"))
    assert scene.field(LineEdit, "Skill").text() == "Presenting"
    scene.press("Cancel")
    asked = (("person", "Daniel"), ("about", "the pitch"))
    scene.page.show_place(Place(Page.SETBACKS, part="feedback", prefill=asked))
    assert scene.field(LineEdit, "From whom").text() == "Daniel"
    assert scene.field(LineEdit, "About what").text() == "the pitch"


def test_a_place_that_is_gone_opens_nothing(scene: Scene) -> None:
    scene.page.show_place(Place(Page.SETBACKS, 99, "feedback"))
    scene.page.show_place(Place(Page.SETBACKS, 99, "skill"))
    assert scene.page.findChildren(Sheet) == []
    scene.page.show_place(Place(Page.SETBACKS, 99, "debrief"))
    assert scene.page.worksheet is None
    assert len(scene.notices) == 1


def test_nothing_is_cut_and_no_space_is_dead_below(scene: Scene, journal: Journal) -> None:
    long_words = "They said that it was good, and that somebody else was closer to what they do every day. " * 4
    for number in range(8):
        debriefed(journal, f"House {number}", lesson=long_words)
        journal.setbacks.keep_feedback(Feedback(person=f"P{number}", words=long_words, received_on=DAY))
    scene.page.refresh()
    rows(scene, 6)

    def cut() -> list[str]:
        wrapped = [label for label in scene.shown(Label) if label.wordWrap()]
        return [label.text() for label in wrapped if label.height() < label.heightForWidth(label.width())]

    scene.until(lambda: not cut())
    lowest = max(label.mapTo(scene.page, label.rect().bottomLeft()).y() for label in scene.shown(Label))
    content = max(scene.page.findChildren(QWidget, "scrolled"), key=QWidget.height)
    assert content.mapTo(scene.page, content.rect().bottomLeft()).y() - lowest < 150
