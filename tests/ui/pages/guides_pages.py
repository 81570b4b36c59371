"""What the tests of the Guides page share: the page as the window holds it, and what the desk said meanwhile."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from careerjournal.domain.changes import Changes
from careerjournal.domain.places import Page, Place
from careerjournal.ui.kit.desk import Desk, Notice, concerns
from careerjournal.ui.kit.tasks import running
from careerjournal.ui.pages.guides.page import GuidesPage
from careerjournal.ui.pages.guides.piece_view import PieceView
from careerjournal.ui.pages.guides.reader import Reader
from careerjournal.ui.pages.guides.step_row import StepRow
from tests.outside import PreparedAnswers


class HeldGuides:
    """A Guides page that hears of changes as in the window."""

    def __init__(self, qtbot: QtBot, desk: Desk, *, width: int = 1072, height: int = 760) -> None:
        self.qtbot, self.desk = qtbot, desk
        self.answers = PreparedAnswers()
        desk.dialogs = self.answers
        self.notices: list[Notice] = []
        self.went: list[Place] = []
        self.page = GuidesPage(desk)
        desk.changed.connect(self.take)
        desk.noticed.connect(self.notices.append)
        desk.went.connect(self.went.append)
        qtbot.addWidget(self.page)
        self.page.resize(width, height)
        with qtbot.waitExposed(self.page):
            self.page.show()
        self.page.activateWindow()

    @property
    def reader(self) -> Reader:
        return self.page.reader

    def take(self, changes: Changes) -> None:
        if concerns(changes, self.page.cares_for):
            self.page.mark_stale()

    def undo(self) -> None:
        changes = self.desk.journal.history.undo()
        assert changes is not None
        self.desk.changed.emit(changes)

    def open(self, guide: str, **prefill: str) -> None:
        self.page.show_place(Place(Page.GUIDES, part=guide, prefill=tuple(prefill.items())))
        reader = self.reader
        assert reader.reading is not None
        count = len(reader.reading.pieces)
        self.qtbot.waitUntil(lambda: len(reader.column.views) == count)

    def bring(self, path: Path) -> None:
        """Import a file by the dialog."""
        self.answers.path = path
        self.page.bring()
        self.rest()

    def rest(self) -> None:
        """Wait until no work is under way."""
        self.qtbot.waitUntil(lambda: running() == 0)

    def view(self, section: str) -> PieceView:
        """The view of a section that is laid out."""
        return next(view for view in self.reader.column.views.values() if view.section == section)

    def step(self, step: str) -> StepRow:
        """The row of a step."""
        row = self.view(step).step
        assert row is not None
        return row

    def text(self) -> str:
        """All words that are laid out, in order, without the breaks that were put in."""
        views = self.reader.column.views
        return "\n".join(views[n].text.toPlainText() for n in sorted(views)).replace("\u200b", "")

    def click(self, widget: QWidget) -> None:
        assert widget.isVisibleTo(self.page)
        assert widget.isEnabled()
        assert isinstance(widget, QAbstractButton)
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())
