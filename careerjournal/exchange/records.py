"""Split delimited text into records with their true line numbers; a quote that never closes loses one line, not all."""

from __future__ import annotations

import contextlib
import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from careerjournal.domain.sentence import Sentence, sentence

if TYPE_CHECKING:
    import _csv

LONGEST_CELL: Final = 131_072
"""In characters. Longer cells leave their row out."""
_LOOK_AHEAD: Final = 12
"""How many lines a cell with stray quotes may reach over, where it is read leniently."""
_PATIENCE: Final = 500
"""For how many records of a file that is tried; in one with more, stray quotes are read within a line only."""

csv.field_size_limit(2**31 - 1)  # the file's size is bounded already; the row is named here, not refused by the reader


@dataclass(frozen=True, slots=True)
class Record:
    """The cells of one record, the number of its first line, and why it must be left out, if it must."""

    line: int
    cells: Sequence[str]
    fault: Sentence | None = None


def lines_of(text: str) -> list[str]:
    """Split a text at CRLF, LF or CR, and at nothing else; each line keeps its end."""
    return list(io.StringIO(text, newline=""))


def records_of(
    lines: Sequence[str], delimiter: str, *, start: int = 0, width: int = 0, most: int | None = None
) -> Iterator[Record]:
    """Give the records of delimited lines from one index on, empty lines left out; at most so many.

    A record whose quotes do not fit is read leniently where that gives `width` cells (0 for as many as the first record
    has), else it is left out with its line, and reading goes on at the next one.
    """
    return _Splitting(lines, delimiter, width).records(start, len(lines) if most is None else most)


class _Splitting:
    """Walks over the lines with the strict reader and starts anew behind each fault."""

    def __init__(self, lines: Sequence[str], delimiter: str, width: int) -> None:
        self._lines = lines
        self._delimiter = delimiter
        self._width = width
        self._inside_open_quote = False
        self._patience = _PATIENCE

    def records(self, start: int, most: int) -> Iterator[Record]:
        while start < len(self._lines) and most > 0:
            reader = self._reader(start)
            begun = start
            try:
                for cells in reader:
                    begun, line = start + reader.line_num, begun + 1
                    spans = begun - line + 1
                    if spans > 1 and self._swallowed(line - 1, spans, cells):
                        begun = line - 1
                        raise csv.Error("a quote opened on this line closes in another row")
                    if cells:
                        yield self._checked(line, cells, spans)
                        most -= 1
                        if most <= 0:
                            return
                return
            except csv.Error:
                record, start = self._lenient(begun)
                yield record
                most -= 1

    def _reader(self, start: int) -> _csv.Reader:
        lines = (self._lines[index] for index in range(start, len(self._lines)))
        return csv.reader(lines, delimiter=self._delimiter, skipinitialspace=self._delimiter != " ", strict=True)

    def _checked(self, line: int, cells: list[str], spans: int) -> Record:
        """Set the first record's width, and leave out what stands narrower inside a quote that never closed."""
        self._width = self._width or len(cells)
        if self._inside_open_quote and spans == 1:
            if self._lines[line - 1].count('"') % 2:
                self._inside_open_quote = False
            if len(cells) != self._width:
                return Record(line, cells, sentence("import.row.inside_quote"))
        return Record(line, cells)

    def _swallowed(self, start: int, spans: int, cells: Sequence[str]) -> bool:
        """Tell whether a narrow record over several lines holds whole rows in one cell: a quote was left open."""
        return 1 < self._width > len(cells) and self._holds_rows(start, spans)

    def _holds_rows(self, start: int, spans: int) -> bool:
        """Tell whether the first and another line of a record each have as many delimiters as a row of its own."""
        counts = [line.count(self._delimiter) for line in self._lines[start : start + spans]]
        return spans > 1 and min(counts[0], max(counts[1:])) >= self._width - 1

    def _lenient(self, start: int) -> tuple[Record, int]:
        """Read one record whose quotes do not fit. Give it and where to go on."""
        if self._width > 1:
            for cells, after in self._readings(start):
                if len(cells) == self._width and not self._holds_rows(start, after - start):
                    return Record(start + 1, cells), after
        self._inside_open_quote = self._lines[start].count('"') % 2 == 1
        literal = self._lines[start].rstrip("\r\n").split(self._delimiter)
        return Record(start + 1, literal, sentence("import.row.open_quote")), start + 1

    def _readings(self, start: int) -> Iterator[tuple[list[str], int]]:
        """Give readings of the record that begins on a line: with backslash escapes, then with stray quotes."""
        line = self._lines[start]
        if '\\"' in line:
            reader = csv.reader(
                [line],
                delimiter=self._delimiter,
                doublequote=False,
                escapechar="\\",
                skipinitialspace=True,
                strict=True,
            )
            with contextlib.suppress(csv.Error, StopIteration):
                yield next(reader), start + 1
        self._patience -= 1
        reach = _LOOK_AHEAD if self._patience > 0 else 1
        text = ""
        for index in range(start, min(start + reach, len(self._lines))):
            text += self._lines[index]
            if len(text) > LONGEST_CELL:
                return
            cells = split_leniently(text.rstrip("\r\n"), self._delimiter)
            if cells is not None:
                yield cells, index + 1


def split_leniently(text: str, delimiter: str) -> list[str] | None:
    """Split one record; a quote closes a cell only before a delimiter or the end. None where one stays open."""
    cells: list[str] = []
    rest = text
    while True:
        body = rest.lstrip(" ")
        if not body.startswith('"'):
            cell, found, rest = rest.partition(delimiter)
            cells.append(cell.strip(" "))
        else:
            end = _closing_quote(body, delimiter)
            if end is None:
                return None
            cells.append(body[1:end].replace('""', '"'))
            _, found, rest = body[end + 1 :].partition(delimiter)
        if not found:
            return cells


def _closing_quote(body: str, delimiter: str) -> int | None:
    """Find the quote that closes a cell which begins with one; None where there is none."""
    at = 1
    while (at := body.find('"', at)) != -1:
        after = body[at + 1 :]
        if after.startswith('"') and not after[1:].lstrip(" ").startswith(delimiter):
            at += 2
            continue
        following = after.lstrip(" ")
        if not following or following.startswith(delimiter):
            return at
        at += 1
    return None


def fault_of(cells: Sequence[str]) -> Sentence | None:
    """Say what is wrong with a row's cells themselves: zero bytes, a cell that is too long, bytes that are no text."""
    for cell in cells:
        if len(cell) > LONGEST_CELL:
            return sentence("import.row.cell_too_long", length=len(cell), most=LONGEST_CELL)
        if "\x00" in cell:
            return sentence("import.row.zero_bytes")
        if not cell.isascii() and any("\ud800" <= character <= "\udfff" for character in cell):
            return sentence("import.row.not_text")
    return None
