"""How long the GUI thread was busy, turn by turn: from waking up until it waits again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter, process_time, thread_time

from PySide6.QtCore import QAbstractEventDispatcher, QObject

from tests.bench.window import wait_until


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One turn of the event loop, in milliseconds: by the wall, and what the thread itself worked."""

    wall: float
    work: float


class Turns(QObject):
    """Notes each turn of the event loop while it listens."""

    def __init__(self) -> None:
        super().__init__()
        self.all: list[Turn] = []
        self._began = self._worked = 0.0
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.connect(self._awake)
        dispatcher.aboutToBlock.connect(self._block)

    def stop(self) -> list[Turn]:
        """Listen no longer and give the turns."""
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.disconnect(self._awake)
        dispatcher.aboutToBlock.disconnect(self._block)
        return self.all

    def _awake(self) -> None:
        if not self._began:
            self._began, self._worked = perf_counter(), thread_time()

    def _block(self) -> None:
        if self._began:
            wall, work = perf_counter() - self._began, thread_time() - self._worked
            self.all.append(Turn(wall=wall * 1000, work=work * 1000))
            self._began = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One act, in milliseconds: the longest turn it took the GUI thread, by the wall and by the thread's own time.

    `stood` is when its result stood, `every` what all threads together worked until then.
    """

    wall: float
    work: float
    stood: float
    every: float


def measured(act: Callable[[], None], stands: Callable[[], bool]) -> Measured:
    """Do something and wait until its result stands; the act's own turn counts among those of the GUI thread."""
    began, worked, everyone = perf_counter(), thread_time(), process_time()
    act()
    own = Turn(wall=(perf_counter() - began) * 1000, work=(thread_time() - worked) * 1000)
    turns = Turns()
    if not stands():
        wait_until(stands)
    stood, every = (perf_counter() - began) * 1000, (process_time() - everyone) * 1000
    busy = [own, *turns.stop()]
    return Measured(
        wall=max(each.wall for each in busy), work=max(each.work for each in busy), stood=stood, every=every
    )
