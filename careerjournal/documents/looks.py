"""Looks of text that all blocks share, with the words that were set in them."""

from __future__ import annotations

from functools import lru_cache

from reportlab.lib.colors import Color

from careerjournal.documents.text.font import shaped_font
from careerjournal.documents.text.pieces import Look

_LOOKS_KEPT = 64


@lru_cache(maxsize=_LOOKS_KEPT)
def look_of(font: str, size: float, colour: Color) -> Look:
    """Give the look of a registered font in a size and a colour."""
    return Look(font=shaped_font(font), size=size, colour=colour)
