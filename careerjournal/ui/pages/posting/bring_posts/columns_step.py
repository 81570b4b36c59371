"""The first step: how the file was read, what each column means, and in which zone its times are."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerjournal.domain.importing import DateOrder
from careerjournal.domain.post_import import (
    PostChoices,
    PostColumn,
    PostField,
    PostFileKind,
    PostReading,
    with_post_column,
)
from careerjournal.journal.zone import system_zone
from careerjournal.language.sentences import say
from careerjournal.language.words import Words, tr
from careerjournal.ui.forms.importing.columns import WITH_HEADER, ColumnLine, ColumnRows, FileRow
from careerjournal.ui.forms.importing.words import NO_FIELD, basis_words
from careerjournal.ui.forms.zone_field import ZoneField
from careerjournal.ui.kit.blocks import Note, Section
from careerjournal.ui.kit.fields import CheckBox, Combo
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import Scroll, boxed, column, emptied, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.posting.bring_posts.names import post_field_choices

_ZONE_WIDTH = 320


class PostColumnsStep(QWidget):
    """Shows a reading and lets every guess in it be corrected; each correction asks for a new reading."""

    corrected = Signal(object)
    """The choices with one more correction."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._choices = PostChoices()
        self.file = FileRow(row=tr("A post"))
        self.file.encoding.key_chosen.connect(self._choose_encoding)
        self.file.delimiter.key_chosen.connect(self._choose_delimiter)
        self.file.header.key_chosen.connect(self._choose_header)
        self.rows = ColumnRows(post_field_choices())
        self.rows.meaning_chosen.connect(self._choose_column)
        self.rows.order_chosen.connect(self._choose_order)
        self.zone = ZoneField()
        self.zone.setFixedWidth(current().px(_ZONE_WIDTH))
        self.zone.zone_chosen.connect(self._choose_zone)
        self.in_utc = CheckBox(tr("The times in the file are in UTC"))
        self.in_utc.toggled.connect(self._choose_utc)
        self._notes = QVBoxLayout()
        self._notes.setContentsMargins(0, 0, 0, 0)
        self._notes.setSpacing(current().px(6))
        times = Section(tr("The zone of these posts"))
        said = tr("It decides on which day a post falls, and is kept with it.")
        times.content.addLayout(
            column(Label(said, "small", "muted", wrap=True), line(self.zone, self.in_utc, None, gap=24), gap=8)
        )
        section = Section(tr("What each column means"))
        section.content.addWidget(self.rows)
        content = column(self.file, self._notes, 20, times, 20, section, None, gap=12, margins=(0, 4, 12, 0))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroll(boxed(content)))

    @property
    def columns(self) -> dict[int, Combo]:
        """Give what says what each column means."""
        return self.rows.columns

    def show_reading(self, reading: PostReading) -> None:
        """Show a reading."""
        self._choices = reading.choices
        has_header = reading.header_line is not None
        self.file.setVisible(reading.kind is not PostFileKind.ARCHIVE)
        self.file.show_file(reading.encodings, reading.encoding, reading.delimiter, has_header=has_header)
        emptied(self._notes)
        for notice in reading.notices:
            self._notes.addWidget(Note(say(notice, self._words)))
        self.zone.show_zone("" if reading.zone == system_zone() else reading.zone)
        self.in_utc.setVisible(reading.naive > 0)
        self.in_utc.blockSignals(True)
        self.in_utc.setChecked(reading.in_utc)
        self.in_utc.blockSignals(False)
        self.rows.show_columns([_line(each) for each in reading.columns])

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
        """Take the first row for names or for a post."""
        self.corrected.emit(replace(self._choices, with_header=key == WITH_HEADER))

    @Slot(int, str)
    def _choose_column(self, index: int, key: str) -> None:
        """Say what one column means."""
        self.corrected.emit(with_post_column(self._choices, index, None if key == NO_FIELD else PostField(key)))

    @Slot(int, str)
    def _choose_order(self, index: int, key: str) -> None:
        """Say how the days of one column are written."""
        orders = {**self._choices.date_orders, index: DateOrder(key)}
        self.corrected.emit(replace(self._choices, date_orders=orders))

    @Slot(str)
    def _choose_zone(self, zone: str) -> None:
        """Say in which zone the posts were made."""
        self.corrected.emit(replace(self._choices, zone=zone or system_zone()))

    @Slot(bool)
    def _choose_utc(self, on: bool) -> None:
        """Take times without a zone for UTC, or for times of the zone."""
        self.corrected.emit(replace(self._choices, in_utc=on))


def _line(each: PostColumn) -> ColumnLine:
    """Make what is shown of one column."""
    why = tr("Left out") if each.field is None else basis_words(each.basis)
    if each.order is not None:
        why = tr("{column}; order of the days {order}", column=why, order=basis_words(each.order_basis))
    return ColumnLine(
        index=each.index,
        header=each.header,
        samples=each.samples,
        key=each.field.value if each.field is not None else NO_FIELD,
        order=each.order.value if each.order is not None else None,
        why=why,
    )
