"""Cuts a text that is longer than a glance."""

from __future__ import annotations

from careerjournal.ui.kit.long_words import breakable

__all__ = ["beginning", "breakable"]


def beginning(text: str, most: int = 320) -> str:
    """Give a text, or its beginning where it has more signs than `most`."""
    if len(text) <= most:
        return text
    cut = text[:most].rstrip()
    return f"{cut[: cut.rfind(' ')] if ' ' in cut[most // 2 :] else cut}…"
