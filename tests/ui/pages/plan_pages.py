"""What the tests of the Plan page share: the page as the window holds it, and the text of a paper."""

from __future__ import annotations

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from careerjournal.domain.changes import Changes
from careerjournal.ui.kit.desk import Desk, Notice, concerns
from careerjournal.ui.pages.plan.page import PlanPage
from careerjournal.ui.pages.plan.preview_builder import BuiltPlan
from tests.outside import PreparedAnswers

TAB = Qt.Key.Key_Tab


class HeldPage:
    """A Plan page that hears of changes as in the window, and what the desk said meanwhile."""

    def __init__(self, qtbot: QtBot, desk: Desk, *, width: int = 1072, height: int = 700) -> None:
        self.qtbot, self.desk = qtbot, desk
        self.answers = PreparedAnswers()
        desk.dialogs = self.answers
        self.notices: list[Notice] = []
        self.built: list[BuiltPlan] = []
        self.page = PlanPage(desk)
        self.page.builder.built.connect(self.built.append)
        desk.changed.connect(self.take)
        desk.noticed.connect(self.notices.append)
        qtbot.addWidget(self.page)
        self.page.resize(width, height)
        with qtbot.waitExposed(self.page):
            self.page.show()
        self.page.activateWindow()
        self.rest()

    def take(self, changes: Changes) -> None:
        if concerns(changes, self.page.cares_for):
            self.page.mark_stale()

    def rest(self) -> None:
        """Wait until the paper shows the journal as it stands."""
        self.qtbot.waitUntil(lambda: self.page.builder.is_at_rest)

    def undo(self) -> None:
        changes = self.desk.journal.history.undo()
        assert changes is not None
        self.desk.changed.emit(changes)
        self.rest()

    def type(self, field: QWidget, text: str) -> None:
        """Type into a field and leave it by Tab."""
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.qtbot.waitUntil(field.hasFocus)
        QTest.keyClicks(field, text)
        QTest.keyClick(field, TAB)
        self.rest()

    def paper(self) -> str:
        """Read the words of the latest paper."""
        return words_of(self.built[-1].data)

    def said(self) -> str:
        return self.notices[-1].words


def words_of(data: bytes) -> str:
    """Read the words of a PDF, all spaces alike."""
    return " ".join(pages_of(data))


def pages_of(data: bytes) -> list[str]:
    """Read the words of a PDF's pages, all spaces alike."""
    with pypdfium2.PdfDocument(data) as document:
        pages = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    return [" ".join(page.split()) for page in pages]
