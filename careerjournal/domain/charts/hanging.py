"""Where the labels under a timeline hang: on which level and on which side of their leaders.

A leader runs down from the line to its label, so a label that reaches under the place of another event hangs lower than
that event's own label: of two that would collide on the right the earlier hangs lower, and no leader crosses a word.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerjournal.domain.value import value


@value
class Hanging:
    """A label's level (1 is next to the line) and the ends of its box; it stands right or left of its leader at x."""

    x: float
    level: int
    is_right: bool
    left: float
    right: float


@value
class Room:
    """The room that labels share: its width, the gap from leader to label, the air between labels, the levels."""

    width: float
    gap: float
    air: float
    levels: int


@value
class _Box:
    """A label's box before it has a level."""

    x: float
    is_right: bool
    left: float
    right: float


def hang(places: Sequence[tuple[float, float]], room: Room) -> list[Hanging] | None:
    """Hang labels of (x, width), given from left to right; None where the room has not enough levels or width.

    A label stands right of its leader, where the eye looks for it; on the left only where it must.
    """
    boxes = _with_sides(places, room)
    if boxes is None:
        return None
    levels = _levels(boxes, room)
    if levels is None or max(levels, default=0) > room.levels:
        return None
    return [
        Hanging(x=box.x, level=level, is_right=box.is_right, left=box.left, right=box.right)
        for box, level in zip(boxes, levels, strict=True)
    ]


def most_at_odds(places: Sequence[tuple[float, float]], room: Room) -> int | None:
    """Find the label whose absence frees most others, were each on its usual side; None where none are at odds."""
    boxes = _usual_sides(places, room)
    if boxes is None:
        return None
    counts = [0] * len(boxes)
    for number, box in enumerate(boxes):
        for other in range(number + 1, len(boxes)):
            if _are_at_odds(box, boxes[other], room):
                counts[number] += 1
                counts[other] += 1
    most = max(counts, default=0)
    return counts.index(most) if most else None


def _with_sides(places: Sequence[tuple[float, float]], room: Room) -> list[_Box] | None:
    """Choose sides: right where there is room, and left where two labels would each have to hang below the other."""
    boxes = _usual_sides(places, room)
    if boxes is None:
        return None
    while (pair := _at_odds(boxes, room)) is not None:
        earlier = boxes[pair]
        turned = _on_left(earlier.x, earlier.right - earlier.left, room) if earlier.is_right else None
        if turned is None:
            return None
        boxes[pair] = turned
    return boxes


def _usual_sides(places: Sequence[tuple[float, float]], room: Room) -> list[_Box] | None:
    """Put each label right of its leader, or left where it would not stay inside; None where it does on neither."""
    boxes: list[_Box] = []
    for x, width in places:
        box = _on_right(x, width, room) or _on_left(x, width, room)
        if box is None:
            return None
        boxes.append(box)
    return boxes


def _on_right(x: float, width: float, room: Room) -> _Box | None:
    """Put a label right of its leader, if it stays inside."""
    left = x + room.gap
    return _Box(x=x, is_right=True, left=left, right=left + width) if left + width <= room.width else None


def _on_left(x: float, width: float, room: Room) -> _Box | None:
    """Put a label left of its leader, if it stays inside."""
    right = x - room.gap
    return _Box(x=x, is_right=False, left=right - width, right=right) if right - width >= 0 else None


def _at_odds(boxes: Sequence[_Box], room: Room) -> int | None:
    """Find the first label that reaches under an event whose own label reaches back under it."""
    for number, box in enumerate(boxes):
        for other in boxes[number + 1 :]:
            if _are_at_odds(box, other, room):
                return number
    return None


def _are_at_odds(one: _Box, other: _Box, room: Room) -> bool:
    """Tell whether two labels would each have to hang below the other."""
    return _reaches_under(one, other, room) and _reaches_under(other, one, room)


def _reaches_under(label: _Box, other: _Box, room: Room) -> bool:
    """Tell whether a label reaches under the place of another event, or too near to its leader."""
    clear = room.gap / 2
    return label.left - clear < other.x < label.right + clear


def _levels(boxes: Sequence[_Box], room: Room) -> list[int] | None:
    """Give each label the lowest number of a level that is below all it must hang below and free of other words."""
    above = [_above(number, boxes, room) for number in range(len(boxes))]
    levels: dict[int, int] = {}
    waiting = list(reversed(range(len(boxes))))
    while waiting:
        ready = next((number for number in waiting if not (above[number] - levels.keys())), None)
        if ready is None:
            return None
        waiting.remove(ready)
        level = 1 + max((levels[other] for other in above[ready]), default=0)
        while any(levels[other] == level and _overlap(boxes[ready], boxes[other], room) for other in levels):
            level += 1
        levels[ready] = level
    return [levels[number] for number in range(len(boxes))]


def _above(number: int, boxes: Sequence[_Box], room: Room) -> set[int]:
    """Give the labels that one must hang below: those of the events it reaches under."""
    return {other for other, box in enumerate(boxes) if other != number and _reaches_under(boxes[number], box, room)}


def _overlap(one: _Box, other: _Box, room: Room) -> bool:
    """Tell whether two labels on one level would touch."""
    return one.left < other.right + room.air and other.left < one.right + room.air
