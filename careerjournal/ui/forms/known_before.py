"""What the journal knows already about an application that is being logged: the same one, earlier ones there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.earlier import CameTo, EarlierOutcomes, said_of
from careerjournal.domain.quiet import NoReplyBefore
from careerjournal.journal.journal import Journal
from careerjournal.journal.rows import ApplicationRow
from careerjournal.language.sentences import say
from careerjournal.language.stage_names import stage_name
from careerjournal.language.words import Words, ntr, tr
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
        self.no_reply = Label("", "small", "muted", wrap=True)
        for words_of in (self.same, self.earlier):
            words_of.set_upright(Qt.AlignmentFlag.AlignVCenter)
        self._same_row = boxed(line((self.same, 1), self.open_same, gap=12))
        self._earlier_row = boxed(line((self.earlier, 1), self.open_earlier, gap=12))
        self.open_same.clicked.connect(self._ask_same)
        self.open_earlier.clicked.connect(self._ask_earlier)
        self.setLayout(column(self._same_row, self._earlier_row, self.no_reply, gap=8))
        self._same_row.hide()
        self._earlier_row.hide()
        self.no_reply.hide()
        self.hide()

    def look(self, journal: Journal, company: str, role: str, link: str) -> None:
        """Look for the same application, by its link first, then by company and role, and for others there."""
        alike = journal.applications.alike(company, role, link) if company or link else []
        same = alike[0] if alike else None
        earlier = journal.companies.earlier(company, besides=same.id if same else 0) if company else EarlierOutcomes()
        self._show_same(same)
        self._show_earlier(earlier)
        self._show_no_reply(journal.quiet.before(company) if company else None, earlier)
        self.setVisible(same is not None or bool(earlier.total) or not self.no_reply.isHidden())

    def _show_same(self, same: ApplicationRow | None) -> None:
        """Name the application that is in the journal already."""
        self._same_row.setVisible(same is not None)
        if same is not None:
            self._same_id = same.id
            named = self._words.formats.beside((same.company, same.role))
            stage = stage_name(same.stage, self._words, stage_id=same.stage_id)
            self.same.setText(tr("This is in the journal already: {name} ({stage}).", name=named, stage=stage))

    def _show_earlier(self, earlier: EarlierOutcomes) -> None:
        """Say what became of earlier applications."""
        self._earlier_row.setVisible(bool(earlier.total))
        if earlier.total:
            self._latest_id = earlier.latest_id or 0
            self.earlier.setText(say(said_of(earlier), self._words))
            self.open_earlier.setText(tr("Open it") if earlier.total == 1 else tr("Open the latest"))

    def _show_no_reply(self, before: NoReplyBefore | None, earlier: EarlierOutcomes) -> None:
        """Say that no reply came from there before, where the outcomes do not say so: after an interview, perhaps."""
        told = dict(earlier.counts).get(CameTo.NO_REPLY, 0)
        self.no_reply.setVisible(before is not None and before.count > told)
        if before is not None and before.count > told:
            count = before.count
            said = ntr("No reply came from there {n} time before.", "No reply came from there {n} times before.", count)
            self.no_reply.setText(said)

    @Slot()
    def _ask_same(self) -> None:
        """Ask for the same application."""
        self.asked.emit(self._same_id)

    @Slot()
    def _ask_earlier(self) -> None:
        """Ask for the latest of the earlier ones."""
        self.asked.emit(self._latest_id)
