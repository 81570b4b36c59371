"""Write a file whole or not at all: beside its place first, then into it, so that an older one stays until then."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Final

from careerjournal.domain.faults import UserFault
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.workflows.output_place import refuse_to_write_over

_FULL: Final = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
_NOT_ALLOWED: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_NAME_KEPT: Final = 40
"""Signs of a long name that stand in the name of the file beside it: the whole would be too long for some systems."""


def save(data: bytes, path: Path) -> None:
    """Write what the person asked for. UserFault says why it could not be; then all is as it was."""
    refuse_place(path)
    try:
        write_whole(data, path)
    except OSError as fault:
        raise UserFault(_said(fault, path)) from fault


def refuse_place(path: Path) -> None:
    """Raise UserFault for a folder that is not there, for a path that is one, and for what must not be written over."""
    try:
        if path.is_dir():
            raise UserFault(sentence("output.is_folder", path=str(path)))
        if not path.parent.is_dir():
            raise UserFault(sentence("output.folder_missing", folder=str(path.parent)))
        refuse_to_write_over(path)
    except OSError as fault:  # a name that is too long, a folder that may not be looked into
        raise UserFault(_said(fault, path)) from fault


def write_whole(data: bytes, path: Path) -> None:
    """Write a file beside its place, safely on the disk, then put it there. Raises OSError; then all is as it was."""
    beside = path.with_name(f".{path.name[:_NAME_KEPT]}.{os.urandom(4).hex()}.part")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _said(fault: OSError, path: Path) -> Sentence:
    """Say why a file could not be written."""
    if fault.errno in _FULL:
        return sentence("output.disk_full", path=str(path))
    if fault.errno in _NOT_ALLOWED:
        return sentence("output.not_writable", folder=str(path.parent))
    return sentence("output.write_failed", path=str(path), reason=fault.strerror or str(fault))
