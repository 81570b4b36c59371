"""One journal in the window: its lock, its glance for the first frame, its desk, and the store once it is loaded."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from careerjournal.domain.value import value
from careerjournal.journal.clock import Clock
from careerjournal.journal.lock import JournalLock
from careerjournal.journal.store import glance
from careerjournal.language.words import Words, tr
from careerjournal.ui.kit.desk import Desk, FileDialogs
from careerjournal.workflows.machine_settings import MachineSettings

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal
    from careerjournal.ui.shell.notices import Notifier
    from careerjournal.ui.shell.one_window import RaiseServer


_SHORT_NAME = 9
"""Signs of a name that the rail has room for, beside the words around it."""


class Role(Enum):
    """Whose journal is open."""

    OWN = auto()
    SAMPLE = auto()
    OTHER = auto()


@value
class Outside:
    """What a session needs of the world; tests hand in a clock, answers to file dialogs, and who notifies.

    Without a notifier the system's tray notifies, where there is one.
    """

    clock: Clock
    dialogs: FileDialogs
    on_bug: Callable[[BaseException], str] | None = None
    notifier: Notifier | None = None


class Session(QObject):
    """Holds a journal's lock from the first moment to the last, as a window does."""

    def __init__(
        self,
        path: Path,
        role: Role,
        *,
        words: Words,
        settings: MachineSettings,
        outside: Outside,
        read_only: bool = False,
    ) -> None:
        """Lock the journal, unless it is only read, and take a glance at it. Raises UserFault where it is held."""
        super().__init__()
        self.path = path
        self.role = role
        self.read_only = read_only
        self._clock = outside.clock
        self._lock = JournalLock(path)
        if not read_only:
            self._lock.acquire()
        self._server: RaiseServer | None = None
        self._journal: Journal | None = None
        self.is_new = not path.exists()
        seen = None if self.is_new else glance.read(path, outside.clock.today())
        self._owner = seen.owner if seen else ""
        self.desk = Desk(
            words=words,
            today=outside.clock.today,
            dialogs=outside.dialogs,
            settings=settings,
            glance=seen,
            on_bug=outside.on_bug,
            parent=self,
        )

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing has been kept yet, as far as is known before the journal is open."""
        view = self.desk.today_view()
        return view.is_empty if view is not None else self.is_new

    def load(self) -> None:
        """Load the store and open the journal. Raises UserFault where it cannot be opened."""
        from careerjournal.journal.journal import (
            Journal,
        )  # SQLAlchemy takes longer to import than Qt: after first paint

        self._journal = Journal.open(self.path, clock=self._clock, read_only=self.read_only)
        self.desk.open(self._journal)

    def listen(self, come_forward: Callable[[], object]) -> None:
        """Have a second start of the same journal bring this window to the front."""
        from careerjournal.ui.shell.one_window import RaiseServer  # QtNetwork: not before the first frame

        if not self.read_only:
            self._server = RaiseServer(self.path, self)
            self._server.asked.connect(come_forward)

    def name(self) -> str:
        """Give the journal's name: its owner's, the sample's, or that of its file."""
        if self.role is Role.SAMPLE:
            return tr("Sample journal")
        owner = self._journal.profile.get().name if self._journal is not None else self._owner
        if owner:
            return tr("{name}’s journal", name=_called(owner))
        return self.path.stem if self.role is Role.OTHER else tr("My journal")

    def close(self) -> None:
        """Have what is being typed kept, close the journal and let its lock go."""
        if self._server is not None:
            self._server.close()
            self._server = None
        if self._journal is not None:
            self.desk.closing.emit()
            self._journal.close()
            self._journal = None
        self._lock.release()
        self.deleteLater()


def _called(owner: str) -> str:
    """Give the name a person goes by: the whole where it is short, else its first word, which the rail can hold."""
    return owner if len(owner) <= _SHORT_NAME else (owner.split() or [owner])[0]
