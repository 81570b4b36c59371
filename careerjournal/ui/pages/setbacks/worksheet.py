"""The look back at one rejection as a worksheet: steps at the leading side, each optional, each kept as one types."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Qt, Slot

from careerjournal.domain.places import Page as PageName
from careerjournal.domain.places import Place
from careerjournal.domain.sentence import sentence
from careerjournal.domain.worksheets.catalogue import unasked
from careerjournal.domain.worksheets.forms import FormStep
from careerjournal.domain.worksheets.forms_of_setbacks import JOB
from careerjournal.language.sentences import say
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.forms.say_days import day_words
from careerjournal.ui.forms.worksheet.exporting import SheetButtons
from careerjournal.ui.forms.worksheet.stepper import Stepper
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Hairline
from careerjournal.ui.kit.layouts import boxed, column, line
from careerjournal.ui.kit.page import OVERHANG
from careerjournal.ui.pages.setbacks.facts_and_guesses import FactsAndGuesses
from careerjournal.ui.pages.setbacks.lesson_step import OneLesson
from careerjournal.ui.pages.setbacks.one_thing_to_try import OneThingToTry
from careerjournal.ui.pages.setbacks.questions_step import PaceStep, QuestionsStep
from careerjournal.ui.pages.setbacks.reasons_step import Reasons
from careerjournal.ui.pages.setbacks.record import DebriefRecord, DebriefView
from careerjournal.ui.pages.setbacks.step import Step
from careerjournal.ui.pages.setbacks.what_they_said import WhatTheySaid
from careerjournal.ui.pages.setbacks.where_it_ended import WhereItEnded

_STEPS: Final[Mapping[str, Callable[[Desk, DebriefRecord, FormStep], Step]]] = {
    "ended": WhereItEnded,
    "said": WhatTheySaid,
    "facts": FactsAndGuesses,
    "reasons": Reasons,
    "pace": PaceStep,
    "lesson": OneLesson,
    "try": OneThingToTry,
}
"""The steps that show more than their questions, by their ids in the form."""


class Worksheet(Stepper):
    """The steps of one debrief. It is made for one application and lives until it is closed."""

    def __init__(self, desk: Desk, application_id: int, *, question: str = "") -> None:
        """Make the worksheet; `question` is the one to begin at. Raises UserFault where the application is gone."""
        super().__init__()
        self._desk = desk
        self._record = DebriefRecord(desk, application_id)
        view = self._record.read()
        left = unasked(JOB, view.sheet.answers)
        self._steps = tuple(self._step(step) for step in (*JOB.steps, *([left] if left is not None else [])))
        titles = [step.title for step in self._steps]
        self.take_steps(self._steps, titles, finish=self._record.finish, put_off=self._record.put_off)
        paper = SheetButtons(desk, "debrief", lambda: application_id, self._named)
        acts = boxed(column(Hairline(), column(paper, margins=(OVERHANG, 20, 0, 0))))
        steps = column(self._list, acts, None, gap=12, margins=(0, 4, 0, 0))
        sheet = column((self._stack, 1), self._foot())
        self.setLayout(line(steps, (sheet, 1), gap=40))
        self.show_view(view)
        self._list.set_current(self._step_of(question) if question else self._first_step(view))

    @property
    def application_id(self) -> int:
        """Give the application that is looked back at."""
        return self._record.application_id

    def take_focus(self, question: str = "") -> None:
        """Put the keyboard on the step that is shown, or where a question is answered."""
        self._list.entries[self.step].setFocus(Qt.FocusReason.OtherFocusReason)
        if question:
            self._steps[self.step].take_focus(question)

    def show_question(self, question: str) -> None:
        """Go to a question; an empty one changes nothing."""
        if question:
            self._list.set_current(self._step_of(question))
            self.take_focus(question)

    def refresh(self) -> DebriefView:
        """Read everything anew. Raises UserFault where the application is gone."""
        view = self._record.read()
        self.show_view(view)
        return view

    def show_view(self, view: DebriefView) -> None:
        """Show what the journal holds, and tick the steps where something stands."""
        for step, entry in zip(self._steps, self._list.entries, strict=True):
            step.show_view(view)
            entry.set_done(step.is_done(view))

    def _step(self, step: FormStep) -> Step:
        """Make the widget of a step: its own, where it shows more than questions."""
        made = _STEPS.get(step.id, QuestionsStep)(self._desk, self._record, step)
        if isinstance(made, WhereItEnded):
            made.application_asked.connect(self._open_application)
        return made

    def _step_of(self, question: str) -> int:
        """Give the number of the step that a question stands in; the first for one that stands in none."""
        return next((number for number, step in enumerate(self._steps) if step.asks(question)), 0)

    def _named(self) -> tuple[str, str]:
        """Say what the sheet is and whom it is about, for the name of its file."""
        return say(sentence(JOB.key), self._desk.words), self._record.read().detail.application.company

    def _first_step(self, view: DebriefView) -> int:
        """Choose where to begin: at the start, or where something that was begun goes on."""
        if not view.has_content:
            return 0
        return next((number for number, step in enumerate(self._steps) if not step.is_done(view)), 0)

    @Slot()
    def _open_application(self) -> None:
        """Go to the application."""
        self._desk.go(Place(PageName.APPLICATIONS, record=self._record.application_id))


def worksheet_words(view: DebriefView, words: Words) -> tuple[str, str]:
    """Say above a worksheet what it is about: the company, and how it ended."""
    application = view.detail.application
    ended = AsIs(_how_it_ended(view, words))
    if not application.role:
        return application.company, str(ended)
    return application.company, words.tr("{role}. {ended}", role=application.role, ended=ended)


def _how_it_ended(view: DebriefView, words: Words) -> str:
    """Say when it ended and after how many interviews."""
    if view.ended_on is None:
        return words.tr("It has not ended, or its day is not noted.")
    day, interviews = day_words(view.ended_on, view.today, words), view.detail.standing.interviews
    if interviews:
        return words.ntr(
            "Ended on {day} after {n} interview.", "Ended on {day} after {n} interviews.", interviews, day=day
        )
    return words.tr("Ended on {day}.", day=day)
