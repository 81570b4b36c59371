"""The open file: transactions that read, and verbs that write one undo step each."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Executable

from careerjournal.domain.changes import NOTHING_CHANGED, Changes
from careerjournal.domain.faults import UserFault
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.journal.store import undo
from careerjournal.journal.store.connect import engine_of
from careerjournal.journal.store.faults import faults_told
from careerjournal.journal.store.records import Record
from careerjournal.journal.store.translate import to_value
from careerjournal.journal.store.write import Writer

FEW_PAGES_KIB = 512
"""Memory for pages that are read once."""

HUGE_LOG_PAGES = 10_000
"""Pages of a log that a write brings in by itself all the same: 40 MB."""

Some = TypeVar("Some", bound=Record)


class Verb(Writer):
    """What a verb writes with, and how it says what it did."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._said = sentence("done.nothing")
        self._record = 0

    def say(self, said: Sentence, record: int = 0) -> None:
        """Name what was done, and the record it was about."""
        self._said = said
        self._record = record

    def must_get(self, kind: type[Some], own_id: int) -> Some:
        """Read a value by its id. Raises UserFault where it is no longer there."""
        value = self.get(kind, own_id)
        if value is None:
            raise UserFault(sentence("journal.gone"))
        return value

    def put_known(self, value: Record) -> int:
        """Keep a value that is new or still there. Raises UserFault where it is no longer there."""
        if value.id:
            self.must_get(type(value), value.id)
        return self.put(value)

    @property
    def changes(self) -> Changes:
        """Give what the verb changed."""
        kinds = frozenset(self.kinds) if self.written else NOTHING_CHANGED
        return Changes(kinds=kinds, record=self._record, said=self._said)

    def record(self) -> None:
        """Bring projections up to date and record the undo step, where anything was written."""
        if self.written:
            self.finish()
            undo.record_step(self, self._said, self._record)


class Store:
    """One connection to a journal's file. It belongs to the thread that opened it."""

    def __init__(self, path: Path, connection: sqlite3.Connection, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self._raw = connection
        self._engine = engine_of(connection)
        self._connection = self._engine.connect()
        self._thread = threading.get_ident()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Read in one transaction, so that all that is read belongs together. Raises UserFault."""
        with self._transaction(writes=False) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Write in one transaction, outside undo. Raises UserFault."""
        if self.read_only:
            raise UserFault(sentence("journal.opened_for_reading", path=str(self.path)))
        with self._transaction(writes=True) as connection:
            yield connection

    @contextmanager
    def verb(self) -> Iterator[Verb]:
        """Do one verb: one transaction, one undo step. Raises UserFault, and then nothing was written."""
        with self.writing() as connection:
            verb = Verb(connection)
            yield verb
            verb.record()

    @contextmanager
    def raw(self) -> Iterator[sqlite3.Connection]:
        """Lend the connection as the standard library knows it, in no transaction. Raises UserFault."""
        self._must_be_own_thread()
        with faults_told(self.path):
            yield self._raw

    @contextmanager
    def reading_raw(self) -> Iterator[sqlite3.Connection]:
        """Read in one transaction over the connection as the standard library knows it. Raises UserFault."""
        with self.reading():
            yield self._raw

    def values(self, kind: type[Some], query: Executable, parameters: dict[str, Any] | None = None) -> list[Some]:
        """Read all values that a query gives; its columns are those of the kind's table, in order."""
        with self.reading() as connection:
            return read_values(connection, kind, query, parameters)

    def get(self, kind: type[Some], own_id: int) -> Some:
        """Read one value. Raises UserFault where it is no longer there."""
        with self.reading() as connection:
            value = Writer(connection).get(kind, own_id)
        if value is None:
            raise UserFault(sentence("journal.gone"))
        return value

    def spare_memory(self) -> None:
        """Keep few pages of the file in memory from now on."""
        with self.raw() as connection:
            connection.execute(f"PRAGMA cache_size = -{FEW_PAGES_KIB}")

    def let_log_grow(self) -> None:
        """Let the log grow beyond what a write would bring into the file, up to a size that is huge."""
        with self.raw() as connection:
            connection.execute(f"PRAGMA wal_autocheckpoint = {HUGE_LOG_PAGES}")

    def bring_log_in(self) -> None:
        """Bring what the log holds into the file, as far as no reader needs it as it was, keeping nobody waiting."""
        with self.raw() as connection:
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def interrupt(self) -> None:
        """Break off the statement under way; the only call that any thread may make."""
        self._raw.interrupt()

    def close(self) -> None:
        """Close the file; what the log holds is brought into it."""
        self._connection.close()
        self._engine.dispose()
        self._raw.close()

    @contextmanager
    def _transaction(self, *, writes: bool) -> Iterator[Connection]:
        self._must_be_own_thread()
        self._connection.info["writes"] = writes
        with faults_told(self.path), self._connection.begin():
            yield self._connection

    def _must_be_own_thread(self) -> None:
        if threading.get_ident() != self._thread:
            raise RuntimeError("a journal belongs to the thread that opened it; a worker calls journal.on_worker()")


def read_values(
    connection: Connection, kind: type[Any], query: Executable, parameters: dict[str, Any] | None = None
) -> list[Any]:
    """Read all values that a query gives; its columns are those of the kind, in order."""
    return [to_value(kind, row) for row in connection.execute(query, parameters or {})]
