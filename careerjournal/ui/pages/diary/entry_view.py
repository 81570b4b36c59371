"""One page of the diary: blank until one writes, kept as it is typed, and what stands beside it when asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerjournal.domain.changes import Changes
from careerjournal.domain.diary import DiaryEntry, linked
from careerjournal.domain.diary_days import month_of, week_of
from careerjournal.domain.diary_review import review
from careerjournal.domain.faults import UserFault
from careerjournal.language.words import tr
from careerjournal.ui.forms.kept_text import KeptText
from careerjournal.ui.forms.reading_turn import ReadingTurn
from careerjournal.ui.kit.buttons import Button, IconButton
from careerjournal.ui.kit.date_field import DateEdit
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Field, LongText
from careerjournal.ui.kit.layouts import column, emptied, line, measured
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.markdown_view import MarkdownView, has_marks
from careerjournal.ui.kit.scale import Scale
from careerjournal.ui.kit.tag_field import TagField
from careerjournal.ui.pages.diary.about_row import AboutRow, AboutSheet
from careerjournal.ui.pages.diary.asides import PromptBlock, ReviewBlock, review_title

NEW = "diary/new"
"""What the draft of a page that is not kept yet is called; its day stands beside it."""
_LINES = 12


def draft_key(entry: DiaryEntry) -> str:
    """Name the draft of a page."""
    return f"diary/{entry.id}" if entry.id else NEW


class EntryView(QWidget):
    """Shows one page at a time. A blank one is kept with the first thing that is put on it."""

    removed = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._entry = DiaryEntry(on=desk.today())
        self._prompt = 0
        self.day = DateEdit(desk.today(), today=desk.today(), optional=False)
        self.day.setAccessibleName(tr("Day of the page"))
        self.day.setFixedWidth(current().px(232))
        self.remove = IconButton("trash", tr("Remove this page"))
        self.editor, self.reading = LongText(lines=_LINES), MarkdownView()
        self.turn = ReadingTurn(self.editor, self.reading, written=self.editor, set_out=self.reading)
        self.mood, self.energy, self.tags = Scale(), Scale(), TagField()
        self.about = AboutRow(desk)
        self.ask = Button(tr("Ask me something"), "text")
        self.week, self.month = Button(tr("The week from my record"), "text"), Button(tr("The month"), "text")
        self._aside = column()
        self.prompt: PromptBlock | None = None
        self.review: ReviewBlock | None = None
        self._kept = KeptText(desk, self.editor, key="", commit=self._commit)
        self.setLayout(self._laid_out())
        self._connect()

    @property
    def entry(self) -> DiaryEntry:
        """Give the page that is shown, as it was last read; its id is 0 while nothing of it is kept."""
        return self._entry

    def open(self, entry: DiaryEntry) -> None:
        """Turn to a page; what was typed on the one before is kept first."""
        self.flush()
        self._close_aside()
        self._entry = entry
        self._remember_day()
        self._kept.bind(draft_key(entry), entry.words)
        self._show_rest(entry)
        self.turn.show_as(reading=has_marks(self.editor.text()) and not self._kept.is_dirty)

    def show_kept(self, entry: DiaryEntry) -> None:
        """Show the page as it is kept now; what is being typed stays."""
        self._entry = entry
        self._kept.bind(draft_key(entry), entry.words)
        self._show_rest(entry)
        self.turn.show_anew()

    def flush(self) -> bool:
        """Keep what was typed at once; tell whether nothing is left to keep."""
        return self._kept.flush()

    def take_focus(self) -> None:
        """Put the keyboard where one writes, after what stands there."""
        self.turn.show_as(reading=False)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editor.moveCursor(self.editor.textCursor().MoveOperation.End)

    def _laid_out(self) -> QVBoxLayout:
        """Lay the page out: its day, the words, and below them what is optional."""
        mood, energy = Field(tr("Mood"), self.mood), Field(tr("Energy"), self.energy)
        self.editor.setAccessibleName(tr("Page"))
        self.reading.setAccessibleName(tr("Page"))
        return column(
            line(self.day, None, self.turn.button, self.remove, gap=8),
            12,
            measured(self.editor),
            measured(self.reading),
            8,
            line(self.ask, self.week, self.month, None, gap=16),
            8,
            self._aside,
            16,
            line(mood, energy, None, gap=24),
            12,
            Field(tr("Tags"), self.tags),
            8,
            self.about,
        )

    def _connect(self) -> None:
        """Listen to everything that can be put on the page."""
        self.day.day_read.connect(self._move)
        self.turn.link_refused.connect(self._say_no_program)
        self.remove.clicked.connect(self._remove)
        self.mood.valueChanged.connect(self._feel)
        self.energy.valueChanged.connect(self._feel)
        self.tags.changed.connect(self._tag)
        self.about.link_asked.connect(self._choose_link)
        self.about.removed.connect(self._unlink)
        self.ask.clicked.connect(self._ask)
        self.week.clicked.connect(self._review_week)
        self.month.clicked.connect(self._review_month)

    def _show_rest(self, entry: DiaryEntry) -> None:
        """Show everything but the words."""
        if not self.day.hasFocus():
            self.day.set_day(entry.on)
        for scale, level in ((self.mood, entry.mood), (self.energy, entry.energy)):
            with QSignalBlocker(scale):
                scale.set_level(level)
        if self.tags.tags != entry.tags and not self.tags.line.text():
            with QSignalBlocker(self.tags):
                self.tags.set_tags(entry.tags)
        self.tags.offer(self._desk.journal.diary.tags())
        self.about.show_about(self._desk.journal.diary.about(entry))
        self.remove.setVisible(bool(entry.id))

    def _change(self, changed: Callable[[DiaryEntry], DiaryEntry]) -> Changes | None:
        """Keep the page with a change, as it is in the journal now; a blank one is begun by it."""
        journal = self._desk.journal

        def keep() -> Changes:
            before = journal.diary.one(self._entry.id) if self._entry.id else self._entry
            after = changed(before)
            if self._kept.is_dirty:  # one step of undo for all that was put on the page so far
                after = replace(after, words=self._kept.text)
            done = journal.diary.keep(after)
            if not self._entry.id:
                journal.drafts.drop(f"{NEW}/on")
            self._entry = replace(after, id=done.record)  # before the pages are told, so that they find it
            return done

        return self._desk.do(keep)

    def _commit(self, typed: str) -> Changes | None:
        """Keep the words exactly as they were typed."""
        return self._change(lambda entry: replace(entry, words=typed))

    @Slot(object)
    def _move(self, day: date) -> None:
        """Let the page belong to another day; a blank one only remembers it."""
        if self._entry.id:
            self._change(lambda entry: replace(entry, on=day))
        else:
            self._entry = replace(self._entry, on=day)
            self._remember_day()

    def _remember_day(self) -> None:
        """Let the day of a blank page outlive a crash, as its words do."""
        journal, key, on = self._desk.journal, f"{NEW}/on", self._entry.on.isoformat()
        if not self._entry.id and not journal.read_only and journal.drafts.get(key) != on:
            try:
                journal.drafts.keep(key, on)
            except UserFault as fault:
                self._desk.refuse(fault.said)

    @Slot()
    def _feel(self) -> None:
        """Keep mood and energy."""
        mood, energy = self.mood.level, self.energy.level
        self._change(lambda entry: replace(entry, mood=mood, energy=energy))

    @Slot()
    def _tag(self) -> None:
        """Keep the tags, once one is whole."""
        tags = self.tags.tags
        if not self.tags.line.text() and tags != self._entry.tags:
            self._change(lambda entry: replace(entry, tags=tags))

    @Slot(str)
    def _choose_link(self, field: str) -> None:
        """Ask what the page is to be linked to."""
        sheet = AboutSheet(self, self._desk, field)
        sheet.chosen.connect(self._link)
        sheet.open()

    @Slot(str, int)
    def _link(self, field: str, own_id: int) -> None:
        """Link the page to something."""
        self._change(lambda entry: linked(entry, field, own_id))

    @Slot(str)
    def _unlink(self, field: str) -> None:
        """Take a link off."""
        self._change(lambda entry: linked(entry, field, None))

    @Slot()
    def _remove(self) -> None:
        """Ask for the page to be removed."""
        if self._entry.id and self.flush():
            self.removed.emit(self._entry.id)

    @Slot()
    def _say_no_program(self) -> None:
        """Say that a link of the page cannot be opened."""
        self._desk.say(tr("No program for this link was found."))

    @Slot()
    def _ask(self) -> None:
        """Ask a question beside the page."""
        self._close_aside()
        self.prompt = PromptBlock(self._desk.words, self._prompt)
        self.prompt.insert_asked.connect(self._insert)
        self.prompt.closed.connect(self._close_aside)
        self._aside.addWidget(measured(self.prompt))

    @Slot()
    def _review_week(self) -> None:
        """Show the week of the page out of the record."""
        self._show_review(is_month=False)

    @Slot()
    def _review_month(self) -> None:
        """Show the month of the page out of the record."""
        self._show_review(is_month=True)

    def _show_review(self, *, is_month: bool) -> None:
        """Show what the record holds of the days around the page."""
        self._close_aside()
        journal, on = self._desk.journal, self._entry.on
        days = month_of(on) if is_month else week_of(on, journal.profile.get().week_start)
        said = review(journal.diary.review_material(days))
        self.review = ReviewBlock(self._desk, review_title(days, self._desk.words, is_month=is_month), said)
        self.review.insert_asked.connect(self._insert)
        self.review.closed.connect(self._close_aside)
        self._aside.addWidget(measured(self.review))

    @Slot(str)
    def _insert(self, text: str) -> None:
        """Put a text on the page as if it had been typed after what stands there; Ctrl+Z takes it away."""
        self.take_focus()
        cursor = self.editor.textCursor()
        written = self.editor.text()
        gap = "" if not written or written.endswith("\n\n") else "\n" if written.endswith("\n") else "\n\n"
        cursor.insertText(gap + text)
        self.editor.setTextCursor(cursor)
        self._close_aside()

    @Slot()
    def _close_aside(self) -> None:
        """Take away what stands beside the page."""
        if self.prompt is not None:
            self._prompt = self.prompt.number + 1
        self.prompt = self.review = None
        emptied(self._aside)
