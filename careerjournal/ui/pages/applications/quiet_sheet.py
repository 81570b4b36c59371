"""The sheet in which applications that have been quiet for long are closed together, in one step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.changes import Changes
from careerjournal.domain.stages import Stage
from careerjournal.journal.journal import Journal
from careerjournal.language.stage_names import stage_name
from careerjournal.language.words import AsIs, tr
from careerjournal.ui.forms.quiet_words import quiet_words
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.tasks import TaskControl
from careerjournal.ui.pages.applications.quiet_table import QuietModel, QuietTable

_ROWS_SEEN = 6
_MANY = 300
"""Applications from which they are closed on a worker, so that the window stays alive."""


class QuietSheet(Sheet):
    """Lists what is quiet; what stays ticked is closed as no reply."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        self._desk = desk
        journal, words = desk.journal, desk.words
        self.model = QuietModel(words, desk.today(), journal.applications.rows)
        self.model.set_ids(journal.quiet.ids())
        self.table = QuietTable(self.model, name=tr("Quiet applications"))
        px = current().px
        rows = max(2, min(_ROWS_SEEN, len(self.model.ids)))
        self.table.setMinimumHeight(px("table-header") + rows * self.table.verticalHeader().defaultSectionSize())
        self.count = Label("", "small", "muted")
        self.all_button = Button("", "text")
        called = AsIs(stage_name(Stage.NO_REPLY, words))
        super().__init__(
            parent,
            title=tr("Quiet applications"),
            sentence=tr(
                "{said}. What stays ticked is closed as “{stage}”; nothing is closed by itself.",
                said=AsIs(quiet_words(journal.quiet.now(), words)),
                stage=called,
            ),
            content=column((self.table, 1), 8, line(self.count, None, self.all_button)),
            accept=tr("Close them"),
            cancel=tr("Not now"),
            width=640,
        )
        self.model.ticked_changed.connect(self._count)
        self.all_button.clicked.connect(self._tick_all)
        self._count()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.model.ids:
            self.table.selectRow(0)

    def accept(self) -> None:
        """Close what is ticked, in one step that the bar takes back."""
        ids = self.model.ticked
        if len(ids) < _MANY:
            if self._desk.do(lambda: self._desk.journal.quiet.close(ids)) is not None:
                super().accept()
            return
        self.accept_button.setEnabled(False)
        super().accept()
        Closing(self._desk, ids).begin()

    @Slot()
    def _tick_all(self) -> None:
        """Tick all, or none where all are ticked."""
        ids = list(self.model.ids)
        self.model.tick(ids, len(self.model.ticked) < len(ids))

    @Slot()
    def _count(self) -> None:
        """Say how many are ticked."""
        ticked, every = len(self.model.ticked), len(self.model.ids)
        self.count.setText(tr("{n} of {all} ticked", n=ticked, all=every))
        self.all_button.setText(tr("Tick none") if ticked == every else tr("Tick all"))
        self.accept_button.setEnabled(ticked > 0)


class Closing:
    """Closes many applications on a worker, and tells of it when it is done."""

    def __init__(self, desk: Desk, ids: list[int]) -> None:
        self._desk, self._ids = desk, ids

    def begin(self) -> None:
        """Begin; the sheet may be gone before it is done."""
        self._desk.run(self._close, self._desk.tell)

    def _close(self, journal: Journal, _control: TaskControl) -> Changes:
        return journal.quiet.close(self._ids)


def ask_quiet(parent: QWidget, desk: Desk) -> QuietSheet:
    """Show what is quiet."""
    sheet = QuietSheet(parent, desk)
    sheet.open()
    return sheet
