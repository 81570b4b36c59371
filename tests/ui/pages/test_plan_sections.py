"""Writing the plan's sections: own words, paths, steps to grow skills, choices that belong to one section."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from careerjournal.domain.applications import Application, ApplicationEvent
from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan import PlanSection, StandingChart
from careerjournal.domain.profile import CareerPath, Goal, GoalTerm, Profile
from careerjournal.domain.setbacks import Activity, Feedback, Skill, SkillStep
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.pages.plan.record_form import RecordForm
from tests.ui.pages.plan_pages import HeldPage


@pytest.fixture
def held(qtbot: QtBot, desk: Desk) -> HeldPage:
    """The Plan page of an empty journal."""
    return HeldPage(qtbot, desk)


def changed(held: HeldPage, journal: Journal) -> None:
    """Let the page hear that the journal was written to beside it."""
    held.page.mark_stale()
    held.page.refresh()
    held.rest()


def skill(journal: Journal, name: str = "Figures") -> int:
    named_on = journal.clock.today()
    return journal.setbacks.keep_skill(Skill(name=name, level_now=1, level_wanted=3, named_on=named_on)).record


def choose_from_menu(held: HeldPage, form: RecordForm, words: str) -> None:
    """Choose a command of a form's menu."""
    form.more.click()
    (menu,) = form.findChildren(QMenu)
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()
    held.rest()


def test_own_words_open_their_section_and_each_section_has_its_own(held: HeldPage, journal: Journal) -> None:
    own = held.page.editor.own
    held.page.sections.choose(PlanSection.REVIEW)
    held.type(own.words, "Read it with Mara.")
    held.page.sections.choose(PlanSection.STANDING)
    assert own.words.text() == ""
    held.type(own.words, "A slow start.")
    assert journal.section_texts.all() == {"review": "Read it with Mara.", "standing": "A slow start."}
    for words in ("Read it with Mara.", "A slow start."):
        assert words in held.paper()
    held.page.sections.choose(PlanSection.REVIEW)
    assert own.words.text() == "Read it with Mara."
    held.page.sections.choose(PlanSection.ABOUT)
    assert not own.isVisible()


def test_own_words_half_typed_are_kept_by_going_to_another_section(held: HeldPage, journal: Journal) -> None:
    own = held.page.editor.own
    held.page.sections.choose(PlanSection.REVIEW)
    own.words.setFocus()
    held.qtbot.waitUntil(own.words.hasFocus)
    QTest.keyClicks(own.words, "With Mara")
    held.page.sections.choose(PlanSection.GOALS)
    assert journal.section_texts.all() == {"review": "With Mara"}


def test_a_path_is_added_from_its_name_and_gets_its_points(held: HeldPage, journal: Journal) -> None:
    paths = held.page.editor.paths
    held.page.sections.choose(PlanSection.PATHS)
    paths.add_button.click()
    form = paths.forms[0]
    held.type(form.name, "One house")
    held.type(form.try_out, "Cover")
    form.speaks_for.setFocus()
    held.qtbot.waitUntil(form.speaks_for.hasFocus)
    form.speaks_for.setPlainText("A wage\nColleagues")
    QTest.keyClick(form.speaks_for, Qt.Key.Key_Tab)
    held.rest()
    (path,) = journal.career_paths.all()
    assert (path.name, path.speaks_for, path.try_out) == ("One house", "A wage\nColleagues", "Cover")
    for words in ("1 path", "One house", "Colleagues", "How I could try it out: Cover"):
        assert words in held.paper()
    held.undo()
    assert journal.career_paths.all()[0].speaks_for == ""
    assert paths.forms[0].speaks_for.text() == ""


def test_paths_are_moved_and_removed_by_their_menu(held: HeldPage, journal: Journal) -> None:
    for name in ("One", "Two"):
        journal.career_paths.keep(CareerPath(name=name))
    changed(held, journal)
    paths = held.page.editor.paths
    held.page.sections.choose(PlanSection.PATHS)
    choose_from_menu(held, paths.forms[0], "Move down")
    assert [path.name for path in journal.career_paths.all()] == ["Two", "One"]
    assert [form.name.text() for form in paths.forms] == ["Two", "One"]
    choose_from_menu(held, paths.forms[0], "Remove the path")
    assert [form.name.text() for form in paths.forms] == ["One"]
    held.undo()
    assert [form.name.text() for form in paths.forms] == ["Two", "One"]


def test_a_step_is_planned_under_its_skill_put_on_the_list_and_done(held: HeldPage, journal: Journal) -> None:
    figures = skill(journal)
    journal.setbacks.keep_skill(Skill(name="Calm", is_strength=True, named_on=journal.clock.today()))
    changed(held, journal)
    held.page.sections.choose(PlanSection.SKILLS)
    steps = held.page.editor.skill_steps.of(figures)
    steps.add_button.click()
    form = steps.forms[0]
    form.activity.set_key(Activity.COURSE.value)
    held.type(form.what, "Six evenings")
    held.type(form.resource, "School")
    form.activity.key_chosen.emit(Activity.ON_THE_JOB.value)
    held.rest()
    (step,) = journal.skill_steps.all()
    assert (step.skill_id, step.what, step.resource, step.activity) == (
        figures,
        "Six evenings",
        "School",
        Activity.ON_THE_JOB,
    )
    assert "Six evenings" in held.paper()
    choose_from_menu(held, form, "Put it on the list of things to do")
    assert [listed.action.title for listed in journal.actions.open()] == ["Six evenings"]
    form.done.click()
    held.rest()
    assert journal.actions.open() == []
    assert journal.skill_steps.all()[0].done_on == journal.clock.today()
    held.undo()
    assert not form.done.isChecked()


def test_a_goal_tells_what_is_in_the_way_who_helps_and_how_far_ahead_it_lies(held: HeldPage, journal: Journal) -> None:
    journal.profile.keep_goal(Goal(what="A series"))
    changed(held, journal)
    held.page.sections.choose(PlanSection.GOALS)
    (form,) = held.page.editor.goals.forms
    held.type(form.barrier, "Time")
    held.type(form.support, "Mara")
    form.term.key_chosen.emit(GoalTerm.LONG.value)
    held.rest()
    (goal,) = journal.profile.goals()
    assert (goal.barrier, goal.support, goal.term) == ("Time", "Mara", GoalTerm.LONG)
    for words in ("In two to four years", "In the way: Time", "Support: Mara"):
        assert words in held.paper()


def test_the_record_is_drawn_as_chosen(held: HeldPage, journal: Journal) -> None:
    events = [ApplicationEvent(kind=EventKind.APPLIED, on=date(2026, 10, 1))]
    journal.applications.log(Application(company="Orb", role="Editor", logged_at=journal.clock.now()), events)
    changed(held, journal)
    held.page.editor.chart.chart.key_chosen.emit(StandingChart.FLOWS.value)
    held.rest()
    assert journal.plan.choices().chart is StandingChart.FLOWS
    assert "The way of each of them (n = 1)" in held.paper()
    held.undo()
    assert held.page.editor.chart.chart.key == StandingChart.FURTHEST.value


@pytest.mark.parametrize(
    ("key", "days", "months", "heading"),
    [("30d", 30, 0, "The next 30 days"), ("24m", 90, 24, "The next 24 months")],
)
def test_the_plan_looks_as_far_ahead_as_chosen(
    held: HeldPage, journal: Journal, key: str, days: int, months: int, heading: str
) -> None:
    held.page.editor.horizon.horizon.key_chosen.emit(key)
    held.rest()
    choices = journal.plan.choices()
    assert (choices.horizon_days, choices.horizon_months) == (days, months)
    assert heading in held.paper()
    assert held.page.editor.horizon.horizon.key == key


def test_another_horizon_than_those_offered_is_shown(held: HeldPage, journal: Journal) -> None:
    journal.plan.keep_choices(replace(journal.plan.choices(), horizon_days=45))
    changed(held, journal)
    assert held.page.editor.horizon.horizon.currentText() == "The next 45 days"


def test_each_piece_of_feedback_may_be_kept_out_of_the_plan(held: HeldPage, journal: Journal) -> None:
    today = journal.clock.today()
    for words in ("Warm but short", "Too long"):
        journal.setbacks.keep_feedback(Feedback(words=words, reflection=f"On: {words}", received_on=today))
    changed(held, journal)
    held.page.sections.choose(PlanSection.LEARNT)
    quotes = held.page.editor.quotes
    assert "Warm but short" in held.paper().replace("On: Warm but short", "")
    row = next(row for row in quotes.rows if "Warm" in row.box.accessibleName())
    row.box.click()
    held.rest()
    assert "Warm but short" not in held.paper().replace("On: Warm but short", "")
    assert "Too long" in held.paper().replace("On: Too long", "")
    assert row in quotes.rows
    quotes.quotes.click()
    held.rest()
    assert quotes.rows == []
    assert "Too long" not in held.paper().replace("On: Too long", "")


def test_leading_a_team_stands_in_the_list_only_for_somebody_who_does(held: HeldPage, journal: Journal) -> None:
    row = held.page.sections.row(PlanSection.TEAM)
    assert not row.isVisible()
    journal.profile.keep(Profile(leads_team=True))
    changed(held, journal)
    assert row.isVisible()
    held.page.sections.choose(PlanSection.TEAM)
    journal.profile.keep(Profile())
    changed(held, journal)
    assert not row.isVisible()
    assert held.page.sections.current is PlanSection.ABOUT


def test_arrow_keys_pass_over_a_section_that_is_not_shown(held: HeldPage) -> None:
    held.page.sections.choose(PlanSection.CHANNELS)
    QTest.keyClick(held.page.sections.row(PlanSection.CHANNELS), Qt.Key.Key_Down)
    assert held.page.sections.current is PlanSection.NEXT


def test_places_lead_to_a_path_a_step_and_own_words(held: HeldPage, journal: Journal) -> None:
    path = journal.career_paths.keep(CareerPath(name="One house")).record
    step = journal.skill_steps.keep(SkillStep(skill_id=skill(journal), what="A course")).record
    text = journal.section_texts.keep(PlanSection.SEARCH, "Slowly").record
    changed(held, journal)
    editor = held.page.editor

    def shown() -> PlanSection:
        return held.page.sections.current

    held.page.show_place(Place(Page.PLAN, path, "path"))
    assert editor.paths.forms[0].name.hasFocus()
    held.page.show_place(Place(Page.PLAN, step, "skill_step"))
    assert shown() is PlanSection.SKILLS
    held.page.show_place(Place(Page.PLAN, text, "section_text"))
    assert shown() is PlanSection.SEARCH
    assert editor.own.words.hasFocus()
    held.page.show_place(Place(Page.PLAN, 99, "section_text"))
    assert shown() is PlanSection.SEARCH


def test_what_somebody_says_of_themselves_reaches_the_paper(held: HeldPage, journal: Journal) -> None:
    held.type(held.page.editor.about.about, "I listen first.")
    assert journal.profile.get().about == "I listen first."
    assert "I listen first." in held.paper()
