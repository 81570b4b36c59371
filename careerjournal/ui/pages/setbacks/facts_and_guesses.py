"""The third step: what is known and what is supposed, set apart."""

from __future__ import annotations

from dataclasses import replace

from careerjournal.domain.changes import Changes
from careerjournal.domain.setbacks import Feedback
from careerjournal.domain.worksheets.forms import FormStep
from careerjournal.language.words import AsIs, tr
from careerjournal.ui.forms.say_days import day_words, with_commas
from careerjournal.ui.forms.worksheet.thought_list import ThoughtList, Thoughts
from careerjournal.ui.kit.blocks import QuietBlock
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.icons import IconView
from careerjournal.ui.kit.labels import Hairline, Label
from careerjournal.ui.kit.layouts import boxed, column, emptied, line
from careerjournal.ui.pages.setbacks.record import DebriefRecord, DebriefView
from careerjournal.ui.pages.setbacks.step import Step


class FactsAndGuesses(Step):
    """Two lists beside each other under what was said; a guess can be turned into a question."""

    def __init__(self, desk: Desk, record: DebriefRecord, step: FormStep) -> None:
        super().__init__(desk, step)
        self._record = record
        self._said: tuple[Feedback, ...] = ()
        self._quotes = column()
        self._facts = ThoughtList(
            desk,
            title=self.label("facts"),
            hint=self.hint("facts"),
            add=tr("Add a fact"),
            key=f"{record.key}/facts",
            sure=True,
            commit=self._keep_facts,
        )
        self._guesses = ThoughtList(
            desk,
            title=self.label("guesses"),
            hint=self.hint("guesses"),
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
        known = boxed(column(self._facts, self.earlier("facts"), None))
        supposed = boxed(column(self._guesses, self.earlier("guesses"), None))
        self.content.addLayout(line((known, 1), (supposed, 1), gap=32))
        self.content.addLayout(column(20, Hairline(), 12, line(column(2, IconView("guides"), None), (aside, 1), gap=8)))

    def show_view(self, view: DebriefView) -> None:
        super().show_view(view)
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

    def take_focus(self, question: str) -> None:
        (self._guesses if question == "guesses" else self._facts).setFocus()

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
