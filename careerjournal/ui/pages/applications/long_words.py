"""Lets a word that is wider than any column break, and a text that is longer than a glance be cut."""

from __future__ import annotations

import re

_LONGEST = 24
_BREAK = "\u200b"
_LONG_WORD = re.compile(rf"(\S{{{_LONGEST}}})(?=\S)")


def breakable(text: str) -> str:
    """Put invisible break points into words longer than a column is wide."""
    return _LONG_WORD.sub(rf"\1{_BREAK}", text)


def beginning(text: str, most: int = 320) -> str:
    """Give a text, or its beginning where it has more signs than `most`."""
    if len(text) <= most:
        return text
    cut = text[:most].rstrip()
    return f"{cut[: cut.rfind(' ')] if ' ' in cut[most // 2 :] else cut}…"
