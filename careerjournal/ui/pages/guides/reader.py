"""The reader: one text, its contents beside it, its language, and what can be found and noted in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from careerjournal.domain.guide_progress import StepState
from careerjournal.domain.places import Place
from careerjournal.domain.progress import unseen
from careerjournal.domain.reading import ReadingNote
from careerjournal.language.languages import LANGUAGES
from careerjournal.language.words import tr
from careerjournal.ui.kit.blocks import ToolRow
from careerjournal.ui.kit.buttons import Button, IconButton
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Combo
from careerjournal.ui.kit.layouts import boxed, column, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.menus import open_under
from careerjournal.ui.kit.page import OVERHANG
from careerjournal.ui.kit.tasks import Task, TaskControl, run
from careerjournal.ui.pages.guides.contents_list import WIDTH, ContentsList, Entry
from careerjournal.ui.pages.guides.find_bar import FindBar
from careerjournal.ui.pages.guides.finding import Find, Match
from careerjournal.ui.pages.guides.foot import foot_of
from careerjournal.ui.pages.guides.piece_text import Voice
from careerjournal.ui.pages.guides.piece_view import PieceView
from careerjournal.ui.pages.guides.reading import Reading
from careerjournal.ui.pages.guides.reading_column import ReadingColumn
from careerjournal.ui.pages.guides.step_row import StepRow
from careerjournal.ui.pages.guides.stopped import keep_stopped, place_of, read_stopped, stopped_at

BESIDE = 912
"""Width in pixels at a scale of 1 below which contents and text do not stand beside each other: that of the reader in
a window of 1000."""
_GAP = 24
_AT_ONCE = 200_000
"""Characters that are searched while one waits; more on a worker."""
_SETTLED = 600
"""Milliseconds after the last scroll until the place is kept."""


class Reader(QWidget):
    """Shows one `Reading`. It tells the page what is asked for and is told what the journal holds."""

    place_asked = Signal(object)
    ticked = Signal(str, bool)
    planned = Signal(str, bool)
    language_chosen = Signal(str)
    save_asked = Signal()
    print_asked = Signal()
    removal_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._reading: Reading | None = None
        self._states: Mapping[str, StepState] = {}
        self._notes: Sequence[ReadingNote] = ()
        self._matches: tuple[Match, ...] = ()
        self._current = 0
        self._search: Task | None = None
        words = desk.words
        self.column = ReadingColumn()
        self.contents = ContentsList(tr("Contents"))
        self.contents_button = Button(tr("Contents"), "plain", "guides")
        self.contents_button.setCheckable(True)
        self.languages = Combo([(language.code, language.own_name) for language in LANGUAGES])
        self.languages.setAccessibleName(tr("Language of this guide"))
        self.finder = FindBar(words)
        self.note_button = Button(tr("Add a note"), "text")
        self.more = IconButton("more", tr("More about this text"))
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLED)
        self._lay_out()
        self._connect()

    @property
    def reading(self) -> Reading | None:
        """Give what is read."""
        return self._reading

    @property
    def matches(self) -> tuple[Match, ...]:
        """Give the places that were found."""
        return self._matches

    def show_reading(
        self, reading: Reading, states: Sequence[StepState], notes: Sequence[ReadingNote], *, section: str = ""
    ) -> None:
        """Show a text, where the reader stopped or at a section."""
        self.keep_place()
        self._reading, self._notes = reading, notes
        self._states = {state.step.id: state for state in states}
        self.languages.setVisible(bool(reading.guide))
        self.languages.set_key(reading.language)
        self.column.setAccessibleName(reading.title)
        self.finder.look_for("")
        self._take_found(("", ()))
        place = place_of(reading.pieces, read_stopped(self._desk.journal, reading.key))
        if section:
            place = (next((n for n, piece in enumerate(reading.pieces) if piece.section == section), 0), 0.0)
        self._show_contents()
        self.column.show_pieces(tuple(piece.length for piece in reading.pieces), self._made, place)
        self._follow()
        self.contents_button.setChecked(False)

    def show_record(self, states: Sequence[StepState], notes: Sequence[ReadingNote]) -> None:
        """Show what the journal holds now beside the text."""
        self._states = {state.step.id: state for state in states}
        self._notes = notes
        for view in self.column.views.values():
            state = self._states.get(view.section)
            if view.step is not None and state is not None:
                view.step.show_state(state)
        for number, view in self.column.views.items():
            if self._ends_section(number):
                view.show_notes(self._notes_of(view.section))
        self._show_contents()
        self.column.measure_again()

    @Slot()
    def keep_place(self) -> None:
        """Keep where the reader is."""
        self._settle.stop()
        reading = self._reading
        if reading is not None and reading.pieces and self._desk.is_open:
            stopped = stopped_at(reading.pieces, self.column.place, reading.language)
            keep_stopped(self._desk.journal, reading.key, stopped)

    @Slot()
    def _end(self) -> None:
        """Keep the place once more; afterwards nothing more can be kept."""
        self.keep_place()
        self.column.make_no_more()
        self._reading = None

    def look_for(self, words: str) -> None:
        """Look for words as if they had been typed, and show the first place."""
        self.finder.look_for(words)

    @Slot()
    def write_note(self) -> None:
        """Begin a note beside the section that is read."""
        reading = self._reading
        if reading is None or not reading.pieces:
            return
        section = reading.pieces[self.column.place[0]].section
        number = max(n for n, piece in enumerate(reading.pieces) if piece.section == section)
        self.column.bring_into_view(number, 0, 0)
        note = ReadingNote(
            guide=reading.guide,
            article_id=reading.article_id,
            section=section,
            words="",
            made_on=self._desk.today(),
        )
        self.column.views[number].write_note(note)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self._fit_tools()

    def _lay_out(self) -> None:
        """Put tools above, contents and text below."""
        self._leading = boxed(line(self.contents_button, self.languages, None, gap=8))
        self._trailing = boxed(_trailing(self.note_button, self.finder, self.more))
        self._tools = ToolRow(self._leading, trailing=self._trailing)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(current().px(_GAP))
        self._row.addWidget(self.contents)
        self._row.addWidget(self.column, 1)
        edged = boxed(column(self._tools, margins=(OVERHANG, 0, OVERHANG, 0)))
        self.setLayout(column(edged, 8, (self._row, 1)))

    def _connect(self) -> None:
        """Tie the parts together."""
        self.contents.chosen.connect(self._go_to)
        self.contents_button.toggled.connect(self._arrange)
        self.languages.key_chosen.connect(self.language_chosen)
        self.column.moved.connect(self._follow)
        self.finder.asked.connect(self._look)
        self.finder.stepped.connect(self._step)
        self.finder.left.connect(self.column.setFocus)
        self.note_button.clicked.connect(self.write_note)
        self.more.clicked.connect(self._open_menu)
        self._settle.timeout.connect(self.keep_place)
        self._desk.closing.connect(self._end)
        for keys, act in (
            (QKeySequence.StandardKey.Find, self.finder.take_focus),
            (QKeySequence.StandardKey.FindNext, self._next),
            (QKeySequence.StandardKey.FindPrevious, self._before),
            (QKeySequence.StandardKey.Print, self.print_asked),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def event(self, event: QEvent) -> bool:
        """Look again whether the tools have room beside each other when one of them came, went or changed."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit_tools()
        return super().event(event)

    def _fit_tools(self) -> None:
        """Put note and search under the language where large text leaves no room beside it."""
        px = current().px
        leading, trailing = self._leading.sizeHint().width(), self._trailing.sizeHint().width()
        self._tools.setMinimumWidth(max(leading, trailing))  # and not that of both, or the page would scroll across
        self._tools.stand(below=leading + px(8) + trailing > self.width() - 2 * px(OVERHANG))

    @Slot()
    def _arrange(self) -> None:
        """Show contents beside the text where there is room, else one of the two."""
        px = current().px
        beside = self.width() >= px(BESIDE)
        has_contents = len(self.contents.entries) > 1
        shows_contents = self.contents_button.isChecked() and has_contents
        self.contents_button.setVisible(not beside and has_contents)
        self.contents.setVisible(has_contents and (beside or shows_contents))
        self.column.setVisible(beside or not shows_contents)
        self.contents.setMinimumWidth(px(WIDTH) if beside else 0)
        self.contents.setMaximumWidth(px(WIDTH) if beside else px("measure"))

    def _show_contents(self) -> None:
        """List the sections that have a title."""
        if self._reading is None:
            return
        self.contents.show_entries(
            [
                Entry(number, piece.title, piece.level, is_done=self._is_done(piece.section))
                for number, piece in enumerate(self._reading.pieces)
                if piece.title
            ]
        )
        self._arrange()

    def _is_done(self, section: str) -> bool:
        state = self._states.get(section)
        return state is not None and state.done_on is not None

    def _made(self, number: int) -> PieceView:
        """Make the view of a piece, with what belongs to its section at the section's end."""
        assert self._reading is not None  # the column asks only for what it was given
        reading = self._reading
        piece = reading.pieces[number]
        ends = self._ends_section(number)
        state = self._states.get(piece.section) if ends else None
        is_last = number == len(reading.pieces) - 1
        view = PieceView(
            self._desk,
            piece,
            Voice(
                language=reading.language,
                serif=reading.article_id is not None,
                right_to_left=reading.direction == "rtl",
            ),
            step=self._step_row(state) if state is not None else None,
            foot=foot_of(reading, self._desk.words) if is_last else None,
            ends_section=ends,
        )
        if ends:
            view.show_notes(self._notes_of(piece.section))
        self._mark(number, view)
        return view

    def _step_row(self, state: StepState) -> StepRow:
        """Make the row of a step and listen to it."""
        row = StepRow(state, self._desk.today(), self._desk.words)
        row.asked.connect(self._ask_place)
        row.ticked.connect(self.ticked)
        row.planned.connect(self.planned)
        return row

    def _ends_section(self, number: int) -> bool:
        """Tell whether a piece is the last of its section."""
        pieces = self._reading.pieces if self._reading is not None else ()
        return number + 1 >= len(pieces) or pieces[number + 1].section != pieces[number].section

    def _notes_of(self, section: str) -> list[ReadingNote]:
        return [note for note in self._notes if note.section == section]

    # Where one is.

    @Slot(int)
    def _go_to(self, number: int) -> None:
        """Go to a section of the contents, and back to the text where the contents covered it."""
        self.contents_button.setChecked(False)
        self.column.go_to(number)
        self.column.setFocus()

    @Slot()
    def _follow(self) -> None:
        """Mark the section that is read, and keep the place once the scrolling rests."""
        number, share = self.column.place
        self.contents.mark(number + 1 if share > 0.98 else number)
        self._settle.start()

    @Slot(object)
    def _ask_place(self, place: Place) -> None:
        """Keep where the reader is before they go where a step is done."""
        self.keep_place()
        self.place_asked.emit(place)

    # Finding.

    @Slot(str)
    def _look(self, words: str) -> None:
        """Look for words in the whole text; in a book on a worker."""
        reading = self._reading
        if self._search is not None:
            self._search.cancel()
            self._search = None
        if reading is None or not words:
            self._take_found(("", ()))
            return
        self.finder.say_looking()
        if reading.length <= _AT_ONCE:
            self._take_found(Find(reading.pieces, words)(TaskControl(unseen)))
        else:
            self._search = run(Find(reading.pieces, words), done=self._take_found, failed=self._desk.excuse)

    def _take_found(self, found: tuple[str, tuple[Match, ...]]) -> None:
        """Mark what was found, and show the first place from here on."""
        self._search = None
        self._matches = found[1]
        here = self.column.place[0]
        later = next((n for n, match in enumerate(self._matches) if match.piece >= here), 0)
        self._current = later
        self._show_match()

    @Slot(int)
    def _step(self, by: int) -> None:
        """Go to the next place or the one before; after the last comes the first."""
        if self._matches:
            self._current = (self._current + by) % len(self._matches)
            self._show_match()

    @Slot()
    def _next(self) -> None:
        """Go to the next place."""
        self._step(1)

    @Slot()
    def _before(self) -> None:
        """Go to the place before."""
        self._step(-1)

    def _show_match(self) -> None:
        """Bring the current place into view, mark all."""
        self.finder.show_found(self._current + 1 if self._matches else 0, len(self._matches))
        if self._matches:
            match = self._matches[self._current]
            self.column.bring_into_view(match.piece, 0, 0)
            top = self.column.views[match.piece].top_of(match.start)
            self.column.bring_into_view(match.piece, top, current().px(48))
        for number, view in self.column.views.items():
            self._mark(number, view)

    def _mark(self, number: int, view: PieceView) -> None:
        """Mark what was found in one piece."""
        current_one = self._matches[self._current] if self._matches else None
        own = [(match.start, match.end) for match in self._matches if match.piece == number and match != current_one]
        strong = current_one if current_one is not None and current_one.piece == number else None
        view.text.mark(own, (strong.start, strong.end) if strong is not None else None)

    @Slot()
    def _open_menu(self) -> None:
        """Offer what is seldom done."""
        menu = QMenu(self)
        menu.addAction(tr("Save as PDF…"), self.save_asked.emit)
        menu.addAction(tr("Print…"), self.print_asked.emit)
        if self._reading is not None and self._reading.article_id is not None:
            menu.addSeparator()
            menu.addAction(tr("Remove this article"), self.removal_asked.emit)
        open_under(menu, self.more)


def _trailing(*widgets: QWidget) -> QHBoxLayout:
    """Put the tools at the trailing end beside each other."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(current().px(12))
    for widget in widgets:
        layout.addWidget(widget)
    return layout
