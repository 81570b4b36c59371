"""The diary, put together: a page to write on, and beside it the month, what can be found, and what comes round."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Slot

from careerjournal.domain.changes import Kind
from careerjournal.domain.diary import DiaryEntry
from careerjournal.domain.diary_days import month_of
from careerjournal.domain.faults import UserFault
from careerjournal.domain.places import Place
from careerjournal.language.words import tr
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.layouts import Beside, Scroll, boxed, column
from careerjournal.ui.kit.page import OVERHANG, Page
from careerjournal.ui.pages.diary.came_round import CameRound
from careerjournal.ui.pages.diary.entry_view import NEW, EntryView
from careerjournal.ui.pages.diary.export_sheet import ask_export
from careerjournal.ui.pages.diary.side import DiarySide
from careerjournal.ui.pages.diary.words import page_day

SIDE_COLUMN = 272
COLUMN_GAP = 40


class DiaryPage(Page):
    """Opens on today's page: the one that was begun, or a blank one."""

    cares_for = frozenset(
        {
            *(Kind.DIARY, Kind.APPLICATION, Kind.POST, Kind.CHANNEL, Kind.CONTACT, Kind.DEBRIEF, Kind.WORKSHEET),
            *(Kind.ANSWER, Kind.PROFILE),
        }
    )

    def __init__(self, desk: Desk) -> None:
        self.title = tr("Diary")
        super().__init__()
        self._desk = desk
        self._month = desk.today()
        self._text = ""
        self._is_begun = False
        self.view = EntryView(desk)
        self.came_round = CameRound(desk.words)
        self.side = DiarySide(desk.words)
        self.view.removed.connect(self._remove)
        self.came_round.chosen.connect(self.open_entry)
        self.side.entry_chosen.connect(self.open_entry)
        self.side.day_chosen.connect(self.open_day)
        self.side.month_asked.connect(self._show_month)
        self.side.searched.connect(self._find)
        new, export = Button(tr("New page"), "primary", "add"), Button(tr("Export"))
        new.clicked.connect(self._begin_new)
        export.clicked.connect(self._export)
        self.header.set_buttons(new, export)
        main = column(self.view, self.came_round, None)
        content = Beside(
            main, boxed(column(self.side, None)), side_width=SIDE_COLUMN, gap=COLUMN_GAP, margins=(0, 8, 0, 16)
        )
        self.add(Scroll(content, overhang=OVERHANG), 1, overhang=True)

    def refresh(self) -> None:
        if not self._is_begun:
            self._is_begun = True
            self._open(self._first())
            return
        shown = self.view.entry
        if shown.id:
            try:
                shown = self._desk.journal.diary.one(shown.id)
            except UserFault:
                self._open(self._first())
                return
        self.view.show_kept(shown)
        self._show_around()

    def show_place(self, place: Place) -> None:
        """Show a page by its id, the page of a day ("day"), or a blank one ("new")."""
        known = dict(place.prefill)
        if place.record:
            self.open_entry(place.record)
        elif place.part == "day" and "on" in known:
            self.open_day(date.fromisoformat(known["on"]))
        elif place.part == "new":
            self._begin_new()

    @Slot(int)
    def open_entry(self, entry_id: int) -> None:
        """Turn to a page; what is gone is said in the bar."""
        self._is_begun = True
        try:
            entry = self._desk.journal.diary.one(entry_id)
        except UserFault as fault:
            self._desk.refuse(fault.said)
            return
        self._month = entry.on
        self._open(entry)

    @Slot(object)
    def open_day(self, day: date) -> None:
        """Turn to the latest page of a day, or to a blank one for it."""
        self._is_begun = True
        self.view.flush()
        found = self._desk.journal.diary.on(day)
        self._month = day
        if found:
            self._open(found[0])
        else:
            self._open_blank(day)

    def _first(self) -> DiaryEntry:
        """Choose where to begin: a page that was being typed and is not kept yet, today's, or a blank one."""
        journal, today = self._desk.journal, self._desk.today()
        if journal.drafts.get(NEW):
            on = journal.drafts.get(f"{NEW}/on")
            return DiaryEntry(on=date.fromisoformat(on) if on else today)
        found = journal.diary.on(today)
        return found[0] if found else DiaryEntry(on=today)

    def _open(self, entry: DiaryEntry) -> None:
        """Turn to a page."""
        self.view.open(entry)
        self._show_around()

    def _open_blank(self, day: date) -> None:
        """Turn to a blank page."""
        self._open(DiaryEntry(on=day))
        self.view.take_focus()

    @Slot()
    def _begin_new(self) -> None:
        """Turn to a blank page of the day that is looked at, else of today."""
        self._is_begun = True
        if self.view.entry.id == 0:
            self.view.take_focus()
            return
        self.view.flush()
        self._month = self._desk.today()
        self._open_blank(self._desk.today())

    def _show_around(self) -> None:
        """Show month, list and what comes round; say in the header where one is."""
        journal, today, entry = self._desk.journal, self._desk.today(), self.view.entry
        month = month_of(self._month)
        week_start = journal.profile.get().week_start
        counts = journal.diary.days(month)
        self.side.show_month(month.first, counts, selected=entry.on, today=today, week_start=week_start)
        listed = journal.diary.found(self._text) if self._text else journal.diary.between(month)
        self.side.show_entries(listed, text=self._text)
        self.came_round.show_entries(journal.diary.on_this_day(today) if entry.on == today else [], today)
        blank = entry.id == 0 and not self.view.editor.text()
        said = tr("A blank page. It is kept as you type.") if blank else page_day(entry.on, today, self._desk.words)
        self.header.set_words(tr("Diary"), said)

    @Slot(object)
    def _show_month(self, month: date) -> None:
        """Look at another month; the open page stays."""
        self._month = month
        self._show_around()

    @Slot(str)
    def _find(self, text: str) -> None:
        """List the pages in which words stand; none lists the month again."""
        self._text = text
        self.view.flush()
        self._show_around()

    @Slot(int)
    def _remove(self, entry_id: int) -> None:
        """Remove a page; the undo bar brings it back."""
        self._desk.do(lambda: self._desk.journal.diary.remove(entry_id))

    @Slot()
    def _export(self) -> None:
        """Ask which days to write to which kind of file."""
        self.view.flush()
        ask_export(self, self._desk)
