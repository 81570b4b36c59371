"""How a file is parted into columns, and what each column means, beside cells of it; every guess can be corrected."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careerjournal.domain.value import value
from careerjournal.language.words import tr
from careerjournal.ui.forms.importing.words import delimiter_choices, order_choices
from careerjournal.ui.kit.fields import Combo, Field
from careerjournal.ui.kit.labels import Hairline, Label
from careerjournal.ui.kit.layouts import column, emptied, line
from careerjournal.ui.kit.look import current

WITH_HEADER, WITHOUT_HEADER = "with", "without"


@value
class ColumnLine:
    """What is shown of a column: its name and cells, the key of what it means, of the order of its days, and why."""

    index: int
    header: str
    samples: tuple[str, ...]
    key: str
    order: str | None
    why: str


class FileRow(QWidget):
    """How the file's letters, columns and first row were read."""

    def __init__(self, *, row: str) -> None:
        """Make the row; `row` names what a row of the file is."""
        super().__init__()
        self.encoding = Combo([])
        self.delimiter = Combo([])
        self.header = Combo([(WITH_HEADER, tr("Names of columns")), (WITHOUT_HEADER, row)])
        layout = line(
            Field(tr("Letters"), self.encoding),
            Field(tr("Columns are parted by"), self.delimiter),
            Field(tr("The first row holds"), self.header),
            None,
            gap=16,
        )
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)

    def show_file(self, encodings: Sequence[str], encoding: str, delimiter: str, *, has_header: bool) -> None:
        """Show how the file was read."""
        self.encoding.set_choices([(name, name.upper()) for name in encodings], encoding)
        self.delimiter.set_choices(delimiter_choices(delimiter), delimiter)
        self.header.set_key(WITH_HEADER if has_header else WITHOUT_HEADER)


class ColumnRows(QWidget):
    """A row for each column of the file."""

    meaning_chosen = Signal(int, str)
    order_chosen = Signal(int, str)

    def __init__(self, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._choices = choices
        self.columns: dict[int, Combo] = {}
        self.orders: dict[int, Combo] = {}
        self._whys: dict[int, Label] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)

    def show_columns(self, lines: Sequence[ColumnLine]) -> None:
        """Show the columns; the focus stays where it was, because only what changed is written anew."""
        if list(self.columns) != [each.index for each in lines]:
            emptied(self._rows)
            for combos in (self.columns, self.orders):
                combos.clear()
            self._whys.clear()
            for each in lines:
                self._rows.addWidget(self._row(each))
                self._rows.addWidget(Hairline())
        for each in lines:
            self._renew(each)

    def _row(self, each: ColumnLine) -> QWidget:
        """Make the row of one column: its name and cells, what it means, and the order of its days."""
        meaning = Combo(self._choices)
        order = Combo(order_choices())
        meaning.setAccessibleName(tr("What “{column}” means", column=each.header))
        order.setAccessibleName(tr("How days in “{column}” are written", column=each.header))
        meaning.setProperty("column", each.index)
        order.setProperty("column", each.index)
        meaning.key_chosen.connect(self._choose_meaning)
        order.key_chosen.connect(self._choose_order)
        self.columns[each.index], self.orders[each.index] = meaning, order
        why = self._whys[each.index] = Label("", "small", "muted")
        samples = Label(" · ".join(each.samples), "small", "muted")
        name = Label(each.header or tr("Column {n}", n=each.index + 1), "strong")
        for label in (samples, name):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QWidget()
        row.setLayout(_row_layout(column(name, samples, None, gap=2), column(line(meaning, order, gap=8), why, gap=4)))
        return row

    def _renew(self, each: ColumnLine) -> None:
        """Show what a column means by now."""
        self.columns[each.index].set_key(each.key)
        self.orders[each.index].setVisible(each.order is not None)
        if each.order is not None:
            self.orders[each.index].set_key(each.order)
        self._whys[each.index].setText(each.why)

    @Slot(str)
    def _choose_meaning(self, key: str) -> None:
        """Tell what one column means."""
        self.meaning_chosen.emit(int(self.sender().property("column")), key)

    @Slot(str)
    def _choose_order(self, key: str) -> None:
        """Tell how the days of one column are written."""
        self.order_chosen.emit(int(self.sender().property("column")), key)


def _row_layout(leading: QVBoxLayout, trailing: QVBoxLayout) -> QHBoxLayout:
    """Lay out a column's row: what the file says, and beside it what is made of it."""
    layout = line((leading, 1), gap=24, margins=(0, 10, 0, 10))
    side = QWidget()
    side.setLayout(trailing)
    side.setFixedWidth(current().px(380))
    layout.addWidget(side, 0, Qt.AlignmentFlag.AlignTop)
    return layout
