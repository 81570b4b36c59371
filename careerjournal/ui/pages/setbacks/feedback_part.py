"""The part of Setbacks on feedback: who was asked, who answered, and what they said."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.places import Place
from careerjournal.domain.setbacks import Feedback, FeedbackKind
from careerjournal.language.words import Words, tr
from careerjournal.ui.forms.feedback_form import ask_feedback
from careerjournal.ui.forms.request_form import ask_for_feedback
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import SCROLL_BAR, Scroll, boxed, column, emptied, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.page import OVERHANG
from careerjournal.ui.pages.setbacks.feedback_list import STEP, FeedbackSection
from careerjournal.ui.pages.setbacks.requests_list import RequestsSection

WIDEST = 760
"""How wide this part's column is at most, in pixels at a scale of 1: rows of words and two buttons."""


class FeedbackPart(QWidget):
    """Requests first, then what was said."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown = STEP
        self._content = column(margins=(OVERHANG, 4, OVERHANG - SCROLL_BAR, 24), gap=32)
        inner = boxed(self._content)
        inner.setMaximumWidth(current().px(WIDEST))
        across = line((inner, 1))
        across.addStretch(0)
        self.setLayout(column((Scroll(boxed(column(across, None))), 1)))

    def buttons(self) -> tuple[Button, Button]:
        """Make the header's buttons: asking is the primary one."""
        ask, note = Button(tr("Ask for feedback"), "primary"), Button(tr("Note feedback"))
        ask.clicked.connect(self.ask)
        note.clicked.connect(self.note)
        return ask, note

    def refresh(self) -> None:
        """Read all feedback anew."""
        journal, words, today = self._desk.journal, self._desk.words, self._desk.today()
        rows = journal.setbacks.feedback()
        folded = journal.setbacks.about_rejections() if journal.shield.is_on() else frozenset[int]()
        shown = [row for row in rows if row.feedback.id not in folded]
        emptied(self._content)
        requests = RequestsSection(shown, journal.requests.answered(), today, words)
        requests.opened.connect(self.open_request)
        requests.answered.connect(self.note_answer)
        names = {row.skill.id: row.skill.name for row in journal.setbacks.skills()}
        said = FeedbackSection(shown, names, today, words, most=self._shown)
        said.edited.connect(self.edit)
        said.removed.connect(self._remove)
        said.more_asked.connect(self._show_more)
        self._content.addWidget(requests)
        self._content.addWidget(said)
        if len(shown) < len(rows):
            self._content.addWidget(_folded_away(len(rows) - len(shown), words))
        self._content.addStretch(1)

    def visit(self, place: Place) -> None:
        """Open a piece of feedback or a request; or the form of a new one with what is known of it.

        With a kind of person it is a request, with words or a person alone something that was said.
        """
        known = dict(place.prefill)
        if place.record:
            self.edit(place.record)
            return
        application = known.get("application_id", "")
        worksheet = known.get("worksheet_id", "")
        new = Feedback(
            application_id=int(application) if application.isdecimal() else None,
            worksheet_id=int(worksheet) if worksheet.isdecimal() else None,
            person=known.get("person", ""),
            about=known.get("about", ""),
            words=known.get("words", ""),
        )
        if known.get("kind") in set(FeedbackKind):
            self._ask(replace(new, kind=FeedbackKind(known["kind"])))
        elif known:
            ask_feedback(self, self._desk, replace(new, received_on=self._desk.today()))

    @Slot()
    def ask(self) -> None:
        """Begin a request."""
        self._ask(Feedback())

    @Slot()
    def note(self) -> None:
        """Note what somebody said."""
        ask_feedback(self, self._desk, Feedback(received_on=self._desk.today()))

    @Slot(int)
    def open_request(self, feedback_id: int) -> None:
        """Open a request that was made; what is gone opens none."""
        found = self._found(feedback_id)
        if found is not None:
            ask_for_feedback(self, self._desk, found)

    @Slot(int)
    def note_answer(self, feedback_id: int) -> None:
        """Note what came back."""
        found = self._found(feedback_id)
        if found is not None:
            ask_feedback(self, self._desk, replace(found, received_on=self._desk.today()))

    @Slot(int)
    def edit(self, feedback_id: int) -> None:
        """Open what was said; what is gone opens none."""
        found = self._found(feedback_id)
        if found is not None:
            ask_feedback(self, self._desk, found)

    def _ask(self, feedback: Feedback) -> None:
        ask_for_feedback(self, self._desk, replace(feedback, asked_on=self._desk.today()))

    def _found(self, feedback_id: int) -> Feedback | None:
        rows = self._desk.journal.setbacks.feedback()
        return next((row.feedback for row in rows if row.feedback.id == feedback_id), None)

    @Slot(int)
    def _remove(self, feedback_id: int) -> None:
        """Remove a piece of feedback; the undo bar brings it back."""
        self._desk.do(lambda: self._desk.journal.setbacks.remove_feedback(feedback_id))

    @Slot()
    def _show_more(self) -> None:
        """Show more feedback."""
        self._shown += STEP
        self.refresh()


def _folded_away(count: int, words: Words) -> Label:
    """Say how many pieces are about rejections and folded away with them."""
    said = words.ntr(
        "{n} more piece is about a rejection and folded away.",
        "{n} more pieces are about rejections and folded away.",
        count,
    )
    return Label(said, "small", "muted", wrap=True)
