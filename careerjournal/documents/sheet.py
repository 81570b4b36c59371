"""A sheet of paper: its size, its margins, and which side reading begins on. All lengths are points."""

from __future__ import annotations

from typing import Final

from careerjournal.domain.plan import Margins, Paper
from careerjournal.domain.value import value

MM: Final = 72 / 25.4

_SIZES: Final = {Paper.A4: (210 * MM, 297 * MM), Paper.LETTER: (215.9 * MM, 279.4 * MM)}
_SIDES: Final = {
    Margins.NARROW: (20 * MM, 16 * MM),
    Margins.USUAL: (30 * MM, 24 * MM),
    Margins.WIDE: (38 * MM, 32 * MM),
}
"""The leading margin and the trailing one."""
_HEADS: Final = {Margins.NARROW: 26 * MM, Margins.USUAL: 30 * MM, Margins.WIDE: 34 * MM}
_FOOT = 28 * MM
"""From the paper's edge to the last line of text: the rule stands at 20 mm, with air above it."""
_WIDEST_TEXT = 136 * MM


@value
class Sheet:
    """Where things stand on a page. y runs up from the foot, as in PDF; the leading side is where reading begins."""

    width: float
    height: float
    is_rtl: bool
    margins: Margins = Margins.USUAL

    @property
    def left(self) -> float:
        """Give the left edge of the column."""
        leading, trailing = _SIDES[self.margins]
        return trailing if self.is_rtl else leading

    @property
    def column(self) -> float:
        """Give the width of the column."""
        return self.width - sum(_SIDES[self.margins])

    @property
    def measure(self) -> float:
        """Give the width of running text."""
        return min(_WIDEST_TEXT, self.column)

    @property
    def top(self) -> float:
        """Give the top of the column."""
        return self.height - _HEADS[self.margins]

    @property
    def depth(self) -> float:
        """Give the height of the column."""
        return self.top - _FOOT

    def from_leading(self, offset: float, width: float) -> float:
        """Give the left edge of something `width` wide that begins `offset` from the column's leading edge."""
        return self.left + in_width(offset, width, self.column, is_rtl=self.is_rtl)


def in_width(offset: float, width: float, whole: float, *, is_rtl: bool) -> float:
    """Give how far from the left something stands that begins `offset` from the leading edge of a whole width."""
    return whole - offset - width if is_rtl else offset


def sheet(paper: Paper, *, is_rtl: bool, margins: Margins = Margins.USUAL) -> Sheet:
    """Give the sheet of a paper size, a direction of reading and margins."""
    width, height = _SIZES[paper]
    return Sheet(width=width, height=height, is_rtl=is_rtl, margins=margins)
