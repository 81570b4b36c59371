"""Bring headers and status words into one plain form, the same for the vocabulary and for what is read."""

from __future__ import annotations

import re
from typing import Final

from careerjournal.domain.folding import fold

UNSPACED: Final = (
    "\u0e00-\u0e7f\u0e80-\u0eff\u1100-\u11ff\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
)
"""Thai, Lao, Khmer, Korean letters, Japanese and Chinese: words that stand without a space between them."""

_NOT_A_WORD = re.compile(rf"(?:[^\w{UNSPACED}\u0900-\u0d7f]|_)+")
_SPACE_BESIDE_UNSPACED = re.compile(rf"(?<=[{UNSPACED}]) | (?=[{UNSPACED}])")
_UNSPACED_SIGN = re.compile(f"[{UNSPACED}]")
_ARABIC_ARTICLE = re.compile(r"\b(?:[وبكف]?ال|لل)(?=[\u0621-\u064a]{3})")
_ARABIC_SIGN = re.compile("[\u0621-\u064a]")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def plain_words(text: str) -> str:
    """Fold a text into words with single spaces between them: no marks, signs, emoji; Arabic without its article.

    Scripts that write without spaces have none left beside their signs.
    """
    words = _NOT_A_WORD.sub(" ", fold(text)).strip()
    if words.isascii():
        return words
    if _UNSPACED_SIGN.search(words):
        words = _SPACE_BESIDE_UNSPACED.sub("", words)
    return _ARABIC_ARTICLE.sub("", words) if _ARABIC_SIGN.search(words) else words


def apart(text: str) -> str:
    """Put a space between the words of a camelCase name."""
    return _HUMP.sub(" ", text)


def is_unspaced(text: str) -> bool:
    """Tell whether a text is written in a script without spaces between words, at least in part."""
    return _UNSPACED_SIGN.search(text) is not None
