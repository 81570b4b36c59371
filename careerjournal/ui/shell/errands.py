"""What the menu and the keys ask for in an open journal: log, import, export, back up, undo, redo."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.changes import Changes
from careerjournal.domain.faults import UserFault
from careerjournal.language.sentences import say
from careerjournal.language.words import tr
from careerjournal.ui.kit.desk import Desk, Notice, Offer
from careerjournal.ui.kit.tasks import TaskControl

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal
    from careerjournal.ui.shell.quick_capture import QuickCapture

_QUICK_ROWS = 500
"""Rows that undo writes within a frame or two; more is work for a worker."""


class Errands(QObject):
    """Runs errands for one journal in one window."""

    def __init__(self, window: QWidget, desk: Desk) -> None:
        super().__init__(desk)
        self._window = window
        self._desk = desk

    @property
    def desk(self) -> Desk:
        """Give the desk of the journal that the errands are run for."""
        return self._desk

    # Qt's signals of actions bring a bool along, which these slots must not take for an argument of theirs.

    @Slot()
    def log(self) -> None:
        """Open quick capture."""
        self.log_text("")

    @Slot(str)
    def log_text(self, text: str) -> None:
        """Open quick capture with what was kept of the last time, and with a link where one is given."""
        form = self._capture(with_draft=True)
        if form is not None:
            if text:
                form.form.take_link(text)
            form.open()

    @Slot(object)
    def log_with(self, texts: Mapping[str, str]) -> None:
        """Open quick capture with some of its fields filled; what was typed the last time is let go for them."""
        form = self._capture(with_draft=not texts)
        if form is not None:
            form.form.fill(texts)
            form.open()

    @Slot()
    def search(self) -> None:
        """Open the search over everything; one that is open already takes the focus."""
        from careerjournal.ui.shell.search_palette.palette import SearchPalette  # not needed for the first frame

        if not self._desk.is_open:
            return
        there = self._window.findChild(SearchPalette)
        palette = there if there is not None else SearchPalette(self._window, self._desk)
        palette.open()

    def _capture(self, *, with_draft: bool) -> QuickCapture | None:
        """Make quick capture; None before the journal is open."""
        from careerjournal.ui.shell.quick_capture import DRAFT, QuickCapture  # not needed for the first frame

        if not self._desk.is_open:
            return None
        form = QuickCapture(self._window, self._desk)
        draft = self._desk.journal.drafts.get(DRAFT)
        if draft and with_draft:
            form.restore(draft)
        return form

    @Slot()
    def bring_file(self) -> None:
        """Ask for a file and import it."""
        self.bring(None)

    @Slot(object)
    def bring(self, path: Path | None) -> None:
        """Import a file, of applications or of posts; ask which file where none is given."""
        from careerjournal.ui.pages.posting.bring_posts.dialog import bring_posts  # not needed for the first frame
        from careerjournal.ui.shell.import_file.dialog import ImportDialog
        from careerjournal.workflows.import_posts import holds_posts

        if not self._desk.is_open:
            return
        filters = tr("Tracker files") + " (*.csv *.tsv *.txt);;" + tr("All files") + " (*)"
        chosen = path or self._desk.dialogs.to_open(self._window, tr("Import a file"), filters)
        if chosen is None:
            return
        if holds_posts(chosen):
            bring_posts(self._window, self._desk, chosen)
        else:
            ImportDialog(self._window, self._desk, chosen).open()

    @Slot()
    def export(self) -> None:
        """Ask for a place and write the record: a table, JSON, or an archive with all documents, by its ending."""
        if not self._desk.is_open:
            return
        day = self._desk.today().isoformat()
        filters = tr("Table (CSV)") + " (*.csv);;" + tr("Everything (JSON)") + " (*.json)"
        filters += ";;" + tr("Everything with all documents (ZIP)") + " (*.zip)"
        path = self._desk.dialogs.to_save(self._window, tr("Export everything"), f"career-journal-{day}.csv", filters)
        if path is not None:
            self._desk.run(_Export(path, self._desk.today()), self._exported)

    @Slot()
    def back_up(self) -> None:
        """Ask for a place and copy the journal there."""
        if not self._desk.is_open:
            return
        name = f"{self._desk.journal.path.stem}-{self._desk.today().isoformat()}.careerjournal"
        filters = tr("Journal") + " (*.careerjournal)"
        path = self._desk.dialogs.to_save(self._window, tr("Back up the journal"), name, filters)
        if path is not None:
            self._desk.run(_Backup(path), self._backed_up)

    @Slot()
    def undo(self) -> None:
        """Take back what was done last in the journal."""
        if self._desk.is_open:
            history = self._desk.journal.history
            self._turn(history.size_of_next_undo, _undo, self._undone)

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._desk.is_open:
            history = self._desk.journal.history
            self._turn(history.size_of_next_redo, _redo, self._redone)

    def offer_draft(self) -> None:
        """Offer what was being typed when the program was last ended against its will."""
        from careerjournal.ui.shell.quick_capture import DRAFT  # not needed for the first frame

        if self._desk.journal.drafts.get(DRAFT):
            carry_on = Offer(words=tr("Carry on"), act=self.log)
            self._desk.say(
                tr("What you were typing last time was kept."), carry_on, Offer(words=tr("Let it go"), act=self._drop)
            )

    def _drop(self) -> None:
        """Let the draft go."""
        from careerjournal.ui.shell.quick_capture import DRAFT  # not needed for the first frame

        with suppress(UserFault):
            self._desk.journal.drafts.drop(DRAFT)

    def _turn(
        self,
        size: Callable[[], int],
        step: Callable[[Journal, TaskControl], Changes | None],
        done: Callable[[Changes | None], None],
    ) -> None:
        """Go a step back or forth: here where it is small, on a worker where it is large."""
        if size() > _QUICK_ROWS:
            self._desk.run(step, done)
            return
        try:
            changes = step(self._desk.journal, TaskControl(_unseen))
        except UserFault as fault:
            self._desk.refuse(fault.said)
        else:
            done(changes)

    def _undone(self, changes: Changes | None) -> None:
        """Say what was taken back, and offer it again."""
        if changes is None:
            self._desk.say(tr("There is nothing to undo."))
            return
        self._desk.changed.emit(changes)
        self._desk.say(say(changes.said, self._desk.words), Offer(words=tr("Redo"), act=self.redo))

    def _redone(self, changes: Changes | None) -> None:
        """Say what was done again."""
        if changes is None:
            self._desk.say(tr("There is nothing to redo."))
            return
        self._desk.changed.emit(changes)
        self._desk.noticed.emit(Notice(words=say(changes.said, self._desk.words), undo=True))

    def _exported(self, path: Path) -> None:
        """Say where the export is."""
        self._desk.say(tr("Everything was written to {path}.", path=path))

    def _backed_up(self, path: Path) -> None:
        """Say where the copy is."""
        self._desk.say(tr("The journal was copied to {path}.", path=path))


@dataclass(frozen=True, slots=True)
class _Backup:
    """Copies the journal to a file."""

    path: Path

    def __call__(self, journal: Journal, _control: TaskControl) -> Path:
        journal.files.backup(self.path)
        return self.path


@dataclass(frozen=True, slots=True)
class _Export:
    """Writes the whole record to a file, by its ending."""

    path: Path
    today: date

    def __call__(self, journal: Journal, _control: TaskControl) -> Path:
        from careerjournal.workflows.export_journal import export_journal  # not needed for the first frame

        export_journal(journal, self.path, today=self.today)
        return self.path


def _undo(journal: Journal, _control: TaskControl) -> Changes | None:
    """Take back the last step."""
    return journal.history.undo()


def _redo(journal: Journal, _control: TaskControl) -> Changes | None:
    """Do the last undone step again."""
    return journal.history.redo()


def _unseen(_done: int, _total: int) -> None:
    """Show no progress."""
