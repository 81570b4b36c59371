"""The table of applications: rows kept in place while those around them change, cells edited, several rows chosen."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication

from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.table import Table
from careerjournal.ui.pages.applications.columns import NEXT, STAGE
from careerjournal.ui.pages.applications.list_model import ListModel
from careerjournal.ui.pages.applications.table_parts.cell_editing import CellDelegate

_FLAG = QItemSelectionModel.SelectionFlag
_SELECT = _FLAG.ClearAndSelect | _FLAG.Rows
_ALONG = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_F2)
_MOST_CHOSEN = 5_000
"""How many rows stay chosen when the list comes in quite another order; all of them stay all of them."""


class ApplicationTable(Table):
    """Enter and click show an application, Delete asks for the trash, Esc for closing what is shown.

    F2, typing or a double click edits the cell one stands on; Left and Right go from cell to cell.
    """

    pointed_at = Signal(int)
    """The id of a row that was clicked."""
    went_to = Signal(int)
    """The id of a row that the person moved to."""
    trash_asked = Signal(object)
    """The ids of the rows (list[int]) that are to go."""
    close_asked = Signal()
    menu_asked = Signal(int, QPoint)
    """The id of a row, and where on the screen its menu belongs."""
    event_asked = Signal(int)
    """The id of a row whose stage is to be another: that is an event of its history."""

    def __init__(self, model: ListModel, desk: Desk, *, name: str) -> None:
        super().__init__(model, name=name)
        self._list = model
        self._is_still = False
        self.cells = CellDelegate(self, model, desk)
        self.setItemDelegate(self.cells)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.AnyKeyPressed)
        self.horizontalHeader().setSortIndicator(NEXT, Qt.SortOrder.DescendingOrder)
        self.clicked.connect(self._point)
        self.row_chosen.connect(self._go)

    @property
    def current_id(self) -> int | None:
        """Give the id of the row one stands on."""
        index = self.currentIndex()
        return self._list.id_at(index.row()) if index.isValid() else None

    @property
    def chosen_ids(self) -> list[int]:
        """Give the ids of the rows chosen, in order; it takes no longer where all are chosen than to copy them."""
        return self.chosen.tolist()

    @property
    def chosen(self) -> array[int]:
        """Give the ids of the rows chosen, in order, eight bytes each."""
        found = array("q")
        for first, last in self._chosen_rows():
            found.extend(self._list.ids[first : last + 1])
        return found

    @property
    def chosen_count(self) -> int:
        """Count the rows chosen."""
        return sum(last - first + 1 for first, last in self._chosen_rows())

    def show_order(self, column: int, *, descending: bool) -> None:
        """Show by which column the rows are ordered, without asking for it; -1 where it is none of them."""
        header = self.horizontalHeader()
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        if (header.sortIndicatorSection(), header.sortIndicatorOrder()) != (column, order):
            header.blockSignals(True)
            header.setSortIndicator(column, order)
            header.blockSignals(False)
            header.viewport().update()

    @contextmanager
    def place_kept(self) -> Iterator[None]:
        """Keep the rows chosen, the one stood on and those in sight where they are, while the rows of the model change.

        An editor that is open is left with what was typed kept.
        """
        bar, height = self.verticalScrollBar(), self.verticalHeader().defaultSectionSize()
        top, offset = divmod(bar.value(), height)
        anchor = self._list.id_at(top) if bar.value() > 0 and top < self._list.rowCount() else None
        stood_on, before, column = self.current_id, self.currentIndex().row(), max(0, self.currentIndex().column())
        chosen = self.chosen
        was_all = len(chosen) == self._list.rowCount()
        self._is_still = True
        self.setAutoScroll(False)
        try:
            yield
            if len(chosen) > 1 and self.chosen_count != len(chosen):
                self._choose_again(chosen, all_of_them=was_all and self._list.rowCount() == len(chosen))
            if stood_on is not None:
                self._stand_on(stood_on, before, column)
            row = self._list.row_of(anchor) if anchor is not None else None
            if row is not None:
                self.executeDelayedItemsLayout()
                bar.setValue(row * height + offset)
        finally:
            self.setAutoScroll(True)
            self._is_still = False

    def choose_all_of(self, ids: Sequence[int]) -> None:
        """Choose these rows, as far as they are in the list."""
        self._choose_again(array("q", ids), all_of_them=False)

    def _chosen_rows(self) -> list[tuple[int, int]]:
        """Give the first and last rows of what is chosen, in order."""
        selection = self.selectionModel().selection()
        parts = [selection.at(number) for number in range(selection.count())]
        return sorted((part.top(), part.bottom()) for part in parts if part.isValid())

    def _stand_on(self, id_: int, before: int, column: int) -> None:
        """Stand on the row of an id; where it is gone, on the row that has come in its place."""
        row = self._list.row_of(id_)
        place = min(before, self._list.rowCount() - 1) if row is None else row
        if place >= 0:
            flag = _FLAG.NoUpdate if self.chosen_count > 1 else _SELECT
            self.selectionModel().setCurrentIndex(self._list.index(place, column), flag)

    def _choose_again(self, chosen: array[int], *, all_of_them: bool) -> None:
        """Choose rows by their ids after the list began anew."""
        last = len(self._list.columns) - 1
        if all_of_them:
            ranges = [(0, len(self._list.ids) - 1)]
        elif len(chosen) > _MOST_CHOSEN:
            ranges = []
        else:
            wanted = frozenset(chosen)
            rows = [row for row, id_ in enumerate(self._list.ids) if id_ in wanted]
            runs = (list(run) for _, run in groupby(enumerate(rows), key=lambda one: one[1] - one[0]))
            ranges = [(run[0][1], run[-1][1]) for run in runs]
        selection = QItemSelection()
        for first, end in ranges:
            selection.select(self._list.index(first, 0), self._list.index(end, last))
        self.selectionModel().select(selection, _FLAG.ClearAndSelect)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current, key = self.current_id, event.key()
        if key in _ALONG:
            self.cells.shows_ring = True
            self.viewport().update()
        if key == Qt.Key.Key_F2 and current is not None and self.currentIndex().column() == STAGE:
            self.event_asked.emit(current)
        elif key == Qt.Key.Key_Delete and current is not None:
            self.trash_asked.emit(self.chosen_ids or [current])
        elif key == Qt.Key.Key_Escape:
            self._step_back()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._choose_to(0 if key == Qt.Key.Key_Home else self._list.rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def _choose_to(self, row: int) -> None:
        """Choose from the row one stands on to the first or last."""
        stood_on, last = self.currentIndex(), len(self._list.columns) - 1
        if stood_on.isValid() and row >= 0:
            first, end = sorted((stood_on.row(), row))
            part = QItemSelection(self._list.index(first, 0), self._list.index(end, last))
            self.selectionModel().setCurrentIndex(self._list.index(row, stood_on.column()), _FLAG.NoUpdate)
            self.selectionModel().select(part, _FLAG.ClearAndSelect)

    def _step_back(self) -> None:
        """Choose no more than the row one stands on; where that is so already, ask for closing what is shown."""
        if self.chosen_count > 1 and self.currentIndex().isValid():
            self.selectionModel().setCurrentIndex(self.currentIndex(), _SELECT)
        else:
            self.close_asked.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.cells.shows_ring = False
        super().mousePressEvent(event)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        """Edit the cell that was double clicked; its stage is an event, and what cannot be edited opens the row."""
        if index.column() == STAGE:
            self.event_asked.emit(self._list.id_at(index.row()))
        elif index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
        else:
            super()._open(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            place = self.visualRect(index).center() if by_key else event.pos()
            self.menu_asked.emit(self._list.id_at(index.row()), self.viewport().mapToGlobal(place))

    @Slot(QModelIndex)
    def _point(self, index: QModelIndex) -> None:
        """Tell which row was clicked, where the click did not choose several."""
        if QApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier:
            self.pointed_at.emit(self._list.id_at(index.row()))

    @Slot(int)
    def _go(self, id_: int) -> None:
        """Tell which row the person moved to, not where the rows moved."""
        if not self._is_still:
            self.went_to.emit(id_)
