"""Long work on a worker thread: progress, cancel, and the result given back on the window's thread."""

from __future__ import annotations

import inspect
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Generic, TypeVar
from weakref import WeakMethod

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot
from shiboken6 import isValid

from careerjournal.domain.faults import UserFault

T = TypeVar("T")

_BETWEEN_REPORTS = 0.05  # seconds; a worker that reports each row must not flood the window


class Cancelled(Exception):  # noqa: N818  not an error: the person asked for it
    """The work was given up because the person asked for it."""


class TaskControl:
    """What the work sees of its task: it reports how far it is and hears of being cancelled."""

    def __init__(self, report: Callable[[int, int], None]) -> None:
        self._report = report
        self._cancelled = threading.Event()
        self._last = 0.0
        self._stop: Callable[[], None] | None = None
        self._lock = threading.Lock()

    @property
    def cancelled(self) -> bool:
        """Say whether the person asked to stop."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next report, or at once where it said how."""
        self._cancelled.set()
        with self._lock:
            if self._stop is not None:
                self._stop()

    @contextmanager
    def stopped_by(self, stop: Callable[[], None]) -> Iterator[None]:
        """Let a cancel inside break the work off by a call from the thread that cancels; raise Cancelled if it did."""
        with self._lock:
            self._stop = stop
        try:
            if self.cancelled:
                raise Cancelled
            yield
        finally:
            with self._lock:
                self._stop = None

    def progress(self, done: int, total: int) -> None:
        """Report how far the work is; raise Cancelled if it is to stop."""
        if self.cancelled:
            raise Cancelled
        self.tell(done, total)

    def tell(self, done: int, total: int) -> None:
        """Report how far work is that looks by itself whether it is to stop."""
        if self.cancelled:
            return
        now = time.monotonic()
        if done >= total or now - self._last >= _BETWEEN_REPORTS:
            self._last = now
            self._report(done, total)


class Task(QObject):
    """One piece of work under way. Its signals come on the thread that started it; `ended` comes last, always."""

    progressed = Signal(int, int)
    ended = Signal()
    _finished = Signal(object, object)
    _reported = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.control = TaskControl(self._reported.emit)
        self.done = False
        self._on_done = _nobody
        self._on_failed = _nobody
        self._on_cancelled = _nobody
        self._reported.connect(self._pass_on)
        self._finished.connect(self._deliver)

    def cancel(self) -> None:
        """Ask the work to stop; nothing of it is delivered any more."""
        self.control.cancel()

    @Slot(int, int)
    def _pass_on(self, done: int, total: int) -> None:
        """Tell how far the work is, unless nobody waits for it any more."""
        if not self.control.cancelled and not self.done:
            self.progressed.emit(done, total)

    @Slot(object, object)
    def _deliver(self, result: Any, fault: BaseException | None) -> None:
        """Give the result or the world's fault to whoever asked; let a fault of ours go to the fault handler."""
        self.done = True
        _running.discard(self)
        try:
            if isinstance(fault, Cancelled) or self.control.cancelled:
                self._on_cancelled()()
            elif fault is None:
                self._on_done()(result)
            elif isinstance(fault, UserFault):
                self._on_failed()(fault)
            else:
                raise fault
        finally:
            self.ended.emit()


class _Work(QRunnable, Generic[T]):
    """Runs the work on a thread of the pool and tells its task how it went."""

    def __init__(self, task: Task, work: Callable[[TaskControl], T]) -> None:
        super().__init__()
        self._task, self._work = task, work

    def run(self) -> None:
        try:
            result = self._work(self._task.control)
        except BaseException as fault:
            self._task._finished.emit(None, fault)
        else:
            self._task._finished.emit(result, None)


_running: set[Task] = set()


def run(
    work: Callable[[TaskControl], T],
    *,
    done: Callable[[T], None],
    failed: Callable[[UserFault], None],
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], None] | None = None,
) -> Task:
    """Start work on a worker thread; give bound methods: one whose widget is gone is no longer called.

    A fault of the world (`UserFault`) goes to `failed`; any other is raised on this thread, for the fault handler.
    """
    task = Task()
    task._on_done = _receiver(done)
    task._on_failed = _receiver(failed)
    if progress is not None:
        task.progressed.connect(progress)
    if cancelled is not None:
        task._on_cancelled = _receiver(cancelled)
    _running.add(task)
    QThreadPool.globalInstance().start(_Work(task, work))
    return task


def cancel_all() -> None:
    """Ask all work to stop, as when the window closes."""
    for task in tuple(_running):
        task.cancel()


def running() -> int:
    """Count the work under way."""
    return len(_running)


def _ignore(*_results: object) -> None:
    """Do nothing with a result that nobody waits for."""


def _nobody() -> Callable[..., None]:
    """Give the receiver of what nobody asked for."""
    return _ignore


def _receiver(call: Callable[..., None]) -> Callable[[], Callable[..., None]]:
    """Hold a callback without keeping its widget alive; give back one that does nothing once the widget is gone."""
    if not inspect.ismethod(call):
        return lambda: call
    held: WeakMethod[Callable[..., None]] = WeakMethod(call)

    def still_there() -> Callable[..., None]:
        """Give the callback while its object lives, in Python and in Qt."""
        method = held()
        if method is None:
            return _ignore
        owner = getattr(method, "__self__", None)
        if isinstance(owner, QObject) and not isValid(owner):
            return _ignore
        return method

    return still_there
