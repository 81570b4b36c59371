"""The one list of things to do: how each stands on a day, and which of them are asked for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from careerjournal.domain.actions import Action, Origin, is_open, shown_on
from careerjournal.domain.places import Place
from careerjournal.domain.value import value


class ActionState(StrEnum):
    """How a thing to do stands, in the order of the list: asked for now, waiting, without a day, settled."""

    DUE = "due"
    WAITING = "waiting"
    UNDATED = "undated"
    DONE = "done"
    DROPPED = "dropped"


OPEN = (ActionState.DUE, ActionState.WAITING, ActionState.UNDATED)


@value
class ListedAction:
    """A thing to do, the words of where it came from, and the place to which that leads (None for one's own)."""

    action: Action
    came_from: str = ""
    place: Place | None = None


@value
class ActionFilter:
    """Which things to do are asked for; nothing chosen means all."""

    states: tuple[ActionState, ...] = OPEN
    origin: Origin | None = None


def state_of(action: Action, today: date) -> ActionState:
    """Tell how a thing to do stands on a day; one put off waits until its later day."""
    if not is_open(action):
        return ActionState.DONE if action.done_on is not None else ActionState.DROPPED
    day = shown_on(action)
    if day is None:
        return ActionState.UNDATED
    return ActionState.DUE if day <= today else ActionState.WAITING


def chosen(rows: Iterable[ListedAction], wanted: ActionFilter, today: date) -> list[ListedAction]:
    """Choose and order: by state, open ones by their day, settled ones latest first."""
    states = wanted.states or tuple(ActionState)
    kept = [
        row
        for row in rows
        if state_of(row.action, today) in states and (wanted.origin is None or row.action.origin is wanted.origin)
    ]
    return sorted(kept, key=lambda row: _order(row.action, today))


def origins_of(rows: Iterable[ListedAction]) -> list[Origin]:
    """Give the origins that occur, in their own order."""
    there = {row.action.origin for row in rows}
    return [origin for origin in Origin if origin in there]


def _order(action: Action, today: date) -> tuple[int, int, int]:
    state = state_of(action, today)
    settled = action.done_on or action.dropped_on
    day = -settled.toordinal() if settled else (shown_on(action) or date.max).toordinal()
    return list(ActionState).index(state), day, -action.id if settled else action.id
