"""Documents out of the journal: a private copy to be read, a copy to keep, or all of them in one archive."""

from __future__ import annotations

import errno
import os
import zipfile
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from careerjournal.domain.faults import UserFault
from careerjournal.domain.kept_files import Opens, file_name
from careerjournal.domain.sentence import sentence
from careerjournal.workflows.whole_file import refuse_place, save

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal
    from careerjournal.journal.rows import DocumentRow

_REFUSED = {Opens.PROGRAM: "document.is_program", Opens.UNKNOWN: "document.unknown_kind"}
_FOLDER = "documents"


def copy_to_read(journal: Journal, document_id: int, folder: Path) -> Path:
    """Write a document into a private folder, for reading only, so that another program can show it.

    Raises UserFault for a program, for a kind that may hold one, and where it cannot be written.
    """
    document = journal.documents.one(document_id)
    refused = _REFUSED.get(journal.documents.opens(document_id))
    if refused:
        raise UserFault(sentence(refused, name=document.name))
    data = journal.documents.content(document_id)
    own = folder / document.digest[:16]
    path = own / file_name(document.name)
    if path.is_file() and path.stat().st_size == document.size:
        return path
    try:
        own.mkdir(mode=0o700, parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(data)
        path.chmod(0o400)
    except OSError as fault:
        raise _cannot_write(fault, path) from fault
    return path


def save_document(journal: Journal, document_id: int, path: Path) -> Path:
    """Save a copy of a document where the person chose. Raises UserFault where it cannot be written."""
    save(journal.documents.content(document_id), path)
    return path


def archive(journal: Journal, path: Path, files: Iterable[tuple[str, bytes]] = ()) -> Path:
    """Write an archive of other files and every document outside the trash, in a folder for each application.

    Raises UserFault; then what was there is as it was.
    """
    refuse_place(path)
    beside = path.with_name(f".{path.name[:40]}.{os.urandom(4).hex()}.part")
    try:
        with zipfile.ZipFile(beside, "x", zipfile.ZIP_DEFLATED) as written:
            for name, data in files:
                written.writestr(name, data)
            for name, row in _named(journal.documents.all()):
                about = zipfile.ZipInfo(name, _zip_time(row.document.added_at))
                about.compress_type = zipfile.ZIP_DEFLATED
                about.external_attr = 0o600 << 16
                written.writestr(about, journal.documents.content(row.document.id))
        with beside.open("rb+") as whole:
            os.fsync(whole.fileno())
        beside.replace(path)
    except OSError as fault:
        raise _cannot_write(fault, path) from fault
    finally:
        beside.unlink(missing_ok=True)
    return path


def _named(rows: Iterable[DocumentRow]) -> Iterator[tuple[str, DocumentRow]]:
    """Name each document inside the archive; two of one name get numbers."""
    taken: set[str] = set()
    for row in rows:
        folder = file_name(" – ".join(part for part in (row.company, row.role) if part) or _FOLDER)
        stem, dot, ending = file_name(row.document.name).rpartition(".")
        number, name = 1, f"{_FOLDER}/{folder}/{stem}{dot}{ending}"
        while name.casefold() in taken:
            number += 1
            name = f"{_FOLDER}/{folder}/{stem or ending} {number}{dot}{ending if dot else ''}"
        taken.add(name.casefold())
        yield name, row


def _zip_time(at: datetime) -> tuple[int, int, int, int, int, int]:
    """Give a time as archives know it: from 1980 on."""
    at = at if at.year >= 1980 else datetime(1980, 1, 1, tzinfo=at.tzinfo)
    return (at.year, at.month, at.day, at.hour, at.minute, at.second)


def _cannot_write(fault: OSError, path: Path) -> UserFault:
    """Say why a file could not be written."""
    if fault.errno == errno.ENOSPC:
        return UserFault(sentence("output.disk_full", path=str(path)))
    return UserFault(sentence("output.write_failed", path=str(path), reason=fault.strerror or str(fault)))
