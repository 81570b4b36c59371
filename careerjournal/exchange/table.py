"""From a text to a table: its delimiter, the line of the columns' names, and every record below with its line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from careerjournal.domain.faults import UserFault
from careerjournal.domain.progress import Progress
from careerjournal.domain.sentence import sentence
from careerjournal.exchange.cells import is_blank
from careerjournal.exchange.columns import looks_like_header
from careerjournal.exchange.dates import read_date
from careerjournal.exchange.delimiters import sniff, usual_width
from careerjournal.exchange.markdown_table import markdown_table
from careerjournal.exchange.records import Record, fault_of, lines_of, records_of

LONGEST_LINE: Final = 4_000_000
"""In characters: no row of a tracker comes near."""
MOST_COLUMNS: Final = 500
"""No tracker has more; a table that has is something else."""
MOST_LINES: Final = 500_000
"""More than the longest lists have, their notes of many lines counted; so many are looked through in seconds."""
MARKDOWN: Final = "markdown"
"""What stands for the delimiter of a Markdown table."""
_PROBE: Final = 40
_STEP: Final = 250
_HEADER_SCORE: Final = 0.5
_FEW_ROWS: Final = 3
_DELIMITER_LINE: Final = re.compile(r"\s*\"?sep=(.)\"?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table as it stands in the file. Records are as wide as `headers`, or carry a fault; empty rows are counted."""

    delimiter: str
    header_line: int | None
    preamble: tuple[str, ...]
    headers: tuple[str, ...]
    records: tuple[Record, ...]
    empty_rows: int


def table_of(text: str, *, name: str, delimiter: str = "", with_header: bool | None = None) -> Table:
    """Find the table in a text. Raises UserFault where there is none, or where a line is endless."""
    if max(text.count("\n"), text.count("\r")) > MOST_LINES:  # before they are made: each takes many times its letters
        raise UserFault(sentence("import.too_many_lines", name=name, most=MOST_LINES))
    lines = lines_of(text)
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST_LINE:
            raise UserFault(sentence("import.line_too_long", name=name, line=number))
    if not any(line.strip() for line in lines):
        raise UserFault(sentence("import.empty", name=name))
    if delimiter in ("", MARKDOWN) and (found := markdown_table(lines)):
        above = lines[: found.header.line - 1]
        return _finished(MARKDOWN, above, found.header, len(found.header.cells), found.records, name)
    named = _DELIMITER_LINE.fullmatch(lines[0])
    sign = delimiter if delimiter not in ("", MARKDOWN) else named[1] if named else sniff(lines)
    probe = list(records_of(lines, sign, start=1 if named else 0, most=_PROBE))
    header = _header(probe, with_header)
    body = [record for record in (probe if header is None else probe[probe.index(header) :]) if not is_blank(record)]
    width = len(header.cells) if header else usual_width(body)
    if width > MOST_COLUMNS:
        raise UserFault(sentence("import.too_many_columns", name=name, columns=width))
    start = header.line - 1 if header else body[0].line - 1 if body else 0
    records = records_of(lines, sign, start=start, width=width)
    if header:
        next(records)
    return _finished(sign, lines[:start], header, width, records, name)


def _header(probe: Sequence[Record], wished: bool | None) -> Record | None:
    """Find the record that holds the columns' names; None where none does, or where the person says so."""
    if wished is False:
        return None
    usual = usual_width([record for record in probe if not is_blank(record) and len(record.cells) <= MOST_COLUMNS])
    scores: list[float] = []
    for index, record in enumerate(probe):
        sound = record.fault is None and len(record.cells) <= MOST_COLUMNS
        sound = sound and not is_blank(record) and not fault_of(record.cells)
        sound = sound and 2 * sum(not cell.isspace() for cell in record.cells if cell) >= usual
        below = [other.cells for other in probe[index + 1 :] if other.fault is None]
        scores.append(looks_like_header(record.cells, below) if sound else 0.0)
    best = max(scores, default=0.0)
    if best >= _HEADER_SCORE or (wished and best > 0):
        return next(record for record, score in zip(probe, scores, strict=True) if score >= 0.8 * best)
    first = next((record for record in probe if len(record.cells) >= usual and not is_blank(record)), None)
    return first if first and (wished or _stands_apart(first, probe)) else None


def _stands_apart(record: Record, probe: Sequence[Record]) -> bool:
    """Tell whether a record is plain words above days or links: a header in a language whose words are not known."""
    below = [other.cells for other in probe if other.line > record.line and other.fault is None]
    if len(below) < _FEW_ROWS or any(_is_typed(cell) for cell in record.cells) or record.fault is not None:
        return False
    for index, name in enumerate(record.cells):
        filled = [cells[index] for cells in below if index < len(cells) and cells[index].strip()]
        if name.strip() and len(filled) >= _FEW_ROWS and sum(map(_is_typed, filled)) >= 0.8 * len(filled):
            return True
    return False


def _is_typed(cell: str) -> bool:
    """Tell whether a cell holds a day or a link."""
    return read_date(cell.strip()) is not None or "://" in cell


def _finished(
    sign: str, above: Sequence[str], header: Record | None, width: int, records: Iterable[Record], name: str
) -> Table:
    """Check each record against the header's width. Raises UserFault where no row is left."""
    headers = tuple(" ".join(_shown(cell).split()) for cell in header.cells) if header else ("",) * width
    kept: list[Record] = []
    empty = 0
    for record in records:
        if record.fault is None and is_blank(record):
            empty += 1
        else:
            kept.append(_fitted(record, width, header))
    if not kept:
        raise UserFault(sentence("import.only_header" if header else "import.empty", name=name))
    return Table(
        delimiter=sign,
        header_line=header.line if header else None,
        preamble=tuple(_shown(line).strip() for line in above if line.strip()),
        headers=headers,
        records=tuple(kept),
        empty_rows=empty,
    )


def each_record(table: Table, progress: Progress) -> Iterator[tuple[int, Record]]:
    """Give the records with their numbers; `progress` hears of rows done and all rows, and stops it by raising."""
    total = len(table.records)
    for number, record in enumerate(table.records):
        if number % _STEP == 0:
            progress(number, total)
        yield number, record
    progress(total, total)


def _fitted(record: Record, width: int, header: Record | None) -> Record:
    """Make a record as wide as the header, or say why it does not fit."""
    cells = record.cells
    if record.fault is not None:
        return record
    fault = fault_of(cells)
    if fault is None and len(cells) > width and any(cell.strip() for cell in cells[width:]):
        fault = sentence("import.row.too_wide", cells=len(cells), width=width)
    if fault is None and header is not None and len(cells) > 1 and _alike(cells, header.cells):
        fault = sentence("import.row.header_again")
    if len(cells) == width:
        return Record(record.line, cells, fault)
    return Record(record.line, [*cells[:width], *[""] * (width - len(cells))] if fault is None else cells, fault)


def _alike(cells: Sequence[str], header: Sequence[str]) -> bool:
    """Tell whether a row is the header once more."""
    return cells[0].strip() == header[0].strip() and [cell.strip() for cell in cells] == [
        cell.strip() for cell in header
    ]


def _shown(text: str) -> str:
    """Make a text of the file fit to be shown: bytes that are no text become the sign for that."""
    if text.isascii():
        return text.replace("\x00", "")
    return "".join("\ufffd" if "\ud800" <= sign <= "\udfff" else sign for sign in text if sign not in "\x00\ufeff")
