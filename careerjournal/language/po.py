"""Read gettext's text catalogues and compile them, with the standard library alone.

The build hook compiles with it; a checkout whose compiled catalogue is missing or older reads the text one.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass, field

_MAGIC = 0x950412DE
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}
_LINE = re.compile(r'(?:(msgctxt|msgid|msgid_plural|msgstr(?:\[(\d+)\])?)\s+)?(".*")\s*$')


@dataclass(slots=True, kw_only=True)
class Entry:
    """One message of a catalogue: context, one or two originals, the translations by plural form."""

    context: str | None = None
    message: str = ""
    plural: str | None = None
    translations: dict[int, str] = field(default_factory=dict)
    fuzzy: bool = False


def read(text: str) -> list[Entry]:
    """Read the entries of a .po text but obsolete ones, its header first. ValueError names a bad line."""
    entries: list[Entry] = []
    entry, part, form = Entry(), "", 0
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.strip()
        if line.startswith("#"):
            if part.startswith("msgstr"):
                entry, part = _begun(entries, entry), ""
            if line.startswith("#,") and "fuzzy" in line:
                entry.fuzzy = True
            continue
        if not line:
            continue
        match = _LINE.match(line)
        if match is None or not (match[1] or part):
            raise ValueError(f"line {number} is no line of a catalogue: {line}")
        if match[1]:
            if part.startswith("msgstr") and match[1] in ("msgctxt", "msgid"):
                entry = _begun(entries, entry)
            part, form = match[1], int(match[2] or 0)
        _extend(entry, part, form, _unescaped(match[3][1:-1]))
    _begun(entries, entry)
    return entries


def _begun(entries: list[Entry], finished: Entry) -> Entry:
    if finished.translations:
        entries.append(finished)
    return Entry()


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", lambda escape: _ESCAPES.get(escape[1], escape[1]), text)


def _extend(entry: Entry, part: str, form: int, text: str) -> None:
    match part:
        case "msgctxt":
            entry.context = (entry.context or "") + text
        case "msgid":
            entry.message += text
        case "msgid_plural":
            entry.plural = (entry.plural or "") + text
        case _:
            entry.translations[form] = entry.translations.get(form, "") + text


def compile_catalogue(text: str) -> bytes:
    """Compile a .po text to a .mo file (GNU gettext manual, 10.3), without untranslated and fuzzy entries."""
    pairs = sorted(
        (_original(entry).encode(), "\0".join(texts).encode())
        for entry in read(text)
        if (not entry.fuzzy or not entry.message)
        and all(texts := [entry.translations[form] for form in sorted(entry.translations)])
    )
    table_bytes = 8 * len(pairs)
    offset = 28 + 2 * table_bytes
    tables: list[int] = []
    blob = b""
    for column in (0, 1):
        for encoded in (pair[column] for pair in pairs):
            tables += (len(encoded), offset + len(blob))
            blob += encoded + b"\0"
    header = struct.pack("<7I", _MAGIC, 0, len(pairs), 28, 28 + table_bytes, 0, offset)
    return header + struct.pack(f"<{len(tables)}I", *tables) + blob


def _original(entry: Entry) -> str:
    context = "" if entry.context is None else f"{entry.context}\x04"
    return context + (entry.message if entry.plural is None else f"{entry.message}\0{entry.plural}")
