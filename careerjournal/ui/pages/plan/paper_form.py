"""Asks what the plan is printed on: paper, margins, design, language, and whose words may stand in it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from careerjournal.domain.plan.choices import Design, Margins, Paper, PlanChoices
from careerjournal.language.languages import available
from careerjournal.language.words import AsIs, ptr, screen, tr
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import CheckBox, Combo, Field
from careerjournal.ui.kit.layouts import column

_SCREENS = "screen"


class PaperSheet(Sheet):
    """Changes are one step that Undo takes back."""

    def __init__(self, parent: QWidget, desk: Desk, choices: PlanChoices) -> None:
        self._desk, self._choices = desk, choices
        papers = [(Paper.A4.value, tr("A4")), (Paper.LETTER.value, ptr("paper", "Letter"))]
        self.paper = Combo(papers, choices.paper.value)
        self.margins = Combo(
            [
                (Margins.NARROW.value, tr("Narrow")),
                (Margins.USUAL.value, tr("Usual")),
                (Margins.WIDE.value, tr("Wide")),
            ],
            choices.margins.value,
        )
        designs = [(Design.QUIET.value, tr("Quiet")), (Design.COLOUR.value, tr("With colour"))]
        self.design = Combo(designs, choices.design.value)
        names = {language.code: language.own_name for language in available()}
        own = names.get(screen().code, screen().code)
        languages = [(_SCREENS, tr("As the screen: {language}", language=AsIs(own))), *names.items()]
        self.language = Combo(languages, choices.language or _SCREENS)
        self.quotes = CheckBox(tr("What others said may be quoted"))
        self.quotes.setChecked(choices.quote_feedback)
        self.fillable = CheckBox(tr("Tick boxes and fields to fill in on a screen"))
        self.fillable.setChecked(choices.fillable)
        super().__init__(
            parent,
            title=tr("On paper"),
            sentence=tr("The plan may speak another language than the screen."),
            content=column(
                Field(tr("Paper"), self.paper),
                Field(tr("Margins"), self.margins),
                Field(tr("Design"), self.design),
                Field(tr("Language of the plan"), self.language),
                self.quotes,
                self.fillable,
                gap=16,
            ),
            accept=tr("Keep"),
        )

    def accept(self) -> None:
        """Keep the choices, where any was changed."""
        wanted = replace(
            self._choices,
            paper=Paper(self.paper.key),
            language="" if self.language.key == _SCREENS else self.language.key,
            quote_feedback=self.quotes.isChecked(),
            margins=Margins(self.margins.key),
            design=Design(self.design.key),
            fillable=self.fillable.isChecked(),
        )
        journal = self._desk.journal
        if wanted == self._choices or self._desk.do(lambda: journal.plan.keep_choices(wanted)) is not None:
            super().accept()
