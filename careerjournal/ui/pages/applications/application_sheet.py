"""Changes what is noted about an application."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from careerjournal.domain.applications import Application
from careerjournal.language.words import tr
from careerjournal.ui.forms.application_extras import Known
from careerjournal.ui.forms.application_form import ApplicationForm
from careerjournal.ui.forms.kept_text import DraftText
from careerjournal.ui.forms.known_words import read_known
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.pages.applications.notes import draft_key


class ApplicationSheet(Sheet):
    """The form of an application, filled with what is kept."""

    def __init__(self, parent: QWidget, desk: Desk, application: Application) -> None:
        self._desk, self._application = desk, application
        self.form = ApplicationForm(today=desk.today(), folded=False)
        self.form.show_application(application)
        super().__init__(
            parent, title=tr("Edit the application"), content=column(self.form), accept=tr("Keep"), width=560
        )
        self._draft = DraftText(desk, self.form.notes, key=draft_key(application.id), kept=application.notes)
        self.form.lines["company"].setFocus(Qt.FocusReason.OtherFocusReason)
        desk.run(read_known, self._offer_known)

    def accept(self) -> None:
        """Keep what was typed where there is enough of it."""
        if not self.form.check():
            return
        changed = self.form.applied_to(self._application)
        if changed == self._application or self._keep(changed):
            self._draft.forget()
            super().accept()

    def reject(self) -> None:
        """Put the form away."""
        self._draft.forget()
        super().reject()

    def _offer_known(self, known: Known) -> None:
        """Complete from what was used before."""
        self.form.offer(known)

    def _keep(self, changed: Application) -> bool:
        """Keep the changed application; tell whether it could be kept."""
        edit = self._desk.journal.applications.edit
        return self._desk.do(lambda: edit(changed, since=self._application)) is not None


def edit_application(parent: QWidget, desk: Desk, application: Application) -> ApplicationSheet:
    """Open the form of an application."""
    sheet = ApplicationSheet(parent, desk, application)
    sheet.open()
    return sheet
