"""Find words in a whole reading: by piece, as places of its documents."""

from __future__ import annotations

from dataclasses import dataclass

from careerjournal.domain.find_in_text import folded_text, matches, wanted
from careerjournal.domain.folding import fold
from careerjournal.guidance.pieces import Piece
from careerjournal.ui.kit.tasks import TaskControl
from careerjournal.ui.pages.guides.piece_text import place_in_document, text_of_piece

MOST = 5_000
"""Matches after which nobody counts any more."""


@dataclass(frozen=True, slots=True)
class Match:
    """A place where the words stand: the piece's number, and start and end in its document."""

    piece: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Find:
    """The work: look for words in all pieces, in order. Gives the words back with what was found."""

    pieces: tuple[Piece, ...]
    words: str

    def __call__(self, control: TaskControl) -> tuple[str, tuple[Match, ...]]:
        """Look, until there are more than anybody counts."""
        sought = wanted(self.words)
        found: list[Match] = []
        for number, piece in enumerate(self.pieces):
            control.progress(number, len(self.pieces))
            found += in_piece(piece, number, sought)
            if len(found) >= MOST:
                break
        return self.words, tuple(found[:MOST])


def in_piece(piece: Piece, number: int, sought: str) -> list[Match]:
    """Find folded words in one piece; only where they stand is the slow list of places made."""
    text = text_of_piece(piece)
    if not sought or sought not in fold(text):
        return []
    return [
        Match(number, place_in_document(text, start), place_in_document(text, end))
        for start, end in matches(folded_text(text), sought)
    ]
