"""Under a step of a guide: the way to where it is done, its tick with the day, and whether the plan has it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot

from careerjournal.domain.guide_progress import StepState
from careerjournal.domain.sentence import sentence
from careerjournal.language.sentences import say
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.kit.blocks import QuietBlock
from careerjournal.ui.kit.buttons import Button, Chip
from careerjournal.ui.kit.check_box import CheckBox
from careerjournal.ui.kit.flow_layout import FlowLayout


class StepRow(QuietBlock):
    """Speaks the screen's language, whatever the guide's; what is asked for it only tells."""

    asked = Signal(object)
    """The place where the step is done."""
    ticked = Signal(str, bool)
    planned = Signal(str, bool)

    def __init__(self, state: StepState, today: date, words: Words) -> None:
        self._words, self._today = words, today
        self._state = state
        name = say(sentence(f"step.{state.step.id}"), words)
        self.opens = Button(name)
        self.box = CheckBox()
        self.chip = Chip(words.tr("In my plan"))
        self.chip.setAccessibleName(words.tr("In my plan: {step}", step=AsIs(name)))
        self._name = name
        row = FlowLayout(gap=16)
        super().__init__(row, padding=(16, 12, 16, 12))
        for widget in (self.opens, self.box, self.chip):
            row.addWidget(widget)
        self.show_state(state)
        self.opens.clicked.connect(self._open)
        self.box.clicked.connect(self._tick)
        self.chip.clicked.connect(self._plan)

    def show_state(self, state: StepState) -> None:
        """Show whether the step is done, since when, and whether the plan has it."""
        self._state = state
        said = self._done_words(state)
        self.box.setText(said)
        self.box.setChecked(state.done_on is not None)
        self.box.setAccessibleName(self._words.tr("{done}: {step}", done=AsIs(said), step=AsIs(self._name)))
        self.chip.setChecked(state.is_in_plan)

    def _done_words(self, state: StepState) -> str:
        words = self._words
        if state.done_on is None:
            return words.tr("Done")
        is_this_year = state.done_on.year == self._today.year
        formats = words.formats
        day = AsIs(formats.day_month(state.done_on) if is_this_year else formats.day(state.done_on))
        if state.is_by_record:
            return words.tr("Done in the program on {day}", day=day)
        return words.tr("Done on {day}", day=day)

    @Slot()
    def _open(self) -> None:
        """Ask for the place where the step is done."""
        self.asked.emit(self._state.step.place)

    @Slot(bool)
    def _tick(self, on: bool) -> None:
        """Tell that the step is done, or not; the journal's answer comes back as a state."""
        self.ticked.emit(self._state.step.id, on)

    @Slot(bool)
    def _plan(self, on: bool) -> None:
        """Tell that the step is wanted in the plan, or not."""
        self.planned.emit(self._state.step.id, on)
