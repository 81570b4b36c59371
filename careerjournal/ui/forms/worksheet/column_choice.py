"""Which column of a file to read, where it has several of numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from careerjournal.language.words import tr
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Combo, Field
from careerjournal.ui.kit.layouts import column

if TYPE_CHECKING:
    from careerjournal.exchange.series import ReadColumn


class ColumnSheet(Sheet):
    """Asks for one column."""

    def __init__(self, parent: QWidget, columns: Sequence[ReadColumn], take: Callable[[ReadColumn], None]) -> None:
        self._columns, self._take = columns, take
        self._combo = Combo([(str(number), each.name) for number, each in enumerate(columns)], "0")
        super().__init__(
            parent,
            title=tr("Which numbers?"),
            sentence=tr("The file has several columns of numbers beside its days."),
            content=column(Field(tr("Column"), self._combo)),
            accept=tr("Read it"),
        )
        self._combo.setFocus()

    def accept(self) -> None:
        """Take the chosen column."""
        super().accept()
        self._take(self._columns[int(self._combo.key)])


def ask_column(parent: QWidget, columns: Sequence[ReadColumn], take: Callable[[ReadColumn], None]) -> None:
    """Open the question."""
    ColumnSheet(parent, columns, take).open()
