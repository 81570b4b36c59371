"""Asking for feedback: whom, about what, in a letter that the person can change, copy or open in the mail program."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLayout, QWidget

from careerjournal.domain.feedback import REMIND_AFTER, reminder_day
from careerjournal.domain.setbacks import Feedback, FeedbackKind
from careerjournal.language.words import AsIs, ptr, tr
from careerjournal.ui.forms.application_form import side_by_side
from careerjournal.ui.forms.kept_text import DraftText
from careerjournal.ui.forms.letter_editor import LetterEditor
from careerjournal.ui.forms.request_about import choices, key_of, subjects
from careerjournal.ui.forms.sheet_with_drafts import SheetWithDrafts
from careerjournal.ui.kit.date_field import DateField
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Combo, Field, LineEdit
from careerjournal.ui.kit.layouts import column

_REMINDERS = (0, 3, 7, 14, 30)


class RequestSheet(SheetWithDrafts):
    """Asks for a request: nothing is sent by itself, the person sends the letter and notes that they asked."""

    def __init__(self, parent: QWidget, desk: Desk, feedback: Feedback) -> None:
        self._desk, self._feedback = desk, feedback
        self._subjects = subjects(desk, feedback)
        self._person = LineEdit(feedback.person)
        self._about = LineEdit(feedback.about, own=True)
        self._mail = LineEdit(feedback.mail)
        self._kind = Combo(_kinds(), (feedback.kind or FeedbackKind.INTERVIEWER).value)
        self._subject = Combo(choices(self._subjects), key_of(feedback))
        self._subject.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._subject.setMinimumContentsLength(12)
        self._asked = DateField(tr("Asked on"), feedback.asked_on, today=desk.today(), optional=True)
        self._remind = Combo(_reminders(desk, feedback), str(_days_of(feedback)))
        self._person_field = Field(tr("Their name"), self._person)
        self._letter = LetterEditor(desk, feedback, mail=self._mail)
        super().__init__(
            parent,
            title=tr("The request for feedback") if feedback.id else tr("Ask for feedback"),
            sentence=tr("A short letter in your words. Nothing is sent by itself: copy it, or open it in your mail."),
            content=self._layout(),
            accept=tr("Keep"),
            width=640,
        )
        key = f"request/{feedback.id}"
        drafts = (
            DraftText(desk, self._person, key=f"{key}/person", kept=feedback.person),
            DraftText(desk, self._about, key=f"{key}/about", kept=feedback.about),
        )
        removal = partial(desk.journal.setbacks.remove_feedback, feedback.id) if feedback.id else None
        self.hold(desk, (self._letter, *drafts), removal)
        self._kind.key_chosen.connect(self._follow)
        self._subject.key_chosen.connect(self._translate_about)
        self._person.textChanged.connect(self._follow)
        self._about.textChanged.connect(self._follow)
        self._letter.language_changed.connect(self._translate_about)
        self._follow()
        if not feedback.about and self._subject.key != "0":
            self._translate_about()
        self._person.setFocus(Qt.FocusReason.OtherFocusReason)

    def _layout(self) -> QLayout:
        """Lay the fields out: whom and about what, the letter, when."""
        return column(
            side_by_side(Field(tr("Whom do you ask?"), self._kind), self._person_field),
            side_by_side(Field(tr("It belongs to"), self._subject), Field(tr("About what"), self._about)),
            side_by_side(Field(tr("Language of the letter"), self._letter.language), Field(tr("Mail"), self._mail)),
            self._letter,
            side_by_side(self._asked, Field(tr("Remind me once"), self._remind)),
            gap=16,
        )

    @property
    def _chosen_kind(self) -> FeedbackKind:
        return FeedbackKind(self._kind.key)

    @Slot()
    def _follow(self) -> None:
        """Write the letter anew for what is known now, unless the person changed it."""
        self._letter.follow(self._chosen_kind, self._person.text(), self._about.text())

    @Slot()
    def _translate_about(self) -> None:
        """Name what the request is about in the letter's language, where it still stands as the program named it."""
        chosen = self._subjects[self._subject.key]
        said = self._about.text().strip()
        if not said or said in self._letter.names_of(self._subjects.values(), self._chosen_kind):
            self._about.setText(chosen.named(self._letter.template(self._chosen_kind)))
        self._follow()

    def accept(self) -> None:
        """Keep the request where it says whom or about what, and its day can be read."""
        person, about = self._person.text().strip(), self._about.text().strip()
        self._person_field.set_error("" if person or about else tr("Who it is, or what it is about."))
        if not (person or about) or not self._asked.is_right():
            return
        subject, letter = self._subjects[self._subject.key], self._letter.letter()
        asked = self._asked.day
        kept = replace(
            self._feedback,
            kind=self._chosen_kind,
            person=person,
            about=about,
            mail=self._mail.text().strip(),
            application_id=subject.application_id,
            worksheet_id=subject.worksheet_id,
            letter_subject=letter.subject,
            letter=letter.body,
            letter_language=self._letter.language.key,
            asked_on=asked,
            remind_on=self._reminder(),
        )
        self.keep(partial(self._desk.journal.setbacks.keep_feedback, kept))

    def _reminder(self) -> date | None:
        """Give the day to be reminded: the one that was kept where nothing was chosen anew, else by the days."""
        asked = self._asked.day
        if self._remind.key == "kept":
            return self._feedback.remind_on
        return reminder_day(asked, int(self._remind.key)) if asked is not None else None


def ask_for_feedback(parent: QWidget, desk: Desk, feedback: Feedback) -> RequestSheet:
    """Open the form of a request."""
    sheet = RequestSheet(parent, desk, feedback)
    sheet.open()
    return sheet


def _kinds() -> list[tuple[str, str]]:
    """Name whom one may ask."""
    return [
        (FeedbackKind.RECRUITER.value, tr("A recruiter")),
        (FeedbackKind.INTERVIEWER.value, tr("An interviewer")),
        (FeedbackKind.COLLEAGUE.value, tr("A colleague")),
    ]


def _days_of(feedback: Feedback) -> int | str:
    """Give the days after which a request reminds; "kept" where it is another day."""
    if not feedback.id:
        return REMIND_AFTER
    if feedback.remind_on is None:
        return 0
    days = (feedback.remind_on - feedback.asked_on).days if feedback.asked_on else -1
    return days if days in _REMINDERS else "kept"


def _reminders(desk: Desk, feedback: Feedback) -> list[tuple[str, str]]:
    """Name the days after which one may be reminded, and the day that was kept where it is another."""
    named = [
        (str(days), desk.words.ntr("After {n} day", "After {n} days", days) if days else ptr("reminder", "Not at all"))
        for days in _REMINDERS
    ]
    if _days_of(feedback) == "kept" and feedback.remind_on is not None:
        day = AsIs(desk.words.formats.day_month(feedback.remind_on))
        named.insert(0, ("kept", tr("On {day}", day=day)))
    return named
