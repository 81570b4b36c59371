"""One lock per journal, for windows and commands alike: whoever writes holds it."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import TracebackType

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
        self._place = real.with_name(f"{real.name}.lock")
        self._give_back: Callable[[], object] | None = None

    def acquire(self) -> None:
        """Take the lock. Raises UserFault where another window or command holds it, or it cannot be taken here."""
        if self._give_back is not None:
            return
        if not self._path.parent.is_dir():
            raise UserFault(sentence("journal.folder_missing", path=str(self._path.parent)))
        try:
            self._give_back = _take(self._place)
        except BlockingIOError as error:
            raise UserFault(sentence("journal.locked", path=str(self._path))) from error
        except OSError as error:
            raise UserFault(sentence("journal.folder_read_only", path=str(self._path.parent))) from error

    def release(self) -> None:
        """Give the lock back."""
        give_back, self._give_back = self._give_back, None
        if give_back is not None:
            give_back()

    @property
    def is_held(self) -> bool:
        """Whether this lock is held here."""
        return self._give_back is not None

    def __enter__(self) -> JournalLock:
        self.acquire()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def _take(place: Path) -> Callable[[], object]:
    """Lock a file and give what unlocks it. Raises BlockingIOError where another holds it, else OSError.

    Where the system and the file system know flock, it is taken straight away: it is the very lock that filelock takes,
    and importing that is a tenth of the time to the first frame.
    """
    if sys.platform != "win32":
        try:
            return _flocked(place)
        except OSError as error:
            if error.errno != errno.ENOSYS:
                raise
    return _filelocked(place)


def _flocked(place: Path) -> Callable[[], object]:
    """Lock by flock, which ends with the file being closed. Raises BlockingIOError where another holds it, OSError."""
    import fcntl

    handle = os.open(place, os.O_RDWR | os.O_CREAT | os.O_NONBLOCK | os.O_NOFOLLOW, 0o644)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(handle)
        if error.errno == errno.EACCES:  # some file systems call it so
            raise BlockingIOError(error.errno, error.strerror) from error
        raise
    return partial(os.close, handle)


def _filelocked(place: Path) -> Callable[[], object]:
    """Lock as filelock does it elsewhere. Raises BlockingIOError where another holds it, OSError."""
    from filelock import FileLock, Timeout

    lock = FileLock(place, timeout=0, thread_local=False)
    try:
        lock.acquire()
    except Timeout as error:
        raise BlockingIOError(errno.EAGAIN, str(error)) from error
    return lock.release
