"""Rows as text, for the undo log."""

from __future__ import annotations

import json
from collections.abc import Mapping

from careerjournal.journal.store.translate import Cell, Row


def to_text(row: Mapping[str, Cell]) -> str:
    """Write a row as text."""
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def from_text(text: str) -> Row:
    """Read a row out of its text."""
    row: Row = json.loads(text)
    return row
