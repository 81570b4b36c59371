"""The debrief's questions are those of any worksheet: earlier answers unfold, search leads to them, nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan import Paper
from careerjournal.domain.setbacks import Skill
from careerjournal.domain.worksheets.forms_of_setbacks import JOB
from careerjournal.journal.journal import Journal
from careerjournal.language.words import words_for
from careerjournal.ui.forms.worksheet.sheet import WorksheetSheet
from careerjournal.ui.forms.worksheet.step_list import StepEntry
from careerjournal.ui.kit.buttons import Chip
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Combo, LineEdit, LongText
from careerjournal.workflows.write_debrief import debrief_bytes
from tests.outside import DAY, StandingClock
from tests.ui.pages.setbacks_story import Scene, debriefed, reject

ENDED, SAID, FACTS, REASONS, FIT, PACE, LESSON, TRY = range(8)


@pytest.fixture
def scene(qtbot: QtBot, desk: Desk) -> Scene:
    """The page, with its journal."""
    return Scene(qtbot, desk)


@pytest.fixture
def twice(journal: Journal, clock: StandingClock) -> int:
    """A debrief that was filled in, and looked at again a week later."""
    first = journal.setbacks.keep_skill(Skill(name="Presenting", named_on=DAY)).record
    second = journal.setbacks.keep_skill(Skill(name="Reporting", named_on=DAY)).record
    own = debriefed(
        journal,
        "Lumen Books",
        went_well="They laughed",
        facts=("Seen late",),
        guesses=("Too dear",),
        reasons=("Timing",),
        lesson="Show one piece early",
        skill_id=first,
    )
    sheet = journal.worksheets.one_open("job", application_id=own)
    assert sheet is not None
    journal.worksheets.answer(sheet.id, "team", "As another intern")
    clock.day = DAY + timedelta(days=7)
    debrief = journal.setbacks.debrief_for(own)
    assert debrief is not None
    journal.setbacks.keep_debrief(
        replace(
            debrief,
            went_well="They laughed twice",
            facts=("Two others",),
            guesses=(),
            reasons=("No figures",),
            lesson="Show one piece first",
            skill_id=second,
        )
    )
    journal.worksheets.answer(sheet.id, "team", "As one of them")
    return own


def step(scene: Scene, number: int) -> None:
    QTest.mouseClick(scene.shown(StepEntry)[number], Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("number", "was"),
    [
        (ENDED, ("They laughed",)),
        (FACTS, ("Seen late", "Too dear")),
        (REASONS, ("Timing",)),
        (FIT, ("As another intern",)),
        (LESSON, ("Show one piece early",)),
        (TRY, ("Presenting",)),
    ],
)
def test_every_question_shows_its_earlier_answers(scene: Scene, twice: int, number: int, was: tuple[str, ...]) -> None:
    scene.worksheet(twice)
    step(scene, number)
    scene.until(lambda: len(scene._buttons("1 earlier answer")) == len(was))
    before = scene.words().splitlines()
    for button in scene._buttons("1 earlier answer"):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    scene.says("21 November", *was)
    for said in was:
        assert scene.words().splitlines().count(said) == before.count(said) + 1


def test_a_question_answered_on_one_day_has_nothing_earlier(scene: Scene, journal: Journal) -> None:
    own = debriefed(journal, "Lumen Books", lesson="Show one piece early", facts=("Seen late",))
    scene.worksheet(own)
    for number in range(8):
        step(scene, number)
        assert not [each for each in scene.shown(QWidget) if "earlier answer" in str(each.property("text"))]


def test_an_earlier_skill_that_was_removed_says_so(scene: Scene, twice: int, journal: Journal) -> None:
    journal.setbacks.remove_skill(next(row.skill.id for row in journal.setbacks.skills()))
    scene.worksheet(twice)
    step(scene, TRY)
    scene.press("1 earlier answer")
    scene.says("What this was about is no longer there.")


def test_what_is_written_today_leaves_what_was_written_before(
    scene: Scene, twice: int, journal: Journal, clock: StandingClock
) -> None:
    clock.day += timedelta(days=1)
    scene.worksheet(twice)
    step(scene, LESSON)
    field = scene.field(LongText, "One lesson")
    field.setFocus()
    QTest.keyClicks(field, ", always")
    scene.button("Ask me in three days").setFocus()
    scene.press("2 earlier answers")
    scene.says("28 November", "Show one piece first", "Show one piece early")
    scene.undo()
    scene.button("1 earlier answer")


def test_a_crash_leaves_what_is_being_typed_though_another_step_has_begun_the_worksheet(
    scene: Scene, journal: Journal
) -> None:
    lumen = reject(journal, "Lumen Books")
    journal.drafts.keep(f"worksheet/new/job/{lumen}/0/team", "=As another in")
    scene.worksheet(lumen)
    step(scene, LESSON)
    field = scene.field(LongText, "One lesson")
    field.setFocus()
    QTest.keyClicks(field, "Early")
    step(scene, FIT)
    team = scene.field(LongText, "How is the team treated there?")
    assert team.text() == "As another in"
    team.setFocus()
    QTest.keyClick(team, Qt.Key.Key_End)
    QTest.keyClicks(team, "tern")
    step(scene, PACE)
    (row,) = journal.worksheets.listing("job")
    answers = journal.worksheets.one(row.worksheet.id).answers
    assert {question: one.words for question, one in answers.items()} == {
        "lesson": "Early",
        "team": "As another intern",
    }


def test_a_hit_leads_to_its_question(scene: Scene, twice: int, journal: Journal) -> None:
    for query, number in (("no figures", REASONS), ("two others", FACTS), ("as one of them", FIT)):
        (hit,) = journal.finder.find(query).hits
        scene.page.show_place(hit.place)
        assert scene.page.worksheet is not None
        assert (scene.page.worksheet.application_id, scene.page.worksheet.step) == (twice, number)
    assert scene.field(LongText, "How is the team treated there?").hasFocus()
    scene.press("Close for now")
    scene.page.show_place(Place(Page.SETBACKS, twice, "debrief", (("question", "lesson"),)))
    scene.until(lambda: scene.field(LongText, "One lesson").hasFocus())


def test_its_worksheet_is_opened_as_the_debrief_that_it_is(scene: Scene, twice: int, journal: Journal) -> None:
    (row,) = journal.worksheets.listing("job")
    scene.page.show_place(Place(Page.SETBACKS, row.worksheet.id, "worksheet", (("question", "guesses"),)))
    assert scene.page.sheet is None
    assert scene.page.worksheet is not None
    assert scene.page.worksheet.step == FACTS
    assert scene.field(LineEdit, "Add a guess").hasFocus()


def test_answers_that_are_not_asked_for_any_more_stand_at_the_end(
    scene: Scene, twice: int, journal: Journal, desk: Desk
) -> None:
    (row,) = journal.worksheets.listing("job")
    journal.worksheets.answer(row.worksheet.id, "of_an_older_form", "Still here")
    scene.page.show_place(Place(Page.SETBACKS, twice, "debrief", (("question", "of_an_older_form"),)))
    assert len(scene.shown(StepEntry)) == 9
    assert scene.field(LongText, "of_an_older_form").text() == "Still here"
    assert "Still here" in text_of(journal, twice)


def text_of(journal: Journal, application_id: int) -> str:
    data = debrief_bytes(journal, application_id, words_for("en"), Paper.A4, DAY)
    with pypdfium2.PdfDocument(data) as document:
        return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())


def test_a_debrief_is_printed_once_as_it_stands(twice: int, journal: Journal) -> None:
    text = text_of(journal, twice)
    for words in ("They laughed twice", "Two others", "No figures", "As one of them", "Show one piece first"):
        assert text.count(words) == 1, words
    assert "Points to the skill Reporting" in text
    assert "Show one piece early" not in text


def test_without_an_application_the_form_is_a_worksheet_like_any_other(
    scene: Scene, journal: Journal, desk: Desk
) -> None:
    skill = journal.setbacks.keep_skill(Skill(name="Presenting", named_on=DAY)).record
    sheet = journal.worksheets.begin("job", answers={"reasons": '["Timing"]'}).record
    scene.page.show_place(Place(Page.SETBACKS, sheet, "worksheet", (("question", "skill"),)))
    assert isinstance(scene.page.sheet, WorksheetSheet)
    choice = scene.field(Combo, "The skill it points to, if any")
    choice.set_key(str(skill))
    choice.activated.emit(choice.currentIndex())
    assert journal.worksheets.one(sheet).words("skill") == f"[{skill}]"
    step(scene, JOB.step_of("reasons"))
    assert [chip.isChecked() for chip in scene.shown(Chip)] == [True]
    assert journal.files.check() == []


def test_the_history_of_a_debrief_survives_a_copy(twice: int, journal: Journal, tmp_path: Path) -> None:
    journal.files.backup(tmp_path / "copy.careerjournal")
    with Journal.open(tmp_path / "copy.careerjournal") as copy:
        (row,) = copy.worksheets.listing("job")
        assert [one.words for one in copy.worksheets.history(row.worksheet.id, "lesson")] == [
            "Show one piece first",
            "Show one piece early",
        ]
