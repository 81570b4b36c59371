"""Fill lines with units, greedily; cut a word that is longer than a line; show soft hyphens at line ends."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from careerjournal.documents.text.pieces import Piece, Unit, make_piece, make_unit
from careerjournal.language.thai_words import may_part

_FUZZ = 1e-6


@dataclass(slots=True)
class Line:
    """One line: its units, its width in points without spaces at the end, whether a break was forced."""

    units: list[Unit]
    width: float
    forced: bool
    hyphen: Piece | None = None

    def pieces(self) -> list[Piece]:
        """Return what is drawn, in logical order, without the spaces that hang at the end."""
        pieces = [piece for unit in self.units for piece in unit.pieces]
        while pieces and pieces[-1].is_space:
            pieces.pop()
        if self.hyphen is not None:
            pieces.append(self.hyphen)
        return pieces

    def space_behind(self) -> Piece | None:
        """Return the space that parts the line from the next, to be drawn unseen; None where there is none.

        Text that is read from the tags alone has no line ends (ISO 32000-1, 14.8.2.5).
        """
        last = self.units[-1].pieces[-1] if self.units and self.units[-1].pieces else None
        if (
            last is None
            or self.hyphen is not None
            or last.look.links
            or last.look.rules
            or last.look.anchor is not None
        ):
            return None
        if last.is_space:
            return last if last.level == 0 else make_piece(last.look, 0, " ", is_space=True)
        return make_piece(last.look, 0, " ", is_space=True) if self.forced else None


def fill_lines(units: Iterable[Unit], width: float, *, cut_long_words: bool) -> list[Line]:
    """Return the lines of a paragraph; the width in points."""
    filler = _Filler(width, cut_long_words)
    for unit in units:
        filler.add(unit)
    return filler.finish()


class _Filler:
    """The line being filled and those before it."""

    def __init__(self, width: float, cut_long_words: bool) -> None:
        self._room = width
        self._cut_long_words = cut_long_words
        self._lines: list[Line] = []
        self._units: list[Unit] = []
        self._width = 0.0
        self._trailing = 0.0

    def add(self, unit: Unit) -> None:
        """Put a unit on the line, or on the next if it does not fit."""
        while self._units and self._width + self._trailing + unit.width > self._room + _FUZZ:
            self._end_line(forced=False)
        if self._cut_long_words and not self._units and unit.width > self._room + _FUZZ:
            *cut, unit = _cut(unit, self._room)
            for part in cut:
                self._take(part)
                self._end_line(forced=False)
        self._take(unit)
        if unit.forced:
            self._end_line(forced=True)

    def finish(self) -> list[Line]:
        """Return all lines, at least one."""
        if self._units or not self._lines:
            self._end_line(forced=True)
        return self._lines

    def _take(self, unit: Unit) -> None:
        """Append the unit to the line."""
        self._units.append(unit)
        self._width += self._trailing + unit.width
        self._trailing = unit.trailing

    def _end_line(self, *, forced: bool) -> None:
        """Close the line; units that leave no room for a hyphen go to the next."""
        carried: list[Unit] = []
        hyphen: Piece | None = None
        while not forced and self._units and self._units[-1].soft:
            last = self._units[-1].pieces[-1]
            hyphen = make_piece(last.look, last.level, "-")
            if self._width + hyphen.width <= self._room + _FUZZ or len(self._units) == 1:
                self._width += hyphen.width
                break
            hyphen = None
            dropped = self._units.pop()
            carried.append(dropped)
            self._width -= dropped.width + self._units[-1].trailing
        self._lines.append(Line(self._units, self._width, forced, hyphen))
        self._units, self._width, self._trailing = [], 0.0, 0.0
        for unit in reversed(carried):
            self._take(unit)


def _cut(unit: Unit, room: float) -> list[Unit]:
    """Cut a unit that is longer than a line into parts that fit, between clusters."""
    parts: list[list[Piece]] = [[]]
    left = room
    for piece in unit.pieces:
        if piece.is_space or piece.width <= left + _FUZZ or not piece.runs:
            parts[-1].append(piece)
            left -= piece.width
            continue
        start = 0
        while start < len(piece.text):
            part = _fitting(piece, start, left, at_least_one=not parts[-1])
            if part is not None:
                parts[-1].append(part)
                start += len(part.text)
                left -= part.width
            if start < len(piece.text):
                parts.append([])
                left = room
    units = [make_unit(pieces, glued=True) for pieces in parts]
    units[-1] = replace(units[-1], glued=False, forced=unit.forced, soft=unit.soft)
    return units


def _fitting(piece: Piece, start: int, room: float, *, at_least_one: bool) -> Piece | None:
    """Return the longest part of the piece from `start` that fits the room, None if not one cluster does."""
    rest = _probe(piece, start, room)
    ends: list[int] = []
    used, end = 0.0, start
    for length, width in _clusters(rest):
        used += width
        end += length
        if used > room + _FUZZ and (ends or not at_least_one):
            break
        ends.append(end)
    else:
        ends[-1:] = [start + len(rest.text)]
    allowed = [end for end in ends if _may_end(piece.text, end)] or (ends[-1:] if at_least_one else [])
    while allowed:
        part = make_piece(piece.look, piece.level, piece.text[start : allowed[-1]])
        if part.width <= room + _FUZZ or (at_least_one and len(allowed) == 1):
            return part
        allowed.pop()  # letters at the cut take another, wider form
    return None


def _probe(piece: Piece, start: int, room: float) -> Piece:
    """Return enough of the piece from `start` to fill the room, so that a long word costs linear time."""
    length = max(16, round(room / piece.look.size * 4))
    text = piece.text[start : start + length]
    while True:
        probe = make_piece(piece.look, piece.level, text)
        if probe.width > room or start + len(text) >= len(piece.text):
            return probe
        text = piece.text[start : start + 2 * len(text)]


def _may_end(text: str, end: int) -> bool:
    """Say whether a line may end before the index, or the text ends there."""
    return end >= len(text) or may_part(text[end - 1], text[end])


def _clusters(piece: Piece) -> list[tuple[int, float]]:
    """Return length in characters and width in points of each cluster, in logical order."""
    size = piece.look.size * 0.001
    found = [(cluster.length, cluster.advance * size) for run in piece.runs for cluster in run.clusters]
    return found[::-1] if piece.level & 1 else found
