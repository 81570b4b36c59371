"""The person's notes about an application: typed where they are read, kept when the field is left."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from careerjournal.domain.applications import Application
from careerjournal.domain.changes import Changes
from careerjournal.language.words import tr
from careerjournal.ui.forms.kept_text import KeptText
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Field, LongText
from careerjournal.ui.kit.layouts import column


def draft_key(application_id: int) -> str:
    """Name the draft of an application's notes; panel and form share it."""
    return f"application/{application_id}/notes"


class Notes(QWidget):
    """A field that grows with the notes."""

    def __init__(self, desk: Desk, application: Application) -> None:
        super().__init__()
        self._desk, self._application = desk, application
        self.editor = LongText(placeholder=tr("What you want to remember about it"), lines=3)
        self._kept = KeptText(
            desk, self.editor, key=draft_key(application.id), kept=application.notes, commit=self._commit
        )
        self.setLayout(column(Field(tr("Notes"), self.editor)))

    def show_application(self, application: Application) -> None:
        """Show the notes as they are kept; what is being typed stays."""
        self._application = application
        self._kept.show_kept(application.notes)

    def flush(self) -> None:
        """Keep what was typed at once."""
        self._kept.flush()

    def _commit(self, typed: str) -> Changes | None:
        """Keep the notes in the application as it is now."""
        since = self._application
        changed = replace(since, notes=typed)
        return self._desk.do(lambda: self._desk.journal.applications.edit(changed, since=since))
