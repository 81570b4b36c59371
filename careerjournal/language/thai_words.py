"""The one place that speaks to thaibreak (which has no types): where words end in Thai, and lines may."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from threading import Lock
from typing import Any

_loading = Lock()
BREAK = "\u200b"
REPEAT_OR_ABBREVIATION = "\u0e46\u0e2f"
"""Mai yamok and paiyannoi belong to the word before them."""
_THAI = re.compile("[\u0e00-\u0e7f]{2,}")
_NEVER_FIRST = frozenset("\u0e30\u0e31\u0e32\u0e33\u0e45" + REPEAT_OR_ABBREVIATION) | {
    chr(code) for code in (*range(0x0E34, 0x0E3B), *range(0x0E47, 0x0E4F))
}  # vowels and tone signs that follow or stand on a consonant
_NEVER_LAST = frozenset("\u0e40\u0e41\u0e42\u0e43\u0e44")  # vowels that are written before their consonant


def word_ends(run: str) -> list[int]:
    """Return the indices in `run` at which a word ends and another begins, ascending."""
    return [int(index) for index in _segmenter()(run)[1:-1]]


def break_points(text: str) -> Iterator[int]:
    """Give the indices of a text at which a line may end between two Thai words, ascending."""
    for match in _THAI.finditer(text):
        start = match.start()
        for end in word_ends(match[0]):
            if may_part(text[start + end - 1], text[start + end]):
                yield start + end


def may_part(before: str, after: str) -> bool:
    """Say whether Thai spelling lets a line end between two characters."""
    return after not in _NEVER_FIRST and before not in _NEVER_LAST


def with_breaks(text: str) -> str:
    """Put an invisible break between Thai words, for what breaks lines without a dictionary of its own."""
    if _THAI.search(text) is None:
        return text
    ends = [0, *break_points(text), len(text)]
    return BREAK.join(text[start:end] for start, end in pairwise(ends))


def _segmenter() -> Callable[[str], Any]:
    """Return the segmenter, loaded by the first thread that needs it."""
    with _loading:  # thaibreak calls itself ready before its dictionary is, so the first call must be alone
        return _load()


@cache
def _load() -> Callable[[str], Any]:
    """Load library and dictionary (30 ms) on the first Thai text only: most documents have none."""
    import thaibreak

    boundaries: Callable[[str], Any] = thaibreak.boundaries
    if boundaries("กา") is None or len(boundaries("กา")) < 2:
        raise RuntimeError("The Thai word dictionary could not be loaded.")
    return boundaries
