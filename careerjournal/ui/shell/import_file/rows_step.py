"""The last step: one line per row, with what becomes of it and why, before anything is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerjournal.domain.importing import Outcome, Preview, PreviewRow, count_of
from careerjournal.domain.sentence import sentence
from careerjournal.language.sentences import say
from careerjournal.language.words import Words, tr
from careerjournal.ui.kit.buttons import Button, Chip
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.table import Table
from careerjournal.ui.kit.table_model import Cell, Column, PagedModel
from careerjournal.ui.shell.import_file.names import outcome_words


class RowsStep(QWidget):
    """A table of all rows; chips choose which outcomes are shown."""

    wanted_anyway = Signal(object)
    """The lines of rows that are to be added though they look like duplicates."""

    def __init__(self, words: Words, *, done: bool = False) -> None:
        """Make the step; `done` shows an import that has happened, where nothing is to be chosen any more."""
        super().__init__()
        self._words = words
        self._preview: Preview | None = None
        self.chips = {outcome: Chip(outcome_words(outcome), on=True) for outcome in Outcome}
        for chip in self.chips.values():
            chip.toggled.connect(self._filter)
        self.anyway = Button(tr("Add all the same"), "small")
        self.anyway.setVisible(not done)
        self.anyway.setEnabled(False)
        self.anyway.clicked.connect(self._want_anyway)
        self.model: PagedModel[PreviewRow] = PagedModel(_columns(words), self._fetch)
        self.table = Table(self.model, name=tr("Rows of the file"))
        self.table.selectionModel().selectionChanged.connect(self._follow_selection)
        self.table.row_chosen.connect(self._tell_reason)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(current().px(8))
        layout.addLayout(line(*self.chips.values(), None, self.anyway, margins=(4, 4, 4, 4)))
        layout.addWidget(self.table, 1)
        self.detail = Label("", "small", "muted", wrap=True)
        self.detail.setMinimumHeight(current().px(36))
        layout.addWidget(self.detail)

    def show_preview(self, preview: Preview) -> None:
        """Show what would become of each row."""
        self._preview = preview
        for outcome, chip in self.chips.items():
            count = count_of(preview, outcome)
            chip.setText(tr("{outcome}: {n}", outcome=outcome_words(outcome), n=count))
            chip.setVisible(count > 0)
        self._filter()

    def _fetch(self, numbers: Sequence[int]) -> Mapping[int, PreviewRow]:
        """Give rows by their place in the file."""
        lines = self._preview.lines if self._preview is not None else ()
        return {number: lines[number] for number in numbers if number < len(lines)}

    @Slot()
    def _filter(self) -> None:
        """Show the rows whose outcome is chosen; all where none is."""
        if self._preview is None:
            return
        chosen = {outcome for outcome, chip in self.chips.items() if chip.isChecked()} or set(Outcome)
        self.model.set_ids([number for number, row in enumerate(self._preview.lines) if row.outcome in chosen])

    @Slot()
    def _follow_selection(self) -> None:
        """Let duplicates be added all the same where some are selected."""
        self.anyway.setEnabled(bool(self._chosen_duplicates()))

    @Slot(int)
    def _tell_reason(self, number: int) -> None:
        """Write out what the table has no room for: why, and what is noted, of the row chosen."""
        row = self._fetch([number]).get(number)
        self.detail.setText(_reasons(row, self._words) if row is not None else "")

    @Slot()
    def _want_anyway(self) -> None:
        """Ask for the selected duplicates to be added."""
        self.wanted_anyway.emit(frozenset(self._chosen_duplicates()))

    def _chosen_duplicates(self) -> list[int]:
        """Give the lines of the selected rows that look like duplicates."""
        rows = self._fetch(self.table.chosen_ids).values()
        return [row.line for row in rows if row.outcome is Outcome.DUPLICATE]


def _columns(words: Words) -> list[Column[PreviewRow]]:
    """Describe the table's columns."""

    def stage(row: PreviewRow) -> Cell:
        if row.stage is None:
            return Cell(text="")
        return Cell(text=say(sentence(f"stage.{row.stage.value}"), words), mark=row.stage, tone=_tone(row))

    def day(row: PreviewRow) -> Cell:
        return Cell(text=words.formats.day_short_year(row.applied_on) if row.applied_on else "", tone=_tone(row))

    def why(row: PreviewRow) -> Cell:
        return Cell(text=_reasons(row, words), tone="text-muted")

    return [
        Column(
            key="line",
            title=tr("Line"),
            cell=lambda row: Cell(text=words.formats.number(row.line), tone="text-muted"),
            width=64,
        ),
        Column(
            key="outcome",
            title=tr("Outcome"),
            cell=lambda row: Cell(text=outcome_words(row.outcome), tone=_tone(row)),
            width=112,
        ),
        Column(
            key="company",
            title=tr("Company"),
            cell=lambda row: Cell(text=row.company, strong=True, tone=_tone(row)),
            width=170,
        ),
        Column(key="role", title=tr("Role"), cell=lambda row: Cell(text=row.role, tone=_tone(row)), width=170),
        Column(key="applied_on", title=tr("Applied on"), cell=day, width=132),
        Column(key="stage", title=tr("Stage"), cell=stage, width=152),
        Column(key="why", title=tr("Why, and what is noted"), cell=why),
    ]


def _reasons(row: PreviewRow, words: Words) -> str:
    """Say why a row becomes what it does, and what of it went into the note."""
    reasons = [*([row.reason] if row.reason is not None else []), *row.notices]
    return " ".join(say(reason, words) for reason in reasons)


def _tone(row: PreviewRow) -> str:
    """Let what is not added stand back."""
    return "text" if row.outcome is Outcome.ADDED else "text-muted"
