"""Rules about requests, the history of skills, and the one list of things to do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.action_list import ActionFilter, ActionState, ListedAction, chosen, origins_of, state_of
from careerjournal.domain.actions import Action, Origin
from careerjournal.domain.feedback import answered, reminder_day
from careerjournal.domain.setbacks import Feedback, Skill, SkillLevel
from careerjournal.domain.skill_history import entries_for, joined_history, joined_skill

DAY = date(2026, 11, 20)
LATER = DAY + timedelta(days=5)


def test_the_share_counts_requests_alone_and_is_early_below_five() -> None:
    asked = [Feedback(asked_on=DAY), Feedback(asked_on=DAY, words="Yes"), Feedback(asked_on=DAY, received_on=DAY)]
    told = answered([*asked, Feedback(words="Unasked", received_on=DAY)])
    assert (told.asked, told.answered, told.is_early) == (3, 2, True)
    assert not answered(asked * 2).is_early


def test_a_reminder_comes_after_days_or_never() -> None:
    assert reminder_day(DAY, 5) == LATER
    assert reminder_day(DAY, 0) is None


def skill(level: int | None = None, **fields: Any) -> Skill:
    return replace(Skill(id=1, name="Presenting", named_on=DAY, level_now=level), **fields)


def test_a_changed_level_leaves_an_entry_and_a_second_thought_replaces_it() -> None:
    first = entries_for((), None, skill(2), DAY)
    assert first == (SkillLevel(skill_id=1, level=2, judged_on=DAY),)
    known = (replace(first[0], id=7),)
    assert entries_for(known, skill(2), skill(3), DAY) == (SkillLevel(id=7, skill_id=1, level=3, judged_on=DAY),)
    assert entries_for(known, skill(2), skill(3), LATER) == (SkillLevel(skill_id=1, level=3, judged_on=LATER),)
    assert entries_for(known, skill(2), skill(2), LATER) == ()
    assert entries_for(known, skill(2), skill(None), LATER) == ()


def test_a_level_from_before_there_was_a_history_is_kept_with_the_day_of_the_name() -> None:
    assert [(one.level, one.judged_on) for one in entries_for((), skill(2), skill(4), LATER)] == [(2, DAY), (4, LATER)]


levels = st.lists(
    st.builds(
        SkillLevel,
        id=st.integers(1, 999),
        skill_id=st.just(1),
        level=st.integers(1, 5),
        judged_on=st.dates(DAY, DAY + timedelta(days=30)),
    ),
    max_size=6,
    unique_by=lambda one: one.judged_on,
)


@given(levels, levels)
def test_joined_histories_have_each_day_once_in_order_and_the_latest_level_counts(
    into: list[SkillLevel], other: list[SkillLevel]
) -> None:
    history = joined_history(into, other)
    days = [one.judged_on for one in history]
    assert days == sorted({one.judged_on for one in [*into, *other]})
    assert set(into) <= set(history)
    joined = joined_skill(skill(1), skill(2, id=2, level_wanted=4, why="Asked"), history)
    assert joined.level_now == (history[-1].level if history else 1)
    assert (joined.id, joined.level_wanted, joined.why) == (1, 4, "Asked")


def action(own_id: int, **fields: Any) -> Action:
    return replace(Action(id=own_id, title=str(own_id), made_on=DAY), **fields)


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({"due_on": DAY}, ActionState.DUE),
        ({"due_on": LATER}, ActionState.WAITING),
        ({"due_on": DAY, "later_until": LATER}, ActionState.WAITING),
        ({}, ActionState.UNDATED),
        ({"due_on": DAY, "done_on": DAY}, ActionState.DONE),
        ({"dropped_on": DAY}, ActionState.DROPPED),
    ],
)
def test_how_a_thing_to_do_stands(fields: dict[str, date], state: ActionState) -> None:
    assert state_of(action(1, **fields), DAY) is state


def test_the_list_is_chosen_by_state_and_origin_and_ordered() -> None:
    rows = [
        ListedAction(action=one)
        for one in (
            action(1, done_on=DAY),
            action(2, due_on=LATER),
            action(3, due_on=DAY, origin=Origin.SKILL),
            action(4),
            action(5, done_on=LATER),
            action(6, dropped_on=DAY, origin=Origin.GUIDE),
        )
    ]

    def ids(wanted: ActionFilter) -> list[int]:
        return [row.action.id for row in chosen(rows, wanted, DAY)]

    assert ids(ActionFilter()) == [3, 2, 4]
    assert ids(ActionFilter(states=())) == [3, 2, 4, 5, 1, 6]
    assert ids(ActionFilter(states=(), origin=Origin.GUIDE)) == [6]
    assert origins_of(rows) == [Origin.OWN, Origin.SKILL, Origin.GUIDE]
