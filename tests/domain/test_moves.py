"""Where a history stands that holds moves to stages, the person's own among them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.applications import ApplicationEvent, furthest_stage, in_order, stage_of, standing_of
from careerjournal.domain.events import number_as_it_comes, own_stage_after, renumbered, stage_after
from careerjournal.domain.odd_days import OddDay, odd_day
from careerjournal.domain.own_stages import (
    ListedStage,
    OwnStage,
    SearchPhase,
    listed,
    names_of,
    offered,
    search_phase_of,
    stage_key,
)
from careerjournal.domain.stages import ENDINGS, KIND_OF_STAGE, STAGE_OF_KIND, EventKind, Stage

MONDAY = date(2026, 11, 16)
days = st.none() | st.dates(MONDAY - timedelta(days=3), MONDAY + timedelta(days=3))
moves = st.builds(
    ApplicationEvent,
    kind=st.just(EventKind.MOVED),
    on=days,
    to=st.sampled_from(Stage),
    stage_id=st.none() | st.integers(1, 9),
)
happened = st.builds(ApplicationEvent, kind=st.sampled_from(EventKind), on=days)


def event(number: int, kind: EventKind, on: date | None = MONDAY, **fields: object) -> ApplicationEvent:
    return ApplicationEvent(id=number, kind=kind, on=on, **fields)  # type: ignore[arg-type]


def test_a_move_leads_where_it_says() -> None:
    history = [
        event(1, EventKind.APPLIED, MONDAY),
        event(2, EventKind.MOVED, MONDAY + timedelta(days=2), to=Stage.SCREENING, stage_id=4),
    ]
    standing = standing_of(history)
    assert (standing.stage, standing.stage_id, standing.furthest) == (Stage.SCREENING, 4, Stage.SCREENING)
    later = [*history, event(3, EventKind.INTERVIEW, MONDAY + timedelta(days=4))]
    assert (standing_of(later).stage, standing_of(later).stage_id) == (Stage.INTERVIEW, None)


def test_a_move_that_lost_its_stage_leads_to_what_it_stood_for() -> None:
    assert standing_of([event(1, EventKind.MOVED, to=Stage.OFFER)]).stage is Stage.OFFER
    says_nothing = event(2, EventKind.MOVED, stage_id=4)
    assert (stage_after(says_nothing), own_stage_after(says_nothing)) == (None, None)
    assert stage_of([event(1, EventKind.APPLIED), says_nothing]) is Stage.APPLIED


def test_a_move_to_an_ending_ends_and_says_when() -> None:
    standing = standing_of([event(1, EventKind.OFFER), event(2, EventKind.MOVED, to=Stage.WITHDRAWN, stage_id=3)])
    assert (standing.stage, standing.stage_id) == (Stage.WITHDRAWN, 3)
    assert (standing.ended_on, standing.furthest) == (MONDAY, Stage.OFFER)


def test_a_move_stands_after_all_that_had_been_kept_of_its_day() -> None:
    back = event(3, EventKind.MOVED, to=Stage.APPLIED, stage_id=2)
    history = [event(1, EventKind.APPLIED), event(2, EventKind.INTERVIEW), back]
    assert in_order(history)[-1] is back
    again = event(4, EventKind.MOVED, to=Stage.INTERVIEW)
    assert in_order([again, *history])[-1] is again
    assert stage_of([*history, event(5, EventKind.REJECTED)]) is Stage.REJECTED


@given(st.lists(happened | moves, max_size=8))
def test_an_own_stage_never_changes_where_the_program_says_an_application_stands(
    events: list[ApplicationEvent],
) -> None:
    kept = [replace(one, id=number) for number, one in enumerate(events, start=1)]
    plain = [replace(one, stage_id=None) for one in kept]
    own, without = standing_of(kept), standing_of(plain)
    assert replace(own, stage_id=None) == without
    assert in_order(kept) == [kept[one.id - 1] for one in in_order(plain)]


@given(st.lists(happened, max_size=6), st.sampled_from(Stage), st.integers(1, 9))
def test_a_move_reaches_as_far_as_the_event_that_usually_leads_there(
    events: list[ApplicationEvent], stage: Stage, stage_id: int
) -> None:
    moved = ApplicationEvent(kind=EventKind.MOVED, on=MONDAY, to=stage, stage_id=stage_id)
    usual = ApplicationEvent(kind=KIND_OF_STAGE[stage], on=MONDAY)
    assert STAGE_OF_KIND[usual.kind] is stage
    assert furthest_stage([*events, moved]) is furthest_stage([*events, usual])


def test_without_rows_the_list_is_the_program_s_with_endings_last() -> None:
    listing = listed([])
    assert [one.base for one in listing if one.base not in ENDINGS] == list(Stage)[:5]
    assert [one.base for one in listing] == list(Stage)
    assert all((one.name, one.is_hidden, one.stage_id, one.row.id) == ("", False, None, 0) for one in listing)
    assert [one.phase for one in listing[:6]] == [
        SearchPhase.WISHLIST, SearchPhase.APPLIED, SearchPhase.INTERVIEWING, SearchPhase.INTERVIEWING,
        SearchPhase.OFFER, SearchPhase.ENDED,
    ]  # fmt: skip


own_rows = st.lists(
    st.builds(
        OwnStage,
        base=st.sampled_from(Stage),
        is_added=st.booleans(),
        name=st.text(max_size=5),
        position=st.integers(-5, 2_000),
        is_hidden=st.booleans(),
    ),
    max_size=8,
).map(lambda rows: [replace(row, id=number) for number, row in enumerate(rows, start=1)])


@given(own_rows)
def test_every_stage_is_listed_once_and_endings_stay_apart(rows: list[OwnStage]) -> None:
    listing = listed(rows)
    keys = [one.key for one in listing]
    assert len(set(keys)) == len(keys)
    assert set(keys) == {stage.value for stage in Stage} | {stage_key(row.base, row.id) for row in rows if row.is_added}
    endings = [one.phase is SearchPhase.ENDED for one in listing]
    assert endings == sorted(endings)
    assert all(search_phase_of(one.base) is one.phase for one in listing)


def test_hidden_stages_are_offered_only_where_something_stands_in_them() -> None:
    hidden = ListedStage(row=OwnStage(id=3, base=Stage.OFFER, is_added=True, name="Talks", is_hidden=True), position=1)
    assert offered([hidden]) == ()
    assert offered([hidden], also="own.3") == (hidden,)


def test_names_are_the_person_s_and_the_usual_event_is_called_as_its_stage() -> None:
    rows = [
        OwnStage(id=1, base=Stage.SCREENING, name="Phone call"),
        OwnStage(id=2, base=Stage.WISHLIST, name="Some day"),
        OwnStage(id=3, base=Stage.INTERVIEW, is_added=True, name="On site"),
        OwnStage(id=4, base=Stage.OFFER, position=7),
    ]
    assert names_of(rows) == {
        "stage.screening": "Phone call",
        "event.screening": "Phone call",
        "stage.wishlist": "Some day",
        "stage.own.3": "On site",
    }


def test_interviews_are_numbered_behind_the_highest_before_them() -> None:
    history = [
        event(1, EventKind.INTERVIEW, MONDAY),
        event(2, EventKind.INTERVIEW, MONDAY + timedelta(days=1), round=3, name="Panel"),
        event(3, EventKind.INTERVIEW, MONDAY + timedelta(days=2)),
    ]
    assert [one.round for one in renumbered(history)] == [1, 3, 4]
    assert (standing_of(history).interviews, standing_of(history).interview_round) == (3, 4)
    assert number_as_it_comes(history[1], [history[0], history[2]]) == 2
    between = event(0, EventKind.INTERVIEW, MONDAY)
    assert number_as_it_comes(replace(between, on=MONDAY - timedelta(days=1)), history) == 1


def test_a_stage_that_counts_as_applied_is_applying() -> None:
    sent = event(1, EventKind.MOVED, to=Stage.APPLIED, stage_id=2)
    assert standing_of([sent]).applied_on == MONDAY


def test_days_before_applying_and_ahead_are_odd_but_not_what_is_arranged() -> None:
    applied = event(1, EventKind.APPLIED)
    offer = event(2, EventKind.OFFER, MONDAY + timedelta(days=2))
    assert odd_day(offer, [applied], today=MONDAY) is OddDay.AHEAD
    assert odd_day(offer, [applied], today=MONDAY + timedelta(days=2)) is None
    assert odd_day(replace(offer, kind=EventKind.INTERVIEW), [applied], today=MONDAY) is None
    early = replace(offer, on=MONDAY - timedelta(days=1))
    assert odd_day(early, [applied], today=MONDAY) is OddDay.BEFORE_APPLYING
    assert odd_day(replace(early, kind=EventKind.SAVED), [applied], today=MONDAY) is None
    assert odd_day(replace(early, on=None), [applied], today=MONDAY) is None
