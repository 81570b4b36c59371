"""The worksheet of one debrief: what is typed is kept, ticked, taken back, and never forced."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from careerjournal.domain.actions import Origin
from careerjournal.domain.places import Page, Place
from careerjournal.domain.setbacks import Debrief, Feedback, Skill
from careerjournal.journal.journal import Journal
from careerjournal.ui.forms.worksheet.exporting import SheetButtons
from careerjournal.ui.forms.worksheet.step_list import StepEntry
from careerjournal.ui.kit.buttons import Button, Chip
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Combo, LineEdit, LongText
from careerjournal.ui.pages.setbacks.page import SetbacksPage
from tests.outside import DAY, PreparedAnswers
from tests.ui.pages.setbacks_story import NOVEMBER_9, Scene, debriefed, reject

ENDED, SAID, FACTS, REASONS, FIT, PACE, LESSON, TRY = range(8)


@pytest.fixture
def scene(qtbot: QtBot, desk: Desk) -> Scene:
    """The page, with its journal."""
    return Scene(qtbot, desk)


@pytest.fixture
def lumen(journal: Journal) -> int:
    """An application that ended after an interview."""
    return reject(journal, "Lumen Books", role="Brand editor", interviews=1, contact="Anna Reuter")


def step(scene: Scene, number: int) -> None:
    """Go to a step by its entry."""
    QTest.mouseClick(scene.shown(StepEntry)[number], Qt.MouseButton.LeftButton)


def ticked(scene: Scene) -> list[str]:
    return [entry.text() for entry in scene.shown(StepEntry) if entry.is_done]


def type_into(field: QWidget, text: str) -> None:
    field.setFocus()
    QTest.keyClicks(field, text)


def leave(scene: Scene) -> None:
    """Put the keyboard elsewhere."""
    scene.button("Ask me in three days").setFocus()


def test_the_header_says_what_it_is_about_and_offers_the_way_out(scene: Scene, lumen: int) -> None:
    scene.worksheet(lumen)
    scene.says("Lumen Books", "Brand editor. Ended on 9 November after 1 interview.", "Kept as you type")
    assert scene.button("Close for now").property("kind") == "plain"
    assert scene.button("Next: What they said").property("kind") == "primary"


def test_the_history_is_shown_and_leads_to_its_application(scene: Scene, lumen: int) -> None:
    scene.worksheet(lumen)
    scene.says("Applied", "Interview 1", "Rejected", "10 September")
    scene.press("Open in Applications")
    assert scene.places == [Place(Page.APPLICATIONS, lumen)]


def test_looking_alone_writes_nothing(scene: Scene, lumen: int, journal: Journal) -> None:
    before = journal.history.next_undo()
    scene.worksheet(lumen)
    for number in range(8):
        step(scene, number)
        leave(scene)
    scene.press("Close for now")
    assert journal.setbacks.debrief_for(lumen) is None
    assert journal.history.next_undo() == before
    assert scene.notices == []


def test_next_and_back_walk_the_steps(scene: Scene, lumen: int) -> None:
    worksheet = scene.worksheet(lumen)
    assert not scene.button("Back").isEnabled()
    for name in (
        *("What they said", "Facts and guesses", "Reasons", "Did it fit me?"),
        *("How I go on", "One lesson", "One thing to try"),
    ):
        scene.press(f"Next: {name}")
    assert worksheet.step == TRY
    scene.press("Back")
    assert worksheet.step == LESSON


def test_the_steps_are_walked_by_arrow_keys_and_say_what_is_done(scene: Scene, lumen: int) -> None:
    worksheet = scene.worksheet(lumen)
    entries = scene.shown(StepEntry)
    assert entries[ENDED].hasFocus()
    QTest.keyClick(entries[ENDED], Qt.Key.Key_Down)
    assert worksheet.step == SAID
    assert [entry.accessibleName() for entry in entries[:2]] == ["Where it ended, done", "What they said"]


def test_what_they_said_is_kept_as_feedback_of_the_application(scene: Scene, lumen: int, journal: Journal) -> None:
    scene.worksheet(lumen)
    step(scene, SAID)
    type_into(scene.field(LongText, "Their words"), "We liked you")
    type_into(scene.field(LineEdit, "Who said it"), "Anna Reuter")
    type_into(scene.field(LineEdit, "How, or about what"), "by mail")
    leave(scene)
    kept = journal.setbacks.feedback()
    assert len(kept) == 1
    said = kept[0].feedback
    assert (said.application_id, said.words, said.person, said.about) == (
        lumen, "We liked you", "Anna Reuter", "by mail",
    )  # fmt: skip
    assert said.received_on == NOVEMBER_9
    assert "What they said" in ticked(scene)


def test_several_things_that_were_said_stand_under_each_other(scene: Scene, lumen: int, journal: Journal) -> None:
    scene.worksheet(lumen)
    step(scene, SAID)
    type_into(scene.field(LongText, "Their words"), "We liked you")
    scene.press("Add something else that was said")
    scene.until(lambda: len(scene.shown(LongText)) == 2)
    assert scene.shown(LongText)[1].hasFocus()
    QTest.keyClicks(scene.shown(LongText)[1], "And your portfolio")
    leave(scene)
    assert {row.feedback.words for row in journal.setbacks.feedback()} == {"We liked you", "And your portfolio"}
    scene.press("Remove")
    scene.until(lambda: len(scene.shown(LongText)) == 1)
    scene.undo()
    scene.until(lambda: len(scene.shown(LongText)) == 2)


def test_an_undone_first_word_leaves_an_empty_block(scene: Scene, lumen: int, journal: Journal) -> None:
    scene.worksheet(lumen)
    step(scene, SAID)
    type_into(scene.field(LongText, "Their words"), "We liked you")
    leave(scene)
    scene.undo()
    assert journal.setbacks.feedback() == []
    scene.until(lambda: [each.text() for each in scene.shown(LongText)] == [""])


def add(scene: Scene, name: str, *thoughts: str) -> None:
    field = scene.field(LineEdit, name)
    field.setFocus()
    for thought in thoughts:
        QTest.keyClicks(field, thought)
        QTest.keyClick(field, Qt.Key.Key_Return)


def test_facts_and_guesses_are_kept_apart(scene: Scene, lumen: int) -> None:
    scene.worksheet(lumen)
    step(scene, FACTS)
    add(scene, "Add a fact", "They saw it late", "Somebody else led a relaunch", "They saw it late")
    add(scene, "Add a guess", "My numbers were thin")
    debrief = scene.debrief(lumen)
    assert debrief.facts == ("They saw it late", "Somebody else led a relaunch")
    assert debrief.guesses == ("My numbers were thin",)
    assert "Facts and guesses" in ticked(scene)


def test_a_fact_is_changed_in_place_given_up_and_removed(scene: Scene, lumen: int) -> None:
    scene.worksheet(lumen)
    step(scene, FACTS)
    add(scene, "Add a fact", "They saw it late", "Somebody else")
    scene.says("They saw it late")
    words = next(
        each
        for each in scene.shown(QWidget)
        if each.property("kind") == "own" and each.accessibleName() == "They saw it late"
    )
    words.setFocus()
    QTest.keyClick(words, Qt.Key.Key_Return)
    field = scene.field(LongText, "They saw it late")
    assert field.hasFocus()
    QTest.keyClicks(field, ", at the end")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert scene.debrief(lumen).facts == ("They saw it late, at the end", "Somebody else")
    scene.until(words.hasFocus)
    QTest.keyClick(words, Qt.Key.Key_F2)
    QTest.keyClicks(field, " of all")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert scene.debrief(lumen).facts == ("They saw it late, at the end", "Somebody else")
    scene.press("Remove: They saw it late, at the end")
    assert scene.debrief(lumen).facts == ("Somebody else",)
    scene.undo()
    assert scene.debrief(lumen).facts == ("They saw it late, at the end", "Somebody else")
    scene.says("They saw it late, at the end")


def test_a_guess_becomes_a_request_in_one_click_and_back(scene: Scene, lumen: int, journal: Journal) -> None:
    scene.worksheet(lumen)
    step(scene, FACTS)
    add(scene, "Add a guess", "My numbers were thin")
    scene.press("Ask about: My numbers were thin")
    asked = journal.setbacks.feedback()[0].feedback
    assert (asked.application_id, asked.person, asked.about, asked.asked_on, asked.received_on) == (
        lumen, "Anna Reuter", "My numbers were thin", DAY, None,
    )  # fmt: skip
    scene.says("Asked on 21 November")
    scene.undo()
    assert journal.setbacks.feedback() == []
    scene.button("Ask about: My numbers were thin")


def test_an_answer_to_a_request_gets_its_day(scene: Scene, lumen: int, journal: Journal) -> None:
    journal.setbacks.keep_feedback(Feedback(application_id=lumen, about="My numbers", asked_on=NOVEMBER_9))
    scene.worksheet(lumen)
    step(scene, SAID)
    scene.says("Asked on 9 November, awaited")
    type_into(scene.field(LongText, "Their words"), "They were fine")
    leave(scene)
    said = journal.setbacks.feedback()[0].feedback
    assert (said.words, said.received_on, said.asked_on) == ("They were fine", DAY, NOVEMBER_9)


def test_what_was_said_stands_above_facts_and_guesses(scene: Scene, lumen: int, journal: Journal) -> None:
    scene.worksheet(lumen)
    step(scene, SAID)
    type_into(scene.field(LongText, "Their words"), "We liked you")
    step(scene, FACTS)
    scene.says("“We liked you”", "9 November")


def test_reasons_are_chips_of_ones_own(scene: Scene, lumen: int, journal: Journal) -> None:
    debriefed(journal, "Foxglove Audio", reasons=("Timing", "No figures"))
    scene.worksheet(lumen)
    step(scene, REASONS)
    scene.until(lambda: len(scene.shown(Chip)) == 2)
    scene.press("Timing")
    add(scene, "In a few words", "Portfolio seen late", "no FIGURES")
    assert scene.debrief(lumen).reasons == ("Timing", "Portfolio seen late", "No figures")
    scene.until(lambda: len(scene.shown(Chip)) == 3)
    assert all(chip.isChecked() for chip in scene.shown(Chip))
    scene.press("Timing")
    assert scene.debrief(lumen).reasons == ("Portfolio seen late", "No figures")
    assert "Reasons" in ticked(scene)


def test_the_lesson_is_drafted_while_typed_and_kept_when_the_step_changes(
    scene: Scene, lumen: int, journal: Journal
) -> None:
    scene.worksheet(lumen)
    step(scene, LESSON)
    type_into(scene.field(LongText, "One lesson"), "Show one piece early")
    scene.until(lambda: journal.drafts.get(f"debrief/{lumen}/lesson").endswith("Show one piece early"))
    assert journal.setbacks.debrief_for(lumen) is None
    scene.press("Next: One thing to try")
    assert scene.debrief(lumen).lesson == "Show one piece early"
    assert journal.drafts.get(f"debrief/{lumen}/lesson") == ""
    assert "One lesson" in ticked(scene)


def test_a_lesson_that_a_crash_cut_short_is_there_again(scene: Scene, lumen: int, journal: Journal) -> None:
    journal.drafts.keep(f"debrief/{lumen}/lesson", "=Show one pie")
    scene.worksheet(lumen)
    step(scene, LESSON)
    assert scene.field(LongText, "One lesson").text() == "Show one pie"
    scene.press("Close for now")
    assert scene.debrief(lumen).lesson == "Show one pie"


def test_what_a_crash_left_on_a_step_that_was_not_opened_stays_a_draft_or_is_kept(
    scene: Scene, lumen: int, journal: Journal, qtbot: QtBot, desk: Desk
) -> None:
    journal.drafts.keep(f"debrief/{lumen}/lesson", "=Show one pie")
    journal.drafts.keep(f"debrief/{lumen}/said/words", "=We lik")
    scene.worksheet(lumen)
    scene.press("Close for now")
    scene.worksheet(lumen)
    step(scene, LESSON)
    assert scene.field(LongText, "One lesson").text() == "Show one pie"
    step(scene, SAID)
    assert scene.field(LongText, "Their words").text() == "We lik"


def test_undo_in_the_field_undoes_typing_and_in_the_journal_the_lesson(scene: Scene, lumen: int) -> None:
    scene.worksheet(lumen)
    step(scene, LESSON)
    field = scene.field(LongText, "One lesson")
    type_into(field, "Early")
    QTest.keySequence(field, "Ctrl+Z")
    assert field.text() == ""
    type_into(field, "Early and often")
    leave(scene)
    assert scene.debrief(lumen).lesson == "Early and often"
    scene.undo()
    assert field.text() == ""


def test_the_focus_stays_where_it_went_when_a_field_is_kept(scene: Scene, lumen: int) -> None:
    scene.worksheet(lumen)
    step(scene, SAID)
    words = scene.field(LongText, "Their words")
    type_into(words, "We liked you")
    QTest.keyClick(words, Qt.Key.Key_Tab)
    assert scene.field(LineEdit, "Who said it").hasFocus()


def test_one_thing_to_try_is_an_action_of_the_debrief_with_a_day_and_a_skill(
    scene: Scene, lumen: int, journal: Journal
) -> None:
    scene.worksheet(lumen)
    step(scene, TRY)
    choice = scene.field(Combo, "The skill it points to, if any")
    choice.set_key("new")
    choice.activated.emit(choice.currentIndex())
    name = scene.field(LineEdit, "Name of the new skill")
    QTest.keyClicks(name, "Presenting")
    QTest.keyClick(name, Qt.Key.Key_Return)
    skill_id = journal.setbacks.skills()[0].skill.id
    assert scene.debrief(lumen).skill_id == skill_id
    type_into(scene.field(LineEdit, "What to try"), "Rewrite two lines")
    leave(scene)
    action = journal.actions.open()[0]
    assert action.came_from == "Lumen Books"
    kept = action.action
    assert (kept.title, kept.origin, kept.origin_id, kept.skill_id, kept.due_on) == (
        "Rewrite two lines", Origin.DEBRIEF, scene.debrief(lumen).id, skill_id, DAY + timedelta(days=7),
    )  # fmt: skip
    day = scene.field(LineEdit, "By when")
    day.setFocus()
    day.setText("30 November 2026")
    leave(scene)
    assert journal.actions.open()[0].action.due_on == date(2026, 11, 30)
    assert "One thing to try" in ticked(scene)
    scene.press("Drop it")
    assert journal.actions.open() == []
    scene.until(lambda: scene.field(LineEdit, "What to try").text() == "")


def test_an_action_alone_begins_the_debrief(scene: Scene, lumen: int, journal: Journal) -> None:
    scene.worksheet(lumen)
    step(scene, TRY)
    type_into(scene.field(LineEdit, "What to try"), "Rewrite two lines")
    leave(scene)
    assert journal.actions.open()[0].action.origin_id == scene.debrief(lumen).id
    scene.press("Another thing")
    scene.until(lambda: len([each for each in scene.shown(LineEdit) if each.accessibleName() == "What to try"]) == 2)


def test_a_skill_that_is_named_already_is_chosen_and_not_made_twice(scene: Scene, lumen: int, journal: Journal) -> None:
    skill_id = journal.setbacks.keep_skill(Skill(name="Presenting", named_on=DAY)).record
    scene.worksheet(lumen)
    step(scene, TRY)
    choice = scene.field(Combo, "The skill it points to, if any")
    choice.set_key("new")
    choice.activated.emit(choice.currentIndex())
    type_into(scene.field(LineEdit, "Name of the new skill"), "presenting")
    leave(scene)
    assert len(journal.setbacks.skills()) == 1
    assert scene.debrief(lumen).skill_id == skill_id


def test_ask_me_in_three_days_stands_on_every_step_and_closes(scene: Scene, lumen: int) -> None:
    scene.worksheet(lumen)
    for number in range(8):
        step(scene, number)
        assert scene.button("Ask me in three days").height() >= 20
    scene.press("Ask me in three days")
    assert scene.page.worksheet is None
    assert scene.debrief(lumen).ask_on == DAY + timedelta(days=3)
    scene.says("Asked for 24 November")


def test_writing_after_the_day_that_was_asked_for_stops_the_asking(scene: Scene, lumen: int, journal: Journal) -> None:
    journal.setbacks.ask_later(lumen, DAY)
    scene.worksheet(lumen)
    step(scene, LESSON)
    type_into(scene.field(LongText, "One lesson"), "Early")
    scene.press("Close for now")
    assert scene.debrief(lumen).ask_on is None
    assert journal.today.view(DAY).debriefs == ()


def test_done_with_it_closes_the_debrief_and_goes_back(scene: Scene, lumen: int) -> None:
    scene.worksheet(lumen)
    step(scene, LESSON)
    type_into(scene.field(LongText, "One lesson"), "Early")
    step(scene, TRY)
    scene.press("Done with it")
    assert scene.page.worksheet is None
    assert scene.debrief(lumen).closed_on == DAY
    scene.says("Lesson written")


def test_a_begun_worksheet_opens_where_it_goes_on(scene: Scene, lumen: int, journal: Journal) -> None:
    journal.setbacks.keep_feedback(Feedback(application_id=lumen, words="We liked you", received_on=NOVEMBER_9))
    assert scene.worksheet(lumen).step == FACTS


def test_a_place_opens_the_worksheet(scene: Scene, lumen: int) -> None:
    scene.page.show_place(Place(Page.SETBACKS, lumen, "debrief"))
    assert scene.page.worksheet is not None
    assert scene.page.worksheet.application_id == lumen


def test_closing_the_window_keeps_what_is_being_typed(scene: Scene, lumen: int) -> None:
    scene.worksheet(lumen)
    step(scene, LESSON)
    type_into(scene.field(LongText, "One lesson"), "Early")
    scene.page.close()
    assert scene.debrief(lumen).lesson == "Early"


def test_every_control_has_a_name(scene: Scene, lumen: int) -> None:
    scene.worksheet(lumen)
    for number in range(8):
        step(scene, number)
        nameless = [
            each
            for kind in (QLineEdit, QTextEdit, Combo, Button)
            for each in scene.shown(kind)
            if not (each.accessibleName() or each.property("text"))
        ]
        assert nameless == []


def test_hostile_text_stays_text(scene: Scene, lumen: int) -> None:
    scene.worksheet(lumen)
    step(scene, FACTS)
    add(scene, "Add a fact", "<b>Bold</b> & " + "x" * 500)
    assert scene.debrief(lumen).facts[0].startswith("<b>Bold</b> & ")
    scene.says("<b>Bold</b> &")
    assert scene.page.width() == 1072


def test_the_page_is_made_by_the_shells_catalogue(desk: Desk, qtbot: QtBot) -> None:
    from careerjournal.ui.shell.catalogue import make_page

    page = make_page(Page.SETBACKS, desk)
    qtbot.addWidget(page)
    assert isinstance(page, SetbacksPage)


def test_the_whole_debrief_is_saved_as_a_pdf(
    scene: Scene, journal: Journal, desk: Desk, lumen: int, tmp_path: Path
) -> None:
    dialogs = desk.dialogs
    assert isinstance(dialogs, PreparedAnswers)
    dialogs.path = tmp_path / "out"
    looked_back = Debrief(
        application_id=lumen, started_on=DAY, lesson="Show one piece first", facts=("They saw it late",)
    )
    journal.setbacks.keep_debrief(looked_back)
    scene.worksheet(lumen)
    step(scene, FIT)
    type_into(scene.field(LongText, "How is the team treated there?"), "As another intern")
    leave(scene)
    scene.press("Save as PDF")
    scene.until(lambda: scene.notices and "out.pdf" in scene.notices[-1].words)
    assert dialogs.asked[-1] == "Look back at an application, Lumen Books, 2026-11-21.pdf"
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as document:
        text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    for words in ("Brand editor at Lumen Books", "Show one piece first", "They saw it late", "As another intern"):
        assert words in text


def test_the_whole_debrief_is_printed(scene: Scene, desk: Desk, lumen: int, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    buttons = SheetButtons(desk, "debrief", lambda: lumen, lambda: ("", ""), choose_printer=lambda parent: printer)
    scene.bot.addWidget(buttons)
    buttons.print()
    scene.until(lambda: scene.notices and scene.notices[-1].words == "1 page sent to the printer")
    with pypdfium2.PdfDocument(tmp_path / "printed.pdf") as document:
        assert len(document) == 1
