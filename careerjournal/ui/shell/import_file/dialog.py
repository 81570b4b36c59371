"""The import in one window: columns, words to settle, rows; then one step of undo."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from careerjournal.domain.changes import NOTHING_CHANGED, Changes
from careerjournal.domain.faults import UserFault
from careerjournal.domain.importing import NO_CHOICES, Choices, ImportField, Outcome, Preview, count_of
from careerjournal.language.words import AsIs, ntr, tr
from careerjournal.ui.kit.buttons import Button, View, ViewSwitch
from careerjournal.ui.kit.desk import Desk, Notice, Offer
from careerjournal.ui.kit.labels import Hairline, Label
from careerjournal.ui.kit.layouts import column, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.progress import Progress
from careerjournal.ui.kit.tasks import Task
from careerjournal.ui.shell.import_file.columns_step import ColumnsStep
from careerjournal.ui.shell.import_file.names import delimiter_choices
from careerjournal.ui.shell.import_file.questions_step import QuestionsStep
from careerjournal.ui.shell.import_file.rows_step import RowsStep
from careerjournal.ui.shell.import_file.work import AddRows, ReadFile

_COLUMNS, _WORDS, _ROWS = "columns", "words", "rows"
_AWAY, _FRAME = 80, 40
"""Pixels by which the dialog is smaller than the window, and what the system may put around it."""


class ImportDialog(QDialog):
    """Reads a file, shows what it understood, takes corrections, and adds the rows when the person says so."""

    def __init__(self, window: QWidget, desk: Desk, path: Path) -> None:
        super().__init__(window)
        self._window, self._desk, self._path = window, desk, path
        self._preview: Preview | None = None
        self._task: Task | None = None
        self.setWindowTitle(tr("Import {file}", file=path.name))
        self.title = Label(tr("Import {file}", file=path.name), "title")
        self.sentence = Label(tr("Reading the file…"), "body", "muted", wrap=True)
        self.columns = ColumnsStep(desk.words)
        self.questions = QuestionsStep(desk.words)
        self.rows = RowsStep(desk.words)
        self._stack = QStackedWidget()
        for step in (self.columns, self.questions, self.rows):
            self._stack.addWidget(step)
            if not isinstance(step, RowsStep):
                step.corrected.connect(self.read)
        self.rows.wanted_anyway.connect(self._add_anyway)
        self.progress = Progress(amount=_rows_of)
        self.next = Button(tr("See the rows"))
        self.add = Button("", "primary")
        self.cancel = Button(tr("Cancel"))
        self.next.clicked.connect(self._go_on)
        self.add.clicked.connect(self._add_rows)
        self.cancel.clicked.connect(self.reject)
        self._switch_place = QVBoxLayout()
        self.switch: ViewSwitch | None = None
        self._lay_out(window)
        self.read(NO_CHOICES)

    def _lay_out(self, window: QWidget) -> None:
        """Put title, steps and buttons under each other."""
        px = current().px
        screen = window.screen().availableGeometry()
        self.resize(
            min(px(1120), max(px(720), window.width() - px(_AWAY)), screen.width()),
            min(px(760), max(px(520), window.height() - px(_AWAY)), screen.height() - _FRAME),
        )
        foot = line(self.progress, None, self.cancel, self.next, self.add, gap=8)
        foot.setStretch(0, 1)
        layout = column(
            self.title,
            2,
            self.sentence,
            16,
            self._switch_place,
            12,
            (self._stack, 1),
            Hairline(),
            16,
            foot,
            margins=(24, 20, 24, 20),
        )
        self.setLayout(layout)
        self._show_steps(0)
        self.add.setText(tr("Add the applications"))
        self._let_act(False)

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
            self.columns.encoding.setFocus(Qt.FocusReason.OtherFocusReason)

    def _what_was_read(self, preview: Preview) -> str:
        """Say in a sentence how the file was read and what would come of it."""
        reading = preview.reading
        if not any(each.field is ImportField.COMPANY for each in reading.columns):
            return tr("No column was recognised as the company. Say which one it is.")
        parted = dict(delimiter_choices(reading.delimiter)).get(reading.delimiter, reading.delimiter)
        rows = ntr("{n} row", "{n} rows", len(preview.lines))
        return tr(
            "{rows}, read as {encoding}, parted by: {sign}. Nothing is kept before you say so.",
            rows=rows,
            encoding=reading.encoding.upper(),
            sign=parted,
        )

    def _show_steps(self, questions: int) -> None:
        """Show the switch between the steps; words to settle only where there are some."""
        before = self.switch.key if self.switch is not None else _COLUMNS
        views = [View(key=_COLUMNS, icon="table", name=tr("Columns"))]
        if questions:
            still = self.questions.open_count
            name = ntr("{n} word to settle", "{n} words to settle", still) if still else tr("Words settled")
            views.append(View(key=_WORDS, icon="info", name=name))
        views.append(View(key=_ROWS, icon="applications", name=tr("Rows")))
        switch = ViewSwitch(views, before, name=tr("Steps of the import"))
        switch.chosen.connect(self.show_step)
        if self.switch is not None:
            self._switch_place.removeWidget(self.switch)
            self.switch.hide()
            self.switch.deleteLater()
        self.switch = switch
        self._switch_place.addWidget(switch)
        self._name_next(before)

    @Slot(str)
    def show_step(self, key: str) -> None:
        """Show one step."""
        steps = {_COLUMNS: self.columns, _WORDS: self.questions, _ROWS: self.rows}
        self._stack.setCurrentWidget(steps[key])
        self.next.setVisible(key != _ROWS)
        self._name_next(key)

    def _name_next(self, key: str) -> None:
        """Say on the button where it leads from a step."""
        asks = key == _COLUMNS and self.questions.count
        self.next.setText(tr("Settle the words") if asks else tr("See the rows"))

    @Slot()
    def _go_on(self) -> None:
        """Go to the next step."""
        if self.switch is not None:
            to_words = self.switch.key == _COLUMNS and self.questions.count
            self.switch.set_key(_WORDS if to_words else _ROWS)

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
        self._desk.noticed.emit(Notice(words=result_words(preview), offers=(see,), undo=True))

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
        self.add.setEnabled(can and adds)
        self.next.setEnabled(can)

    def reject(self) -> None:
        """Give everything up; nothing was kept."""
        if self._task is not None and not self._task.done:
            self._task.cancel()
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()  # Enter in a table or choice must not add a thousand applications
            return
        super().keyPressEvent(event)


class RowsSheet(QDialog):
    """Shows once more what became of each row of an import that was made."""

    def __init__(self, window: QWidget, desk: Desk, preview: Preview) -> None:
        super().__init__(window)
        self.setWindowTitle(tr("Rows of {file}", file=preview.reading.source))
        px = current().px
        self.resize(min(px(1120), window.width() - px(_AWAY)), min(px(760), window.height() - px(_AWAY)))
        self.rows = RowsStep(desk.words, done=True)
        self.rows.show_preview(preview)
        close = Button(tr("Close"))
        close.clicked.connect(self.accept)
        title = Label(tr("Rows of {file}", file=preview.reading.source), "title")
        words = Label(result_words(preview), "body", "muted", wrap=True)
        self.setLayout(
            column(title, 2, words, 12, (self.rows, 1), Hairline(), 16, line(None, close), margins=(24, 20, 24, 20))
        )


class _SeeRows:
    """Opens the rows of an import that was made."""

    def __init__(self, window: QWidget, desk: Desk, preview: Preview) -> None:
        self._window, self._desk, self._preview = window, desk, preview

    def __call__(self) -> None:
        """Open them over the window."""
        sheet = RowsSheet(self._window, self._desk, self._preview)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()


def result_words(preview: Preview) -> str:
    """Say what became of the rows: how many were added, were here already, were left out."""
    added, known, left = (count_of(preview, each) for each in (Outcome.ADDED, Outcome.DUPLICATE, Outcome.LEFT_OUT))
    parts = [ntr("{n} row added", "{n} rows added", added)]
    if known:
        parts.append(ntr("{n} was here already", "{n} were here already", known))
    if left:
        parts.append(ntr("{n} left out", "{n} left out", left))
    return tr("{parts}.", parts=tuple(AsIs(part) for part in parts))


def _rows_of(done: int, total: int) -> str:
    """Say how far the rows are."""
    return tr("{done} of {total}", done=done, total=total)
