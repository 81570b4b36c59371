"""A step of the debrief whose questions are those of the worksheet mechanism."""

from __future__ import annotations

from PySide6.QtCore import Slot

from careerjournal.domain.places import Page as PageName
from careerjournal.domain.places import Place
from careerjournal.domain.sentence import sentence
from careerjournal.domain.worksheets.forms import FormStep, step_key
from careerjournal.language.sentences import say
from careerjournal.language.words import tr
from careerjournal.ui.forms.worksheet.record import WorksheetRecord
from careerjournal.ui.forms.worksheet.sheet import StepQuestions
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.layouts import column, line
from careerjournal.ui.pages.setbacks.record import DebriefView
from careerjournal.ui.pages.setbacks.step import Step


class QuestionsStep(Step):
    """The questions of one step of the form "job", answered in a worksheet of the same application."""

    def __init__(self, desk: Desk, record: WorksheetRecord, step: FormStep) -> None:
        key = step_key(record.form, step)
        super().__init__(say(sentence(key), desk.words), say(sentence(f"{key}.hint"), desk.words))
        self._record = record
        self._questions = StepQuestions(desk, record, step)
        self.content.addWidget(self._questions)

    def show_view(self, view: DebriefView) -> None:
        self._questions.show_view(self._record.read())

    def is_done(self, view: DebriefView) -> bool:
        return self._questions.is_done(self._record.read())


class PaceStep(QuestionsStep):
    """How to go on, with the way to where a pause is planned."""

    def __init__(self, desk: Desk, record: WorksheetRecord, step: FormStep) -> None:
        super().__init__(desk, record, step)
        self._desk = desk
        pause = Button(tr("Plan a pause"), "text", "rest")
        pause.clicked.connect(self._plan_pause)
        self.content.addLayout(column(16, line(pause, None)))

    @Slot()
    def _plan_pause(self) -> None:
        """Go to where a pause of the search is planned."""
        self._desk.go(Place(PageName.APPLICATIONS, part="pause"))
