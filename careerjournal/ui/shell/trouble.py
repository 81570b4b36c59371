"""What the window shows where a journal cannot be opened: one sentence, and ways on; the file is left as it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careerjournal.language.words import tr
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.labels import Hairline, Label
from careerjournal.ui.kit.layouts import column, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.shell.notice_bar import NoticeBar

_WIDTH = 640


class Trouble(QWidget):
    """Says why a journal cannot be opened and offers to try again, to read it, or to open another."""

    asked_again = Signal()
    asked_to_read = Signal()
    asked_for_other = Signal()
    asked_for_own = Signal()

    def __init__(self, sentence: str, path: str, *, can_read: bool, can_go_home: bool) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sentence = Label(sentence, "body", wrap=True)
        self.again = Button(tr("Try again"), "primary")
        self.read = Button(tr("Open it for reading"))
        self.other = Button(tr("Open another journal"))
        self.own = Button(tr("Open my own journal"))
        self.again.clicked.connect(self.asked_again)
        self.read.clicked.connect(self.asked_to_read)
        self.other.clicked.connect(self.asked_for_other)
        self.own.clicked.connect(self.asked_for_own)
        buttons = [self.again, *([self.read] if can_read else []), self.other, *([self.own] if can_go_home else [])]
        where = Label(path, "small", "muted", wrap=True)
        for label in (self.sentence, where):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        middle = QWidget()
        middle.setMaximumWidth(current().px(_WIDTH))
        middle.setLayout(
            column(
                Label("Career Journal", "strong", "accent"),
                10,
                Label(tr("The journal could not be opened"), "display", wrap=True),
                12,
                self.sentence,
                24,
                line(*buttons, None, gap=8),
                *(() if path in sentence else (32, Hairline(), 12, where)),
            )
        )
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(middle, 1000)
        across.addStretch(1)
        layout = QVBoxLayout(self)
        side = current().px(40)
        layout.setContentsMargins(side, side, side, side)
        layout.addStretch(2)
        layout.addLayout(across)
        layout.addStretch(3)
        self.bar = NoticeBar(self)
