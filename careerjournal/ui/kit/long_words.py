"""Lets a word that is wider than any column break, which Qt does in fields and not in labels."""

from __future__ import annotations

import re

BREAK = "\u200b"
_LONG_WORD = re.compile(r"[^\s\u200b]{25,}")
_STAYS_WITH_WHAT_IS_BEFORE = (
    r"\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0e00-\u0e7f\u200c-\u200f\u20d0-\u20f0\ufe00-\ufe0f"
    "\U0001f3fb-\U0001f3ff"
)
"""Marks, joiners and skin colours belong to the sign before them; Thai is broken into words by Qt."""
_PIECE = re.compile(rf"(.{{12}})(?<!\u200d)(?=[^{_STAYS_WITH_WHAT_IS_BEFORE}])")


def breakable(text: str) -> str:
    """Put invisible break points into words longer than a column is wide; what has them already stays as it is."""
    return _LONG_WORD.sub(_in_pieces, text)


def _in_pieces(word: re.Match[str]) -> str:
    return _PIECE.sub(rf"\1{BREAK}", word[0])
