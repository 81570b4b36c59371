"""The strip over the pages: that this is not one's own journal, or that it can only be read."""

from __future__ import annotations

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import NARROW, line
from careerjournal.ui.kit.look import current


class Strip(QFrame):
    """One sentence over every page; `offer` puts a way out of it at its end."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = Label(words, "small", "on-accent-soft", wrap=True)
        self.words.set_upright(Qt.AlignmentFlag.AlignVCenter)
        self._line = line((self.words, 1), gap=16)
        self.setLayout(self._line)
        self.setMinimumHeight(current().px(36))

    def offer(self, words: str) -> SignalInstance:
        """Put a button at the strip's end and give the signal of its click."""
        button = Button(words, "text")
        self._line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return button.clicked

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = current().px
        side = px(24) if self.window().width() < px(NARROW) else px(40)
        self._line.setContentsMargins(side, px(4), side, px(4))
