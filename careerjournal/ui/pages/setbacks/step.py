"""What the steps of the worksheet have in common."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerjournal.domain.sentence import sentence
from careerjournal.domain.worksheets.forms import FormStep, Question, question_key, step_key
from careerjournal.domain.worksheets.forms_of_setbacks import JOB
from careerjournal.language.sentences import say
from careerjournal.ui.forms.worksheet.earlier import EarlierAnswers
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import SCROLL_BAR, column, to_measure
from careerjournal.ui.kit.page import OVERHANG
from careerjournal.ui.pages.setbacks.record import DebriefView


class Step(QWidget):
    """One step: its name, a sentence, and what is filled in; shown anew in place, never rebuilt under a cursor."""

    def __init__(self, desk: Desk, step: FormStep) -> None:
        """Make the head of a step of the form "job", or of answers that it does not ask for any more."""
        super().__init__()
        self._desk = desk
        self._questions = {question.id: question for question in step.questions}
        self._histories: list[EarlierAnswers] = []
        key = step_key(JOB, step) if step in JOB.steps else "form.unasked"
        self.title = say(sentence(key), desk.words)
        hint = Label(say(sentence(f"{key}.hint"), desk.words), "body", "muted", wrap=True)
        self.content: QVBoxLayout = column()
        head = column(Label(self.title, "heading"), 2, to_measure(hint))
        # beside the bar's room, so that the sheet ends on the text edge
        self.setLayout(column(head, 20, self.content, None, margins=(0, 8, OVERHANG - SCROLL_BAR, 24)))

    def label(self, question: str) -> str:
        """Give the words of a question."""
        return say(sentence(question_key(JOB, self.question(question))), self._desk.words)

    def hint(self, question: str) -> str:
        """Give the sentence under a question."""
        return say(sentence(f"{question_key(JOB, self.question(question))}.hint"), self._desk.words)

    def question(self, question: str) -> Question:
        """Give a question of this step."""
        return self._questions[question]

    def earlier(self, question: str) -> EarlierAnswers:
        """Make the place where earlier answers to a question unfold; it is shown anew with the step."""
        history = EarlierAnswers(self._desk, JOB, self.question(question))
        self._histories.append(history)
        return history

    def asks(self, question: str) -> bool:
        """Tell whether a question stands in this step."""
        return question in self._questions

    def show_view(self, view: DebriefView) -> None:
        """Show what the journal holds now."""
        for history in self._histories:
            history.show_view(view.sheet)

    def is_done(self, view: DebriefView) -> bool:
        """Tell whether something stands in this step."""
        raise NotImplementedError

    def take_focus(self, question: str) -> None:
        """Put the keyboard where a question is answered."""
