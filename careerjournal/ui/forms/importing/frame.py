"""The frame of an import over the window: its steps behind a switch, progress, and the buttons at the foot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from careerjournal.language.words import tr
from careerjournal.ui.forms.importing.words import rows_of
from careerjournal.ui.kit.buttons import Button, View, ViewSwitch
from careerjournal.ui.kit.labels import Hairline, Label
from careerjournal.ui.kit.layouts import column, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.progress import Progress
from careerjournal.ui.kit.tasks import Task

COLUMNS, WORDS, ROWS = "columns", "words", "rows"
"""The keys of the steps: what the columns mean, what words mean where some are asked about, and the rows."""
AWAY, _FRAME = 80, 40
"""Pixels by which the dialog is smaller than the window, and what the system may put around it."""


class ImportFrame(QDialog):
    """Shows the steps of an import; what is read, and what is kept, is for the one that stands in it."""

    def __init__(self, window: QWidget, *, file_name: str, steps: Mapping[str, QWidget], add: str) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._task: Task | None = None
        self._views: tuple[tuple[str, str], ...] = ()
        self._steps = dict(steps)
        self.setWindowTitle(tr("Import {file}", file=file_name))
        self.title = Label(tr("Import {file}", file=file_name), "title")
        self.sentence = Label(tr("Reading the file…"), "body", "muted", wrap=True)
        self._stack = QStackedWidget()
        for step in self._steps.values():
            self._stack.addWidget(step)
        self.progress = Progress(amount=rows_of)
        self.next = Button(tr("See the rows"))
        self.add = Button(add, "primary")
        self.cancel = Button(tr("Cancel"))
        self.next.clicked.connect(self._go_on)
        self.cancel.clicked.connect(self.reject)
        self._switch_place = QVBoxLayout()
        self.switch: ViewSwitch | None = None
        self._lay_out(window)
        self.let_act(can=False, adds=False)

    def _lay_out(self, window: QWidget) -> None:
        """Put title, steps and buttons under each other."""
        px = current().px
        screen = window.screen().availableGeometry()
        self.resize(
            min(px(1120), max(px(720), window.width() - px(AWAY)), screen.width()),
            min(px(760), max(px(520), window.height() - px(AWAY)), screen.height() - _FRAME),
        )
        foot = line(self.progress, None, self.cancel, self.next, self.add, gap=8)
        foot.setStretch(0, 1)
        layout = column(
            self.title,
            2,
            self.sentence,
            16,
            self._switch_place,
            12,
            (self._stack, 1),
            Hairline(),
            16,
            foot,
            margins=(24, 20, 24, 20),
        )
        self.setLayout(layout)

    def show_views(self, views: Sequence[View]) -> None:
        """Show the switch between these steps; the one that is shown stays where it is among them."""
        wanted = tuple((view.key, view.name) for view in views)
        if wanted == self._views:
            return
        self._views = wanted
        before = self.switch.key if self.switch is not None else views[0].key
        switch = ViewSwitch(views, before, name=tr("Steps of the import"))
        switch.chosen.connect(self.show_step)
        if self.switch is not None:
            self._switch_place.removeWidget(self.switch)
            self.switch.hide()
            self.switch.deleteLater()
        self.switch = switch
        self._switch_place.addWidget(switch)
        self._name_next(before)

    @Slot(str)
    def show_step(self, key: str) -> None:
        """Show one step."""
        self._stack.setCurrentWidget(self._steps[key])
        self.next.setVisible(key != ROWS)
        self._name_next(key)

    def words_of_words_step(self) -> str:
        """Say on the button that it leads to the words."""
        return tr("Settle the words")

    def _after(self, key: str) -> str:
        """Give the step after one."""
        keys = [shown for shown, _ in self._views]
        return keys[min(keys.index(key) + 1, len(keys) - 1)] if key in keys else ROWS

    def _name_next(self, key: str) -> None:
        """Say on the button where it leads from a step."""
        self.next.setText(self.words_of_words_step() if self._after(key) == WORDS else tr("See the rows"))

    @Slot()
    def _go_on(self) -> None:
        """Go to the next step."""
        if self.switch is not None:
            self.switch.set_key(self._after(self.switch.key))

    def let_act(self, *, can: bool, adds: bool) -> None:
        """Let the person act, or wait for the worker."""
        self.add.setEnabled(can and adds)
        self.next.setEnabled(can)

    def reject(self) -> None:
        """Give everything up; nothing was kept."""
        if self._task is not None and not self._task.done:
            self._task.cancel()
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()  # Enter in a table or choice must not add a thousand rows
            return
        super().keyPressEvent(event)
