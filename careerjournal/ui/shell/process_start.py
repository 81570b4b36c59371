"""How long this process has run, for measuring the start."""

from __future__ import annotations

import os
import time
from pathlib import Path

_STARTED_AT = 19
"""Place of the start time among the fields after the process's name in /proc/PID/stat (proc(5), field 22)."""


def milliseconds_since_start(began: float) -> float:
    """Give the milliseconds since the system started this process, to a clock tick (10 ms) where /proc tells it.

    Elsewhere they are counted from `began`, a `time.perf_counter()` of the first lines of the program.
    """
    try:
        fields = Path("/proc/self/stat").read_text("utf-8", errors="replace").rpartition(")")[2].split()
        started = int(fields[_STARTED_AT]) / os.sysconf("SC_CLK_TCK")
        now = time.clock_gettime(time.CLOCK_BOOTTIME)
    except (OSError, ValueError, IndexError, AttributeError):
        return (time.perf_counter() - began) * 1000
    return (now - started) * 1000
