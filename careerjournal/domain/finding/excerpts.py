"""The piece of a text in which something was found, and where in it the words stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from careerjournal.domain.find_in_text import folded_text, matches
from careerjournal.domain.finding.index_text import is_mark
from careerjournal.domain.folding import fold

_BEFORE = 24
"""Characters shown before the first word found, so that it is in sight also where there is little room."""

_LEAST = 60
"""Characters shown at least where the text has them, so that its last words do not stand alone."""

_TRIES = 2
"""How often the place of a word is guessed better: marks and ligatures make a text longer than its folded form."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of a text on one line, and the (start, end) of each mark in it."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


def marked(text: str, terms: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Give where the terms stand in a text as it is written, in order and without overlaps.

    A short term (behind spaces) is marked where a word begins with it; where that is nowhere, wherever it stands.
    """
    known = folded_text(text)
    found: set[tuple[int, int]] = set()
    for term in terms:
        bare = term.strip()
        places = list(matches(known, bare))
        if term != bare:
            places = [place for place in places if _begins_word(text, place[0])] or places
        found.update(place for place in places if place[0] < place[1])
    return _joined(sorted(found))


def excerpt(text: str, terms: Sequence[str], length: int) -> Excerpt:
    """Give about so many characters of a text from a little before the first mark, cut between words, on one line."""
    whole = " ".join(text.split())
    before = max(0, _near_first(whole, terms) - 2 * _BEFORE)
    line = whole[before : before + length + 2 * _BEFORE]
    marks = marked(line, terms)
    first = marks[0][0] if marks else 0
    start = _cut(line, min(first - _BEFORE, len(line) - _LEAST), limit=first)
    end = min(len(line), start + length)
    while 0 < end < len(line) and is_mark(line[end]):
        end += 1
    head, tail = "…" if before + start else "", "…" if before + end < len(whole) else ""
    moved = len(head) - start
    inside = tuple((one + moved, min(other, end) + moved) for one, other in marks if start <= one < end)
    return Excerpt(f"{head}{line[start:end]}{tail}", inside)


def _near_first(line: str, terms: Sequence[str]) -> int:
    """Give about where the first of the terms stands; 0 where none does.

    Only the part around it is then folded sign by sign, which takes fifty times as long as folding a text at once.
    """
    folded = f" {fold(line)}"
    places = [place for term in terms if (place := folded.find(term.lstrip().rjust(2))) >= 0]
    places = places or [place for term in terms if (place := folded.find(term.strip())) >= 0]
    if not places:
        return 0
    wanted = place = min(places)
    for _ in range(_TRIES):
        place += wanted - len(fold(line[:place]))
    return place


def _begins_word(text: str, place: int) -> bool:
    """Tell whether a word begins at a place."""
    return place == 0 or not text[place - 1].isalnum()


def _cut(line: str, wished: int, *, limit: int) -> int:
    """Give where an excerpt may begin: behind a space near the wished place, never behind the limit or on a mark."""
    if wished <= 0:
        return 0
    space = line.find(" ", wished, limit)
    start = space + 1 if space >= 0 else wished
    while 0 < start < limit and is_mark(line[start]):
        start -= 1
    return start


def _joined(places: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Join places that touch or overlap."""
    joined: list[tuple[int, int]] = []
    for start, end in places:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
