"""What every command is handed: the places, the settings, the words and the clock."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from careerjournal.app.paths import Paths
from careerjournal.domain.faults import UserFault
from careerjournal.domain.sentence import sentence
from careerjournal.language.words import Words
from careerjournal.workflows.machine_settings import MachineSettings

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Where things lie, how this machine is set, and the words that commands speak in.

    `places_named` tells whether the person named the journal or the home folder on the command line.
    """

    paths: Paths
    settings: MachineSettings
    words: Words
    places_named: bool


@contextmanager
def reading(path: Path) -> Iterator[Journal]:
    """Open a journal for reading, even while a window holds it. Raises UserFault where there is none."""
    from careerjournal.journal.journal import Journal  # SQLAlchemy is loaded only where it is needed

    if not path.exists():
        raise UserFault(sentence("journal.none_yet", path=str(path)))
    with Journal.open(path, read_only=True) as journal:
        yield journal


@contextmanager
def writing(path: Path) -> Iterator[Journal]:
    """Open a journal for writing, alone; it is made where there is none. Raises UserFault while a window holds it."""
    from careerjournal.journal.journal import Journal  # SQLAlchemy is loaded only where it is needed
    from careerjournal.journal.lock import JournalLock

    with JournalLock(path), Journal.open(path) as journal:
        yield journal
