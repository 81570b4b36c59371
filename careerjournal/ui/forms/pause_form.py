"""The form of a pause: from when, until when, and a word for oneself."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.changes import Changes
from careerjournal.language.words import tr
from careerjournal.ui.forms.application_form import side_by_side
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.date_field import DateField
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Field, LineEdit
from careerjournal.ui.kit.layouts import boxed, column


class PauseSheet(Sheet):
    """Asks for the days of a pause; one that holds already can be ended."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        self._desk = desk
        today = desk.today()
        self._kept = now = desk.journal.search.next_pause(today)
        self.first = DateField(tr("From"), now.starts_on if now else today, today=today)
        hint = tr("Leave it empty to decide later.")
        self.last = DateField(tr("Until, this day included"), now.ends_on if now else None, today=today, optional=True,
                              hint=hint)  # fmt: skip
        self.note = LineEdit(now.note if now else "", own=True, placeholder=tr("A holiday, an exam, a rest…"))
        super().__init__(
            parent,
            title=tr("Change the pause") if now else tr("Pause the search"),
            sentence=tr(
                "While the search rests, nothing asks for you: no follow-ups, no suggestions, no notifications. "
                "Interviews stay where they are."
            ),
            content=column(boxed(side_by_side(self.first, self.last)), Field(tr("For yourself"), self.note), gap=16),
            accept=tr("Keep the pause") if now else tr("Let it rest"),
        )
        if now is not None:
            end = Button(tr("End the pause") if now.starts_on <= today else tr("Take the pause back"))
            end.clicked.connect(self._end)
            self.add_act(end)
        self.last.line.setFocus()

    def accept(self) -> None:
        """Keep the pause where its days can be read and fit each other."""
        if not self.first.is_right() or not self.last.is_right() or self.first.day is None:
            return
        first, last, note = self.first.day, self.last.day, self.note.text().strip()
        if last is not None and last < first:
            self.last.set_error(tr("A pause ends on its first day or later."))
            return
        instead_of = self._kept.id if self._kept is not None else 0
        search = self._desk.journal.search
        if self._desk.do(lambda: search.pause(first, last, note, instead_of=instead_of)) is not None:
            super().accept()

    @Slot()
    def _end(self) -> None:
        """Take the search up again, or take a planned pause back."""
        if self._desk.do(self._ended) is not None:
            self.reject()

    def _ended(self) -> Changes:
        """End the pause that holds, or remove the one that is planned."""
        search, kept = self._desk.journal.search, self._kept
        if kept is not None and kept.starts_on > self._desk.today():
            return search.remove_pause(kept.id)
        return search.end_pause()


def ask_pause(parent: QWidget, desk: Desk) -> PauseSheet:
    """Open the form of a pause."""
    sheet = PauseSheet(parent, desk)
    sheet.open()
    return sheet
