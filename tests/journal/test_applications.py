from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from careerjournal.domain.applications import standing_of
from careerjournal.domain.changes import NOTHING_CHANGED, Kind
from careerjournal.domain.faults import UserFault
from careerjournal.domain.sentence import sentence
from careerjournal.domain.setbacks import Debrief
from careerjournal.domain.stages import EventKind, Stage
from careerjournal.journal.journal import Journal
from careerjournal.journal.rows import ApplicationQuery, Order
from tests.journal.helpers import NOW, TODAY, application, event, log

BEFORE = TODAY - timedelta(days=10)
AHEAD = TODAY + timedelta(days=3)


def companies(journal: Journal, query: ApplicationQuery) -> list[str]:
    ids = journal.applications.ids(query)
    assert journal.applications.first_ids(query, 100) == ids
    return [row.company for row in journal.applications.rows(ids)]


def test_logging_tells_what_was_logged_and_what_changed(journal: Journal) -> None:
    changes = journal.applications.log(application("Lumen", "Editor"), [event(EventKind.APPLIED)])
    assert changes.kinds == {Kind.APPLICATION, Kind.EVENT}
    assert changes.said == sentence("done.log", company="Lumen", role="Editor")
    assert journal.applications.one(changes.record).application == application("Lumen", "Editor", id=changes.record)


def test_the_stage_follows_from_the_history_however_it_is_corrected(journal: Journal) -> None:
    own_id = log(journal, "Lumen", event(EventKind.APPLIED, BEFORE))
    journal.applications.add_event(event(EventKind.INTERVIEW, BEFORE + timedelta(days=5), application_id=own_id))
    journal.applications.add_event(event(EventKind.REJECTED, TODAY, application_id=own_id))
    detail = journal.applications.one(own_id)
    assert (detail.standing.stage, detail.standing.furthest) == (Stage.REJECTED, Stage.INTERVIEW)
    assert [one.round for one in detail.events] == [None, 1, None]

    rejected = detail.events[-1]
    journal.applications.correct_event(replace(rejected, kind=EventKind.OFFER))
    assert journal.applications.rows([own_id])[0].stage is Stage.OFFER
    journal.applications.remove_event(rejected.id)
    assert journal.applications.rows([own_id])[0].stage is Stage.INTERVIEW
    assert journal.applications.counts().by_stage[Stage.INTERVIEW] == 1


def test_an_edit_keeps_when_it_was_logged_and_that_it_lies_in_the_trash(journal: Journal) -> None:
    own_id = log(journal)
    journal.applications.trash(own_id)
    journal.applications.edit(application("Lumen & Co", id=own_id, logged_at=NOW + timedelta(days=1)))
    kept = journal.applications.one(own_id).application
    assert (kept.company, kept.logged_at, kept.trashed_at) == ("Lumen & Co", NOW, NOW)


def test_an_edit_that_changes_nothing_is_no_step_of_undo(journal: Journal) -> None:
    own_id = log(journal)
    changes = journal.applications.edit(journal.applications.one(own_id).application)
    assert changes.kinds == NOTHING_CHANGED
    assert journal.history.next_undo() == sentence("done.log", company="Lumen", role="Editor")


def test_the_trash_takes_an_application_out_of_every_list_and_count(journal: Journal) -> None:
    own_id = log(journal, "Lumen", event(EventKind.INTERVIEW, AHEAD), link="https://lumen.example/jobs/12")
    log(journal, "Orb", event(EventKind.APPLIED))
    journal.setbacks.keep_debrief(
        Debrief(application_id=own_id, lesson="Ask first", reasons=("pay",), started_on=TODAY)
    )
    journal.applications.trash(own_id)

    assert companies(journal, ApplicationQuery()) == ["Orb"]
    assert journal.applications.rows([own_id]) == []
    assert (journal.applications.counts().total, journal.applications.counts().interviews_ahead) == (1, 0)
    assert journal.applications.alike("Lumen", "Editor", "https://lumen.example/jobs/12") == []
    assert journal.setbacks.reasons() == []
    assert journal.today.view(TODAY).interview is None
    assert journal.today.view(TODAY).lesson is None
    assert [one.id for one in journal.applications.trashed()] == [own_id]

    journal.applications.restore(own_id)
    assert companies(journal, ApplicationQuery(order=Order.COMPANY, descending=False)) == ["Lumen", "Orb"]
    assert journal.applications.counts().interviews_ahead == 1
    assert journal.setbacks.reasons() == [("pay", 1)]
    assert journal.applications.trashed() == []


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order.COMPANY, ["Agora", "Éclat", "Fjord"]),
        (Order.ROLE, ["Éclat", "Fjord", "Agora"]),
        (Order.LATEST, ["Fjord", "Agora", "Éclat"]),
        (Order.STAGE, ["Agora", "Éclat", "Fjord"]),
        (Order.APPLIED, ["Agora", "Fjord", "Éclat"]),
    ],
)
def test_lists_come_in_the_order_asked_for_both_ways(journal: Journal, order: Order, expected: list[str]) -> None:
    log(journal, "Fjord", event(EventKind.APPLIED, BEFORE), event(EventKind.REJECTED, BEFORE), role="B")
    log(journal, "Éclat", event(EventKind.APPLIED, TODAY), event(EventKind.INTERVIEW, AHEAD), role="A")
    log(journal, "Agora", event(EventKind.SAVED, BEFORE + timedelta(days=2)), role="C")
    assert companies(journal, ApplicationQuery(order=order, descending=False)) == expected
    assert companies(journal, ApplicationQuery(order=order, descending=True)) == expected[::-1]


@pytest.mark.parametrize(
    ("text", "found"),
    [("eclat", ["Éclat"]), ("REDAC lyon", ["Éclat"]), ("مهندس", ["شركة"]), ("", ["Éclat", "شركة"]), ("zz", [])],
)
def test_text_is_found_without_case_accents_or_vowel_marks(journal: Journal, text: str, found: list[str]) -> None:
    log(journal, "Éclat", role="Rédactrice", place="Lyon")
    log(journal, "شركة", role="مُهندِس")
    assert sorted(companies(journal, ApplicationQuery(text=text))) == sorted(found)


@pytest.mark.parametrize("few", [0, 3_000])
def test_stages_narrow_a_list_whichever_index_it_goes_along(
    journal: Journal, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr("careerjournal.journal.application_list.FEW", few)
    log(journal, "Applied", event(EventKind.APPLIED))
    log(journal, "Rejected", event(EventKind.REJECTED))
    log(journal, "Saved", event(EventKind.SAVED))
    wanted = frozenset({Stage.APPLIED, Stage.REJECTED})
    by_name = ApplicationQuery(order=Order.COMPANY, descending=False)
    assert companies(journal, replace(by_name, stages=wanted)) == ["Applied", "Rejected"]
    assert companies(journal, replace(by_name, stages=wanted, with_ended=False)) == ["Applied"]
    assert companies(journal, replace(by_name, with_ended=False)) == ["Applied", "Saved"]


def test_a_row_shows_what_is_next_and_whether_it_was_debriefed(journal: Journal) -> None:
    own_id = log(
        journal,
        "Lumen",
        event(EventKind.APPLIED, BEFORE),
        event(EventKind.INTERVIEW, AHEAD, time(15)),
        event(EventKind.INTERVIEW, AHEAD, time(9, 30)),
        event(EventKind.OFFER, AHEAD + timedelta(days=1)),
        source="Referral",
    )
    row = journal.applications.rows([own_id])[0]
    assert (row.next_on, row.next_at, row.applied_on, row.source) == (AHEAD, time(9, 30), BEFORE, "Referral")
    assert (row.last_on, row.interview_round, row.debriefed) == (AHEAD + timedelta(days=1), 2, False)
    journal.setbacks.ask_later(own_id, AHEAD)
    assert not journal.applications.rows([own_id])[0].debriefed
    journal.setbacks.keep_debrief(Debrief(application_id=own_id, facts=("Too short",), started_on=TODAY))
    assert journal.applications.rows([own_id])[0].debriefed


def test_rows_come_in_the_order_of_the_ids_however_many(journal: Journal) -> None:
    ids = [log(journal, f"Company {number}") for number in range(30)]
    asked = [*ids[::-1], 99_999]
    assert [row.id for row in journal.applications.rows(asked)] == ids[::-1]


def test_what_resembles_is_found_by_link_first_then_by_company_and_role(journal: Journal) -> None:
    by_link = log(journal, "Lumen", role="Writer", link="https://www.lumen.example/jobs/12?utm_source=x")
    by_names = log(journal, "Éclat", role="Editor")
    alike = journal.applications.alike
    assert [row.id for row in alike("Other", "Role", "http://lumen.example/jobs/12/")] == [by_link]
    assert [row.id for row in alike("ECLAT", "editor", "")] == [by_names]
    assert alike("Éclat", "Writer", "") == []
    assert alike("", "", "") == []


def test_counts_count_stages_and_interviews_ahead_of_what_has_not_ended(journal: Journal) -> None:
    log(journal, "A", event(EventKind.APPLIED))
    log(journal, "B", event(EventKind.INTERVIEW, AHEAD), event(EventKind.INTERVIEW, AHEAD + timedelta(days=4)))
    log(journal, "C", event(EventKind.INTERVIEW, AHEAD), event(EventKind.WITHDRAWN, AHEAD + timedelta(days=1)))
    log(journal, "D", event(EventKind.OFFER, BEFORE))
    counts = journal.applications.counts()
    assert (counts.total, counts.under_way, counts.interviews_ahead, counts.offers, counts.ended) == (4, 3, 2, 1, 1)
    assert sum(counts.by_stage.values()) == 4


def test_standings_are_kept_as_the_rule_of_the_domain_gives_them(journal: Journal) -> None:
    histories = [
        [event(EventKind.APPLIED, BEFORE), event(EventKind.REJECTED, None)],
        [event(EventKind.SAVED, None)],
        [event(EventKind.APPLIED, BEFORE), event(EventKind.INTERVIEW, AHEAD, round=3), event(EventKind.CLOSED, AHEAD)],
    ]
    for history in histories:
        log(journal, "Lumen", *history)
    assert journal.applications.standings() == [standing_of(history) for history in histories]


def test_sources_used_most_come_first(journal: Journal) -> None:
    for source in ("Referral", "Board", "Board", ""):
        log(journal, source=source)
    assert journal.applications.sources() == ["Board", "Referral"]


@pytest.mark.parametrize(
    "verb",
    [
        lambda journal: journal.applications.edit(application(id=99)),
        lambda journal: journal.applications.add_event(event(EventKind.APPLIED, application_id=99)),
        lambda journal: journal.applications.correct_event(event(EventKind.APPLIED, id=99)),
        lambda journal: journal.applications.remove_event(99),
        lambda journal: journal.applications.trash(99),
        lambda journal: journal.applications.one(99),
        lambda journal: journal.actions.finish(99),
        lambda journal: journal.actions.one(99),
        lambda journal: journal.setbacks.keep_debrief(Debrief(application_id=99, started_on=date(2026, 1, 1))),
        lambda journal: journal.setbacks.remove_skill(99),
        lambda journal: journal.posting.remove_channel(99),
        lambda journal: journal.profile.remove_goal(99),
    ],
)
def test_what_is_gone_is_said_in_one_sentence(journal: Journal, verb: object) -> None:
    with pytest.raises(UserFault) as caught:
        verb(journal)  # type: ignore[operator]
    assert caught.value.said == sentence("journal.gone")
    assert journal.history.next_undo() is None


@pytest.mark.parametrize(
    "text", ["<b>&", "😀" * 50, "x" * 500, "abc \u202e مرحبا", "word " * 20_000, "a\x00b", "'; --"]
)
def test_any_text_comes_back_as_it_was(journal: Journal, text: str) -> None:
    own_id = log(journal, text, notes=text)
    kept = journal.applications.one(own_id).application
    assert (kept.company, kept.notes) == (text, text)
    journal.applications.trash(own_id)
    journal.history.undo()
    journal.history.undo()
    journal.history.redo()
    assert journal.applications.one(own_id).application == kept
