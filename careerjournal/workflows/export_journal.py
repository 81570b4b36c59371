"""Write the record to a file of one's own: applications as CSV, everything as JSON."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from careerjournal import __version__
from careerjournal.domain.faults import UserFault
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.exchange.export_csv import applications_as_csv
from careerjournal.exchange.export_json import record_as_json
from careerjournal.workflows.output_place import refuse_to_write_over

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal
    from careerjournal.journal.rows import ExportRows

_FULL: Final = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
_NOT_ALLOWED: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def export_journal(journal: Journal, path: Path, *, today: date | None = None) -> None:
    """Write the journal to a file: applications for .csv, every kind of record for .json.

    Raises UserFault, with nothing written, for any other ending and where the file cannot be written.
    """
    ending = path.suffix.lower()
    if ending not in (".csv", ".json"):
        raise UserFault(sentence("export.ending_unknown", path=str(path)))
    _refuse_places(path)
    rows = journal.files.export_rows()
    if ending == ".csv":
        data = applications_as_csv((detail.application, detail.events) for detail in rows.applications)
    else:
        data = record_as_json(_kinds(rows), written_on=today or date.today(), program_version=__version__)
    write_whole(data, path)


def _kinds(rows: ExportRows) -> dict[str, Iterable[object]]:
    """Give every kind of record by its name; each event stands with the id of its application."""
    return {
        "applications": [detail.application for detail in rows.applications],
        "events": [event for detail in rows.applications for event in detail.events],
        "debriefs": rows.debriefs,
        "feedback": rows.feedback,
        "skills": rows.skills,
        "actions": rows.actions,
        "channels": rows.channels,
        "posting_goals": rows.posting_goals,
        "posts": rows.posts,
        "rests": rows.rests,
        "profile": [rows.profile],
        "goals": rows.goals,
    }


def write_whole(data: bytes, path: Path) -> None:
    """Write a file whole or not at all: beside it first, then in its place. UserFault says why it could not be."""
    _refuse_places(path)
    beside = path.with_name(f".{path.name[:40]}.{secrets.token_hex(4)}.part")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as fault:
        beside.unlink(missing_ok=True)
        raise UserFault(_said(fault, path)) from fault


def _refuse_places(path: Path) -> None:
    """Raise UserFault for a folder that is not there, and for a path that is one."""
    try:
        if path.is_dir():
            raise UserFault(sentence("export.is_folder", path=str(path)))
        if not path.parent.is_dir():
            raise UserFault(sentence("export.folder_missing", folder=str(path.parent)))
        refuse_to_write_over(path)
    except OSError as fault:  # a name that is too long, a folder that may not be looked into
        raise UserFault(_said(fault, path)) from fault


def _said(fault: OSError, path: Path) -> Sentence:
    """Say why a file could not be written."""
    if fault.errno in _FULL:
        return sentence("export.disk_full", path=str(path))
    if fault.errno in _NOT_ALLOWED:
        return sentence("export.not_writable", folder=str(path.parent))
    return sentence("export.write_failed", path=str(path), reason=fault.strerror or str(fault))
