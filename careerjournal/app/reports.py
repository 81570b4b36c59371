"""Reports of our own faults: a file that can be sent, so that nothing has to be retyped from a terminal."""

from __future__ import annotations

import platform
import traceback
from datetime import UTC, datetime
from pathlib import Path

from careerjournal import __version__


def write_report(error: BaseException, folder: Path) -> Path | None:
    """Write what went wrong to a new file in the folder and give its path; None where that cannot be written."""
    now = datetime.now(UTC)
    text = "\n".join(
        (
            f"Career Journal {__version__}, Python {platform.python_version()}, {platform.platform()}",
            now.isoformat(timespec="seconds"),
            "",
            "".join(traceback.format_exception(error)),
        )
    )
    path = folder / f"report-{now:%Y%m%d-%H%M%S-%f}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    except OSError:
        return None
    return path
