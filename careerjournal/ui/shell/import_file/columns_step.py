"""The first step: how the file was read, and what each column means, beside cells of it."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import available_timezones

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careerjournal.domain.importing import Choices, Column, DateOrder, ImportField, Reading, with_column
from careerjournal.language.sentences import say
from careerjournal.language.words import Words, ntr, tr
from careerjournal.ui.kit.blocks import Note, Section
from careerjournal.ui.kit.fields import CheckBox, Combo, Field
from careerjournal.ui.kit.labels import Hairline, Label
from careerjournal.ui.kit.layouts import Scroll, boxed, column, emptied, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.shell.import_file.names import (
    NO_FIELD,
    basis_words,
    delimiter_choices,
    field_choices,
    order_choices,
)

_WITH_HEADER, _WITHOUT_HEADER = "with", "without"


class ColumnsStep(QWidget):
    """Shows a reading and lets every guess in it be corrected; each correction asks for a new reading."""

    corrected = Signal(object)
    """The choices with one more correction."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._choices = Choices()
        self.columns: dict[int, Combo] = {}
        self.orders: dict[int, Combo] = {}
        self.encoding = Combo([])
        self.delimiter = Combo([])
        self.header = Combo([(_WITH_HEADER, tr("Names of columns")), (_WITHOUT_HEADER, tr("An application"))])
        self.encoding.key_chosen.connect(self._choose_encoding)
        self.delimiter.key_chosen.connect(self._choose_delimiter)
        self.header.key_chosen.connect(self._choose_header)
        self.as_written = CheckBox(tr("Keep the days as they are written"))
        self.as_written.toggled.connect(self._choose_as_written)
        self.zone = Combo([])
        self.zone.key_chosen.connect(self._choose_zone)
        self._clock_words = Label("", "small", "muted", wrap=True)
        self._clock = boxed(
            column(
                self._clock_words,
                line(Field(tr("Your time zone"), self.zone), self.as_written, None, gap=24),
                gap=8,
            )
        )
        self._notes = QVBoxLayout()
        self._rows = QVBoxLayout()
        for layout in (self._notes, self._rows):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self._notes.setSpacing(current().px(6))
        how = line(
            Field(tr("Letters"), self.encoding),
            Field(tr("Columns are parted by"), self.delimiter),
            Field(tr("The first row holds"), self.header),
            None,
            gap=16,
        )
        section = Section(tr("What each column means"))
        section.content.addLayout(self._rows)
        content = column(how, self._notes, 20, section, self._clock, None, gap=12, margins=(0, 4, 12, 0))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroll(boxed(content)))

    def show_reading(self, reading: Reading) -> None:
        """Show a reading; the focus stays where it was, because only what changed is written anew."""
        self._choices = reading.choices
        self.encoding.set_choices([(name, name.upper()) for name in reading.encodings], reading.encoding)
        self.delimiter.set_choices(delimiter_choices(reading.delimiter), reading.delimiter)
        self.header.set_key(_WITHOUT_HEADER if reading.header_line is None else _WITH_HEADER)
        self._show_notices(reading)
        self._show_clock(reading)
        if list(self.columns) == [each.index for each in reading.columns]:
            for each in reading.columns:
                self._renew(each)
            return
        self._make_rows(reading)

    def _show_notices(self, reading: Reading) -> None:
        """Say what is to be known about the whole file."""
        emptied(self._notes)
        for notice in reading.notices:
            self._notes.addWidget(Note(say(notice, self._words)))

    def _show_clock(self, reading: Reading) -> None:
        """Say how times with a clock were read, where there are any."""
        clock = reading.clock
        self._clock.setVisible(clock.met > 0)
        if not clock.met:
            return
        if not self.zone.count():
            self.zone.set_choices([(name, name) for name in sorted(available_timezones())])
        self.zone.set_key(clock.to_zone)
        self.zone.setEnabled(not reading.choices.dates_as_written)
        self.as_written.blockSignals(True)
        self.as_written.setChecked(reading.choices.dates_as_written)
        self.as_written.blockSignals(False)
        self._clock_words.setText(
            ntr(
                "{n} time in the file carries a clock, which decides the day it falls on where you live.",
                "{n} times in the file carry a clock, which decides the day they fall on where you live.",
                clock.met,
            )
        )

    def _make_rows(self, reading: Reading) -> None:
        """Make a row for each column of the file."""
        emptied(self._rows)
        self.columns.clear()
        self.orders.clear()
        for each in reading.columns:
            self._rows.addWidget(self._row(each))
            self._rows.addWidget(Hairline())

    def _row(self, each: Column) -> QWidget:
        """Make the row of one column: its name and cells, what it means, and the order of its days."""
        meaning = Combo(field_choices(self._words))
        order = Combo(order_choices())
        meaning.setAccessibleName(tr("What “{column}” means", column=each.header))
        order.setAccessibleName(tr("How days in “{column}” are written", column=each.header))
        meaning.setProperty("column", each.index)
        order.setProperty("column", each.index)
        meaning.key_chosen.connect(self._choose_column)
        order.key_chosen.connect(self._choose_order)
        self.columns[each.index], self.orders[each.index] = meaning, order
        why = Label("", "small", "muted")
        why.setObjectName(f"why{each.index}")
        samples = Label(" · ".join(each.samples), "small", "muted")
        name = Label(each.header or tr("Column {n}", n=each.index + 1), "strong")
        for label in (samples, name):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QWidget()
        row.setLayout(_row_layout(column(name, samples, None, gap=2), column(line(meaning, order, gap=8), why, gap=4)))
        why.setText(self._why(each))
        self._renew(each)  # only now: a combo without a parent would open as a window of its own
        return row

    def _renew(self, each: Column) -> None:
        """Show what a column means by now."""
        self.columns[each.index].set_key(each.field.value if each.field is not None else NO_FIELD)
        self.orders[each.index].setVisible(each.order is not None)
        if each.order is not None:
            self.orders[each.index].set_key(each.order.value)
        why = self.findChild(Label, f"why{each.index}")
        if why is not None:
            why.setText(self._why(each))

    def _why(self, each: Column) -> str:
        """Say how the meaning of a column was decided, or what becomes of it without one."""
        if each.field is None:
            if each.left_because is not None:
                return say(each.left_because, self._words)
            return tr("Kept as lines of the note") if each.kept else tr("Left out")
        how = basis_words(each.basis)
        if each.order is None:
            return how
        return tr("{column}; order of the days {order}", column=how, order=basis_words(each.order_basis))

    @Slot(str)
    def _choose_encoding(self, key: str) -> None:
        """Read the file's letters in another way."""
        self.corrected.emit(replace(self._choices, encoding=key))

    @Slot(str)
    def _choose_delimiter(self, key: str) -> None:
        """Part the columns at another sign; what was said about the columns no longer fits."""
        self.corrected.emit(replace(self._choices, delimiter=key, columns={}, date_orders={}))

    @Slot(str)
    def _choose_header(self, key: str) -> None:
        """Take the first row for names or for an application."""
        self.corrected.emit(replace(self._choices, with_header=key == _WITH_HEADER))

    @Slot(str)
    def _choose_column(self, key: str) -> None:
        """Say what one column means."""
        meaning = None if key == NO_FIELD else ImportField(key)
        self.corrected.emit(with_column(self._choices, int(self.sender().property("column")), meaning))

    @Slot(str)
    def _choose_order(self, key: str) -> None:
        """Say how the days of one column are written."""
        orders = {**self._choices.date_orders, int(self.sender().property("column")): DateOrder(key)}
        self.corrected.emit(replace(self._choices, date_orders=orders))

    @Slot(str)
    def _choose_zone(self, key: str) -> None:
        """Say where the person lives."""
        self.corrected.emit(replace(self._choices, zone=key))

    @Slot(bool)
    def _choose_as_written(self, on: bool) -> None:
        """Keep the days as written, or turn them to the person's zone."""
        self.corrected.emit(replace(self._choices, dates_as_written=on))


def _row_layout(leading: QVBoxLayout, trailing: QVBoxLayout) -> QHBoxLayout:
    """Lay out a column's row: what the file says, and beside it what is made of it."""
    layout = line((leading, 1), gap=24, margins=(0, 10, 0, 10))
    side = QWidget()
    side.setLayout(trailing)
    side.setFixedWidth(current().px(380))
    layout.addWidget(side, 0, Qt.AlignmentFlag.AlignTop)
    return layout
