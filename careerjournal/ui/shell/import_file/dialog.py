"""The import of applications in one window: columns, words to settle, rows; then one step of undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from careerjournal.domain.importing import NO_CHOICES, Choices, ImportField, Preview
from careerjournal.language.words import Words, ntr, tr
from careerjournal.ui.forms.importing.dialog import FileImport
from careerjournal.ui.forms.importing.frame import COLUMNS, ROWS, WORDS
from careerjournal.ui.forms.importing.words import read_words
from careerjournal.ui.kit.buttons import View
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.shell.import_file.columns_step import ColumnsStep
from careerjournal.ui.shell.import_file.questions_step import QuestionsStep
from careerjournal.ui.shell.import_file.rows_step import RowsStep
from careerjournal.ui.shell.import_file.work import AddRows, ReadFile


class ImportDialog(FileImport[Choices, Preview]):
    """Brings a tracker file; words that could mean several things are asked about in a step of their own."""

    def __init__(self, window: QWidget, desk: Desk, path: Path) -> None:
        self.columns = ColumnsStep(desk.words)
        self.questions = QuestionsStep(desk.words)
        self.rows = RowsStep(desk.words)
        super().__init__(
            window,
            desk,
            path,
            columns=self.columns,
            words=self.questions,
            rows=self.rows,
            add=tr("Add the applications"),
        )
        self.questions.corrected.connect(self.read)
        self._show_steps()
        self.read(NO_CHOICES)

    def reader(self, choices: Choices) -> ReadFile:
        """Give what reads the file on a worker."""
        return ReadFile(self._path, choices, self._desk.words.code, self._desk.today())

    def keeper(self, preview: Preview) -> AddRows:
        """Give what adds the rows on a worker."""
        return AddRows(preview)

    def words_while_keeping(self) -> str:
        """Say what is done while the rows are added."""
        return tr("Adding the applications")

    def words_to_keep(self, adds: int) -> str:
        """Say on the button how many applications it adds."""
        return ntr("Add {n} application", "Add {n} applications", adds)

    def show_preview(self, preview: Preview) -> None:
        """Show what was understood, in every step; words to settle only where there are some."""
        self.columns.show_reading(preview.reading)
        self.questions.show_reading(preview.reading)
        self.rows.show_preview(preview)
        self._show_steps()
        self.sentence.setText(_what_was_read(preview))

    def choices_with(self, preview: Preview, lines: frozenset[int]) -> Choices:
        """Give the choices of a preview with some duplicates wanted."""
        choices = preview.reading.choices
        return replace(choices, add_lines=choices.add_lines | lines)

    def rows_after(self, preview: Preview) -> Callable[[], QWidget]:
        """Give what makes the rows once more after they were added."""
        return partial(_rows_after, self._desk.words, preview)

    def _show_steps(self) -> None:
        """Show the switch between the steps."""
        views = [View(key=COLUMNS, icon="table", name=tr("Columns"))]
        if self.questions.count:
            still = self.questions.open_count
            name = ntr("{n} word to settle", "{n} words to settle", still) if still else tr("Words settled")
            views.append(View(key=WORDS, icon="info", name=name))
        views.append(View(key=ROWS, icon="applications", name=tr("Rows")))
        self.show_views(views)


def _what_was_read(preview: Preview) -> str:
    """Say in a sentence how the file was read and what would come of it."""
    reading = preview.reading
    if not any(each.field is ImportField.COMPANY for each in reading.columns):
        return tr("No column was recognised as the company. Say which one it is.")
    return read_words(len(preview.lines), reading.encoding, reading.delimiter)


def _rows_after(words: Words, preview: Preview) -> RowsStep:
    """Make the rows of an import that was made."""
    rows = RowsStep(words, done=True)
    rows.show_preview(preview)
    return rows
