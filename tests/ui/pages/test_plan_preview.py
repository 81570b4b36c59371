"""The paper follows what is typed; a process sets it, and where none can be had a worker does."""

from __future__ import annotations

import os
import signal
import sys
from io import BytesIO

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from careerjournal.app.own_command import own_command
from careerjournal.domain.faults import UserFault
from careerjournal.domain.plan.choices import PlanChoices, PlanSection
from careerjournal.domain.profile import Goal, Profile
from careerjournal.journal.journal import Journal
from careerjournal.language.sentences import say
from careerjournal.language.words import words_for
from careerjournal.ui.kit.desk import Desk
from careerjournal.workflows.guide_progress import plan_material
from careerjournal.workflows.preview_plan import BuiltPlan, PreviewWish, Refused, set_preview
from careerjournal.workflows.preview_serving import HEAD, answer, framed, length_of, serve
from tests.outside import DAY
from tests.ui.pages.plan_pages import HeldPage, words_of

ENGLISH = PlanChoices(language="en")


def wish_of(journal: Journal, number: int = 1, choices: PlanChoices = ENGLISH) -> PreviewWish:
    return PreviewWish(number=number, material=plan_material(journal, choices, DAY), choices=choices, day=DAY)


def type_on(held: HeldPage, text: str) -> None:
    """Type into the name and stay in the field."""
    name = held.page.editor.about.name
    name.setFocus()
    held.qtbot.waitUntil(name.hasFocus)
    QTest.keyClicks(name, text)
    held.rest()


def test_what_is_typed_stands_on_the_paper_before_it_is_kept(qtbot: QtBot, desk: Desk, journal: Journal) -> None:
    held = HeldPage(qtbot, desk)
    type_on(held, "Lina")
    assert "Lina" in held.paper()
    assert journal.profile.get().name == ""
    built = len(held.built)
    type_on(held, " Marek")
    assert len(held.built) == built + 1
    assert "Lina Marek" in held.paper()


def test_a_new_goal_stands_on_the_paper_with_its_first_letters(qtbot: QtBot, desk: Desk) -> None:
    held = HeldPage(qtbot, desk)
    held.page.sections.choose(PlanSection.GOALS)
    held.page.editor.goals.add()
    form = held.page.editor.goals.forms[0]
    form.what.setFocus()
    QTest.keyClicks(form.what, "Speak ab")
    held.rest()
    assert "Speak ab" in held.paper()
    assert PlanSection.GOALS in held.built[-1].printed


def test_a_page_read_by_scrolling_stays_where_it_was(qtbot: QtBot, desk: Desk) -> None:
    held = HeldPage(qtbot, desk, width=700, height=500)
    QTest.mouseClick(held.page.switch_button, Qt.MouseButton.LeftButton)
    bar = held.page.preview._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 100)
    bar.setValue(90)
    desk.do(lambda: desk.journal.profile.keep(Profile(name="Lina")))
    held.rest()
    assert bar.value() == 90


def test_the_serving_end_answers_each_wish_and_ends_with_the_stream(journal: Journal) -> None:
    journal.profile.keep(Profile(name="Lina Marek"))
    unknown = PlanChoices(language="xx")
    wishes = BytesIO(framed(wish_of(journal)) + framed(wish_of(journal, 2, unknown)) + framed(wish_of(journal, 3)))
    answers = BytesIO()
    serve(wishes, answers)
    first, second, third = read_all(answers.getvalue())
    assert isinstance(first, BuiltPlan)
    assert "Lina Marek" in words_of(first.data)
    assert isinstance(second, Refused)
    assert second.said is not None
    assert "xx" in say(second.said, words_for("en"))
    assert isinstance(third, BuiltPlan)
    assert (third.data, third.number) == (first.data, 3)


def read_all(data: bytes) -> list[object]:
    import pickle

    found = []
    while data:
        end = HEAD + length_of(data[:HEAD])
        found.append(pickle.loads(data[HEAD:end]))
        data = data[end:]
    return found


def test_a_fault_of_ours_is_answered_with_its_trace(journal: Journal) -> None:
    broken = PreviewWish(number=4, material=None, choices=ENGLISH, day=DAY)  # type: ignore[arg-type]
    refused = answer(broken)
    assert isinstance(refused, Refused)
    assert "Traceback" in refused.trace


def test_a_language_without_words_is_the_worlds_fault(journal: Journal) -> None:
    with pytest.raises(UserFault):
        set_preview(wish_of(journal, choices=PlanChoices(language="xx")))


def test_where_no_process_can_be_started_a_worker_sets_the_plan(qtbot: QtBot, desk: Desk) -> None:
    desk.preview_command = ("/no/such/program",)
    held = HeldPage(qtbot, desk)
    assert held.built
    assert held.page.builder.process is None


def test_where_the_process_only_ends_a_worker_sets_the_plan(qtbot: QtBot, desk: Desk) -> None:
    desk.preview_command = (sys.executable, "-S", "-c", "pass")
    held = HeldPage(qtbot, desk)
    desk.do(lambda: desk.journal.profile.keep(Profile(name="Lina")))
    held.rest()
    assert "Lina" in held.paper()


@pytest.mark.thorough
def test_a_process_sets_the_plan_and_is_started_anew_when_it_is_lost(qtbot: QtBot, desk: Desk) -> None:
    desk.preview_command = own_command("preview")
    held = HeldPage(qtbot, desk)
    process = held.page.builder.process
    assert process is not None
    first = process.process_id
    type_on(held, "Lina")
    assert "Lina" in held.paper()
    os.kill(first, signal.SIGTERM)
    qtbot.waitUntil(lambda: process.process_id not in (0, first))
    desk.do(lambda: desk.journal.profile.keep_goal(Goal(what="Speak about figures")))
    held.rest()
    assert "Speak about figures" in held.paper()
    assert held.page.builder.process is process
    desk.closing.emit()
    assert process.process_id == 0
