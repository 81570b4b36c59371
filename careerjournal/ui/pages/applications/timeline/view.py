"""The timeline: the whole story of the application that is selected, latest on top."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from careerjournal.domain.application_query import EVERYTHING, ApplicationQuery
from careerjournal.domain.faults import UserFault
from careerjournal.domain.places import Page, Place
from careerjournal.domain.story import Material, StoryGap, StoryMark, Told, local_day, story_of
from careerjournal.journal.rows import ApplicationDetail
from careerjournal.ui.forms.document_door import DocumentDoor
from careerjournal.ui.kit.asking import Asker
from careerjournal.ui.kit.blocks import EmptyState
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import Scroll, boxed, column, emptied, line, measured
from careerjournal.ui.kit.page import OVERHANG
from careerjournal.ui.kit.reading_order import follow_layout
from careerjournal.ui.pages.applications.choose_application import ChooseApplication
from careerjournal.ui.pages.applications.event_sheet import EventSheet, ask_event, correct_event
from careerjournal.ui.pages.applications.timeline.story_rows import GapRow, MarkRow
from careerjournal.ui.pages.applications.view import View

_WIDEST = 760


class TimelineView(View):
    """Up and Down go from mark to mark; Enter corrects an event, Delete takes it out."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._query = EVERYTHING
        self._selected: list[int] = []
        self._shown: tuple[object, ...] = ()
        self.detail: ApplicationDetail | None = None
        self.sheet: EventSheet | None = None
        self.choosing: ChooseApplication | None = None
        words = desk.words
        self.title = Label("", "heading", wrap=True)
        self.under_title = Label("", "small", "muted", wrap=True)
        self.add = Button(words.tr("Add an event"), "small")
        self.add.clicked.connect(self._add)
        self.other = Button(words.tr("Another application"), "small")
        self.other.clicked.connect(self.choose)
        self.asker: Asker[int] = Asker(desk, self)
        self.asker.answered.connect(self._tell_count)
        self._rows = column()
        self._build()

    @property
    def rows(self) -> list[MarkRow]:
        """Give the marks from top to bottom."""
        widgets = [item.widget() for number in range(self._rows.count()) if (item := self._rows.itemAt(number))]
        return [widget for widget in widgets if isinstance(widget, MarkRow)]

    @property
    def told(self) -> list[str]:
        """Give all rows from top to bottom, gaps among them, as a screen reader hears them."""
        widgets = [item.widget() for number in range(self._rows.count()) if (item := self._rows.itemAt(number))]
        return [widget.accessibleName() for widget in widgets if widget is not None]

    @property
    def is_settled(self) -> bool:
        """Tell whether all is known."""
        return not self.asker.is_busy

    def show_query(self, query: ApplicationQuery, selected: Sequence[int] = ()) -> None:
        self._query = query
        if selected:
            self._selected = list(selected)
        self.refresh()

    def refresh(self) -> None:
        self._show()
        query = self._query
        self.asker.ask(lambda journal: journal.applications.counts(query).total)

    def selected(self) -> list[int]:
        return list(self._selected)

    def reveal(self, id_: int) -> None:
        self._selected = [id_]
        self._show()
        self.selection_changed.emit()

    def focus_in(self) -> None:
        rows = self.rows
        (rows[0] if rows else self._choose).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = self.rows
        if event.key() == Qt.Key.Key_Escape:
            self.close_asked.emit()
        elif rows and event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to(rows[0] if event.key() == Qt.Key.Key_Home else rows[-1])
        else:
            super().keyPressEvent(event)

    @Slot()
    def choose(self) -> None:
        """Ask whose timeline is to be shown."""
        words = self.desk.words
        said = words.tr("Whose story is to be shown?")
        first = self._selected[0] if self._selected else None
        self.choosing = ChooseApplication(self, self.desk, title=words.tr("Timeline"), sentence=said, first=first)
        self.choosing.chosen.connect(self.reveal)
        self.choosing.open()

    def _build(self) -> None:
        """Lay out the story, and what stands there while nothing is selected."""
        words = self.desk.words
        self._choose = Button(words.tr("Choose an application"))
        self._choose.clicked.connect(self.choose)
        nothing = EmptyState(
            words.tr("No application is selected"),
            words.tr("Select one in the table, on the board or in the calendar, and its whole story stands here."),
            self._choose,
        )
        content = boxed(column(measured(boxed(self._rows), _WIDEST), None))
        head = line((column(self.title, self.under_title, gap=2), 1), self.add, self.other, gap=8)
        self.sight = Scroll(content, overhang=OVERHANG)
        story = column(column(head, margins=(OVERHANG, 12, OVERHANG, 8)), (self.sight, 1))
        self._under = QStackedWidget()
        self._under.addWidget(boxed(column(8, measured(nothing), None, margins=(OVERHANG, 0, OVERHANG, 0))))
        self._under.addWidget(boxed(story))
        self.setLayout(column((self._under, 1)))

    def _show(self) -> None:
        """Show the story of what is selected, as it is now."""
        self.detail = self._read()
        self._under.setCurrentIndex(0 if self.detail is None else 1)
        if self.detail is None:
            self._shown = ()
            emptied(self._rows)
            return
        detail, words, today = self.detail, self.desk.words, self.desk.today()
        application = detail.application
        self.title.setText(application.company)
        beside = [application.role] if application.role else []
        if len(self._selected) > 1:
            beside.append(words.ntr("the first of {n} selected", "the first of {n} selected", len(self._selected)))
        self.under_title.setText(words.formats.beside(beside))
        self.under_title.setVisible(bool(beside))
        story = story_of(self._material(detail), today)
        if (story, today, application.id) != self._shown:
            self._fill(story, same=self._shown[2:] == (application.id,))
            self._shown = (story, today, application.id)

    def _read(self) -> ApplicationDetail | None:
        """Read what is selected; None where it is gone or nothing is."""
        if not self._selected:
            return None
        try:
            found = self.desk.journal.applications.one(self._selected[0])
        except UserFault:
            return None
        return found if found.application.trashed_at is None else None

    def _material(self, detail: ApplicationDetail) -> Material:
        """Gather what the story is told of."""
        own_id = detail.application.id
        return Material(
            events=detail.events,
            debrief=detail.debrief,
            feedback=detail.feedback,
            documents=[(local_day(document.added_at), document) for document in detail.documents],
            follow_ups=self.desk.journal.follow_ups.of(own_id).kept,
            contacts=[contact for contact in detail.contacts if contact.application_id == own_id],
        )

    def _fill(self, story: Sequence[StoryMark | StoryGap], *, same: bool) -> None:
        """Make the rows anew; one goes on standing on the same mark, and the same part stays in sight."""
        focused = self.window().focusWidget()
        stood_on = focused.mark if isinstance(focused, MarkRow) and self.isAncestorOf(focused) else None
        emptied(self._rows)
        marks = [each for each in story if isinstance(each, StoryMark)]
        for each in story:
            if isinstance(each, StoryGap):
                self._rows.addWidget(GapRow(each, self.desk.words))
            else:
                row = self._made(each, first=each is marks[0], last=each is marks[-1])
                self._rows.addWidget(row)
                row.show()  # at once, so that it can take the focus: what a layout shows by itself comes a turn later
                if stood_on is not None and (each.told, each.record) == (stood_on.told, stood_on.record):
                    row.setFocus(Qt.FocusReason.OtherFocusReason)
        if not same:
            self.sight.verticalScrollBar().setValue(0)
        if stood_on is not None and not any((m.told, m.record) == (stood_on.told, stood_on.record) for m in marks):
            self.focus_in()
        follow_layout(self)

    def _made(self, mark: StoryMark, *, first: bool, last: bool) -> MarkRow:
        """Make the row of a mark and listen to it."""
        row = MarkRow(mark, self.desk.today(), self.desk.words, first=first, last=last)
        row.asked.connect(self._open)
        row.removed.connect(self._remove)
        row.stepped.connect(self._step)
        return row

    @Slot(object)
    def _open(self, mark: StoryMark) -> None:
        """Open what a mark stands for: an event to be corrected, a document, feedback, a debrief."""
        if self.detail is None:
            return
        if mark.told is Told.EVENT:
            self.sheet = correct_event(self, self.desk, self.detail, mark.record)
        elif mark.told is Told.DOCUMENT:
            document = next((each for each in self.detail.documents if each.id == mark.record), None)
            if document is not None:
                DocumentDoor.of(self.desk).open(document)
        elif mark.told is Told.DEBRIEF:
            self.desk.go(Place(Page.SETBACKS, self.detail.application.id, "debrief"))
        else:
            self.desk.go(Place(Page.SETBACKS, mark.record, "feedback"))

    @Slot(object)
    def _tell_count(self, total: int) -> None:
        """Tell how many applications the filter leaves."""
        self.counted.emit(total)

    @Slot()
    def _add(self) -> None:
        """Ask for something that happened."""
        if self.detail is not None:
            self.sheet = ask_event(self, self.desk, self.detail)

    @Slot(int)
    def _remove(self, event_id: int) -> None:
        """Take an event out of the history; the undo bar brings it back."""
        self.desk.do(lambda: self.desk.journal.applications.remove_event(event_id))

    @Slot(object, int)
    def _step(self, row: MarkRow, way: int) -> None:
        """Go to the mark before or after."""
        rows = self.rows
        number = rows.index(row) + way
        if 0 <= number < len(rows):
            self._go_to(rows[number])

    def _go_to(self, row: QWidget) -> None:
        """Stand on a mark and bring it into sight."""
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        self.sight.ensureWidgetVisible(row, 0, 24)
