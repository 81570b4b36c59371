"""How long the GUI thread was busy, turn by turn, by the wall and by what it worked itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter, process_time, thread_time

from PySide6.QtCore import Qt, QTimer

from tests.bench.window import wait_until


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One turn of the event loop, in milliseconds: by the wall, and what the thread itself worked."""

    wall: float
    work: float


class Turns:
    """Beats every millisecond that the GUI thread is free; between two beats lies at most a turn that is longer."""

    def __init__(self) -> None:
        self._all: list[Turn] = []
        self._wall, self._work = perf_counter(), thread_time()
        self._timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def stop(self) -> list[Turn]:
        """Stop beating and give what lay between the beats."""
        self._beat()
        self._timer.stop()
        return self._all

    def _beat(self) -> None:
        """Note the time since the last beat."""
        wall, work = perf_counter(), thread_time()
        self._all.append(Turn(wall=(wall - self._wall) * 1000, work=(work - self._work) * 1000))
        self._wall, self._work = wall, work


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
