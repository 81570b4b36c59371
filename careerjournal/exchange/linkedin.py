"""The two LinkedIn files that tell of applications, known by their headers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from careerjournal.domain.importing import FileKind, ImportField

ZONE: Final = "America/Los_Angeles"
"""The zone in which LinkedIn writes the times of job files, inferred from three people's exports."""
LANGUAGE: Final = "en_US"
"""The locale in which LinkedIn writes the dates of job files."""

_APPLICATIONS: Final[Mapping[str, ImportField | None]] = {
    "application date": ImportField.APPLIED_ON,
    "contact email": None,
    "contact phone number": None,
    "company name": ImportField.COMPANY,
    "job title": ImportField.ROLE,
    "job url": ImportField.LINK,
    "resume name": None,
    "question and answers": None,
}
_SAVED: Final[Mapping[str, ImportField | None]] = {
    "saved date": ImportField.SAVED_ON,
    "job url": ImportField.LINK,
    "job title": ImportField.ROLE,
    "company name": ImportField.COMPANY,
}
NEVER_READ: Final = frozenset({"contact email", "contact phone number", "question and answers"})
"""Columns with what only the person and the employer ought to know: race, health, e-mail, phone."""
_FIELDS: Final = {FileKind.LINKEDIN_APPLICATIONS: _APPLICATIONS, FileKind.LINKEDIN_SAVED: _SAVED}


def key_of(header: str) -> str:
    """Give a header as it is compared: LinkedIn writes spaces or underscores."""
    return " ".join(header.replace("_", " ").lower().split())


def kind_of(headers: Sequence[str]) -> FileKind:
    """Tell LinkedIn's files from other trackers."""
    names = {key_of(header) for header in headers if header}
    if {"application date", "company name", "job title", "job url"} <= names:
        return FileKind.LINKEDIN_APPLICATIONS
    return FileKind.LINKEDIN_SAVED if names == _SAVED.keys() else FileKind.TRACKER


def field_of(kind: FileKind, header: str) -> ImportField | None:
    """Give what a column of a LinkedIn file means; None for one without a field."""
    return _FIELDS[kind].get(key_of(header))


def is_never_read(kind: FileKind, header: str) -> bool:
    """Tell whether a column of a LinkedIn file is not looked at."""
    return kind is not FileKind.TRACKER and key_of(header) in NEVER_READ
