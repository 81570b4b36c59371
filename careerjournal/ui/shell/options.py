"""What a start of the window needs to know; made by app, without Qt."""

from __future__ import annotations

import time
from dataclasses import field
from pathlib import Path

from careerjournal.domain.value import value


@value
class StartOptions:
    """Where everything lies, and how this start goes.

    `reports` takes reports of our own faults. `preview_command` starts the program once more, to set plans while they
    are written; without one the window's own worker does. `measure` prints the milliseconds from process start to the
    first painted frame with data, and exits; `began` is a `time.perf_counter()` as early in the process as could be,
    for systems that do not tell when a process was started.
    """

    journal: Path
    sample_journal: Path
    settings_file: Path
    cache: Path
    reports: Path
    preview_command: tuple[str, ...] = ()
    measure: bool = False
    began: float = field(default_factory=time.perf_counter)
