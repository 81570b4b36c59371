"""The heading over the section being edited, which the person may put otherwise."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerjournal.domain.plan.career_plan import Words as PlanWords
from careerjournal.domain.plan.wording import Said, WordedSection
from careerjournal.language.words import Words
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import emptied
from careerjournal.ui.pages.plan.sources import said
from careerjournal.ui.pages.plan.worded_text import WordedText
from careerjournal.ui.pages.plan.wording_acts import WordingActs


class SectionHeading(QWidget):
    """Shows one heading; made anew only where it says something else, so that what is being typed stays."""

    def __init__(self, words: Words, acts: WordingActs) -> None:
        super().__init__()
        self._words, self._acts = words, acts
        self._shown: tuple[PlanWords, Said | None] | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def show_heading(self, heading: PlanWords, worded: WordedSection | None) -> None:
        """Show a heading; one that is on no paper yet is only read."""
        sentence = worded.said.get(("heading",)) if worded is not None else None
        if self._shown == (heading, sentence):
            return
        self._shown = (heading, sentence)
        emptied(self._layout)
        if sentence is not None:
            self._acts.look_for_drafts()
            self._layout.addWidget(WordedText(sentence, "heading", self._words, self._acts))
        else:
            self._layout.addWidget(Label(said(heading, self._words), "heading", wrap=True))
