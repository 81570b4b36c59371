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
from careerjournal.ui.kit.tasks import TaskControl
from careerjournal.workflows.whole_file import save

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal

REPORTED = "project"
"""The form that has a report of one page."""
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_LONGEST_NAME = 60


class PaperButtons(QWidget):
    """The ways of a worksheet onto paper."""

    def __init__(self, desk: Desk, record: WorksheetRecord) -> None:
        super().__init__()
        self._desk, self._record = desk, record
        whole = Button(tr("Save as PDF"), "text", "export")
        whole.clicked.connect(self._save_whole)
        layout = column(whole, gap=10)
        if record.form.id == REPORTED:
            report = Button(tr("Report as PDF"), "text", "file")
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

    def _save(self, kind: str, *, is_report: bool) -> None:
        """Ask for a place and write the file on a worker."""
        desk, record = self._desk, self._record
        suggested = suggested_name(kind, record.read().title, desk.today())
        path = desk.dialogs.to_save(self, tr("Save as PDF"), suggested, tr("PDF (*.pdf)"))
        if path is not None:
            written = path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")
            paper = desk.journal.plan.choices().paper
            desk.run(WritePaper(written, record.id, desk.words, paper, desk.today(), is_report), self._say_written)

    @Slot(object)
    def _say_written(self, path: Path) -> None:
        """Say where the file is, and offer to open it."""
        self._desk.say(
            tr("Written: {name}", name=path.name),
            Offer(words=tr("Open it"), act=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))),
        )


@dataclass(frozen=True, slots=True)
class WritePaper:
    """The work: set a worksheet, or a project's report, and write it whole or not at all."""

    path: Path
    worksheet_id: int
    words: Words
    paper: Paper
    day: date
    is_report: bool

    def __call__(self, journal: Journal, control: TaskControl) -> Path:
        """Write the file. Raises UserFault where it cannot be written."""
        from careerjournal.workflows import write_worksheet  # loads reportlab: only once it is needed

        make = write_worksheet.report_bytes if self.is_report else write_worksheet.worksheet_bytes
        save(make(journal, self.worksheet_id, self.words, self.paper, self.day), self.path)
        return self.path


def suggested_name(kind: str, title: str, day: date) -> str:
    """Suggest a file name of what it is, its name and the day; only signs that every system takes."""
    named = [" ".join(_NOT_IN_NAMES.sub(" ", without_controls(part)).split()) for part in (kind, title)]
    parts = [part[:_LONGEST_NAME].strip(" .") for part in named]
    return f"{', '.join(part for part in (*parts, day.isoformat()) if part)}.pdf"
