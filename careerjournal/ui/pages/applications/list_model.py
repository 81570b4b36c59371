"""The model of the list: changes of its ids come step by step, so that selection and scroll position stay."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt

from careerjournal.journal.rows import ApplicationRow
from careerjournal.ui.kit.table_model import Column, Index, PagedModel
from careerjournal.ui.pages.applications.id_changes import Splice
from careerjournal.ui.pages.applications.table_parts.cell_fields import EDITED

_NOWHERE = QModelIndex()
_BYTES = array("q").itemsize
_SEEN = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_PAGE, _PAGES = 25, 64
"""Rows read at a time, a screen of them, which takes a millisecond or two; and how many such pages are kept."""


class ListModel(PagedModel[ApplicationRow]):
    """Applications by id, in the order of a query."""

    def __init__(
        self,
        columns: Sequence[Column[ApplicationRow]],
        fetch: Callable[[Sequence[int]], Mapping[int, ApplicationRow]],
        *,
        page: int = _PAGE,
    ) -> None:
        super().__init__(columns, fetch, page=page, pages=_PAGES)
        self._ids: array[int] = array("q")
        self._flags = [_SEEN | Qt.ItemFlag.ItemIsEditable if each.key in EDITED else _SEEN for each in columns]

    @property
    def ids(self) -> array[int]:
        return self._ids

    def set_ids(self, ids: Sequence[int]) -> None:
        super().set_ids(ids if isinstance(ids, array) else array("q", ids))

    def row_of(self, id_: int) -> int | None:
        """Find the row of an id; None if it is not in the list."""
        held, wanted = self._ids.tobytes(), array("q", (id_,)).tobytes()  # below a millisecond at 100,000
        place = held.find(wanted)
        while place % _BYTES and place >= 0:
            place = held.find(wanted, place + 1)
        return None if place < 0 else place // _BYTES

    def flags(self, index: Index) -> Qt.ItemFlag:
        return self._flags[index.column()] if index.isValid() else Qt.ItemFlag.NoItemFlags

    def change_ids(self, ids: array[int], steps: Sequence[Splice]) -> None:
        """Go to other ids by steps that lead there from those shown."""
        self._forget()
        for step in steps:
            self._take_out(step)
            self._put_in(step)
        self._ids = ids
        self.reload()

    def _take_out(self, step: Splice) -> None:
        """Let rows go."""
        if step.gone:
            end = step.at + step.gone
            self.beginRemoveRows(_NOWHERE, step.at, end - 1)
            self._ids = self._ids[: step.at] + self._ids[end:]
            self.endRemoveRows()

    def _put_in(self, step: Splice) -> None:
        """Let rows come."""
        if step.come:
            self.beginInsertRows(_NOWHERE, step.at, step.at + len(step.come) - 1)
            self._ids = self._ids[: step.at] + array("q", step.come) + self._ids[step.at :]
            self.endInsertRows()
