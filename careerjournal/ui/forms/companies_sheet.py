"""The companies that anything is noted of, those one would like to work for first."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.journal.rows import CompanyRow
from careerjournal.language.words import Words, tr
from careerjournal.ui.forms.company_sheet import open_company
from careerjournal.ui.kit.blocks import OpenRow
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Field, LineEdit
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, emptied, line


class CompaniesSheet(Sheet):
    """A list to open, and a line in which a company is put on the list of admired ones."""

    company_asked = Signal(str)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        self._desk = desk
        self.name = LineEdit(own=True)
        self.add = Button(tr("Add to the list"))
        self._rows = column()
        field = Field(tr("A company you would like to work for"), self.name)
        super().__init__(
            parent,
            title=tr("Companies"),
            sentence=tr("Those you would like to work for stand first. Whatever you note of a company stands here."),
            content=column(line((field, 1), column(20, self.add), gap=12), 16, self._rows),
            accept=tr("Done"),
            width=520,
        )
        self.cancel_button.hide()
        self.add.clicked.connect(self._add)
        self.name.textChanged.connect(self._follow_name)
        self._follow_name("")
        self._show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def rows(self) -> list[OpenRow]:
        """Give the rows from top to bottom."""
        widgets = [item.widget() for number in range(self._rows.count()) if (item := self._rows.itemAt(number))]
        return [widget for widget in widgets if isinstance(widget, OpenRow)]

    def accept(self) -> None:
        """Put a name that was typed on the list; without one, close."""
        if self.name.text().strip():
            self._add()
        else:
            super().accept()

    def _show(self) -> None:
        """Show the companies as the journal has them."""
        emptied(self._rows)
        companies = self._desk.journal.companies.listing()
        for row in companies:
            door = OpenRow(row.company.name, company_words(row, self._desk.words))
            door.opened.connect(partial(self._open, row.company.name))
            self._rows.addWidget(door)
        if not companies:
            empty = tr("Nothing is noted of any company so far.")
            self._rows.addWidget(Label(empty, "body", "muted", wrap=True))

    @Slot(str)
    def _follow_name(self, name: str) -> None:
        """Let a name be added where there is one."""
        self.add.setEnabled(bool(name.strip()))

    @Slot()
    def _add(self) -> None:
        """Put a company on the list."""
        name = self.name.text()
        if self._desk.do(lambda: self._desk.journal.companies.admire(name)) is not None:
            self.name.clear()
            self._show()

    def _open(self, name: str) -> None:
        """Close the list and show one company."""
        super().accept()
        self.company_asked.emit(name)


def company_words(row: CompanyRow, words: Words) -> str:
    """Say in a line whether a company is admired, and how much was sent there."""
    parts = [words.tr("Would like to work there")] if row.company.is_admired else []
    if row.applications:
        sent = words.ntr("{n} application", "{n} applications", row.applications)
        under_way = words.ntr("{n} under way", "{n} under way", row.under_way) if row.under_way else ""
        parts.extend(part for part in (sent, under_way) if part)
    else:
        parts.append(words.tr("nothing sent so far"))
    return " · ".join(parts)


def open_companies(parent: QWidget, desk: Desk) -> CompaniesSheet:
    """Open the list of companies."""
    sheet = CompaniesSheet(parent, desk)
    sheet.company_asked.connect(partial(open_company, parent, desk))
    sheet.open()
    return sheet
