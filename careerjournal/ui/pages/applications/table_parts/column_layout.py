"""Which columns are shown, in which order and how wide: kept with the settings of the machine, as text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

FIRST = ("company", "role", "stage", "next", "source")
"""What is shown until the person says otherwise."""

NARROWEST, WIDEST = 48, 900
"""Widths in pixels that a column may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnLayout:
    """The keys of the columns shown, in order, and the widths in pixels that the person gave some of them."""

    shown: tuple[str, ...] = FIRST
    widths: tuple[tuple[str, int], ...] = ()

    @property
    def is_first(self) -> bool:
        """Tell whether the columns are those shown at first, in their order."""
        return self.shown == FIRST

    def width_of(self, key: str) -> int | None:
        """Give the width that the person gave a column; None where it finds its own."""
        return dict(self.widths).get(key)

    def with_width(self, key: str, width: int) -> ColumnLayout:
        """Give the layout with another width of a column."""
        return replace(self, widths=tuple(({**dict(self.widths), key: width}).items()))

    def with_shown(self, keys: Sequence[str]) -> ColumnLayout:
        """Give the layout with other columns; without any it is that of the beginning."""
        return replace(self, shown=tuple(keys) or FIRST)


def to_words(layout: ColumnLayout) -> tuple[str, ...]:
    """Write a layout as the settings keep it: "company", "role:240"; nothing where it is that of the beginning."""
    if layout == ColumnLayout():
        return ()
    widths = dict(layout.widths)
    return tuple(f"{key}:{widths[key]}" if key in widths else key for key in layout.shown)


def from_words(kept: Sequence[str], known: Sequence[str]) -> ColumnLayout:
    """Read a layout; columns that are unknown or named twice are left out, and so are widths that cannot be."""
    widths: dict[str, int] = {}
    shown: list[str] = []
    for item in kept:
        key, _, width = item.partition(":")
        if key in known and key not in shown:
            shown.append(key)
            if width.isascii() and width.isdecimal() and NARROWEST <= int(width[:6]) <= WIDEST:
                widths[key] = int(width)
    return ColumnLayout(shown=tuple(shown) or FIRST, widths=tuple(widths.items()))
