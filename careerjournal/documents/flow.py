"""Set blocks on pages, one below the other.

A block that does not fit is split where it may be, else it moves to the next page; a heading goes with the first piece
of what follows it. Pages are laid out before any is painted, so each knows how many there are.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from careerjournal.documents.text.canvas import ShapedCanvas

_ROUNDING = 1e-6
_ALMOST_NOTHING = 0.35
"""Of a page: a last page filled no further should be spared."""
_LESS_AIR = (0.9, 0.8, 0.7, 0.6)

BlockT = TypeVar("BlockT", bound="Block")


class Block(ABC):
    """Something in the column. Lengths are points; `before` is the air above it, dropped at a page's top."""

    before: float = 0.0
    keeps_next: bool = False

    @property
    @abstractmethod
    def height(self) -> float:
        """Give its height."""

    @property
    def least(self) -> float:
        """Give the height of its first piece that stays together: all of it, unless it can be split."""
        return self.height

    def split(self, room: float, page: float) -> tuple[Block, Block] | None:
        """Split off a first part that fits into a room; None where it may not be. `page` is the height of a page."""
        return None

    @abstractmethod
    def draw(self, canvas: ShapedCanvas, x: float, top: float) -> None:
        """Draw it with its top left corner at a point of the page."""


class Around(Block, Generic[BlockT]):
    """A block with something around or beside it, whose height it has; it is parted where that block is."""

    def __init__(self, inner: BlockT, *, before: float = 0.0) -> None:
        self._inner = inner
        self.before = before

    @property
    def height(self) -> float:
        return self._inner.height

    @property
    def least(self) -> float:
        return self._inner.least

    def split(self, room: float, page: float) -> tuple[Block, Block] | None:
        parts = self._inner.split(room, page)
        return None if parts is None else self.parted(*parts)

    @abstractmethod
    def parted(self, first: Block, rest: Block) -> tuple[Block, Block] | None:
        """Give its own two parts around those of the block, itself left as it is; None where it may not be parted."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and how far below the column's top it begins."""

    block: Block
    down: float


def well_filled(blocks: Sequence[Block], page: float) -> list[list[Placed]]:
    """Set blocks on pages of a height; with less air between them where that saves a last page of almost nothing."""
    pages = flow(blocks, page)
    last = pages[-1][-1] if pages[-1] else None
    if len(pages) > 1 and last is not None and last.down + last.block.height < _ALMOST_NOTHING * page:
        for air in _LESS_AIR:
            tighter = flow(blocks, page, air)
            if len(tighter) < len(pages):
                return tighter
    return pages


def flow(blocks: Iterable[Block], page: float, air: float = 1.0) -> list[list[Placed]]:
    """Set blocks on pages of a height, a part of the air between them; there is at least one page."""
    pages: list[list[Placed]] = [[]]
    used = 0.0
    waiting = deque(blocks)
    while waiting:
        block = waiting.popleft()
        is_fresh = not pages[-1]
        gap = 0.0 if is_fresh else block.before * air
        room = page - used - gap
        parts = None
        if block.height > room + _ROUNDING:
            parts = block.split(room, page)
        fits = block.height <= room + _ROUNDING or parts is not None
        is_stranded = block.keeps_next and min(_together(block, waiting, air), page) > room + _ROUNDING
        if not is_fresh and (not fits or is_stranded):
            waiting.appendleft(block)
            pages.append([])
            used = 0.0
            continue
        if parts is not None:
            block, rest = parts
            waiting.appendleft(rest)
        pages[-1].append(Placed(block, used + gap))
        used += gap + block.height
    return pages


def _together(block: Block, following: Iterable[Block], air: float) -> float:
    """Give the height of a heading with the first piece of what follows it."""
    height = block.height
    for after in following:
        if not after.keeps_next:
            return height + after.before * air + after.least
        height += after.before * air + after.height
    return height
