"""A month of days with a dot under those that have a page: by click and by the arrow keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careerjournal.domain.diary_days import moved_month, weeks_of
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.part_areas import HeardPart, PartAreas

_ROW, _HEAD, _SIDE = 34, 24, 30
_HEAD_SIZES = (11, 10, 9)
"""Sizes of the days' names, in pixels at a scale of 1: Arabic has no short ones."""
_DAYS_OF_KEY = {Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7, Qt.Key.Key_Home: -1, Qt.Key.Key_End: 1}


class MonthGrid(QWidget):
    """The days of one month. The keyboard stands on one of them; Enter, Space or a click chooses."""

    heard_as = "list"

    chosen = Signal(object)
    """The day (a date)."""
    turned = Signal(object)
    """The keyboard went into another month: its first day."""

    def __init__(self, words: Words, *, week_start: int) -> None:
        super().__init__()
        self._words, self._week_start = words, week_start
        self._month = self._at = self._today = date.today().replace(day=1)
        self._selected: date | None = None
        self._counts: Mapping[date, int] = {}
        self._areas = PartAreas(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def at(self) -> date:
        """Give the day on which the keyboard stands."""
        return self._at

    def show_month(
        self, month: date, counts: Mapping[date, int], *, selected: date | None, today: date, week_start: int
    ) -> None:
        """Show a month with the number of pages of its days."""
        self._counts, self._selected, self._today, self._week_start = counts, selected, today, week_start
        if (month.year, month.month) != (self._at.year, self._at.month):
            inside = selected is not None and (selected.year, selected.month) == (month.year, month.month)
            self._at = selected if inside and selected is not None else month.replace(day=1)
        self._month = month.replace(day=1)
        self.updateGeometry()
        self._name()
        self.update()

    def centre_of(self, day: date) -> QPointF:
        """Give the middle of a day's place."""
        return QRectF(self._place(day)).center()

    def sizeHint(self) -> QSize:
        look = current()
        return QSize(look.px(_SIDE) * 7, look.px(_HEAD) + look.px(_ROW) * len(self._weeks()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and day is not None:
            self._go(day)
            self.chosen.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        ahead = -1 if self.isRightToLeft() else 1
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._at)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(ahead if key == Qt.Key.Key_Right else -ahead)
        elif key in _DAYS_OF_KEY:
            self._step(_DAYS_OF_KEY[key])
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._go(moved_month(self._at, 1 if key == Qt.Key.Key_PageDown else -1))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_head(painter)
        for week in self._weeks():
            for day in week:
                if day.month == self._month.month:
                    self._paint_day(painter, day)
        painter.end()

    def _weeks(self) -> list[list[date]]:
        return weeks_of(self._month, self._week_start)

    def _step(self, days: int) -> None:
        """Go so many days on; the calendar's first and last day are not passed."""
        number = min(max(self._at.toordinal() + days, date.min.toordinal()), date.max.toordinal())
        self._go(date.fromordinal(number))

    def _go(self, day: date) -> None:
        """Stand on a day; in another month, tell of it."""
        self._at = day
        self._name()
        self.update()
        if (day.year, day.month) != (self._month.year, self._month.month):
            self.turned.emit(day.replace(day=1))

    def _name(self) -> None:
        """Tell a screen reader the day and its pages."""
        self.setAccessibleName(self._day_words(self._at))
        days = [day for week in self._weeks() for day in week if day.month == self._month.month]
        self._areas.show([HeardPart(self._day_words(day), self._place(day), day == self._selected) for day in days])

    def _day_words(self, day: date) -> str:
        """Say a day and how many pages it has."""
        pages = self._words.ntr("{n} page", "{n} pages", self._counts.get(day, 0))
        named = AsIs(self._words.formats.day_full_year(day))
        return self._words.tr("{day}, {pages}", day=named, pages=AsIs(pages))

    def _paint_head(self, painter: QPainter) -> None:
        """Write the days of the week."""
        look = current()
        first = self._weeks()[0][0]
        names = [self._words.formats.weekday_short(first + timedelta(days=number)) for number in range(7)]
        room = self.width() / 7 - look.px(6)
        painter.setFont(
            next((font for font in map(look.font, _HEAD_SIZES) if _widest(names, font) <= room), look.font(8))
        )
        painter.setPen(look.color("text-muted"))
        for number, name in enumerate(names):
            painter.drawText(self._cell(number, 0, look.px(_HEAD)), Qt.AlignmentFlag.AlignCenter, name)

    def _paint_day(self, painter: QPainter, day: date) -> None:
        """Paint a day: its number, a dot where there is a page, a ground where it is open, a ring for the keyboard."""
        look, place = current(), QRectF(self._place(day))
        side = min(place.width(), place.height()) - look.px(2)
        ground = QRectF(0, 0, side, side)
        ground.moveCenter(place.center())
        painter.setPen(Qt.PenStyle.NoPen)
        if day == self._selected:
            painter.setBrush(look.color("accent-soft"))
            painter.drawRoundedRect(ground, look.px(6), look.px(6))
        if self.hasFocus() and day == self._at:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.color("focus"), 2))
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), look.px(6), look.px(6))
        painter.setFont(look.font("small", strong=day == self._today))
        on = "on-accent-soft" if day == self._selected else "accent" if day == self._today else "text"
        painter.setPen(look.color(on))
        number = self._words.formats.number(day.day)
        painter.drawText(place.adjusted(0, 0, 0, -look.px(5)), Qt.AlignmentFlag.AlignCenter, number)
        if self._counts.get(day):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent"))
            painter.drawEllipse(
                QPointF(place.center().x(), place.bottom() - look.px(7)), 2.2 * look.scale, 2.2 * look.scale
            )

    def _place(self, day: date) -> QRect:
        """Give a day's place."""
        look = current()
        for number, week in enumerate(self._weeks()):
            if day in week:
                top = look.px(_HEAD) + number * look.px(_ROW)
                return self._cell(week.index(day), top, look.px(_ROW))
        return QRect()

    def _cell(self, column: int, top: int, height: int) -> QRect:
        """Give a place in a column, counted from the leading edge."""
        shown = 6 - column if self.isRightToLeft() else column
        left, right = shown * self.width() // 7, (shown + 1) * self.width() // 7
        return QRect(left, top, right - left, height)

    def _day_at(self, point: QPointF) -> date | None:
        """Give the day of this month at a point."""
        return next(
            (
                day
                for week in self._weeks()
                for day in week
                if day.month == self._month.month and self._place(day).contains(point.toPoint())
            ),
            None,
        )


def _widest(names: Sequence[str], font: QFont) -> int:
    """Give the width of the longest name."""
    measure = QFontMetrics(font)
    return max(measure.horizontalAdvance(name) for name in names)
