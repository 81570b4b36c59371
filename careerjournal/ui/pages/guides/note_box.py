"""A note of the reader's own beside a section: kept while it is typed, gone when it is emptied."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot

from careerjournal.domain.changes import Changes
from careerjournal.domain.reading import ReadingNote
from careerjournal.language.words import tr
from careerjournal.ui.forms.kept_text import NOTHING, KeptText
from careerjournal.ui.kit.blocks import QuietBlock
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import LongText
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column


class NoteBox(QuietBlock):
    """One note; a new one has no row in the journal until something is written."""

    grown = Signal()

    def __init__(self, desk: Desk, note: ReadingNote) -> None:
        self._desk, self._note = desk, note
        self.field = LongText(placeholder=tr("What do you make of this?"), lines=2)
        self.field.setAccessibleName(tr("My note"))
        super().__init__(column(Label(tr("My note"), "small", "muted"), 4, self.field), padding=(16, 12, 16, 14))
        self._text = KeptText(desk, self.field, key=draft_key(note), kept=note.words, commit=self._keep)
        self.field.document().documentLayout().documentSizeChanged.connect(self._tell_size)

    @property
    def note_id(self) -> int:
        """Give the id of the note; 0 while it is not in the journal."""
        return self._note.id

    @property
    def is_idle(self) -> bool:
        """Tell whether it holds nothing and nobody writes in it: then it may go."""
        return not self._note.id and not self._text.text and not self.field.hasFocus()

    def show_note(self, note: ReadingNote) -> None:
        """Show what the journal holds now; what is being typed stays."""
        self._note = note
        self._text.bind(draft_key(note), note.words)

    def take_focus(self) -> None:
        """Put the cursor into the note."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self, text: str) -> Changes | None:
        """Keep the note; one that was emptied is removed, and Undo brings it back."""
        words, note = text.strip(), self._note
        guides = self._desk.journal.guides
        if words == note.words:
            return NOTHING
        if not words:
            return self._desk.do(lambda: guides.remove_note(note.id)) if note.id else NOTHING
        changes = self._desk.do(lambda: guides.keep_note(replace(note, words=words)))
        if changes is not None and not note.id:
            self._note = replace(note, id=changes.record, words=words)
        return changes

    @Slot()
    def _tell_size(self) -> None:
        """Tell that the field has another height."""
        self.grown.emit()


def draft_key(note: ReadingNote) -> str:
    """Give the key of a note's draft: a new one's is that of its section."""
    if note.id:
        return f"reading note/{note.id}"
    return f"reading note/{note.guide or note.article_id}/{note.section}"
