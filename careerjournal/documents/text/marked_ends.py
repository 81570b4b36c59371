"""Keep the mark on the last letter of a right-to-left word with its word, for pdf.js (Firefox).

pdf.js puts a space, and begins a line, where it meets the first glyph behind a gap; but not at a glyph with a mark in
its text, which it takes for something without width. Drawn from left to right, a word that ends in a marked letter
begins with such a glyph: its last letter was parted from it, or was read as the end of the line before. What stands
before it must therefore be an ordinary glyph that leaves no gap. That is the letter before the space, drawn and read
together with it; where there is none in the same typeface, a space with a right-to-left mark, which nobody sees.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from careerjournal.documents.text.pieces import Piece
from careerjournal.documents.text.typeface import Run


def bound_runs(runs: Sequence[Run]) -> Sequence[Run]:
    """Give the runs of a line, all of one look, from left to right, with no gap before one that begins with a mark."""
    if not any(run.begins_with_mark for run in runs):
        return runs
    return [run for drawn in _instead([(run, None) for run in runs]) for run in drawn]


def bound_pieces(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Give the pieces of a line, from left to right, with no gap before one that begins with a mark."""
    if not any(piece.runs and piece.runs[0].begins_with_mark for piece in pieces):
        return pieces
    owners = [(number, run) for number, piece in enumerate(pieces) for run in piece.runs]
    drawn = _instead([(run, pieces[number].look) for number, run in owners])
    found = zip((number for number, _ in owners), drawn, strict=True)
    runs = {number: tuple(run for _, each in group for run in each) for number, group in groupby(found, itemgetter(0))}
    return [replace(piece, runs=runs.get(number, ())) for number, piece in enumerate(pieces)]


def _instead(runs: Sequence[tuple[Run, object]]) -> list[tuple[Run, ...]]:
    """Give what is drawn in the place of each run of a line; they come with their looks, from left to right."""
    drawn: list[tuple[Run, ...]] = [(run,) for run, _ in runs]
    for place, (run, look) in enumerate(runs):
        if not run.begins_with_mark:
            continue
        if place == 0:
            drawn[0] = (run.typeface.opening_space, run)
        elif runs[place - 1][0].is_space:
            space, letters = drawn[place - 1][0], drawn[place - 2] if place > 1 and runs[place - 2][1] is look else ()
            whole = letters[-1].typeface.with_space(letters[-1], space) if letters else None
            if whole is None:
                drawn[place - 1] = (space.typeface.ordinary_space(space),)
            else:
                drawn[place - 2], drawn[place - 1] = (*letters[:-1], whole), ()
    return drawn
