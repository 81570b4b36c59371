"""The days of a month's six weeks as a model: a cell says all that lies on its day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from careerjournal.domain.agenda import WEEKS, Agenda, DayEntry, days_later, month_grid
from careerjournal.language.words import Words
from careerjournal.ui.pages.applications.calendar.day_words import day_in_full

Index = QModelIndex | QPersistentModelIndex
DAY_ROLE = Qt.ItemDataRole.UserRole


class MonthModel(QAbstractTableModel):
    """The days of a month's six weeks; a cell says all that lies on its day."""

    def __init__(self, words: Words, today: Callable[[], date]) -> None:
        super().__init__()
        self._words, self._today = words, today
        self.month = today()
        self.days = month_grid(self.month, 0)
        self.agenda: Agenda | None = None
        self._entries: dict[date, tuple[DayEntry, ...]] = {}

    def show_month(self, month: date, week_start: int) -> None:
        """Show the weeks of another month; what lies on them is not known yet."""
        self.beginResetModel()
        self.month, self.days = month, month_grid(month, week_start)
        if self.agenda is not None and self.agenda.days != self.days:
            self.agenda, self._entries = None, {}
        self.endResetModel()

    def show_agenda(self, agenda: Agenda) -> None:
        """Show what lies on the days."""
        self.agenda = agenda
        self._entries = {day: tuple(some) for day, some in groupby(agenda.entries, key=lambda entry: entry.on)}
        self.dataChanged.emit(self.index(0, 0), self.index(WEEKS - 1, 6))

    def day_at(self, index: Index) -> date:
        """Give the day of a cell."""
        return days_later(self.days.first, index.row() * 7 + index.column())

    def place_of(self, day: date) -> QModelIndex:
        """Give the cell of a day; none where it is not in these weeks."""
        row, column = divmod((day - self.days.first).days, 7)
        return self.index(row, column) if 0 <= row < WEEKS else QModelIndex()

    def entries(self, day: date) -> tuple[DayEntry, ...]:
        """Give what lies on a day."""
        return self._entries.get(day, ())

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else WEEKS

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 7

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == DAY_ROLE:
            return self.day_at(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return day_in_full(self.day_at(index), self.agenda, self._today(), self._words)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._words.formats.weekday_short(days_later(self.days.first, section))
        return None
