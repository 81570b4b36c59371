from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from careerjournal.domain.actions import Action
from careerjournal.domain.applications import Application, ApplicationEvent
from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan.choices import PlanChoices, PlanSection
from careerjournal.domain.profile import Goal, Profile
from careerjournal.domain.setbacks import Debrief
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.blocks import EmptyState
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.pages.plan.sources import OpenButton
from tests.ui.pages.plan_pages import HeldPage


@pytest.fixture
def held(qtbot: QtBot, desk: Desk) -> HeldPage:
    """The Plan page of an empty journal."""
    return HeldPage(qtbot, desk)


def rejected(journal: Journal, company: str = "Lumen Books") -> int:
    events = [
        ApplicationEvent(kind=EventKind.APPLIED, on=date(2026, 10, 1)),
        ApplicationEvent(kind=EventKind.REJECTED, on=date(2026, 11, 9)),
    ]
    return journal.applications.log(
        Application(company=company, role="Editor", logged_at=journal.clock.now()), events
    ).record


def shown_words(held: HeldPage) -> list[str]:
    return [label.accessibleName() for label in held.page.editor.findChildren(Label) if label.isVisible()]


def wait_for(held: HeldPage, *words: str) -> None:
    """Wait until words stand in the editor: what was just made is shown by the next event."""
    held.qtbot.waitUntil(lambda: set(words) <= set(shown_words(held)))


def test_what_is_typed_about_oneself_reaches_the_journal_and_the_paper(held: HeldPage, journal: Journal) -> None:
    about = held.page.editor.about
    held.type(about.name, "Lina Marek")
    held.type(about.role, "Content lead")
    held.type(about.vision, "Quiet houses, well told.")
    profile = journal.profile.get()
    assert (profile.name, profile.role_sought, profile.vision) == (
        "Lina Marek",
        "Content lead",
        "Quiet houses, well told.",
    )
    for words in ("Lina Marek", "Content lead", "Quiet houses, well told."):
        assert words in held.paper()


def test_what_is_typed_is_one_step_that_undo_takes_back(held: HeldPage, journal: Journal) -> None:
    held.type(held.page.editor.about.name, "Lina Marek")
    held.undo()
    assert journal.profile.get().name == ""
    assert held.page.editor.about.name.text() == ""
    assert "Lina" not in held.paper()
    assert journal.history.next_undo() is None


def test_what_is_being_typed_stays_while_other_things_change(held: HeldPage, desk: Desk, journal: Journal) -> None:
    name = held.page.editor.about.name
    name.setFocus()
    held.qtbot.waitUntil(name.hasFocus)
    QTest.keyClicks(name, "Lin")
    desk.do(lambda: journal.profile.keep(Profile(role_sought="Editor")))
    assert name.text() == "Lin"
    assert held.page.editor.about.role.text() == "Editor"
    QTest.keyClicks(name, "a")
    QTest.keyClick(name, Qt.Key.Key_Tab)
    assert (journal.profile.get().name, journal.profile.get().role_sought) == ("Lina", "Editor")


def test_a_goal_is_added_from_its_words_and_gets_its_measure_and_day(held: HeldPage, journal: Journal) -> None:
    held.page.sections.choose(PlanSection.GOALS)
    goals = held.page.editor.goals
    QTest.mouseClick(goals.add_button, Qt.MouseButton.LeftButton)
    form = goals.forms[0]
    held.type(form.what, "A portfolio that opens with work")
    held.type(form.measure, "Three cases, one page each")
    held.type(form.by.line, "26 December 2026")
    assert journal.profile.goals() == [
        Goal(
            id=1,
            what="A portfolio that opens with work",
            measure="Three cases, one page each",
            by=date(2026, 12, 26),
            position=1,
        )
    ]
    assert goals.forms == [form]
    for words in ("A portfolio that opens with work", "Three cases, one page each", "26 December 2026"):
        assert words in held.paper()


def test_a_new_goal_takes_along_what_was_typed_before_its_words(held: HeldPage, journal: Journal) -> None:
    held.page.sections.choose(PlanSection.GOALS)
    held.page.editor.goals.add()
    form = held.page.editor.goals.forms[0]
    held.type(form.measure, "Two reports")
    assert journal.profile.goals() == []
    held.type(form.what, "Speak about figures")
    assert [(goal.what, goal.measure) for goal in journal.profile.goals()] == [("Speak about figures", "Two reports")]
    assert journal.drafts.get("goal/new/measure") == ""


def test_a_new_goal_that_was_being_typed_comes_back_with_the_page(qtbot: QtBot, desk: Desk, journal: Journal) -> None:
    journal.drafts.keep("goal/new/what", "=Half a goal")
    held = HeldPage(qtbot, desk)
    assert [form.what.text() for form in held.page.editor.goals.forms] == ["Half a goal"]


def test_a_goal_is_not_emptied_but_removed(held: HeldPage, desk: Desk, journal: Journal) -> None:
    desk.do(lambda: journal.profile.keep_goal(Goal(what="Old")))
    held.page.sections.choose(PlanSection.GOALS)
    form = held.page.editor.goals.forms[0]
    form.what.setFocus()
    form.what.selectAll()
    QTest.keyClick(form.what, Qt.Key.Key_Backspace)
    QTest.keyClick(form.what, Qt.Key.Key_Tab)
    assert journal.profile.goals()[0].what == "Old"
    assert "A few words, or remove the goal." in shown_words(held)


def menu_of(held: HeldPage, number: int) -> QMenu:
    form = held.page.editor.goals.forms[number]
    QTest.mouseClick(form.more, Qt.MouseButton.LeftButton)
    return next(menu for menu in form.findChildren(QMenu) if menu.isVisible())


def choose(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_removed_goal_comes_back_by_undo(held: HeldPage, desk: Desk, journal: Journal) -> None:
    desk.do(lambda: journal.profile.keep_goal(Goal(what="One")))
    desk.do(lambda: journal.profile.keep_goal(Goal(what="Two")))
    held.page.sections.choose(PlanSection.GOALS)
    choose(menu_of(held, 0), "Remove the goal")
    assert [form.what.text() for form in held.page.editor.goals.forms] == ["Two"]
    assert held.notices[-1].undo
    held.undo()
    assert [form.what.text() for form in held.page.editor.goals.forms] == ["One", "Two"]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_goals_are_put_in_another_order_in_one_step(held: HeldPage, desk: Desk, journal: Journal) -> None:
    for what in ("One", "Two", "Three"):
        desk.do(lambda what=what: journal.profile.keep_goal(Goal(what=what)))  # type: ignore[misc]
    held.page.sections.choose(PlanSection.GOALS)
    choose(menu_of(held, 2), "Move up")
    assert [goal.what for goal in journal.profile.goals()] == ["One", "Three", "Two"]
    held.rest()
    assert held.paper().index("Three") < held.paper().index("Two")
    held.undo()
    assert [form.what.text() for form in held.page.editor.goals.forms] == ["One", "Two", "Three"]


def test_the_day_of_the_review_is_kept_and_printed(held: HeldPage, journal: Journal) -> None:
    held.page.sections.choose(PlanSection.REVIEW)
    held.type(held.page.editor.review.day.line, "1 March 2027")
    assert journal.profile.get().review_on == date(2027, 3, 1)
    assert "On 1 March 2027 I will read this plan again" in held.paper()
    wait_for(held, "On 1 March 2027 I will read this plan again and ask three things.")


def test_a_composed_section_is_read_with_the_way_to_its_sources(held: HeldPage, desk: Desk, journal: Journal) -> None:
    application = rejected(journal)
    debrief = Debrief(application_id=application, started_on=date(2026, 11, 10), lesson="Show work first.")
    desk.do(lambda: journal.setbacks.keep_debrief(debrief))
    held.rest()
    held.page.sections.choose(PlanSection.LEARNT)
    wait_for(held, "1 debrief since 10 November 2026.", "Show work first.")
    went: list[Place] = []
    desk.went.connect(went.append)
    opens = [button for button in held.page.editor.findChildren(OpenButton) if button.isVisible()]
    for button in opens:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert went == [Place(Page.SETBACKS), Place(Page.SETBACKS, application, "debrief")]


def test_what_lies_ahead_names_things_to_do_with_their_days(held: HeldPage, desk: Desk, journal: Journal) -> None:
    action = Action(title="Call Ines", due_on=date(2026, 11, 24), made_on=date(2026, 11, 21))
    desk.do(lambda: journal.actions.keep(action))
    held.rest()
    held.page.sections.choose(PlanSection.NEXT)
    wait_for(held, "24 Nov", "Call Ines")
    words = shown_words(held)
    assert words.index("24 Nov") + 1 == words.index("Call Ines")


@pytest.mark.parametrize(
    ("section", "page"),
    [
        (PlanSection.LEARNT, Page.SETBACKS),
        (PlanSection.SKILLS, Page.SETBACKS),
        (PlanSection.POSTING, Page.POSTING),
    ],
)
def test_an_empty_section_says_what_fills_it_and_leads_there(
    held: HeldPage, desk: Desk, section: PlanSection, page: Page
) -> None:
    held.page.sections.choose(section)
    (empty,) = held.page.editor.findChildren(EmptyState)
    held.qtbot.waitUntil(empty.isVisible)
    went: list[Place] = []
    desk.went.connect(went.append)
    QTest.mouseClick(empty.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert went == [Place(page)]


def test_space_leaves_a_section_out_and_keeps_that(held: HeldPage, journal: Journal) -> None:
    row = held.page.sections.row(PlanSection.REVIEW)
    held.page.sections.choose(PlanSection.REVIEW)
    QTest.keyClick(row, Qt.Key.Key_Space)
    held.rest()
    assert PlanSection.REVIEW not in journal.plan.choices().sections
    assert "ask three things" not in held.paper()
    assert "Left out of the plan." in shown_words(held)
    put_in = next(
        button
        for button in held.page.editor.findChildren(QPushButton)
        if button.isVisible() and button.text() == "Put it in"
    )
    QTest.mouseClick(put_in, Qt.MouseButton.LeftButton)
    held.rest()
    assert journal.plan.choices().sections == tuple(PlanSection)
    assert "ask three things" in held.paper()


def test_arrow_keys_go_from_section_to_section_and_with_alt_move_them(held: HeldPage, journal: Journal) -> None:
    sections = held.page.sections
    row = sections.row(PlanSection.ABOUT)
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Down)
    assert sections.current is PlanSection.STANDING
    assert sections.row(PlanSection.STANDING).hasFocus()
    QTest.keyClick(sections.row(PlanSection.STANDING), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert journal.plan.choices().sections[:3] == (PlanSection.ABOUT, PlanSection.LEARNT, PlanSection.STANDING)
    held.qtbot.waitUntil(lambda: sections.row(PlanSection.LEARNT).y() < sections.row(PlanSection.STANDING).y())


def test_a_section_is_dragged_by_its_handle(held: HeldPage, journal: Journal) -> None:
    row = held.page.sections.row(PlanSection.REVIEW)
    start = QPoint(18, row.height() // 2)
    target = held.page.sections.row(PlanSection.STANDING).y() + 10
    QTest.mousePress(row, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(row, QPoint(18, target - row.y()))
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=QPoint(18, 20))
    assert journal.plan.choices().sections[:3] == (PlanSection.ABOUT, PlanSection.REVIEW, PlanSection.STANDING)


def test_enter_goes_on_into_the_editor(held: HeldPage) -> None:
    held.page.sections.choose(PlanSection.REVIEW)
    row = held.page.sections.row(PlanSection.REVIEW)
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert held.page.editor.own.words.hasFocus()


def test_a_place_leads_to_a_goal_or_the_vision(held: HeldPage, desk: Desk, journal: Journal) -> None:
    changes = desk.do(lambda: journal.profile.keep_goal(Goal(what="One")))
    assert changes is not None
    held.page.show_place(Place(Page.PLAN, changes.record, "goal"))
    assert held.page.sections.current is PlanSection.GOALS
    assert held.page.editor.goals.forms[0].what.hasFocus()
    held.page.show_place(Place(Page.PLAN, part="vision"))
    assert held.page.editor.about.vision.hasFocus()


def test_choices_made_elsewhere_are_shown(held: HeldPage, desk: Desk, journal: Journal) -> None:
    choices = PlanChoices(sections=(PlanSection.GOALS, PlanSection.ABOUT))
    desk.do(lambda: journal.plan.keep_choices(choices))
    rows = held.page.sections
    assert rows.row(PlanSection.GOALS).box.isChecked()
    assert not rows.row(PlanSection.LEARNT).box.isChecked()
    held.qtbot.waitUntil(lambda: rows.row(PlanSection.GOALS).y() < rows.row(PlanSection.ABOUT).y())


def test_the_form_of_a_new_goal_is_in_view(held: HeldPage, desk: Desk, journal: Journal) -> None:
    for number in range(4):
        desk.do(lambda number=number: journal.profile.keep_goal(Goal(what=f"Goal {number}")))  # type: ignore[misc]
    held.page.sections.choose(PlanSection.GOALS)
    held.page.editor.goals.add()
    form = held.page.editor.goals.forms[-1]

    def in_view() -> bool:
        view = held.page.editor.viewport()
        top = form.mapTo(view, form.rect().topLeft()).y()
        return form.isVisible() and top >= 0 and top + form.height() <= view.height()

    held.qtbot.waitUntil(in_view)
    assert form.what.hasFocus()
