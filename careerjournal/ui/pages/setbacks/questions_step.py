"""A step of the debrief whose questions are shown as those of any worksheet."""

from __future__ import annotations

from PySide6.QtCore import Slot

from careerjournal.domain.places import Page as PageName
from careerjournal.domain.places import Place
from careerjournal.domain.worksheets.forms import FormStep
from careerjournal.language.words import tr
from careerjournal.ui.forms.worksheet.sheet import StepQuestions
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.layouts import column, line
from careerjournal.ui.pages.setbacks.record import DebriefRecord, DebriefView
from careerjournal.ui.pages.setbacks.step import Step


class QuestionsStep(Step):
    """The questions of one step under each other."""

    def __init__(self, desk: Desk, record: DebriefRecord, step: FormStep) -> None:
        super().__init__(desk, step)
        self._shown = StepQuestions(desk, record.sheet, step)
        self.content.addWidget(self._shown)

    def show_view(self, view: DebriefView) -> None:
        self._shown.show_view(view.sheet)

    def is_done(self, view: DebriefView) -> bool:
        return self._shown.is_done(view.sheet)

    def take_focus(self, question: str) -> None:
        for block in self._shown.blocks:
            if block.asked.question.id == question:
                block.editor.take_focus()


class PaceStep(QuestionsStep):
    """How to go on, with the way to where a pause is planned."""

    def __init__(self, desk: Desk, record: DebriefRecord, step: FormStep) -> None:
        super().__init__(desk, record, step)
        pause = Button(tr("Plan a pause"), "text", "rest")
        pause.clicked.connect(self._plan_pause)
        self.content.addLayout(column(16, line(pause, None)))

    @Slot()
    def _plan_pause(self) -> None:
        """Go to where a pause of the search is planned."""
        self._desk.go(Place(PageName.APPLICATIONS, part="pause"))
