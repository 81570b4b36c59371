"""The month: six weeks of seven days, each with what lies on it; one goes through them by day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
)

from careerjournal.domain.agenda import DayEntry, days_later, month_grid
from careerjournal.language.words import Words
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.table import TableHeader
from careerjournal.ui.pages.applications.calendar.day_delegate import HEAD, LINE, DayDelegate
from careerjournal.ui.pages.applications.calendar.month_model import MonthModel


class MonthGrid(QTableView):
    """Arrows go by day and week, also beyond the month's edge; a click on an entry shows its application."""

    day_asked = Signal(object)
    """The day (date) that the person moved to."""
    entry_pointed = Signal(int)
    entry_opened = Signal(int)
    day_opened = Signal(object, QPoint)
    """A day was opened by Enter or a double click: where on the screen its menu belongs."""

    def __init__(self, words: Words, today: Callable[[], date]) -> None:
        super().__init__()
        self.days = MonthModel(words, today)
        self.words, self.today = words, today
        self.chosen: int | None = None
        """The id of the application that is selected."""
        self.setHorizontalHeader(TableHeader(self))
        self.setModel(self.days)
        self.setItemDelegate(DayDelegate(self))
        self.setProperty("ground", "none")
        self._calm()

    @property
    def day(self) -> date:
        """Give the day one stands on."""
        index = self.currentIndex()
        return self.days.day_at(index) if index.isValid() else self.days.month

    def show_day(self, day: date, week_start: int) -> None:
        """Stand on a day, in its month."""
        if (day.year, day.month) != (self.days.month.year, self.days.month.month) or (
            self.days.days != month_grid(day, week_start)
        ):
            self.days.show_month(day, week_start)
        self.setCurrentIndex(self.days.place_of(day))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ahead = -1 if self.isRightToLeft() else 1
        steps = {Qt.Key.Key_Left: -ahead, Qt.Key.Key_Right: ahead, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.day_asked.emit(days_later(self.day, step))
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            column = self.currentIndex().column()
            self.day_asked.emit(days_later(self.day, -column if event.key() == Qt.Key.Key_Home else 6 - column))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.day)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return
        day, entry = self.days.day_at(index), self._entry_at(event.position().toPoint())
        self.day_asked.emit(day)
        if entry is not None and event.button() is Qt.MouseButton.LeftButton:
            self.entry_pointed.emit(entry.application_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._entry_at(event.position().toPoint()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        entry = self._entry_at(event.position().toPoint())
        if entry is not None:
            self.entry_opened.emit(entry.application_id)
        elif index.isValid():
            self.day_opened.emit(self.days.day_at(index), event.globalPosition().toPoint())

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self.viewport().update()
        return super().event(event)

    def place_in_sight(self, day: date) -> QRect:
        """Give where a day's cell is, in the viewport."""
        return self.visualRect(self.days.place_of(day))

    def entry_places(self, cell: QRect, day: date) -> tuple[list[tuple[DayEntry, QRect]], int]:
        """Give the entries for which a cell has room, with their places, and how many are left out."""
        px = current().px
        entries = self.days.entries(day)
        unread = self.days.agenda.more.get(day, 0) if self.days.agenda is not None else 0
        lines = max(0, (cell.height() - px(HEAD) - px(4)) // px(LINE))
        shown = len(entries) if len(entries) <= lines and not unread else max(0, lines - 1)
        left, top = cell.left() + px(6), cell.top() + px(HEAD)
        width = cell.width() - px(12)
        places = [
            (entry, QRect(left, top + number * px(LINE), width, px(LINE)))
            for number, entry in enumerate(entries[:shown])
        ]
        return places, len(entries) - shown + unread

    def _open(self, day: date) -> None:
        """Open the one entry of a day, or what can be done on it."""
        entries = self.days.entries(day)
        if len(entries) == 1:
            self.entry_opened.emit(entries[0].application_id)
        else:
            self.day_opened.emit(day, self.viewport().mapToGlobal(self.place_in_sight(day).center()))

    def _entry_at(self, point: QPoint) -> DayEntry | None:
        """Give the entry under a point of the viewport."""
        index = self.indexAt(point)
        if not index.isValid():
            return None
        places, _ = self.entry_places(self.visualRect(index), self.days.day_at(index))
        return next((entry for entry, place in places if place.contains(point)), None)

    def _calm(self) -> None:
        """Turn off what makes a Qt table loud; the days share all the room there is."""
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setSectionsClickable(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(current().px(HEAD + LINE))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
