"""The form in which a text stands in the search index, and the pieces of three characters that are looked for in it.

Each word stands behind two spaces, so that three characters tell as much of short words as of long ones: "  a" stands
where a word begins with a, " ab" where one begins with ab, "abc" wherever abc is. One index of such pieces answers
whatever is typed. Where a run of letters holds more than one word (Thai, Chinese and Japanese are written without
spaces, others put a hyphen or a bracket between), the beginnings inside of it stand at the end of the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

from careerjournal.domain.folding import fold

GAP: Final = "  "
"""What stands before each word."""

_PIECE: Final = 3
_MOST_PIECES: Final = 32
"""More pieces than these tell nothing new; what is found is looked at again anyway."""

_WITHOUT_SPACES: Final = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
"""Letters of Thai, Lao, Burmese, Khmer, Japanese and Chinese, which are written without spaces between words."""

_INNER_WORD: Final = re.compile(r"(?<=[^\w\s])\w{1,2}")
_INNER_LETTERS: Final = re.compile(f"(?=([{_WITHOUT_SPACES}]{{1,2}}))")
_CONTROLS: Final = re.compile("[\x00-\x1f\x7f-\x9f]")


def index_text(text: str) -> str:
    """Give a text as it stands in the index: folded, its words two spaces apart; empty where it has none."""
    folded = _CONTROLS.sub(" ", fold(text))
    words = folded.split()
    if not words:
        return ""
    inner = dict.fromkeys(_INNER_WORD.findall(folded))
    if not folded.isascii():
        inner.update(dict.fromkeys(_INNER_LETTERS.findall(folded)))
    return GAP + GAP.join([*words, *inner])


def terms_of(query: str) -> tuple[str, ...]:
    """Give what is looked for as it would stand in an index text: each word, the short ones where words begin."""
    words = dict.fromkeys(_CONTROLS.sub(" ", fold(query)).split())
    return tuple(word.rjust(_PIECE) for word in words)


def pieces_of(terms: Iterable[str]) -> tuple[str, ...]:
    """Give the pieces of three characters that stand in every text which holds the terms."""
    pieces = dict.fromkeys(term[start : start + _PIECE] for term in terms for start in range(len(term) - _PIECE + 1))
    return tuple(pieces)[:_MOST_PIECES]


def holds(indexed: str, terms: Sequence[str]) -> bool:
    """Tell whether an index text holds all terms."""
    return all(term in indexed for term in terms)


def is_mark(character: str) -> bool:
    """Tell whether a character stands on the one before it, so that no text may be cut between the two."""
    return unicodedata.category(character).startswith("M")
