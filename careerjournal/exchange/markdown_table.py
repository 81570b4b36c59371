"""Read a Markdown pipe table out of a text: its header, its rows, and the lines around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from careerjournal.domain.sentence import sentence
from careerjournal.exchange.records import Record

_RULE: Final = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_CELL: Final = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkdownTable:
    """The header's record, and the records below it; lines below that are no rows of it carry a fault."""

    header: Record
    records: tuple[Record, ...]


def markdown_table(lines: Sequence[str]) -> MarkdownTable | None:
    """Find the first pipe table of a text; None where there is no header with a rule of dashes below."""
    for index in range(1, min(len(lines), 400)):
        if "|" in lines[index] and "|" in lines[index - 1] and _RULE.fullmatch(lines[index]):
            header = Record(index, split_row(lines[index - 1]))
            if len(header.cells) == len(split_row(lines[index])):
                return MarkdownTable(header=header, records=tuple(_rows(lines, index + 1)))
    return None


def _rows(lines: Sequence[str], start: int) -> list[Record]:
    """Give the rows from an index on; every other line that says something is named as none."""
    records: list[Record] = []
    for number, line in enumerate(lines[start:], start + 1):
        if not line.strip() or _RULE.fullmatch(line):
            continue
        if "|" in line:
            records.append(Record(number, split_row(line)))
        else:
            records.append(Record(number, [line.strip()], sentence("import.row.not_of_table")))
    return records


def split_row(line: str) -> list[str]:
    """Split a row at its pipes; the outer ones part nothing, and an escaped one is part of its cell."""
    inner = line.strip().removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return [cell.replace("\\|", "|").strip() for cell in _CELL.split(inner)]
