"""Opening a journal's file: what can be wrong with it is found and said here."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from sqlalchemy.exc import OperationalError

from careerjournal.domain.faults import UserFault
from careerjournal.domain.sentence import sentence
from careerjournal.journal.store import search_index
from careerjournal.journal.store.connect import connect, engine_of
from careerjournal.journal.store.contents import drop_unused
from careerjournal.journal.store.faults import faults_told
from careerjournal.journal.store.migrate import (
    has_tables,
    is_ours,
    lacks_tables,
    migrate,
    must_be_readable,
    version_of,
)
from careerjournal.journal.store.migrations import STEPS
from careerjournal.journal.store.migrations.step import Step
from careerjournal.journal.store.store import Store

CHECKED_BELOW = 20 * 1024 * 1024
"""Bytes below which a file is looked through each time it is opened: a few milliseconds."""


def open_store(path: Path, day: date, *, read_only: bool = False, steps: Sequence[Step] = STEPS) -> Store:
    """Open a file, made or brought to the present shape where need be. Raises UserFault."""
    _look(path, read_only=read_only)
    with faults_told(path):
        connection = connect(path, read_only=read_only)
        try:
            _prepare(connection, path, day, read_only=read_only, steps=steps)
        except BaseException:
            connection.close()
            raise
    return Store(path, connection, read_only=read_only)


def connect_again(path: Path, *, read_only: bool) -> Store:
    """Open a second connection to a file that is open already."""
    with faults_told(path):
        return Store(path, connect(path, read_only=read_only), read_only=read_only)


def _look(path: Path, *, read_only: bool) -> None:
    """Find what the file system has against opening a file."""
    if path.is_dir():
        raise UserFault(sentence("journal.is_a_folder", path=str(path)))
    if path.exists() and not path.is_file():
        raise UserFault(sentence("journal.not_a_journal", path=str(path)))  # a pipe would be waited on for ever
    if not path.parent.is_dir():
        raise UserFault(sentence("journal.folder_missing", path=str(path.parent)))
    if not path.exists():
        if read_only:
            raise UserFault(sentence("journal.missing", path=str(path)))
    elif not os.access(path, os.R_OK):
        raise UserFault(sentence("journal.cannot_open", path=str(path)))
    elif not read_only and not os.access(path, os.W_OK):
        raise UserFault(sentence("journal.read_only", path=str(path)))
    if not read_only and not os.access(path.parent, os.W_OK):
        raise UserFault(sentence("journal.folder_read_only", path=str(path.parent)))


def _prepare(connection: sqlite3.Connection, path: Path, day: date, *, read_only: bool, steps: Sequence[Step]) -> None:
    """Check a file and bring it to the present shape."""
    version = version_of(connection)
    if not is_ours(connection):
        raise UserFault(sentence("journal.not_a_journal", path=str(path)))
    must_be_readable(version, path, steps)
    if version < 0 or (not version and has_tables(connection)):
        raise UserFault(sentence("journal.damaged", path=str(path)))
    if version and path.stat().st_size < CHECKED_BELOW:
        found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if found != "ok":
            raise UserFault(sentence("journal.damaged", path=str(path)))
    if read_only:
        if version < steps[-1].version:
            raise UserFault(sentence("journal.older", path=str(path)))
    else:
        connection.execute("PRAGMA journal_mode = WAL")
        migrate(connection, path, day, steps)
    if lacks_tables(connection):
        raise UserFault(sentence("journal.damaged", path=str(path)))
    if not read_only:
        _tidy(connection)


def _tidy(connection: sqlite3.Connection) -> None:
    """Let go the bytes of documents that nothing leads to, and make a search index that is missing.

    What cannot be done now is done another time.
    """
    if connection.execute("SELECT 1 FROM content LIMIT 1").fetchone() is not None:
        with suppress(sqlite3.OperationalError):
            drop_unused(connection)
    engine = engine_of(connection)
    with suppress(OperationalError), engine.connect() as opened:
        opened.info["writes"] = True
        with opened.begin():
            if search_index.is_missing(opened):
                search_index.rebuild(opened)
