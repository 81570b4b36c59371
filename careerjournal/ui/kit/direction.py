"""Which way a text runs, told from its own letters and not from the screen's language."""

import unicodedata

from PySide6.QtCore import Qt

_ISOLATE, _END = "\u2068", "\u2069"


def direction_of(text: str) -> Qt.LayoutDirection:
    """Give the direction of the first letter that has one (UAX #9, P2); auto where none has."""
    for sign in text:
        kind = unicodedata.bidirectional(sign)
        if kind == "L":
            return Qt.LayoutDirection.LeftToRight
        if kind in ("R", "AL"):
            return Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LayoutDirectionAuto


def isolated(text: str) -> str:
    """Wrap a person's words, line by line, so that their direction neither takes nor gives anything outside."""
    return "\n".join(f"{_ISOLATE}{line}{_END}" if line else line for line in text.split("\n"))
