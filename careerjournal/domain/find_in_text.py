"""Find words in a text as `fold` sees them, and say where in the text as written they stand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from careerjournal.domain.folding import fold

_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A text folded for searching; `places` says for each folded character, and the end, where it was written."""

    folded: str
    places: tuple[int, ...] | None

    def place(self, index: int) -> int:
        """Give where in the text as written a folded character stands."""
        return index if self.places is None else self.places[index]


def folded_text(text: str) -> FoldedText:
    """Fold a text and keep where each character came from; plain ASCII needs no list of places."""
    if text.isascii():
        return FoldedText(text.lower(), None)
    folded: list[str] = []
    places: list[int] = []
    for start, cluster in _clusters(text):
        part = _folded(cluster)
        folded.append(part)
        places.extend([start] * len(part))
    places.append(len(text))
    return FoldedText("".join(folded), tuple(places))


def wanted(words: str) -> str:
    """Fold what a person looks for; spaces count once."""
    return _SPACES.sub(" ", fold(words)).strip()


def matches(text: FoldedText, folded_words: str) -> Iterator[tuple[int, int]]:
    """Give the (start, end) in the text as written of each place where the words stand; none for no words."""
    if not folded_words:
        return
    start = text.folded.find(folded_words)
    while start >= 0:
        end = start + len(folded_words)
        yield text.place(start), _end(text, end)
        start = text.folded.find(folded_words, end)


@lru_cache(maxsize=8_192)
def _folded(cluster: str) -> str:
    """Fold one sign with its marks; a text has few different ones."""
    return fold(cluster)


def _end(text: FoldedText, end: int) -> int:
    """Give the end of a match as written; a sign that folds to several letters is taken whole."""
    place = text.place(end)
    last = text.place(end - 1)
    if text.places is None or place > last:
        return place
    return next((later for later in text.places[end:] if later > last), text.places[-1])


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """Give each sign with the marks that follow it, for a mark is folded with what bears it."""
    start = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or not unicodedata.combining(text[index]):
            yield start, text[start:index]
            start = index
