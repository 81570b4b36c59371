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
    if not target.parent.is_dir():
        raise UserFault(sentence("journal.folder_missing", path=str(target.parent)))
    if target.is_dir():
        raise UserFault(sentence("journal.is_a_folder", path=str(target)))
    beside = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        _copy(source, beside)
        beside.replace(target)
    except sqlite3.Error as error:
        raise (fault_of(error, target) or UserFault(sentence("journal.cannot_write", path=str(target)))) from error
    except OSError as error:
        raise UserFault(sentence("journal.cannot_write", path=str(target))) from error
    finally:
        beside.unlink(missing_ok=True)


def _copy(source: sqlite3.Connection, beside: Path) -> None:
    """Copy into a new file of its own, without a log beside it, safely on the disk."""
    beside.unlink(missing_ok=True)
    copy = sqlite3.connect(beside, isolation_level=None)
    try:
        source.backup(copy)  # all pages in one step: in small ones it begins anew at every write of another connection
        copy.execute("PRAGMA journal_mode = DELETE")
    finally:
        copy.close()
    with beside.open("rb+") as written:
        os.fsync(written.fileno())
