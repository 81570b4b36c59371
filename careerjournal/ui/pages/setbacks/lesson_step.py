"""The fifth step: one lesson."""

from __future__ import annotations

from dataclasses import replace

from careerjournal.domain.changes import Changes
from careerjournal.domain.worksheets.forms import FormStep
from careerjournal.language.words import tr
from careerjournal.ui.forms.kept_text import KeptText
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import LongText
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.setbacks.record import DebriefRecord, DebriefView
from careerjournal.ui.pages.setbacks.step import Step


class OneLesson(Step):
    """A long text for what is worth keeping."""

    def __init__(self, desk: Desk, record: DebriefRecord, step: FormStep) -> None:
        super().__init__(desk, step)
        self._record = record
        self._field = field = LongText(placeholder=tr("In your own words"), lines=5)
        field.setAccessibleName(self.label("lesson"))
        field.setMaximumWidth(current().px("measure"))
        self._lesson = KeptText(desk, field, key=f"{record.key}/lesson", commit=self._keep)
        self.content.addWidget(field)
        self.content.addWidget(self.earlier("lesson"))

    def show_view(self, view: DebriefView) -> None:
        super().show_view(view)
        self._lesson.show_kept(view.debrief.lesson)

    def is_done(self, view: DebriefView) -> bool:
        return bool(view.debrief.lesson)

    def take_focus(self, question: str) -> None:
        self._field.setFocus()

    def _keep(self, text: str) -> Changes | None:
        """Keep the lesson."""
        return self._record.change(lambda debrief: replace(debrief, lesson=text.strip()))
