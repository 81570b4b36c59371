"""One lock per journal, for windows and commands alike: whoever writes holds it."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

from filelock import FileLock, Timeout

from careerjournal.domain.faults import UserFault
from careerjournal.domain.sentence import sentence


def _resolved(path: Path) -> Path:
    """Follow links; a path that runs in a circle stays as it is, to be refused when it is opened."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path.absolute()


class JournalLock:
    """The right to write a journal. The system takes it back at once when the program dies."""

    def __init__(self, path: Path) -> None:
        self._path = path
        real = _resolved(path)  # because a link to a journal is the same journal
        self._lock = FileLock(real.with_name(f"{real.name}.lock"), timeout=0, thread_local=False)

    def acquire(self) -> None:
        """Take the lock. Raises UserFault where another window or command holds it, or it cannot be taken here."""
        if not self._path.parent.is_dir():
            raise UserFault(sentence("journal.folder_missing", path=str(self._path.parent)))
        try:
            self._lock.acquire()
        except Timeout as error:
            raise UserFault(sentence("journal.locked", path=str(self._path))) from error
        except OSError as error:
            raise UserFault(sentence("journal.folder_read_only", path=str(self._path.parent))) from error

    def release(self) -> None:
        """Give the lock back."""
        self._lock.release()

    @property
    def is_held(self) -> bool:
        """Whether this lock is held here."""
        return self._lock.is_locked

    def __enter__(self) -> JournalLock:
        self.acquire()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()
