"""Write every kind of record as one JSON file, with the version of its form."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from typing import Any, Final

FORM: Final = "careerjournal-record"
VERSION: Final = 2
"""2: what stands in a debrief is among the answers, day by day."""


def record_as_json(records: Mapping[str, Iterable[object]], *, written_on: date, program_version: str) -> bytes:
    """Write records by kind, as objects with the names of their fields; UTF-8, one readable line a value."""
    document: dict[str, Any] = {
        "form": FORM,
        "version": VERSION,
        "program_version": program_version,
        "written_on": written_on.isoformat(),
    }
    for kind, values in records.items():
        document[kind] = [plain(value) for value in values]
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def plain(value: object) -> Any:
    """Give a value as JSON knows it: records as objects, days and times in ISO form. TypeError names any other."""
    if isinstance(value, Enum):
        return plain(value.value)
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    if isinstance(value, (date, datetime, time)):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, (tuple, list, frozenset, set)):
        return [plain(item) for item in value]
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(item) for key, item in value.items()}
    raise TypeError(f"{type(value).__name__} has no form in JSON")
