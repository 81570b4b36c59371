"""A piece of a reading with what belongs to it: its text, its step, the notes beside it, and at the end its source."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerjournal.domain.reading import ReadingNote
from careerjournal.guidance.pieces import Piece
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.guides.note_box import NoteBox
from careerjournal.ui.pages.guides.piece_text import Voice
from careerjournal.ui.pages.guides.step_row import StepRow
from careerjournal.ui.pages.guides.text_view import TextView

_BELOW = {True: 28, False: 12}
"""Pixels below a piece at a scale of 1: more where a section ends."""


class PieceView(QWidget):
    """Text, then what stands below it, in one column."""

    height_changed = Signal()

    def __init__(
        self,
        desk: Desk,
        piece: Piece,
        voice: Voice,
        *,
        step: StepRow | None = None,
        foot: QWidget | None = None,
        ends_section: bool = True,
    ) -> None:
        super().__init__()
        self.section = piece.section
        self.text = TextView(piece, voice)
        self.step = step
        self._desk = desk
        self._notes: list[NoteBox] = []
        px = current().px
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, px(_BELOW[ends_section]))
        self._layout.setSpacing(px(8))
        self._layout.addWidget(self.text)
        if step is not None:
            self._layout.addWidget(step)
        self._note_place = self._layout.count()
        if foot is not None:
            self._layout.addWidget(foot)

    @property
    def notes(self) -> Sequence[NoteBox]:
        """Give the notes shown."""
        return self._notes

    def height_in(self, width: int) -> int:
        """Give the height it needs in a width, in pixels."""
        return self._layout.totalHeightForWidth(width)

    def top_of(self, place: int) -> int:
        """Give how far below its top a place of the text stands."""
        return self.text.mapTo(self, QPoint(0, self.text.top_of(place))).y()

    def show_notes(self, notes: Sequence[ReadingNote]) -> None:
        """Show the notes of the section; a new one that is being written stays."""
        known = {box.note_id: box for box in self._notes if box.note_id}
        wanted = {note.id for note in notes}
        for box in list(self._notes):
            if (box.note_id and box.note_id not in wanted) or box.is_idle:
                self._notes.remove(box)
                box.hide()
                box.deleteLater()
                self.height_changed.emit()
        for note in notes:
            if note.id in known:
                known[note.id].show_note(note)
            else:
                self._add(note)

    def write_note(self, note: ReadingNote) -> None:
        """Begin a new note, or go on with the one that was begun."""
        box = next((box for box in self._notes if not box.note_id), None) or self._add(note)
        box.take_focus()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.height_changed.emit()
        return super().event(event)

    def _add(self, note: ReadingNote) -> NoteBox:
        """Put a note below the text and the notes before it."""
        box = NoteBox(self._desk, note)
        self._layout.insertWidget(self._note_place + len(self._notes), box)
        self._notes.append(box)
        box.grown.connect(self.height_changed)
        box.show()
        self.height_changed.emit()
        return box
