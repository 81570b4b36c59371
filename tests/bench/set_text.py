"""What is handed to the paper to be set, and how much of it a reader of PDFs hands back."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from typing import Any
from unittest.mock import patch

from careerjournal.documents.text import paragraph
from careerjournal.documents.text.canvas import ShapedCanvas, ShapedText
from careerjournal.documents.text.line_drawing import draw_line
from careerjournal.documents.text.pieces import Piece
from careerjournal.language.thai_words import word_ends
from tests.documents.text.paper import normal

_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u00ad\ufeff]")
_SCRIPTS = re.compile("[\u0600-\u06ff]+|[\u0e00-\u0e7f]+|[^\u0600-\u06ff\u0e00-\u0e7f]+")
"""A word that joins two scripts is two words to every reader of PDFs."""
_POINTS = "«»‹›“”„‘’\"'.,:;·•…؛،؟?!()[]{}<>—–→←✓%٪/|-"


@contextmanager
def recorded() -> Iterator[list[str]]:
    """Give the list to which each line of text is added, in logical order, as the paper machinery draws it."""
    lines: list[str] = []
    draw, write = draw_line, ShapedText._formatText

    def draw_and_note(canvas: ShapedCanvas, pieces: list[Piece], *where: float) -> None:
        lines.append("".join(piece.text for piece in pieces))
        draw(canvas, pieces, *where)

    def write_and_note(self: ShapedText, text: Any) -> str:
        lines.append(text)
        return write(self, text)

    with patch.object(paragraph, "draw_line", draw_and_note), patch.object(ShapedText, "_formatText", write_and_note):
        yield lines


def words_of(text: str) -> list[str]:
    """Part a text into words of one script, without points; of a Thai run, into those of its segmentation."""
    runs = _SCRIPTS.findall(_INVISIBLE.sub("", normal(text)))
    words = [word.strip(_POINTS) for run in runs for word in run.split()]
    return [part for word in words if word for part in (_parted(word) if _is_thai(word) else [word])]


def share_found(lines: Sequence[str], read: str) -> float:
    """Give the share of the words that were set, each as often as it was, whose letters stand in what was read."""
    wanted, text = _counted(lines), _INVISIBLE.sub("", normal(read))
    return sum(min(count, text.count(word)) for word, count in wanted.items()) / wanted.total()


def share_parted(lines: Sequence[str], read: str) -> float:
    """Give the share of the words that also stand by themselves in what was read.

    Nothing parts Thai words, in no reader: for those their letters are enough.
    """
    wanted, text, returned = _counted(lines), _INVISIBLE.sub("", normal(read)), Counter(words_of(read))
    found = (min(n, text.count(word) if _is_thai(word) else returned[word]) for word, n in wanted.items())
    return sum(found) / wanted.total()


def _counted(lines: Sequence[str]) -> Counter[str]:
    """Count the words of lines."""
    return Counter(word for line in lines for word in words_of(line))


def _is_thai(word: str) -> bool:
    """Say whether a word is in Thai."""
    return "\u0e00" <= word[0] <= "\u0e7f"


def _parted(run: str) -> list[str]:
    """Part a Thai run into its words."""
    return [run[start:end] for start, end in pairwise([0, *word_ends(run), len(run)])]
