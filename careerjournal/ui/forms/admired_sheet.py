"""The companies one would like to work for: a short list to apply from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.journal.rows import CompanyRow
from careerjournal.language.words import Words, tr
from careerjournal.ui.kit.blocks import Row
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Field, LineEdit
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, emptied, line


class AdmiredSheet(Sheet):
    """Lists the admired companies; each is one click from quick capture, and a new one is a name."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        self._desk = desk
        self.name = LineEdit(placeholder=tr("A company whose work you like"))
        self.add = Button(tr("Add to the list"))
        self.add.clicked.connect(self._add)
        self.name.textChanged.connect(self._follow_name)
        self._rows = column()
        self.rows: list[AdmiredRow] = []
        add = line((Field(tr("Company"), self.name), 1), self.add, gap=12)
        add.setAlignment(self.add, Qt.AlignmentFlag.AlignBottom)  # beside the line, not beside its label
        super().__init__(
            parent,
            title=tr("Companies you admire"),
            sentence=tr("A short list to apply from, whether they look for somebody now or not."),
            content=column(self._rows, 20, add),
            accept=tr("Done"),
            width=560,
        )
        self.cancel_button.hide()
        self._follow_name("")
        self._show()
        self.name.setFocus()

    def accept(self) -> None:
        """Add a company that is typed; close where none is."""
        if self.name.text().strip():
            self._add()
        else:
            super().accept()

    @Slot(str)
    def _follow_name(self, name: str) -> None:
        """Offer to add what is typed."""
        self.add.setEnabled(bool(name.strip()))

    @Slot()
    def _add(self) -> None:
        """Put the company that is typed on the list."""
        name = self.name.text().strip()
        if name and self._desk.do(lambda: self._desk.journal.companies.admire(name)) is not None:
            self.name.clear()
            self._show()

    def _show(self) -> None:
        """Show the list as it is now."""
        emptied(self._rows)
        self.rows = [AdmiredRow(row, self._desk.words) for row in self._listed()]
        for row in self.rows:
            row.applied.connect(self._apply)
            row.removed.connect(self._remove)
            self._rows.addWidget(row)
        if not self.rows:
            self._rows.addWidget(Label(tr("The list is empty so far."), "body", "muted"))

    def _listed(self) -> list[CompanyRow]:
        """Read the list."""
        return self._desk.journal.companies.admired()

    @Slot(str)
    def _apply(self, company: str) -> None:
        """Begin an application at a company of the list."""
        super().accept()
        self._desk.log_with({"company": company})

    @Slot(str)
    def _remove(self, company: str) -> None:
        """Take a company off the list."""
        if self._desk.do(lambda: self._desk.journal.companies.unadmire(company)) is not None:
            self._show()


class AdmiredRow(Row):
    """One company of the list."""

    applied = Signal(str)
    removed = Signal(str)

    def __init__(self, listed: CompanyRow, words: Words) -> None:
        self._company = listed.company.name
        self.apply = Button(words.tr("Log an application"), "text")
        self.apply.setAccessibleName(words.tr("Log an application at {company}", company=self._company))
        self.remove = Button(words.tr("Take off"), "text")
        self.remove.setAccessibleName(words.tr("Take {company} off the list", company=self._company))
        super().__init__(self._company, _there(listed, words), trailing=(self.apply, self.remove))
        self.apply.clicked.connect(self._apply)
        self.remove.clicked.connect(self._remove)

    @Slot()
    def _apply(self) -> None:
        """Tell the company to apply to."""
        self.applied.emit(self._company)

    @Slot()
    def _remove(self) -> None:
        """Tell the company to take off."""
        self.removed.emit(self._company)


def _there(listed: CompanyRow, words: Words) -> str:
    """Say what was sent there so far."""
    if not listed.applications:
        return words.tr("Nothing sent there yet")
    if listed.under_way:
        return words.ntr("{n} application under way", "{n} applications under way", listed.under_way)
    return words.ntr("{n} application so far", "{n} applications so far", listed.applications)


def show_admired(parent: QWidget, desk: Desk) -> AdmiredSheet:
    """Open the list."""
    sheet = AdmiredSheet(parent, desk)
    sheet.open()
    return sheet
