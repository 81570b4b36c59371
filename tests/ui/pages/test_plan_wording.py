"""Sentences of the plan in the person's words: put otherwise where they stand, left out, brought back."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from careerjournal.domain.applications import Application, ApplicationEvent
from careerjournal.domain.changes import Kind
from careerjournal.domain.following import Followed
from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan.choices import PlanSection
from careerjournal.domain.posting import Channel
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.pages.plan.worded_text import WordedText
from tests.ui.pages.plan_pages import HeldPage

SENT = "I have sent 1 application since 1 October 2026. 1 is still under way."
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def log(journal: Journal, company: str) -> None:
    applied = ApplicationEvent(kind=EventKind.APPLIED, on=date(2026, 10, 1))
    journal.applications.log(Application(company=company, role="Editor", logged_at=journal.clock.now()), [applied])


@pytest.fixture
def held(qtbot: QtBot, desk: Desk, journal: Journal) -> HeldPage:
    """The Plan page at the section of where one stands, with one application."""
    log(journal, "Lumen Books")
    page = HeldPage(qtbot, desk)
    page.page.sections.choose(PlanSection.STANDING)
    return page


def sentences(held: HeldPage) -> dict[str, WordedText]:
    """Give the sentences that can be worded, by what they say now."""
    shown = [each for each in held.page.editor.findChildren(WordedText) if each.isVisible()]
    return {each.door.label.accessibleName(): each for each in shown}


def wait_for(held: HeldPage, words: str) -> WordedText:
    held.qtbot.waitUntil(lambda: words in sentences(held))
    return sentences(held)[words]


def choose(held: HeldPage, sentence: WordedText, words: str) -> None:
    """Press a sentence by the keyboard and choose from what it offers."""
    sentence.door.setFocus()
    QTest.keyClick(sentence.door, Qt.Key.Key_Return)
    menu = next(menu for menu in sentence.findChildren(QMenu) if menu.isVisible())
    action = next(action for action in menu.actions() if action.text() == words)
    menu.close()
    held.page.activateWindow()
    held.qtbot.waitUntil(held.page.isActiveWindow)
    action.trigger()


def reword(held: HeldPage, before: str, after: str) -> WordedText:
    sentence = wait_for(held, before)
    choose(held, sentence, "Put it in your words")
    assert sentence.field is not None
    held.qtbot.waitUntil(sentence.field.hasFocus)
    sentence.field.selectAll()
    held.type(sentence.field, after)
    return wait_for(held, after)


def press(held: HeldPage, words: str) -> None:
    buttons = [each for each in held.page.editor.findChildren(QPushButton) if each.isVisible()]
    QTest.mouseClick(next(each for each in buttons if each.text() == words), Qt.MouseButton.LeftButton)
    held.rest()


def labels(held: HeldPage) -> list[str]:
    return [label.accessibleName() for label in held.page.editor.findChildren(Label) if label.isVisible()]


def test_a_sentence_is_put_otherwise_where_it_stands_and_printed_so(held: HeldPage) -> None:
    reword(held, SENT, "A quiet start.")
    assert "A quiet start." in held.paper()
    assert "I have sent" not in held.paper()
    assert "In your words" in labels(held)
    held.undo()
    wait_for(held, SENT)
    assert SENT in held.paper()


def test_the_paper_shows_the_new_words_while_they_are_typed(held: HeldPage, journal: Journal) -> None:
    sentence = wait_for(held, SENT)
    sentence.edit()
    assert sentence.field is not None
    held.qtbot.waitUntil(sentence.field.hasFocus)
    QTest.keyClicks(sentence.field, " And more.")
    held.rest()
    assert "And more." in held.paper()
    assert journal.history.next_undo() is not None
    assert journal.plan.material(date(2026, 11, 21)).rewordings == ()


def test_escape_goes_back_to_what_stood_there(held: HeldPage, journal: Journal) -> None:
    sentence = wait_for(held, SENT)
    sentence.edit()
    assert sentence.field is not None
    held.qtbot.waitUntil(sentence.field.hasFocus)
    QTest.keyClicks(sentence.field, "xyz")
    QTest.keyClick(sentence.field, Qt.Key.Key_Escape)
    assert wait_for(held, SENT).field is None
    assert journal.plan.material(date(2026, 11, 21)).rewordings == ()


def test_a_sentence_emptied_is_the_journals_again(held: HeldPage, journal: Journal) -> None:
    sentence = wait_for(held, SENT)
    sentence.edit()
    assert sentence.field is not None
    sentence.field.selectAll()
    QTest.keyClick(sentence.field, Qt.Key.Key_Backspace)
    held.type(sentence.field, " ")
    wait_for(held, SENT)
    assert journal.plan.material(date(2026, 11, 21)).rewordings == ()


def test_words_being_typed_when_the_program_ended_come_back(qtbot: QtBot, desk: Desk, held: HeldPage) -> None:
    sentence = wait_for(held, SENT)
    desk.journal.drafts.keep(f"plan_wording/{sentence.sentence.identity}", "=Half a sen")
    again = HeldPage(qtbot, desk)
    again.page.sections.choose(PlanSection.STANDING)
    fields = [each.field for each in again.page.editor.findChildren(WordedText) if each.field is not None]
    assert [field.text() for field in fields] == ["Half a sen"]


def test_a_sentence_says_that_its_source_changed_and_offers_both(held: HeldPage, desk: Desk, journal: Journal) -> None:
    reword(held, SENT, "A quiet start.")
    log(journal, "Harbour Museum")
    held.page.mark_stale()
    held.rest()
    now = "I have sent 2 applications since 1 October 2026. 2 are still under way."
    news = f"What this was made from has changed. It says now: “{now}”"
    held.qtbot.waitUntil(lambda: news in labels(held))
    press(held, "Keep mine")
    held.qtbot.waitUntil(lambda: news not in labels(held))
    wait_for(held, "A quiet start.")
    held.undo()
    held.qtbot.waitUntil(lambda: news in labels(held))
    press(held, "Take the new sentence")
    wait_for(held, now)


def test_what_is_left_out_stands_at_the_foot_and_comes_back(held: HeldPage) -> None:
    choose(held, wait_for(held, SENT), "Leave it out")
    held.rest()
    held.qtbot.waitUntil(lambda: "Left out of this section" in labels(held))
    assert SENT not in held.paper()
    assert held.notices[-1].undo
    press(held, "Bring back")
    wait_for(held, SENT)
    assert "Left out of this section" not in labels(held)
    assert SENT in held.paper()


def test_the_keyboard_stays_where_a_sentence_was_left_out(held: HeldPage) -> None:
    choose(held, wait_for(held, SENT), "Leave it out")
    held.rest()
    held.qtbot.waitUntil(lambda: any(each.door.hasFocus() for each in sentences(held).values()))
    assert SENT not in sentences(held)


def test_a_sentence_leads_to_where_it_comes_from(held: HeldPage, desk: Desk) -> None:
    went: list[Place] = []
    desk.went.connect(went.append)
    choose(held, wait_for(held, SENT), "Open where it comes from")
    assert went == [Place(Page.APPLICATIONS)]


def test_a_heading_is_put_otherwise_but_not_left_out(held: HeldPage) -> None:
    heading = reword(held, "Where I stand", "Six months in")
    assert "Six months in" in held.paper()
    heading.open_menu()
    menu = next(menu for menu in heading.findChildren(QMenu) if menu.isVisible())
    assert [action.text() for action in menu.actions()] == ["Put it in your words", "Take the journal’s sentence"]
    menu.close()


def test_a_sentence_in_ones_own_words_is_found_and_shown(held: HeldPage, journal: Journal) -> None:
    reword(held, SENT, "A quiet start.")
    [hit] = [hit for hit in journal.finder.find("quiet start").hits if hit.kind == Kind.PLAN_WORDING]
    held.page.sections.choose(PlanSection.REVIEW)
    held.page.show_place(hit.place)
    assert held.page.sections.current is PlanSection.STANDING
    held.page.show_place(Place(Page.PLAN, 99, "plan_wording"))
    assert held.notices[-1].words


def test_the_covers_sentence_is_worded_with_the_first_section(held: HeldPage) -> None:
    held.page.sections.choose(PlanSection.ABOUT)
    made_from = "Made from my own record: 1 application, 1 October 2026."
    wait_for(held, made_from)
    choose(held, sentences(held)[made_from], "Leave it out")
    held.rest()
    assert made_from not in held.paper()


def test_each_cell_of_a_table_is_put_otherwise_and_leads_to_its_source(
    held: HeldPage, desk: Desk, journal: Journal
) -> None:
    journal.following.keep(Followed(name="Susan", why="Quiet", place="Mastodon", since=date(2026, 11, 1)))
    held.page.sections.choose(PlanSection.POSTING)
    held.page.mark_stale()
    held.rest()
    went: list[Place] = []
    desk.went.connect(went.append)
    for words in ("Susan", "Quiet", "Mastodon"):
        choose(held, wait_for(held, words), "Open where it comes from")
    assert went == [Place(Page.POSTING, 1, "follow")] * 3
    reword(held, "Quiet", "She listens")
    assert "She listens" in held.paper()


def test_the_cells_of_the_channels_are_put_otherwise_too(held: HeldPage, journal: Journal) -> None:
    channel = journal.channel_map.keep(Channel(name="LinkedIn"), 640).record
    held.page.sections.choose(PlanSection.CHANNELS)
    held.page.mark_stale()
    held.rest()
    went: list[Place] = []
    held.desk.went.connect(went.append)
    for words in ("LinkedIn", "A platform’s", "640"):
        choose(held, wait_for(held, words), "Open where it comes from")
    assert went == [Place(Page.POSTING, channel, "channel_map")] * 3
    reword(held, "640", "Many")
    assert "Many" in held.paper()


def test_words_whose_sentence_is_gone_stand_at_the_foot_until_they_are_removed(
    held: HeldPage, journal: Journal
) -> None:
    followed = journal.following.keep(Followed(name="Susan", why="Quiet", since=date(2026, 11, 1))).record
    held.page.sections.choose(PlanSection.POSTING)
    held.page.mark_stale()
    held.rest()
    reword(held, "Quiet", "She listens")
    assert "Your words without a sentence" not in labels(held)
    journal.following.remove(followed)
    held.page.mark_stale()
    held.rest()
    held.qtbot.waitUntil(lambda: {"Your words without a sentence", "She listens"} <= set(labels(held)))
    assert "She listens" not in held.paper()
    press(held, "Remove")
    held.qtbot.waitUntil(lambda: "She listens" not in labels(held))
    assert held.said() == "Words without a sentence were removed"
    held.undo()
    held.qtbot.waitUntil(lambda: "She listens" in labels(held))
