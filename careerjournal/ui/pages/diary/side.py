"""The narrow column of the diary: a month with dots, a field to find pages by, and the pages as a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.diary import DiaryEntry
from careerjournal.domain.diary_days import moved_month
from careerjournal.language.words import Words, tr
from careerjournal.ui.kit.blocks import OpenRow
from careerjournal.ui.kit.buttons import Button, IconButton
from careerjournal.ui.kit.fields import FilterEdit
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, emptied, line
from careerjournal.ui.pages.diary.month_grid import MonthGrid
from careerjournal.ui.pages.diary.words import first_words, page_day

STEP = 12
"""Pages listed at first, and how many more each time they are asked for."""


class DiarySide(QWidget):
    """Says which month is looked at, which day or page was chosen, and what is looked for."""

    month_asked = Signal(object)
    day_chosen = Signal(object)
    entry_chosen = Signal(int)
    searched = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._month = date.today()
        self._entries: Sequence[DiaryEntry] = ()
        self._today = date.today()
        self._most = STEP
        self._name = Label("", "strong")
        self.before, self.after = (
            IconButton("chevron-back", tr("Month before")),
            IconButton("chevron", tr("Next month")),
        )
        self.before.clicked.connect(partial(self._turn, -1))
        self.after.clicked.connect(partial(self._turn, 1))
        self.grid = MonthGrid(words, week_start=0)
        self.grid.chosen.connect(self.day_chosen)
        self.grid.turned.connect(self.month_asked)
        self.finder = FilterEdit(placeholder=tr("Find in the diary"), name=tr("Find in the diary"), icon_name="search")
        self.finder.setMaximumWidth(16777215)
        self.finder.setMinimumWidth(0)
        self.finder.asked.connect(self.searched)
        self._title = Label("", "small", "muted", wrap=True)
        self._list = column()
        self.rows: list[OpenRow] = []
        self.setLayout(
            column(
                line((self._name, 1), self.before, self.after, gap=0),
                4,
                self.grid,
                16,
                self.finder,
                12,
                self._title,
                4,
                self._list,
                None,
            )
        )

    def show_month(
        self, month: date, counts: Mapping[date, int], *, selected: date | None, today: date, week_start: int
    ) -> None:
        """Show a month with its dots."""
        self._month, self._today = month, today
        self._name.setText(self._words.formats.month(month))
        self.grid.show_month(month, counts, selected=selected, today=today, week_start=week_start)

    def show_entries(self, entries: Sequence[DiaryEntry], *, text: str) -> None:
        """List pages: those of the month, or those that were found."""
        if [entry.id for entry in entries] != [entry.id for entry in self._entries]:
            self._most = STEP
        self._entries = entries
        self._title.setText(self._said(len(entries), text))
        self._fill()

    def _said(self, count: int, text: str) -> str:
        """Say what is listed."""
        if text:
            return self._words.ntr("{n} page with “{text}”", "{n} pages with “{text}”", count, text=text)
        if not count:
            return self._words.tr("No page in this month.")
        return self._words.ntr("{n} page in this month", "{n} pages in this month", count)

    def _fill(self) -> None:
        """Lay the rows out."""
        emptied(self._list)
        self.rows.clear()
        for entry in self._entries[: self._most]:
            row = OpenRow(page_day(entry.on, self._today, self._words), first_words(entry.words))
            row.opened.connect(partial(self.entry_chosen.emit, entry.id))
            self.rows.append(row)
            self._list.addWidget(row)
        left = len(self._entries) - self._most
        if left > 0:
            more = Button(self._words.ntr("{n} more", "{n} more", left), "text")
            more.clicked.connect(self._show_more)
            self._list.addLayout(line(more, None, margins=(0, 8, 0, 0)))

    @Slot()
    def _show_more(self) -> None:
        """List more pages."""
        self._most += STEP
        self._fill()

    def _turn(self, by: int) -> None:
        """Go to another month."""
        self.month_asked.emit(moved_month(self._month, by))
