"""The menu of a row, or of several chosen: what can be done with them, what the list is sorted by, its columns."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from careerjournal.language.words import tr
from careerjournal.ui.pages.applications.listing import ApplicationsList


class RowMenu(QMenu):
    """Belongs to one row and goes when it is closed."""

    open_asked = Signal(int)
    event_asked = Signal(int)
    trash_asked = Signal(int)

    def __init__(self, parent: QWidget, applications: ApplicationsList, id_: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._list, self._id = applications, id_
        self._chosen = applications.view.selected()
        if len(self._chosen) > 1 and id_ in self._chosen:
            self._offer_several()
        else:
            self.addAction(tr("Open"), self._open)
            self.addAction(tr("Add an event"), self._add_event)
            trash = self.addAction(tr("Move to the trash"), self._trash)
            trash.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        self.addSeparator()
        self.sorting = self.addMenu(tr("Sort by"))
        self._fill_sorting()
        self.addAction(tr("Columns and their order…"), applications.table_view.choose_columns)

    def _offer_several(self) -> None:
        """Offer what can be done to all that are chosen."""
        acts, chosen = self._list.table_view.acts, self._chosen
        self.addAction(tr("Log an event for all of them"), partial(acts.ask_event, chosen))
        self.addAction(tr("Add a tag"), partial(acts.ask_tag, chosen))
        self.addAction(tr("Remove a tag"), partial(acts.ask_tag_to_remove, chosen))
        self.addAction(tr("Export the applications chosen"), partial(acts.export, chosen))
        trash = self.addAction(tr("Move to the trash"), partial(acts.trash, chosen))
        trash.setShortcut(QKeySequence(Qt.Key.Key_Delete))

    def _fill_sorting(self) -> None:
        """Offer the columns that sort; the one in use is ticked."""
        header = self._list.table.horizontalHeader()
        group = QActionGroup(self)
        for number, column in enumerate(self._list.model.columns):
            if column.sorts:
                action = QAction(column.title, self, checkable=True, checked=header.sortIndicatorSection() == number)
                action.setData(number)
                group.addAction(action)
                self.sorting.addAction(action)
        group.triggered.connect(self._sort)

    @Slot(QAction)
    def _sort(self, action: QAction) -> None:
        """Sort by a column; once more turns its order round."""
        header = self._list.table.horizontalHeader()
        number = int(action.data())
        same = header.sortIndicatorSection() == number
        ascending = not (same and header.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder)
        order = Qt.SortOrder.AscendingOrder if ascending else Qt.SortOrder.DescendingOrder
        self._list.table.sortByColumn(number, order)

    @Slot()
    def _open(self) -> None:
        """Ask for the application."""
        self.open_asked.emit(self._id)

    @Slot()
    def _add_event(self) -> None:
        """Ask for the form of an event."""
        self.event_asked.emit(self._id)

    @Slot()
    def _trash(self) -> None:
        """Ask for the trash."""
        self.trash_asked.emit(self._id)
