"""Where the labels under a timeline hang: on which level and on which side of their leaders.

A leader runs down from the line to its label, so of two events whose labels would collide the earlier one hangs lower
and no leader crosses a word. A search finds the fewest levels that hold all labels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_MOST_STEPS = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Hanging:
    """A label's level (1 is next to the line) and the ends of its box; it stands right or left of its leader at x."""

    x: float
    level: int
    is_right: bool
    left: float
    right: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The room that labels share: its width, the gap from leader to label, the air between labels, the levels."""

    width: float
    gap: float
    air: float
    levels: int


def hang(places: Sequence[tuple[float, float]], room: Room) -> list[Hanging] | None:
    """Hang labels of (x, width), given from left to right, on as few levels as hold them; None where none do.

    A label stands right of its leader, where the eye looks for it; on the left only where it must.
    """
    for may_turn in (False, True):
        for levels in range(1, room.levels + 1):
            search = _Search(places, room, levels, may_turn=may_turn)
            if search.place(len(places) - 1):
                return search.result()
    return None


def collide(one: Hanging, other: Hanging, room: Room) -> bool:
    """Tell whether two labels overlap, or the leader of one crosses the label of the other."""
    if one.level == other.level and one.left < other.right + room.air and other.left < one.right + room.air:
        return True
    return _crosses(one, other, room) or _crosses(other, one, room)


def _crosses(leader: Hanging, label: Hanging, room: Room) -> bool:
    """Tell whether a leader crosses a label or comes too near to it."""
    clear = room.gap / 2
    return leader.level >= label.level and label.left - clear < leader.x < label.right + clear


class _Search:
    """A depth-first search over levels and sides, latest event first, given up after so many steps."""

    def __init__(self, places: Sequence[tuple[float, float]], room: Room, levels: int, *, may_turn: bool) -> None:
        self._places = places
        self._room = room
        self._levels = levels
        self._may_turn = may_turn
        self._placed: list[Hanging] = []
        self._steps = 0

    def place(self, number: int) -> bool:
        """Place an event and all before it; the first fit in the order of levels is taken."""
        if number < 0:
            return True
        for candidate in self._candidates(number):
            self._steps += 1
            if self._steps > _MOST_STEPS:
                return False
            if not any(collide(candidate, other, self._room) for other in self._placed):
                self._placed.append(candidate)
                if self.place(number - 1):
                    return True
                self._placed.pop()
        return False

    def result(self) -> list[Hanging]:
        """Give the labels in the order of the events."""
        return self._placed[::-1]

    def _candidates(self, number: int) -> list[Hanging]:
        """Give the ways to hang one label that stay inside the room, right of its leader first."""
        x, width = self._places[number]
        gap = self._room.gap
        ways: list[Hanging] = []
        for is_right in (True, False):
            left = x + gap if is_right else x - gap - width
            if left >= 0 and left + width <= self._room.width:
                ways.extend(
                    Hanging(x=x, level=level, is_right=is_right, left=left, right=left + width)
                    for level in range(1, self._levels + 1)
                )
                if not self._may_turn:
                    break
        return ways
