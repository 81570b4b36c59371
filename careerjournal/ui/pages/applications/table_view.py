"""The table: reads the first rows at once and all ids on a worker; keeps its place whatever changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent

from careerjournal.domain.application_query import EVERYTHING, ApplicationQuery
from careerjournal.journal.rows import ApplicationRow
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.applications.application_table import ApplicationTable
from careerjournal.ui.pages.applications.columns import ORDERS, SOURCE, Columns, widths
from careerjournal.ui.pages.applications.id_changes import splices, with_new_top
from careerjournal.ui.pages.applications.id_loader import Found, IdLoader
from careerjournal.ui.pages.applications.list_model import ListModel
from careerjournal.ui.pages.applications.view import View

_WIDE = 800
"""Width in pixels from which the table has room for where applications were found."""


class TableView(View):
    """One row for each application, in the order of a column."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._query = EVERYTHING
        self._asked: ApplicationQuery | None = None
        self._wanted: int | None = None
        self._is_fresh = True
        self.model = ListModel(Columns(desk.words, desk.today).all(), self._fetch)
        self.table = ApplicationTable(self.model, name=desk.words.tr("Applications"))
        self.loader = IdLoader(desk, self)
        self.setLayout(column((self.table, 1)))
        self.setFocusProxy(self.table)
        self.model.sort_asked.connect(self._sort)
        self.loader.found.connect(self._take)
        self.table.opened.connect(self.opened)
        self.table.pointed_at.connect(self.pointed_at)
        self.table.went_to.connect(self.went_to)
        self.table.trash_asked.connect(self.trash_asked)
        self.table.close_asked.connect(self.close_asked)
        self.table.menu_asked.connect(self.menu_asked)
        self.table.selectionModel().selectionChanged.connect(self.selection_changed)

    def show_query(self, query: ApplicationQuery, selected: Sequence[int]) -> None:
        if query == self._asked:
            self.refresh()
        else:
            self._begin(query)
        if selected and list(selected) != self.selected():
            self.reveal(selected[0])

    def refresh(self) -> None:
        query = self._query
        if query != self._asked:
            self._begin(query)
            return
        first = self.loader.first(query)
        if first is not None and first.complete:
            self.loader.drop()
            self._take(first)
            return
        guess = with_new_top(self.model.ids, first.ids) if first is not None else None
        self._show(Found(ids=self.model.ids if guess is None else guess, complete=False))
        self.loader.ask(query, self.model.ids)

    def selected(self) -> list[int]:
        return self.table.chosen_ids

    @property
    def current_id(self) -> int | None:
        return self.table.current_id

    def reveal(self, id_: int) -> None:
        self._wanted = id_
        self._settle_wanted()

    def focus_in(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    @Slot(str, bool)
    def _sort(self, key: str, descending: bool) -> None:
        """Order by a column."""
        query = replace(self._query, order=ORDERS[key], descending=descending)
        if query != self._query:  # Qt tells twice when it is not a click that sorts
            self.query_asked.emit(query)

    def _begin(self, query: ApplicationQuery) -> None:
        """Go to another list: its first rows at once, where they are quick to find, the rest on a worker."""
        self._query = self._asked = query
        self._is_fresh = True
        first = self.loader.first(query)
        if first is not None and first.complete:
            self.loader.drop()
            self._take(first)
            return
        if first is not None:
            self._show(first)
        self.loader.ask(query, self.model.ids)

    @Slot(object)
    def _take(self, found: Found) -> None:
        """Show all that was found."""
        self._show(found)
        self._settle_wanted()
        self.counted.emit(len(found.ids))

    def _show(self, found: Found) -> None:
        """Show ids; the selected row stays selected and the rows in sight stay where they are."""
        known = found.steps is not None and found.since is self.model.ids
        steps = found.steps if known else splices(self.model.ids, found.ids)
        if not known or steps:  # an answer that says nothing new leaves the rows that were read with the question
            with self.table.place_kept():
                if steps is None:
                    self.model.set_ids(found.ids)
                else:
                    self.model.change_ids(found.ids, steps)
        if self._is_fresh:
            self._is_fresh = False
            self.table.scrollToTop()
            self._fit_columns()
        if not found.complete:
            self.began.emit()

    def _settle_wanted(self) -> None:
        """Select the row that was asked for, or say that it is not there."""
        if self._wanted is None:
            return
        if self.table.choose(self._wanted):
            self._wanted = None
        elif not self.loader.is_busy:
            missed, self._wanted = self._wanted, None
            self.missed.emit(missed)

    def _fetch(self, ids: Sequence[int]) -> Mapping[int, ApplicationRow]:
        """Read rows for the model."""
        return {row.id: row for row in self.desk.journal.applications.rows(ids)}

    def _fit_columns(self) -> None:
        """Make room: the company is cut last, where it was found is shown where there is room."""
        width = self.table.viewport().width()
        self.table.setColumnHidden(SOURCE, width < current().px(_WIDE))
        for number, width_of_column in widths(self.model, width).items():
            self.table.setColumnWidth(number, width_of_column)
