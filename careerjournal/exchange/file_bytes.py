"""Read a file's bytes, or say in one sentence why that cannot be."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Final

from careerjournal.domain.faults import UserFault
from careerjournal.domain.sentence import sentence

LARGEST_FILE: Final = 64 * 1024 * 1024
"""In bytes: some 200,000 rows of a wordy tracker. Whatever is larger is something else."""


def read_whole(path: Path) -> bytes:
    """Read a file of at most `LARGEST_FILE` bytes. Raises UserFault where it is missing, a folder, too large, shut."""
    name = path.name or str(path)
    try:
        state = path.stat()
        if stat.S_ISDIR(state.st_mode):
            raise UserFault(sentence("import.is_folder", name=name))
        if not stat.S_ISREG(state.st_mode):
            raise UserFault(sentence("import.not_a_file", name=name))
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise UserFault(sentence("import.missing", name=name)) from None
    except PermissionError:
        raise UserFault(sentence("import.not_readable", name=name)) from None
    except (OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or str(fault)
        raise UserFault(sentence("import.read_failed", name=name, reason=reason)) from fault
    if len(data) > LARGEST_FILE:
        raise UserFault(sentence("import.too_large", name=name, megabytes=LARGEST_FILE // (1024 * 1024)))
    return data
