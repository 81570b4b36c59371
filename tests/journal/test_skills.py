"""Skills in the journal: their history, merging, strengths; and requests for feedback with their reminders."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from careerjournal.domain.action_list import ActionFilter
from careerjournal.domain.actions import Action, Origin
from careerjournal.domain.faults import UserFault
from careerjournal.domain.guides import Fact
from careerjournal.domain.letters import Letter
from careerjournal.domain.places import Page, Place
from careerjournal.domain.setbacks import Debrief, Feedback, FeedbackKind, Skill
from careerjournal.journal.journal import Journal
from tests.journal.helpers import TODAY, dump, log

JUNE = date(2026, 6, 1)


def named(journal: Journal, name: str, level: int | None = None, on: date = TODAY) -> int:
    return journal.setbacks.keep_skill(Skill(name=name, level_now=level, named_on=on), on=on).record


def history(journal: Journal, skill_id: int) -> list[tuple[int, date]]:
    return [(one.level, one.judged_on) for one in journal.skills.detail(skill_id).history]


def test_a_level_that_changes_is_kept_with_its_day(journal: Journal) -> None:
    own = named(journal, "Presenting", 2, JUNE)
    skill = journal.skills.detail(own).skill
    journal.setbacks.keep_skill(replace(skill, level_now=3))
    journal.setbacks.keep_skill(replace(skill, level_now=4, why="Asked for"))
    assert history(journal, own) == [(2, JUNE), (4, TODAY)]
    journal.history.undo()
    assert history(journal, own) == [(2, JUNE), (3, TODAY)]
    assert journal.setbacks.skills()[0].history == journal.skills.detail(own).history
    assert journal.plan.material(TODAY).skills[0].history == journal.skills.detail(own).history


def test_merging_moves_everything_that_pointed_and_is_one_step(journal: Journal) -> None:
    into, other = named(journal, "Presenting", 2, JUNE), named(journal, "Pitching", 4)
    application = log(journal, "Lumen")
    journal.setbacks.keep_debrief(Debrief(application_id=application, skill_id=other, started_on=TODAY))
    said = journal.setbacks.keep_feedback(Feedback(person="Anna", words="Louder", skill_id=other)).record
    act = Action(title="Read aloud", origin=Origin.SKILL, origin_id=other, skill_id=other, made_on=TODAY)
    act_id = journal.actions.keep(act).record
    before = dump(journal.path)
    journal.skills.merge(into, other)
    merged = dump(journal.path)
    detail = journal.skills.detail(into)
    assert [row.skill.name for row in journal.setbacks.skills()] == ["Presenting"]
    assert (detail.skill.level_now, history(journal, into)) == (4, [(2, JUNE), (4, TODAY)])
    assert [one.application_id for one in detail.debriefs] == [application]
    assert [one.feedback.id for one in detail.feedback] == [said]
    kept = journal.actions.one(act_id)
    assert (kept.skill_id, kept.origin_id) == (into, into)
    assert detail.actions[0].came_from == "Presenting"
    journal.history.undo()
    assert dump(journal.path) == before
    journal.history.redo()
    assert dump(journal.path) == merged


def test_merging_leaves_the_first_ones_level_of_a_day_that_both_have(journal: Journal) -> None:
    into, other = named(journal, "Presenting", 2), named(journal, "Pitching", 5)
    journal.skills.merge(into, other)
    assert history(journal, into) == [(2, TODAY)]
    assert journal.files.check() == []


def test_a_skill_is_not_merged_with_itself_or_with_one_that_is_gone(journal: Journal) -> None:
    own = named(journal, "Presenting")
    for other in (own, own + 1):
        with pytest.raises(UserFault):
            journal.skills.merge(own, other)


def test_removing_a_skill_takes_its_history_along_and_undo_brings_it_back(journal: Journal) -> None:
    own = named(journal, "Presenting", 2, JUNE)
    before = dump(journal.path)
    journal.setbacks.remove_skill(own)
    assert dump(journal.path)["skill_level"] == []
    journal.history.undo()
    assert dump(journal.path) == before


def test_strengths_are_offered_once_and_named_in_one_step(journal: Journal) -> None:
    assert journal.skills.offers_strengths()
    assert Fact.STRENGTH_NAMED not in journal.guides.facts()
    journal.setbacks.keep_skill(Skill(name="Reporting", is_strength=True, named_on=JUNE))
    journal.skills.name_strengths(["Brand voice", " reporting ", "", "Brand voice"])
    strengths = [row.skill.name for row in journal.setbacks.skills() if row.skill.is_strength]
    assert strengths == ["Reporting", "Brand voice"]
    assert not journal.skills.offers_strengths()
    assert journal.guides.facts()[Fact.STRENGTH_NAMED] == JUNE
    material = journal.plan.material(TODAY)
    assert [one.name for one in material.strengths] == strengths
    assert material.skills == ()
    journal.history.undo()
    assert journal.skills.offers_strengths()
    journal.skills.settle_offer()
    assert not journal.skills.offers_strengths()


def test_facts_tell_whom_one_asked(journal: Journal) -> None:
    journal.setbacks.keep_feedback(Feedback(person="Jo", kind=FeedbackKind.COLLEAGUE, asked_on=TODAY))
    assert Fact.COLLEAGUE_ASKED in journal.guides.facts()
    assert Fact.FEEDBACK_ASKED not in journal.guides.facts()
    journal.setbacks.keep_feedback(Feedback(person="Anna", kind=FeedbackKind.RECRUITER, asked_on=JUNE))
    assert journal.guides.facts()[Fact.FEEDBACK_ASKED] == JUNE


def request(journal: Journal, **fields: Any) -> int:
    asked = Feedback(person="Anna", about="the pitch", asked_on=JUNE, remind_on=TODAY)
    return journal.setbacks.keep_feedback(replace(asked, **fields)).record


def due(journal: Journal, day: date = TODAY) -> list[int]:
    return [one.feedback_id for one in journal.today.view(day).feedback]


def test_a_request_lands_on_today_once_until_it_is_answered_or_let_be(journal: Journal) -> None:
    own = request(journal)
    assert due(journal) == [own]
    assert due(journal, TODAY - timedelta(days=1)) == []
    journal.requests.remind_on(own, TODAY + timedelta(days=3))
    assert due(journal) == []
    assert due(journal, TODAY + timedelta(days=3)) == [own]
    journal.requests.remind_on(own, None)
    assert due(journal, TODAY + timedelta(days=99)) == []
    journal.history.undo()
    journal.setbacks.keep_feedback(replace(journal.requests.one(own), words="Shorter", received_on=TODAY))
    assert due(journal, TODAY + timedelta(days=3)) == []


def test_a_reminder_rests_during_a_pause_and_with_an_application_in_the_trash(journal: Journal) -> None:
    application = log(journal, "Lumen")
    request(journal, application_id=application)
    journal.applications.trash(application)
    assert due(journal) == []
    assert journal.requests.answered().asked == 0
    journal.history.undo()
    assert len(due(journal)) == 1
    journal.search.pause(TODAY, None)
    assert due(journal) == []


def test_a_worksheet_that_goes_leaves_its_feedback(journal: Journal) -> None:
    sheet = journal.worksheets.begin("idea").record
    own = request(journal, worksheet_id=sheet)
    journal.worksheets.remove(sheet)
    assert journal.requests.one(own).worksheet_id is None
    journal.history.undo()
    assert journal.requests.one(own).worksheet_id == sheet


def test_ones_own_letter_is_kept_for_its_kind_and_language_and_forgotten(journal: Journal) -> None:
    topic, letter = journal.requests, Letter(subject="Hello", body="Dear {person}, “why”?")
    assert topic.template(FeedbackKind.RECRUITER, "th") is None
    topic.keep_template(FeedbackKind.RECRUITER, "th", Letter(subject="", body="First"))
    topic.keep_template(FeedbackKind.RECRUITER, "th", letter)
    assert topic.template(FeedbackKind.RECRUITER, "th") == letter
    assert topic.template(FeedbackKind.RECRUITER, "en") is None
    topic.forget_template(FeedbackKind.RECRUITER, "th")
    assert topic.template(FeedbackKind.RECRUITER, "th") is None


def test_the_list_of_things_to_do_leads_back_to_where_each_came_from(journal: Journal) -> None:
    application = log(journal, "Lumen")
    debrief = journal.setbacks.keep_debrief(Debrief(application_id=application, lesson="Ask", started_on=TODAY)).record
    skill = named(journal, "Presenting")
    sheet = journal.worksheets.begin("idea").record
    for origin, record in ((Origin.DEBRIEF, debrief), (Origin.SKILL, skill), (Origin.WORKSHEET, sheet)):
        journal.actions.keep(Action(title=origin.value, origin=origin, origin_id=record, due_on=TODAY, made_on=TODAY))
    journal.actions.keep(Action(title="own", due_on=TODAY, made_on=TODAY))
    part = "failing-forward/weigh-the-fit"
    journal.actions.keep(Action(title="step", origin=Origin.GUIDE, origin_part=part, made_on=TODAY))
    rows = {row.action.title: row for row in journal.actions.listing(ActionFilter())}
    assert rows["debrief"].place == Place(Page.SETBACKS, application, "debrief")
    assert rows["skill"].place == Place(Page.SETBACKS, skill, "skill")
    assert rows["worksheet"].place == Place(Page.SETBACKS, sheet, "worksheet")
    assert rows["own"].place is None
    section = (("section", "weigh-the-fit"),)
    assert rows["step"].place == Place(Page.GUIDES, part="failing-forward", prefill=section)
    assert rows["debrief"].came_from == "Lumen"
    journal.setbacks.remove_skill(skill)
    journal.applications.trash(application)
    rows = {row.action.title: row for row in journal.actions.listing(ActionFilter())}
    assert rows["skill"].place is None
    assert rows["debrief"].place is None
