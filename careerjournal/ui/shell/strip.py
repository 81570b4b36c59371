"""The strip over the pages: that this is not one's own journal, or that it can only be read."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import line
from careerjournal.ui.kit.look import current


class Strip(QFrame):
    """One sentence over every page, with a way out of it at its end."""

    acted = Signal()

    def __init__(self, words: str, act: str = "") -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        items: list[Label | Button] = [Label(words, "small", "on-accent-soft")]
        self.button = Button(act, "text") if act else None
        if self.button is not None:
            self.button.clicked.connect(self.acted)
            items.append(self.button)
        self.setLayout(line(items[0], None, *items[1:], gap=12, margins=(40, 0, 40, 0)))
        self.setFixedHeight(current().px(36))
