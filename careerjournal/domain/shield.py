"""Shielded: a choice by which rejections are folded away until they are asked for. Numbers count them as ever."""

from __future__ import annotations

SHIELD_SETTING = "shielded"
"""The name under which the choice is kept."""
_ON = "yes"


def as_text(on: bool) -> str:
    """Write the choice as it is kept."""
    return _ON if on else ""


def is_on(words: str | None) -> bool:
    """Read the choice as it is kept."""
    return words == _ON
