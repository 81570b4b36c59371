"""The same count in every view, for a rough random journal; and courses read in SQL as the events tell them."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from careerjournal.domain.application_query import ApplicationQuery
from careerjournal.domain.applications import ApplicationEvent, standing_of
from careerjournal.domain.insights.course import REPLY_KINDS, STOP_KINDS, Course
from careerjournal.domain.insights.flows import OUTCOME_OF_STAGE, Outcome
from careerjournal.domain.insights.overview import insights
from careerjournal.domain.profile import Profile
from careerjournal.domain.setbacks import Debrief
from careerjournal.domain.stages import ENDINGS, EventKind, Stage
from careerjournal.journal.journal import Journal
from tests.journal.helpers import TODAY, event, log

EVERYTHING = ApplicationQuery()
QUERIES = (
    EVERYTHING,
    ApplicationQuery(text="al"),
    ApplicationQuery(stages=frozenset({Stage.INTERVIEW, Stage.REJECTED})),
    ApplicationQuery(with_ended=False),
    ApplicationQuery(text="no such company anywhere"),
)


def rough(journal: Journal, seed: int, count: int = 60) -> dict[int, list[ApplicationEvent]]:
    """Log applications with histories in any order, on known and unknown days, past and to come; trash a few."""
    chance = random.Random(seed)
    kept: dict[int, list[ApplicationEvent]] = {}
    for number in range(count):
        events = [
            event(
                chance.choice(list(EventKind)),
                on=None if chance.random() < 0.15 else TODAY + timedelta(days=chance.randrange(-200, 20)),
            )
            for _ in range(chance.randrange(5))
        ]
        company = f"{chance.choice(['Alder', 'Birch', 'Álamo'])} {number}"
        own_id = log(
            journal, company, *events, source=chance.choice(["", "Fair", "fair ", "Site"]),
            cv_version=chance.choice(["", "short"]), is_referral=chance.random() < 0.3,
        )  # fmt: skip
        if chance.random() < 0.1:
            journal.applications.trash(own_id)
        else:
            kept[own_id] = events
    return kept


@pytest.mark.parametrize("seed", range(4))
def test_the_same_count_stands_in_every_view(journal: Journal, seed: int) -> None:
    kept = rough(journal, seed)
    counts = journal.applications.counts()
    for query in QUERIES:
        found = insights(journal.insights.material(query), TODAY)
        listed = journal.applications.ids(query)
        assert found.funnel.total == found.search.total == len(listed)
        assert sum(step.ended_here for step in found.funnel.steps) == len(listed)
        rows = journal.applications.rows(listed)
        for outcome in Outcome:
            assert found.search.came_to(outcome) == sum(OUTCOME_OF_STAGE[row.stage] is outcome for row in rows)
        assert found.answers.all.n == found.funnel.n == found.beside.n
        assert found.first_answer.n + found.first_answer.undated == found.funnel.n
        assert found.endings.n == sum(row.stage in ENDINGS - {Stage.ACCEPTED} for row in rows)
    whole = insights(journal.insights.material(EVERYTHING), TODAY)
    assert whole.search.total == counts.total == len(kept)
    assert whole.search.came_to(Outcome.OPEN) == counts.under_way
    assert whole.search.came_to(Outcome.SAVED) == counts.by_stage[Stage.WISHLIST]
    assert whole.endings.n + whole.search.came_to(Outcome.ACCEPTED) == counts.ended


@pytest.mark.parametrize("seed", range(4))
def test_courses_are_what_the_events_tell(journal: Journal, seed: int) -> None:
    kept = rough(journal, seed + 100)
    read = sorted(journal.insights.material(EVERYTHING).courses, key=repr)
    expected = []
    for own_id, events in kept.items():
        application, standing = journal.applications.one(own_id).application, standing_of(events)
        expected.append(
            Course(
                stage=standing.stage,
                furthest=standing.furthest,
                applied_on=standing.applied_on,
                has_answer=any(one.kind in REPLY_KINDS for one in events),
                answered_on=first_day(events, REPLY_KINDS),
                stopped_on=first_day(events, STOP_KINDS),
                source=application.source,
                cv_version=application.cv_version,
                is_referral=application.is_referral,
            )
        )
    assert read == sorted(expected, key=repr)


def first_day(events: list[ApplicationEvent], kinds: frozenset[EventKind]) -> date | None:
    return min((one.on for one in events if one.kind in kinds and one.on), default=None)


def test_reasons_goals_pauses_and_the_week_are_read_along(journal: Journal) -> None:
    kept = log(journal, "Lumen", event(EventKind.INTERVIEW), event(EventKind.REJECTED))
    gone = log(journal, "Fern", event(EventKind.REJECTED))
    for own_id, reasons in ((kept, ("Salary", "سبب")), (gone, ("Other",))):
        journal.setbacks.keep_debrief(Debrief(application_id=own_id, reasons=reasons, started_on=TODAY))
    journal.applications.trash(gone)
    journal.profile.keep(Profile(name="Lina", week_start=6))
    material = journal.insights.material(EVERYTHING)
    assert [(one.furthest, one.reasons) for one in material.debriefs] == [(Stage.INTERVIEW, ("Salary", "سبب"))]
    assert material.week_start == 6
    assert journal.insights.material(ApplicationQuery(text="fern")).debriefs == ()
    assert (material.goals, material.pauses) == ((), ())


def test_a_weekly_goal_is_for_everything_and_not_for_what_a_filter_leaves(journal: Journal) -> None:
    log(journal, "Lumen", event(EventKind.APPLIED))
    journal.search.set_goal(2, 4, TODAY)
    assert [goal.floor for goal in journal.insights.material(EVERYTHING).goals] == [2]
    assert journal.insights.material(ApplicationQuery(text="lumen")).goals == ()


def test_an_empty_journal_has_no_numbers(journal: Journal) -> None:
    material = journal.insights.material(EVERYTHING)
    assert (material.courses, material.debriefs, material.week_start) == ([], (), 0)
    assert insights(material, TODAY).search.total == 0


def test_what_happened_in_some_days_is_found_with_its_whole_history(journal: Journal) -> None:
    early, late = TODAY - timedelta(days=60), TODAY - timedelta(days=3)
    own_id = log(journal, "Lumen", event(EventKind.REJECTED, on=late), event(EventKind.APPLIED, on=early))
    log(journal, "Fern", event(EventKind.APPLIED, on=early))
    log(journal, "Moss", event(EventKind.APPLIED, on=None))
    trashed = log(journal, "Gone", event(EventKind.APPLIED, on=late))
    journal.applications.trash(trashed)
    found = journal.insights.active(EVERYTHING, late, TODAY)
    assert [(one.id, [each.kind for each in events]) for one, events in found] == [
        (own_id, [EventKind.APPLIED, EventKind.REJECTED])
    ]
    assert journal.insights.active(ApplicationQuery(text="fern"), late, TODAY) == []
    assert len(journal.insights.active(EVERYTHING, early, early)) == 2
