"""The cards of one column: a list of any length, gone through by arrow keys, picked up by mouse."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHeaderView, QTableView

from careerjournal.journal.rows import ApplicationRow
from careerjournal.ui.kit.layouts import SCROLL_BAR
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.applications.board.cards import CardDelegate, CardWords, card_height, card_pitch, paint_card
from careerjournal.ui.pages.applications.id_changes import splices
from careerjournal.ui.pages.applications.list_model import ListModel

PAGE = 8
"""Rows read at a time: what a column shows, so that six columns are a screen."""

_FLAG = QItemSelectionModel.SelectionFlag
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_COMES_BACK = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
_CHOOSING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class CardList(QTableView):
    """One column of cards. It holds which of them are chosen; the board sees to what is chosen across columns."""

    stood = Signal(object)
    """This list: the person moved to another card of it, or into it."""
    turned = Signal(object, int, bool)
    """This list, the way to another column (-1 back, 1 ahead), and whether the cards are to come along."""
    opened = Signal(int)
    pointed_at = Signal(int)
    chosen_alone = Signal(object)
    """This list: what is chosen in the others is to be let go."""
    changed_choice = Signal()
    lifted = Signal(object, QPoint)
    """This list, and where on the screen the card was picked up."""
    carried = Signal(QPoint)
    dropped = Signal(QPoint)
    trash_asked = Signal()
    escaped = Signal()
    menu_asked = Signal(int, QPoint)

    def __init__(self, words: CardWords, fetch: Callable[[Sequence[int]], Mapping[int, ApplicationRow]]) -> None:
        super().__init__()
        self._words = words
        self._list = ListModel((words.column(),), fetch, page=PAGE)
        self.is_current = False
        self._hovered = -1
        self._pressed_at: QPoint | None = None
        self._pressed_row = -1
        self._carries = False
        self.setProperty("ground", "none")
        self.setModel(self._list)
        painted = CardDelegate(self, words, width=self.card_width, is_chosen=self.is_chosen, state=self._state)
        self.setItemDelegate(painted)
        self._calm()

    @property
    def ids(self) -> array[int]:
        """Give the ids of the column in order."""
        return self._list.ids

    @property
    def current_row(self) -> int:
        """Give the row of the card one stands on; -1 for none."""
        return self.currentIndex().row()

    @property
    def current_id(self) -> int | None:
        """Give the id of the card one stands on."""
        return self._list.id_at(self.current_row) if 0 <= self.current_row < len(self.ids) else None

    @property
    def chosen_ids(self) -> list[int]:
        """Give the ids of the cards chosen, in order."""
        return [self._list.id_at(index.row()) for index in sorted(self.selectionModel().selectedIndexes())]

    def is_chosen(self, row: int) -> bool:
        """Tell whether a card is chosen."""
        return self.selectionModel().isSelected(self._list.index(row, 0))

    def row_of(self, id_: int) -> int | None:
        """Find the row of an id; None where it is in another column."""
        return self._list.row_of(id_)

    def row_at(self, row: int) -> ApplicationRow | None:
        """Give what stands in a row."""
        return self._list.value_at(row) if 0 <= row < len(self.ids) else None

    def show_ids(self, ids: array[int], *, anew: bool = True) -> None:
        """Show other ids: what was chosen, stood on and in sight stays as far as it is still there.

        Where the ids are the same, the rows are read anew only if that is asked for.
        """
        steps = splices(self.ids, ids)
        if steps == ():
            if anew:
                self._list.reload()
            return
        chosen, stood_on = self.chosen_ids, self.current_id
        bar, before = self.verticalScrollBar(), self.current_row
        top, offset = divmod(bar.value(), card_pitch())
        anchor = self._list.id_at(top) if bar.value() > 0 and top < len(self.ids) else None
        if steps is None:
            self._list.set_ids(ids)
        else:
            self._list.change_ids(ids, steps)
        self.choose(chosen)
        self._stand_again(stood_on, before)
        row = self._list.row_of(anchor) if anchor is not None else None
        if row is not None:
            self.executeDelayedItemsLayout()
            bar.setValue(row * card_pitch() + offset)

    def reload(self) -> None:
        """Read the rows in sight anew."""
        self._list.reload()

    def choose(self, ids: Sequence[int]) -> None:
        """Choose these cards alone, as far as they are in the column."""
        self.selectionModel().clearSelection()
        for id_ in ids:
            row = self._list.row_of(id_)
            if row is not None:
                self.selectionModel().select(self._list.index(row, 0), _FLAG.Select)

    def stand_on(self, row: int) -> None:
        """Stand on a card, the nearest where there are fewer, and bring it into sight."""
        if len(self.ids):
            index = self._list.index(min(max(row, 0), len(self.ids) - 1), 0)
            self.selectionModel().setCurrentIndex(index, _FLAG.NoUpdate)
            self.scrollTo(index)
        self.stood.emit(self)

    def row_beside(self, y: int) -> int:
        """Give the row whose card stands at a height of the viewport, or comes nearest."""
        row = self.rowAt(y)
        return row if row >= 0 else len(self.ids) - 1

    def middle_of_current(self) -> int:
        """Give the height of the middle of the card one stands on, in the viewport."""
        if self.current_row < 0:
            return card_height() // 2
        return self.rowViewportPosition(self.current_row) + card_height() // 2

    def card_width(self) -> int:
        """Give the width of a card: the room of the scroll bar is kept free where there is none."""
        return self.width() - current().px(SCROLL_BAR)

    def picture_of(self, row: int) -> QPixmap:
        """Paint a card as it looks while it is carried."""
        size = QSize(self.card_width(), card_height())
        picture = QPixmap(size * self.devicePixelRatioF())
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        picture.fill(Qt.GlobalColor.transparent)
        value = self.row_at(row)
        if value is not None:
            painter = QPainter(picture)
            paint_card(painter, self._words.card(value), QRect(QPoint(0, 0), size), state="stood")
            painter.end()
        return picture

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            ahead = (key == Qt.Key.Key_Right) != self.isRightToLeft()
            self.turned.emit(self, 1 if ahead else -1, control)
        elif key in _ENTER and self.current_id is not None:
            self.opened.emit(self.current_id)
        elif key == Qt.Key.Key_Space and self.current_row >= 0:
            self._toggle(self.current_row)
        elif key == Qt.Key.Key_Delete and self.current_id is not None:
            self.trash_asked.emit()
        elif key == Qt.Key.Key_Escape:
            self._give_up()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.stand_on(0 if key == Qt.Key.Key_Home else len(self.ids) - 1)
        else:
            before = self.current_row
            super().keyPressEvent(event)
            if self.current_row != before:
                self.stood.emit(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.rowAt(event.position().toPoint().y())
        self._pressed_row = row
        if row < 0:
            self.stood.emit(self)
            return
        self.setAutoScroll(False)  # the card must not move away from under the pointer
        self.selectionModel().setCurrentIndex(self._list.index(row, 0), _FLAG.NoUpdate)
        self.setAutoScroll(True)
        self.stood.emit(self)
        if event.button() is Qt.MouseButton.LeftButton:
            if event.modifiers() & _CHOOSING:
                self._toggle(row)
            else:
                self._pressed_at = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.globalPosition().toPoint()
        if self._pressed_at is None:
            self._hover(self.rowAt(event.position().toPoint().y()))
        elif self._carries:
            self.carried.emit(place)
        elif (place - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
            self._carries = True
            self.lifted.emit(self, self._pressed_at)
            self.carried.emit(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, carried = self._pressed_at is not None, self._carries
        self._pressed_at, self._carries = None, False
        if carried:
            self.dropped.emit(event.globalPosition().toPoint())
        elif pressed and 0 <= self._pressed_row < len(self.ids):
            self.selectionModel().clearSelection()
            self.chosen_alone.emit(self)
            self.pointed_at.emit(self._list.id_at(self._pressed_row))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self.rowAt(event.position().toPoint().y())
        if row >= 0:
            self.opened.emit(self._list.id_at(row))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        row = self.current_row if by_key else self.rowAt(event.pos().y())
        if row >= 0:
            place = self.visualRect(self._list.index(row, 0)).center() if by_key else event.pos()
            self.menu_asked.emit(self._list.id_at(row), self.viewport().mapToGlobal(place))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current_row < 0 and len(self.ids):
            self.selectionModel().setCurrentIndex(self._list.index(0, 0), _FLAG.NoUpdate)
        if event.reason() not in _COMES_BACK:
            self.stood.emit(self)
        self._show_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_focus()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def let_fall(self) -> None:
        """Forget the card that is carried."""
        self._pressed_at, self._carries = None, False

    def _give_up(self) -> None:
        """Put back what is carried; else ask for letting go of what is chosen or shown."""
        if self._carries:
            self.let_fall()
            self.dropped.emit(QPoint(-1, -1))
        else:
            self.escaped.emit()

    def keyboardSearch(self, search: str) -> None:
        """Look for nothing: that would read every row of a long column."""

    def _show_focus(self) -> None:
        """Paint what shows the focus: a card, or the column where it has none."""
        self.viewport().update()
        around = self.parentWidget()
        if around is not None:
            around.update()

    def _toggle(self, row: int) -> None:
        """Choose a card, or no longer."""
        self.selectionModel().select(self._list.index(row, 0), _FLAG.Toggle)
        self.changed_choice.emit()

    def _stand_again(self, id_: int | None, before: int) -> None:
        """Stand on the card of an id; where it is gone, on the one that has come in its place."""
        row = self._list.row_of(id_) if id_ is not None else None
        place = row if row is not None else min(before, len(self.ids) - 1)
        if place >= 0:
            self.selectionModel().setCurrentIndex(self._list.index(place, 0), _FLAG.NoUpdate)

    def _state(self, row: int) -> str:
        """Say what a card's line tells."""
        if row == self.current_row and self.is_current:
            return "focus" if self.hasFocus() else "stood"
        return "hover" if row == self._hovered else ""

    def _hover(self, row: int) -> None:
        """Light the card under the pointer and let the one before go."""
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def _calm(self) -> None:
        """Turn off what makes a Qt table loud, and Tab between cells."""
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(card_pitch())
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(current().px(32))
