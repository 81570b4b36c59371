"""A suggestion out of one's own record: take it, leave it for four weeks, or never hear it again."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot

from careerjournal.domain.posting import Period, PostingGoal
from careerjournal.domain.posting_advice import IN_A_ROW, Advice, Suggestion
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.forms.posting_words import goal_words
from careerjournal.ui.kit.blocks import QuietBlock
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, line


class SuggestionBlock(QuietBlock):
    """One suggestion."""

    taken = Signal(object)
    left = Signal(object)
    refused = Signal(object)

    def __init__(self, suggestion: Suggestion, channel: str, words: Words) -> None:
        self._suggestion = suggestion
        self.take = Button(_act_words(suggestion, words), "small")
        self.leave = Button(words.tr("Leave it"), "small")
        self.never = Button(words.tr("Do not suggest this again"), "text")
        super().__init__(
            column(
                Label(words.tr("A suggestion"), "small", "muted"),
                4,
                Label(_said(suggestion, channel, words), wrap=True),
                12,
                line(self.take, self.leave, None, gap=8),
                8,
                line(self.never, None),
            )
        )
        self.take.clicked.connect(self._take)
        self.leave.clicked.connect(self._leave)
        self.never.clicked.connect(self._refuse)

    @Slot()
    def _take(self) -> None:
        self.taken.emit(self._suggestion)

    @Slot()
    def _leave(self) -> None:
        self.left.emit(self._suggestion)

    @Slot()
    def _refuse(self) -> None:
        self.refused.emit(self._suggestion)


def _said(suggestion: Suggestion, channel: str, words: Words) -> str:
    """Say what is suggested, and from what it comes."""
    goal, proposed = suggestion.goal, suggestion.proposed
    if goal is None or proposed is None or suggestion.advice is Advice.REST:
        return words.tr(
            "Your energy after posting has fallen: over the last five posts it was lower than over the five before. "
            "A week of rest costs nothing."
        )
    to = AsIs(goal_words(proposed, words))
    if suggestion.advice is Advice.RAISE:
        return words.tr(
            "{channel} has been strong: {since}. You could try {goal}, or leave it as it is.",
            channel=channel,
            since=AsIs(_since(goal, words)),
            goal=to,
        )
    return words.tr(
        "{channel} has been hard to keep: {since}. {goal} may fit better, and nothing is lost.",
        channel=channel,
        since=AsIs(_since(goal, words)),
        goal=to,
    )


def _since(goal: PostingGoal, words: Words) -> str:
    """Say over which periods it was so."""
    match goal.period:
        case Period.MONTH:
            return words.ntr("{n} month in a row", "{n} months in a row", IN_A_ROW[goal.period])
        case _:
            return words.ntr("{n} week in a row", "{n} weeks in a row", 4)


def _act_words(suggestion: Suggestion, words: Words) -> str:
    """Name the act of taking it."""
    if suggestion.advice is Advice.REST or suggestion.proposed is None:
        return words.tr("Rest for a week")
    if suggestion.advice is Advice.RAISE:
        return words.tr("Try {n}", n=suggestion.proposed.target)
    return words.tr("Lower the goal")
