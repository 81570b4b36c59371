"""The sheet in which the table's columns are chosen and put in order."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.journal.rows import ApplicationRow
from careerjournal.language.words import tr
from careerjournal.ui.kit.buttons import Button, IconButton
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import CheckBox
from careerjournal.ui.kit.layouts import boxed, column, emptied, line
from careerjournal.ui.kit.table_model import Column
from careerjournal.ui.pages.applications.table_parts.column_layout import FIRST, ColumnLayout


class ColumnsSheet(Sheet):
    """Every column as a box to tick, those shown on top and in their order; the company is always shown."""

    chosen = Signal(object)
    """The layout (ColumnLayout) that was chosen."""

    def __init__(self, parent: QWidget, columns: Sequence[Column[ApplicationRow]], layout: ColumnLayout) -> None:
        self._titles = {each.key: each.title for each in columns}
        self._layout = layout
        self._shown = set(layout.shown)
        self._order = [*layout.shown, *(key for key in self._titles if key not in layout.shown)]
        self._rows = column(gap=4)
        self.boxes: dict[str, CheckBox] = {}
        super().__init__(
            parent,
            title=tr("Columns"),
            sentence=tr("Columns can also be dragged about and made wider in the table."),
            content=column(boxed(self._rows)),
            accept=tr("Show them"),
        )
        first = Button(tr("As at first"))
        first.clicked.connect(self._as_at_first)
        self.add_act(first)
        self._fill()

    def accept(self) -> None:
        """Tell what was chosen."""
        keys = [key for key in self._order if key in self._shown or key == "company"]
        self.chosen.emit(self._layout.with_shown(keys))
        super().accept()

    def _fill(self, focus: str = "") -> None:
        """Show the columns in their order."""
        emptied(self._rows)
        self.boxes = {}
        for number, key in enumerate(self._order):
            self._rows.addWidget(self._row(number, key))
        if focus:
            self.boxes[focus].setFocus(Qt.FocusReason.TabFocusReason)

    def _row(self, number: int, key: str) -> QWidget:
        """Lay out one column."""
        title = self._titles[key]
        box = CheckBox(title)
        box.setChecked(key in self._shown)
        box.setEnabled(key != "company")
        box.toggled.connect(partial(self._tick, key))
        self.boxes[key] = box
        up = IconButton("chevron-up", tr("Move {name} up", name=title))
        up.setEnabled(number > 0)
        up.clicked.connect(partial(self._move, number, -1))
        down = IconButton("chevron-down", tr("Move {name} down", name=title))
        down.setEnabled(number + 1 < len(self._order))
        down.clicked.connect(partial(self._move, number, 1))
        return boxed(line((box, 1), up, down, gap=4))

    def _tick(self, key: str, on: bool) -> None:
        """Show a column, or no longer."""
        (self._shown.add if on else self._shown.discard)(key)

    @Slot()
    def _move(self, number: int, by: int) -> None:
        """Move a column up or down."""
        key = self._order.pop(number)
        self._order.insert(number + by, key)
        self._fill(key)

    @Slot()
    def _as_at_first(self) -> None:
        """Choose the columns of the beginning, with widths of their own."""
        self.chosen.emit(ColumnLayout(shown=FIRST))
        super().accept()
