"""The parts of Setbacks: requests for feedback with their letters, skills and strengths, everything to do."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from careerjournal.domain.actions import Action, Origin
from careerjournal.domain.letters import Letter
from careerjournal.domain.places import Page, Place
from careerjournal.domain.profile import Profile
from careerjournal.domain.setbacks import Feedback, FeedbackKind, Skill
from careerjournal.journal.journal import Journal
from careerjournal.ui.forms import letter_editor
from careerjournal.ui.forms.chart_export import ExportChart
from careerjournal.ui.kit.blocks import CheckRow
from careerjournal.ui.kit.buttons import ViewSwitch
from careerjournal.ui.kit.charts.chart import Chart
from careerjournal.ui.kit.check_box import CheckBox
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Combo, LineEdit, LongText
from tests.outside import DAY, PreparedAnswers
from tests.ui.pages.setbacks_story import NOVEMBER_9, Scene, debriefed, reject


@pytest.fixture
def scene(qtbot: QtBot, desk: Desk) -> Scene:
    """The page of an empty journal; tests fill the journal and show a part."""
    return Scene(qtbot, desk)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Addresses handed to the mail program."""
    addresses: list[str] = []

    def open_link(address: str) -> bool:
        addresses.append(address)
        return True

    monkeypatch.setattr(letter_editor, "open_link", open_link)
    return addresses


def choose(scene: Scene, name: str, key: str) -> None:
    """Choose an entry as the person does."""
    combo = scene.field(Combo, name)
    combo.set_key(key)
    combo.activated.emit(combo.currentIndex())


def ask(scene: Scene, *prefill: tuple[str, str]) -> None:
    """Open a new request by a place, as a guide's step does."""
    scene.page.show_place(Place(Page.SETBACKS, part="feedback", prefill=prefill))


def letter(scene: Scene) -> str:
    return scene.field(LongText, "Letter").text()


def test_the_switch_leads_through_the_parts_by_keyboard_and_changes_the_button(scene: Scene) -> None:
    switch = scene.shown(ViewSwitch)[0]
    assert scene.button("Look back").property("kind") == "primary"
    scene.button("Looking back").setFocus()
    QTest.keyClick(scene.button("Looking back"), Qt.Key.Key_Right)
    assert switch.key == "feedback"
    assert scene.button("Ask for feedback").property("kind") == "primary"
    scene.press("Skills")
    assert scene.button("Name a skill").property("kind") == "primary"
    scene.press("To do")
    assert scene.button("Add something to do").property("kind") == "primary"
    scene.press("Looking back")
    scene.press("0 things to do")
    assert switch.key == "actions"


def test_a_guides_step_opens_a_request_of_its_kind_with_a_letter(scene: Scene, journal: Journal) -> None:
    journal.profile.keep(Profile(name="Lena"))
    application = reject(journal, "Lumen Books", role="Editor")
    ask(scene, ("kind", "recruiter"), ("person", "Anna"), ("application_id", str(application)))
    assert scene.field(Combo, "Whom do you ask?").key == "recruiter"
    assert scene.field(LineEdit, "About what").text() == "Editor at Lumen Books"
    assert letter(scene).startswith("Dear Anna,")
    assert "Editor at Lumen Books" in letter(scene)
    assert letter(scene).endswith("Lena")
    choose(scene, "Language of the letter", "it")
    assert scene.field(LineEdit, "About what").text() == "Editor presso Lumen Books"
    assert letter(scene).startswith("Gentile Anna,")
    scene.press("Keep")
    kept = journal.setbacks.feedback()[0].feedback
    assert (kept.kind, kept.person, kept.application_id) == (FeedbackKind.RECRUITER, "Anna", application)
    assert (kept.asked_on, kept.remind_on, kept.letter_language) == (DAY, DAY + timedelta(days=7), "it")
    assert kept.letter.startswith("Gentile Anna,")
    scene.says("Anna, about Editor presso Lumen Books", "One reminder on")


def test_a_letter_that_the_person_changed_stays_until_it_is_written_anew(scene: Scene, journal: Journal) -> None:
    ask(scene, ("kind", "colleague"))
    scene.says("Still open: [name] [about what] [your name]")
    scene.field(LongText, "Letter").setPlainText("Hi, one word?")
    QTest.keyClicks(scene.field(LineEdit, "Their name"), "Jo")
    choose(scene, "Whom do you ask?", "recruiter")
    assert letter(scene) == "Hi, one word?"
    scene.press("Keep")
    scene.press("The letter: Jo")
    assert letter(scene) == "Hi, one word?"
    scene.press("Write it anew")
    assert letter(scene).startswith("Dear Jo,")


def test_ones_own_letter_is_kept_used_again_and_given_back(scene: Scene, journal: Journal) -> None:
    ask(scene, ("kind", "colleague"), ("person", "Johanna"))
    scene.field(LongText, "Letter").setPlainText("Hello Johanna, a word on it?")
    scene.press("Keep as my own letter")
    kept = journal.requests.template(FeedbackKind.COLLEAGUE, "en")
    assert kept is not None
    assert kept.body == "Hello {person}, a word on it?"
    scene.press("Cancel")
    ask(scene, ("kind", "colleague"), ("person", "Max"))
    assert letter(scene) == "Hello Max, a word on it?"
    scene.press("The program’s letter")
    assert letter(scene).startswith("Hi Max,")
    assert journal.requests.template(FeedbackKind.COLLEAGUE, "en") is None


def test_a_letter_is_copied_and_opened_in_the_mail_program(scene: Scene, opened: list[str]) -> None:
    ask(scene, ("kind", "colleague"), ("person", "Jo"), ("about", "the pitch & more"))
    QTest.keyClicks(scene.field(LineEdit, "Mail"), "jo@example.org")
    scene.press("Copy the letter")
    assert QGuiApplication.clipboard().text() == letter(scene)
    scene.press("Open in the mail program")
    said = parse_qs(urlsplit(opened[0]).query)
    assert opened[0].startswith("mailto:jo@example.org?")
    assert said["subject"] == ["Your honest view: the pitch & more"]
    assert said["body"] == ["\r\n".join(letter(scene).splitlines())]
    scene.says("Nothing is sent before you send it there.")


def test_a_letter_too_long_for_an_address_is_copied_instead(scene: Scene, opened: list[str]) -> None:
    ask(scene, ("kind", "interviewer"), ("person", "Anna"))
    choose(scene, "Language of the letter", "th")
    scene.press("Open in the mail program")
    assert "body" not in opened[0]
    assert QGuiApplication.clipboard().text() == letter(scene)
    scene.says("it was copied: paste it into the mail")


def test_a_request_needs_a_name_or_a_subject_and_may_go_without_a_reminder(scene: Scene, journal: Journal) -> None:
    ask(scene, ("kind", "interviewer"))
    scene.press("Keep")
    scene.says("Who it is, or what it is about.")
    QTest.keyClicks(scene.field(LineEdit, "Their name"), "Anna")
    choose(scene, "Remind me once", "0")
    scene.press("Keep")
    assert journal.setbacks.feedback()[0].feedback.remind_on is None


def test_a_reminder_put_off_to_another_day_stays_when_the_request_is_changed(scene: Scene, journal: Journal) -> None:
    asked = Feedback(person="Anna", asked_on=NOVEMBER_9, remind_on=DAY + timedelta(days=2), letter="Hello")
    journal.setbacks.keep_feedback(asked)
    scene.show("feedback")
    scene.press("The letter: Anna")
    QTest.keyClicks(scene.field(LineEdit, "Mail"), "a@example.org")
    scene.press("Keep")
    kept = journal.setbacks.feedback()[0].feedback
    assert (kept.remind_on, kept.mail, kept.letter) == (DAY + timedelta(days=2), "a@example.org", "Hello")


@pytest.mark.parametrize(
    ("asked", "answers", "said"),
    [
        (4, 2, "How many answer: too early to tell (n = 4)."),
        (5, 2, "2 of 5 requests were answered: 40 % (n = 5)."),
    ],
)
def test_the_share_answered_is_told_with_n_from_five_on(
    scene: Scene, journal: Journal, asked: int, answers: int, said: str
) -> None:
    for number in range(asked):
        words = "Well" if number < answers else ""
        journal.setbacks.keep_feedback(Feedback(person=f"P{number}", asked_on=DAY, words=words))
    scene.show("feedback")
    scene.says(said.replace("40 %", scene.desk.words.formats.percent(0.4)))


def test_a_skill_unfolds_to_what_points_to_it_and_each_opens(scene: Scene, journal: Journal) -> None:
    skill = Skill(name="Presenting", level_now=2, level_wanted=4, evidence="A recorded talk", named_on=NOVEMBER_9)
    own = journal.setbacks.keep_skill(skill, on=NOVEMBER_9).record
    journal.setbacks.keep_skill(replace(skill, id=own, level_now=3))
    application = debriefed(journal, "Lumen Books", lesson="Show it early", skill_id=own)
    journal.setbacks.keep_feedback(Feedback(person="Anna", words="Louder", received_on=DAY, skill_id=own))
    scene.show("skills")
    scene.press("2 debriefs and feedback point to it")
    scene.says("A recorded talk", "Debrief: Lumen Books", "“Show it early”", "Feedback: Anna", "“Louder”")
    chart = scene.shown(Chart)[0]
    assert "9 November: 2 of 5, I can do it with help" in chart.accessibleDescription()
    assert [part.words.split(": ")[1] for part in chart.picture.parts] == [
        "2 of 5, I can do it with help",
        "3 of 5, I do it on my own",
    ]
    scene.press("Open: Feedback: Anna")
    assert scene.field(LineEdit, "From whom").text() == "Anna"
    scene.press("Cancel")
    scene.press("Open: Debrief: Lumen Books")
    assert scene.page.worksheet is not None
    assert scene.page.worksheet.application_id == application


@pytest.mark.parametrize("ending", ["svg", "png", "pdf"])
def test_the_history_of_a_level_is_taken_along(scene: Scene, journal: Journal, tmp_path: Path, ending: str) -> None:
    skill = Skill(name="TCP/IP", level_now=2, level_wanted=4, named_on=NOVEMBER_9)
    own = journal.setbacks.keep_skill(skill, on=NOVEMBER_9).record
    journal.setbacks.keep_skill(replace(skill, id=own, level_now=3))
    debriefed(journal, "City Library", lesson="Layers", skill_id=own)
    scene.show("skills")
    scene.press("1 debrief or feedback points to it")
    answers = scene.desk.dialogs
    assert isinstance(answers, PreparedAnswers)
    answers.path = tmp_path / f"level.{ending}"
    scene.until(lambda: scene.shown(ExportChart))
    (export,) = scene.shown(ExportChart)
    with scene.bot.waitSignal(export.exported, timeout=20_000):
        scene.press("Export the chart: How the level of TCP/IP went by")
    assert answers.asked[-1] == "How the level of TCP_IP went by, 2026-11-21.svg"
    if ending == "pdf":
        said = pypdf.PdfReader(answers.path).pages[0].extract_text()
        for words in ("How the level of TCP/IP went by", "9 November 2026: 2 of 5", "4 wanted"):
            assert words in said
    else:
        assert answers.path.read_bytes()[:4] == {"svg": b"<?xm", "png": b"\x89PNG"}[ending]


def test_two_skills_are_merged_and_undo_parts_them(scene: Scene, journal: Journal) -> None:
    into = journal.setbacks.keep_skill(Skill(name="Presenting", named_on=DAY)).record
    other = journal.setbacks.keep_skill(Skill(name="Pitching", named_on=DAY)).record
    journal.setbacks.keep_feedback(Feedback(person="Anna", words="Louder", skill_id=other))
    scene.show("skills")
    scene.press("1 debrief or feedback points to it")
    scene.press("Merge with another skill")
    assert scene.field(Combo, "Make it part of").key == str(into)
    scene.press("Merge")
    assert [row.skill.name for row in journal.setbacks.skills()] == ["Presenting"]
    assert journal.setbacks.feedback()[0].feedback.skill_id == into
    scene.undo()
    scene.says("Pitching")
    assert journal.setbacks.feedback()[0].feedback.skill_id == other


def test_the_strengths_of_quiet_people_are_offered_once(scene: Scene, journal: Journal) -> None:
    scene.show("strengths")
    scene.until(lambda: scene.shown(CheckBox))
    next(box for box in scene.shown(CheckBox) if box.text() == "Reporting").setChecked(True)
    scene.press("Add these")
    assert [row.skill.name for row in journal.setbacks.skills() if row.skill.is_strength] == ["Reporting"]
    scene.until(lambda: not scene.shown(CheckBox))
    scene.says("Reporting")
    scene.press("Change: Reporting")
    QTest.keyClicks(scene.field(LongText, "What shows it"), "The spring report")
    scene.press("Keep")
    scene.says("The spring report")
    assert scene.journal.plan.material(DAY).strengths[0].evidence == "The spring report"


def test_strengths_declined_are_not_offered_again(scene: Scene, journal: Journal) -> None:
    scene.show("strengths")
    scene.press("No, thank you")
    scene.until(lambda: not scene.shown(CheckBox))
    assert not journal.skills.offers_strengths()


def titles(scene: Scene) -> list[str]:
    """What a screen reader says of the rows of things to do, up to the comma."""
    return [row.accessibleName().split(",")[0] for row in scene.shown(CheckRow)]


def test_everything_to_do_stands_in_one_list_chosen_by_state_and_origin(scene: Scene, journal: Journal) -> None:
    skill = journal.setbacks.keep_skill(Skill(name="Presenting", named_on=DAY)).record
    kinds: tuple[dict[str, Any], ...] = (
        {"due_on": DAY},
        {"due_on": DAY + timedelta(days=4), "origin": Origin.SKILL, "origin_id": skill},
        {},
        {"done_on": DAY},
        {"dropped_on": DAY, "origin": Origin.GUIDE},
    )
    for number, fields in enumerate(kinds):
        journal.actions.keep(replace(Action(title=f"Thing {number}", made_on=DAY), **fields))
    scene.show("actions")
    scene.until(lambda: titles(scene) == ["Thing 0", "Thing 1", "Thing 2"])
    choose(scene, "How they stand", "all")
    scene.until(lambda: titles(scene) == [f"Thing {number}" for number in range(5)])
    scene.says("Due", "Waiting for their day", "Without a day", "Done", "Let go")
    choose(scene, "Where they came from", "skill")
    scene.until(lambda: titles(scene) == ["Thing 1"])
    scene.press("Source: Thing 1")
    assert scene.places == [Place(Page.SETBACKS, skill, "skill")]


def test_things_are_ticked_put_off_let_go_and_taken_up_again(scene: Scene, journal: Journal) -> None:
    own = journal.actions.keep(Action(title="Record a talk", due_on=DAY, made_on=DAY)).record
    scene.show("actions")
    scene.choose("Later: Record a talk", "In three days")
    assert journal.actions.one(own).later_until == DAY + timedelta(days=3)
    scene.says("Put off to 24 November")
    scene.choose("Later: Record a talk", "Let it go")
    assert journal.actions.one(own).dropped_on == DAY
    scene.says("Nothing of this kind.")
    choose(scene, "How they stand", "dropped")
    scene.press("Take it up again: Record a talk")
    assert journal.actions.one(own).dropped_on is None
    choose(scene, "How they stand", "open")
    scene.until(lambda: titles(scene) == ["Record a talk"])
    scene.shown(CheckRow)[0].box.click()
    assert journal.actions.one(own).done_on == DAY
    choose(scene, "How they stand", "done")
    scene.until(lambda: titles(scene) == ["Record a talk"])
    scene.shown(CheckRow)[0].box.click()
    assert journal.actions.one(own).done_on is None


def test_a_letter_of_an_odd_setting_is_the_programs(scene: Scene, journal: Journal) -> None:
    journal.requests.keep_template(FeedbackKind.COLLEAGUE, "en", Letter(subject="", body="{person} {braces"))
    ask(scene, ("kind", "colleague"), ("person", "Jo"))
    assert letter(scene) == "Jo {braces"


def test_somebody_asked_in_an_ideas_worksheet_gets_a_letter_about_the_idea(scene: Scene, journal: Journal) -> None:
    sheet = journal.worksheets.begin("idea", answers={"name": "A zine"}).record
    asked = Feedback(person="Jo", about="A zine", asked_on=DAY)
    journal.worksheets.link(sheet, "asked", asked)
    kept = journal.setbacks.feedback()[0].feedback
    assert (kept.kind, kept.worksheet_id) == (FeedbackKind.COLLEAGUE, sheet)
    place = Place(Page.SETBACKS, sheet, "worksheet", (("question", "asked"),))
    scene.page.show_place(place)
    scene.press("Letter: Jo")
    assert scene.field(Combo, "It belongs to").key == f"worksheet {sheet}"
    assert scene.field(LineEdit, "Subject").text() == "Your honest view: A zine"
    scene.press("Keep")
    assert journal.setbacks.feedback()[0].feedback.letter.startswith("Hi Jo,")


def test_a_debrief_leads_to_a_letter_to_who_decided(scene: Scene, journal: Journal) -> None:
    application = reject(journal, "Lumen Books")
    scene.worksheet(application)
    scene.press("Next: What they said")
    scene.press("Ask them for feedback")
    assert scene.field(LineEdit, "About what").text() == "Editor at Lumen Books"
    scene.press("Cancel")
    assert journal.setbacks.feedback() == []
