"""From a paragraph's spans of text to units: what stays together on a line, shaped and measured."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from careerjournal.documents.text.bidi import base_level, has_right_to_left, levels
from careerjournal.documents.text.characters import INVISIBLE, OBJECT, SOFT_HYPHEN
from careerjournal.documents.text.font import Runs, ShapedFont
from careerjournal.documents.text.line_breaking import break_points
from careerjournal.documents.text.structure import Tag

_WHITE = re.compile("[ \t\r\f\v\x1c-\x1f\x85]+")
_LINE_ENDS = re.compile("[\n\u2028\u2029]")
_SPACES = re.compile(" +")
_WORDS_KEPT = 20_000


@dataclass(slots=True, eq=False)
class Look:
    """How text is drawn: size and rise in points, links by number and target, rules by kind and colour.

    A look with an anchor draws nothing: it is a place that links lead to. `tag` is that of the link, whose parts on
    several lines are one; `says` is what a screen reader calls it.
    """

    font: ShapedFont
    size: float
    colour: Any
    rise: float = 0.0
    links: Sequence[tuple[int, str]] = ()
    rules: Sequence[tuple[str, Any]] = ()
    anchor: str | None = None
    tag: Tag | None = None
    says: str = ""
    words: dict[tuple[int, str], Unit] = field(default_factory=dict, init=False, repr=False)
    """What was set in this look: texts come back, and a long document holds each word once."""


@dataclass(frozen=True, slots=True)
class Span:
    """Text of one look; a line feed in it ends a line, other white space is as good as one space."""

    text: str
    look: Look


@dataclass(slots=True)
class Piece:
    """Text of one look and one direction, without a break inside; `width` in points."""

    look: Look
    level: int
    text: str
    runs: Runs
    width: float
    is_space: bool


@dataclass(frozen=True, slots=True)
class Unit:
    """Pieces between two break points; `trailing` is the width of the spaces at the end, in points.

    `forced` ends the line after it, `soft` shows a hyphen if a line ends after it, `glued` says that the next
    unit is the rest of the same word, too long for a line. It may stand in many places and is never changed.
    """

    pieces: tuple[Piece, ...]
    width: float
    trailing: float
    forced: bool = False
    soft: bool = False
    glued: bool = False


@dataclass(slots=True)
class Content:
    """A paragraph made ready: its base level (0 or 1) and its units in logical order."""

    base: int
    units: list[Unit]


def make_piece(look: Look, level: int, text: str, is_space: bool = False) -> Piece:
    """Shape and measure a piece."""
    runs = look.font.word(text, level & 1 == 1)
    width = runs[0].width if len(runs) == 1 else sum(run.width for run in runs)
    return Piece(look, level, text, runs, width * 0.001 * look.size, is_space)


def make_unit(pieces: Sequence[Piece], *, forced: bool = False, soft: bool = False, glued: bool = False) -> Unit:
    """Measure a unit."""
    last = len(pieces)
    trailing = 0.0
    while last and pieces[last - 1].is_space:
        last -= 1
        trailing += pieces[last].width
    width = sum(piece.width for piece in pieces[:last])
    return Unit(tuple(pieces), width, trailing, forced, soft, glued)


def prepare(spans: Iterable[Span], base: int | None) -> Content:
    """Return a paragraph's units; base None takes the direction of the first strong character."""
    lines = _collapsed(spans)
    if base is None:
        base = next((found for line in lines if (found := base_level(line.text)) is not None), 0)
    units: list[Unit] = []
    for line in lines:
        units += _units(line, base)
        if units:
            units[-1] = replace(units[-1], forced=True)
    return Content(base, units)


@dataclass(slots=True)
class _Line:
    """Text between two forced breaks, with the looks of its spans and the index at which each ends."""

    text: str
    looks: list[Look]
    ends: list[int]


def _collapsed(spans: Iterable[Span]) -> list[_Line]:
    """Return the text between forced breaks, white space collapsed across spans as in HTML."""
    lines: list[list[tuple[str, Look]]] = [[]]
    after_space = True
    for span in spans:
        look = span.look
        if look.anchor is not None:
            lines[-1].append((OBJECT, look))
            continue
        for number, text in enumerate(_LINE_ENDS.split(span.text)):
            if number:
                lines[-1].append(("", look))
                lines.append([])
                after_space = True
            text = _WHITE.sub(" ", text)
            if after_space:
                text = text.removeprefix(" ")
            if text:
                after_space = text.endswith(" ")
                lines[-1].append((text, look))
    if not lines[-1] and len(lines) > 1:
        del lines[-1]
    return [_joined(parts) for parts in lines]


def _joined(parts: Sequence[tuple[str, Look]]) -> _Line:
    """Join the parts of one line and drop the spaces at its end."""
    text = "".join(part for part, _ in parts).rstrip(" ")
    ends: list[int] = []
    end = 0
    for part, _ in parts:
        end = min(end + len(part), len(text))
        ends.append(end)
    return _Line(text, [look for _, look in parts], ends)


def _units(line: _Line, base: int) -> list[Unit]:
    """Return the units of one line; an empty one is a single empty unit."""
    text = line.text
    if not text:
        empty = [Piece(look, base, "", (), 0.0, True) for look in line.looks[:1]]
        return [make_unit(empty)] if empty else []
    found = levels(text, base) if base or has_right_to_left(text) else [0] * len(text)
    is_even = found.count(found[0]) == len(found)
    units: list[Unit] = []
    start = place = 0
    for end in [*break_points(text), len(text)]:
        while line.ends[place] <= start:
            place += 1
        look = line.looks[place]
        is_one = line.ends[place] >= end and look.anchor is None
        if is_one and (is_even or len(set(found[start:end])) == 1):
            units.append(_word(look, found[start], text[start:end]))
        else:
            units.append(_mixed(line, found, start, end))
        start = end
    return units


def _word(look: Look, level: int, text: str) -> Unit:
    """Return a unit of one look and one level, known already or made."""
    known = look.words.get((level, text))
    if known is None:
        if len(look.words) >= _WORDS_KEPT:
            look.words.clear()
        cuts = sorted({0, len(text), *(cut for match in _SPACES.finditer(text) for cut in match.span())})
        parts = pairwise(cuts)
        pieces = [_piece(look, level, text[start:end]) for start, end in parts]
        known = look.words[level, text] = make_unit(pieces, soft=text[-1] == SOFT_HYPHEN)
    return known


def _mixed(line: _Line, found: list[int], start: int, end: int) -> Unit:
    """Return a unit in which the look or the level changes."""
    text = line.text
    cuts = {start, end, *(cut for cut in line.ends if start < cut < end)}
    for match in _SPACES.finditer(text, start, end):
        cuts.update(match.span())
    cuts.update(i for i in range(start + 1, end) if found[i] != found[i - 1])
    ordered = sorted(cuts)
    pieces: list[Piece] = []
    for first, last in pairwise(ordered):
        look = line.looks[bisect_right(line.ends, first)]
        if look.anchor is not None:
            pieces.append(Piece(look, found[first], "", (), 0.0, False))
        else:
            pieces.append(_piece(look, found[first], text[first:last]))
    return make_unit(pieces, soft=text[end - 1] == SOFT_HYPHEN)


def _piece(look: Look, level: int, text: str) -> Piece:
    """Return a stretch of words or of spaces without the characters that are never drawn."""
    return make_piece(look, level, INVISIBLE.sub("", text), text[0] == " ")


def rejoined(units: Iterable[Unit]) -> list[Unit]:
    """Put words that were cut for a narrower line together again."""
    whole: list[Unit] = []
    pieces: list[Piece] = []
    for unit in units:
        if not unit.glued and not pieces:
            whole.append(unit)
            continue
        for piece in unit.pieces:
            last = pieces[-1] if pieces else None
            if last and last.look is piece.look and last.level == piece.level and not piece.is_space:
                pieces[-1] = make_piece(piece.look, piece.level, last.text + piece.text)
            else:
                pieces.append(piece)
        if not unit.glued:
            whole.append(make_unit(pieces, forced=unit.forced, soft=unit.soft))
            pieces = []
    return whole
