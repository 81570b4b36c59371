"""What the editors of all kinds of question have in common."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from careerjournal.domain.changes import Changes
from careerjournal.domain.sentence import sentence
from careerjournal.domain.worksheets.content import Content, serialise
from careerjournal.domain.worksheets.forms import Form, Question, question_key
from careerjournal.language.sentences import say
from careerjournal.ui.forms.worksheet.record import WorksheetRecord, WorksheetView
from careerjournal.ui.kit.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question of a worksheet, and the way to answer it."""

    desk: Desk
    record: WorksheetRecord
    form: Form
    question: Question

    @property
    def label(self) -> str:
        """Give the words of the question."""
        key = question_key(self.form, self.question)
        return say(sentence(key), self.desk.words) if self.form.question(self.question.id) else self.question.id

    @property
    def hint(self) -> str:
        """Give the sentence under the question; empty where it has none."""
        if not self.question.has_hint:
            return ""
        return say(sentence(f"{question_key(self.form, self.question)}.hint"), self.desk.words)

    @property
    def key(self) -> str:
        """Give what the keys of the question's drafts begin with, as the worksheet stands now."""
        return f"{self.record.key}/{self.question.id}"

    def keep(self, content: Content) -> Changes | None:
        """Answer the question by one verb."""
        return self.record.answer(self.question, serialise(content))


class Editor(QWidget):
    """Shows the answer to one question and keeps what is changed in it; shown anew in place, never rebuilt."""

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self.asked = asked

    def show_answer(self, content: Content, view: WorksheetView) -> None:
        """Show what the journal holds now; what is being typed stays."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Put the keyboard where the answer goes."""
        proxy = self.focusProxy()
        (proxy or self).setFocus()
