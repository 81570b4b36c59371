"""Fold texts so that search and comparison see through case, accents, vowel marks and kinds of digit."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_LETTERS: Final = str.maketrans(
    {
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ـ": None,
        "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss",
        "’": "'", "‘": "'", "ʼ": "'",
        **{chr(0x660 + digit): str(digit) for digit in range(10)},
        **{chr(0x6F0 + digit): str(digit) for digit in range(10)},
        **{chr(0xE50 + digit): str(digit) for digit in range(10)},
    }
)  # fmt: skip
_MARKS = re.compile(
    "["
    + "".join(
        f"{chr(first)}-{chr(last)}"
        for first, last in ((0x300, 0x36F), (0x483, 0x489), (0x591, 0x5BD), (0x610, 0x61A), (0x64B, 0x65F),
                            (0x6D6, 0x6DC), (0x6DF, 0x6E4), (0x6E7, 0x6E8), (0x6EA, 0x6ED), (0x8D3, 0x8E1),
                            (0x8E3, 0x8FF), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE20, 0xFE2F))
    )
    + "\u0670\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    + "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]+"
)  # fmt: skip


def fold(text: str) -> str:
    """Give the form of a text under which it is searched and compared.

    Case, accents, Arabic vowel marks, hamza, tatweel, ligatures, invisible characters and kinds of digit fall away;
    Thai vowels and tones stay, for they make the word.
    """
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    folded = _MARKS.sub("", decomposed).casefold().translate(_LETTERS)
    return unicodedata.normalize("NFKD", folded)
