"""A worksheet or a debrief on paper: saved as a PDF or printed; a project also as its report of one page."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

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

PaperKind = Literal["worksheet", "report", "debrief"]
"""What can be set: a worksheet, a project's report of one page, the debrief of an application."""
REPORTED = "project"
"""The form that has a report of one page."""
SHARED_ON = "shared_on"
"""Its question about the day on which the report was handed on."""
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_LONGEST_NAME = 60


class SheetButtons(QWidget):
    """The ways of one sheet onto paper; `named` says what kind of sheet it is and what it is called."""

    def __init__(
        self,
        desk: Desk,
        kind: PaperKind,
        record_id: Callable[[], int],
        named: Callable[[], tuple[str, str]],
        choose_printer: ChoosePrinter = ask_printer,
    ) -> None:
        super().__init__()
        self._desk, self._kind, self._record_id, self._named = desk, kind, record_id, named
        self._choose_printer = choose_printer
        self._printer: QPrinter | None = None
        whole, printed = Button(tr("Save as PDF"), "text", "export"), Button(tr("Print"), "text", "file")
        whole.clicked.connect(self._save_whole)
        printed.clicked.connect(self.print)
        self._column = column(whole, printed, gap=10)
        self.setLayout(self._column)

    @Slot()
    def _save_whole(self) -> None:
        """Save the sheet with all that stands in it."""
        kind, title = self._named()
        self.save(self._kind, kind, title, self._say_written)

    @Slot()
    def print(self) -> None:
        """Ask for a printer and print the sheet with all that stands in it."""
        self._printer = self._choose_printer(self)
        if self._printer is not None:
            self._desk.run(self._work(None, self._kind), self._print)

    @Slot(object)
    def _print(self, set_sheet: SetSheet) -> None:
        """Send the pages that were set to the printer."""
        if self._printer is not None:
            pages = print_pdf(set_sheet.data, self._printer)
            self._printer = None
            self._desk.say(self._desk.words.ntr("{n} page sent to the printer", "{n} pages sent to the printer", pages))

    def save(self, kind: PaperKind, said: str, title: str, saved: Callable[[SetSheet], None]) -> None:
        """Ask for a place and write the file on a worker; `said` and `title` begin its suggested name."""
        desk = self._desk
        suggested = suggested_name(said, title, desk.today())
        path = desk.dialogs.to_save(self, tr("Save as PDF"), suggested, tr("PDF (*.pdf)"))
        if path is not None:
            written = path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")
            desk.run(self._work(written, kind), saved)

    def _work(self, path: Path | None, kind: PaperKind) -> WritePaper:
        """Make the work of setting the sheet in the screen's language on the plan's paper."""
        desk = self._desk
        paper = desk.journal.plan.choices().paper
        return WritePaper(path, kind, self._record_id(), desk.words, paper, desk.today())

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


class PaperButtons(SheetButtons):
    """The ways of a worksheet onto paper; a project also has its report of one page."""

    def __init__(self, desk: Desk, record: WorksheetRecord, choose_printer: ChoosePrinter = ask_printer) -> None:
        self._record = record
        super().__init__(desk, "worksheet", lambda: record.id, self._name, choose_printer)
        if record.form.id == REPORTED:
            report = Button(tr("Report as PDF"), "text", "export")
            report.clicked.connect(self._save_report)
            self._column.insertWidget(0, report)

    def _name(self) -> tuple[str, str]:
        """Name the form and the worksheet."""
        return say(sentence(self._record.form.key), self._desk.words), self._record.read().title

    @Slot()
    def _save_report(self) -> None:
        """Save the report of one page."""
        self.save("report", tr("Project report"), self._record.read().title, self._say_reported)

    @Slot(object)
    def _say_reported(self, set_sheet: SetSheet) -> None:
        """Say where the report is, and offer to note that it was shared."""
        self._say_written(set_sheet, Offer(words=tr("I shared it today"), act=self.note_shared))

    def note_shared(self) -> None:
        """Note in the worksheet that the report was handed on today."""
        question = self._record.form.question(SHARED_ON)
        if question is not None:
            self._record.answer(question, self._desk.today().isoformat())


@dataclass(frozen=True, slots=True)
class SetSheet:
    """A PDF that was set, and where it was written, if anywhere."""

    data: bytes
    path: Path | None


@dataclass(frozen=True, slots=True)
class WritePaper:
    """The work: set one kind of sheet and write it, if anywhere, whole or not at all.

    `record_id` is the worksheet's; of a debrief its application's.
    """

    path: Path | None
    kind: PaperKind
    record_id: int
    words: Words
    paper: Paper
    day: date

    def __call__(self, journal: Journal, control: TaskControl) -> SetSheet:
        """Set it. Raises UserFault where the record is gone or the file cannot be written."""
        from careerjournal.workflows.write_debrief import debrief_bytes  # loads reportlab: only once it is needed
        from careerjournal.workflows.write_worksheet import report_bytes, worksheet_bytes

        make = {"worksheet": worksheet_bytes, "report": report_bytes, "debrief": debrief_bytes}[self.kind]
        data = make(journal, self.record_id, self.words, self.paper, self.day)
        if self.path is not None and not control.cancelled:
            save(data, self.path)
        return SetSheet(data, self.path)


def suggested_name(kind: str, title: str, day: date) -> str:
    """Suggest a file name of what it is, its name and the day; only signs that every system takes."""
    named = [" ".join(_NOT_IN_NAMES.sub(" ", without_controls(part)).split()) for part in (kind, title)]
    parts = [part[:_LONGEST_NAME].strip(" .") for part in named]
    return f"{', '.join(part for part in (*parts, day.isoformat()) if part)}.pdf"
