"""The model of long lists: all ids in order, the rows behind them fetched by the page and let go again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from careerjournal.domain.stages import Stage

RowT = TypeVar("RowT")
Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole
"""The row's value."""
CELL_ROLE = Qt.ItemDataRole.UserRole + 1
"""The cell as the delegate paints it."""
ID_ROLE = Qt.ItemDataRole.UserRole + 2
"""The row's id."""


_MOST_CELLS = 4096
"""Cells kept at once, some tens of screens of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What stands in one cell: words, a second line, a stage's mark before them, and their tone (a colour role)."""

    text: str
    second: str = ""
    mark: Stage | None = None
    tone: str = "text"
    strong: bool = False
    own: bool = False


@dataclass(frozen=True, kw_only=True)  # without slots: Python 3.11 cannot make a slotted Column[Row](...)
class Column(Generic[RowT]):
    """A column: its key and title, how a row becomes a cell, its width (0 takes what is left), whether it sorts."""

    key: str
    title: str
    cell: Callable[[RowT], Cell]
    width: int = 0
    sorts: bool = False


class PagedModel(QAbstractTableModel, Generic[RowT]):
    """Rows of a list of any length: ids are held, rows fetched two hundred at a time and at most eight pages kept.

    `fetch` gives the rows of some ids by id; an id that is gone may be missing from its answer.
    """

    sort_asked = Signal(str, bool)
    """Column key, descending: the page orders the ids anew and hands them back."""

    def __init__(
        self,
        columns: Sequence[Column[RowT]],
        fetch: Callable[[Sequence[int]], Mapping[int, RowT]],
        *,
        page: int = 200,
        pages: int = 8,
    ) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._fetch = fetch
        self._page, self._pages = page, pages
        self._ids: Sequence[int] = ()
        self._places: dict[int, int] | None = None
        self._kept: OrderedDict[int, Mapping[int, RowT]] = OrderedDict()
        self._cells: dict[tuple[int, int], Cell] = {}

    @property
    def ids(self) -> Sequence[int]:
        """Give all ids in order."""
        return self._ids

    @property
    def rows_held(self) -> int:
        """Count the rows in memory."""
        return sum(len(rows) for rows in self._kept.values())

    def set_ids(self, ids: Sequence[int]) -> None:
        """Show other rows, or the same in another order."""
        self.beginResetModel()
        self._ids = ids
        self._places = None
        self._forget()
        self.endResetModel()

    def reload(self) -> None:
        """Fetch the rows anew while the ids stay: selection and scroll position stay as well."""
        self._forget()
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self.columns) - 1))

    def id_at(self, row: int) -> int:
        """Give the id in a row; raise IndexError outside."""
        return self._ids[row]

    def row_of(self, id_: int) -> int | None:
        """Find the row of an id; None if it is not in the list."""
        if self._places is None:
            self._places = {each: place for place, each in enumerate(self._ids)}
        return self._places.get(id_)

    def value_at(self, row: int) -> RowT | None:
        """Give a row's value, fetching its page if need be; None where the row is gone meanwhile."""
        number = row // self._page
        rows = self._kept.get(number)
        if rows is None:
            rows = self._fetch(self._ids[number * self._page : (number + 1) * self._page])
            self._kept[number] = rows
            if len(self._kept) > self._pages:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(number)
        return rows.get(self._ids[row])

    def cell_at(self, row: int, column: int) -> Cell | None:
        """Give a cell, made once while its row stays where it is; None where the row is gone meanwhile."""
        cell = self._cells.get((row, column))
        if cell is None:
            value = self.value_at(row)
            if value is None:
                return None
            if len(self._cells) >= _MOST_CELLS:
                self._cells.clear()
            cell = self._cells[row, column] = self.columns[column].cell(value)
        return cell

    def _forget(self) -> None:
        """Let go of all rows that were fetched."""
        self._kept.clear()
        self._cells.clear()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == ID_ROLE:
            return self._ids[index.row()]
        if role not in (CELL_ROLE, ROW_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if role == ROW_ROLE:
            return self.value_at(index.row())
        cell = self.cell_at(index.row(), index.column())
        if cell is None or role == CELL_ROLE:
            return cell
        return f"{cell.text}, {cell.second}" if cell.second else cell.text

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(self.columns) and self.columns[column].sorts:
            self.sort_asked.emit(self.columns[column].key, order is Qt.SortOrder.DescendingOrder)
