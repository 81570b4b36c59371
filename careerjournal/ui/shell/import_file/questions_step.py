"""The second step, where there is one: words of the file that could mean several things, each asked once."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerjournal.domain.importing import Choices, Question, Reading, with_status
from careerjournal.domain.sentence import sentence
from careerjournal.domain.stages import EventKind
from careerjournal.language.sentences import say
from careerjournal.language.words import Words, tr
from careerjournal.ui.forms.importing.word_row import WordRow
from careerjournal.ui.kit.fields import Combo
from careerjournal.ui.kit.labels import Hairline, Label
from careerjournal.ui.kit.layouts import Scroll, boxed, column, emptied

_OPEN, _NEITHER = "open", "neither"


class QuestionsStep(QWidget):
    """Asks what each such word means. What is not answered is kept in the note and named, never guessed."""

    corrected = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._choices = Choices()
        self._asked: list[Question] = []
        self.answers: dict[str, Combo] = {}
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        words_above = tr(
            "These words can mean more than one thing. A word that you leave open is kept in the note of its rows."
        )
        content = column(
            Label(words_above, "body", "muted", wrap=True), 8, self._rows, None, gap=4, margins=(0, 4, 12, 0)
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroll(boxed(content)))

    def show_reading(self, reading: Reading) -> None:
        """Show the words that are asked about; those answered stay, so that an answer can be changed."""
        self._choices = reading.choices
        known = {question.word for question in self._asked}
        fresh = [question for question in reading.questions if question.word not in known]
        if fresh:
            self._asked += fresh
            self._make_rows()

    @property
    def open_count(self) -> int:
        """Count the words that have no answer yet."""
        return sum(question.word not in self._choices.statuses for question in self._asked)

    @property
    def count(self) -> int:
        """Count the words that were asked about."""
        return len(self._asked)

    def _make_rows(self) -> None:
        """Make a row for each word."""
        emptied(self._rows)
        self.answers.clear()
        for question in self._asked:
            self._rows.addWidget(self._row(question))
            self._rows.addWidget(Hairline())

    def _row(self, question: Question) -> WordRow:
        """Make the row of one word and listen to it."""
        row = WordRow(question.word, question.count, self._choices_of(question), self._key_of(question.word))
        row.answer.key_chosen.connect(self._answer)
        self.answers[question.word] = row.answer
        return row

    def _choices_of(self, question: Question) -> list[tuple[str, str]]:
        """Name what a word can mean, the likeliest first."""
        kinds = sorted(question.choices, key=lambda kind: kind is not question.suggestion)
        named = [(kind.value, say(sentence(f"event.{kind.value}"), self._words)) for kind in kinds]
        return [(_OPEN, tr("Leave it open")), *named, (_NEITHER, tr("None of these"))]

    def _key_of(self, word: str) -> str:
        """Give the key of a word's answer."""
        if word not in self._choices.statuses:
            return _OPEN
        kind = self._choices.statuses[word]
        return _NEITHER if kind is None else kind.value

    @Slot(str)
    def _answer(self, key: str) -> None:
        """Take one answer, or take it back."""
        word = str(self.sender().property("word"))
        if key == _OPEN:
            left = {each: kind for each, kind in self._choices.statuses.items() if each != word}
            self.corrected.emit(_with_statuses(self._choices, left))
        else:
            self.corrected.emit(with_status(self._choices, word, None if key == _NEITHER else EventKind(key)))


def _with_statuses(choices: Choices, statuses: dict[str, EventKind | None]) -> Choices:
    """Give choices with other answers."""
    return replace(choices, statuses=statuses)
