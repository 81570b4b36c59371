"""The first step of an import: how the file was read, and what each column means, beside cells of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Generic, TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerjournal.domain.sentence import Sentence
from careerjournal.domain.table_reading import DateOrder, TableChoices, TableColumn
from careerjournal.language.sentences import say
from careerjournal.language.words import Words, tr
from careerjournal.ui.forms.importing.columns import WITH_HEADER, ColumnLine, ColumnRows, FileRow
from careerjournal.ui.forms.importing.words import NO_FIELD, basis_words
from careerjournal.ui.kit.blocks import Note, Section
from careerjournal.ui.kit.fields import Combo
from careerjournal.ui.kit.layouts import Item, Scroll, boxed, column, emptied
from careerjournal.ui.kit.look import current

ChoicesT = TypeVar("ChoicesT", bound=TableChoices)


class FileColumnsStep(QWidget, Generic[ChoicesT]):
    """Shows a reading and lets every guess in it be corrected; each correction asks for a new reading."""

    corrected = Signal(object)
    """The choices with one more correction."""

    def __init__(self, words: Words, choices: ChoicesT, *, row: str, meanings: Sequence[tuple[str, str]]) -> None:
        """Make the step; `row` names what a row of the file is, `meanings` what a column can mean, as (key, word)."""
        super().__init__()
        self._words = words
        self._choices = choices
        self.file = FileRow(row=row)
        self.file.encoding.key_chosen.connect(self._choose_encoding)
        self.file.delimiter.key_chosen.connect(self._choose_delimiter)
        self.file.header.key_chosen.connect(self._choose_header)
        self.rows = ColumnRows(meanings)
        self.rows.meaning_chosen.connect(self._choose_column)
        self.rows.order_chosen.connect(self._choose_order)
        self._notes = QVBoxLayout()
        self._notes.setContentsMargins(0, 0, 0, 0)
        self._notes.setSpacing(current().px(6))

    def lay_out(self, *, above: Iterable[Item] = (), below: Iterable[Item] = ()) -> None:
        """Put the parts under each other, with what else concerns the file above and below its columns."""
        section = Section(tr("What each column means"))
        section.content.addWidget(self.rows)
        content = column(self.file, self._notes, 20, *above, section, *below, None, gap=12, margins=(0, 4, 12, 0))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroll(boxed(content)))

    def with_meaning(self, index: int, key: str | None) -> ChoicesT:
        """Give the choices with the meaning of one column, None for nothing."""
        raise NotImplementedError

    @property
    def columns(self) -> dict[int, Combo]:
        """Give what says what each column means."""
        return self.rows.columns

    @property
    def orders(self) -> dict[int, Combo]:
        """Give what says in which order the days of each column are written."""
        return self.rows.orders

    def show_notices(self, notices: Iterable[Sentence]) -> None:
        """Say what concerns the file as a whole."""
        emptied(self._notes)
        for notice in notices:
            self._notes.addWidget(Note(say(notice, self._words)))

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
        """Take the first row for names or for a row like the others."""
        self.corrected.emit(replace(self._choices, with_header=key == WITH_HEADER))

    @Slot(int, str)
    def _choose_column(self, index: int, key: str) -> None:
        """Say what one column means."""
        self.corrected.emit(self.with_meaning(index, None if key == NO_FIELD else key))

    @Slot(int, str)
    def _choose_order(self, index: int, key: str) -> None:
        """Say how the days of one column are written."""
        orders = {**self._choices.date_orders, index: DateOrder(key)}
        self.corrected.emit(replace(self._choices, date_orders=orders))


def column_line(each: TableColumn, without: str) -> ColumnLine:
    """Make what is shown of one column; `without` says what becomes of one that means nothing."""
    why = without if each.field is None else basis_words(each.basis)
    if each.field is not None and each.order is not None:
        why = tr("{column}; order of the days {order}", column=why, order=basis_words(each.order_basis))
    return ColumnLine(
        index=each.index,
        header=each.header,
        samples=each.samples,
        key=each.field.value if each.field is not None else NO_FIELD,
        order=each.order.value if each.order is not None else None,
        why=why,
    )
