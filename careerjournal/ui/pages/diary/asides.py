"""What stands beside a blank page only when it is asked for: a question, and a week or month out of the record."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.posting import Days
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.language.sentences import say
from careerjournal.language.sentences.diary_words import PROMPTS
from careerjournal.language.words import AsIs, Words, tr
from careerjournal.ui.kit.blocks import QuietBlock
from careerjournal.ui.kit.buttons import Button, IconButton
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, line


class PromptBlock(QuietBlock):
    """One question; another when asked, on the page when asked."""

    insert_asked = Signal(str)
    closed = Signal()

    def __init__(self, words: Words, number: int) -> None:
        self._words, self._number = words, number
        self.question = Label("", "own", wrap=True)
        self.another, self.put = Button(tr("Another"), "text"), Button(tr("Put it on the page"), "text")
        close = IconButton("close", tr("Close the question"))
        super().__init__(
            column(line((self.question, 1), column(close, None), gap=8), 4, line(self.put, self.another, None, gap=16)),
            padding=(16, 10, 8, 8),
        )
        self.another.clicked.connect(self._go_on)
        self.put.clicked.connect(self._insert)
        close.clicked.connect(self.closed)
        self._show()

    @property
    def number(self) -> int:
        """Give the place of the question among all."""
        return self._number

    def _show(self) -> None:
        self.question.setText(say(sentence(PROMPTS[self._number % len(PROMPTS)]), self._words))

    @Slot()
    def _go_on(self) -> None:
        """Ask the next question."""
        self._number += 1
        self._show()

    @Slot()
    def _insert(self) -> None:
        """Ask for the question to be put on the page."""
        self.insert_asked.emit(f"### {self.question.text()}\n\n")


class ReviewBlock(QuietBlock):
    """What the record holds of some days; each sentence leads to where it comes from."""

    insert_asked = Signal(str)
    closed = Signal()

    def __init__(self, desk: Desk, title: str, said: Sequence[Sentence]) -> None:
        self._title = title
        self._lines = [say(one, desk.words) for one in said]
        close = IconButton("close", tr("Close the review"))
        put = Button(tr("Put it on the page"), "text")
        rows = [self._row(one, words, desk) for one, words in zip(said, self._lines, strict=True)]
        head = line((Label(title, "strong", wrap=True), 1), close, gap=8)
        super().__init__(column(head, 2, *rows, 4, line(put, None)), padding=(16, 8, 8, 8))
        self.put = put
        put.setVisible(bool(said))
        put.clicked.connect(self._insert)
        close.clicked.connect(self.closed)

    def _row(self, said: Sentence, words: str, desk: Desk) -> QWidget:
        """Make one sentence with the way to its source."""
        label = Label(words, wrap=True)
        label.set_upright(Qt.AlignmentFlag.AlignVCenter)
        source = said.source
        items: list[QWidget] = []
        if source is not None:
            there = IconButton("chevron", desk.words.tr("Go to: {what}", what=AsIs(words)))
            there.clicked.connect(partial(desk.go, source))
            items.append(there)
        row = QWidget()
        row.setLayout(line((label, 1), *items, gap=8))
        return row

    @Slot()
    def _insert(self) -> None:
        """Ask for the review to be put on the page, as Markdown that can be changed."""
        self.insert_asked.emit(f"## {self._title}\n\n" + "".join(f"- {words}\n" for words in self._lines) + "\n")


def review_title(days: Days, words: Words, *, is_month: bool) -> str:
    """Name the days of a review."""
    if is_month:
        return words.tr("{month}, from your record", month=AsIs(words.formats.month(days.first)))
    span = AsIs(words.formats.day_range(days.first, days.last))
    return words.tr("{days}, from your record", days=span)
