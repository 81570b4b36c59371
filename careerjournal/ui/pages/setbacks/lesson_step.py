"""The fifth step: one lesson."""

from __future__ import annotations

from dataclasses import replace

from careerjournal.domain.changes import Changes
from careerjournal.language.words import tr
from careerjournal.ui.forms.kept_text import KeptText
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import LongText
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.setbacks.record import DebriefRecord, DebriefView
from careerjournal.ui.pages.setbacks.step import Step


class OneLesson(Step):
    """A long text for what is worth keeping."""

    def __init__(self, desk: Desk, record: DebriefRecord) -> None:
        super().__init__(
            tr("One lesson"),
            tr("What would you tell yourself before the next one? One is enough; it comes back on Today."),
        )
        self._record = record
        field = LongText(placeholder=tr("In your own words"), lines=5)
        field.setAccessibleName(self.title)
        field.setMaximumWidth(current().px("measure"))
        self._lesson = KeptText(desk, field, key=f"{record.key}/lesson", commit=self._keep)
        self.content.addWidget(field)

    def show_view(self, view: DebriefView) -> None:
        self._lesson.show_kept(view.debrief.lesson)

    def is_done(self, view: DebriefView) -> bool:
        return bool(view.debrief.lesson)

    def _keep(self, text: str) -> Changes | None:
        """Keep the lesson."""
        return self._record.change(lambda debrief: replace(debrief, lesson=text.strip()))
