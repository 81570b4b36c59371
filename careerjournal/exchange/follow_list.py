"""Read a list of whom somebody follows: a name a line, or a table with columns for why, where and who they are."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from careerjournal.domain.faults import UserFault
from careerjournal.domain.folding import fold
from careerjournal.domain.following import Followed, FollowedKind
from careerjournal.domain.sentence import sentence
from careerjournal.exchange.cells import clean, one_line, unguarded
from careerjournal.exchange.encodings import decode
from careerjournal.exchange.table import table_of

_BULLET = re.compile(r"^\s*(?:[-*•–·]|\d+[.)])\s+")
_SIGNS: Final = "\t;,|"
_HEADERS: Final[Mapping[str, frozenset[str]]] = {
    "name": frozenset({"name", "who", "account", "brand", "handle", "username", "nom", "nama", "nome", "الاسم", "اسم"}),
    "why": frozenset({"why", "reason", "note", "notes", "about", "pourquoi", "alasan", "perche", "السبب", "لماذا"}),
    "place": frozenset({"where", "place", "channel", "platform", "link", "url", "address", "ou", "di mana", "اين"}),
    "kind": frozenset({"kind", "type", "sort", "النوع"}),
}
_KINDS: Final[Mapping[str, FollowedKind]] = {
    **dict.fromkeys(("brand", "company", "marque", "merek", "علامه تجاريه", "شركه"), FollowedKind.BRAND),
    **dict.fromkeys(("cause", "movement", "topic", "kampanye", "قضيه"), FollowedKind.CAUSE),
    **dict.fromkeys(("person", "public figure", "people", "personne", "orang", "شخص"), FollowedKind.PERSON),
}


def read_file(data: bytes, *, name: str, kind: FollowedKind, today: date) -> tuple[Followed, ...]:
    """Read the list in a file, in whatever encoding it is. Raises UserFault where it holds no name."""
    return read_text(decode(data, "", name).text, name=name, kind=kind, today=today)


def read_text(text: str, *, name: str, kind: FollowedKind, today: date) -> tuple[Followed, ...]:
    """Read a list as it was pasted; who stands without a kind of their own is of `kind`. Raises UserFault for no name.

    A table is read by the words above its columns; without them as name, why and where.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    found = _table(text, name, kind, today) if _is_table(lines) else _names(lines, kind, today)
    if not found:
        raise UserFault(sentence("follow.no_names", name=name))
    return found


def _names(lines: Sequence[str], kind: FollowedKind, today: date) -> tuple[Followed, ...]:
    """Read a name a line, without what marks it as a list."""
    names = (one_line(clean(_BULLET.sub("", line))) for line in lines)
    kept = [name for name in names if name]
    if kept and fold(kept[0]) in _HEADERS["name"]:
        kept = kept[1:]
    return tuple(Followed(name=name, kind=kind, since=today) for name in kept)


def _is_table(lines: Sequence[str]) -> bool:
    """Tell whether most lines have the same sign between cells."""
    return any(2 * sum(sign in line for line in lines) > len(lines) for sign in _SIGNS) if lines else False


def _table(text: str, name: str, kind: FollowedKind, today: date) -> tuple[Followed, ...]:
    """Read a table by its header, or by the order of its columns."""
    table = table_of(text, name=name, with_header=False)
    rows = [[unguarded(cell).strip() for cell in record.cells] for record in table.records if record.fault is None]
    columns = _columns(rows[0]) if rows else {}
    if "name" in columns:
        rows = rows[1:]
    else:
        columns = {part: number for number, part in enumerate(("name", "why", "place"))}
    return tuple(_followed(row, columns, kind, today) for row in rows if _cell(row, columns, "name"))


def _columns(header: Sequence[str]) -> dict[str, int]:
    """Find the columns by the words above them; the first of each counts."""
    found: dict[str, int] = {}
    for number, words in enumerate(header):
        for part, known in _HEADERS.items():
            if fold(words).strip() in known:
                found.setdefault(part, number)
    return found


def _followed(row: Sequence[str], columns: Mapping[str, int], kind: FollowedKind, today: date) -> Followed:
    return Followed(
        name=_BULLET.sub("", _cell(row, columns, "name")),
        kind=_KINDS.get(fold(_cell(row, columns, "kind")), kind),
        why=_cell(row, columns, "why"),
        place=_cell(row, columns, "place"),
        since=today,
    )


def _cell(row: Sequence[str], columns: Mapping[str, int], part: str) -> str:
    number = columns.get(part, -1)
    return one_line(clean(row[number])) if 0 <= number < len(row) else ""
