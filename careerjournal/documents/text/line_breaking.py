"""Where a line may end: after spaces, hyphens and slashes between letters, and between Thai words."""

from __future__ import annotations

import re

from careerjournal.documents.text import thai
from careerjournal.documents.text.characters import BREAKING_SPACES, SOFT_HYPHEN

_BREAKS = re.compile(
    f"(?P<space>[{BREAKING_SPACES}\u200b]+)"
    f"|{SOFT_HYPHEN}"
    r"|(?<=[^\W\d_][-\u2010/\u2013])(?=[^\W\d_])"
    r"|(?<=\u2014)(?=\w)"
)
_THAI = re.compile("[\u0e00-\u0e7f]{2,}")
_REPEAT_OR_ABBREVIATION = "\u0e46\u0e2f"  # mai yamok and paiyannoi belong to the word before them
_NEVER_FIRST = frozenset("\u0e30\u0e31\u0e32\u0e33\u0e45" + _REPEAT_OR_ABBREVIATION) | {
    chr(code) for code in (*range(0x0E34, 0x0E3B), *range(0x0E47, 0x0E4F))
}  # vowels and tone signs that follow or stand on a consonant
_NEVER_LAST = frozenset("\u0e40\u0e41\u0e42\u0e43\u0e44")  # vowels that are written before their consonant


def break_points(text: str) -> list[int]:
    """Return the indices before which a line may begin, ascending; spaces stay with the word before them."""
    found = {
        match.end()
        for match in _BREAKS.finditer(text)
        if not (match["space"] == " " and text[match.end() : match.end() + 1] in _REPEAT_OR_ABBREVIATION)
    }
    for match in _THAI.finditer(text):
        start = match.start()
        for end in thai.word_ends(match[0]):
            if may_part(text[start + end - 1], text[start + end]):
                found.add(start + end)
    found -= {0, len(text)}
    return sorted(found)


def may_part(before: str, after: str) -> bool:
    """Say whether Thai spelling lets a line end between two characters."""
    return after not in _NEVER_FIRST and before not in _NEVER_LAST
