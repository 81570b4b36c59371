"""The line at the table's foot while several applications are chosen: how many, and what can be done with them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careerjournal.language.words import Words
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import line


class SelectionBar(QWidget):
    """Hidden while at most one is chosen."""

    event_asked = Signal()
    tag_asked = Signal()
    untag_asked = Signal()
    export_asked = Signal()
    trash_asked = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.count = Label("", "strong")
        acts = (
            (words.tr("Log an event"), self.event_asked),
            (words.tr("Add a tag"), self.tag_asked),
            (words.tr("Remove a tag"), self.untag_asked),
            (words.tr("Export"), self.export_asked),
            (words.tr("Move to the trash"), self.trash_asked),
        )
        self.buttons: list[Button] = []
        for name, signal in acts:
            button = Button(name, "text")
            button.clicked.connect(signal)
            self.buttons.append(button)
        self.setLayout(line(self.count, 8, *self.buttons, None, gap=16, margins=(12, 6, 12, 6)))
        self.hide()

    def show_count(self, count: int) -> None:
        """Say how many are chosen."""
        if count > 1:
            self.count.setText(self._words.ntr("{n} chosen", "{n} chosen", count))
        self.setVisible(count > 1)
