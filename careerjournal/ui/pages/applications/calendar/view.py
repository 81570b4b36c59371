"""The calendar: what lies on which day, by month or by week, for the applications that the filter leaves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QStackedWidget

from careerjournal.domain.agenda import Agenda, days_later, month_grid, months_later, week_around
from careerjournal.domain.application_query import EVERYTHING, ApplicationQuery
from careerjournal.domain.faults import UserFault
from careerjournal.domain.posting import Days
from careerjournal.journal.calendar import SHOWN_OF_A_DAY
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.announce import announce
from careerjournal.ui.kit.asking import Asker
from careerjournal.ui.kit.buttons import Button, IconButton, ViewSwitch
from careerjournal.ui.kit.buttons import View as Choice
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import Ends, column, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.menus import open_at
from careerjournal.ui.kit.page import OVERHANG
from careerjournal.ui.pages.applications.calendar.day_words import brief, day_in_full, day_name, matter_name
from careerjournal.ui.pages.applications.calendar.month_grid import MonthGrid
from careerjournal.ui.pages.applications.calendar.week_list import WeekList
from careerjournal.ui.pages.applications.choose_application import ChooseApplication
from careerjournal.ui.pages.applications.event_sheet import EventSheet, next_event
from careerjournal.ui.pages.applications.view import View

MONTH, WEEK = "month", "week"

_IN_A_CELL = 12
_LEAST_HEIGHT = 180
"""Pixels that the days need to be read, at a scale of 1; with large text the page scrolls rather than squeeze them."""
"""Entries of one kind that are read of a day of the month: as many as the largest cell or its menu shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """What was read of a span of days, and how many applications the filter leaves in all."""

    agenda: Agenda
    total: int


class CalendarView(View):
    """One goes by day with the arrow keys, by month with Page Up and Page Down, and to today with T."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._query = EVERYTHING
        self._selected: list[int] = []
        self._wanted: int | None = None
        self._week_start = 0
        self._shown = Days(date.min, date.min)
        self.day = desk.today()
        self.choosing: ChooseApplication | None = None
        self.sheet: EventSheet | None = None
        self.menu: QMenu | None = None
        self.agenda: Agenda | None = None
        words = desk.words
        self.title = Label("", "heading")
        self.back = IconButton("chevron-back", "")
        self.ahead = IconButton("chevron", "")
        self.to_today = Button(words.tr("Today"), "small")
        self.add = Button(words.tr("Add an event"), "small")
        modes = (
            Choice(key=MONTH, icon="calendar", name=words.tr("Month")),
            Choice(key=WEEK, icon="table", name=words.tr("Week")),
        )
        self.modes = ViewSwitch(modes, MONTH, name=words.tr("Days shown"))
        self.month = MonthGrid(words, desk.today)
        self.week = WeekList(words, desk.today)
        self.asker: Asker[_Read] = Asker(desk, self)
        self._under = QStackedWidget()
        self._under.addWidget(self.month)
        self._under.addWidget(self.week)
        self._under.setMinimumHeight(current().px(_LEAST_HEIGHT))
        turning = line(self.back, self.ahead, self.title, 8, self.to_today, None, gap=4)
        head = Ends(turning, line(self.add, 4, self.modes, gap=4), gap=4)
        self.setLayout(column(head, 8, (self._under, 1), margins=(OVERHANG, 8, OVERHANG, 0)))
        self._connect()

    @property
    def mode(self) -> str:
        """Give whether a month or a week is shown."""
        return self.modes.key

    @property
    def is_settled(self) -> bool:
        """Tell whether what lies on the days shown is known."""
        return not self.asker.is_busy and self.agenda is not None and self.agenda.days == self._shown

    def show_query(self, query: ApplicationQuery, selected: Sequence[int] = ()) -> None:
        self._query = query
        if selected:
            self._select(list(selected))
        self.refresh()

    def refresh(self) -> None:
        self._week_start = self.desk.journal.profile.get().week_start
        self._show_day()
        self._ask()

    def selected(self) -> list[int]:
        return list(self._selected)

    def reveal(self, id_: int) -> None:
        try:
            detail = self.desk.journal.applications.one(id_)
        except UserFault:
            self.missed.emit(id_)
            return
        days = sorted(event.on for event in detail.events if event.on is not None)
        today = self.desk.today()
        ahead = [day for day in days if day >= today]
        self._select([id_])
        if ahead or days:
            self.go_to(ahead[0] if ahead else days[-1])

    def focus_in(self) -> None:
        (self.month if self.mode == MONTH else self.week).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._turn(1 if key == Qt.Key.Key_PageDown else -1)
        elif key == Qt.Key.Key_T:
            self.go_to(self.desk.today())
        elif key in (Qt.Key.Key_Insert, Qt.Key.Key_Plus):
            self.add_event()
        elif key == Qt.Key.Key_Escape:
            self.close_asked.emit()
        else:
            super().keyPressEvent(event)

    @Slot(object)
    def go_to(self, day: date) -> None:
        """Go to a day; what lies on it is said."""
        moved, self.day = day != self.day, day
        before = self._shown
        self._show_day()
        if self._shown != before:
            self._ask()
        elif moved:
            announce(self, day_in_full(day, self.agenda, self.desk.today(), self.desk.words))

    @Slot()
    def add_event(self) -> None:
        """Ask to which application something happens on the day, then what."""
        words = self.desk.words
        on = words.tr("On {day}. To which application does it belong?", day=self.day)
        first = self._selected[0] if len(self._selected) == 1 else None
        self.choosing = ChooseApplication(self, self.desk, title=words.tr("Add an event"), sentence=on, first=first)
        self.choosing.chosen.connect(self._add_to)
        self.choosing.open()

    @Slot(object, QPoint)
    def open_day(self, day: date, place: QPoint) -> None:
        """Show what lies on a day and what can be done on it."""
        words = self.desk.words
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(day_name(day, self.desk.today(), words))
        for entry in self.agenda.on(day) if self.agenda is not None else ():
            said = words.tr("{entry}: {matter}", entry=brief(entry, words), matter=matter_name(entry, words))
            menu.addAction(said.replace("&", "&&"), partial(self._open, entry.application_id))
        if self.agenda is not None and self.agenda.more.get(day):
            more = self.agenda.more[day]
            menu.addAction(words.ntr("{n} more", "{n} more", more), partial(self.modes.set_key, WEEK))
        menu.addSeparator()
        menu.addAction(words.tr("Add an event on this day"), self.add_event)
        self.menu = menu
        open_at(menu, place)

    def _connect(self) -> None:
        """Listen to the parts."""
        self.back.clicked.connect(partial(self._turn, -1))
        self.ahead.clicked.connect(partial(self._turn, 1))
        self.to_today.clicked.connect(self._go_today)
        self.add.clicked.connect(self.add_event)
        self.modes.chosen.connect(self._take_mode)
        self.asker.answered.connect(self._take)
        for each in (self.month, self.week):
            each.day_asked.connect(self.go_to)
            each.entry_pointed.connect(self._point)
            each.entry_opened.connect(self._open)
            each.day_opened.connect(self.open_day)
        words = self.desk.words
        self.month.setAccessibleName(words.tr("Days of the month"))
        self.week.setAccessibleName(words.tr("Days of the week"))
        self._name_arrows()

    def _name_arrows(self) -> None:
        """Name the buttons to before and after by what they turn."""
        words = self.desk.words
        names = (words.tr("Month before"), words.tr("Next month"))
        if self.mode == WEEK:
            names = (words.tr("Week before"), words.tr("Next week"))
        for button, name in zip((self.back, self.ahead), names, strict=True):
            button.setAccessibleName(name)
            button.setToolTip(name)

    @Slot()
    def _go_today(self) -> None:
        """Go to today."""
        self.go_to(self.desk.today())

    @Slot(str)
    def _take_mode(self, mode: str) -> None:
        """Show a month or a week."""
        had_focus = self.month.hasFocus() or self.week.hasFocus()
        self._under.setCurrentWidget(self.month if mode == MONTH else self.week)
        if had_focus:
            self.focus_in()
        self._name_arrows()
        self._show_day()
        self._ask()

    def _turn(self, pages: int) -> None:
        """Go to the same day of another month, or of another week."""
        self.go_to(months_later(self.day, pages) if self.mode == MONTH else days_later(self.day, 7 * pages))

    def _show_day(self) -> None:
        """Show the days around the one that one stands on."""
        words = self.desk.words
        if self.mode == MONTH:
            self._shown = month_grid(self.day, self._week_start)
            self.title.setText(words.formats.month(self.day))
            self.month.show_day(self.day, self._week_start)
        else:
            self._shown = week_around(self.day, self._week_start)
            self.title.setText(words.formats.day_range(self._shown.first, self._shown.last, year=True))
            self.week.stand_on_day(self.day)

    def _ask(self) -> None:
        """Read what lies on the days shown, and no other."""
        query, days = self._query, self._shown
        of_a_day = SHOWN_OF_A_DAY if self.mode == WEEK else _IN_A_CELL

        def read(journal: Journal) -> _Read:
            total = journal.applications.counts(query).total
            return _Read(agenda=journal.calendar.agenda(query, days, of_a_day), total=total)

        self.asker.ask(read)

    @Slot(object)
    def _take(self, read: _Read) -> None:
        """Show what was read."""
        self.agenda = read.agenda
        if self.mode == MONTH:
            self.month.days.show_agenda(read.agenda)
        else:
            had = self.week.current_line
            self.week.week.show_agenda(read.agenda)
            self.week.stand_on_day(self.day)
            if had is not None and had.entry is not None:
                self.week.stand_on_entry(had.entry)
        self.counted.emit(read.total)

    def _select(self, ids: list[int]) -> None:
        """Take note of what is selected."""
        self._selected = ids
        chosen = ids[0] if len(ids) == 1 else None
        for each in (self.month, self.week):
            each.chosen = chosen
            each.viewport().update()
        self.selection_changed.emit()

    @Slot(int)
    def _point(self, id_: int) -> None:
        """Show an application."""
        self._select([id_])
        self.pointed_at.emit(id_)

    @Slot(int)
    def _open(self, id_: int) -> None:
        """Show an application and go into it."""
        self._select([id_])
        self.opened.emit(id_)

    @Slot(int)
    def _add_to(self, id_: int) -> None:
        """Ask what happens to an application on the day."""
        try:
            detail = self.desk.journal.applications.one(id_)
        except UserFault as fault:
            self.desk.refuse(fault.said)
            return
        self._select([id_])
        self.sheet = EventSheet(self, self.desk, detail, replace(next_event(detail, self.desk), on=self.day))
        self.sheet.open()
