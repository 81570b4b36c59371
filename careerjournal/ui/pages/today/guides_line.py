"""How far the guides are that were begun: one quiet line, read once the rest of Today is there."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerjournal.domain.places import Page, Place
from careerjournal.language.guide_titles import guide_title
from careerjournal.language.words import AsIs
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, emptied
from careerjournal.workflows.guide_progress import Progress, progress, step_states


class GuidesLine(QWidget):
    """Shows the guides of which a step is done and one is open, each a way to it; nothing where there is none."""

    asked = Signal(object)
    """A Place."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: tuple[Progress, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.read)
        desk.closing.connect(self._soon.stop)
        self.hide()

    @Slot()
    def read_soon(self) -> None:
        """Read anew once what is under way is done."""
        self._soon.start()

    @Slot()
    def read(self) -> None:
        """Read how far the guides are."""
        if not self._desk.is_open:
            return
        begun = tuple(each for each in progress(step_states(self._desk.journal)) if 0 < each.done < each.total)
        if begun == self._shown:
            return
        self._shown = begun
        emptied(self._layout)
        if begun:
            words = self._desk.words
            links = [self._link(each) for each in begun]
            self._layout.addLayout(column(Label(words.tr("Guides under way"), "small", "muted"), 4, *links, gap=2))
        self.setVisible(bool(begun))

    def _link(self, known: Progress) -> Button:
        """Make the way to one guide, with the number of its steps done."""
        words = self._desk.words
        said = words.tr(
            "{title}: {done} of {total}",
            title=AsIs(guide_title(known.guide, words.code)),
            done=known.done,
            total=known.total,
        )
        link = Button(said, "text")
        link.setProperty("guide", known.guide)
        link.clicked.connect(self._ask)
        return link

    @Slot()
    def _ask(self) -> None:
        """Ask for the guide whose button was pressed."""
        self.asked.emit(Place(Page.GUIDES, part=str(self.sender().property("guide"))))
