"""The person's notes about an application: typed where they are read, kept when the field is left."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.applications import Application
from careerjournal.language.words import tr
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Field, LongText
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.pages.applications.drafted import Drafted


def draft_key(application_id: int) -> str:
    """Name the draft of an application's notes; panel and form share it."""
    return f"application.{application_id}.notes"


class Notes(QWidget):
    """A field of as many lines as the notes have."""

    def __init__(self, desk: Desk, application: Application) -> None:
        super().__init__()
        self._desk, self._application = desk, application
        self.editor = LongText(application.notes, placeholder=tr("What you want to remember about it"), lines=3)
        self._draft = Drafted(desk, draft_key(application.id), self.editor)
        self.editor.left.connect(self.keep)
        self.setLayout(column(Field(tr("Notes"), self.editor)))

    def show_application(self, application: Application) -> None:
        """Show the notes as they are kept, unless something else has been typed and not been kept yet."""
        if self.editor.text() == self._application.notes:
            self.editor.set_text(application.notes)
        self._application = application

    @Slot()
    def keep(self) -> None:
        """Keep what was typed; nothing is written where nothing changed."""
        typed = self.editor.text()
        before = self._application
        if typed == before.notes:
            self._draft.forget()
            return
        self._application = replace(before, notes=typed)
        if self._desk.do(lambda: self._desk.journal.applications.edit(self._application)) is None:
            self._application = before
            return
        self._draft.forget()
