"""Reading a guide: its languages, its steps, finding, notes, and coming back to where one stopped."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from careerjournal.domain.places import Page, Place
from careerjournal.domain.posting import Channel, Period, PostingGoal
from careerjournal.domain.reading import StepMark
from careerjournal.guidance.library import GUIDES, guide
from careerjournal.guidance.steps import steps
from careerjournal.journal.journal import Journal
from careerjournal.language.languages import LANGUAGES
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.pages.guides.piece_text import is_numbered
from careerjournal.ui.shell.catalogue import WHERE
from tests.outside import DAY
from tests.ui.pages.guides_pages import HeldGuides

ASK = "ask-what-was-missing"


@pytest.fixture
def held(qtbot: QtBot, desk: Desk) -> HeldGuides:
    return HeldGuides(qtbot, desk)


def mark(journal: Journal, step: str) -> StepMark:
    return next(each for each in journal.guides.marks() if each.step == step)


@pytest.mark.unmeasured
@pytest.mark.parametrize("guide_id", GUIDES)
@pytest.mark.parametrize("language", [language.code for language in LANGUAGES])
def test_every_guide_can_be_read_in_every_language(held: HeldGuides, guide_id: str, language: str) -> None:
    held.open(guide_id, language=language)
    text = guide(guide_id, language)
    said = held.text()
    for section in text.sections:
        for block in section.blocks:
            for line in block.lines:
                assert "".join(span.text for span in line) in said
    assert [entry.title for entry in held.reader.contents.entries] == [s.title for s in text.sections[1:]]
    shown = {view.section for view in held.reader.column.views.values() if view.step is not None}
    assert shown == {step.id for step in steps() if step.guide == guide_id}


def test_text_runs_in_the_direction_of_its_language(held: HeldGuides) -> None:
    held.open("failing-forward", language="ar")
    view = held.view(ASK)
    block = view.text.document().begin()
    assert block.blockFormat().layoutDirection() is Qt.LayoutDirection.RightToLeft
    line = block.layout().lineAt(0)
    assert line.naturalTextRect().left() > view.text.width() / 2
    held.open("failing-forward", language="it")
    assert held.view(ASK).text.document().begin().blockFormat().layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_a_line_holds_some_sixty_to_seventy_five_characters(held: HeldGuides) -> None:
    held.open("failing-forward", language="en")
    lengths = []
    for view in held.reader.column.views.values():
        block = view.text.document().begin()
        while block.isValid():
            layout = block.layout()
            lengths += [layout.lineAt(n).textLength() for n in range(layout.lineCount() - 1)]
            block = block.next()
    average = sum(lengths) / len(lengths)
    assert 60 <= average <= 75
    assert max(lengths) <= 90


def test_the_language_is_switched_on_the_spot_and_the_place_is_kept(held: HeldGuides) -> None:
    held.open("failing-forward", section="pause-the-search")
    number, _ = held.reader.column.place
    held.reader.languages.set_key("th")
    held.reader.languages.key_chosen.emit("th")
    assert held.reader.reading is not None
    assert held.reader.reading.language == "th"
    assert held.reader.column.place[0] == number
    assert held.page.header._title.text() == guide("failing-forward", "th").title
    held.page.show_overview()
    held.open("failing-forward")
    assert held.reader.reading.language == "th"
    assert held.reader.column.place[0] == number


def test_thai_is_broken_between_words_and_copied_without_the_breaks(held: HeldGuides) -> None:
    held.open("quiet-online", language="th")
    view = next(view for n, view in held.reader.column.views.items() if n == 1)
    assert "\u200b" in view.text.toPlainText()
    view.text.setFocus()
    view.text.selectAll()
    QTest.keyClick(view.text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert "\u200b" not in copied
    assert guide("quiet-online", "th").sections[1].title in copied


def test_where_one_stopped_is_kept_outside_undo(held: HeldGuides, journal: Journal) -> None:
    held.open("not-one-basket")
    held.reader.column.go_to(4, 0.5)
    held.page.show_overview()
    assert journal.history.undo() is None
    card = held.page.overview.cards[2]
    assert "Continue" in card.accessibleName()
    assert guide("not-one-basket", "en").sections[4].title in card.accessibleName()
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert held.reader.column.place[0] == 4
    assert held.reader.column.place[1] == pytest.approx(0.5, abs=0.05)


def test_a_step_is_ticked_with_its_day_and_undone(held: HeldGuides, journal: Journal) -> None:
    held.open("failing-forward", section=ASK)
    row = held.step(ASK)
    held.click(row.box)
    assert mark(journal, ASK).done_on == DAY
    assert row.box.text() == "Done on 21 November"
    assert "1 of 9 steps done" in held.page.header._sentence.text()
    assert [entry.is_done for entry in held.reader.contents.entries if entry.title == "Ask what was missing"] == [True]
    held.undo()
    assert not row.box.isChecked()
    assert row.box.text() == "Done"
    held.click(row.box)
    held.click(row.box)
    assert mark(journal, ASK).is_open


def test_what_the_record_shows_ticks_itself_and_can_be_denied(held: HeldGuides, journal: Journal) -> None:
    channel = journal.posting.keep_channel(Channel(name="LinkedIn")).record
    goal = PostingGoal(channel_id=channel, period=Period.WEEK, floor=1, target=1, starts_on=DAY)
    held.open("quiet-online", section="set-a-posting-goal")
    row = held.step("set-a-posting-goal")
    assert not row.box.isChecked()
    held.desk.do(lambda: journal.posting.set_goal(goal))
    assert row.box.isChecked()
    assert row.box.text() == "Done in the program on 21 November"
    held.click(row.box)
    assert not row.box.isChecked()
    assert mark(journal, "set-a-posting-goal").is_open


def test_a_step_goes_into_the_plan_and_out_of_it(held: HeldGuides, journal: Journal) -> None:
    held.open("failing-forward", section="weigh-the-fit")
    row = held.step("weigh-the-fit")
    held.click(row.chip)
    assert mark(journal, "weigh-the-fit").in_plan_since == DAY
    assert row.chip.isChecked()
    held.click(row.chip)
    assert mark(journal, "weigh-the-fit").in_plan_since is None


def test_a_step_leads_to_where_it_is_done(held: HeldGuides) -> None:
    held.open("failing-forward", section=ASK)
    held.click(held.step(ASK).opens)
    assert held.went == [Place(Page.SETBACKS, part="feedback", prefill=(("kind", "interviewer"),))]


def test_every_step_leads_to_a_page_that_there_is() -> None:
    assert {step.place.page for step in steps()} <= set(WHERE)


def test_words_are_found_through_accents_and_counted(held: HeldGuides) -> None:
    held.open("failing-forward", language="fr")
    finder = held.reader.finder
    QTest.keyClick(held.reader, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    held.qtbot.waitUntil(finder.field.hasFocus)
    QTest.keyClicks(finder.field, "ECHEC")
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    total = held.text().lower().count("échec")
    assert len(held.reader.matches) == total > 1
    assert finder.count.text() == f"1 of {total}"
    for match in held.reader.matches:
        words = held.reader.column.views[match.piece].text.toPlainText()[match.start : match.end]
        assert words.lower() == "échec"
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    assert finder.count.text() == f"2 of {total}"
    QTest.keyClick(finder.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(finder.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert finder.count.text() == f"{total} of {total}"
    view = held.reader.column.views[held.reader.matches[-1].piece]
    assert len(view.text.extraSelections()) == sum(
        m.piece == held.reader.matches[-1].piece for m in held.reader.matches
    )
    shown = view.text.visibleRegion().boundingRect()
    assert shown.top() <= view.text.top_of(held.reader.matches[-1].start) <= shown.bottom()
    QTest.keyClick(finder.field, Qt.Key.Key_Escape)
    assert held.reader.matches == ()
    assert not finder.count.isVisibleTo(held.page)


@pytest.mark.parametrize(("language", "words"), [("ar", "الشَرِكة"), ("th", "สัมภาษณ์")])
def test_words_are_found_in_arabic_and_thai(held: HeldGuides, language: str, words: str) -> None:
    held.open("failing-forward", language=language, find=words)
    assert held.reader.matches
    assert held.reader.finder.field.text() == words
    held.reader.look_for("nowhere at all")
    assert held.reader.finder.count.text() == "Not found"


def test_a_note_is_kept_beside_its_section_and_removed_with_undo(held: HeldGuides, journal: Journal) -> None:
    held.open("failing-forward", section="weigh-the-fit")
    held.click(held.reader.note_button)
    box = held.view("weigh-the-fit").notes[0]
    held.qtbot.waitUntil(box.field.hasFocus)
    QTest.keyClicks(box.field, "They called us the kids.")
    held.reader.column.setFocus()
    held.qtbot.waitUntil(lambda: len(journal.guides.notes(guide="failing-forward")) == 1)
    note = journal.guides.notes(guide="failing-forward")[0]
    assert (note.section, note.words, note.made_on) == ("weigh-the-fit", "They called us the kids.", DAY)
    held.open("failing-forward", section="weigh-the-fit", language="ar")
    assert [each.field.text() for each in held.view("weigh-the-fit").notes] == ["They called us the kids."]
    box = held.view("weigh-the-fit").notes[0]
    box.field.setFocus()
    held.qtbot.waitUntil(box.field.hasFocus)
    box.field.selectAll()
    QTest.keyClick(box.field, Qt.Key.Key_Delete)
    held.reader.column.setFocus()
    held.qtbot.waitUntil(lambda: not journal.guides.notes(guide="failing-forward"))
    held.undo()
    assert [each.field.text() for each in held.view("weigh-the-fit").notes] == ["They called us the kids."]


def test_contents_lead_to_a_section_and_follow_the_reading(held: HeldGuides) -> None:
    held.open("failing-forward")
    contents = held.reader.contents
    row = next(n for n, entry in enumerate(contents.entries) if entry.title == "Dig in the data")
    place = contents.visualRect(contents.model().index(row, 0)).center()
    held.qtbot.mouseClick(contents.viewport(), Qt.MouseButton.LeftButton, pos=place)
    pieces = held.reader.reading.pieces if held.reader.reading else ()
    assert pieces[held.reader.column.place[0]].section == "dig-in-the-data"
    assert contents.currentIndex().row() == row
    held.reader.column.verticalScrollBar().setValue(0)
    assert contents.currentIndex().row() <= 0


def test_in_a_narrow_window_the_contents_stand_behind_a_button(qtbot: QtBot, desk: Desk) -> None:
    held = HeldGuides(qtbot, desk, width=836, height=600)
    held.open("failing-forward")
    reader = held.reader
    assert not reader.contents.isVisibleTo(held.page)
    held.click(reader.contents_button)
    assert reader.contents.isVisibleTo(held.page)
    assert not reader.column.isVisibleTo(held.page)
    place = reader.contents.visualRect(reader.contents.model().index(3, 0)).center()
    qtbot.mouseClick(reader.contents.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert reader.column.isVisibleTo(held.page)
    assert reader.column.place[0] == reader.contents.entries[3].piece


def test_the_source_is_named_at_the_end(held: HeldGuides) -> None:
    held.open("not-one-basket", language="th")
    last = held.reader.column.views[max(held.reader.column.views)]
    said = [label.text() for label in last.findChildren(Label)]
    source = guide("not-one-basket", "th").source
    assert source.title in said
    assert any(source.by in line and "28 January 2022" in line and "Bahasa Indonesia" in line for line in said)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_numbers_of_a_list_are_painted_beside_their_lines(held: HeldGuides, language: str) -> None:
    held.open("leading-social", language=language, section="ask-the-team")
    view = held.view("ask-the-team").text
    picture = view.grab().toImage()
    ratio = picture.devicePixelRatio()
    block = view.document().begin()
    numbered = []
    while block.isValid():
        if is_numbered(block):
            numbered.append(block)
        block = block.next()
    assert len(numbered) == 6
    for item in numbered:
        box = item.layout().lineAt(0).naturalTextRect().translated(item.layout().position())
        beside = (box.right() + 1, view.width() - 1) if language == "ar" else (0, box.left() - 1)
        colours = {
            picture.pixelColor(int(x * ratio), int(y * ratio)).lightness() // 16
            for x in range(int(beside[0]), int(beside[1]))
            for y in range(int(box.top()), int(box.bottom()))
        }
        assert len(colours) > 1
