"""Bringing a file to the present shape: a copy before, then one transaction per step with the version inside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from sqlalchemy import Connection

from careerjournal.domain.faults import UserFault
from careerjournal.domain.sentence import sentence
from careerjournal.journal.store import projections, search_index
from careerjournal.journal.store.connect import engine_of
from careerjournal.journal.store.copying import copy_to
from careerjournal.journal.store.migrations import STEPS
from careerjournal.journal.store.migrations.step import Step
from careerjournal.journal.store.tables import METADATA

APPLICATION_ID = 0x434A4E4C
"""What marks a file as a journal of this program: "CJNL"."""

PER_MAJOR = 1_000


def version_of(connection: sqlite3.Connection) -> int:
    """Read a file's version, major * 1000 + minor; 0 for a new one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def is_ours(connection: sqlite3.Connection) -> bool:
    """Tell whether a file is a journal, or an empty file that can become one."""
    mark = connection.execute("PRAGMA application_id").fetchone()[0]
    if mark == APPLICATION_ID:
        return True
    return not mark and not has_tables(connection)


def has_tables(connection: sqlite3.Connection) -> bool:
    """Tell whether a file holds anything yet."""
    return bool(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])


def lacks_tables(connection: sqlite3.Connection) -> bool:
    """Tell whether a file lacks a table or a column of the present shape; more than those does no harm."""
    found = connection.execute(
        "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'"
    )
    wanted = {(table.name, column.name) for table in METADATA.tables.values() for column in table.columns}
    return not wanted <= set(found)


def is_too_new(version: int, steps: Sequence[Step] = STEPS) -> bool:
    """Tell whether a file was written by a program whose journals this one does not understand."""
    return version // PER_MAJOR > steps[-1].version // PER_MAJOR


def migrate(connection: sqlite3.Connection, path: Path, day: date, steps: Sequence[Step] = STEPS) -> None:
    """Take every step a file has not taken yet. Raises UserFault where the copy cannot be written."""
    version = version_of(connection)
    to_take = [step for step in steps if step.version > version]
    if not to_take:
        return
    if version:
        copy_to(connection, backup_path(path, to_take[-1].version, day))
    engine = engine_of(connection)
    with engine.connect() as opened:
        opened.info["writes"] = True
        for step in to_take:
            _take(opened, step, derives_anew=bool(version) and step is to_take[-1])


def backup_path(path: Path, version: int, day: date) -> Path:
    """Say where the copy of a file goes before it is brought to a version."""
    major, minor = divmod(version, PER_MAJOR)
    return path.with_name(f"{path.stem} before version {major}.{minor} {day.isoformat()}.backup")


def _take(opened: Connection, step: Step, *, derives_anew: bool) -> None:
    """Take one step, unless another window took it while this one waited; after the last, derive what is derived."""
    with opened.begin():
        if int(opened.exec_driver_sql("PRAGMA user_version").scalar_one()) >= step.version:
            return
        step.apply(opened)
        if derives_anew:
            projections.rebuild(opened)
            search_index.rebuild(opened)
        opened.exec_driver_sql(f"PRAGMA user_version = {step.version}")
        opened.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def must_be_readable(version: int, path: Path, steps: Sequence[Step] = STEPS) -> None:
    """Refuse a file from a newer program. Raises UserFault."""
    if is_too_new(version, steps):
        raise UserFault(sentence("journal.newer", path=str(path)))
