"""The first step: the history of the application, to read."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from careerjournal.domain.applications import ApplicationEvent, stage_after
from careerjournal.domain.changes import Changes
from careerjournal.domain.worksheets.forms import FormStep
from careerjournal.language.stage_names import event_words
from careerjournal.language.words import tr
from careerjournal.ui.forms.kept_text import KeptText
from careerjournal.ui.forms.say_days import day_words
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Field, LongText
from careerjournal.ui.kit.labels import Hairline, Label
from careerjournal.ui.kit.layouts import Item, boxed, column, emptied, line, to_measure
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.marks import StageMark
from careerjournal.ui.pages.setbacks.record import DebriefRecord, DebriefView
from careerjournal.ui.pages.setbacks.step import Step

_DAY_COLUMN = 120


class WhereItEnded(Step):
    """Shows how the application went; corrections are made on its own page."""

    application_asked = Signal()

    def __init__(self, desk: Desk, record: DebriefRecord, step: FormStep) -> None:
        super().__init__(desk, step)
        self._words, self._record = desk.words, record
        self._history = column()
        to_application = Button(tr("Open in Applications"), "text")
        to_application.clicked.connect(self.application_asked)
        self._field = field = LongText(lines=2)
        self._went_well = KeptText(desk, field, key=f"{record.key}/went_well", commit=self._keep)
        self.content.addLayout(to_measure(boxed(self._history)))
        well = column(20, Field(self.label("went_well"), field), self.earlier("went_well"))
        self.content.addLayout(to_measure(boxed(well)))
        self.content.addLayout(column(16, line(to_application, None)))

    def show_view(self, view: DebriefView) -> None:
        super().show_view(view)
        self._went_well.show_kept(view.debrief.went_well)
        emptied(self._history)
        for event in view.detail.events:
            self._history.addWidget(self._event(event, view))

    def is_done(self, view: DebriefView) -> bool:
        return view.ended_on is not None

    def take_focus(self, question: str) -> None:
        self._field.setFocus()

    def _keep(self, text: str) -> Changes | None:
        """Keep what went well."""
        return self._record.change(lambda debrief: replace(debrief, went_well=text.strip()))

    def _event(self, event: ApplicationEvent, view: DebriefView) -> QWidget:
        """Make the row of one event: its day, its mark and name, and what was noted."""
        day = Label(day_words(event.on, view.today, self._words) if event.on else tr("No day noted"), "small", "muted")
        day.setFixedWidth(current().px(_DAY_COLUMN))
        name = event_words(event, self._words)
        words: list[Item] = [Label(name)]
        if event.note:
            words += [2, Label(event.note, "own", wrap=True)]
        mark = StageMark(stage_after(event))
        mark.setFixedHeight(QFontMetrics(current().font()).lineSpacing())  # on the middle of the first line of words
        row = line(column(2, day, None), column(mark, None), (column(*words), 1), gap=12, margins=(0, 10, 0, 10))
        return boxed(column(row, Hairline()))
