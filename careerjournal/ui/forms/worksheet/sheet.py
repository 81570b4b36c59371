"""Any worksheet, one step at a time: its steps at the leading side, every question optional, kept as it is typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.sentence import sentence
from careerjournal.domain.worksheets.catalogue import unasked
from careerjournal.domain.worksheets.content import parse
from careerjournal.domain.worksheets.forms import FormStep, step_key
from careerjournal.language.sentences import say
from careerjournal.language.words import AsIs, tr
from careerjournal.ui.forms.worksheet.editor import Asked
from careerjournal.ui.forms.worksheet.exporting import PaperButtons
from careerjournal.ui.forms.worksheet.naming_sheet import ask_name
from careerjournal.ui.forms.worksheet.question_block import QuestionBlock
from careerjournal.ui.forms.worksheet.record import WorksheetRecord, WorksheetView
from careerjournal.ui.forms.worksheet.stepper import Stepper
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Hairline, Label
from careerjournal.ui.kit.layouts import SCROLL_BAR, boxed, column, line, to_measure
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.page import OVERHANG
from careerjournal.ui.kit.reading_order import follow_layout


class WorksheetSheet(Stepper):
    """The steps of one worksheet. It lives until it is closed; its row in the journal begins with the first answer."""

    def __init__(self, desk: Desk, record: WorksheetRecord, *, question: str = "") -> None:
        """Make the widget; `question` is the one to begin at."""
        super().__init__()
        self._desk, self.record = desk, record
        view = record.read()
        steps = list(record.form.steps)
        left = unasked(record.form, view.answers)
        if left is not None:
            steps.append(left)
        self._steps = tuple(_StepSheet(desk, record, step) for step in steps)
        titles = [step.title for step in self._steps]
        self.take_steps(self._steps, titles, finish=self.record.finish, put_off=self.record.put_off)
        self._paper = PaperButtons(desk, record)
        self._rename, self._remove = Button(tr("Rename"), "text", "edit"), Button(tr("Remove"), "text", "trash")
        self._rename.clicked.connect(self._ask_name)
        self._remove.clicked.connect(self._remove_it)
        acts = column(self._paper, self._rename, self._remove, gap=10, margins=(OVERHANG, 20, 0, 0))
        self._acts = boxed(column(Hairline(), acts))
        leading = boxed(column(self._list, self._acts, None, gap=12, margins=(0, 4, 0, 0)))
        leading.setFixedWidth(current().px(200))
        self.setLayout(line(leading, (column((self._stack, 1), self._foot()), 1), gap=40))
        self._show_step(0)
        self.show_view(view)
        if self._steps:
            self._list.set_current(record.form.step_of(question) if question else self._first_step(view))

    def take_focus(self, question: str = "") -> None:
        """Put the keyboard on a question, or on the step that is shown."""
        if not self._steps:
            return
        block = self._steps[self.step].block(question) if question else None
        if block is not None:
            block.editor.take_focus()
        else:
            self._list.entries[self.step].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_question(self, question: str) -> None:
        """Go to a question; an empty one changes nothing."""
        if question:
            self._list.set_current(self.record.form.step_of(question))
            self.take_focus(question)

    def refresh(self) -> WorksheetView:
        """Read everything anew."""
        view = self.record.read()
        self.show_view(view)
        follow_layout(self)
        return view

    def show_view(self, view: WorksheetView) -> None:
        """Show what the journal holds, and tick the steps where something stands."""
        for step, entry in zip(self._steps, self._list.entries, strict=True):
            step.show_view(view)
            entry.set_done(step.is_done(view))
        self._acts.setVisible(bool(view.worksheet.id))

    def _first_step(self, view: WorksheetView) -> int:
        """Choose where to begin: at the start, or where something that was begun goes on."""
        if not view.answers or view.form.is_kept_up or view.form.is_repeated:
            return 0
        return next((number for number, step in enumerate(self._steps) if not step.is_done(view)), 0)

    @Slot()
    def _ask_name(self) -> None:
        """Ask for another name."""
        ask_name(self, self.record)

    @Slot()
    def _remove_it(self) -> None:
        """Remove it and close; undo brings it back."""
        if self.record.remove() is not None:
            self.closed.emit()


class StepQuestions(QWidget):
    """The questions of one step under each other; the debrief shows them inside its own steps as well."""

    def __init__(self, desk: Desk, record: WorksheetRecord, step: FormStep) -> None:
        super().__init__()
        self._step = step
        self.blocks = tuple(
            QuestionBlock(Asked(desk=desk, record=record, form=record.form, question=question))
            for question in step.questions
        )
        self.setLayout(column(*self.blocks, gap=28))

    def show_view(self, view: WorksheetView) -> None:
        """Show what the journal holds now."""
        for block in self.blocks:
            block.show_view(view)

    def is_done(self, view: WorksheetView) -> bool:
        """Tell whether something stands in this step."""
        return any(
            bool(view.words(question)) and parse(question, view.words(question)) != ()
            for question in self._step.questions
        )


class _StepSheet(QWidget):
    """One step: its name, a sentence, and its questions."""

    def __init__(self, desk: Desk, record: WorksheetRecord, step: FormStep) -> None:
        super().__init__()
        key = step_key(record.form, step) if step in record.form.steps else "form.unasked"
        self.title = say(sentence(key), desk.words)
        self._questions = StepQuestions(desk, record, step)
        hint = Label(say(sentence(f"{key}.hint"), desk.words), "body", "muted", wrap=True)
        head = column(Label(self.title, "heading"), 2, to_measure(hint))
        # beside the bar's room, so that the sheet ends on the text edge
        self.setLayout(column(head, 20, self._questions, None, margins=(0, 8, OVERHANG - SCROLL_BAR, 24)))
        self.show_view: Callable[[WorksheetView], None] = self._questions.show_view
        self.is_done: Callable[[WorksheetView], bool] = self._questions.is_done

    def block(self, question: str) -> QuestionBlock | None:
        """Give the block of a question, if this step asks it."""
        return next((block for block in self._questions.blocks if block.asked.question.id == question), None)


def sheet_words(view: WorksheetView, desk: Desk) -> tuple[str, str]:
    """Say above a worksheet what it is: its name, or its form's, and what the form is for."""
    form = say(sentence(view.form.key), desk.words)
    hint = say(sentence(f"{view.form.key}.hint"), desk.words)
    if not view.title:
        return form, hint
    return view.title, desk.words.tr("{form}. Begun on {day}.", form=AsIs(form), day=view.worksheet.started_on)
