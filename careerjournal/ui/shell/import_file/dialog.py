"""The import of applications in one window: columns, words to settle, rows; then one step of undo."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.changes import NOTHING_CHANGED, Changes
from careerjournal.domain.faults import UserFault
from careerjournal.domain.importing import NO_CHOICES, Choices, ImportField, Outcome, Preview, count_of
from careerjournal.language.words import ntr, tr
from careerjournal.ui.forms.importing.frame import COLUMNS, ROWS, WORDS, ImportFrame
from careerjournal.ui.forms.importing.rows import RowsSheet
from careerjournal.ui.forms.importing.words import read_words, result_words
from careerjournal.ui.kit.buttons import View
from careerjournal.ui.kit.desk import Desk, Notice, Offer
from careerjournal.ui.kit.sheet_size import SheetSize
from careerjournal.ui.shell.import_file.columns_step import ColumnsStep
from careerjournal.ui.shell.import_file.questions_step import QuestionsStep
from careerjournal.ui.shell.import_file.rows_step import RowsStep
from careerjournal.ui.shell.import_file.work import AddRows, ReadFile


class ImportDialog(ImportFrame):
    """Reads a file, shows what it understood, takes corrections, and adds the rows when the person says so."""

    def __init__(self, window: QWidget, desk: Desk, path: Path) -> None:
        self.columns = ColumnsStep(desk.words)
        self.questions = QuestionsStep(desk.words)
        self.rows = RowsStep(desk.words)
        super().__init__(
            window,
            file_name=path.name,
            steps={COLUMNS: self.columns, WORDS: self.questions, ROWS: self.rows},
            add=tr("Add the applications"),
        )
        self._window, self._desk, self._path = window, desk, path
        SheetSize(self, desk, "import")
        self._preview: Preview | None = None
        self.columns.corrected.connect(self.read)
        self.questions.corrected.connect(self.read)
        self.rows.wanted_anyway.connect(self._add_anyway)
        self.add.clicked.connect(self._add_rows)
        self._show_steps(0)
        self.read(NO_CHOICES)

    @Slot(object)
    def read(self, choices: Choices) -> None:
        """Read the file under these choices; a reading that is still under way is given up."""
        if self._task is not None:
            self._task.cancel()
        self._let_act(False)
        work = ReadFile(self._path, choices, self._desk.words.code, self._desk.today())
        self._task = self._desk.run(work, self._show, failed=self._refuse)
        self.progress.watch(self._task, tr("Reading {file}", file=self._path.name))

    def _show(self, preview: Preview) -> None:
        """Show what was understood, in every step."""
        first = self._preview is None
        self._preview = preview
        reading = preview.reading
        self.columns.show_reading(reading)
        self.questions.show_reading(reading)
        self.rows.show_preview(preview)
        self._show_steps(self.questions.count)
        self.sentence.setText(self._what_was_read(preview))
        adds = count_of(preview, Outcome.ADDED)
        self.add.setText(ntr("Add {n} application", "Add {n} applications", adds))
        self._let_act(True)
        if first:
            self.columns.file.encoding.setFocus(Qt.FocusReason.OtherFocusReason)

    def _what_was_read(self, preview: Preview) -> str:
        """Say in a sentence how the file was read and what would come of it."""
        reading = preview.reading
        if not any(each.field is ImportField.COMPANY for each in reading.columns):
            return tr("No column was recognised as the company. Say which one it is.")
        return read_words(len(preview.lines), reading.encoding, reading.delimiter)

    def _show_steps(self, questions: int) -> None:
        """Show the switch between the steps; words to settle only where there are some."""
        views = [View(key=COLUMNS, icon="table", name=tr("Columns"))]
        if questions:
            still = self.questions.open_count
            name = ntr("{n} word to settle", "{n} words to settle", still) if still else tr("Words settled")
            views.append(View(key=WORDS, icon="info", name=name))
        views.append(View(key=ROWS, icon="applications", name=tr("Rows")))
        self.show_views(views)

    @Slot(object)
    def _add_anyway(self, lines: frozenset[int]) -> None:
        """Read again with some duplicates wanted."""
        if self._preview is not None:
            choices = self._preview.reading.choices
            self.read(replace(choices, add_lines=choices.add_lines | lines))

    @Slot()
    def _add_rows(self) -> None:
        """Add the rows on a worker; Cancel leaves the journal as it was."""
        if self._preview is None:
            return
        self._let_act(False)
        self._task = self._desk.run(AddRows(self._preview), self._added, failed=self._refuse, cancelled=self._stopped)
        self.progress.watch(self._task, tr("Adding the applications"))

    def _added(self, changes: Changes) -> None:
        """Say what was added, with a way to see every row."""
        preview = self._preview
        self.accept()
        if preview is None or changes.kinds == NOTHING_CHANGED:
            return
        self._desk.changed.emit(changes)
        see = Offer(words=tr("See the rows"), act=_SeeRows(self._window, self._desk, preview))
        self._desk.noticed.emit(Notice(words=_result(preview), offers=(see,), undo=True))

    def _stopped(self) -> None:
        """Let the person go on correcting after they stopped the adding."""
        self._let_act(self._preview is not None)

    def _refuse(self, fault: UserFault) -> None:
        """Say why the file cannot be read, or the rows not be kept."""
        self.reject()
        self._desk.refuse(fault.said)

    def _let_act(self, can: bool) -> None:
        """Let the person act, or wait for the worker."""
        adds = self._preview is not None and count_of(self._preview, Outcome.ADDED) > 0
        self.let_act(can=can, adds=adds)


class _SeeRows:
    """Opens the rows of an import that was made."""

    def __init__(self, window: QWidget, desk: Desk, preview: Preview) -> None:
        self._window, self._desk, self._preview = window, desk, preview

    def __call__(self) -> None:
        """Open them over the window."""
        rows = RowsStep(self._desk.words, done=True)
        rows.show_preview(self._preview)
        source = self._preview.reading.source
        RowsSheet(self._window, file_name=source, said=_result(self._preview), rows=rows).open()


def _result(preview: Preview) -> str:
    """Say what became of the rows."""
    added, known, left = (count_of(preview, each) for each in (Outcome.ADDED, Outcome.DUPLICATE, Outcome.LEFT_OUT))
    return result_words(added, known, left)
