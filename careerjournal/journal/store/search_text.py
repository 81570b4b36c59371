"""What of a row is searched: its words as they stand in the index, and the day by which it is new."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from careerjournal.domain.changes import Kind
from careerjournal.domain.finding.index_text import index_text
from careerjournal.domain.finding.searched import SEARCHED
from careerjournal.journal.store.records import RECORDS
from careerjournal.journal.store.translate import Row, list_text, shape_of

_DAY_LENGTH = len("2026-11-20")
_NO_DAY = 0


def _listing_fields(kind: Kind) -> frozenset[str]:
    """Give the fields whose cells hold lists, as JSON."""
    listed = {column.name for column in shape_of(RECORDS[kind]).columns if column.encode is list_text}
    return frozenset(listed) | ({"words"} if kind is Kind.ANSWER else frozenset())


_LISTS: Final = {kind: _listing_fields(kind) for kind in SEARCHED}


@dataclass(frozen=True, slots=True)
class Entry:
    """What the index keeps of a row: its words, and its day as an ordinal, 0 where it has none."""

    words: str
    day: int


def entry_of(kind: Kind, row: Row | None) -> Entry | None:
    """Make the entry of a row; None for no row, for one in the trash and for one without words."""
    if row is None or row.get("trashed_at") is not None:
        return None
    text = "\n".join(texts_of(kind, row, SEARCHED[kind].fields))
    words = index_text(text) if text else ""
    return Entry(words, day_of(kind, row)) if words else None


def texts_of(kind: Kind, row: Row, fields: tuple[str, ...]) -> Iterator[str]:
    """Give the person's words in some fields of a row, those of lists one by one."""
    lists = _LISTS[kind]
    for field in fields:
        cell = row.get(field)
        if cell and isinstance(cell, str):
            if field in lists:
                yield from _texts_in(cell)
            else:
                yield cell


def day_of(kind: Kind, row: Row) -> int:
    """Give the day by which a row is new as an ordinal, 0 where it has none."""
    for field in SEARCHED[kind].days:
        cell = row.get(field)
        if isinstance(cell, str):
            try:
                return date.fromisoformat(cell[:_DAY_LENGTH]).toordinal()
            except ValueError:
                return _NO_DAY
    return _NO_DAY


def _texts_in(cell: str) -> Iterator[str]:
    """Give the texts of a cell that holds a list of texts or of a table's rows, or that holds plain text after all."""
    if not cell.startswith("["):
        yield cell
        return
    try:
        parts: Any = json.loads(cell)
    except (ValueError, RecursionError):
        yield cell
        return
    for part in parts:
        if isinstance(part, str):
            yield part
        elif isinstance(part, dict):
            yield from (text for text in part.values() if isinstance(text, str))
