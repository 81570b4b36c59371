"""How commands open the journal: for reading beside a window, for writing alone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from careerjournal.app.context import Context
from careerjournal.domain.faults import UserFault
from careerjournal.domain.sentence import sentence
from careerjournal.journal.journal import Journal
from careerjournal.journal.lock import JournalLock


@contextmanager
def reading(context: Context) -> Iterator[Journal]:
    """Open the journal for reading, even while a window holds it. Raises UserFault where there is none."""
    path = context.paths.journal
    if not path.exists():
        raise UserFault(sentence("journal.none_yet", path=str(path)))
    with Journal.open(path, read_only=True) as journal:
        yield journal


@contextmanager
def writing(context: Context, path: Path | None = None) -> Iterator[Journal]:
    """Open a journal for writing, alone; it is made where there is none.

    The program's own folders are made as well, a folder that the person named is not: it may be a slip. Raises
    UserFault while a window holds the journal.
    """
    place = path or context.paths.journal
    if not (context.paths.is_journal_named and place == context.paths.journal):
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UserFault(sentence("journal.folder_read_only", path=str(place.parent))) from error
    with JournalLock(place), Journal.open(place) as journal:
        yield journal
