"""Short lists of applications in sheets: each row leads to its application."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from careerjournal.journal.rows import ApplicationRow
from careerjournal.language.stage_names import stage_name
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.kit.blocks import OpenRow
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import boxed, column
from careerjournal.ui.kit.marks import StageMark

SHOWN = 8
"""Applications listed before the rest is only counted."""


def application_rows(
    rows: Sequence[ApplicationRow],
    words: Words,
    opened: Callable[[int], object],
    *,
    with_company: bool,
    shown: int = SHOWN,
) -> list[QWidget]:
    """Make a row for each of the first applications, and count the rest."""
    made: list[QWidget] = []
    for row in rows[:shown]:
        title = (row.company if with_company else row.role) or row.company
        stage = stage_name(row.stage, words, stage_id=row.stage_id)
        on = row.applied_on or row.last_on
        day = words.formats.day(on) if on else ""
        beside = [part for part in (row.role if with_company else "", stage, day) if part]
        second = " · ".join(beside)
        door = OpenRow(title, second, leading=StageMark(row.stage, ground="raised"))
        door.opened.connect(partial(opened, row.id))
        made.append(door)
    if len(rows) > shown:
        more = len(rows) - shown
        rest = Label(words.ntr("and {n} more", "and {n} more", more), "small", "muted")
        made.append(boxed(column(rest, margins=(0, 8, 0, 0))))
    return made


def how_many(rows: Sequence[ApplicationRow], words: Words) -> AsIs:
    """Count applications."""
    return AsIs(words.ntr("{n} application", "{n} applications", len(rows)))
