"""Being somebody whom rights of files bind: tests may well be run by root, who may do anything."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_NOBODY = 65534


@contextmanager
def as_somebody() -> Iterator[None]:
    """Give up root's rights for a while. What is imported inside must have been before: it may lie out of reach."""
    if sys.platform == "win32" or os.getuid() != 0:
        yield
        return
    os.setresuid(_NOBODY, _NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@contextmanager
def open_folder() -> Iterator[Path]:
    """Give a folder in which everybody may write: a test's own is closed to all but its user."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        try:
            yield Path(folder)
        finally:
            Path(folder).chmod(0o777)
