"""Where a line may end: after spaces, hyphens and slashes between letters, and between Thai words."""

from __future__ import annotations

import re

from careerjournal.documents.text.characters import BREAKING_SPACES, SOFT_HYPHEN
from careerjournal.language import thai_words

_BREAKS = re.compile(
    f"(?P<space>[{BREAKING_SPACES}\u200b]+)"
    f"|{SOFT_HYPHEN}"
    r"|(?<=[^\W\d_][-\u2010/\u2013])(?=[^\W\d_])"
    r"|(?<=\u2014)(?=\w)"
)


def break_points(text: str) -> list[int]:
    """Return the indices before which a line may begin, ascending; spaces stay with the word before them."""
    found = {
        match.end()
        for match in _BREAKS.finditer(text)
        if not (match["space"] == " " and text[match.end() : match.end() + 1] in thai_words.REPEAT_OR_ABBREVIATION)
    }
    found.update(thai_words.break_points(text))
    found -= {0, len(text)}
    return sorted(found)
