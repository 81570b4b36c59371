"""The requests for feedback whose answer has not come, and the share of all requests that were answered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal

from careerjournal.domain.feedback import Answered, is_awaited
from careerjournal.domain.setbacks import Feedback
from careerjournal.journal.rows import FeedbackRow
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.forms.later_button import IdButton
from careerjournal.ui.forms.say_days import day_words
from careerjournal.ui.kit.blocks import Row, Section
from careerjournal.ui.kit.labels import Label


class RequestsSection(Section):
    """The section of requests; it is made anew when the journal changes."""

    opened = Signal(int)
    answered = Signal(int)

    def __init__(self, rows: Sequence[FeedbackRow], share: Answered, today: date, words: Words) -> None:
        super().__init__(words.tr("Asked for"))
        self._words, self._today = words, today
        awaited = [row for row in rows if is_awaited(row.feedback)]
        for row in awaited:
            self.add(self._row(row))
        if not awaited:
            said = words.tr("No request is open. To ask is allowed: many are glad to be asked, and one line can help.")
            self.add(Label(said, tone="muted", wrap=True))
        if share.asked:
            self.content.addSpacing(10)
            self.add(Label(share_words(share, words), "small", "muted", wrap=True))

    def _row(self, row: FeedbackRow) -> Row:
        """Make the row of one request."""
        feedback, words = row.feedback, self._words
        title = feedback.person or row.company or words.tr("Somebody")
        if feedback.about:
            title = words.tr("{person}, about {about}", person=title, about=feedback.about)
        opens = IdButton(feedback.id, words.tr("The letter") if feedback.letter else words.tr("Change"))
        opens.setAccessibleName(words.tr("{act}: {what}", act=AsIs(opens.text()), what=AsIs(title)))
        opens.chosen.connect(self.opened)
        answer = IdButton(feedback.id, words.tr("Note the answer"))
        answer.setAccessibleName(words.tr("{act}: {what}", act=AsIs(answer.text()), what=AsIs(title)))
        answer.chosen.connect(self.answered)
        return Row(title, self._state(feedback), trailing=(opens, answer))

    def _state(self, feedback: Feedback) -> str:
        """Say when somebody was asked and when the one reminder comes."""
        words = self._words
        if feedback.asked_on is None:
            return words.tr("Not asked yet")
        asked = day_words(feedback.asked_on, self._today, words)
        if feedback.remind_on is None or feedback.remind_on < self._today:
            return words.tr("Asked on {day}, awaited", day=asked)
        remind = day_words(feedback.remind_on, self._today, words)
        return words.tr("Asked on {day}, awaited. One reminder on {remind}", day=asked, remind=remind)


def share_words(share: Answered, words: Words) -> str:
    """Say which share of the requests was answered, with n; too early to tell below five."""
    if share.is_early:
        return words.tr("How many answer: too early to tell (n = {n}).", n=share.asked)
    part = AsIs(words.formats.percent(share.answered / share.asked))
    return words.ntr(
        "{answered} of {n} request was answered: {share} (n = {n}).",
        "{answered} of {n} requests were answered: {share} (n = {n}).",
        share.asked,
        answered=share.answered,
        share=part,
    )
