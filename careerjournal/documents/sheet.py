"""A sheet of paper: its size, its margins, and which side reading begins on. All lengths are points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from careerjournal.domain.plan import Paper

MM: Final = 72 / 25.4

_SIZES: Final = {Paper.A4: (210 * MM, 297 * MM), Paper.LETTER: (215.9 * MM, 279.4 * MM)}
_LEADING = 30 * MM
_TRAILING = 24 * MM
_HEAD = 30 * MM
_FOOT = 28 * MM
"""From the paper's edge to the last line of text: the rule stands at 20 mm, with air above it."""
_WIDEST_TEXT = 136 * MM


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Where things stand on a page. y runs up from the foot, as in PDF; the leading side is where reading begins."""

    width: float
    height: float
    is_rtl: bool

    @property
    def left(self) -> float:
        """Give the left edge of the column."""
        return _TRAILING if self.is_rtl else _LEADING

    @property
    def column(self) -> float:
        """Give the width of the column."""
        return self.width - _LEADING - _TRAILING

    @property
    def measure(self) -> float:
        """Give the width of running text."""
        return min(_WIDEST_TEXT, self.column)

    @property
    def top(self) -> float:
        """Give the top of the column."""
        return self.height - _HEAD

    @property
    def depth(self) -> float:
        """Give the height of the column."""
        return self.height - _HEAD - _FOOT

    def from_leading(self, offset: float, width: float) -> float:
        """Give the left edge of something `width` wide that begins `offset` from the column's leading edge."""
        return self.left + in_width(offset, width, self.column, is_rtl=self.is_rtl)


def in_width(offset: float, width: float, whole: float, *, is_rtl: bool) -> float:
    """Give how far from the left something stands that begins `offset` from the leading edge of a whole width."""
    return whole - offset - width if is_rtl else offset


def sheet(paper: Paper, *, is_rtl: bool) -> Sheet:
    """Give the sheet of a paper size and a direction of reading."""
    width, height = _SIZES[paper]
    return Sheet(width=width, height=height, is_rtl=is_rtl)
