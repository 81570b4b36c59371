"""What the tests of the board share: its columns as they are read, and what a person does with cards."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from careerjournal.ui.pages.applications.board.board_column import BoardColumn
from careerjournal.ui.pages.applications.board.card_list import CardList
from careerjournal.ui.pages.applications.board.cards import card_pitch
from careerjournal.ui.pages.applications.board.move_sheet import MoveSheet
from careerjournal.ui.pages.applications.board.view import BoardView
from tests.ui.pages.applications_story import Stage


def board_of(stage: Stage) -> BoardView:
    """Open the board."""
    stage.page.list.open_view("board")
    view = stage.page.list.view
    assert isinstance(view, BoardView)
    stage.grab()  # lays out and paints, as the next frame does
    return view


def column_named(board: BoardView, name: str) -> BoardColumn:
    """Find a column by its stage's name."""
    return next(each for each in board.columns if each.name == name)


def companies(board: BoardView, name: str) -> list[str]:
    """The companies in a column from top to bottom, as a screen reader hears them."""
    cards = column_named(board, name).cards
    return [str(cards.model().index(row, 0).data()).split(",")[0] for row in range(cards.model().rowCount())]


def middle_of(cards: CardList, row: int) -> QPoint:
    """Give the middle of a card, in the viewport of its list."""
    return QPoint(cards.card_width() // 2, cards.rowViewportPosition(row) + card_pitch() // 2)


def drag(cards: CardList, row: int, to: QWidget) -> None:
    """Take a card by the mouse and let it fall in the middle of something else."""
    cards.window().grab()
    view = cards.viewport()
    start, end = middle_of(cards, row), view.mapFromGlobal(to.mapToGlobal(to.rect().center()))
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 5):
        QTest.mouseMove(view, start + (end - start) * step / 4)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


def sheet_of(board: BoardView) -> MoveSheet:
    """Give the sheet that is open."""
    assert board.sheet is not None
    assert board.sheet.isVisible()
    return board.sheet


def press(widget: QWidget, *keys: Qt.Key, control: bool = False) -> None:
    """Press keys, one after the other."""
    held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    for key in keys:
        QTest.keyClick(widget, key, held)
