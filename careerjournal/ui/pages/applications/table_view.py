"""The table: reads the first rows at once and all ids on a worker; keeps its place whatever changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtWidgets import QAbstractItemView, QMenu

from careerjournal.domain.application_query import EVERYTHING, ApplicationQuery
from careerjournal.journal.rows import ApplicationRow
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.kit.menus import open_at
from careerjournal.ui.pages.applications.application_table import ApplicationTable
from careerjournal.ui.pages.applications.columns import SORTING, Columns
from careerjournal.ui.pages.applications.id_changes import splices, with_new_top
from careerjournal.ui.pages.applications.id_loader import Found, IdLoader
from careerjournal.ui.pages.applications.list_model import ListModel
from careerjournal.ui.pages.applications.table_parts.column_layout import ColumnLayout, from_words, to_words
from careerjournal.ui.pages.applications.table_parts.columns_sheet import ColumnsSheet
from careerjournal.ui.pages.applications.table_parts.header_layout import HeaderLayout
from careerjournal.ui.pages.applications.table_parts.selection_bar import SelectionBar
from careerjournal.ui.pages.applications.table_parts.several_acts import SeveralActs
from careerjournal.ui.pages.applications.view import View


class TableView(View):
    """One row for each application, in the order of a column."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._query = EVERYTHING
        self._asked: ApplicationQuery | None = None
        self._wanted: int | None = None
        self._chosen: list[int] = []
        self._is_fresh = True
        self._is_whole = False
        self._waits = False
        self.model = ListModel(Columns(desk.words, desk.today).all(), self._fetch)
        self.table = ApplicationTable(self.model, desk, name=desk.words.tr("Applications"))
        self.loader = IdLoader(desk, self)
        self.acts = SeveralActs(desk, self)
        self.bar = SelectionBar(desk.words)
        kept = from_words(desk.settings.table, [each.key for each in self.model.columns])
        self.header = HeaderLayout(self.table, self.model, kept)
        self.setLayout(column((self.table, 1), self.bar))
        self._connect()

    def _connect(self) -> None:
        """Listen to the parts."""
        self.model.sort_asked.connect(self._sort)
        self.loader.answered.connect(self._take)
        table = self.table
        table.opened.connect(self.opened)
        table.pointed_at.connect(self.pointed_at)
        table.went_to.connect(self.went_to)
        table.trash_asked.connect(self.trash_asked)
        table.close_asked.connect(self.close_asked)
        table.menu_asked.connect(self.menu_asked)
        table.event_asked.connect(self.event_asked)
        table.selectionModel().selectionChanged.connect(self._show_chosen)
        table.cells.refused.connect(self.desk.say)
        table.cells.closeEditor.connect(self._after_edit)
        self.bar.event_asked.connect(lambda: self.acts.ask_event(self.selected()))
        self.bar.tag_asked.connect(lambda: self.acts.ask_tag(self.selected()))
        self.bar.untag_asked.connect(lambda: self.acts.ask_tag_to_remove(self.selected()))
        self.bar.export_asked.connect(lambda: self.acts.export(self.selected()))
        self.bar.trash_asked.connect(lambda: self.trash_asked.emit(self.selected()))
        self.header.changed.connect(self._keep_layout)
        self.header.menu_asked.connect(self.open_columns_menu)

    def show_query(self, query: ApplicationQuery, selected: Sequence[int] = ()) -> None:
        self._chosen = list(selected) if list(selected) != self.selected() else []
        if query == self._asked:
            self.refresh()
        else:
            self._begin(query)

    def refresh(self) -> None:
        if self._is_editing:
            self._waits = True
            return
        query = self._query
        first = self.loader.first(query)
        if first is not None and first.complete:
            self.loader.drop()
            self._take(first)
            return
        guess = with_new_top(self.model.ids, first.ids) if first is not None else None
        self._show(Found(ids=self.model.ids if guess is None else guess, complete=False))
        self.loader.ask_all(query, self.model.ids)

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

    @Slot()
    def choose_columns(self) -> None:
        """Open the sheet in which columns are chosen."""
        sheet = ColumnsSheet(self, self.model.columns, self.header.layout)
        sheet.chosen.connect(self._take_layout)
        sheet.open()

    @Slot(QPoint)
    def open_columns_menu(self, place: QPoint) -> None:
        """Show every column to turn on and off at once, and the way to their order."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = self.header.layout
        for each in self.model.columns:
            action = menu.addAction(each.title)
            action.setCheckable(True)
            action.setChecked(each.key in layout.shown)
            action.setEnabled(each.key != "company")
            action.setData(each.key)
        menu.addSeparator()
        menu.addAction(self.desk.words.tr("Columns and their order…"), self.choose_columns)
        menu.triggered.connect(self._turn_column)
        open_at(menu, place)

    @property
    def is_settled(self) -> bool:
        """Tell whether all of what was asked for last is shown."""
        return not self.loader.is_busy and self._asked == self._query and self._is_whole

    @property
    def _is_editing(self) -> bool:
        """Tell whether something is being typed into a cell."""
        return self.table.state() == QAbstractItemView.State.EditingState

    @Slot(object)
    def _turn_column(self, action: object) -> None:
        """Show a column, or no longer."""
        key = str(getattr(action, "data", str)() or "")
        if key:
            shown = self.header.layout.shown
            keys = [each for each in shown if each != key] if key in shown else [*shown, key]
            self._take_layout(self.header.layout.with_shown(keys))

    @Slot(object)
    def _take_layout(self, layout: ColumnLayout) -> None:
        """Show and keep other columns."""
        self.header.show_layout(layout)
        self._keep_layout(layout)

    @Slot(object)
    def _keep_layout(self, layout: ColumnLayout) -> None:
        """Keep the columns with the settings of this machine."""
        self.desk.keep_settings(replace(self.desk.settings, table=to_words(layout)))

    @Slot(str, bool)
    def _sort(self, key: str, descending: bool) -> None:
        """Order by a column."""
        sorting = SORTING[key]
        query = replace(self._query, order=sorting.order, descending=descending != sorting.turned)
        if query != self._query:  # Qt tells twice when it is not a click that sorts
            self.query_asked.emit(query)

    def _show_order(self) -> None:
        """Show by which column the rows are ordered."""
        header, query = self.table.horizontalHeader(), self._query
        now = header.sortIndicatorSection()
        fitting = [n for n, each in enumerate(self.model.columns) if SORTING[each.key].order is query.order]
        number = now if now in fitting else fitting[0] if fitting else -1
        turned = number >= 0 and SORTING[self.model.columns[number].key].turned
        self.table.show_order(number, descending=query.descending != turned)

    def _begin(self, query: ApplicationQuery) -> None:
        """Go to another list: its first rows at once, where they are quick to find, the rest on a worker."""
        self._query = self._asked = query
        self._is_fresh = True
        self._is_whole = False
        self._show_order()
        first = self.loader.first(query)
        if first is not None and first.complete:
            self.loader.drop()
            self._take(first)
            return
        if first is not None:
            self._show(first)
        self.loader.ask_all(query, self.model.ids)

    @Slot(object)
    def _take(self, found: Found) -> None:
        """Show all that was found; not under the hands of whoever types into a cell."""
        if self._is_editing:
            self._waits = True
            return
        self._show(found)
        if self._chosen:
            self.table.choose_all_of(self._chosen)
            self._wanted, self._chosen = self._wanted or self._chosen[0] if len(self._chosen) == 1 else self._wanted, []
        self._settle_wanted()
        self._is_whole = True
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
            self.header.fit()
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

    @Slot()
    def _show_chosen(self) -> None:
        """Say how many are chosen, where it is more than one."""
        self.bar.show_count(self.table.chosen_count)
        self.selection_changed.emit()

    @Slot()
    def _after_edit(self) -> None:
        """Read anew what had to wait while one typed."""
        if self._waits:
            self._waits = False
            QTimer.singleShot(0, self, self.refresh)
