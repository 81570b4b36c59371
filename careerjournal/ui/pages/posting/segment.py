"""One segment of the Posting page: it reads for itself, and says what stands at the page's head while it is shown."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerjournal.domain.places import Place
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.layouts import Scroll, column, set_margins
from careerjournal.ui.kit.page import OVERHANG


class Segment(QWidget):
    """A segment scrolls for itself; what it shows is put into `content`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.content = QVBoxLayout()
        self.content.setSpacing(0)
        inside = QWidget()
        set_margins(self.content, (0, 12, 0, 24))
        inside.setLayout(self.content)
        self.scrolled = Scroll(inside, overhang=OVERHANG)
        self.setLayout(column((self.scrolled, 1)))

    def refresh(self) -> None:
        """Read what is shown anew."""
        raise NotImplementedError

    def sentence(self) -> str:
        """Say under the page's title what the segment says; `refresh` came before."""
        raise NotImplementedError

    def buttons(self) -> tuple[Button | None, Button | None]:
        """Make the primary button and the outlined one."""
        raise NotImplementedError

    def show_place(self, place: Place) -> None:
        """Open the form or show the part that a place names."""
