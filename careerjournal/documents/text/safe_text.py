"""Text that people typed, made safe to set: no controls, no stray direction marks."""

from __future__ import annotations

import re
from typing import Protocol
from unicodedata import category

FIRST_STRONG_ISOLATE = "\u2068"
POP_ISOLATE = "\u2069"

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_UNWANTED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\u202a-\u202e\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e0fff]"
)
_ISOLATES = re.compile("[\u2066-\u2069]")
_DEEPEST = 8  # isolates inside isolates; more is not language
_MARKS_KEPT = 12
_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{13,}"
)


class Covering(Protocol):
    """Fonts that know which characters they can draw, such as PaperFonts."""

    def covers(self, character: str) -> bool:
        """Say whether the character can be drawn."""


def plain(text: str) -> str:
    """Return the text without what could harm a page: controls, embeddings, stray isolates, towers of marks.

    Line ends become line feeds; tabs and balanced isolates stay.
    """
    text = _UNWANTED.sub("", _LINE_ENDS.sub("\n", text))
    text = _MARKS.sub(lambda marks: marks[0][:_MARKS_KEPT], text)
    return _balanced(text) if _ISOLATES.search(text) else text


def isolate(text: str) -> str:
    """Return the cleaned text shut off from the direction around it: "C#" or a date keeps its order."""
    cleaned = plain(text)
    return f"{FIRST_STRONG_ISOLATE}{cleaned}{POP_ISOLATE}" if cleaned else ""


def missing_characters(text: str, fonts: Covering) -> list[str]:
    """Return the characters of the text that the fonts cannot draw, each once, in their order."""
    found = dict.fromkeys(character for character in plain(text) if not character.isspace())
    return [character for character in found if not fonts.covers(character) and category(character) != "Cc"]


def _balanced(text: str) -> str:
    """Drop isolates not closed on their line, closings that close nothing, and nesting beyond reason."""
    return "\n".join(_balanced_line(line) for line in text.split("\n"))


def _balanced_line(line: str) -> str:
    """Balance the isolates of one line."""
    kept = list(line)
    starts: list[int] = []
    for index, character in enumerate(line):
        if character == POP_ISOLATE:
            start = starts.pop() if starts else None
            if start is None or len(starts) >= _DEEPEST:
                kept[index] = ""
                if start is not None:
                    kept[start] = ""
        elif _ISOLATES.match(character):
            starts.append(index)
    for start in starts:
        kept[start] = ""
    return "".join(kept)
