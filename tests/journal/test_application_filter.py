"""The one filter: what SQL finds is what the rule says, and every list and count finds the same."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from careerjournal.domain.application_query import ApplicationQuery, Order, stages_of
from careerjournal.domain.applications import Application, Arrangement, SalaryPer
from careerjournal.domain.companies import Company
from careerjournal.domain.folding import fold
from careerjournal.domain.follow_ups import Pause
from careerjournal.domain.own_stages import SearchPhase
from careerjournal.domain.quiet import QUIET_STAGES
from careerjournal.domain.setbacks import Debrief
from careerjournal.domain.stages import UNDER_WAY, EventKind, Stage
from careerjournal.domain.tags import tag_key
from careerjournal.journal.journal import Journal
from careerjournal.journal.rows import ApplicationDetail
from tests.examples import examples
from tests.journal.helpers import NOW, TODAY, FixedClock, application, event, log

COMPANIES, PLACES, SOURCES = ("Orb", "Lumen Éditions", "شركة"), ("", "Lyon", "Bremen"), ("", "Referral", "Job board")
TAGS, CVS = ("Remote", "urgent", "Été"), ("", "Short", "Museums")
AHEAD = (EventKind.SCREENING, EventKind.ASSESSMENT, EventKind.INTERVIEW)


def fill(journal: Journal) -> None:
    """Log invented applications of every sort."""
    chance = random.Random(3)
    for _ in range(70):
        day = TODAY - timedelta(days=chance.randrange(60))
        kinds = chance.sample(list(EventKind), chance.randrange(4))
        events = [
            event(kind, day + timedelta(days=15 * number)) for number, kind in enumerate(kinds) if kind.value != "moved"
        ]
        own_id = log(
            journal,
            chance.choice(COMPANIES),
            *events,
            role=chance.choice(("Editor", "Writer")),
            place=chance.choice(PLACES),
            source=chance.choice(SOURCES),
            tags=tuple(chance.sample(TAGS, chance.randrange(3))),
            cv_version=chance.choice(CVS),
            excitement=chance.choice((None, 1, 3, 5)),
            arrangement=chance.choice((None, *Arrangement)),
            is_referral=chance.random() < 0.3,
            salary_low=chance.choice((None, 30_000, 4_000)),
            salary_per=chance.choice((None, *SalaryPer)),
            deadline_on=chance.choice((None, TODAY)),
        )
        if chance.random() < 0.3:
            lesson = chance.choice(("", "Ask more"))
            journal.setbacks.keep_debrief(Debrief(application_id=own_id, started_on=TODAY, lesson=lesson))


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journal]:
    """A journal with invented applications, which no test changes."""
    path: Path = tmp_path_factory.mktemp("filter") / "own.journal"
    with Journal.open(path, clock=FixedClock(NOW, TODAY)) as journal:
        fill(journal)
        yield journal


@pytest.fixture(scope="module")
def details(filled: Journal) -> dict[int, ApplicationDetail]:
    """Each of those applications by its id."""
    return {own_id: filled.applications.one(own_id) for own_id in range(1, 71)}


def fits(query: ApplicationQuery, detail: ApplicationDetail) -> bool:
    """Say by the rule whether a query is about an application."""
    one, standing = detail.application, detail.standing
    within = f"{fold(one.company)}\n{fold(one.role)}\n{fold(one.place)}"
    debriefed = detail.debrief is not None and detail.debrief.lesson != ""
    ahead = any(each.kind in AHEAD and each.on and each.on >= TODAY for each in detail.events)
    quiet = query.quiet_for is not None and standing.last_on is not None and standing.stage in QUIET_STAGES
    applied, excitement = standing.applied_on, one.excitement
    return all(
        (
            all(word in within for word in fold(query.text).split()),
            standing.stage in stages_of(query),
            not query.sources or fold(one.source) in set(map(fold, query.sources)),
            not query.companies or fold(one.company) in set(map(fold, query.companies)),
            not query.places or fold(one.place) in set(map(fold, query.places)),
            not query.cv_versions or fold(one.cv_version) in set(map(fold, query.cv_versions)),
            not query.tags or not set(map(tag_key, query.tags)).isdisjoint(map(tag_key, one.tags)),
            not query.arrangements or one.arrangement in query.arrangements,
            query.excitement_at_least is None or (excitement is not None and excitement >= query.excitement_at_least),
            query.applied_from is None or (applied is not None and applied >= query.applied_from),
            query.applied_to is None or (applied is not None and applied <= query.applied_to),
            not query.has_event_ahead or ahead,
            query.quiet_for is None or (quiet and standing.last_on <= TODAY - timedelta(days=query.quiet_for)),  # type: ignore[operator]
            query.has_debrief is None or debriefed is query.has_debrief,
            query.is_referral is None or one.is_referral is query.is_referral,
        )
    )


def few(choices: tuple[str, ...]) -> some.SearchStrategy[frozenset[str]]:
    return some.just(frozenset[str]()) | some.frozensets(some.sampled_from(choices), max_size=2)


days = some.none() | some.integers(-70, 10).map(lambda number: TODAY + timedelta(days=number))
queries = some.builds(
    ApplicationQuery,
    text=some.sampled_from(("", "", "lumen", "edit LYON", "zz", "شركه")),
    stages=some.just(frozenset()) | some.frozensets(some.sampled_from(Stage)),
    phases=some.just(frozenset()) | some.frozensets(some.sampled_from(SearchPhase)),
    sources=few(("referral", "")),
    tags=few(("remote", "URGENT", "ete")),
    companies=few(("orb", "LUMEN editions")),
    places=few(("lyon", "")),
    cv_versions=few(("short",)),
    arrangements=some.just(frozenset()) | some.frozensets(some.sampled_from(Arrangement)),
    excitement_at_least=some.none() | some.integers(1, 5),
    applied_from=days,
    applied_to=days,
    has_event_ahead=some.booleans(),
    quiet_for=some.none() | some.integers(0, 60),
    has_debrief=some.none() | some.booleans(),
    is_referral=some.none() | some.booleans(),
    with_ended=some.booleans(),
    order=some.sampled_from(Order),
    descending=some.booleans(),
)


@settings(max_examples=examples(50), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(queries)
def test_what_is_found_is_what_the_rule_says_and_every_reading_agrees(
    filled: Journal, details: dict[int, ApplicationDetail], query: ApplicationQuery
) -> None:
    applications = filled.applications
    found = applications.ids(query)
    assert set(found) == {own_id for own_id, detail in details.items() if fits(query, detail)}
    assert len(set(found)) == len(found)
    assert applications.first_ids(query, 1_000) == found
    counts = applications.counts(query)
    assert counts.total == len(found)
    assert counts.under_way == sum(details[own_id].standing.stage in UNDER_WAY for own_id in found)
    assert applications.first_ids(query, 5) == found[:5]
    assert set(applications.ids(replace(query, descending=not query.descending))) == set(found)


@pytest.mark.parametrize(
    ("order", "noted"),
    [
        (Order.SOURCE, [{}, {"source": "Board"}, {"source": "référence"}]),
        (Order.PLACE, [{}, {"place": "Évian"}, {"place": "Lyon"}]),
        (Order.ARRANGEMENT, [{}, {"arrangement": Arrangement.ON_SITE}, {"arrangement": Arrangement.REMOTE}]),
        (Order.SALARY, [{}, {"salary_low": 40, "salary_per": SalaryPer.HOUR}, {"salary_high": 90_000}]),
        (Order.TAGS, [{}, {"tags": ("a", "z")}, {"tags": ("b",)}]),
        (Order.EXCITEMENT, [{}, {"excitement": 2}, {"excitement": 5}]),
        (Order.CV_VERSION, [{}, {"cv_version": "a"}, {"cv_version": "B"}]),
        (Order.REFERRAL, [{}, {"is_referral": True}]),
        (Order.DEADLINE, [{}, {"deadline_on": TODAY}, {"deadline_on": TODAY + timedelta(days=1)}]),
        (Order.CONTACT, [{}, {"contact": "Ada"}, {"contact": "bea"}]),
        (Order.LINK, [{}, {"link": "https://a.example/1"}, {"link": "https://b.example/1"}]),
        (Order.NOTES, [{}, {"notes": "Ask"}, {"notes": "bring"}]),
        (Order.LOGGED, [{"logged_at": NOW}, {"logged_at": NOW + timedelta(days=1)}]),
    ],
)
def test_a_list_can_be_ordered_by_whatever_is_noted(
    journal: Journal, order: Order, noted: list[dict[str, Any]]
) -> None:
    own_ids = [journal.applications.log(application(**{"company": "Orb", **each})).record for each in noted]
    blank_last = [*own_ids[1:], own_ids[0]] if order not in (Order.REFERRAL, Order.LOGGED) else own_ids
    assert list(journal.applications.ids(ApplicationQuery(order=order, descending=False))) == blank_last
    assert list(journal.applications.ids(ApplicationQuery(order=order))) == own_ids[::-1]


def test_admired_companies_are_found_however_they_are_spelt(journal: Journal, path: Path) -> None:
    own_id = log(journal, "LUMEN editions")
    log(journal, "Orb")
    query = ApplicationQuery(is_admired=True)
    assert list(journal.applications.ids(query)) == []
    with journal._store.verb() as verb:
        verb.put(Company(name="Lumen Éditions", is_admired=True, added_at=NOW))
    assert list(journal.applications.ids(query)) == [own_id]


def test_what_lies_in_the_trash_is_in_no_list(journal: Journal) -> None:
    own_id = log(journal, "Orb", tags=("remote",))
    query = ApplicationQuery(tags=frozenset({"remote"}))
    assert list(journal.applications.ids(query)) == [own_id]
    journal.applications.trash(own_id)
    assert list(journal.applications.ids(query)) == []
    assert journal.applications.counts(query).total == 0


def test_the_day_of_applying_is_that_of_its_event(journal: Journal) -> None:
    own_id = log(journal, "Orb")
    journal.applications.set_applied_on(own_id, date(2026, 11, 2))
    assert journal.applications.rows([own_id])[0].applied_on == date(2026, 11, 2)
    journal.applications.set_applied_on(own_id, date(2026, 11, 3))
    detail = journal.applications.one(own_id)
    assert [each.on for each in detail.events] == [date(2026, 11, 3)]
    assert isinstance(detail.application, Application)


def test_stages_of_ones_own_are_asked_for_by_their_id_and_count_with_what_they_stand_for(journal: Journal) -> None:
    stage_id = journal.stages.add("Phone call", base=Stage.SCREENING).record
    own = log(journal, "Orb", event(EventKind.MOVED, to=Stage.SCREENING, stage_id=stage_id))
    applied = log(journal, "Lumen", event(EventKind.APPLIED))
    log(journal, "Fjord", event(EventKind.SCREENING))
    by_own = ApplicationQuery(own_stages=frozenset({stage_id}))
    assert list(journal.applications.ids(by_own)) == [own]
    both = replace(by_own, stages=frozenset({Stage.APPLIED}))
    assert set(journal.applications.ids(both)) == {own, applied}
    assert list(journal.applications.ids(replace(both, phases=frozenset({SearchPhase.APPLIED})))) == [applied]
    assert len(journal.applications.ids(ApplicationQuery(stages=frozenset({Stage.SCREENING})))) == 2
    assert journal.applications.counts(by_own).by_own == {stage_id: 1}
    assert list(journal.applications.ids(replace(both, order=Order.STAGE, descending=False))) == [applied, own]


def test_a_pause_is_not_quiet_time(journal: Journal) -> None:
    own_id = log(journal, "Orb", event(EventKind.APPLIED, TODAY - timedelta(days=20)))
    query = ApplicationQuery(quiet_for=15)
    assert list(journal.applications.ids(query)) == [own_id]
    with journal._store.verb() as verb:
        verb.put(Pause(starts_on=TODAY - timedelta(days=18), ends_on=TODAY - timedelta(days=8)))
    assert list(journal.applications.ids(query)) == []
    assert list(journal.applications.ids(ApplicationQuery(quiet_for=9))) == [own_id]
