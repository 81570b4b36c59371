"""Buttons of a row: one that tells its row's id, and Later, which offers a few days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from careerjournal.language.words import Words
from careerjournal.ui.kit.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

LATER_DAYS = (1, 3, 7)


class IdButton(Button):
    """A text button that tells the id of its row."""

    chosen = Signal(int)

    def __init__(self, record: int, text: str) -> None:
        super().__init__(text, "text")
        self._record = record
        self.clicked.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        """Tell the id."""
        self.chosen.emit(self._record)


class LaterButton(Button):
    """Later: tomorrow, in three days or in a week; under them, where it can be, the way to let it go."""

    chosen = Signal(int, int)
    let_go = Signal(int)

    def __init__(self, record: int, words: Words, *, let_go: str = "") -> None:
        super().__init__(words.tr("Later"), "text")
        self._record = record
        self._words = words
        self._let_go = let_go
        self.clicked.connect(self._open)

    @Slot()
    def _open(self) -> None:
        """Offer the days under the button."""
        from PySide6.QtWidgets import QMenu  # not before somebody asks for it: the first frame shows the row

        from careerjournal.ui.kit.menus import open_under

        menu = QMenu(self)
        for days, label in zip(
            LATER_DAYS,
            (self._words.tr("Tomorrow"), self._words.tr("In three days"), self._words.tr("In a week")),
            strict=True,
        ):
            menu.addAction(label).setData(days)
        if self._let_go:
            menu.addSeparator()
            menu.addAction(self._let_go).setData(0)
        menu.triggered.connect(self._choose)
        open_under(menu, self)

    @Slot(object)
    def _choose(self, action: QAction) -> None:
        """Tell the chosen number of days, or that it is let go."""
        if days := action.data():
            self.chosen.emit(self._record, days)
        else:
            self.let_go.emit(self._record)
