"""The one place that speaks to thaibreak (which has no types): where words end in a run of Thai letters."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from threading import Lock
from typing import Any

_loading = Lock()


def word_ends(run: str) -> list[int]:
    """Return the indices in `run` at which a word ends and another begins, ascending."""
    return [int(index) for index in _segmenter()(run)[1:-1]]


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
