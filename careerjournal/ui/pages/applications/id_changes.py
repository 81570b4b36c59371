"""How one list of ids becomes another, in as few steps as a view can follow without losing its place."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

IdsT = TypeVar("IdsT", list[int], "array[int]")

_BLOCK = 4096
_FEW = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Splice:
    """From row `at` on, so many rows go and others come in their place."""

    at: int
    gone: int = 0
    come: Sequence[int] = ()


def splices(old: Sequence[int], new: Sequence[int]) -> tuple[Splice, ...] | None:
    """Give the steps from one list to another; None where they differ so much that a view had better begin anew."""
    before = _common(old, new)
    after = _common_end(old, new, least=before)
    gone, come = old[before : len(old) - after], new[before : len(new) - after]
    if not gone and not come:
        return ()
    if gone and come and gone[-1] == come[0] and gone[:-1] == come[1:]:
        return Splice(at=before + len(gone) - 1, gone=1), Splice(at=before, come=come[:1])
    if gone and come and gone[0] == come[-1] and gone[1:] == come[:-1]:
        return Splice(at=before, gone=1), Splice(at=before + len(gone) - 1, come=come[-1:])
    if not gone or not come or len(gone) + len(come) <= _FEW:
        return (Splice(at=before, gone=len(gone), come=come),)
    return None


def with_new_top(old: IdsT, first: IdsT) -> IdsT | None:
    """Guess the whole list from its first rows as they are now; None where they do not meet the old list.

    What is further down follows as it was, without what has come up from there.
    """
    if not first:
        return None
    top = list(old[: 2 * len(first)])
    if first[-1] not in top:
        return None
    end = top.index(first[-1]) + 1
    known = set(top[:end])
    rest = old[end:]
    for id_ in first:
        if id_ not in known and id_ in rest:
            rest.remove(id_)
    return first + rest


def _common(old: Sequence[int], new: Sequence[int]) -> int:
    """Count the rows that are alike from the top, by blocks: they compare a hundred times quicker than row by row."""
    most = min(len(old), len(new))
    place = 0
    while place < most and old[place : place + _BLOCK] == new[place : place + _BLOCK]:
        place += _BLOCK
    place = min(place, most)
    while place < most and old[place] == new[place]:
        place += 1
    return place


def _common_end(old: Sequence[int], new: Sequence[int], *, least: int) -> int:
    """Count the rows that are alike from the end, those at the top left out."""
    most = min(len(old), len(new)) - least
    place = 0
    while place + _BLOCK <= most and _slice_from_end(old, place) == _slice_from_end(new, place):
        place += _BLOCK
    while place < most and old[-1 - place] == new[-1 - place]:
        place += 1
    return place


def _slice_from_end(ids: Sequence[int], place: int) -> Sequence[int]:
    """Give the block that ends so many rows before the end."""
    return ids[len(ids) - place - _BLOCK : len(ids) - place]
