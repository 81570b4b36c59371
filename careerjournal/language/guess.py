"""Guess the language of a text: by its script, then by the small words that every sentence has."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from careerjournal.language.direction import Direction

_SAMPLE: Final = 20_000
"""Characters that a guess looks at."""
_LEAST_SHARE: Final = 0.06
"""Of the words: a text of which fewer are small words of a language is in another."""
_LEAD: Final = 1.15
"""By how much the first language must be ahead of the second."""
_WORD = re.compile(r"[^\W\d_]+")
_NOT_ARABIC: Final = frozenset("پچژگکیےںٹڈڑہھ")
"""Letters of Persian and Urdu, which share the script."""
_SMALL_WORDS: Final = {
    "en": "the of and to in that is it was for you with on as are be this have from they we but or by at an his",
    "it": "di che e la il un una non per in del della sono con si da come anche le dei i gli ma al nel lo ha più",
    "fr": "de la le et les des un une que qui est dans pour pas en du il elle nous vous sur au ce ne avec sont",
    "id": "yang dan di untuk dengan ini itu dari tidak pada dalam ke akan adalah anda kami saya bisa atau juga karena",
}
_SETS: Final = {code: frozenset(words.split()) for code, words in _SMALL_WORDS.items()}


def language_of_text(text: str) -> str:
    """Give the code of the language that a text is written in, of the six; empty where it is none of them."""
    sample = text[:_SAMPLE]
    script = _script(sample)
    if script == "arabic":
        letters = [letter for letter in sample if "\u0600" <= letter <= "\u06ff" and letter.isalpha()]
        foreign = sum(letter in _NOT_ARABIC for letter in letters)
        return "ar" if foreign <= 0.02 * len(letters) else ""
    if script == "thai":
        return "th"
    return _by_small_words(sample) if script == "latin" else ""


def direction_of_text(text: str) -> Direction:
    """Give the direction in which most letters of a text run."""
    leftwards = rightwards = 0
    for character in text[:_SAMPLE]:
        kind = unicodedata.bidirectional(character)
        leftwards += kind in ("R", "AL")
        rightwards += kind == "L"
    return "rtl" if leftwards > rightwards else "ltr"


def _script(text: str) -> str:
    """Name the script of most letters."""
    counts = {"latin": 0, "arabic": 0, "thai": 0, "other": 0}
    for character in text:
        if not character.isalpha():
            continue
        if character < "\u0250":
            counts["latin"] += 1
        elif "\u0600" <= character <= "\u06ff" or "\ufb50" <= character <= "\ufefc":
            counts["arabic"] += 1
        elif "\u0e00" <= character <= "\u0e7f":
            counts["thai"] += 1
        else:
            counts["other"] += 1
    most = max(counts, key=lambda name: counts[name])
    return most if counts[most] else ""


def _by_small_words(text: str) -> str:
    """Tell the languages of the Latin script by their small words; empty where none stands out."""
    words = [word.lower() for word in _WORD.findall(text)]
    if not words:
        return ""
    counts = {code: sum(word in small for word in words) for code, small in _SETS.items()}
    first, second = sorted(counts, key=lambda code: -counts[code])[:2]
    stands_out = counts[first] >= _LEAST_SHARE * len(words) and counts[first] >= _LEAD * counts[second]
    return first if stands_out and counts[first] > counts[second] else ""
