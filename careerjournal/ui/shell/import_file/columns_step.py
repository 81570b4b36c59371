"""The first step: how the file was read, and what each column means, beside cells of it."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import available_timezones

from PySide6.QtCore import Slot

from careerjournal.domain.importing import NO_CHOICES, Choices, Column, ImportField, Reading, with_column
from careerjournal.language.sentences import say
from careerjournal.language.words import Words, ntr, tr
from careerjournal.ui.forms.importing.columns_step import FileColumnsStep, column_line
from careerjournal.ui.kit.fields import CheckBox, Combo, Field
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import boxed, column, line
from careerjournal.ui.shell.import_file.names import field_choices


class ColumnsStep(FileColumnsStep[Choices]):
    """The columns of a tracker file, and how times with a clock were read."""

    def __init__(self, words: Words) -> None:
        super().__init__(words, NO_CHOICES, row=tr("An application"), meanings=field_choices(words))
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
        self.lay_out(below=[self._clock])

    def show_reading(self, reading: Reading) -> None:
        """Show a reading."""
        self._choices = reading.choices
        has_header = reading.header_line is not None
        self.file.show_file(reading.encodings, reading.encoding, reading.delimiter, has_header=has_header)
        self.show_notices(reading.notices)
        self._show_clock(reading)
        self.rows.show_columns([column_line(each, self._without(each)) for each in reading.columns])

    def with_meaning(self, index: int, key: str | None) -> Choices:
        """Give the choices with the meaning of one column, None for nothing."""
        return with_column(self._choices, index, None if key is None else ImportField(key))

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

    def _without(self, each: Column) -> str:
        """Say what becomes of a column that means nothing here."""
        if each.left_because is not None:
            return say(each.left_because, self._words)
        return tr("Kept as lines of the note") if each.kept else tr("Left out")

    @Slot(str)
    def _choose_zone(self, key: str) -> None:
        """Say where the person lives."""
        self.corrected.emit(replace(self._choices, zone=key))

    @Slot(bool)
    def _choose_as_written(self, on: bool) -> None:
        """Keep the days as written, or turn them to the person's zone."""
        self.corrected.emit(replace(self._choices, dates_as_written=on))
