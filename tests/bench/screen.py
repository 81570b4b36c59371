"""The screen that a benchmark of the window runs on: the display there is, else a virtual one, else none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """What the screen is called, and the environment in which a program shows its window there."""

    name: str
    environment: dict[str, str]


@contextmanager
def any_screen() -> Iterator[Screen]:
    """Give the display of the environment, else Xvfb where it is installed, else Qt's offscreen platform.

    No session bus is looked for: starting one would be measured as well. Compiled modules may be kept, as they are on
    any machine.
    """
    quiet = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    if sys.platform != "linux":
        yield Screen(name="the desktop", environment=quiet)
    elif os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        quiet.pop("QT_QPA_PLATFORM", None)
        yield Screen(name="the desktop", environment=quiet)
    elif shutil.which("Xvfb"):
        with _virtual() as display:
            shown = {**quiet, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
            yield Screen(name="Xvfb", environment=shown)
    else:
        yield Screen(name="Qt's offscreen platform", environment={**quiet, "QT_QPA_PLATFORM": "offscreen"})


@contextmanager
def _virtual() -> Iterator[str]:
    """Start Xvfb on a display that is free, and give the display's name."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL) as server:
        os.close(write)
        try:
            with os.fdopen(read) as told:
                yield f":{told.readline().strip()}"
        finally:
            server.terminate()
