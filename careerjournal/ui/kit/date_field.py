"""A day to type or to pick: written as the language writes it, read as people type it, empty where none is known.

A line of text and not a QDateEdit: that one takes the format apart from right to left, knows no empty day and no
Buddhist years, and swallows a wrong key without a word.
"""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from careerjournal.language.parse_day import parse_day
from careerjournal.language.words import screen, tr
from careerjournal.ui.kit.buttons import IconButton
from careerjournal.ui.kit.fields import Field, LineEdit
from careerjournal.ui.kit.icons import icon
from careerjournal.ui.kit.look import current


class DateEdit(LineEdit):
    """The line of a day. It reads what was typed when it is left or Enter is pressed."""

    day_read = Signal(object)
    """The day (a date, or None for none); not emitted where the text is no day."""
    misread = Signal(str)
    """A sentence about why the text is no day."""
    LEAST_WIDTH = 160
    """A day in long form and the calendar's sign."""

    def __init__(self, day: date | None, *, today: date, optional: bool) -> None:
        super().__init__()
        self._today, self._optional = today, optional
        self._day = day
        self._calendar: _Calendar | None = None
        sign = IconButton("calendar", tr("Choose from a calendar"), size=16)
        sign.clicked.connect(self.open_calendar)
        self.put_sign(sign, leading=False)
        self._write()

    def minimumSizeHint(self) -> QSize:
        """Have room for the day that stands there, however long its month."""
        least, px = super().minimumSizeHint(), current().px
        return least.expandedTo(QSize(self.fontMetrics().horizontalAdvance(self.text()) + px(52), 0))

    @property
    def day(self) -> date | None:
        """Give the day that was last read or set."""
        return self._day

    def set_day(self, day: date | None) -> None:
        """Show another day without telling."""
        self._day = day
        self._write()

    def read(self) -> bool:
        """Read what is typed, tell it or what is wrong with it, and say whether it is a day."""
        text = self.text().strip()
        found = parse_day(text, self._today, screen()) if text else None
        if found is None and (text or not self._optional):
            example = screen().formats.day(self._today)
            self.misread.emit(tr("This is not a day of the calendar. Write it like {example}.", example=example))
            return False
        changed = found != self._day
        self._day = found
        self._write()
        if changed:
            self.day_read.emit(found)
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.read()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt_down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt_down or event.key() == Qt.Key.Key_F4:
            self.open_calendar()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.read()
        super().keyPressEvent(event)

    @Slot()
    def open_calendar(self) -> None:
        """Show the month of the day below the line."""
        if self._calendar is None:
            self._calendar = _Calendar(self)
            self._calendar.picked.connect(self._pick)
        self._calendar.open_at(self._day or self._today)

    @Slot(object)
    def _pick(self, day: date) -> None:
        """Take over the day that was picked."""
        self.setText(screen().formats.day(day))
        self.read()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self) -> None:
        """Write the day as the language does."""
        self.setText("" if self._day is None else screen().formats.day(self._day))
        self.updateGeometry()


class DateField(Field):
    """A labelled day with its hint, and its error's sentence where the text is no day."""

    changed = Signal(object)
    """The day changed: a date, or None for none."""

    def __init__(self, label: str, day: date | None, *, today: date, optional: bool = False, hint: str = "") -> None:
        self.line = DateEdit(day, today=today, optional=optional)
        super().__init__(label, self.line, hint=hint)
        self.line.day_read.connect(self._take)
        self.line.misread.connect(self.set_error)

    @property
    def day(self) -> date | None:
        """Give the day that was last read or set."""
        return self.line.day

    def set_day(self, day: date | None) -> None:
        """Show another day without telling, and forget an error."""
        self.line.set_day(day)
        self.set_error("")

    def is_right(self) -> bool:
        """Read what is typed and say whether it is a day; ask it before a form is kept."""
        right = self.line.read()
        if right:
            self.set_error("")
        return right

    @Slot(object)
    def _take(self, day: date | None) -> None:
        """Tell a day that was read."""
        self.set_error("")
        self.changed.emit(day)


class _Calendar(QFrame):
    """A month to pick a day from, in a window of its own that goes with the next click."""

    picked = Signal(object)

    def __init__(self, below: QWidget) -> None:
        super().__init__(below, Qt.WindowType.Popup)
        self._below = below
        words = screen()
        self._month = QCalendarWidget(self)
        # The Emirates write Arabic with the digits of Europe.
        self._month.setLocale(
            QLocale("ar_AE" if words.code == "ar" and words.formats.digits("0") == "0" else words.code)
        )
        self._month.setFirstDayOfWeek(Qt.DayOfWeek(words.formats.first_weekday + 1))
        self._month.setGridVisible(False)
        self._month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._month.clicked.connect(self._pick)
        self._month.activated.connect(self._pick)
        self._month.currentPageChanged.connect(self._write_year)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._month.setWeekdayTextFormat(day, self._month.weekdayTextFormat(Qt.DayOfWeek.Monday))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self._month)

    def open_at(self, day: date) -> None:
        """Show the month of a day below the line that asked."""
        self._month.setSelectedDate(QDate(day.year, day.month, day.day))
        self._draw_arrows()
        self._write_year(day.year, day.month)
        corner = self._below.rect().bottomRight() if self._below.isRightToLeft() else self._below.rect().bottomLeft()
        self.adjustSize()
        place = self._below.mapToGlobal(corner + QPoint(0, current().px(4)))
        self.move(place - QPoint(self.width(), 0) if self._below.isRightToLeft() else place)
        self.show()
        self._month.setFocus(Qt.FocusReason.PopupFocusReason)

    def _draw_arrows(self) -> None:
        """Replace the style's arrows by ours; back is the mirrored chevron."""
        side = current().px(16)
        for name, forward in (("qt_calendar_nextmonth", True), ("qt_calendar_prevmonth", False)):
            button = self._month.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(icon("chevron" if forward else "chevron-back", "text-muted", 16))
                button.setIconSize(QSize(side, side))
                button.setAccessibleName(tr("Next month") if forward else tr("Month before"))

    @Slot(int, int)
    def _write_year(self, year: int, _month: int) -> None:
        """Write the year as it is counted elsewhere on the screen: Qt knows no Buddhist ones."""
        offset = screen().formats.table.year_offset
        button = self._month.findChild(QToolButton, "qt_calendar_yearbutton")
        if offset and button is not None:
            button.setText(screen().formats.digits(str(year + offset)))
            button.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # it would offer Gregorian years

    @Slot(QDate)
    def _pick(self, picked: QDate) -> None:
        """Tell the day and go."""
        self.hide()
        self.picked.emit(date(picked.year(), picked.month(), picked.day()))
