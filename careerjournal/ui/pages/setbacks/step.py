"""What the steps of the worksheet have in common."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import SCROLL_BAR, column, to_measure
from careerjournal.ui.kit.page import OVERHANG
from careerjournal.ui.pages.setbacks.record import DebriefView


class Step(QWidget):
    """One step: its name, a sentence, and what is filled in; shown anew in place, never rebuilt under a cursor."""

    def __init__(self, title: str, hint: str) -> None:
        super().__init__()
        self.title = title
        sentence = Label(hint, "body", "muted", wrap=True)
        self.content: QVBoxLayout = column()
        head = column(Label(title, "heading"), 2, to_measure(sentence))
        # beside the bar's room, so that the sheet ends on the text edge
        self.setLayout(column(head, 20, self.content, None, margins=(0, 8, OVERHANG - SCROLL_BAR, 24)))

    def show_view(self, view: DebriefView) -> None:
        """Show what the journal holds now."""
        raise NotImplementedError

    def is_done(self, view: DebriefView) -> bool:
        """Tell whether something stands in this step."""
        raise NotImplementedError
