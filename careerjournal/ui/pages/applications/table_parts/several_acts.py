"""What is done to the applications chosen in the table: each act is one step of undo, long ones run on a worker."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.applications import ApplicationEvent
from careerjournal.domain.changes import Changes
from careerjournal.journal.journal import Journal
from careerjournal.language.words import tr
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.tasks import TaskControl
from careerjournal.ui.pages.applications.table_parts.several_sheets import EventForAll, TagForAll

_AT_ONCE = 200
"""So many applications are changed in a moment; more of them on a worker."""


class SeveralActs(QObject):
    """Asks what is to be done and does it to all of them."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._over = desk, parent

    def trash(self, ids: list[int]) -> None:
        """Move them to the trash."""
        if len(ids) == 1:
            self._desk.do(lambda: self._desk.journal.applications.trash(ids[0]))
        elif ids:
            self._do(ids, lambda journal: journal.several.trash(ids))

    def ask_event(self, ids: list[int]) -> None:
        """Ask what happened to all of them."""
        sheet = EventForAll(self._over, self._desk, len(ids))
        sheet.made.connect(partial(self._add_event, ids))
        sheet.open()

    def ask_tag(self, ids: list[int]) -> None:
        """Ask for a tag that all of them are to have."""
        sheet = TagForAll(self._over, len(ids), self._desk.journal.applications.tags(), adds=True)
        sheet.made.connect(partial(self._add_tag, ids))
        sheet.open()

    def ask_tag_to_remove(self, ids: list[int]) -> None:
        """Ask for a tag that none of them is to have any more."""
        tags = self._desk.journal.several.tags_of(ids)
        if not tags:
            self._desk.say(tr("None of them has a tag."))
            return
        sheet = TagForAll(self._over, len(ids), tags, adds=False)
        sheet.made.connect(partial(self._remove_tag, ids))
        sheet.open()

    def export(self, ids: list[int]) -> None:
        """Write them as a table to a file of the person's choice, on a worker."""
        title, filters = tr("Export the applications chosen"), "CSV (*.csv)"
        path = self._desk.dialogs.to_save(self._over, title, "applications.csv", filters)
        if path is not None:
            self._desk.run(partial(_exported, ids, path), self._say_exported)

    def _add_event(self, ids: list[int], event: ApplicationEvent) -> None:
        self._do(ids, lambda journal: journal.several.add_event(ids, event))

    def _add_tag(self, ids: list[int], tag: str) -> None:
        self._do(ids, lambda journal: journal.several.add_tag(ids, tag))

    def _remove_tag(self, ids: list[int], tag: str) -> None:
        self._do(ids, lambda journal: journal.several.remove_tag(ids, tag))

    def _do(self, ids: list[int], verb: Callable[[Journal], Changes]) -> None:
        """Do it at once, or on a worker where there are many."""
        if len(ids) <= _AT_ONCE:
            self._desk.do(lambda: verb(self._desk.journal))
        else:
            self._desk.say(tr("This takes a moment; you can go on meanwhile."))
            self._desk.run(lambda journal, _control: verb(journal), self._desk.tell)

    @Slot(object)
    def _say_exported(self, written: tuple[int, Path]) -> None:
        """Say where the file is."""
        count, path = written
        words = self._desk.words
        self._desk.say(
            words.ntr(
                "{n} application was written to {path}.",
                "{n} applications were written to {path}.",
                count,
                path=str(path),
            )
        )


def _exported(ids: list[int], path: Path, journal: Journal, _control: TaskControl) -> tuple[int, Path]:
    """Write applications to a file, for a worker. Raises UserFault."""
    from careerjournal.workflows.export_journal import export_some

    return export_some(journal, ids, path), path
