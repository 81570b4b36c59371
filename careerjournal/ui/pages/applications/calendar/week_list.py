"""The week as a list: each day with what lies on it, one line each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from careerjournal.domain.agenda import Agenda, DayEntry, days_later
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.kit.direction import mirrored
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.applications.calendar.day_words import day_name, in_full, matter_name, sent
from careerjournal.ui.pages.applications.calendar.days_painting import ASKING, paint_matter, write
from careerjournal.ui.pages.applications.calendar.month_model import Index

_ROW = 44
_TIME, _MARK = 64, 28


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekLine:
    """One line: the head of a day, an entry of it, or how many more there are."""

    day: date
    entry: DayEntry | None = None
    more: int = 0
    sent: int = 0
    is_empty: bool = False


class WeekModel(QAbstractTableModel):
    """The lines of a week."""

    def __init__(self, words: Words, today: Callable[[], date]) -> None:
        super().__init__()
        self._words, self._today = words, today
        self.lines: list[WeekLine] = []

    def show_agenda(self, agenda: Agenda) -> None:
        """Show the days of an agenda."""
        self.beginResetModel()
        self.lines = []
        for number in range((agenda.days.last - agenda.days.first).days + 1):
            day = days_later(agenda.days.first, number)
            entries = agenda.on(day)
            count = agenda.applied.get(day, 0)
            self.lines.append(WeekLine(day=day, sent=count, is_empty=not entries and not count))
            self.lines += [WeekLine(day=day, entry=entry) for entry in entries]
            if agenda.more.get(day):
                self.lines.append(WeekLine(day=day, more=agenda.more[day]))
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.words_of(self.lines[index.row()])
        return None

    def words_of(self, line: WeekLine) -> str:
        """Say a line in full."""
        if line.entry is not None:
            return in_full(line.entry, self._words)
        if line.more:
            return self._words.ntr("{n} more", "{n} more", line.more)
        parts = [self.title_of(line.day), sent(line.sent, self._words) if line.sent else ""]
        return self._words.formats.beside(parts)

    def title_of(self, day: date) -> str:
        """Name a day, and say where it is today."""
        named = day_name(day, self._today(), self._words)
        return self._words.tr("Today, {day}", day=AsIs(named)) if day == self._today() else named


class WeekList(QTableView):
    """Up and Down go from line to line, Left and Right from day to day; Enter opens."""

    day_asked = Signal(object)
    entry_pointed = Signal(int)
    entry_opened = Signal(int)
    day_opened = Signal(object, QPoint)

    def __init__(self, words: Words, today: Callable[[], date]) -> None:
        super().__init__()
        self.words, self.today = words, today
        self.week = WeekModel(words, today)
        self.chosen: int | None = None
        self.setModel(self.week)
        self.setItemDelegate(_LineDelegate(self))
        self.setProperty("ground", "none")
        self._calm()

    @property
    def current_line(self) -> WeekLine | None:
        """Give the line one stands on."""
        row = self.currentIndex().row()
        return self.week.lines[row] if 0 <= row < len(self.week.lines) else None

    def stand_on_day(self, day: date) -> None:
        """Stand on the head of a day, unless one stands on one of its entries."""
        line = self.current_line
        if line is not None and line.day == day:
            return
        for row, each in enumerate(self.week.lines):
            if each.day == day:
                self.executeDelayedItemsLayout()
                self.setCurrentIndex(self.week.index(row, 0))
                return

    def stand_on_entry(self, entry: DayEntry) -> None:
        """Stand on an entry that is still there."""
        for row, each in enumerate(self.week.lines):
            if each.entry == entry:
                self.setCurrentIndex(self.week.index(row, 0))
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.current_line
        ahead = -1 if self.isRightToLeft() else 1
        steps = {Qt.Key.Key_Left: -ahead, Qt.Key.Key_Right: ahead}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and line is not None:
            self.day_asked.emit(days_later(line.day, step))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and line is not None:
            self._open(line)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End):
            self._step(Qt.Key(event.key()))
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        line = self.week.lines[index.row()]
        self.day_asked.emit(line.day)
        if line.entry is not None and event.button() is Qt.MouseButton.LeftButton:
            self.entry_pointed.emit(line.entry.application_id)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self._open(self.week.lines[index.row()])

    def _step(self, key: Qt.Key) -> None:
        """Go to another line."""
        row, last = self.currentIndex().row(), len(self.week.lines) - 1
        to = {Qt.Key.Key_Up: row - 1, Qt.Key.Key_Down: row + 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}[key]
        if 0 <= to <= last:
            self.setCurrentIndex(self.week.index(to, 0))
            self.day_asked.emit(self.week.lines[to].day)

    def _open(self, line: WeekLine) -> None:
        """Open an application, or what can be done on a day."""
        if line.entry is not None:
            self.entry_opened.emit(line.entry.application_id)
        else:
            center = self.visualRect(self.currentIndex()).center()
            self.day_opened.emit(line.day, self.viewport().mapToGlobal(center))

    def _calm(self) -> None:
        """Turn off what makes a Qt table loud."""
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(current().px(_ROW))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)


class _LineDelegate(QStyledItemDelegate):
    """Paints the head of a day over a line, and its entries below it."""

    def __init__(self, week: WeekList) -> None:
        super().__init__(week)
        self._week = week

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = current()
        place: QRect = option.rect
        line = self._week.week.lines[index.row()]
        painter.save()
        chosen = line.entry is not None and line.entry.application_id == self._week.chosen
        if chosen:
            painter.fillRect(place, look.color("selection"))
        inner = place.adjusted(look.px(12), 0, -look.px(12), -1)
        if line.entry is not None:
            self._entry(painter, line.entry, inner, chosen=chosen)
        elif line.more:
            words = self._week.words.ntr("{n} more", "{n} more", line.more)
            write(painter, words, self._behind_time(inner), "body", "text-muted")
        else:
            self._head(painter, line, place, inner)
        if index == self._week.currentIndex() and self._week.hasFocus():
            pen = painter.pen()
            pen.setColor(look.color("focus"))
            pen.setWidth(2)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(1, 1, -2, -2), look.px(6), look.px(6))
        painter.restore()

    def _head(self, painter: QPainter, line: WeekLine, place: QRect, inner: QRect) -> None:
        """Paint the name of a day, and how many were sent."""
        look, week = current(), self._week
        painter.fillRect(place.left(), place.bottom(), place.width(), 1, look.color("border"))
        is_today = line.day == week.today()
        tone = "accent" if is_today else "text-muted" if line.is_empty else "text"
        write(painter, week.week.title_of(line.day), inner, "body", tone, strong=True)
        said = sent(line.sent, week.words) if line.sent else ""
        write(painter, said, inner, "small", "text-muted", trailing=True)

    def _entry(self, painter: QPainter, entry: DayEntry, inner: QRect, *, chosen: bool) -> None:
        """Paint an entry: its time, mark, what it is, and whom it is about."""
        look, words = current(), self._week.words
        px = look.px
        text = "on-selection" if chosen else "text"
        time = QRect(inner.left(), inner.top(), px(_TIME), inner.height())
        at = words.formats.time(entry.at) if entry.at else ""
        write(painter, at, mirrored(time, inner, right_to_left=look.right_to_left), "body", text)
        rest = self._behind_time(inner)
        center = QPoint(rest.right() - px(8) if look.right_to_left else rest.left() + px(8), rest.center().y())
        paint_matter(painter, entry, center, radius=6, ground="selection" if chosen else "surface")
        said = mirrored(rest.adjusted(px(_MARK), 0, 0, 0), rest, right_to_left=look.right_to_left)
        half = said.width() // 2
        first = mirrored(QRect(said.left(), said.top(), half, said.height()), said, right_to_left=look.right_to_left)
        second = mirrored(
            QRect(said.left() + half, said.top(), said.width() - half, said.height()),
            said,
            right_to_left=look.right_to_left,
        )
        write(painter, entry.company, first, "body", text, strong=True)
        tone = "caution" if entry.matter in ASKING and not chosen else "text-muted"
        write(painter, matter_name(entry, words), second, "body", tone)

    def _behind_time(self, inner: QRect) -> QRect:
        """Give the room behind the time of day."""
        look = current()
        return mirrored(inner.adjusted(look.px(_TIME), 0, 0, 0), inner, right_to_left=look.right_to_left)
