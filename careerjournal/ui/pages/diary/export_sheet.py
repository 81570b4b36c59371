"""Asks which days of the diary to write, and writes them as Markdown or PDF."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.plan import Paper
from careerjournal.domain.posting import Days
from careerjournal.language.words import ptr, screen, tr
from careerjournal.ui.forms.side_by_side import side_by_side
from careerjournal.ui.kit.date_field import DateField
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Combo, Field
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.kit.tasks import TaskControl
from careerjournal.workflows.write_diary import WrittenDiary, write_diary

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal


@dataclass(frozen=True, slots=True)
class WriteDiary:
    """The work: read the pages and write the file."""

    how: WrittenDiary
    path: Path

    def __call__(self, journal: Journal, _control: TaskControl) -> tuple[int, Path]:
        """Write the file. Raises UserFault where it cannot be written."""
        return write_diary(journal, self.how, self.path), self.path


class DiaryExportSheet(Sheet):
    """From, to, and on which paper; the file's ending says the rest."""

    asked = Signal(object)
    """The work to do (WriteDiary)."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        self._desk, today = desk, desk.today()
        span = desk.journal.diary.span() or Days(today, today)
        self.first = DateField(tr("From"), span.first, today=today)
        self.last = DateField(tr("To"), span.last, today=today)
        paper = desk.journal.plan.choices().paper
        self.paper = Combo([(Paper.A4.value, tr("A4")), (Paper.LETTER.value, ptr("paper", "Letter"))], paper.value)
        super().__init__(
            parent,
            title=tr("Export the diary"),
            sentence=tr("As Markdown, exactly as you typed it, or as a PDF to print."),
            content=column(
                side_by_side(self.first, self.last),
                16,
                side_by_side(Field(tr("Paper"), self.paper), QWidget()),
            ),
            accept=tr("Export"),
        )

    @property
    def days(self) -> Days | None:
        """Give the days that were chosen; None where one cannot be read or they are turned round."""
        if not all([self.first.is_right(), self.last.is_right()]) or self.first.day is None or self.last.day is None:
            return None
        if self.last.day < self.first.day:
            self.last.set_error(tr("The last day lies before the first."))
            return None
        return Days(self.first.day, self.last.day)

    def accept(self) -> None:
        """Ask for a place and have the pages written there."""
        days = self.days
        if days is None:
            return
        suggested = f"{tr('Diary')}, {days.last.isoformat()}.md"
        path = self._desk.dialogs.to_save(self, tr("Export the diary"), suggested, "Markdown (*.md);;PDF (*.pdf)")
        if path is None:
            return
        how = WrittenDiary(days=days, language=screen().code, paper=Paper(self.paper.key))
        work = WriteDiary(how, path if path.suffix else path.with_name(path.name + ".md"))
        super().accept()
        self.asked.emit(work)


class DiaryExport(QObject):
    """Runs the work on a worker and says what came of it."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    @Slot(object)
    def write(self, work: WriteDiary) -> None:
        """Write the pages on a worker."""
        self._desk.run(work, self._done)

    def _done(self, written: tuple[int, Path]) -> None:
        """Say how many pages were written, and where."""
        count, path = written
        words = self._desk.words
        self._desk.say(words.ntr("{n} page written to {name}.", "{n} pages written to {name}.", count, name=path.name))


def ask_export(parent: QWidget, desk: Desk) -> DiaryExportSheet:
    """Open the sheet; what it asks for is done by an object of the page, which outlives it."""
    sheet = DiaryExportSheet(parent, desk)
    sheet.asked.connect(DiaryExport(desk, parent).write)
    sheet.open()
    return sheet
