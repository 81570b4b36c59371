from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.applications import ApplicationEvent, standing_of
from careerjournal.domain.moving import Target, comes_there, event_to, last_day
from careerjournal.domain.stages import EventKind, Stage

DAY = date(2026, 11, 21)
APPLIED = ApplicationEvent(id=1, kind=EventKind.APPLIED, on=date(2026, 11, 1))
INTERVIEW = ApplicationEvent(id=2, kind=EventKind.INTERVIEW, on=date(2026, 11, 10))
REJECTED = ApplicationEvent(id=3, kind=EventKind.REJECTED, on=date(2026, 11, 12))


def to(stage: Stage, *history: ApplicationEvent, stage_id: int | None = None) -> ApplicationEvent:
    return event_to(Target(stage=stage, stage_id=stage_id), history, application_id=7, on=DAY, at=time(10), round=2)


@pytest.mark.parametrize(
    ("stage", "history", "kind"),
    [
        (Stage.SCREENING, (APPLIED,), EventKind.SCREENING),
        (Stage.OFFER, (APPLIED,), EventKind.OFFER),
        (Stage.INTERVIEW, (APPLIED, INTERVIEW), EventKind.INTERVIEW),
        (Stage.REJECTED, (APPLIED, INTERVIEW), EventKind.REJECTED),
        (Stage.APPLIED, (APPLIED, INTERVIEW), EventKind.MOVED),
        (Stage.WISHLIST, (APPLIED,), EventKind.MOVED),
        (Stage.SCREENING, (APPLIED, INTERVIEW, REJECTED), EventKind.MOVED),
        (Stage.WISHLIST, (), EventKind.SAVED),
    ],
)
def test_going_ahead_is_what_happened_and_going_back_a_move(
    stage: Stage, history: tuple[ApplicationEvent, ...], kind: EventKind
) -> None:
    assert to(stage, *history).kind is kind


def test_a_stage_of_ones_own_is_moved_to() -> None:
    event = to(Stage.INTERVIEW, APPLIED, stage_id=4)
    assert (event.kind, event.to, event.stage_id) == (EventKind.MOVED, Stage.INTERVIEW, 4)


def test_only_meetings_have_a_time_and_only_interviews_a_round() -> None:
    interview, screening, offer = (to(stage, APPLIED) for stage in (Stage.INTERVIEW, Stage.SCREENING, Stage.OFFER))
    assert (interview.at, interview.round) == (time(10), 2)
    assert (screening.at, screening.round) == (time(10), None)
    assert (offer.at, offer.round) == (None, None)


def test_something_noted_on_a_later_day_keeps_it_where_it_is() -> None:
    ahead = ApplicationEvent(id=5, kind=EventKind.INTERVIEW, on=date(2026, 11, 24))
    target = Target(stage=Stage.OFFER)
    assert not comes_there(to(Stage.OFFER, APPLIED, ahead), target, (APPLIED, ahead))
    assert comes_there(to(Stage.OFFER, APPLIED), target, (APPLIED,))
    assert last_day((APPLIED, ahead)) == date(2026, 11, 24)
    assert last_day(()) is None


KINDS = st.sampled_from([kind for kind in EventKind if kind is not EventKind.MOVED])
HISTORIES = st.lists(st.tuples(KINDS, st.integers(0, 20)), max_size=6)


@given(HISTORIES, st.sampled_from(list(Stage)), st.sampled_from([None, 3]))
def test_whatever_the_history_it_comes_there_where_nothing_later_is_noted(
    kinds: list[tuple[EventKind, int]], stage: Stage, stage_id: int | None
) -> None:
    history = [
        ApplicationEvent(id=number, kind=kind, on=date.fromordinal(DAY.toordinal() - back))
        for number, (kind, back) in enumerate(kinds, start=1)
    ]
    target = Target(stage=stage, stage_id=stage_id)
    event = event_to(target, history, application_id=1, on=DAY)
    assert comes_there(event, target, history)
    after = standing_of([*history, replace(event, id=len(history) + 1)])
    assert (after.stage, after.stage_id) == (stage, stage_id)
