"""Any worksheet, one step at a time: its steps at the leading side, every question optional, kept as it is typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

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
from careerjournal.ui.forms.worksheet.step_list import StepList
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Hairline, Label
from careerjournal.ui.kit.layouts import SCROLL_BAR, Scroll, boxed, column, line, to_measure
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.page import OVERHANG
from careerjournal.ui.kit.reading_order import follow_layout


class WorksheetSheet(QWidget):
    """The steps of one worksheet. It lives until it is closed; its row in the journal begins with the first answer."""

    closed = Signal()

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
        self._stack = QStackedWidget()
        for step in self._steps:
            self._stack.addWidget(Scroll(step))
        self._list = StepList([step.title for step in self._steps])
        self._list.chosen.connect(self._show_step)
        self._back, self._next = Button(tr("Back")), Button("", "primary")
        self._back.clicked.connect(self._go_back)
        self._next.clicked.connect(self._go_on)
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

    @property
    def step(self) -> int:
        """Give the number of the step that is shown, from 0."""
        return self._stack.currentIndex()

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_for_now()
        else:
            super().keyPressEvent(event)

    @Slot()
    def close_for_now(self) -> None:
        """Leave it as it is; all that was typed is kept."""
        self.closed.emit()

    def _foot(self) -> QWidget:
        """Make the foot: what is kept, the way out for three days, back and on."""
        kept = Label(tr("Kept as you type"), "small", "muted")
        kept.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        later = Button(tr("Ask me in three days"), "text")
        later.clicked.connect(self._ask_later)
        foot = QWidget()
        foot.setObjectName("foot")  # the undo bar stands over it
        row = line((kept, 1), later, 8, self._back, self._next, margins=(0, 16, 0, 4))
        foot.setLayout(column(Hairline(), row, margins=(0, 0, OVERHANG, 0)))
        return foot

    def _first_step(self, view: WorksheetView) -> int:
        """Choose where to begin: at the start, or where something that was begun goes on."""
        if not view.answers or view.form.is_kept_up or view.form.is_repeated:
            return 0
        return next((number for number, step in enumerate(self._steps) if not step.is_done(view)), 0)

    @Slot(int)
    def _show_step(self, number: int) -> None:
        """Show a step; leaving the one before keeps what was typed there."""
        self._stack.setCurrentIndex(number)
        self._back.setEnabled(number > 0)
        is_last = number >= len(self._steps) - 1
        self._next.setText(
            tr("Done with it") if is_last else tr("Next: {step}", step=AsIs(self._steps[number + 1].title))
        )

    @Slot()
    def _go_back(self) -> None:
        """Show the step before."""
        self._list.set_current(self.step - 1)

    @Slot()
    def _go_on(self) -> None:
        """Show the next step; after the last one the person is done with it."""
        if self.step + 1 < len(self._steps):
            self._list.set_current(self.step + 1)
        else:
            self.record.finish()
            self.closed.emit()

    @Slot()
    def _ask_later(self) -> None:
        """Put it off for three days and close it."""
        if self.record.put_off() is not None:
            self.closed.emit()

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
