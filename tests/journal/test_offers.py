"""Offers through the journal's verbs: terms, weights, scores, undo, the trash, Today."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from careerjournal.domain.applications import SalaryPer
from careerjournal.domain.faults import UserFault
from careerjournal.domain.offer_weighing import BUILT_IN
from careerjournal.domain.offers import Criterion, JobOffer, Weighs
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from tests.journal.helpers import TODAY, event, log


def at_offer(journal: Journal, company: str) -> int:
    return log(journal, company, event(EventKind.APPLIED), event(EventKind.OFFER))


def keep(journal: Journal, application_id: int, **fields: Any) -> int:
    terms = {"salary": 50_000, "currency": "EUR", "per": SalaryPer.YEAR, **fields}
    return journal.offers.keep(JobOffer(application_id=application_id, **terms)).record


def totals(journal: Journal) -> list[tuple[str, int, int, int, int]]:
    beside = journal.offers.beside()
    return [
        (one.company, of.total.points, of.total.most, of.total.judged, of.total.of)
        for one, of in zip(beside.compared, beside.weighed, strict=True)
    ]


def test_terms_are_kept_changed_and_removed_and_each_step_is_undone(journal: Journal) -> None:
    lumen = at_offer(journal, "Lumen")
    own = keep(journal, lumen, terms="Start in May", decide_by=TODAY)
    (offer,) = journal.offers.of(lumen)
    assert (offer.id, offer.salary, offer.terms, offer.decide_by) == (own, 50_000, "Start in May", TODAY)
    journal.offers.keep(replace(offer, salary=52_000))
    assert journal.applications.one(lumen).offers[0].salary == 52_000
    journal.history.undo()
    assert journal.offers.of(lumen) == [offer]
    journal.offers.rate(own, journal.offers.criteria()[0], 4)
    journal.offers.remove(own)
    assert journal.offers.of(lumen) == []
    assert journal.files.export_rows().ratings == ()
    journal.history.undo()
    assert journal.offers.of(lumen) == [offer]
    assert totals(journal)[0][1] == 12


def test_offers_stand_side_by_side_with_weights_and_scores_and_what_is_missing_is_said(journal: Journal) -> None:
    lumen, quill = at_offer(journal, "Lumen"), at_offer(journal, "Quill")
    first = keep(journal, lumen, decide_by=TODAY + timedelta(days=9))
    second = keep(journal, quill, decide_by=TODAY + timedelta(days=2))
    offers = journal.offers
    assert [one.built_in for one in offers.criteria()] == list(BUILT_IN)
    assert totals(journal) == [("Quill", 0, 0, 0, 6), ("Lumen", 0, 0, 0, 6)]
    growth = next(one for one in offers.criteria() if one.built_in == "growth")
    offers.rate(first, growth, 4)
    offers.rate(second, growth, 2)
    own = Criterion(weighs=Weighs.OFFER, name="Near the sea", weight=1, position=9)
    sea = replace(own, id=offers.keep_criterion(own).record)
    offers.rate(first, sea, 5)
    kept = next(one for one in offers.criteria() if one.built_in == "growth")
    offers.keep_criterion(replace(kept, weight=5))
    assert totals(journal) == [("Quill", 10, 25, 1, 7), ("Lumen", 25, 30, 2, 7)]
    offers.rate(second, kept, None)
    assert totals(journal)[0] == ("Quill", 0, 0, 0, 7)
    offers.remove_criterion(sea.id)
    assert totals(journal)[1] == ("Lumen", 20, 25, 1, 6)
    assert [one.company for one in offers.beside([first]).compared] == ["Lumen"]


def test_criteria_of_offers_and_of_fit_are_kept_apart(journal: Journal) -> None:
    growth = next(one for one in journal.offers.criteria() if one.built_in == "growth")
    journal.offers.keep_criterion(replace(growth, weight=0))
    assert next(one.weight for one in journal.fit.criteria() if one.built_in == "growth") == 3
    journal.fit.keep_criterion(Criterion(weighs=Weighs.FIT, name="Kind people", weight=2))
    assert len(journal.offers.criteria()) == len(BUILT_IN)


def test_scores_by_the_numbers_fill_gaps_in_one_step_and_leave_what_the_person_said(journal: Journal) -> None:
    lumen, quill = at_offer(journal, "Lumen"), at_offer(journal, "Quill")
    ids = [keep(journal, lumen, salary=60_000), keep(journal, quill, salary=4_500, per=SalaryPer.MONTH)]
    offers = journal.offers
    salary = offers.criteria()[0]
    offers.rate(ids[0], salary, 2)
    offers.score_by_numbers(ids)
    assert [of.judged[0].score for of in offers.beside().weighed] == [2, 4]
    journal.history.undo()
    assert [of.judged[0].score for of in offers.beside().weighed] == [2, None]
    dollars = keep(journal, quill, salary=60_000, currency="USD", remote_days=2)
    changes = offers.score_by_numbers([*ids, dollars])
    assert (changes.said.key, dict(changes.said.parameters)) == ("done.score_by_numbers", {"n": 1})
    assert [of.judged[0].score for of in offers.beside().weighed] == [2, None, None]


def test_offers_of_what_has_ended_are_left_out_unless_asked_for_and_those_in_the_trash_always(journal: Journal) -> None:
    lumen = log(journal, "Lumen", event(EventKind.OFFER), event(EventKind.WITHDRAWN))
    quill = at_offer(journal, "Quill")
    keep(journal, lumen)
    own = keep(journal, quill)
    assert [one.company for one in journal.offers.compared()] == ["Quill"]
    assert [one.company for one in journal.offers.compared(with_ended=True)] == ["Lumen", "Quill"]
    journal.offers.rate(own, journal.offers.criteria()[0], 4)
    journal.applications.trash(quill)
    assert [one.company for one in journal.offers.compared(with_ended=True)] == ["Lumen"]
    exported = journal.files.export_rows()
    assert (len(exported.offers), len(exported.ratings)) == (1, 0)
    journal.applications.restore(quill)
    assert [one.company for one in journal.offers.compared()] == ["Quill"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"salary": -1},
        {"salary": 10**15},
        {"bonus": -5},
        {"bonus": 10**15},
        {"remote_days": 8},
        {"commute": 1_441},
        {"holidays": 367},
        {"currency": "ZZZ"},
        {"currency": "euro"},
    ],
)
def test_terms_that_cannot_be_are_refused_with_a_sentence_and_nothing_is_written(
    journal: Journal, wrong: dict[str, Any]
) -> None:
    lumen = at_offer(journal, "Lumen")
    with pytest.raises(UserFault):
        keep(journal, lumen, **wrong)
    assert journal.offers.of(lumen) == []


def test_scores_weights_and_names_that_cannot_be_are_refused(journal: Journal) -> None:
    own = keep(journal, at_offer(journal, "Lumen"))
    first = journal.offers.criteria()[0]
    for score in (0, 6, -1):
        with pytest.raises(UserFault):
            journal.offers.rate(own, first, score)
    with pytest.raises(UserFault):
        journal.offers.keep_criterion(replace(first, weight=6))
    with pytest.raises(UserFault):
        journal.offers.keep_criterion(Criterion(weighs=Weighs.OFFER, name=" "))
    with pytest.raises(UserFault):
        journal.offers.rate(own + 1, first, 3)
    with pytest.raises(UserFault):
        journal.offers.keep(JobOffer(application_id=99))


def test_the_day_to_decide_comes_to_today_a_week_before_and_rests_during_a_pause(journal: Journal) -> None:
    near, far, declined = (at_offer(journal, company) for company in ("Near", "Far", "Declined"))
    keep(journal, near, decide_by=TODAY + timedelta(days=7))
    keep(journal, near, decide_by=TODAY + timedelta(days=3))
    keep(journal, far, decide_by=TODAY + timedelta(days=8))
    keep(journal, declined, decide_by=TODAY)
    journal.applications.add_event(event(EventKind.DECLINED, application_id=declined))
    found = journal.today.view(TODAY).decisions
    assert [(one.company, one.decide_by) for one in found] == [("Near", TODAY + timedelta(days=3))]
    journal.search.pause(TODAY, TODAY + timedelta(days=2))
    assert journal.today.view(TODAY).decisions == ()
