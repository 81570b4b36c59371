"""The first step: how the file was read, and what each column means, beside cells of it."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import available_timezones

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerjournal.domain.importing import Choices, Column, DateOrder, ImportField, Reading, with_column
from careerjournal.language.sentences import say
from careerjournal.language.words import Words, ntr, tr
from careerjournal.ui.forms.importing.columns import WITH_HEADER, ColumnLine, ColumnRows, FileRow
from careerjournal.ui.forms.importing.words import NO_FIELD, basis_words
from careerjournal.ui.kit.blocks import Note, Section
from careerjournal.ui.kit.fields import CheckBox, Combo, Field
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import Scroll, boxed, column, emptied, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.shell.import_file.names import field_choices


class ColumnsStep(QWidget):
    """Shows a reading and lets every guess in it be corrected; each correction asks for a new reading."""

    corrected = Signal(object)
    """The choices with one more correction."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._choices = Choices()
        self.file = FileRow(row=tr("An application"))
        self.file.encoding.key_chosen.connect(self._choose_encoding)
        self.file.delimiter.key_chosen.connect(self._choose_delimiter)
        self.file.header.key_chosen.connect(self._choose_header)
        self.rows = ColumnRows(field_choices(words))
        self.rows.meaning_chosen.connect(self._choose_column)
        self.rows.order_chosen.connect(self._choose_order)
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
        self._notes.setContentsMargins(0, 0, 0, 0)
        self._notes.setSpacing(current().px(6))
        section = Section(tr("What each column means"))
        section.content.addWidget(self.rows)
        content = column(self.file, self._notes, 20, section, self._clock, None, gap=12, margins=(0, 4, 12, 0))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroll(boxed(content)))

    @property
    def columns(self) -> dict[int, Combo]:
        """Give what says what each column means."""
        return self.rows.columns

    @property
    def orders(self) -> dict[int, Combo]:
        """Give what says in which order the days of each column are written."""
        return self.rows.orders

    def show_reading(self, reading: Reading) -> None:
        """Show a reading."""
        self._choices = reading.choices
        has_header = reading.header_line is not None
        self.file.show_file(reading.encodings, reading.encoding, reading.delimiter, has_header=has_header)
        emptied(self._notes)
        for notice in reading.notices:
            self._notes.addWidget(Note(say(notice, self._words)))
        self._show_clock(reading)
        self.rows.show_columns([self._line(each) for each in reading.columns])

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

    def _line(self, each: Column) -> ColumnLine:
        """Make what is shown of one column."""
        return ColumnLine(
            index=each.index,
            header=each.header,
            samples=each.samples,
            key=each.field.value if each.field is not None else NO_FIELD,
            order=each.order.value if each.order is not None else None,
            why=self._why(each),
        )

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
        self.corrected.emit(replace(self._choices, with_header=key == WITH_HEADER))

    @Slot(int, str)
    def _choose_column(self, index: int, key: str) -> None:
        """Say what one column means."""
        self.corrected.emit(with_column(self._choices, index, None if key == NO_FIELD else ImportField(key)))

    @Slot(int, str)
    def _choose_order(self, index: int, key: str) -> None:
        """Say how the days of one column are written."""
        orders = {**self._choices.date_orders, index: DateOrder(key)}
        self.corrected.emit(replace(self._choices, date_orders=orders))

    @Slot(str)
    def _choose_zone(self, key: str) -> None:
        """Say where the person lives."""
        self.corrected.emit(replace(self._choices, zone=key))

    @Slot(bool)
    def _choose_as_written(self, on: bool) -> None:
        """Keep the days as written, or turn them to the person's zone."""
        self.corrected.emit(replace(self._choices, dates_as_written=on))
