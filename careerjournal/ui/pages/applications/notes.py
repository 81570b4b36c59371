"""The person's notes about an application: typed where they are read, kept when the field is left.

Notes that use Markdown are shown set out, until one wants to write.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careerjournal.domain.applications import Application
from careerjournal.domain.changes import Changes
from careerjournal.language.words import tr
from careerjournal.ui.forms.kept_text import KeptText
from careerjournal.ui.forms.reading_turn import ReadingTurn
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
        written = Field(tr("Notes"), self.editor)
        set_out = boxed(column(Label(tr("Notes"), "small", "muted"), self.reading, gap=4))
        self.turn = ReadingTurn(self.editor, self.reading, written=written, set_out=set_out)
        self.turn.link_refused.connect(self.link_refused)
        self._kept = KeptText(
            desk, self.editor, key=draft_key(application.id), kept=application.notes, commit=self._commit
        )
        self.setLayout(column(written, set_out, line(self.turn.button, None), gap=4))
        self.turn.show_as(reading=has_marks(application.notes) and not self._kept.is_dirty)

    def show_application(self, application: Application) -> None:
        """Show the notes as they are kept; what is being typed stays."""
        self._application = application
        self._kept.show_kept(application.notes)
        self.turn.show_anew()

    def flush(self) -> None:
        """Keep what was typed at once."""
        self._kept.flush()

    def _commit(self, typed: str) -> Changes | None:
        """Keep the notes in the application as it is now."""
        since = self._application
        changed = replace(since, notes=typed)
        return self._desk.do(lambda: self._desk.journal.applications.edit(changed, since=since))
