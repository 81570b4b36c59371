"""Worksheets: answers by day, put off and back, renamed, removed and undone; criteria of fit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from careerjournal.domain.actions import Action, Origin
from careerjournal.domain.changes import Kind
from careerjournal.domain.faults import UserFault
from careerjournal.domain.offers import Criterion, Weighs
from careerjournal.domain.sentence import sentence
from careerjournal.domain.setbacks import Feedback
from careerjournal.domain.stages import EventKind
from careerjournal.domain.worksheets.content import Point, serialise
from careerjournal.domain.worksheets.fit import BUILT_IN, fit_sum
from careerjournal.journal.journal import Journal
from careerjournal.language.sentences import say
from careerjournal.language.words import words_for
from tests.journal.helpers import TODAY, FixedClock, event, log

DAY = timedelta(days=1)


def begun(journal: Journal, form: str = "idea", **answers: str) -> int:
    return journal.worksheets.begin(form, answers=answers).record


def test_an_answer_of_the_same_day_is_replaced_and_another_days_is_history(journal: Journal, clock: FixedClock) -> None:
    worksheet = begun(journal)
    journal.worksheets.answer(worksheet, "pitch", "A zine")
    journal.worksheets.answer(worksheet, "pitch", "A monthly zine")
    clock.today_is = TODAY + DAY
    journal.worksheets.answer(worksheet, "pitch", "A weekly letter")
    assert [(one.words, one.answered_on) for one in journal.worksheets.history(worksheet, "pitch")] == [
        ("A weekly letter", TODAY + DAY),
        ("A monthly zine", TODAY),
    ]
    detail = journal.worksheets.one(worksheet)
    assert detail.words("pitch") == "A weekly letter"
    assert detail.days == {"pitch": 2}


def test_an_emptied_answer_goes_if_it_was_the_first_and_else_empties_from_its_day(
    journal: Journal, clock: FixedClock
) -> None:
    worksheet = begun(journal, pitch="A zine")
    journal.worksheets.answer(worksheet, "pitch", "  ")
    assert journal.worksheets.history(worksheet, "pitch") == []
    journal.worksheets.answer(worksheet, "pitch", "A zine")
    clock.today_is = TODAY + DAY
    journal.worksheets.answer(worksheet, "pitch", "")
    assert journal.worksheets.one(worksheet).words("pitch") == ""
    assert [one.words for one in journal.worksheets.history(worksheet, "pitch")] == ["", "A zine"]
    (row,) = journal.worksheets.listing()
    assert (row.answered, row.changed_on) == (0, TODAY + DAY)


def test_a_clock_that_goes_back_does_not_hide_what_is_written(journal: Journal, clock: FixedClock) -> None:
    worksheet = begun(journal, pitch="A zine")
    clock.today_is = TODAY - DAY
    journal.worksheets.answer(worksheet, "pitch", "A letter")
    assert journal.worksheets.one(worksheet).words("pitch") == "A letter"


def test_the_same_answer_again_writes_nothing(journal: Journal) -> None:
    worksheet = begun(journal, pitch="A zine")
    step = journal.history.next_undo()
    assert journal.worksheets.answer(worksheet, "pitch", "A zine").kinds == frozenset()
    assert journal.history.next_undo() == step


def test_a_worksheet_is_named_by_the_person_or_by_its_answers(journal: Journal) -> None:
    worksheet = begun(journal, name="Zine for the shop")
    assert journal.worksheets.listing("idea")[0].title == "Zine for the shop"
    journal.worksheets.rename(worksheet, "  My  zine ")
    assert journal.worksheets.listing("idea")[0].title == "My zine"
    journal.worksheets.rename(worksheet, "")
    assert journal.worksheets.listing("idea")[0].title == "Zine for the shop"


def test_the_undo_bar_names_worksheet_and_question(journal: Journal) -> None:
    english = words_for("en")
    worksheet = begun(journal)
    said = journal.worksheets.answer(worksheet, "pitch", "A zine").said
    assert say(said, english) == "An idea that was turned down: “The pitch” kept"
    journal.worksheets.answer(worksheet, "name", "Zine")
    assert say(journal.worksheets.close(worksheet).said, english) == "Zine: done with it"
    assert journal.worksheets.answer(worksheet, "gone", "x").said == sentence(
        "done.answer", title="Zine", question="gone"
    )


def test_a_removed_worksheet_comes_back_whole(journal: Journal) -> None:
    worksheet = begun(journal, name="Zine", pitch="Monthly")
    before = journal.worksheets.one(worksheet)
    changes = journal.worksheets.remove(worksheet)
    assert changes.kinds == {Kind.WORKSHEET, Kind.ANSWER}
    assert journal.worksheets.listing() == []
    with pytest.raises(UserFault):
        journal.worksheets.one(worksheet)
    journal.history.undo()
    assert journal.worksheets.one(worksheet) == before


def test_put_off_it_is_offered_on_today_until_something_is_written(journal: Journal, clock: FixedClock) -> None:
    worksheet = begun(journal, name="Zine")
    journal.worksheets.ask_later(worksheet, TODAY + 3 * DAY)
    assert journal.today.view(TODAY).worksheets == ()
    clock.today_is = TODAY + 3 * DAY
    (offered,) = journal.today.view(clock.today_is).worksheets
    assert (offered.worksheet_id, offered.form, offered.title) == (worksheet, "idea", "Zine")
    journal.worksheets.answer(worksheet, "why", "They had no budget")
    assert journal.today.view(clock.today_is).worksheets == ()


def test_a_parked_idea_comes_back_on_its_day_though_closed(journal: Journal, clock: FixedClock) -> None:
    worksheet = begun(journal, name="Zine", park_until="2027-03-01")
    journal.worksheets.close(worksheet)
    spring = date(2027, 3, 1)
    assert journal.today.view(spring - DAY).worksheets == ()
    assert [one.ask_on for one in journal.today.view(spring).worksheets] == [spring]
    clock.today_is = spring
    journal.worksheets.close(worksheet)
    assert journal.today.view(spring).worksheets == ()


def test_snoozing_does_not_forget_the_day_it_is_parked_for(journal: Journal, clock: FixedClock) -> None:
    worksheet = begun(journal, park_until="2027-03-01")
    journal.worksheets.ask_later(worksheet, TODAY + DAY)
    clock.today_is = TODAY + DAY
    journal.worksheets.answer(worksheet, "why", "No budget")
    assert journal.worksheets.one(worksheet).worksheet.ask_on == date(2027, 3, 1)


def test_the_one_to_go_on_with(journal: Journal) -> None:
    assert journal.worksheets.one_open("idea") is None
    first = begun(journal)
    second = begun(journal)
    found = journal.worksheets.one_open("idea")
    assert found is not None
    assert found.id == second
    journal.worksheets.close(second)
    found = journal.worksheets.one_open("idea")
    assert found is not None
    assert found.id == first
    kept_up = begun(journal, "workload")
    journal.worksheets.close(kept_up)
    found = journal.worksheets.one_open("workload")
    assert found is not None
    assert found.id == kept_up
    assert [row.worksheet.id for row in journal.worksheets.listing() if row.worksheet.closed_on is None] == [first]


def test_worksheets_of_an_application_go_to_the_trash_and_come_back_with_it(journal: Journal) -> None:
    application = log(journal, "Lumen", event(EventKind.REJECTED))
    worksheet = journal.worksheets.begin("job", application_id=application, answers={"team": "Another intern"}).record
    assert [row.company for row in journal.worksheets.listing("job")] == ["Lumen"]
    assert journal.worksheets.one_open("job", application_id=application) is not None
    journal.applications.trash(application)
    assert journal.worksheets.listing() == []
    journal.applications.restore(application)
    assert [row.worksheet.id for row in journal.worksheets.listing()] == [worksheet]


def test_what_came_of_it_is_linked_in_one_step(journal: Journal) -> None:
    worksheet = begun(journal, name="Zine")
    journal.worksheets.link(worksheet, "to_do", Action(title="Show Mira", made_on=TODAY, due_on=TODAY))
    journal.worksheets.link(worksheet, "asked", Feedback(person="Mira", about="Zine", asked_on=TODAY))
    detail = journal.worksheets.one(worksheet)
    assert (detail.words("to_do"), detail.words("asked")) == ("[1]", "[1]")
    (to_do,) = journal.today.view(TODAY).to_do
    assert (to_do.action.origin, to_do.came_from) == (Origin.WORKSHEET, "Zine")
    assert [one.person for one in journal.worksheets.linked(Feedback, (1, 99))] == ["Mira"]
    journal.history.undo()
    assert journal.setbacks.feedback() == []
    assert journal.worksheets.one(worksheet).words("asked") == ""


def test_a_long_series_costs_a_listing_nothing_and_is_read_whole(journal: Journal) -> None:
    points = tuple(Point(date(2020, 1, 1) + number * DAY, Decimal(number)) for number in range(2_000))
    worksheet = begun(journal, "project", name="Relaunch", series=serialise(points))
    assert journal.worksheets.listing("project")[0].answered == 2
    assert journal.worksheets.one(worksheet).words("series") == serialise(points)


def test_criteria_are_offered_weighed_and_added(journal: Journal) -> None:
    offered = journal.fit.criteria()
    assert [one.built_in for one in offered] == list(BUILT_IN)
    assert all(one.id == 0 for one in offered)
    journal.fit.rate("Lumen Books", offered[0], 2, "Called it “another intern”")
    journal.fit.keep_criterion(replace(offered[1], weight=5))
    own = journal.fit.keep_criterion(Criterion(weighs=Weighs.FIT, name="Near the sea", weight=1)).record
    judged = journal.fit.judged(" LUMEN books")
    assert [(one.criterion.weight, one.score) for one in judged][:2] == [(3, 2), (5, None)]
    assert judged[0].note == "Called it “another intern”"
    assert judged[-1].criterion.id == own
    assert journal.fit.judged("Elsewhere")[0].score is None
    journal.fit.rate("Lumen Books", journal.fit.criteria()[0], None)
    assert journal.fit.judged("Lumen Books")[0].score is None
    journal.history.undo()
    assert journal.fit.judged("Lumen Books")[0].score == 2
    journal.fit.remove_criterion(own)
    assert len(journal.fit.criteria()) == len(BUILT_IN)


def test_a_built_in_criterion_is_kept_once_whoever_holds_the_old_value(journal: Journal) -> None:
    offered = journal.fit.criteria()[0]
    journal.fit.keep_criterion(replace(offered, weight=4))
    journal.fit.keep_criterion(replace(offered, weight=1))
    assert next(one.weight for one in journal.fit.criteria()) == 1
    assert len(journal.fit.criteria()) == len(BUILT_IN)


def test_a_renamed_company_keeps_what_was_weighed(journal: Journal) -> None:
    worksheet = begun(journal, "fit", company="Lumen")
    journal.fit.rate("Lumen", journal.fit.criteria()[0], 4)
    journal.companies.rename("Lumen", "Lumen Books")
    named = journal.worksheets.one(worksheet).words("company")
    assert named == "Lumen Books"
    assert journal.fit.judged(named)[0].score == 4


def test_the_weighted_sum_counts_only_what_was_judged(journal: Journal) -> None:
    offered = journal.fit.criteria()
    for criterion, weight, score in zip(offered, (3, 5, 0), (4, 2, 5), strict=False):
        journal.fit.rate("Lumen", journal.fit.criteria()[offered.index(criterion)], score)
        kept = journal.fit.criteria()[offered.index(criterion)]
        journal.fit.keep_criterion(replace(kept, weight=weight))
    total = fit_sum(journal.fit.judged("Lumen"))
    assert (total.points, total.most, total.judged, total.of) == (3 * 4 + 5 * 2, 3 * 5 + 5 * 5, 2, len(BUILT_IN) - 1)
    assert fit_sum([]).share == 0
