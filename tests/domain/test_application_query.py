from __future__ import annotations

import json
from dataclasses import fields
from datetime import date

from hypothesis import given
from hypothesis import strategies as some

from careerjournal.domain.application_query import (
    EVERYTHING,
    ApplicationQuery,
    Order,
    from_json,
    from_plain,
    is_by_stage,
    narrows,
    stages_of,
    to_json,
)
from careerjournal.domain.applications import Arrangement
from careerjournal.domain.own_stages import SearchPhase
from careerjournal.domain.stages import ENDINGS, Stage

words = some.frozensets(some.text(max_size=5), max_size=3)
queries = some.builds(
    ApplicationQuery,
    text=some.text(max_size=8),
    stages=some.frozensets(some.sampled_from(Stage)),
    own_stages=some.frozensets(some.integers(1, 9)),
    phases=some.frozensets(some.sampled_from(SearchPhase)),
    sources=words,
    tags=words,
    companies=words,
    places=words,
    cv_versions=words,
    arrangements=some.frozensets(some.sampled_from(Arrangement)),
    excitement_at_least=some.none() | some.integers(1, 5),
    applied_from=some.none() | some.dates(),
    applied_to=some.none() | some.dates(),
    has_event_ahead=some.booleans(),
    quiet_for=some.none() | some.integers(0, 400),
    is_admired=some.booleans(),
    has_debrief=some.none() | some.booleans(),
    is_referral=some.none() | some.booleans(),
    with_ended=some.booleans(),
    order=some.sampled_from(Order),
    descending=some.booleans(),
)
anything = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats(allow_nan=False) | some.text(max_size=8),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
fields_of_a_query = some.sampled_from([field.name for field in fields(ApplicationQuery)])


@given(queries)
def test_a_query_comes_back_from_its_text(query: ApplicationQuery) -> None:
    assert from_json(to_json(query)) == query


@given(some.dictionaries(fields_of_a_query | some.text(max_size=5), anything, max_size=6))
def test_whatever_a_file_says_is_some_query(plain: dict[str, object]) -> None:
    read = from_plain(plain)
    assert from_json(to_json(read)) == read


@given(some.text(max_size=30))
def test_a_text_that_is_no_filter_asks_for_everything_or_less(text: str) -> None:
    assert isinstance(from_json(text), ApplicationQuery)


def test_fields_of_a_newer_program_are_left_out() -> None:
    newer = json.dumps(
        {"text": "Lyon", "mood": "blue", "stages": ["applied", "hired_twice"], "excitement_at_least": "no"}
    )
    assert from_json(newer) == ApplicationQuery(text="Lyon", stages=frozenset({Stage.APPLIED}))
    assert from_json("[1]") == from_json("{") == EVERYTHING


def test_only_what_is_asked_for_is_written() -> None:
    query = ApplicationQuery(tags=frozenset({"b", "a"}), applied_from=date(2026, 11, 1))
    assert to_json(EVERYTHING) == "{}"
    assert to_json(query) == '{"tags": ["a", "b"], "applied_from": "2026-11-01"}'


def test_an_order_narrows_nothing_and_stages_are_quick() -> None:
    assert not narrows(ApplicationQuery(order=Order.SALARY, descending=False))
    assert narrows(ApplicationQuery(with_ended=False))
    assert is_by_stage(ApplicationQuery(phases=frozenset({SearchPhase.OFFER}), with_ended=False))
    assert not is_by_stage(ApplicationQuery(text="a"))


def test_stages_phases_and_endings_narrow_together() -> None:
    both = ApplicationQuery(stages=frozenset({Stage.APPLIED, Stage.OFFER}), phases=frozenset({SearchPhase.OFFER}))
    assert stages_of(both) == {Stage.OFFER}
    assert stages_of(ApplicationQuery(with_ended=False)) == frozenset(Stage) - ENDINGS
