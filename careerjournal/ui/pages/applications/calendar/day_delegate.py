"""A day of the month, painted: its number, what lies on it, how many were sent, and the lines around it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from careerjournal.domain.agenda import WEEKS, DayEntry
from careerjournal.ui.kit.direction import mirrored
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.applications.calendar.day_words import brief, sent
from careerjournal.ui.pages.applications.calendar.days_painting import ASKING, paint_matter, write
from careerjournal.ui.pages.applications.calendar.month_model import Index

if TYPE_CHECKING:
    from careerjournal.ui.pages.applications.calendar.month_grid import MonthGrid

HEAD, LINE = 26, 20
"""Heights of a cell's first line, with its number, and of one entry, in pixels at a scale of 1."""


class DayDelegate(QStyledItemDelegate):
    """Paints a day: its number, what lies on it, how many were sent, and the lines around it."""

    def __init__(self, grid: MonthGrid) -> None:
        super().__init__(grid)
        self._grid = grid

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, grid = current(), self._grid
        cell: QRect = option.rect
        day = grid.days.day_at(index)
        in_month = (day.year, day.month) == (grid.days.month.year, grid.days.month.month)
        painter.save()
        if not in_month:
            painter.fillRect(cell, look.color("background"))
        self._lines(painter, cell, last=index.row() == WEEKS - 1)
        self._head(painter, cell, day, in_month=in_month)
        places, left_out = grid.entry_places(cell, day)
        for entry, place in places:
            self._entry(painter, entry, place, in_month=in_month)
        if left_out:
            top = cell.top() + look.px(HEAD) + len(places) * look.px(LINE)
            place = QRect(cell.left() + look.px(6), top, cell.width() - look.px(12), look.px(LINE))
            write(painter, grid.words.ntr("{n} more", "{n} more", left_out), place, "small", "accent")
        if index == grid.currentIndex():
            self._ring(painter, cell)
        painter.restore()

    def _lines(self, painter: QPainter, cell: QRect, *, last: bool) -> None:
        """Paint the hairlines below and behind a day."""
        look = current()
        color = look.color("border")
        if not last:
            painter.fillRect(cell.left(), cell.bottom(), cell.width(), 1, color)
        painter.fillRect(cell.left() if look.right_to_left else cell.right(), cell.top(), 1, cell.height(), color)

    def _head(self, painter: QPainter, cell: QRect, day: date, *, in_month: bool) -> None:
        """Paint the day's number, in a circle where it is today, and how many were sent."""
        look, grid = current(), self._grid
        px = look.px
        is_today = day == grid.today()
        circle = mirrored(
            QRect(cell.left() + px(4), cell.top() + px(3), px(22), px(22)), cell, right_to_left=look.right_to_left
        )
        if is_today:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent"))
            painter.drawEllipse(circle)
        painter.setFont(look.font("small", strong=is_today))
        painter.setPen(look.color("on-accent" if is_today else "text" if in_month else "text-muted"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, grid.words.formats.number(day.day))
        agenda = grid.days.agenda
        count = agenda.applied.get(day, 0) if agenda is not None else 0
        if count:
            room = QRect(cell.left() + px(30), cell.top() + px(3), cell.width() - px(36), px(22))
            room = mirrored(room, cell, right_to_left=look.right_to_left)
            write(painter, sent(count, grid.words), room, "small", "text-muted", trailing=True)

    def _entry(self, painter: QPainter, entry: DayEntry, place: QRect, *, in_month: bool) -> None:
        """Paint one entry: what is selected stands on a ground of its own."""
        look, grid = current(), self._grid
        px = look.px
        chosen = entry.application_id == grid.chosen
        if chosen:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("selection"))
            painter.drawRoundedRect(place.adjusted(-px(2), 0, px(2), -1), px(4), px(4))
        center = QPoint(place.right() - px(6) if look.right_to_left else place.left() + px(6), place.center().y())
        ground = "selection" if chosen else "surface" if in_month else "background"
        paint_matter(painter, entry, center, radius=4.5, ground=ground)
        words = mirrored(place.adjusted(px(16), 0, 0, 0), place, right_to_left=look.right_to_left)
        tone = "caution" if entry.matter in ASKING and not chosen else "on-selection" if chosen else "text"
        write(painter, brief(entry, grid.words), words, "small", tone)

    def _ring(self, painter: QPainter, cell: QRect) -> None:
        """Ring the day one stands on: strong while the grid has the focus."""
        look = current()
        focused = self._grid.hasFocus()
        pen = QPen(look.color("focus" if focused else "border-strong"))
        pen.setWidthF(2 if focused else 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(cell.adjusted(1, 1, -2, -2), look.px(4), look.px(4))
