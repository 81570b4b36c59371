from __future__ import annotations

from datetime import timedelta

from careerjournal.domain.actions import Action, Origin
from careerjournal.domain.places import Page, Place
from careerjournal.domain.profile import Goal
from careerjournal.domain.sentence import sentence
from careerjournal.domain.setbacks import Debrief, Feedback, Skill
from careerjournal.journal.journal import Journal
from tests.journal.helpers import TODAY, log


def keep(journal: Journal, title: str, **fields: object) -> int:
    return journal.actions.keep(Action(**{"title": title, "made_on": TODAY, **fields})).record  # type: ignore[arg-type]


def test_an_action_is_finished_opened_again_put_off_and_let_go(journal: Journal) -> None:
    own_id = keep(journal, "Call Ada", due_on=TODAY)
    journal.actions.finish(own_id)
    assert journal.actions.open() == []
    assert [one.action.id for one in journal.actions.finished(TODAY)] == [own_id]
    assert journal.actions.finished(TODAY + timedelta(days=1)) == []
    journal.actions.reopen(own_id)
    later = TODAY + timedelta(days=3)
    changes = journal.actions.later(own_id, later)
    assert changes.said == sentence("done.later_action", title="Call Ada", until=later)
    assert journal.actions.one(own_id) == Action(
        id=own_id, title="Call Ada", due_on=TODAY, later_until=later, made_on=TODAY
    )
    journal.actions.drop(own_id)
    assert journal.actions.open() == []
    assert journal.actions.one(own_id).dropped_on == TODAY


def test_open_actions_come_by_the_day_they_are_shown_those_without_last(journal: Journal) -> None:
    keep(journal, "some day")
    keep(journal, "tomorrow", due_on=TODAY + timedelta(days=1))
    keep(journal, "late", due_on=TODAY - timedelta(days=4))
    keep(journal, "put off", due_on=TODAY - timedelta(days=9), later_until=TODAY + timedelta(days=2))
    assert [one.action.title for one in journal.actions.open()] == ["late", "tomorrow", "put off", "some day"]


def test_an_action_names_what_it_came_from(journal: Journal) -> None:
    own_id = log(journal, "Lumen")
    debrief = journal.setbacks.keep_debrief(Debrief(application_id=own_id, started_on=TODAY)).record
    by_person = journal.setbacks.keep_feedback(Feedback(application_id=own_id, person="Ada")).record
    by_company = journal.setbacks.keep_feedback(Feedback(application_id=own_id)).record
    skill = journal.setbacks.keep_skill(Skill(name="Rust", named_on=TODAY)).record
    goal = journal.profile.keep_goal(Goal(what="Lead a team")).record
    for number, (origin, origin_id) in enumerate(
        [
            (Origin.DEBRIEF, debrief),
            (Origin.FEEDBACK, by_person),
            (Origin.FEEDBACK, by_company),
            (Origin.SKILL, skill),
            (Origin.GOAL, goal),
            (Origin.OWN, None),
            (Origin.SKILL, 99),
        ]
    ):
        keep(journal, str(number), origin=origin, origin_id=origin_id)
    assert [one.came_from for one in journal.actions.open()] == ["Lumen", "Ada", "Lumen", "Rust", "Lead a team", "", ""]
    assert [action.title for action in journal.applications.one(own_id).actions] == ["0", "1", "2"]


def test_an_action_leads_to_the_page_on_which_its_worksheet_is_filled_in(journal: Journal) -> None:
    sheets = [journal.worksheets.begin(form, answers={}).record for form in ("drill", "idea")]
    for sheet in sheets:
        keep(journal, str(sheet), origin=Origin.WORKSHEET, origin_id=sheet)
    places = [one.place for one in journal.actions.all()]
    assert places == [Place(Page.POSTING, sheets[0], "worksheet"), Place(Page.SETBACKS, sheets[1], "worksheet")]
