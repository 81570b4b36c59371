"""The table of applications: one row at a time, kept in place while the rows around it change."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from careerjournal.ui.kit.table import Table
from careerjournal.ui.pages.applications.columns import NEXT
from careerjournal.ui.pages.applications.list_model import ListModel

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class ApplicationTable(Table):
    """Enter and click show an application, Delete asks for the trash, Esc for closing what is shown."""

    pointed_at = Signal(int)
    """The id of a row that was clicked."""
    went_to = Signal(int)
    """The id of a row that the person moved to."""
    trash_asked = Signal(object)
    """The ids of the rows (list[int]) that are to go."""
    close_asked = Signal()
    menu_asked = Signal(int, QPoint)
    """The id of a row, and where on the screen its menu belongs."""

    def __init__(self, model: ListModel, *, name: str) -> None:
        super().__init__(model, name=name)
        self._list = model
        self._is_still = False
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.horizontalHeader().setSortIndicator(NEXT, Qt.SortOrder.DescendingOrder)
        self.clicked.connect(self._point)
        self.row_chosen.connect(self._go)

    @property
    def current_id(self) -> int | None:
        """Give the id of the row one stands on."""
        index = self.currentIndex()
        return self._list.id_at(index.row()) if index.isValid() else None

    @contextmanager
    def place_kept(self) -> Iterator[None]:
        """Keep the row one stands on and the rows in sight where they are, while the rows of the model change."""
        bar, height = self.verticalScrollBar(), self.verticalHeader().defaultSectionSize()
        top, offset = divmod(bar.value(), height)
        anchor = self._list.id_at(top) if bar.value() > 0 and top < self._list.rowCount() else None
        stood_on = self.current_id
        self._is_still = True
        self.setAutoScroll(False)
        try:
            yield
            self._stand_on(stood_on)
            row = self._list.row_of(anchor) if anchor is not None else None
            if row is not None:
                self.executeDelayedItemsLayout()
                bar.setValue(row * height + offset)
        finally:
            self.setAutoScroll(True)
            self._is_still = False

    def _stand_on(self, id_: int | None) -> None:
        """Select the row of an id; where it is gone, the row that has come in its place."""
        row = self._list.row_of(id_) if id_ is not None else None
        index = self._list.index(row, 0) if row is not None else self.currentIndex()
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, _SELECT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.current_id
        if event.key() == Qt.Key.Key_Delete and current is not None:
            self.trash_asked.emit([current])
        elif event.key() == Qt.Key.Key_Escape:
            self.close_asked.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            place = self.visualRect(index).center() if by_key else event.pos()
            self.menu_asked.emit(self._list.id_at(index.row()), self.viewport().mapToGlobal(place))

    @Slot(QModelIndex)
    def _point(self, index: QModelIndex) -> None:
        """Tell which row was clicked."""
        self.pointed_at.emit(self._list.id_at(index.row()))

    @Slot(int)
    def _go(self, id_: int) -> None:
        """Tell which row the person moved to, not where the rows moved."""
        if not self._is_still:
            self.went_to.emit(id_)
