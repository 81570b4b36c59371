"""The column of a reading: pieces below each other, laid out as they come near, so that a book opens at once."""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate

from PySide6.QtCore import QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

from careerjournal.ui.kit.layouts import SCROLL_BAR
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.guides.piece_view import PieceView

MEASURE = 568
"""Width of the text in pixels at a scale of 1: some 66 characters of a text of 16."""
_FEW = 60
"""Pieces that are all made, those out of sight a little later, so that every button is reached by Tab."""
_AT_A_TIME = 3
"""Pieces out of sight that are made between two turns of Qt."""
_KEPT = 90
"""Views kept at most: those farthest from what is read go."""
_CHARACTERS_IN_LINE = 66
_LINE = 26
_PASSES = 6
"""Heights known better may bring further pieces into view; after so many rounds the rest waits for the next scroll."""


class _RoomForBar(QScrollBar):
    """Keeps its room beside the text, so that lines break alike in each, and is not seen where all is in view."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.maximum() > self.minimum():
            super().paintEvent(event)


class ReadingColumn(QScrollArea):
    """Shows pieces by number. Heights are guessed by length until a piece is looked at; what is read stays in place."""

    heard_as = "document"

    moved = Signal()
    """The person scrolled, or was taken elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self._content = QWidget()
        self._content.setObjectName("scrolled")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(_RoomForBar())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", "inside")
        self.setWidget(self._content)
        self._make: Callable[[int], PieceView] | None = None
        self._lengths: tuple[int, ...] = ()
        self._heights: list[int] = []
        self._tops: list[int] = [0]
        self._views: dict[int, PieceView] = {}
        self._anchor = (0, 0.0)
        self._is_placing = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._lay_out)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(0)
        self._rest.timeout.connect(self._make_more)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().setSingleStep(current().px(48))

    @property
    def views(self) -> dict[int, PieceView]:
        """Give the views there are, by the number of their piece."""
        return self._views

    @property
    def place(self) -> tuple[int, float]:
        """Give the piece at the top, and what share of it was scrolled past."""
        return self._anchor

    def show_pieces(self, lengths: tuple[int, ...], make: Callable[[int], PieceView], at: tuple[int, float]) -> None:
        """Show pieces of about so many characters, each made when it comes near; begin at a place."""
        for view in self._views.values():
            view.hide()
            view.deleteLater()
        self._views.clear()
        self._lengths, self._make = lengths, make
        self._heights = [self._guess(length) for length in lengths]
        self._anchor = (min(at[0], max(len(lengths) - 1, 0)), at[1])
        self._lay_out()

    def make_no_more(self) -> None:
        """Leave things as they are, because the journal is about to be closed."""
        self._make = None
        self._rest.stop()
        self._later.stop()

    def go_to(self, number: int, share: float = 0.0) -> None:
        """Bring a piece to the top."""
        self._anchor = (min(number, max(len(self._heights) - 1, 0)), share)
        self._lay_out()
        self.moved.emit()

    def bring_into_view(self, number: int, top: int, height: int) -> None:
        """Scroll so that something in a piece is seen, if it is not yet; `top` is its place in the piece."""
        if number not in self._views:
            self._anchor = (number, 0.0)
            self._lay_out()
        y = self._tops[number] + top
        bar, room = self.verticalScrollBar(), self.viewport().height()
        if not bar.value() <= y <= bar.value() + room - height:
            bar.setValue(max(0, y - room // 3))

    @Slot()
    def measure_again(self) -> None:
        """Take note that a piece has grown or shrunk; what is read stays where it is."""
        self._later.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        page = self.viewport().height() - current().px(48)
        match event.key():
            case Qt.Key.Key_Space:
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                bar.setValue(bar.value() + (-page if back else page))
            case Qt.Key.Key_PageDown:
                bar.setValue(bar.value() + page)
            case Qt.Key.Key_PageUp:
                bar.setValue(bar.value() - page)
            case Qt.Key.Key_Home:
                bar.setValue(0)
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case _:
                super().keyPressEvent(event)

    @Slot(int)
    def _scrolled(self, value: int) -> None:
        """Follow the bar: remember what is at the top, and lay out what has come near."""
        if self._is_placing or not self._heights:
            return
        number = self._at(value)
        self._anchor = (number, (value - self._tops[number]) / max(self._heights[number], 1))
        self._lay_out()
        self.moved.emit()

    def _at(self, y: int) -> int:
        """Give the piece at a height of the whole."""
        low, high = 0, len(self._heights) - 1
        while low < high:
            middle = (low + high) // 2
            if self._tops[middle + 1] <= y:
                low = middle + 1
            else:
                high = middle
        return low

    @Slot()
    def _lay_out(self) -> None:
        """Make, measure and place the pieces near what is read; the place at the top stays there."""
        if self._make is None or self._is_placing or self.viewport().width() < 2:
            return
        self._is_placing = True
        try:
            width = self._column_width()
            for _ in range(_PASSES):
                if not self._measure_near(width):
                    break
            self._place(width)
            self._let_go()
        finally:
            self._is_placing = False
        if len(self._views) < len(self._heights) <= _FEW:
            self._rest.start()

    @Slot()
    def _make_more(self) -> None:
        """Make some of the pieces that are out of sight, those nearest first."""
        if self._make is None:
            return
        here = self._anchor[0]
        lacking = [number for number in range(len(self._heights)) if number not in self._views]
        for number in sorted(lacking, key=lambda number: abs(number - here))[:_AT_A_TIME]:
            self._made(number)
        self._lay_out()

    def _measure_near(self, width: int) -> bool:
        """Make and measure the pieces near the place; tell whether a height was not as thought."""
        self._tops = [0, *accumulate(self._heights)]
        changed = False
        near = self._near()
        few = len(self._heights) <= _FEW
        for number in sorted({*near, *self._views}) if few else near:
            view = self._views.get(number) or self._made(number)
            height = view.height_in(width)
            if height != self._heights[number]:
                self._heights[number] = height
                changed = True
        return changed

    def _near(self) -> range:
        """Give the numbers of the pieces within a screen of the place."""
        if not self._heights:
            return range(0)
        room = max(self.viewport().height(), current().px(400))
        top = self._scroll_of_anchor()
        return range(self._at(max(0, top - room)), self._at(top + 2 * room) + 1)

    def _scroll_of_anchor(self) -> int:
        number, share = self._anchor
        if not self._heights:
            return 0
        return self._tops[number] + round(share * self._heights[number])

    def _place(self, width: int) -> None:
        """Give every view its place, and the bar its range and value."""
        self._tops = [0, *accumulate(self._heights)]
        whole = self.viewport().width()
        foot = current().px(64)
        self._content.resize(whole, self._tops[-1] + foot)
        left = max(0, (whole - width) // 2)
        for number, view in self._views.items():
            view.setGeometry(QRect(left, self._tops[number], width, self._heights[number]))
            view.show()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, self._content.height() - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setValue(self._scroll_of_anchor())

    def _made(self, number: int) -> PieceView:
        assert self._make is not None  # only asked for once pieces are shown
        view = self._make(number)
        view.setParent(self._content)
        view.height_changed.connect(self.measure_again)
        self._views[number] = view
        return view

    def _let_go(self) -> None:
        """Let views go that are far from what is read, but none that holds the focus."""
        if len(self._views) <= _KEPT:
            return
        here = self._anchor[0]
        for number in sorted(self._views, key=lambda number: -abs(number - here))[: len(self._views) - _KEPT]:
            view = self._views[number]
            if not view.isAncestorOf(self.focusWidget() or self):
                del self._views[number]
                view.hide()
                view.deleteLater()

    def _column_width(self) -> int:
        """Give the width of the text: the measure, or what room there is."""
        return min(current().px(MEASURE), self.viewport().width() - current().px(SCROLL_BAR))

    def _guess(self, length: int) -> int:
        """Guess a piece's height by its length."""
        return current().px(24 + _LINE * (1 + length // _CHARACTERS_IN_LINE))
