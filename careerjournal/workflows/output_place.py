"""What must never be written over by a plan or an export, whatever the person answered to a file dialog."""

from __future__ import annotations

from pathlib import Path

from careerjournal.domain.faults import UserFault
from careerjournal.domain.sentence import sentence

_DATABASE = b"SQLite format 3\x00"


def refuse_to_write_over(path: Path) -> None:
    """Refuse a journal and what is no file, a pipe or a device. Raises UserFault; OSError where it cannot be looked at.

    Any database is taken for a journal: a slip here would cost a whole record.
    """
    if not path.exists():
        return
    if not path.is_file():
        raise UserFault(sentence("output.not_a_file", path=str(path)))
    try:
        with path.open("rb") as there:
            is_journal = there.read(len(_DATABASE)) == _DATABASE
    except PermissionError:
        return  # whoever may not read a file may well be allowed to replace it
    if is_journal:
        raise UserFault(sentence("output.is_journal", path=str(path)))
