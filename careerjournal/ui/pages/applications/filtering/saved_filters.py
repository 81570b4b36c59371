"""Filters under names: the menu that shows them, the sheet that keeps one, the sheet in which they are put in order."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from careerjournal.domain.application_query import ApplicationQuery, from_json, only_filter
from careerjournal.domain.saved_filters import SavedFilter
from careerjournal.language.words import AsIs, tr
from careerjournal.ui.kit.buttons import IconButton
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Field, LineEdit
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import boxed, column, emptied, line
from careerjournal.ui.pages.applications.filtering.conditions import conditions


class FilterMenu(QMenu):
    """What the filter's button opens. It belongs to one opening and goes when it is closed."""

    sheet_asked = Signal()
    save_asked = Signal()
    order_asked = Signal()
    clear_asked = Signal()
    query_chosen = Signal(object)

    def __init__(self, parent: QWidget, saved: list[SavedFilter], query: ApplicationQuery, *, narrows: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.addAction(tr("Choose what to show…"), self.sheet_asked.emit)
        if saved:
            self.addSeparator()
        for each in saved:
            kept = from_json(each.words)
            action = self.addAction(each.name.replace("&", "&&"), partial(self.query_chosen.emit, kept))
            action.setCheckable(True)
            action.setChecked(only_filter(kept) == only_filter(query))
        self.addSeparator()
        self.addAction(tr("Save this filter…"), self.save_asked.emit).setEnabled(narrows)
        if saved:
            self.addAction(tr("Names and order of filters…"), self.order_asked.emit)
        self.addAction(tr("Show all applications"), self.clear_asked.emit).setEnabled(narrows)


class SaveFilterSheet(Sheet):
    """Asks for the name under which a filter is kept."""

    def __init__(self, parent: QWidget, desk: Desk, query: ApplicationQuery) -> None:
        self._desk, self._query = desk, query
        self.name = LineEdit(own=True)
        self._field = Field(tr("Name"), self.name, hint=tr("A filter of that name is replaced."))
        super().__init__(
            parent,
            title=tr("Save this filter"),
            sentence=_told(query, desk),
            content=column(self._field),
            accept=tr("Save"),
        )
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Keep the filter, where it was given a name."""
        if not self.name.text().strip():
            self._field.set_error(tr("A filter needs a name, so that you find it again."))
        elif self._desk.do(lambda: self._desk.journal.filters.keep(self.name.text(), self._query)) is not None:
            super().accept()


class FilterOrderSheet(Sheet):
    """The saved filters with their names, to rename, move and remove; each act counts at once and can be undone."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        self._desk = desk
        self._rows = column(gap=8)
        super().__init__(
            parent,
            title=tr("Names and order of filters"),
            sentence=tr("Removing a filter leaves the applications as they are."),
            content=column(boxed(self._rows)),
            accept=tr("Done"),
            cancel=tr("Close"),
            width=520,
        )
        self.cancel_button.hide()
        self.names: list[LineEdit] = []
        self._fill()

    def _fill(self, focus: int | None = None) -> None:
        """Show the filters as they are kept."""
        emptied(self._rows)
        self._kept = self._desk.journal.filters.all()
        self.names = []
        for number, kept in enumerate(self._kept):
            self._rows.addWidget(self._row(number, kept))
        if not self._kept:
            self._rows.addWidget(Label(tr("No filter is saved."), "body", "muted"))
        if focus is not None and self.names:
            self.names[min(focus, len(self.names) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, number: int, kept: SavedFilter) -> QWidget:
        """Lay out one filter."""
        name = LineEdit(kept.name, own=True)
        name.setAccessibleName(tr("Name of the filter {name}", name=kept.name))
        name.editingFinished.connect(partial(self._rename, kept, name))
        self.names.append(name)
        up = IconButton("chevron-up", tr("Move {name} up", name=kept.name))
        up.setEnabled(number > 0)
        up.clicked.connect(partial(self._move, number, -1))
        down = IconButton("chevron-down", tr("Move {name} down", name=kept.name))
        down.setEnabled(number + 1 < len(self._kept))
        down.clicked.connect(partial(self._move, number, 1))
        remove = IconButton("trash", tr("Remove {name}", name=kept.name))
        remove.clicked.connect(partial(self._remove, number, kept))
        return boxed(line((name, 1), up, down, remove, gap=4))

    def _rename(self, kept: SavedFilter, name: LineEdit) -> None:
        """Keep another name; the one before comes back where it cannot be."""
        typed = " ".join(name.text().split())
        if typed == kept.name:
            return
        if self._desk.do(lambda: self._desk.journal.filters.rename(kept.id, typed)) is None:
            name.setText(kept.name)
        else:
            self._fill()

    @Slot()
    def _move(self, number: int, by: int) -> None:
        """Move a filter up or down."""
        ids = [each.id for each in self._kept]
        ids.insert(number + by, ids.pop(number))
        if self._desk.do(lambda: self._desk.journal.filters.reorder(ids)) is not None:
            self._fill(number + by)

    @Slot()
    def _remove(self, number: int, kept: SavedFilter) -> None:
        """Remove a filter; the undo bar brings it back."""
        if self._desk.do(lambda: self._desk.journal.filters.remove(kept.id)) is not None:
            self._fill(number)


def _told(query: ApplicationQuery, desk: Desk) -> str:
    """Say in one line what a filter asks for."""
    parts = [AsIs(desk.words.tr("“{words}”", words=query.text))] if query.text else []
    parts += [AsIs(each.words) for each in conditions(query, desk.words)]
    return desk.words.formats.listed(parts)
