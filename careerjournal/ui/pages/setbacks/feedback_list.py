"""The feedback that came: their words, whose, about what, and what the person makes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.feedback import is_awaited
from careerjournal.domain.setbacks import Feedback
from careerjournal.journal.rows import FeedbackRow
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.forms.say_days import day_words, with_commas
from careerjournal.ui.kit.blocks import QuietBlock, Section
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import Item, column, line

STEP = 10
"""Pieces shown at first, and how many more each time they are asked for."""


class FeedbackSection(Section):
    """The section of what was said; it is made anew when the journal changes."""

    edited = Signal(int)
    removed = Signal(int)
    more_asked = Signal()

    def __init__(
        self, rows: Sequence[FeedbackRow], skills: Mapping[int, str], today: date, words: Words, *, most: int = STEP
    ) -> None:
        super().__init__(words.tr("What was said"))
        self._words, self._today, self._skills = words, today, skills
        received = [row for row in rows if not is_awaited(row.feedback)]
        for row in received[:most]:
            self.content.addSpacing(12 if self.content.count() else 0)
            self.add(self._block(row))
        if len(received) > most:
            more = Button(words.ntr("{n} more", "{n} more", len(received) - most), "text")
            more.clicked.connect(self.more_asked)
            self.content.addSpacing(12)
            self.content.addLayout(line(more, None))
        if not received:
            self.add(
                Label(
                    words.tr("What somebody said about your work, in their own words. Asking for it counts too."),
                    tone="muted",
                    wrap=True,
                )
            )

    def _block(self, row: FeedbackRow) -> QWidget:
        """Make the block of one piece: whose, their words, what the person makes of it."""
        feedback, words = row.feedback, self._words
        whose = _whose(row, words)
        change = _IdButton(feedback.id, words.tr("Change"), of=whose, words=words)
        change.chosen.connect(self.edited)
        remove = _IdButton(feedback.id, words.tr("Remove"), of=whose, words=words)
        remove.chosen.connect(self.removed)
        parts: list[Item] = [
            line(
                (Label(whose, "small", "muted", wrap=True), 1),
                Label(_when(feedback, self._today, words), "small", "muted"),
            )
        ]
        if feedback.words:
            parts.append(Label(words.tr("“{words}”", words=AsIs(feedback.words)), "own", wrap=True))
        if feedback.reflection:
            parts += [
                6,
                Label(words.tr("What I make of it"), "small", "muted"),
                Label(feedback.reflection, "own", wrap=True),
            ]
        skill = self._skills.get(feedback.skill_id or 0, "")
        pointing = Label(
            words.tr("Points to the skill {skill}", skill=skill) if skill else "", "small", "muted", wrap=True
        )
        parts += [2, line((pointing, 1), change, remove, gap=16)]
        return QuietBlock(column(*parts, gap=4), padding=(20, 14, 20, 12))


class _IdButton(Button):
    """A text button that tells the id of its piece of feedback."""

    chosen = Signal(int)

    def __init__(self, record: int, said: str, *, of: str, words: Words) -> None:
        super().__init__(said, "text")
        self._record = record
        self.setAccessibleName(words.tr("{act}: {what}", act=AsIs(said), what=AsIs(of)))
        self.clicked.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        """Tell the id."""
        self.chosen.emit(self._record)


def _whose(row: FeedbackRow, words: Words) -> str:
    """Say whose words they are, about what and for which company."""
    return with_commas([row.feedback.person, row.feedback.about, row.company], words)


def _when(feedback: Feedback, today: date, words: Words) -> str:
    """Say when feedback was received, or asked for."""
    if feedback.received_on:
        return str(day_words(feedback.received_on, today, words))
    if feedback.asked_on:
        return words.tr("Asked on {day}", day=day_words(feedback.asked_on, today, words))
    return ""
