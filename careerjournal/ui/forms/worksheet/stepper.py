"""One step at a time: the list of steps, the step in front, and a foot that leads on, back, or out for three days."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from careerjournal.domain.changes import Changes
from careerjournal.language.words import AsIs, tr
from careerjournal.ui.forms.worksheet.step_list import StepList
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.labels import Hairline, Label
from careerjournal.ui.kit.layouts import Ends, Scroll, column, line
from careerjournal.ui.kit.page import OVERHANG


class Stepper(QWidget):
    """What the worksheets share; each says what it means to be done with it, and to put it off."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._stack = QStackedWidget()
        self._back, self._next = Button(tr("Back")), Button("", "primary")
        self._back.clicked.connect(self._go_back)
        self._next.clicked.connect(self._go_on)

    def take_steps(
        self,
        steps: Sequence[QWidget],
        titles: Sequence[str],
        *,
        finish: Callable[[], object],
        put_off: Callable[[], Changes | None],
    ) -> None:
        """Take the steps, once, with their titles and what happens after the last one and on "Ask me in three days"."""
        self._titles = tuple(titles)
        self._finish, self._put_off = finish, put_off
        for step in steps:
            self._stack.addWidget(Scroll(step))
        self._list = StepList(list(titles))
        self._list.chosen.connect(self._show_step)

    @property
    def step(self) -> int:
        """Give the number of the step that is shown, from 0."""
        return self._stack.currentIndex()

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
        later = Button(tr("Ask me in three days"), "text")
        later.clicked.connect(self._ask_later)
        foot = QWidget()
        foot.setObjectName("foot")  # the undo bar stands over it
        row = line((Ends(line(kept, None), line(later, 8, self._back, self._next)), 1), margins=(0, 16, 0, 4))
        # the page was added with its overhang, but the sheet ends on the text edge
        foot.setLayout(column(Hairline(), row, margins=(0, 0, OVERHANG, 0)))
        return foot

    @Slot(int)
    def _show_step(self, number: int) -> None:
        """Show a step; leaving the one before keeps what was typed there."""
        self._stack.setCurrentIndex(number)
        self._back.setEnabled(number > 0)
        is_last = number >= len(self._titles) - 1
        self._next.setText(tr("Done with it") if is_last else tr("Next: {step}", step=AsIs(self._titles[number + 1])))

    @Slot()
    def _go_back(self) -> None:
        """Show the step before."""
        self._list.set_current(self.step - 1)

    @Slot()
    def _go_on(self) -> None:
        """Show the next step; after the last one the person is done with it."""
        if self.step + 1 < len(self._titles):
            self._list.set_current(self.step + 1)
        else:
            self._finish()
            self.closed.emit()

    @Slot()
    def _ask_later(self) -> None:
        """Put it off for three days and close it."""
        if self._put_off() is not None:
            self.closed.emit()
