"""What the file's errors mean to a person."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from careerjournal.domain.faults import UserFault
from careerjournal.domain.sentence import sentence
from careerjournal.journal.store.translate import UnreadableRowError

_KEYS = {
    sqlite3.SQLITE_FULL: "journal.disk_full",
    sqlite3.SQLITE_READONLY: "journal.read_only",
    sqlite3.SQLITE_PERM: "journal.read_only",
    sqlite3.SQLITE_CORRUPT: "journal.damaged",
    sqlite3.SQLITE_NOTADB: "journal.not_a_journal",
    sqlite3.SQLITE_BUSY: "journal.busy",
    sqlite3.SQLITE_LOCKED: "journal.busy",
    sqlite3.SQLITE_CANTOPEN: "journal.cannot_open",
    sqlite3.SQLITE_IOERR: "journal.disk_fault",
}

_NO_ROOM = 64 * 1024
"""Bytes that are as good as none."""


def fault_of(error: sqlite3.Error, path: Path) -> UserFault | None:
    """Give the sentence for an error that the world is to blame for; None for one of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    key = _KEYS.get(code & 0xFF) if isinstance(code, int) else None
    if key == "journal.disk_fault" and _is_full(path):
        key = "journal.disk_full"
    elif key is None and "Could not decode to UTF-8" in str(error):  # Python's own, so without a code
        key = "journal.damaged"
    return UserFault(sentence(key, path=str(path))) if key else None


def _is_full(path: Path) -> bool:
    """Tell whether there is no room where a file lies: SQLite calls it a fault of the disk in places."""
    try:
        return shutil.disk_usage(path.parent).free < _NO_ROOM
    except OSError:
        return False


@contextmanager
def faults_told(path: Path) -> Iterator[None]:
    """Turn errors of the file into sentences; whatever is our own fault passes as it is."""
    try:
        yield
    except DBAPIError as error:
        fault = fault_of(error.orig, path) if isinstance(error.orig, sqlite3.Error) else None
        if fault is None:
            raise
        raise fault from error
    except UnreadableRowError as error:
        raise UserFault(sentence("journal.damaged", path=str(path))) from error
    except sqlite3.Error as error:
        fault = fault_of(error, path)
        if fault is None:
            raise
        raise fault from error
