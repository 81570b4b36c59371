"""What a start of the window needs to know; made by app, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class StartOptions:
    """Where everything lies, and how this start goes.

    `cache` takes reports of faults. `began` is `time.perf_counter()` as early in the process as could be. `measure` prints
    the milliseconds from process start to the first painted frame with data, and exits.
    """

    journal: Path
    sample_journal: Path
    settings_file: Path
    cache: Path
    measure: bool = False
    began: float = 0.0
