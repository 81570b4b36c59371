"""The person's notes about an application: typed where they are read, kept when the field is left.

Notes that use Markdown are shown set out, until one wants to write.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.applications import Application
from careerjournal.domain.changes import Changes
from careerjournal.language.words import tr
from careerjournal.ui.forms.kept_text import KeptText
from careerjournal.ui.forms.links import open_link
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Field, LongText
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import boxed, column, line
from careerjournal.ui.kit.markdown_view import MarkdownView, has_marks


def draft_key(application_id: int) -> str:
    """Name the draft of an application's notes; panel and form share it."""
    return f"application/{application_id}/notes"


class Notes(QWidget):
    """A field that grows with the notes, and beside it the notes as Markdown sets them out."""

    link_refused = Signal()

    def __init__(self, desk: Desk, application: Application) -> None:
        super().__init__()
        self._desk, self._application = desk, application
        self.editor = LongText(placeholder=tr("What you want to remember about it"), lines=3)
        self.reading = MarkdownView()
        self.reading.setAccessibleName(tr("Notes"))
        self.reading.link_clicked.connect(self._open_link)
        self.turn = Button("", "text")
        self.turn.clicked.connect(self._turn)
        self._field = Field(tr("Notes"), self.editor)
        self._read = boxed(column(Label(tr("Notes"), "small", "muted"), self.reading, gap=4))
        self._kept = KeptText(
            desk, self.editor, key=draft_key(application.id), kept=application.notes, commit=self._commit
        )
        self.setLayout(column(self._field, self._read, line(self.turn, None), gap=4))
        self._show_reading(has_marks(application.notes) and not self._kept.is_dirty)
        self.editor.textChanged.connect(self._follow)

    @property
    def is_reading(self) -> bool:
        """Tell whether the notes are set out to be read."""
        return not self._read.isHidden()

    def show_application(self, application: Application) -> None:
        """Show the notes as they are kept; what is being typed stays."""
        self._application = application
        self._kept.show_kept(application.notes)
        if self.is_reading:
            self._show_reading(has_marks(self.editor.text()))

    def flush(self) -> None:
        """Keep what was typed at once."""
        self._kept.flush()

    def _show_reading(self, reading: bool) -> None:
        """Show the notes to be read, or to be written."""
        if reading:
            self.reading.show_markdown(self.editor.text())
        self._read.setVisible(reading)
        self._field.setVisible(not reading)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        """Offer the other way to see the notes where there is one."""
        self.turn.setText(tr("Write on") if self.is_reading else tr("Show it set out"))
        self.turn.setVisible(self.is_reading or has_marks(self.editor.text()))

    @Slot()
    def _turn(self) -> None:
        """Go from reading to writing, or back; the keyboard goes along."""
        reading = not self.is_reading
        self._show_reading(reading)
        (self.reading if reading else self.editor).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _open_link(self, link: str) -> None:
        """Open a link of the notes with the system's own program."""
        if not open_link(link):
            self.link_refused.emit()

    def _commit(self, typed: str) -> Changes | None:
        """Keep the notes in the application as it is now."""
        since = self._application
        changed = replace(since, notes=typed)
        return self._desk.do(lambda: self._desk.journal.applications.edit(changed, since=since))
