"""The third step: what is known and what is supposed, set apart."""

from __future__ import annotations

from dataclasses import replace

from careerjournal.domain.changes import Changes
from careerjournal.domain.setbacks import Feedback
from careerjournal.language.words import AsIs, tr
from careerjournal.ui.forms.say_days import day_words, with_commas
from careerjournal.ui.forms.worksheet.thought_list import ThoughtList, Thoughts
from careerjournal.ui.kit.blocks import QuietBlock
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.icons import IconView
from careerjournal.ui.kit.labels import Hairline, Label
from careerjournal.ui.kit.layouts import column, emptied, line
from careerjournal.ui.pages.setbacks.record import DebriefRecord, DebriefView
from careerjournal.ui.pages.setbacks.step import Step


class FactsAndGuesses(Step):
    """Two lists beside each other under what was said; a guess can be turned into a question."""

    def __init__(self, desk: Desk, record: DebriefRecord) -> None:
        super().__init__(
            tr("Facts and guesses"),
            tr("A short no leaves a lot of room for guessing. Setting the two apart makes it smaller."),
        )
        self._desk, self._record = desk, record
        self._said: tuple[Feedback, ...] = ()
        self._quotes = column()
        self._facts = ThoughtList(
            desk,
            title=tr("What I know"),
            hint=tr("It was said, or I saw it."),
            add=tr("Add a fact"),
            key=f"{record.key}/facts",
            sure=True,
            commit=self._keep_facts,
        )
        self._guesses = ThoughtList(
            desk,
            title=tr("What I suppose"),
            hint=tr("It may be true. It may not."),
            add=tr("Add a guess"),
            key=f"{record.key}/guesses",
            sure=False,
            commit=self._keep_guesses,
        )
        self._guesses.asked.connect(record.ask)
        aside = Label(
            tr(
                "A guess can become a question. “Ask” notes that you asked today; the answer has its place under "
                "What they said."
            ),
            "body",
            "muted",
            wrap=True,
        )
        self.content.addLayout(self._quotes)
        self.content.addLayout(line((self._facts, 1), (self._guesses, 1), gap=32))
        self.content.addLayout(column(20, Hairline(), 12, line(column(2, IconView("guides"), None), (aside, 1), gap=8)))

    def show_view(self, view: DebriefView) -> None:
        said = tuple(each for each in view.feedback if each.words)
        if said != self._said:
            self._said = said
            emptied(self._quotes)
            for each in said:
                self._quotes.addWidget(self._quote(each, view))
                self._quotes.addSpacing(12 if each is not said[-1] else 24)
        self._facts.show_thoughts(view.debrief.facts, view.asked)
        self._guesses.show_thoughts(view.debrief.guesses, view.asked)

    def is_done(self, view: DebriefView) -> bool:
        return bool(view.debrief.facts or view.debrief.guesses)

    def _quote(self, said: Feedback, view: DebriefView) -> QuietBlock:
        """Show what was said, with when, how and by whom."""
        words = self._desk.words
        day = day_words(said.received_on, view.today, words) if said.received_on else ""
        told = Label(with_commas([day, said.about, said.person], words), "small", "muted")
        head = line(Label(tr("What they said"), "small", "muted"), None, told)
        return QuietBlock(column(head, Label(tr("“{words}”", words=AsIs(said.words)), "own", wrap=True), gap=6))

    def _keep_facts(self, facts: Thoughts) -> Changes | None:
        """Keep the facts."""
        return self._record.change(lambda debrief: replace(debrief, facts=facts))

    def _keep_guesses(self, guesses: Thoughts) -> Changes | None:
        """Keep the guesses."""
        return self._record.change(lambda debrief: replace(debrief, guesses=guesses))
