"""Progress in words and a thin bar, with Cancel; nothing that takes under 400 ms shows it."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from careerjournal.language.words import tr
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, line
from careerjournal.ui.kit.tasks import Task

PATIENCE = 400
"""Milliseconds before work shows its progress."""


class Progress(QWidget):
    """What is being done, how far it is, and Cancel; it shows itself when the work takes long and goes with it."""

    def __init__(
        self,
        *,
        amount: Callable[[int, int], str] = lambda done, total: f"{done} / {total}",
        timer: QTimer | None = None,
    ) -> None:
        super().__init__()
        self._amount = amount
        self._task: Task | None = None
        self._words = Label()
        self._far = Label("", "small", "muted")
        self._cancel = Button(tr("Cancel"), "text")
        self._cancel.clicked.connect(self.cancel)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self.setLayout(column(line((self._words, 1), self._far, self._cancel, gap=12), self._bar))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._timer = timer or QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE)
        self._timer.timeout.connect(self._show_if_needed)
        self.hide()

    @property
    def amount(self) -> str:
        """Give the words about how far the work is."""
        return self._far.text()

    def watch(self, task: Task, words: str) -> None:
        """Follow a task that was just started; it is shown from 400 ms on."""
        self._task = task
        self._words.setText(words)
        self._bar.setAccessibleName(words)
        self._far.setText("")
        self._bar.setRange(0, 0)
        task.progressed.connect(self._show_amount)
        task.ended.connect(self._end)
        if not task.done:
            self._timer.start()

    @Slot()
    def cancel(self) -> None:
        """Ask the task to stop."""
        if self._task is not None:
            self._task.cancel()

    @Slot(int, int)
    def _show_amount(self, done: int, total: int) -> None:
        """Show how far the work is."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._far.setText(self._amount(done, total))

    @Slot()
    def _show_if_needed(self) -> None:
        """Show the bar if the work is still under way."""
        if self._task is not None and not self._task.done:
            self.show()

    @Slot()
    def _end(self) -> None:
        """Go with the work."""
        self._timer.stop()
        self._task = None
        self.hide()
