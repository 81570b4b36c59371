"""Directions of writing: what a text begins with, and how to set it into another."""

from __future__ import annotations

import re
import unicodedata
from typing import Final, Literal, TypeAlias

Direction: TypeAlias = Literal["ltr", "rtl"]

FIRST_STRONG_ISOLATE: Final = "\u2068"
POP_ISOLATE: Final = "\u2069"
_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def first_strong(text: str) -> Direction | None:
    """Give the direction of the first letter that has one (UAX #9, rules P2 and P3)."""
    depth = 0
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("LRI", "RLI", "FSI"):
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif depth == 0 and kind == "L":
            return "ltr"
        elif depth == 0 and kind in ("R", "AL"):
            return "rtl"
    return None


def has_right_to_left(text: str) -> bool:
    """Tell whether any character of a text is, or may be, written from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def without_controls(text: str) -> str:
    """Drop the invisible characters that steer direction, for files that others read."""
    return _CONTROLS.sub("", text)


def isolate(text: str) -> str:
    """Enclose a text so that its direction neither changes nor is changed by what stands around it.

    Isolates and embeddings that the text leaves open, or closes without having opened, are dropped.
    """
    return f"{FIRST_STRONG_ISOLATE}{_balanced(text)}{POP_ISOLATE}"


def _balanced(text: str) -> str:
    if _CONTROLS.search(text) is None:
        return text
    opened = sum(text.count(opener) for opener in "\u2066\u2067\u2068")
    if opened == text.count(POP_ISOLATE) and _closes_after_opening(text):
        return text
    return re.sub("[\u2066-\u2069]", "", text)


def _closes_after_opening(text: str) -> bool:
    depth = 0
    for character in text:
        if character in "\u2066\u2067\u2068":
            depth += 1
        elif character == POP_ISOLATE:
            depth -= 1
            if depth < 0:
                return False
    return True
