"""How a question was answered before: a line with the number of days, which unfolds the answers."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.changes import Kind
from careerjournal.domain.sentence import sentence
from careerjournal.domain.setbacks import Skill
from careerjournal.domain.worksheets.answers import Answer
from careerjournal.domain.worksheets.content import parse
from careerjournal.domain.worksheets.forms import Form, Question
from careerjournal.language.answer_text import answer_lines
from careerjournal.language.sentences import say
from careerjournal.language.words import tr
from careerjournal.ui.forms.say_days import day_words
from careerjournal.ui.forms.worksheet.record import WorksheetView
from careerjournal.ui.kit.blocks import Quote
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.layouts import column, emptied, line, to_measure
from careerjournal.ui.kit.look import current


class EarlierAnswers(QWidget):
    """A button while there are earlier answers, and below it on demand what they were, latest first."""

    def __init__(self, desk: Desk, form: Form, question: Question) -> None:
        super().__init__()
        self._desk, self._form, self._question = desk, form, question
        self._worksheet = 0
        self._button = Button("", "text", "chevron")
        self._button.clicked.connect(self._toggle)
        self._history = column()
        self._is_open = False
        self.setLayout(column(line(self._button, None, margins=(0, 6, 0, 0)), self._history))

    def show_view(self, view: WorksheetView) -> None:
        """Show on how many days it was answered before."""
        self._worksheet = view.worksheet.id
        days = view.days(self._question)
        has_earlier = days > 1 and bool(self._worksheet) and _has_words(self._question)
        self._button.setVisible(has_earlier)
        said = self._desk.words.ntr("{n} earlier answer", "{n} earlier answers", max(days - 1, 0))
        self._button.setText(said)
        self._is_open = self._is_open and has_earlier
        self._show_history()

    @Slot()
    def _toggle(self) -> None:
        """Show how it was answered before, or fold it away."""
        self._is_open = not self._is_open
        self._show_history()

    def _show_history(self) -> None:
        """Lay the earlier answers out, latest first."""
        emptied(self._history)
        self._button.set_icon("chevron-down" if self._is_open else "chevron")
        if not self._is_open:
            return
        desk = self._desk
        for answer in desk.journal.worksheets.history(self._worksheet, self._question.id)[1:]:
            block = Quote(self._said(answer), above=day_words(answer.answered_on, desk.today(), desk.words))
            self._history.addSpacing(current().px(8))
            self._history.addLayout(to_measure(block))

    def _said(self, answer: Answer) -> str:
        """Give the words of an earlier answer."""
        linked = self._skills(answer) if self._question.links is Kind.SKILL else None
        lines = answer_lines(self._form, self._question, answer.words, self._desk.words, linked)
        if not lines and answer.words:  # it led to something that was removed since
            return say(sentence("journal.gone"), self._desk.words)
        return "\n".join(lines) or tr("Emptied")

    def _skills(self, answer: Answer) -> dict[int, str]:
        """Name the skills that an answer links to."""
        content = parse(self._question, answer.words)
        ids = [part for part in content if isinstance(part, int)] if isinstance(content, tuple) else []
        return {skill.id: skill.name for skill in self._desk.journal.worksheets.linked(Skill, ids)}


def _has_words(question: Question) -> bool:
    """Tell whether an earlier answer can be told: things to do and feedback stand where they are kept."""
    return question.links in (None, Kind.SKILL)
