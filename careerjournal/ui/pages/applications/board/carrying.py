"""What is carried by the mouse from column to column: its picture under the pointer, and where it would fall."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QScrollArea, QWidget

from careerjournal.language.words import screen
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.applications.board.board_column import BoardColumn, EndedStrip

Place = BoardColumn | EndedStrip

_BADGE = 24
_NEAR, _STEP, _EVERY = 40, 16, 16
"""How near to an edge the board goes on by itself, in pixels; by how many; and after how many milliseconds again."""


class Carried(QWidget):
    """The picture of a card under the pointer; with a number where several come along."""

    def __init__(self, over: QWidget, picture: QPixmap, count: str) -> None:
        super().__init__(over)
        self._picture, self._count = picture, count
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        side = current().px(_BADGE) // 2
        self.resize(picture.deviceIndependentSize().toSize() + QSize(side, side))
        self.corner = QPoint(side if current().right_to_left else 0, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(self.corner, self._picture)
        if self._count:
            side = look.px(_BADGE)
            badge = QRectF(0 if look.right_to_left else self.width() - side, 0, side, side)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent"))
            painter.drawEllipse(badge)
            painter.setPen(look.color("on-accent"))
            painter.setFont(look.font("small", strong=True))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, self._count)
        painter.end()


class Carrying(QObject):
    """Follows the pointer while something is carried over a board that may be wider than its room."""

    fell = Signal(object, object)
    """The ids that were carried (list[int]) and where they fell (a BoardColumn or the EndedStrip)."""

    def __init__(self, board: QScrollArea) -> None:
        super().__init__(board)
        self._board = board
        self._places: Sequence[Place] = ()
        self._ids: list[int] = []
        self._carried: Carried | None = None
        self._under: Place | None = None
        self._offset = QPoint()
        self._at = QPoint()
        self._along = QTimer(self, interval=_EVERY)
        self._along.timeout.connect(self._go_along)

    @property
    def ids(self) -> list[int]:
        """Give the ids of what is carried."""
        return self._ids

    def lift(self, ids: list[int], picture: QPixmap, corner: QPoint, at: QPoint, places: Sequence[Place]) -> None:
        """Pick cards up: the picture's corner is where the card's was, both as places on the screen."""
        self._ids, self._places, self._offset = ids, places, at - corner
        count = screen().formats.number(len(ids)) if len(ids) > 1 else ""
        self._carried = Carried(self._board.window(), picture, count)
        self._carried.show()
        self.move_to(at)

    def move_to(self, at: QPoint) -> None:
        """Carry on to a place on the screen."""
        if self._carried is None:
            return
        self._at = at
        self._carried.move(self._board.window().mapFromGlobal(at - self._offset) - self._carried.corner)
        self._mark(self._place_at(at))
        if self._speed() and not self._along.isActive():
            self._along.start()

    def let_go(self, at: QPoint) -> None:
        """Let what is carried fall at a place on the screen."""
        place, ids = self._place_at(at), self._ids
        self.put_back()
        if place is not None and ids:
            self.fell.emit(ids, place)

    def put_back(self) -> None:
        """Carry nothing any longer."""
        self._along.stop()
        self._mark(None)
        self._ids = []
        if self._carried is not None:
            self._carried.hide()
            self._carried.deleteLater()
            self._carried = None

    def _place_at(self, at: QPoint) -> Place | None:
        """Give the column at a place on the screen; none outside of what is in sight."""
        view = self._board.viewport()
        if not view.rect().contains(view.mapFromGlobal(at)):
            return None
        return next((place for place in self._places if place.rect().contains(place.mapFromGlobal(at))), None)

    def _mark(self, place: Place | None) -> None:
        """Show where it would fall."""
        if place is not self._under:
            if self._under is not None:
                self._under.await_drop(False)
            if place is not None:
                place.await_drop(True)
            self._under = place

    def _speed(self) -> int:
        """Give by how many pixels the board goes on: the pointer is near one of its edges."""
        view = self._board.viewport()
        x, near = view.mapFromGlobal(self._at).x(), current().px(_NEAR)
        step = current().px(_STEP)
        return -step if x < near else step if x > view.width() - near else 0

    @Slot()
    def _go_along(self) -> None:
        """Bring into sight what lies beyond the edge."""
        bar, step = self._board.horizontalScrollBar(), self._speed()
        if not step:
            self._along.stop()
            return
        bar.setValue(bar.value() + (-step if self._board.isRightToLeft() else step))
        self._mark(self._place_at(self._at))
