"""Recognise files that are no text table by what they begin with, whatever their name says."""

from __future__ import annotations

import json
import re
from typing import Final

from careerjournal.domain.sentence import Sentence, sentence

_BEGINNINGS: Final[tuple[tuple[bytes, str], ...]] = (
    (b"%PDF", "pdf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "spreadsheet"),
    (b"\x89PNG\r\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"BM\x00", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
    (b"SQLite format 3\x00", "journal"),
    (b"\x1f\x8b", "archive"),
    (b"Rar!\x1a", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"{\\rtf", "document"),
)
_SPREADSHEET_PARTS: Final = (b"xl/", b"opendocument.spreadsheet", b"Index/Document.iwa", b"Index/Tables")
_DOCUMENT_PARTS: Final = (b"word/", b"opendocument.text", b"ppt/", b"epub+zip")
_HTML: Final = re.compile(rb"\s*(?:<!doctype\s+html|<html[\s>]|<table[\s>])", re.IGNORECASE)
_XML: Final = re.compile(rb"\s*<\?xml\s", re.IGNORECASE)
_BINARY_CHARACTERS: Final = frozenset([*range(9), *range(14, 26), *range(28, 32), 127])


def beginning_of_no_table(data: bytes, name: str) -> Sentence | None:
    """Say what a file is that begins as no text table does; None for one that may be one."""
    kind = _kind(data)
    return sentence(f"import.not_text.{kind}", name=name) if kind else None


def _kind(data: bytes) -> str:
    """Name the kind of a file that is no table; empty for what may be one."""
    for beginning, kind in _BEGINNINGS:
        if data.startswith(beginning):
            return kind
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(data)
    if data[:4] == b"RIFF" and data[8:12] in (b"WEBP", b"AVI ", b"WAVE"):
        return "image" if data[8:12] == b"WEBP" else "binary"
    head = data[:2000].removeprefix(b"\xef\xbb\xbf")
    if _HTML.match(head) or _XML.match(head):
        return "web_page"
    return "json" if _is_json(data) else ""


def _kind_of_zip(data: bytes) -> str:
    """Tell spreadsheets and documents from other zip files by the names of their parts."""
    names = data[:4096] + data[-65536:]
    if any(part in names for part in _SPREADSHEET_PARTS):
        return "spreadsheet"
    return "document" if any(part in names for part in _DOCUMENT_PARTS) else "zip"


def _is_json(data: bytes) -> bool:
    """Tell whether a file is one JSON value, not only a text that begins with a bracket."""
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
        return False
    try:
        return isinstance(json.loads(data), (dict, list))
    except (ValueError, RecursionError):
        return False


def is_binary(text: str) -> bool:
    """Tell whether a text is riddled with control characters, as bytes that never were one are."""
    controls = sum(ord(character) in _BINARY_CHARACTERS for character in text[:100_000])
    looked_at = min(len(text), 100_000)
    return controls * 10 > looked_at or (controls >= 32 and controls * 33 > looked_at)


def has_binary_bytes(data: bytes) -> bool:
    """Tell whether bytes are riddled with control bytes other than zeros, which UTF-16 is full of."""
    head = data[:100_000]
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return False
    controls = len(head) - len(head.translate(None, bytes(_BINARY_CHARACTERS - {0})))
    return controls >= 32 and controls * 20 > len(head)
