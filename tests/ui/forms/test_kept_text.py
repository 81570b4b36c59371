"""Text that is kept while it is typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.sentence import sentence
from careerjournal.domain.setbacks import Skill
from careerjournal.journal.journal import Journal
from careerjournal.ui.forms.kept_text import DRAFT_AFTER, DraftText, KeptText
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import LineEdit, LongText
from careerjournal.ui.kit.layouts import column
from tests.outside import DAY

KEY = "debrief/1/lesson"
DONE = Changes(kinds=frozenset({Kind.DEBRIEF}), said=sentence("done.nothing"))


@dataclass
class Verb:
    """A verb that remembers what it was given, and refuses where it is told to."""

    refuses: bool = False
    given: list[str] = field(default_factory=list)

    def __call__(self, text: str) -> Changes | None:
        if self.refuses:
            return None
        self.given.append(text)
        return DONE


@dataclass
class Scene:
    """A window with a kept field and something else to go to."""

    window: QWidget
    text: LongText
    other: QPushButton
    kept: KeptText
    verb: Verb


Stage = Callable[..., Scene]


@pytest.fixture
def stage(qtbot: QtBot, desk: Desk) -> Stage:
    def made(*, kept: str = "", verb: Verb | None = None) -> Scene:
        verb = verb or Verb()
        window, text, other = QWidget(), LongText(), QPushButton("Other")
        window.setLayout(column(text, other))
        qtbot.addWidget(window)
        keeper = KeptText(desk, text, key=KEY, kept=kept, commit=verb)
        with qtbot.waitExposed(window):
            window.show()
        text.setFocus()
        return Scene(window=window, text=text, other=other, kept=keeper, verb=verb)

    return made


def test_a_draft_stands_within_a_second_of_the_last_key(qtbot: QtBot, stage: Stage, journal: Journal) -> None:
    scene = stage()
    assert DRAFT_AFTER < 1000
    QTest.keyClicks(scene.text, "Show one piece early")
    qtbot.waitUntil(lambda: journal.drafts.get(KEY).endswith("Show one piece early"))
    assert scene.verb.given == []


def test_typing_without_a_pause_is_drafted_all_the_same(qtbot: QtBot, stage: Stage, journal: Journal) -> None:
    scene = stage()
    typed = []

    def still_typing() -> bool:
        typed.append("x")
        QTest.keyClicks(scene.text, "x")
        return bool(journal.drafts.get(KEY))

    qtbot.waitUntil(still_typing)
    assert len(typed) > 20


def test_leaving_the_field_is_one_verb_and_ends_the_draft(stage: Stage, journal: Journal) -> None:
    scene = stage()
    QTest.keyClicks(scene.text, "A lesson")
    scene.kept.keep_draft()
    scene.other.setFocus()
    assert scene.verb.given == ["A lesson"]
    assert journal.drafts.get(KEY) == ""
    scene.text.setFocus()
    scene.other.setFocus()
    assert scene.verb.given == ["A lesson"]


def test_a_menu_or_another_window_commits_nothing_but_keeps_the_draft(stage: Stage, journal: Journal) -> None:
    scene = stage()
    QTest.keyClicks(scene.text, "Half a sent")
    QApplication.sendEvent(scene.text, QFocusEvent(QFocusEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason))
    assert scene.verb.given == []
    assert journal.drafts.get(KEY).endswith("Half a sent")


def test_a_draft_comes_back_after_a_crash_and_is_committed_then(stage: Stage, qtbot: QtBot, desk: Desk) -> None:
    crashed = stage(kept="Before")
    crashed.text.setPlainText("Before and after")
    crashed.kept.keep_draft()
    verb = Verb()
    text = LongText()
    qtbot.addWidget(text)
    again = KeptText(desk, text, key=KEY, kept="Before", commit=verb)
    assert text.text() == "Before and after"
    assert again.is_dirty
    assert again.flush()
    assert verb.given == ["Before and after"]


def test_a_text_that_was_emptied_comes_back_empty(stage: Stage, desk: Desk, qtbot: QtBot) -> None:
    crashed = stage(kept="Gone")
    crashed.text.clear()
    crashed.kept.keep_draft()
    text = LongText()
    qtbot.addWidget(text)
    again = KeptText(desk, text, key=KEY, kept="Gone", commit=Verb())
    assert text.text() == ""
    assert again.is_dirty


def test_what_is_refused_stays_in_field_and_draft(stage: Stage, journal: Journal) -> None:
    scene = stage(verb=Verb(refuses=True))
    QTest.keyClicks(scene.text, "Not yet")
    scene.other.setFocus()
    assert scene.text.text() == "Not yet"
    assert journal.drafts.get(KEY).endswith("Not yet")
    scene.verb.refuses = False
    assert scene.kept.flush()
    assert scene.verb.given == ["Not yet"]


def test_what_is_being_typed_stays_when_the_journal_changes(stage: Stage) -> None:
    scene = stage(kept="Old")
    scene.kept.show_kept("Changed elsewhere")
    assert scene.text.text() == "Changed elsewhere"
    scene.text.setPlainText("Mine")
    scene.kept.show_kept("Changed again")
    assert scene.text.text() == "Mine"
    scene.kept.give_up()
    assert scene.text.text() == "Changed again"


def test_typing_back_to_what_was_kept_ends_the_draft(stage: Stage, journal: Journal) -> None:
    scene = stage(kept="Same")
    scene.text.setPlainText("Samey")
    scene.kept.keep_draft()
    scene.text.setPlainText("Same")
    assert journal.drafts.get(KEY) == ""
    scene.other.setFocus()
    assert scene.verb.given == []


def test_undo_in_the_field_takes_typing_back(stage: Stage) -> None:
    scene = stage(kept="Start")
    scene.text.moveCursor(scene.text.textCursor().MoveOperation.End)
    QTest.keyClicks(scene.text, " more")
    QTest.keySequence(scene.text, "Ctrl+Z")
    assert scene.text.text() == "Start"


def test_closing_the_window_commits(stage: Stage) -> None:
    scene = stage()
    QTest.keyClicks(scene.text, "Last words")
    scene.window.close()
    assert scene.verb.given == ["Last words"]


def test_the_end_of_the_journal_commits_and_nothing_is_written_after(
    stage: Stage, desk: Desk, journal: Journal
) -> None:
    scene = stage()
    QTest.keyClicks(scene.text, "In time")
    desk.closing.emit()
    assert scene.verb.given == ["In time"]
    QTest.keyClicks(scene.text, " too late")
    scene.window.hide()
    assert scene.verb.given == ["In time"]
    assert journal.drafts.get(KEY) == ""


def test_another_record_shows_its_own_text_after_committing_the_first(stage: Stage, journal: Journal) -> None:
    scene = stage(kept="One")
    scene.text.setPlainText("One, longer")
    journal.drafts.keep("debrief/2/lesson", "=Two, drafted")
    scene.kept.bind("debrief/2/lesson", "Two")
    assert scene.verb.given == ["One, longer"]
    assert scene.text.text() == "Two, drafted"


def test_a_field_that_adds_to_a_list_is_empty_after_enter(qtbot: QtBot, desk: Desk) -> None:
    edit, verb = LineEdit(), Verb()
    qtbot.addWidget(edit)
    KeptText(desk, edit, key="debrief/1/fact", commit=verb, clears=True)
    QTest.keyClicks(edit, "They saw it late")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert verb.given == ["They saw it late"]
    assert edit.text() == ""


def test_a_sheets_field_brings_its_draft_back_until_it_is_forgotten(qtbot: QtBot, desk: Desk, journal: Journal) -> None:
    first, second = LongText(), LongText()
    for text in (first, second):
        qtbot.addWidget(text)
    DraftText(desk, first, key="feedback/new").keep_draft()
    assert journal.drafts.get("feedback/new") == ""
    first.setPlainText("They said")
    qtbot.waitUntil(lambda: bool(journal.drafts.get("feedback/new")))
    again = DraftText(desk, second, key="feedback/new")
    assert second.text() == "They said"
    again.forget()
    assert journal.drafts.get("feedback/new") == ""


def test_a_journal_that_refuses_says_why_and_keeps_the_words(
    qtbot: QtBot, desk: Desk, journal: Journal, tmp_path: Path
) -> None:
    journal.setbacks.keep_skill(Skill(name="Presenting", named_on=DAY))
    path = journal.path
    journal.close()
    text = LongText()
    qtbot.addWidget(text)
    with Journal.open(path, clock=journal.clock, read_only=True) as closed:
        desk.open(closed)
        keeper = KeptText(
            desk, text, key="skill/1/why", commit=lambda words: desk.do(lambda: closed.setbacks.remove_skill(1))
        )
        QTest.keyClicks(text, "Because")
        with qtbot.waitSignal(desk.noticed):
            assert not keeper.flush()
        assert text.text() == "Because"
        keeper.give_up()
