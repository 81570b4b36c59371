"""The letter of a request: written from a template, changed by the person, copied or opened in the mail program."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from careerjournal.domain.letters import Gap, Letter, LetterTemplate, as_template, filled, unfilled
from careerjournal.domain.mailto import mail_address
from careerjournal.domain.setbacks import Feedback, FeedbackKind
from careerjournal.guidance.letters import letter_template
from careerjournal.language.languages import LANGUAGES
from careerjournal.language.words import AsIs, tr
from careerjournal.ui.forms.kept_text import DraftText
from careerjournal.ui.forms.links import open_link
from careerjournal.ui.forms.request_about import Subject
from careerjournal.ui.kit.announce import announce
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Combo, Field, LineEdit, LongText
from careerjournal.ui.kit.flow_layout import FlowLayout
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.kit.look import current

_LINES = 7


class LetterEditor(QWidget):
    """Subject and text of the letter with what can be done with it.

    While the person has not changed it, it follows what is known of the request.
    """

    language_changed = Signal()

    def __init__(self, desk: Desk, feedback: Feedback, *, mail: LineEdit) -> None:
        super().__init__()
        self._desk, self._mail = desk, mail
        self._me = desk.journal.profile.get().name
        self._known: dict[Gap, str] = {}
        self._kind = feedback.kind or FeedbackKind.INTERVIEWER
        self.language = Combo(
            [(one.code, one.own_name) for one in LANGUAGES], feedback.letter_language or desk.words.code
        )
        self._subject = LineEdit(feedback.letter_subject, own=True)
        self._body = LongText(feedback.letter, lines=_LINES)
        key = f"request/{feedback.id}"
        self._drafts = (
            DraftText(desk, self._subject, key=f"{key}/subject", kept=feedback.letter_subject),
            DraftText(desk, self._body, key=f"{key}/letter", kept=feedback.letter),
        )
        self._written = Letter(subject="", body="")
        self._body_field = Field(tr("Letter"), self._body)
        self._said = Label("", "small", "muted", wrap=True)
        self._said.hide()
        self._anew = self._act(tr("Write it anew"), "undo", self.write_anew)
        self._own = self._act(tr("Keep as my own letter"), "pin", self.keep_template)
        self._back = self._act(tr("The program’s letter"), "redo", self.forget_template)
        acts = FlowLayout(gap=20)
        for act in (
            self._act(tr("Copy the letter"), "copy", self.copy),
            self._act(tr("Open in the mail program"), "letter", self.open_mail),
            self._own,
            self._anew,
            self._back,
        ):
            acts.addWidget(act)
        self.setLayout(column(Field(tr("Subject"), self._subject), self._body_field, acts, self._said, gap=12))
        self.language.key_chosen.connect(self.language_changed)
        for field in (self._subject, self._body):
            field.textChanged.connect(self._show_state)

    def letter(self) -> Letter:
        """Give the letter as it stands."""
        return Letter(subject=self._subject.text().strip(), body=self._body.text().strip())

    def template(self, kind: FeedbackKind) -> LetterTemplate:
        """Give the program's letter in the chosen language."""
        return letter_template(kind, self.language.key)

    def names_of(self, subjects: Iterable[Subject], kind: FeedbackKind) -> set[str]:
        """Give the names that the program itself gives to what can be asked about, in every language."""
        templates = [letter_template(kind, one.code) for one in LANGUAGES]
        return {subject.named(template) for subject in subjects for template in templates}

    def follow(self, kind: FeedbackKind, person: str, about: str) -> None:
        """Write the letter for what is known now; one that the person changed stays."""
        is_own = self._is_changed()
        self._kind = kind
        self._known = {Gap.PERSON: person.strip(), Gap.ABOUT: about.strip(), Gap.ME: self._me}
        if not is_own:
            self.write_anew()
        self._show_state()

    def forget(self) -> None:
        """Forget what was being typed."""
        for draft in self._drafts:
            draft.forget()

    @Slot()
    def write_anew(self) -> None:
        """Write the letter from its template."""
        self._written = self._made()
        self._subject.setText(self._written.subject)
        self._subject.setCursorPosition(0)
        self._body.set_text(self._written.body)
        self._show_state()

    @Slot()
    def copy(self) -> None:
        """Copy the letter's text."""
        QGuiApplication.clipboard().setText(self.letter().body)
        self._say(tr("Copied. You can paste it wherever you write to them."))

    @Slot()
    def open_mail(self) -> None:
        """Open the letter in the mail program; one too long for that goes by the clipboard."""
        letter = self.letter()
        address = mail_address(self._mail.text(), letter)
        if not address.has_body:
            QGuiApplication.clipboard().setText(letter.body)
        if not open_link(address.url):
            self._say(tr("No program for mail was found. The letter can be copied instead."))
        elif not address.has_body:
            self._say(tr("The letter is too long to be handed over, so it was copied: paste it into the mail."))
        else:
            self._say(tr("Opened in your mail program. Nothing is sent before you send it there."))

    @Slot()
    def keep_template(self) -> None:
        """Keep the letter as one's own for this kind and language, its names turned into gaps."""
        own = as_template(self.letter(), self._known)
        topic, kind, language = self._desk.journal.requests, self._kind, self.language.key
        if self._desk.do(lambda: topic.keep_template(kind, language, own)) is not None:
            self._written = self._made()
            self._say(tr("Kept. The next letter of this kind and language begins with it."))
            self._show_state()

    @Slot()
    def forget_template(self) -> None:
        """Go back to the program's letter."""
        topic, kind, language = self._desk.journal.requests, self._kind, self.language.key
        if self._desk.do(lambda: topic.forget_template(kind, language)) is not None:
            self.write_anew()

    def _made(self) -> Letter:
        """Make the letter of the kind and language: one's own where there is one."""
        template = self.template(self._kind)
        own = self._desk.journal.requests.template(self._kind, self.language.key)
        if own is not None:
            template = LetterTemplate(
                subject=own.subject, body=own.body, unknown=template.unknown, application=template.application
            )
        return filled(template, self._known)

    def _is_changed(self) -> bool:
        """Tell whether the person changed the letter, or it was kept so."""
        letter = self.letter()
        empty = not letter.subject and not letter.body
        return not empty and letter != Letter(subject=self._written.subject.strip(), body=self._written.body.strip())

    @Slot()
    def _show_state(self) -> None:
        """Say what is still open in the letter, and offer what fits."""
        gaps = unfilled(self.letter(), self.template(self._kind))
        marks = AsIs(" ".join(gaps))
        self._body_field.set_hint(tr("Still open: {marks}", marks=marks) if gaps else "")
        self._anew.setVisible(self._is_changed())
        self._own.setVisible(self._is_changed())
        has_own = self._desk.journal.requests.template(self._kind, self.language.key) is not None
        self._back.setVisible(has_own and not self._is_changed())

    def _act(self, text: str, icon: str, act: Callable[[], None]) -> Button:
        button = Button(text, "text", icon)
        button.clicked.connect(act)
        return button

    def _say(self, sentence: str) -> None:
        """Say what was done, below the acts and to the screen reader."""
        self._said.setText(sentence)
        self._said.setVisible(True)
        self._said.setMaximumWidth(current().px("measure"))
        announce(self, sentence)
