"""The journal as a file: copies of it, checks of it, everything in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection

from careerjournal.domain.faults import UserFault
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.journal.rows import ExportRows
from careerjournal.journal.store import contents, debrief_answers, projections, search_check, search_index
from careerjournal.journal.store.copying import copy_to
from careerjournal.journal.store.export_reading import read_for_export
from careerjournal.journal.store.soundness import unreadable_rows
from careerjournal.journal.store.store import Store


class Files:
    """Backups, checks and exports."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def backup(self, to: Path) -> None:
        """Copy the journal as it is now; what is there is replaced when the copy is whole. Raises UserFault."""
        with suppress(OSError):  # what is not there, or cannot be looked at, is not the journal
            if to.samefile(self._store.path):
                raise UserFault(sentence("journal.backup_onto_itself", path=str(to)))
        with self._store.raw() as connection:
            copy_to(connection, to)

    def check(self) -> list[Sentence]:
        """Look through the whole file; one sentence for each kind of thing that is wrong, none where all is well.

        Raises UserFault where it could not be looked through to the end.
        """
        with _check_not_finished(), self._store.reading() as connection:
            damaged = [row[0] for row in connection.exec_driver_sql("PRAGMA integrity_check") if row[0] != "ok"]
            dangling = len(connection.exec_driver_sql("PRAGMA foreign_key_check").all())
            unreadable = 0 if damaged else unreadable_rows(connection)
            lost = 0 if damaged or unreadable else contents.missing(connection)
            stale = 0 if damaged or unreadable else _stale(connection)
        found: list[Sentence] = []
        if damaged:
            found.append(sentence("check.damaged", n=len(damaged), first=damaged[0]))
        if unreadable:
            found.append(sentence("check.unreadable", n=unreadable))
        if dangling:
            found.append(sentence("check.dangling", n=dangling))
        if lost:
            found.append(sentence("check.lost_documents", n=lost))
        if stale:
            found.append(sentence("check.stale", n=stale))
        return found

    def rebuild(self) -> None:
        """Work out anew everything that is derived from the record."""
        with self._store.writing() as connection:
            debrief_answers.rebuild(connection)
            projections.rebuild(connection)
            search_index.rebuild(connection)

    def export_rows(self) -> ExportRows:
        """Read everything outside the trash."""
        with self._store.reading_raw() as connection:
            return read_for_export(connection)


@contextmanager
def _check_not_finished() -> Iterator[None]:
    """Say of a full disk that the check came to no end: SQLite sorts in files of its own, and nothing was written."""
    try:
        yield
    except UserFault as fault:
        if fault.said.key != "journal.disk_full":
            raise
        raise UserFault(Sentence("check.disk_full", fault.said.parameters)) from fault


def _stale(connection: Connection) -> int:
    """Count what is derived and not as the record says."""
    derived = (projections, search_check, debrief_answers)
    return sum(each.differences(connection) for each in derived)
