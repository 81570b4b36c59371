"""The cells of a table: each keeps its text as it is typed, and writes numbers and days as the language does."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, QSize, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.changes import Changes
from careerjournal.domain.sentence import sentence
from careerjournal.domain.worksheets.content import cell_day, cell_number, decimal_text
from careerjournal.domain.worksheets.forms import Column, ColumnKind, cell_choice_key, column_key
from careerjournal.language.parse_number import parse_number
from careerjournal.language.sentences import say
from careerjournal.language.series_text import decimal_words
from careerjournal.language.words import tr
from careerjournal.ui.forms.kept_text import KeptText
from careerjournal.ui.forms.worksheet.editor import Asked
from careerjournal.ui.kit.date_field import DateEdit
from careerjournal.ui.kit.fields import Combo, LineEdit, LongText
from careerjournal.ui.kit.look import current


@dataclass(frozen=True, slots=True)
class CellPlace:
    """Where a cell stands: the number of its row from 0, and its column."""

    row: int
    column: Column


_LEAST_TEXT = 112
"""Pixels at a scale of 1 that a cell of words is wide at least."""
_LEAST_CHOICE = 120
"""Pixels at a scale of 1 to which a choice may shrink."""

Keep = Callable[[CellPlace, str], Changes | None]


class Cell(QObject):
    """One cell and its widget."""

    widget: QWidget

    def __init__(self, asked: Asked, place: CellPlace, keep: Keep) -> None:
        super().__init__()
        self.asked, self.place = asked, place
        self._keep = keep

    @abstractmethod
    def show_text(self, text: str, key: str) -> None:
        """Show the text that the journal holds; drafts stand under a key of the question's."""

    def name(self) -> str:
        """Give the cell's name to a screen reader: its column and the number of its row."""
        asked, words = self.asked, self.asked.desk.words
        head = say(sentence(column_key(asked.form, asked.question, self.place.column)), words)
        return words.tr("{column}, row {n}", column=head, n=self.place.row + 1)

    def draft_key(self, key: str) -> str:
        """Give the draft's key of this cell."""
        return f"{key}/{self.place.row}/{self.place.column.id}"


class _TextCell(Cell):
    """A text that grows, or a number on a line."""

    def __init__(self, asked: Asked, place: CellPlace, keep: Keep) -> None:
        super().__init__(asked, place, keep)
        is_number = place.column.kind is ColumnKind.NUMBER
        field = LineEdit() if is_number else LongText(lines=1)
        field.setAccessibleName(self.name())
        field.setMinimumWidth(current().px(64 if is_number else _LEAST_TEXT))
        self.widget = field
        self._kept = KeptText(asked.desk, field, key=self.draft_key(asked.key), commit=self._commit)

    def show_text(self, text: str, key: str) -> None:
        number = cell_number(text) if self.place.column.kind is ColumnKind.NUMBER else None
        shown = text if number is None else decimal_words(number, self.asked.desk.words)
        self._kept.bind(self.draft_key(key), shown)

    def _commit(self, text: str) -> Changes | None:
        """Keep the text; a number that can be read as the file holds numbers, anything else as it was typed."""
        written = text.strip()
        if self.place.column.kind is ColumnKind.NUMBER:
            number = parse_number(written, self.asked.desk.words.formats.table.decimal)
            written = written if number is None else decimal_text(number)
        return self._keep(self.place, written)


class _DayCell(Cell):
    """A day."""

    def __init__(self, asked: Asked, place: CellPlace, keep: Keep) -> None:
        super().__init__(asked, place, keep)
        self._line = DateEdit(None, today=asked.desk.today(), optional=True)
        self._line.setAccessibleName(self.name())
        self._line.day_read.connect(self._commit)
        self._line.misread.connect(self._say_why)
        self.widget = self._line

    def show_text(self, text: str, key: str) -> None:
        if not self._line.hasFocus():
            self._line.set_day(cell_day(text))
            self._line.setPlaceholderText(text if text and cell_day(text) is None else "")

    @Slot(object)
    def _commit(self, day: date | None) -> None:
        """Keep another day, or none."""
        self._keep(self.place, day.isoformat() if day is not None else "")

    @Slot(str)
    def _say_why(self, why: str) -> None:
        """Say what is wrong in the bar: there is no room for it in a table."""
        self.asked.desk.say(why)


class _CellCombo(Combo):
    """A choice as wide as its longest word where the table has room for it, and shortened where it has not."""

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(_LEAST_CHOICE), super().minimumSizeHint().height())


class _ChoiceCell(Cell):
    """A choice among few; words that are none of them stand first."""

    def __init__(self, asked: Asked, place: CellPlace, keep: Keep) -> None:
        super().__init__(asked, place, keep)
        self._combo = _CellCombo(())
        self._combo.setAccessibleName(self.name())
        self._combo.key_chosen.connect(self._commit)
        self.widget = self._combo

    def show_text(self, text: str, key: str) -> None:
        asked, choices = self.asked, self.place.column.choices
        named = [
            (
                each,
                say(sentence(cell_choice_key(asked.form, asked.question, self.place.column, each)), asked.desk.words),
            )
            for each in choices
        ]
        own = [(text, text)] if text and text not in choices else []
        self._combo.set_choices([("", tr("None")), *own, *named], text)

    @Slot(str)
    def _commit(self, key: str) -> None:
        """Keep another choice."""
        self._keep(self.place, key)


def cell_for(asked: Asked, place: CellPlace, keep: Keep) -> Cell:
    """Make the cell of a column's kind."""
    match place.column.kind:
        case ColumnKind.TEXT | ColumnKind.NUMBER:
            return _TextCell(asked, place, keep)
        case ColumnKind.DATE:
            return _DayCell(asked, place, keep)
        case ColumnKind.CHOICE:
            return _ChoiceCell(asked, place, keep)
