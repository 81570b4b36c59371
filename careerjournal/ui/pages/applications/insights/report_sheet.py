"""Asks what an activity report is to hold, and writes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from careerjournal.domain.activity_report import ALWAYS, USUAL, ActivityReport, ReportChoices, ReportColumn
from careerjournal.domain.application_query import ApplicationQuery, narrows
from careerjournal.domain.plan import Paper
from careerjournal.language.languages import available
from careerjournal.language.report_words import column_name
from careerjournal.language.words import ptr, screen, tr
from careerjournal.ui.kit.date_field import DateField
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import CheckBox, Combo, Field
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.tasks import TaskControl
from careerjournal.workflows.activity_report import WrittenReport, write_report

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal

_DAYS = 30
"""So many days back a report reaches unless the person says otherwise."""


@dataclass(frozen=True, slots=True)
class WriteReport:
    """The work: read, set and write a report."""

    query: ApplicationQuery
    choices: ReportChoices
    how: WrittenReport
    path: Path

    def __call__(self, journal: Journal, _control: TaskControl) -> tuple[ActivityReport, Path]:
        """Write the file. Raises UserFault where it cannot be written."""
        return write_report(journal, self.query, self.choices, self.how, self.path), self.path


class ReportSheet(Sheet):
    """Days, filter, columns, paper; salary and notes are left out unless they are asked for."""

    asked = Signal(object)
    """The work to do (WriteReport)."""

    def __init__(self, parent: QWidget, desk: Desk, query: ApplicationQuery) -> None:
        today = desk.today()
        self._desk, self._query = desk, query
        self.first = DateField(tr("From"), today - timedelta(days=_DAYS), today=today)
        self.last = DateField(tr("To"), today, today=today)
        self.filtered = CheckBox(tr("Only what the filter leaves"))
        self.filtered.setChecked(narrows(query))
        self.columns = {each: CheckBox(column_name(each, desk.words)) for each in ReportColumn}
        for each, box in self.columns.items():
            box.setChecked(each in USUAL)
            box.setEnabled(each not in ALWAYS)
        choices = desk.journal.plan.choices()
        papers = [(Paper.A4.value, tr("A4")), (Paper.LETTER.value, ptr("paper", "Letter"))]
        self.paper = Combo(papers, choices.paper.value)
        names = [(language.code, language.own_name) for language in available()]
        self.language = Combo(names, choices.language or screen().code)
        super().__init__(
            parent,
            title=tr("Activity report"),
            sentence=tr("For an employment office or a coach: what happened on these days, in the columns you tick."),
            content=self._content(),
            accept=tr("Write the report"),
            width=560,
        )

    def _content(self) -> QVBoxLayout:
        """Lay the questions out."""
        boxes = QGridLayout()
        boxes.setContentsMargins(0, 0, 0, 0)
        boxes.setHorizontalSpacing(current().px(16))
        boxes.setVerticalSpacing(current().px(8))
        for number, box in enumerate(self.columns.values()):
            boxes.addWidget(box, number // 3, number % 3)
        title = Label(tr("Columns"), "small", "muted")
        title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return column(
            line((self.first, 1), (self.last, 1), gap=16),
            *((12, self.filtered) if narrows(self._query) else ()),
            16,
            title,
            8,
            boxes,
            20,
            line(
                (Field(tr("Language of the report"), self.language), 1),
                (Field(tr("Paper"), self.paper), 1),
                gap=16,
            ),
        )

    @property
    def choices(self) -> ReportChoices | None:
        """Give what was chosen; None where a day cannot be read or the days are turned round."""
        if not all([self.first.is_right(), self.last.is_right()]) or self.first.day is None or self.last.day is None:
            return None
        if self.last.day < self.first.day:
            self.last.set_error(tr("The last day lies before the first."))
            return None
        chosen = frozenset(each for each, box in self.columns.items() if box.isChecked())
        return ReportChoices(first=self.first.day, last=self.last.day, columns=chosen)

    def accept(self) -> None:
        """Ask for a place and write the report there."""
        choices = self.choices
        if choices is None:
            return
        suggested = tr("Activity report") + f", {choices.last.isoformat()}.pdf"
        path = self._desk.dialogs.to_save(self, tr("Write the report"), suggested, "PDF (*.pdf);;CSV (*.csv)")
        if path is None:
            return
        query = self._query if self.filtered.isChecked() else ApplicationQuery()
        how = WrittenReport(language=self.language.key, paper=Paper(self.paper.key))
        work = WriteReport(query, choices, how, path if path.suffix else path.with_name(path.name + ".pdf"))
        super().accept()
        self.asked.emit(work)
