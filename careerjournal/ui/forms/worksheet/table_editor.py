"""An answer in rows: cells of text, numbers, days and choices."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from careerjournal.domain.changes import Changes
from careerjournal.domain.sentence import sentence
from careerjournal.domain.worksheets.content import Content, Row, with_cell
from careerjournal.domain.worksheets.forms import Column, ColumnKind, column_key
from careerjournal.language.answer_text import column_sum
from careerjournal.language.sentences import say
from careerjournal.language.series_text import decimal_words
from careerjournal.language.words import AsIs, tr
from careerjournal.ui.forms.worksheet.cells import Cell, CellPlace, cell_for
from careerjournal.ui.forms.worksheet.editor import Asked, Editor
from careerjournal.ui.forms.worksheet.record import WorksheetView
from careerjournal.ui.kit.buttons import Button, IconButton
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, line
from careerjournal.ui.kit.look import current

_STRETCH = {ColumnKind.TEXT: 3, ColumnKind.NUMBER: 1, ColumnKind.DATE: 2, ColumnKind.CHOICE: 0}
"""How columns share the width; a choice has what its words need before the others take more than they must have."""


class TableEditor(Editor):
    """Heads, rows of cells, an empty row at the end, and sums where a column is summed."""

    heard_as = "group"

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        self._rows: tuple[Row, ...] = ()
        self._shown: list[_TableRow] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(current().px(8))
        self._grid.setVerticalSpacing(current().px(8))
        for number, each in enumerate(asked.question.columns):
            self._grid.addWidget(Label(self._name(each), "small", "muted"), 0, number)
            self._grid.setColumnStretch(number, _STRETCH[each.kind])
        more = Button(tr("Another row"), "text", "add")
        more.clicked.connect(self._go_to_empty)
        self._sum = Label("", "small", "muted")
        self.setLayout(column(self._grid, 8, line(more, None, self._sum)))
        self.setAccessibleName(asked.label)

    def take_focus(self) -> None:
        if self._shown:
            self._shown[0].take_focus()

    def show_answer(self, content: Content, view: WorksheetView) -> None:
        self._rows = tuple(part for part in content if isinstance(part, tuple)) if isinstance(content, tuple) else ()
        while len(self._shown) > len(self._rows) + 1:
            self._drop_last()
        while len(self._shown) < len(self._rows) + 1:
            self._add()
        for shown, row in zip(self._shown, (*self._rows, ()), strict=True):
            shown.show_row(row, self.asked.key)
        self._show_sum()

    def keep_cell(self, place: CellPlace, text: str) -> Changes | None:
        """Keep another text in a cell; a row whose cells are all empty goes."""
        rows = list(self._rows)
        if place.row == len(rows):
            rows.append(())
        rows[place.row] = with_cell(rows[place.row], place.column.id, text)
        return self.asked.keep(tuple(row for row in rows if any(written.strip() for _, written in row)))

    def remove_row(self, number: int) -> None:
        """Take a row away; the undo bar brings it back."""
        if number < len(self._rows):
            self.asked.keep((*self._rows[:number], *self._rows[number + 1 :]))

    def _add(self) -> None:
        """Add an empty row at the end."""
        number = len(self._shown)
        self._shown.append(_TableRow(self, number, self._grid))

    def _drop_last(self) -> None:
        """Take the last row away; the keyboard goes to the row before, if it was there."""
        row = self._shown.pop()
        had_focus = row.has_focus
        row.drop(self._grid)
        if had_focus and self._shown:
            self._shown[-1].take_focus()

    @Slot()
    def _go_to_empty(self) -> None:
        """Put the cursor into the empty row."""
        self._shown[-1].take_focus()

    def _show_sum(self) -> None:
        """Say the sums below."""
        words = self.asked.desk.words
        sums = [
            words.tr("{column}: {sum} together", column=AsIs(self._name(each)), sum=AsIs(decimal_words(total, words)))
            for each in self.asked.question.columns
            if (total := column_sum(each, self._rows)) is not None
        ]
        self._sum.setText(words.formats.listed(sums))

    def _name(self, each: Column) -> str:
        """Give a column's head."""
        return say(sentence(column_key(self.asked.form, self.asked.question, each)), self.asked.desk.words)


class _TableRow:
    """The cells of one row, and the button that takes it away; another row may come to stand here."""

    def __init__(self, editor: TableEditor, number: int, grid: QGridLayout) -> None:
        asked = editor.asked
        self._number = number
        self._editor = editor
        self._cells: list[Cell] = []
        for place, each in enumerate(asked.question.columns):
            made = cell_for(asked, CellPlace(number, each), editor.keep_cell)
            self._cells.append(made)
            grid.addWidget(made.widget, number + 1, place)
        self._remove = IconButton("close", tr("Remove the row"))
        self._remove.setAccessibleDescription(self._cells[0].widget.accessibleName())  # which row
        self._remove.clicked.connect(self._tell_removed)
        grid.addWidget(self._remove, number + 1, len(self._cells))

    @property
    def has_focus(self) -> bool:
        """Tell whether the keyboard is in this row."""
        widgets: list[QWidget] = [*(each.widget for each in self._cells), self._remove]
        return any(widget.hasFocus() for widget in widgets)

    def show_row(self, row: Row, key: str) -> None:
        """Show the row that stands here now."""
        written = dict(row)
        for each in self._cells:
            each.show_text(written.get(each.place.column.id, ""), key)
        policy = self._remove.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._remove.setSizePolicy(policy)
        self._remove.setVisible(bool(row))

    def take_focus(self) -> None:
        """Put the cursor into the first cell; a row that is new in its layout is shown at once."""
        first = self._cells[0].widget
        first.show()
        first.setFocus()

    def drop(self, grid: QGridLayout) -> None:
        """Take the widgets away."""
        for widget in (*(each.widget for each in self._cells), self._remove):
            grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _tell_removed(self) -> None:
        """Take this row away."""
        self._editor.remove_row(self._number)
