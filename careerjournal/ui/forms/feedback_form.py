"""The form of one piece of feedback: asked for or received, in their words, and what the person makes of it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QLayout, QWidget

from careerjournal.domain.setbacks import Feedback
from careerjournal.journal.rows import ApplicationQuery
from careerjournal.language.words import AsIs, tr
from careerjournal.ui.forms.application_form import side_by_side
from careerjournal.ui.forms.kept_text import DraftText
from careerjournal.ui.forms.sheet_with_drafts import SheetWithDrafts
from careerjournal.ui.forms.skill_choice import SkillChoice
from careerjournal.ui.kit.date_field import DateField
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Combo, Field, LineEdit, LongText
from careerjournal.ui.kit.layouts import column

APPLICATIONS_OFFERED = 40
"""How many of the latest applications can be chosen; the one that the feedback belongs to is always among them."""


class FeedbackSheet(SheetWithDrafts):
    """Asks for feedback; what is kept already can be removed."""

    def __init__(self, parent: QWidget, desk: Desk, feedback: Feedback) -> None:
        self._desk, self._feedback = desk, feedback
        today, key = desk.today(), f"feedback/{feedback.id}"
        self._person = LineEdit(feedback.person)
        self._about = LineEdit(feedback.about, own=True)
        self._words = LongText(feedback.words, placeholder=tr("Their words, as they said them"), lines=3)
        self._reflection = LongText(feedback.reflection, placeholder=tr("If you like, and when you like"))
        self._application = Combo(_applications(desk, feedback), str(feedback.application_id or 0))
        self._application.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._application.setMinimumContentsLength(12)
        self._asked = DateField(tr("Asked on"), feedback.asked_on, today=today, optional=True)
        self._received = DateField(tr("Received on"), feedback.received_on, today=today, optional=True)
        self._skill = SkillChoice(desk, feedback.skill_id, key=key, at_once=False)
        self._words_field = Field(tr("What they said"), self._words)
        super().__init__(
            parent,
            title=tr("Change the feedback") if feedback.id else tr("Feedback"),
            content=self._layout(),
            accept=tr("Keep"),
            width=560,
        )
        drafts = tuple(
            DraftText(desk, field, key=f"{key}/{name}", kept=kept)
            for field, name, kept in (
                (self._person, "person", feedback.person),
                (self._about, "about", feedback.about),
                (self._words, "words", feedback.words),
                (self._reflection, "reflection", feedback.reflection),
            )
        )
        removal = partial(desk.journal.setbacks.remove_feedback, feedback.id) if feedback.id else None
        self.hold(desk, (self._skill, *drafts), removal)
        (self._words if feedback.person or feedback.about else self._person).setFocus()

    def _layout(self) -> QLayout:
        """Lay the fields out."""
        return column(
            side_by_side(Field(tr("From whom"), self._person), Field(tr("About what"), self._about)),
            self._words_field,
            side_by_side(self._asked, self._received),
            Field(tr("What I make of it"), self._reflection),
            side_by_side(
                Field(tr("For the application"), self._application), Field(tr("The skill it points to"), self._skill)
            ),
            gap=16,
        )

    def accept(self) -> None:
        """Keep the feedback where there is something to keep and its days can be read."""
        words = self._words.text().strip()
        person, about = self._person.text().strip(), self._about.text().strip()
        says_something = bool(words or person or about)
        self._words_field.set_error("" if says_something else tr("Who it is from, or a word of what was said."))
        if not says_something or not self._asked.is_right() or not self._received.is_right():
            return
        skill_id, is_named = self._skill.settled()
        if not is_named:
            return
        received = self._received.day or (self._desk.today() if words else None)
        kept = replace(
            self._feedback,
            application_id=int(self._application.key) or None,
            person=person,
            about=about,
            asked_on=self._asked.day,
            received_on=received,
            words=words,
            reflection=self._reflection.text().strip(),
            skill_id=skill_id,
        )
        self.keep(partial(self._desk.journal.setbacks.keep_feedback, kept))


def ask_feedback(parent: QWidget, desk: Desk, feedback: Feedback) -> None:
    """Open the form of a piece of feedback."""
    FeedbackSheet(parent, desk, feedback).open()


def _applications(desk: Desk, feedback: Feedback) -> list[tuple[str, str]]:
    """Name the latest applications to choose from, and the feedback's own."""
    applications = desk.journal.applications
    ids = applications.first_ids(ApplicationQuery(), APPLICATIONS_OFFERED)
    own = feedback.application_id
    if own is not None and own not in ids:
        ids.insert(0, own)
    choices = [("0", tr("None"))]
    for row in applications.rows(ids):
        name = tr("{company}, {role}", company=row.company, role=row.role) if row.role else AsIs(row.company)
        choices.append((str(row.id), str(name)))
    return choices
