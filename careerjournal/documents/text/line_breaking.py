"""Where a line may end: after spaces, hyphens and slashes between letters, inside addresses, between Thai words."""

from __future__ import annotations

import re

from careerjournal.documents.text.characters import BREAKING_SPACES, SOFT_HYPHEN
from careerjournal.language import thai_words

_BREAKS = re.compile(
    f"(?P<space>[{BREAKING_SPACES}\u200b]+)"
    f"|{SOFT_HYPHEN}"
    r"|(?P<hyphen>[-\u2010/\u2013](?=[^\W\d_]))"
    r"|\u2014(?=\w)"
)
_DASHES = "\u2013\u2014"
_DASH = re.compile(f"[{_DASHES}] ")
"""A dash that stands by itself belongs to the words before it: no line begins with it."""
_ADDRESSES = re.compile(r"(?:https?://|www\.|\w+@)\S+")
_IN_ADDRESSES = re.compile(r"(?<=[/?&=#.@_-])(?=[^/?&=#.@_-])")


def break_points(text: str) -> list[int]:
    """Return the indices before which a line may begin, ascending; spaces stay with the word before them."""
    found: set[int] = set()
    for match in _BREAKS.finditer(text):
        end = match.end()
        if match["hyphen"]:
            if not text[max(match.start() - 1, 0)].isalpha():
                continue
        elif match["space"] == " " and _stays(text, end):
            continue
        found.add(end)
    if "://" in text or "@" in text or "www." in text:
        for address in _ADDRESSES.finditer(text):
            found.update(match.start() for match in _IN_ADDRESSES.finditer(text, *address.span()))
    found.update(thai_words.break_points(text))
    found -= {0, len(text)}
    return sorted(found)


def _stays(text: str, at: int) -> bool:
    """Say whether what follows a space stays on the line: a sign of repeating, or a dash after words."""
    if text[at : at + 1] in thai_words.REPEAT_OR_ABBREVIATION:
        return True
    return _DASH.match(text, at) is not None and text[at - 2 : at - 1] not in _DASHES
