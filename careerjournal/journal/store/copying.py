"""Copies of a journal that are whole even while somebody writes, written beside and then put in place."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from careerjournal.domain.faults import UserFault
from careerjournal.domain.sentence import sentence
from careerjournal.journal.store.faults import fault_of


def copy_to(source: sqlite3.Connection, target: Path) -> None:
    """Copy a journal into a file, replacing what is there only when the copy is whole. Raises UserFault."""
    try:
        _must_take_a_file(target)
        beside = target.with_name(f".{target.name[:40]}.{os.getpid()}.part")
        try:
            _copy(source, beside)
            beside.replace(target)
        finally:
            _remove(beside)
    except sqlite3.Error as error:
        raise _fault_of_copy(error, target) from error
    except OSError as error:
        raise UserFault(sentence("journal.cannot_write", path=str(target))) from error


def _must_take_a_file(target: Path) -> None:
    """Raise UserFault for a folder that is not there, for a path that is one, and for what is no file."""
    if not target.parent.is_dir():
        raise UserFault(sentence("journal.folder_missing", path=str(target.parent)))
    if target.is_dir():
        raise UserFault(sentence("journal.is_a_folder", path=str(target)))
    if target.exists() and not target.is_file():
        raise UserFault(sentence("journal.cannot_write", path=str(target)))


def _fault_of_copy(error: sqlite3.Error, target: Path) -> UserFault:
    """Say why a copy could not be written, or that what was to be copied is damaged."""
    fault = fault_of(error, target)
    if fault is None or fault.said.key in ("journal.cannot_open", "journal.read_only", "journal.disk_fault"):
        return UserFault(sentence("journal.cannot_write", path=str(target)))
    return fault


def _remove(beside: Path) -> None:
    """Remove a copy that was not put in place, with what SQLite keeps beside it."""
    for end in ("", "-wal", "-shm", "-journal"):
        beside.with_name(beside.name + end).unlink(missing_ok=True)


def _copy(source: sqlite3.Connection, beside: Path) -> None:
    """Copy into a new file of its own, without a log beside it, safely on the disk."""
    _remove(beside)
    copy = sqlite3.connect(beside, isolation_level=None)
    try:
        source.backup(copy)  # all pages in one step: in small ones it begins anew at every write of another connection
        copy.execute("PRAGMA journal_mode = DELETE")
    finally:
        copy.close()
    with beside.open("rb+") as written:
        os.fsync(written.fileno())
