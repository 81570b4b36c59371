"""Asks for the name of a worksheet."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from careerjournal.language.words import tr
from careerjournal.ui.forms.worksheet.record import WorksheetRecord
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Field, LineEdit
from careerjournal.ui.kit.layouts import column


class NameSheet(Sheet):
    """A line with the name."""

    def __init__(self, parent: QWidget, record: WorksheetRecord) -> None:
        self._record = record
        self._line = LineEdit(record.read().title, own=True)
        super().__init__(
            parent,
            title=tr("Rename"),
            content=column(
                Field(tr("Name"), self._line, hint=tr("Left empty, the worksheet is named by its answers."))
            ),
            accept=tr("Keep"),
        )
        self._line.setFocus()
        self._line.selectAll()

    def accept(self) -> None:
        """Keep the name."""
        if self._record.rename(self._line.text()) is not None:
            super().accept()


def ask_name(parent: QWidget, record: WorksheetRecord) -> None:
    """Open the question."""
    NameSheet(parent, record).open()
