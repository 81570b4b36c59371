"""One line per row of a table that is brought in, with what becomes of it and why, before anything is kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from careerjournal.domain.sentence import Sentence
from careerjournal.domain.table_reading import Outcome
from careerjournal.domain.value import value
from careerjournal.language.sentences import say
from careerjournal.language.words import Words, tr
from careerjournal.ui.forms.importing.frame import AWAY
from careerjournal.ui.forms.importing.words import outcome_words
from careerjournal.ui.kit.buttons import Button, Chip
from careerjournal.ui.kit.labels import Hairline, Label
from careerjournal.ui.kit.layouts import column, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.table import Table
from careerjournal.ui.kit.table_model import Cell, Column, PagedModel


class RowOfFile(Protocol):
    """What all rows of a preview have."""

    @property
    def line(self) -> int: ...
    @property
    def outcome(self) -> Outcome: ...
    @property
    def reason(self) -> Sentence | None: ...
    @property
    def notices(self) -> tuple[Sentence, ...]: ...


RowT = TypeVar("RowT", bound=RowOfFile)


class ImportRows(QWidget, Generic[RowT]):
    """A table of all rows; chips choose which outcomes are shown."""

    wanted_anyway = Signal(object)
    """The lines of rows that are to be added though they look like duplicates."""

    def __init__(self, words: Words, columns: Sequence[Column[RowT]], *, done: bool = False) -> None:
        """Make the step; `done` shows an import that has happened, where nothing is to be chosen any more."""
        super().__init__()
        self._words = words
        self._lines: Sequence[RowT] = ()
        self.chips = {outcome: Chip(outcome_words(outcome), on=True) for outcome in Outcome}
        for chip in self.chips.values():
            chip.toggled.connect(self._filter)
        self.anyway = Button(tr("Add all the same"), "small")
        self.anyway.setVisible(not done)
        self.anyway.setEnabled(False)
        self.anyway.clicked.connect(self._want_anyway)
        self.model: PagedModel[RowT] = PagedModel(
            [*_first(words), *columns, _why(lambda row: reasons(row, words))], self._fetch
        )
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

    def show_lines(self, lines: Sequence[RowT]) -> None:
        """Show what would become of each row."""
        self._lines = lines
        counts = Counter(row.outcome for row in lines)
        for outcome, chip in self.chips.items():
            chip.setText(tr("{outcome}: {n}", outcome=outcome_words(outcome), n=counts[outcome]))
            chip.setVisible(counts[outcome] > 0)
        self._filter()

    def _fetch(self, numbers: Sequence[int]) -> Mapping[int, RowT]:
        """Give rows by their place in the file."""
        return {number: self._lines[number] for number in numbers if number < len(self._lines)}

    @Slot()
    def _filter(self) -> None:
        """Show the rows whose outcome is chosen; all where none is."""
        chosen = {outcome for outcome, chip in self.chips.items() if chip.isChecked()} or set(Outcome)
        self.model.set_ids([number for number, row in enumerate(self._lines) if row.outcome in chosen])

    @Slot()
    def _follow_selection(self) -> None:
        """Let duplicates be added all the same where some are selected."""
        self.anyway.setEnabled(bool(self._chosen_duplicates()))

    @Slot(int)
    def _tell_reason(self, number: int) -> None:
        """Write out what the table has no room for: why, and what is noted, of the row chosen."""
        row = self._fetch([number]).get(number)
        self.detail.setText(reasons(row, self._words) if row is not None else "")

    @Slot()
    def _want_anyway(self) -> None:
        """Ask for the selected duplicates to be added."""
        self.wanted_anyway.emit(frozenset(self._chosen_duplicates()))

    def _chosen_duplicates(self) -> list[int]:
        """Give the lines of the selected rows that look like duplicates."""
        rows = self._fetch(self.table.chosen_ids).values()
        return [row.line for row in rows if row.outcome is Outcome.DUPLICATE]


class RowsSheet(QDialog):
    """Shows once more what became of each row of an import that was made."""

    def __init__(self, window: QWidget, *, file_name: str, said: str, rows: QWidget) -> None:
        super().__init__(window)
        self.setWindowTitle(tr("Rows of {file}", file=file_name))
        px = current().px
        self.resize(min(px(1120), window.width() - px(AWAY)), min(px(760), window.height() - px(AWAY)))
        self.rows = rows
        close = Button(tr("Close"))
        close.clicked.connect(self.accept)
        title = Label(tr("Rows of {file}", file=file_name), "title")
        words = Label(said, "body", "muted", wrap=True)
        self.setLayout(
            column(title, 2, words, 12, (rows, 1), Hairline(), 16, line(None, close), margins=(24, 20, 24, 20))
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)


@value
class SeeRows:
    """Opens the rows of an import that was made, over the window."""

    window: QWidget
    file_name: str
    said: str
    rows: Callable[[], QWidget]

    def __call__(self) -> None:
        """Open them."""
        RowsSheet(self.window, file_name=self.file_name, said=self.said, rows=self.rows()).open()


def reasons(row: RowOfFile, words: Words) -> str:
    """Say why a row becomes what it does, and what is noted of it."""
    said = [*([row.reason] if row.reason is not None else []), *row.notices]
    return " ".join(say(reason, words) for reason in said)


def tone(row: RowOfFile) -> str:
    """Let what is not added stand back."""
    return "text" if row.outcome is Outcome.ADDED else "text-muted"


def _first(words: Words) -> list[Column[RowT]]:
    """Describe the columns that every import begins with."""
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
            cell=lambda row: Cell(text=outcome_words(row.outcome), tone=tone(row)),
            width=112,
        ),
    ]


def _why(why: Callable[[RowT], str]) -> Column[RowT]:
    """Describe the last column, which takes what width is left."""
    return Column(
        key="why",
        title=tr("Why, and what is noted"),
        cell=lambda row: Cell(text=why(row), tone="text-muted"),
    )
