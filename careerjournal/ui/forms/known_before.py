"""What the journal knows already about an application that is being logged: the same one, earlier ones there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.earlier import EarlierOutcomes, said_of
from careerjournal.domain.sentence import sentence
from careerjournal.journal.journal import Journal
from careerjournal.journal.rows import ApplicationRow
from careerjournal.language.sentences import say
from careerjournal.language.words import Words, tr
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import boxed, column, line


class KnownBefore(QWidget):
    """Says it quietly, with a door to the application meant; it never stands in the way."""

    asked = Signal(int)
    """The id of the application to open."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._same_id, self._latest_id = 0, 0
        self.same = Label("", "small", "caution", wrap=True)
        self.open_same = Button(tr("Open it"), "text")
        self.earlier = Label("", "small", "muted", wrap=True)
        self.open_earlier = Button(tr("Open the latest"), "text")
        for words_of in (self.same, self.earlier):
            words_of.set_upright(Qt.AlignmentFlag.AlignVCenter)
        self._same_row = boxed(line((self.same, 1), self.open_same, gap=12))
        self._earlier_row = boxed(line((self.earlier, 1), self.open_earlier, gap=12))
        self.open_same.clicked.connect(self._ask_same)
        self.open_earlier.clicked.connect(self._ask_earlier)
        self.setLayout(column(self._same_row, self._earlier_row, gap=8))
        self._same_row.hide()
        self._earlier_row.hide()

    def look(self, journal: Journal, company: str, role: str, link: str) -> None:
        """Look for the same application, by its link first, then by company and role, and for others there."""
        alike = journal.applications.alike(company, role, link) if company or link else []
        same = alike[0] if alike else None
        earlier = journal.companies.earlier(company, besides=same.id if same else 0) if company else EarlierOutcomes()
        self._show_same(same)
        self._show_earlier(earlier)

    def _show_same(self, same: ApplicationRow | None) -> None:
        """Name the application that is in the journal already."""
        self._same_row.setVisible(same is not None)
        if same is not None:
            self._same_id = same.id
            named = ", ".join(part for part in (same.company, same.role) if part)
            stage = say(sentence(f"stage.{same.stage.value}"), self._words)
            self.same.setText(tr("This is in the journal already: {name} ({stage}).", name=named, stage=stage))

    def _show_earlier(self, earlier: EarlierOutcomes) -> None:
        """Say what became of earlier applications."""
        self._earlier_row.setVisible(bool(earlier.total))
        if earlier.total:
            self._latest_id = earlier.latest_id or 0
            self.earlier.setText(say(said_of(earlier), self._words))
            self.open_earlier.setText(tr("Open it") if earlier.total == 1 else tr("Open the latest"))

    @Slot()
    def _ask_same(self) -> None:
        """Ask for the same application."""
        self.asked.emit(self._same_id)

    @Slot()
    def _ask_earlier(self) -> None:
        """Ask for the latest of the earlier ones."""
        self.asked.emit(self._latest_id)
