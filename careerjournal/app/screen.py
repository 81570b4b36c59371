"""Whether a window can open here, and what is missing where it cannot."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from careerjournal.domain.faults import UserFault
from careerjournal.domain.sentence import sentence

INSTALL = (
    "apt-get install --no-install-recommends libegl1 libgl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libglib2.0-0 "
    "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"
)
"""The line that installs, on Debian, every system library that Qt loads."""


def has_screen(environment: Mapping[str, str]) -> bool:
    """Tell whether a window could be shown: always on Windows and macOS, on Linux where a display is named."""
    if environment.get("QT_QPA_PLATFORM"):
        return True
    return sys.platform != "linux" or bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def missing_library(error: ImportError) -> UserFault | None:
    """Turn Qt's failure to find a system library into the line that installs it; None for any other failure."""
    library = str(error).partition(":")[0]
    if ".so" not in library:
        return None
    return UserFault(sentence("start.library_missing", library=library, line=INSTALL))


def why_no_window(heard: Sequence[str]) -> tuple[UserFault, int]:
    """Turn what Qt said before it gave up into a sentence and an exit status: no screen is 2, a missing library 1."""
    if any("could not connect to display" in message or "wl_display" in message for message in heard):
        return UserFault(sentence("start.no_display")), 2
    return UserFault(sentence("start.no_window", line=INSTALL)), 1
