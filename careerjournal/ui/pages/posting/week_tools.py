"""Above the week: which week is shown, the ways to others, and what is done with all of it."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.posting import Days, Period, period_around
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.kit.buttons import Button, IconButton
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import line
from careerjournal.ui.kit.look import current

_WEEK_WIDTH = 168


class WeekTools(QWidget):
    """Steps through the weeks up to that of today."""

    week_chosen = Signal(object)
    let_go_asked = Signal()
    rest_asked = Signal()
    explanation_asked = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._today, self._week_start = date.min, 0
        self.week = Days(date.min, date.min)
        self._title = Label("", "strong")
        self._title.setMinimumWidth(current().px(_WEEK_WIDTH))
        self.back = IconButton("chevron-back", words.tr("The week before"))
        self.ahead = IconButton("chevron", words.tr("The week after"))
        self.now = Button(words.tr("This week"), "text")
        self.let_go = Button("", "text", "rest")
        self.rest = Button(words.tr("Plan a rest"), "text", "calendar")
        self.explain = Button(words.tr("How this is counted"), "text")
        self.back.clicked.connect(self._go_back)
        self.ahead.clicked.connect(self._go_ahead)
        self.now.clicked.connect(self._go_now)
        self.let_go.clicked.connect(self.let_go_asked)
        self.rest.clicked.connect(self.rest_asked)
        self.explain.clicked.connect(self.explanation_asked)
        steps = (self.back, self._title, self.ahead, self.now)
        self.setLayout(line(*steps, 8, self.let_go, 8, self.rest, None, self.explain, gap=8, margins=(0, 4, 0, 8)))

    def show_week(self, week: Days, today: date, week_start: int, *, is_let_go: bool) -> None:
        """Show which week is shown, and what can be done with it."""
        words = self._words
        self.week, self._today, self._week_start = week, today, week_start
        self._title.setText(words.formats.day_range(week.first, week.last, year=week.first.year != today.year))
        is_now = today in week
        self.ahead.setEnabled(not is_now)
        self.now.setVisible(not is_now)
        days = AsIs(words.formats.day_range(week.first, week.last))
        if is_let_go:
            said = words.tr("Count it after all: {days}", days=days)
        else:
            said = words.tr("Let this week go: {days}", days=days)
        self.let_go.setText(words.tr("Count it after all") if is_let_go else words.tr("Let this week go"))
        self.let_go.setAccessibleName(said)

    @Slot()
    def _go_back(self) -> None:
        self._choose(self.week.first - timedelta(days=1))

    @Slot()
    def _go_ahead(self) -> None:
        self._choose(min(self.week.last + timedelta(days=1), self._today))

    @Slot()
    def _go_now(self) -> None:
        self._choose(self._today)

    def _choose(self, day: date) -> None:
        """Tell which week is wanted."""
        self.week_chosen.emit(period_around(day, Period.WEEK, self._week_start))
