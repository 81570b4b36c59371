"""A worksheet on paper: saved as a PDF; a project also as its report of one page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from careerjournal.domain.plan import Paper
from careerjournal.domain.sentence import sentence
from careerjournal.language.direction import without_controls
from careerjournal.language.sentences import say
from careerjournal.language.words import Words, tr
from careerjournal.ui.forms.worksheet.record import WorksheetRecord
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk, Offer
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.kit.printing import ChoosePrinter, ask_printer, print_pdf
from careerjournal.ui.kit.tasks import TaskControl
from careerjournal.workflows.whole_file import save

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from careerjournal.journal.journal import Journal

REPORTED = "project"
"""The form that has a report of one page."""
SHARED_ON = "shared_on"
"""Its question about the day on which the report was handed on."""
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_LONGEST_NAME = 60


class PaperButtons(QWidget):
    """The ways of a worksheet onto paper."""

    def __init__(self, desk: Desk, record: WorksheetRecord, choose_printer: ChoosePrinter = ask_printer) -> None:
        super().__init__()
        self._desk, self._record = desk, record
        self._choose_printer = choose_printer
        self._printer: QPrinter | None = None
        whole, printed = Button(tr("Save as PDF"), "text", "export"), Button(tr("Print"), "text", "file")
        whole.clicked.connect(self._save_whole)
        printed.clicked.connect(self.print)
        layout = column(whole, printed, gap=10)
        if record.form.id == REPORTED:
            report = Button(tr("Report as PDF"), "text", "export")
            report.clicked.connect(self._save_report)
            layout.insertWidget(0, report)
        self.setLayout(layout)

    @Slot()
    def _save_whole(self) -> None:
        """Save the worksheet with all its answers."""
        self._save(say(sentence(self._record.form.key), self._desk.words), is_report=False)

    @Slot()
    def _save_report(self) -> None:
        """Save the report of one page."""
        self._save(tr("Project report"), is_report=True)

    @Slot()
    def print(self) -> None:
        """Ask for a printer and print the worksheet with all its answers."""
        self._printer = self._choose_printer(self)
        if self._printer is not None:
            desk = self._desk
            paper = desk.journal.plan.choices().paper
            desk.run(WritePaper(None, self._record.id, desk.words, paper, desk.today(), False), self._print)

    @Slot(object)
    def _print(self, set_sheet: SetSheet) -> None:
        """Send the pages that were set to the printer."""
        if self._printer is not None:
            pages = print_pdf(set_sheet.data, self._printer)
            self._printer = None
            self._desk.say(self._desk.words.ntr("{n} page sent to the printer", "{n} pages sent to the printer", pages))

    def _save(self, kind: str, *, is_report: bool) -> None:
        """Ask for a place and write the file on a worker."""
        desk, record = self._desk, self._record
        suggested = suggested_name(kind, record.read().title, desk.today())
        path = desk.dialogs.to_save(self, tr("Save as PDF"), suggested, tr("PDF (*.pdf)"))
        if path is not None:
            written = path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")
            paper = desk.journal.plan.choices().paper
            said = self._say_reported if is_report else self._say_written
            desk.run(WritePaper(written, record.id, desk.words, paper, desk.today(), is_report), said)

    @Slot(object)
    def _say_reported(self, set_sheet: SetSheet) -> None:
        """Say where the report is, and offer to note that it was shared."""
        self._say_written(set_sheet, Offer(words=tr("I shared it today"), act=self.note_shared))

    def note_shared(self) -> None:
        """Note in the worksheet that the report was handed on today."""
        question = self._record.form.question(SHARED_ON)
        if question is not None:
            self._record.answer(question, self._desk.today().isoformat())

    @Slot(object)
    def _say_written(self, set_sheet: SetSheet, *offers: Offer) -> None:
        """Say where the file is, and offer to open it."""
        path = set_sheet.path
        if path is None:
            return
        self._desk.say(
            tr("Written: {name}", name=path.name),
            Offer(words=tr("Open it"), act=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))),
            *offers,
        )


@dataclass(frozen=True, slots=True)
class SetSheet:
    """A PDF that was set, and where it was written, if anywhere."""

    data: bytes
    path: Path | None


@dataclass(frozen=True, slots=True)
class WritePaper:
    """The work: set a worksheet, or a project's report, and write it, if anywhere, whole or not at all."""

    path: Path | None
    worksheet_id: int
    words: Words
    paper: Paper
    day: date
    is_report: bool

    def __call__(self, journal: Journal, control: TaskControl) -> SetSheet:
        """Set it. Raises UserFault where the worksheet is gone or the file cannot be written."""
        from careerjournal.workflows import write_worksheet  # loads reportlab: only once it is needed

        make = write_worksheet.report_bytes if self.is_report else write_worksheet.worksheet_bytes
        data = make(journal, self.worksheet_id, self.words, self.paper, self.day)
        if self.path is not None and not control.cancelled:
            save(data, self.path)
        return SetSheet(data, self.path)


def suggested_name(kind: str, title: str, day: date) -> str:
    """Suggest a file name of what it is, its name and the day; only signs that every system takes."""
    named = [" ".join(_NOT_IN_NAMES.sub(" ", without_controls(part)).split()) for part in (kind, title)]
    parts = [part[:_LONGEST_NAME].strip(" .") for part in named]
    return f"{', '.join(part for part in (*parts, day.isoformat()) if part)}.pdf"
