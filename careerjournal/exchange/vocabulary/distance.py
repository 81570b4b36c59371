"""When a misspelt word is a known one: letters doubled, dropped, swapped or mistaken."""

from __future__ import annotations

import re
from typing import Final

_RUN = re.compile(r"(.)\1+")
_MIDDLING: Final = 6


def squeezed(word: str) -> str:
    """Write every run of one letter as a single letter."""
    return _RUN.sub(r"\1", word)


def forms_of(word: str) -> set[str]:
    """Give the forms under which misspellings meet: the word, without doubled letters, without any one letter.

    Two words one edit apart share a form (the deletion method of spelling correction, W. Garbe).
    """
    return {word, squeezed(word), *(word[:at] + word[at + 1 :] for at in range(1, len(word)))}


def is_near(word: str, known: str) -> bool:
    """Tell whether a word is a misspelling: equal without doubled letters, or one edit apart.

    Words of five letters have too many neighbours: only doubled letters are seen through.
    """
    if squeezed(word) == squeezed(known):
        return True
    return len(known) >= _MIDDLING and edits(word, known, 1) <= 1


def edits(one: str, other: str, most: int) -> int:
    """Count the letters put in, left out, mistaken or swapped with their neighbour; `most` + 1 for any more.

    The optimal string alignment distance, row by row.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        below = [i]
        for j, against in enumerate(other, 1):
            cost = min(row[j] + 1, below[j - 1] + 1, row[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, before[j - 2] + 1)
            below.append(cost)
        if min(below) > most:
            return most + 1
        before, row = row, below
    return row[-1]
