from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careerjournal.domain.application_query import EVERYTHING, ApplicationQuery, Order
from careerjournal.domain.applications import ApplicationEvent
from careerjournal.domain.faults import UserFault
from careerjournal.domain.stages import EventKind, Stage
from careerjournal.journal.journal import Journal
from tests.examples import examples
from tests.journal.helpers import TODAY, event, log


def spread(journal: Journal) -> dict[str, int]:
    """Log a few, one of them in a stage of the person's own, one of them in the trash."""
    journal.stages.add("On site", Stage.INTERVIEW)
    own = next(one for one in journal.stages.listing() if one.name == "On site")
    ids = {
        "wish": log(journal, "Wish", event(EventKind.SAVED)),
        "old": log(journal, "Old", event(EventKind.APPLIED, TODAY - timedelta(days=9)), place="Lyon"),
        "new": log(journal, "New", event(EventKind.APPLIED, TODAY - timedelta(days=2))),
        "talk": log(journal, "Talk", event(EventKind.INTERVIEW, TODAY - timedelta(days=1))),
        "site": log(journal, "Site", event(EventKind.INTERVIEW, TODAY - timedelta(days=3))),
        "end": log(journal, "End", event(EventKind.REJECTED)),
        "gone": log(journal, "Gone", event(EventKind.APPLIED)),
    }
    move = ApplicationEvent(application_id=ids["site"], kind=EventKind.MOVED, on=TODAY, stage_id=own.stage_id)
    journal.board.move([move])
    journal.applications.trash(ids["gone"])
    return ids


def plain(journal: Journal, query: ApplicationQuery) -> dict[str, list[int]]:
    return {key: list(ids) for key, ids in journal.board.columns(query).items()}


def test_columns_hold_what_stands_there_in_the_order_of_the_query(journal: Journal) -> None:
    ids = spread(journal)
    own = f"own.{next(one.stage_id for one in journal.stages.listing() if one.stage_id)}"
    assert plain(journal, EVERYTHING) == {
        "wishlist": [ids["wish"]],
        "applied": [ids["new"], ids["old"]],
        "interview": [ids["talk"]],
        own: [ids["site"]],
        "rejected": [ids["end"]],
    }
    by_company = replace(EVERYTHING, order=Order.COMPANY, descending=True, with_ended=False)
    assert plain(journal, by_company)["applied"] == [ids["old"], ids["new"]]
    assert "rejected" not in plain(journal, by_company)


@pytest.mark.parametrize(
    "query",
    [
        EVERYTHING,
        replace(EVERYTHING, with_ended=False),
        replace(EVERYTHING, stages=frozenset({Stage.APPLIED, Stage.INTERVIEW})),
        replace(EVERYTHING, order=Order.PLACE, descending=False),
        replace(EVERYTHING, order=Order.STAGE),
    ],
)
def test_heads_are_the_beginnings_of_the_columns_and_all_of_them_are_the_list(
    journal: Journal, query: ApplicationQuery
) -> None:
    spread(journal)
    whole = plain(journal, query)
    listing = journal.stages.listing()
    heads = journal.board.heads(query, listing, {one.key for one in listing}, 1)
    assert {key: list(ids) for key, ids in heads.ids.items() if ids} == {key: ids[:1] for key, ids in whole.items()}
    assert {key: count for key, count in heads.counts.items() if count} == {k: len(ids) for k, ids in whole.items()}
    assert heads.total == sum(map(len, whole.values()))
    assert journal.board.heads(query, listing, (), 5).is_whole
    assert sorted(id_ for ids in whole.values() for id_ in ids) == sorted(journal.applications.ids(query))


def test_where_nothing_is_noted_stands_last_in_its_column_too(journal: Journal) -> None:
    ids = spread(journal)
    query = replace(EVERYTHING, order=Order.PLACE, descending=False)
    assert plain(journal, query)["applied"] == [ids["old"], ids["new"]]


def test_a_move_of_several_is_one_step_of_undo(journal: Journal) -> None:
    ids = spread(journal)
    before = plain(journal, EVERYTHING)
    events = [ApplicationEvent(application_id=ids[name], kind=EventKind.SCREENING, on=TODAY) for name in ("new", "old")]
    changes = journal.board.move(events)
    assert (changes.said.key, dict(changes.said.parameters)["n"]) == ("done.add_events", 2)
    assert sorted(plain(journal, EVERYTHING)["screening"]) == sorted([ids["new"], ids["old"]])
    journal.history.undo()
    assert plain(journal, EVERYTHING) == before


def test_a_move_of_one_says_what_happened_where(journal: Journal) -> None:
    ids = spread(journal)
    moved = journal.board.move([ApplicationEvent(application_id=ids["new"], kind=EventKind.OFFER, on=TODAY)])
    assert moved.said.key == "done.add_event"
    assert dict(moved.said.parameters)["company"] == "New"


def test_what_is_in_the_trash_is_left_out_of_a_move_and_nothing_left_is_said(journal: Journal) -> None:
    ids = spread(journal)
    gone = ApplicationEvent(application_id=ids["gone"], kind=EventKind.OFFER, on=TODAY)
    journal.board.move([gone, replace(gone, application_id=ids["new"])])
    assert [each.kind for each in journal.applications.one(ids["gone"]).events] == [EventKind.APPLIED]
    with pytest.raises(UserFault):
        journal.board.move([gone])


def test_histories_come_in_order_with_empty_ones(journal: Journal) -> None:
    empty = log(journal, "Empty")
    full = log(journal, "Full", event(EventKind.INTERVIEW), event(EventKind.APPLIED, TODAY - timedelta(days=5)))
    found = journal.board.histories([full, empty])
    assert [each.kind for each in found[full]] == [EventKind.APPLIED, EventKind.INTERVIEW]
    assert found[empty] == ()


@settings(max_examples=examples(10), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(kinds=st.lists(st.sampled_from(list(EventKind)), min_size=1, max_size=8), order=st.sampled_from(list(Order)))
def test_columns_and_list_agree_in_every_order(journal: Journal, kinds: list[EventKind], order: Order) -> None:
    for number, kind in enumerate(kinds):
        log(journal, f"Company {number}", event(kind, TODAY - timedelta(days=number), to=Stage.OFFER))
    for descending in (True, False):
        query = replace(EVERYTHING, order=order, descending=descending)
        listed = list(journal.applications.ids(query))
        for ids in plain(journal, query).values():
            assert ids == [id_ for id_ in listed if id_ in ids]
