"""Reports of our own faults: files on this computer that can be sent, so that nothing has to be retyped."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from careerjournal import __version__

_KEPT = 20
"""How many reports are kept; the oldest go."""


def trace_of(error: BaseException) -> str:
    """Give an exception with the way that led to it."""
    import traceback  # a start does without what only a fault needs

    return "".join(traceback.format_exception(error))


def write_report(what: str, folder: Path, *, beside: str = "") -> Path | None:
    """Write what went wrong to a new file in the folder and give its path; None where that cannot be written.

    `beside` names what else was running, with its version.
    """
    import platform  # as above

    now = datetime.now(UTC)
    running = (f"Career Journal {__version__}", beside, f"Python {platform.python_version()}", platform.platform())
    head = ", ".join(part for part in running if part)
    path = folder / f"report-{now:%Y%m%d-%H%M%S-%f}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{head}\n{now.isoformat(timespec='seconds')}\n\n{what}\n", "utf-8")
        for old in sorted(folder.glob("report-*.txt"))[:-_KEPT]:
            old.unlink(missing_ok=True)
    except OSError:
        return None
    return path
