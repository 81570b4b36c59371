"""Write an application's history into one cell, and read histories that people and programs keep in one."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time
from typing import Final

from careerjournal.domain.applications import ApplicationEvent
from careerjournal.domain.stages import EventKind, Stage
from careerjournal.domain.table_reading import DateOrder
from careerjournal.exchange.dates import read_date
from careerjournal.exchange.statuses import understand

_LONGEST: Final = 20_000
_MOST_WORDS: Final = 5
_ESCAPES: Final = {"\\": "\\\\", "\n": "\\n", "|": "\\|"}
_ESCAPED: Final = re.compile(r"\\(.)")
_ITEMS: Final = (r"\s*[;\n]\s*", r"\s*(?:→|->|=>|>|»)\s*", r"\s+[-–—]\s+", r"\s*[,/]\s+")
_AROUND: Final = " \t|:;,-–—()[]"


def write_history(events: Iterable[ApplicationEvent], own_stages: Mapping[int, str] | None = None) -> str:
    """Write one event a line: day and time, kind, round, name, note; an unknown day is a question mark.

    A move says which stage it leads to ("moved:screening"), and the person's own stage by its name, where it has none.
    """
    names = own_stages or {}
    lines = []
    for event in events:
        day = event.on.isoformat() if event.on else "?"
        at = f" {event.at.isoformat()}" if event.at else ""
        name = event.name or names.get(event.stage_id or 0, "")
        parts = [day + at, _kind_written(event), str(event.round or ""), _escaped(name), _escaped(event.note)]
        while not parts[-1]:
            parts.pop()
        lines.append(" | ".join(parts))
    return "\n".join(lines)


def read_own_history(cell: str) -> tuple[ApplicationEvent, ...] | None:
    """Read what `write_history` wrote; None where a line is anything else."""
    events = [_own_event(line) for line in cell.split("\n") if line.strip()]
    found = tuple(event for event in events if event is not None)
    return found if found and len(found) == len(events) else None


def _kind_written(event: ApplicationEvent) -> str:
    return event.kind.value if event.to is None else f"{event.kind.value}:{event.to.value}"


def _own_event(line: str) -> ApplicationEvent | None:
    parts = [part.strip() for part in _split_parts(line)]
    parts += [""] * (5 - len(parts))
    day, _, at = parts[0].partition(" ")
    kind, _, to = parts[1].partition(":")
    try:
        return ApplicationEvent(
            kind=EventKind(kind),
            to=Stage(to) if to else None,
            on=None if day == "?" else date.fromisoformat(day),
            at=time.fromisoformat(at) if at else None,
            round=int(parts[2]) if parts[2] else None,
            name=_unescaped(parts[3]),
            note=_unescaped(" | ".join(parts[4:])),
        )
    except ValueError:
        return None


def _split_parts(line: str) -> list[str]:
    """Split a line at the bars that are not escaped."""
    return re.split(r"(?<!\\) ?\|(?: |$)", line)


def _escaped(text: str) -> str:
    return "".join(_ESCAPES.get(sign, sign) for sign in text.replace("\r\n", "\n").replace("\r", "\n"))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] == "n" else found[1], text)


def read_history(cell: str) -> tuple[ApplicationEvent, ...] | None:
    """Read a history as a list of steps, with or without days; None unless every step of it is understood."""
    text = cell.strip()
    if not text or len(text) > _LONGEST:
        return None
    items = _listed(text)
    if items is not None:
        return _events(items)
    for separator in _ITEMS:
        parts = [part for part in re.split(separator, text) if part.strip(_AROUND)]
        if len(parts) > 1 and (events := _events(parts)) is not None:
            return events
    return _events([text])


def _listed(text: str) -> list[str] | None:
    """Give the items of a Python or JSON list as texts; None where there is no such list."""
    if not text.startswith(("[", "(")):
        return None
    for parse in (json.loads, ast.literal_eval):
        try:
            value = parse(text)
        except (ValueError, SyntaxError, MemoryError, RecursionError, TypeError):
            continue
        if isinstance(value, (list, tuple)):
            return [_flat(item) for item in value]
    return None


def _flat(item: object) -> str:
    """Give an item of a list, a pair or a mapping as one text."""
    if isinstance(item, dict):
        return " | ".join(str(value) for value in item.values() if value)
    if isinstance(item, (list, tuple)):
        return " | ".join(str(value) for value in item if value)
    return str(item)


def _events(items: Sequence[str]) -> tuple[ApplicationEvent, ...] | None:
    events = [_step(item) for item in items]
    found = tuple(event for event in events if event is not None)
    return found if found and len(found) == len(events) else None


def _step(item: str) -> ApplicationEvent | None:
    """Understand one step: a status word with a day before or behind it, or without one; None for all else."""
    tokens = item.replace("|", " | ").replace("(", " ( ").split()
    for count in range(min(len(tokens) - 1, 7), 0, -1):
        for piece, rest in ((tokens[:count], tokens[count:]), (tokens[-count:], tokens[:-count])):
            day = _day(" ".join(piece).strip(_AROUND))
            if day is not None:
                return _event(" ".join(rest).strip(_AROUND), *day)
    return _event(item.strip(_AROUND), None, None)


def _day(text: str) -> tuple[date, time | None] | None:
    """Read a whole day of which no part is in doubt."""
    written = read_date(text) if any(sign.isdigit() for sign in text) else None
    if written is None or (written.order_free and written.votes_for() is None and not written.with_points):
        return None
    day = written.day(DateOrder.DAY_FIRST)
    return (day, written.at) if day is not None else None


def _event(word: str, on: date | None, at: time | None) -> ApplicationEvent | None:
    if not word or len(word.split()) > _MOST_WORDS:
        return None
    meant = understand(word)
    if meant.kind is None or meant.ask:
        return None
    name = word if meant.kind is EventKind.INTERVIEW and word.casefold() != "interview" else ""
    return ApplicationEvent(kind=meant.kind, on=on, at=at, round=meant.round, name=name)
