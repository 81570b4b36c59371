"""Versions of the plan: kept, looked at, compared, printed again, removed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from careerjournal.domain.actions import Action
from careerjournal.domain.kept_plans import PlanVersion
from careerjournal.domain.places import Page, Place
from careerjournal.domain.profile import Goal, Profile
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.blocks import EmptyState
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.pages.plan.versions_view import VersionsView
from careerjournal.workflows.plan_versions import keep_version
from tests.outside import DAY
from tests.ui.pages.plan_pages import HeldPage, words_of

MONTH_AGO = date(2026, 10, 21)


@pytest.fixture
def held(qtbot: QtBot, desk: Desk, journal: Journal) -> HeldPage:
    """The Plan page of a journal with a goal and something to do."""
    journal.profile.keep(Profile(name="Lina Marek"))
    journal.profile.keep_goal(Goal(what="Speak about figures"))
    journal.actions.keep(Action(title="Call Ines", made_on=MONTH_AGO))
    return HeldPage(qtbot, desk)


def open_versions(held: HeldPage) -> VersionsView:
    QTest.mouseClick(held.page.versions_button, Qt.MouseButton.LeftButton)
    view = held.page.versions
    assert view is not None
    held.qtbot.waitUntil(view.isVisible)
    return view


def labels(view: VersionsView) -> list[str]:
    return [label.accessibleName() for label in view.findChildren(Label) if label.isVisible()]


def wait_for(held: HeldPage, view: VersionsView, *words: str) -> None:
    held.qtbot.waitUntil(lambda: set(words) <= set(labels(view)))


def press(view: VersionsView, words: str) -> None:
    buttons = [each for each in view.findChildren(QPushButton) if each.isVisible()]
    QTest.mouseClick(next(each for each in buttons if each.text() == words), Qt.MouseButton.LeftButton)


def test_without_versions_the_page_says_what_they_are_for_and_keeps_the_first(held: HeldPage, journal: Journal) -> None:
    view = open_versions(held)
    assert not held.page.editor.isVisible()
    [empty] = view.findChildren(EmptyState)
    held.qtbot.waitUntil(empty.isVisible)
    press(view, "Keep today’s plan")
    [version] = journal.plan_versions.rows()
    assert version.kept_on == DAY
    wait_for(held, view, "Kept on 21 November 2026", "2 carried forward")
    QTest.mouseClick(view.back_button, Qt.MouseButton.LeftButton)
    held.qtbot.waitUntil(held.page.editor.isVisible)


def test_what_came_of_a_version_is_said_and_a_goal_is_marked_as_reached(held: HeldPage, journal: Journal) -> None:
    keep_version(journal, "", MONTH_AGO)
    journal.actions.keep(Action(id=1, title="Call Ines", made_on=MONTH_AGO, done_on=DAY))
    view = open_versions(held)
    wait_for(held, view, "Done since", "Call Ines", "To do. Done on 21 November 2026", "Goal. Open still")
    press(view, "Reached")
    assert journal.profile.goals() == []
    wait_for(held, view, "Goal. Reached on 21 November 2026")
    press(view, "Not reached yet")
    wait_for(held, view, "Goal. Open still")
    assert [goal.what for goal in journal.profile.goals()] == ["Speak about figures"]
    held.undo()
    assert journal.profile.goals() == []


@pytest.mark.parametrize("width", [700, 860, 1072, 1300])
def test_a_long_goal_is_shown_whole_and_its_day_said_once(held: HeldPage, journal: Journal, width: int) -> None:
    what = "A series of audio walks through the old harbour that carries my name and belongs to no house"
    measure = "Six walks, and a thousand people who walked one to its end and wrote to me about it"
    journal.profile.keep_goal(Goal(what=what, measure=measure, by=date(2027, 3, 21)))
    keep_version(journal, "", MONTH_AGO)
    held.page.resize(width, 700)
    view = open_versions(held)
    title = f"{what} (measured by: {measure})"
    wait_for(held, view, title, "Goal. Open still, by 21 March 2027")
    [shown] = [label for label in view.findChildren(Label) if label.accessibleName() == title]
    held.qtbot.waitUntil(lambda: shown.height() >= shown.heightForWidth(shown.width()))
    assert shown.heightForWidth(shown.width()) >= 2 * shown.fontMetrics().height()


def test_a_thing_planned_leads_to_where_it_stands(held: HeldPage, desk: Desk, journal: Journal) -> None:
    keep_version(journal, "", MONTH_AGO)
    view = open_versions(held)
    wait_for(held, view, "Call Ines")
    went: list[Place] = []
    desk.went.connect(went.append)
    opens = next(each for each in view.findChildren(QPushButton) if each.accessibleName() == "Open Call Ines")
    QTest.mouseClick(opens, Qt.MouseButton.LeftButton)
    assert went == [Place(Page.TODAY, 1, "action")]


def test_a_version_is_compared_with_today_and_with_another(held: HeldPage, journal: Journal) -> None:
    keep_version(journal, "For Mara", MONTH_AGO)
    journal.profile.keep_goal(Goal(id=1, what="Speak about figures", by=date(2026, 12, 31)))
    journal.profile.keep_goal(Goal(what="Write a book"))
    keep_version(journal, "", DAY)
    view = open_versions(held)
    wait_for(held, view, "For Mara")
    view.choose(view._standing()[1].version_id)
    view.detail.views.set_key("differences")
    view.detail._show_view()
    wait_for(held, view, "Before", "Speak about figures", "After", "Speak about figures, by 31 December 2026")
    wait_for(held, view, "New in the later one", "Write a book")
    view.choose(view._standing()[0].version_id)
    wait_for(held, view, "The two say the same.")


def test_what_a_version_said_is_read_and_printed_again(
    held: HeldPage, journal: Journal, tmp_path: Path, qtbot: QtBot
) -> None:
    keep_version(journal, "", MONTH_AGO)
    journal.profile.keep(Profile(name="Somebody else"))
    journal.profile.keep_goal(Goal(id=1, what="Something else"))
    view = open_versions(held)
    view.detail.views.set_key("words")
    view.detail._show_view()
    wait_for(held, view, "Goals", "Speak about figures")
    path = tmp_path / "again.pdf"
    held.answers.path = path
    press(view, "Print it again")
    qtbot.waitUntil(path.exists)
    qtbot.waitUntil(lambda: bool(held.notices))
    printed = words_of(path.read_bytes())
    assert "Lina Marek" in printed
    assert "Speak about figures" in printed
    assert "Something else" not in printed


def test_a_version_gets_a_name_and_is_removed_with_undo(held: HeldPage, journal: Journal) -> None:
    keep_version(journal, "", MONTH_AGO)
    view = open_versions(held)
    held.qtbot.waitUntil(view.detail.name.isVisible)
    held.type(view.detail.name, "For Mara")
    assert journal.plan_versions.rows()[0].name == "For Mara"
    wait_for(held, view, "For Mara")
    press(view, "Remove this version")
    assert journal.plan_versions.rows() == []
    assert held.notices[-1].undo
    held.undo()
    wait_for(held, view, "For Mara")


def test_arrow_keys_go_from_version_to_version(held: HeldPage, journal: Journal) -> None:
    keep_version(journal, "One", MONTH_AGO)
    keep_version(journal, "Two", DAY)
    view = open_versions(held)
    first, second = view._standing()
    held.qtbot.waitUntil(first.isVisible)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    assert view.detail.name.text() == "One"


def test_a_version_that_cannot_be_read_stays_and_says_so(held: HeldPage, journal: Journal) -> None:
    journal.plan_versions.keep(PlanVersion(name="Odd", kept_on=MONTH_AGO, content='{"is":"Snapshot"}'))
    view = open_versions(held)
    unread = "This version was kept by another program and cannot be read here. It stays as it is."
    wait_for(held, view, unread)
    assert not view.detail.print_button.isVisible()


def test_after_an_export_the_plan_is_offered_to_be_kept(
    held: HeldPage, journal: Journal, tmp_path: Path, qtbot: QtBot
) -> None:
    held.answers.path = tmp_path / "plan.pdf"
    held.page.export()
    qtbot.waitUntil(lambda: bool(held.notices))
    keep = next(offer for offer in held.notices[-1].offers if offer.words == "Keep this version")
    keep.act()
    assert [version.kept_on for version in journal.plan_versions.rows()] == [DAY]


def test_escape_goes_back_to_the_plan_and_to_the_button_one_came_by(held: HeldPage, journal: Journal) -> None:
    keep_version(journal, "", MONTH_AGO)
    view = open_versions(held)
    row = view._standing()[0]
    held.qtbot.waitUntil(row.hasFocus)
    QTest.keyClick(row, Qt.Key.Key_Escape)
    held.qtbot.waitUntil(held.page.versions_button.hasFocus)


def test_in_a_narrow_window_the_versions_are_reached_from_the_list_of_sections(qtbot: QtBot, desk: Desk) -> None:
    held = HeldPage(qtbot, desk, width=700, height=500)
    assert not held.page.versions_button.isVisible()
    QTest.mouseClick(held.page.sections.versions_button, Qt.MouseButton.LeftButton)
    assert held.page.versions is not None
    qtbot.waitUntil(held.page.versions.isVisible)
    held.page.show_place(Place(Page.PLAN, part="goals"))
    qtbot.waitUntil(held.page.editor.isVisible)
