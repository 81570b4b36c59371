"""Puts the person's columns into the table's header, and hears when they drag columns about or make them wider."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHeaderView, QTableView

from careerjournal.journal.rows import ApplicationRow
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.table_model import PagedModel
from careerjournal.ui.pages.applications.columns import SOURCE
from careerjournal.ui.pages.applications.table_parts.column_fit import fitted
from careerjournal.ui.pages.applications.table_parts.column_layout import NARROWEST, WIDEST, ColumnLayout

_WIDE = 800
"""Width in pixels from which the columns of the beginning have room for where applications were found."""
_LEAST_MEASURED = 10
"""Rows by which columns are fitted at least, also while the table has no height yet."""
_SETTLED_MS = 400
"""How long a column stays as it was dragged before that is kept."""


class HeaderLayout(QObject):
    """Between the header and the layout that is kept."""

    changed = Signal(object)
    """The layout (ColumnLayout) that the person made with the mouse."""
    menu_asked = Signal(QPoint)
    """Where on the screen the columns' menu belongs."""

    def __init__(self, table: QTableView, model: PagedModel[ApplicationRow], layout: ColumnLayout) -> None:
        super().__init__(table)
        self._table, self._model, self.layout = table, model, layout
        self._numbers = {column.key: number for number, column in enumerate(model.columns)}
        self._is_own = False
        self._pause = QTimer(self, interval=_SETTLED_MS, singleShot=True)
        self._pause.timeout.connect(self._tell)
        table.viewport().installEventFilter(self)
        header = table.horizontalHeader()
        header.setSectionsMovable(True)
        header.setFirstSectionMovable(True)
        header.setMinimumSectionSize(current().px(NARROWEST))
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._ask_menu)
        for number in range(len(model.columns)):
            header.setSectionResizeMode(number, QHeaderView.ResizeMode.Interactive)
        self.show_layout(layout)
        header.sectionMoved.connect(self._moved)
        header.sectionResized.connect(self._resized)

    def show_layout(self, layout: ColumnLayout) -> None:
        """Show other columns."""
        self.layout = layout
        header = self._table.horizontalHeader()

        def arrange() -> None:
            shown = [self._numbers[key] for key in layout.shown]
            for place, number in enumerate(shown):
                header.moveSection(header.visualIndex(number), place)
            for number in self._numbers.values():
                header.setSectionHidden(number, number not in shown)

        self._by_ourselves(arrange)
        self.fit()

    def fit(self) -> None:
        """Give every column its width; of the columns of the beginning the last goes where there is no room for it."""
        whole = self._table.viewport().width()
        shown = [self._numbers[key] for key in self.layout.shown]
        if self.layout.is_first:
            has_room = whole >= current().px(_WIDE)
            self._by_ourselves(lambda: self._table.setColumnHidden(SOURCE, not has_room))
            if not has_room:
                shown.remove(SOURCE)

        def resize() -> None:
            for number, width in fitted(self._model, self.layout, shown, whole, self._rows_in_sight()).items():
                if self._table.columnWidth(number) != width:
                    self._table.setColumnWidth(number, width)

        self._by_ourselves(resize)

    def _rows_in_sight(self) -> int:
        """Count the rows that there is room for: columns are as wide as what one sees needs."""
        height = self._table.verticalHeader().defaultSectionSize()
        return max(_LEAST_MEASURED, -(-self._table.viewport().height() // height))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and watched is self._table.viewport():
            self.fit()
        return super().eventFilter(watched, event)

    def _by_ourselves(self, change: Callable[[], None]) -> None:
        """Change the header without taking that for the person's doing."""
        before, self._is_own = self._is_own, True
        try:
            change()
        finally:
            self._is_own = before

    @Slot(int, int, int)
    def _moved(self, _number: int, _before: int, _after: int) -> None:
        """Take over the order that the person dragged the columns into."""
        if not self._is_own:
            header = self._table.horizontalHeader()
            keys = sorted(self.layout.shown, key=lambda key: header.visualIndex(self._numbers[key]))
            self.layout = self.layout.with_shown(keys)
            self._pause.start()

    @Slot(int, int, int)
    def _resized(self, number: int, _before: int, width: int) -> None:
        """Take over the width that the person gave a column."""
        if not self._is_own and width:
            scale = current().px(1_000) / 1_000
            kept = min(WIDEST, max(NARROWEST, round(width / scale)))
            self.layout = self.layout.with_width(self._model.columns[number].key, kept)
            self._pause.start()

    @Slot()
    def _tell(self) -> None:
        """Tell what the person made of the columns, once they stay."""
        self.changed.emit(self.layout)
        self.fit()

    @Slot(QPoint)
    def _ask_menu(self, place: QPoint) -> None:
        """Ask for the columns' menu."""
        self.menu_asked.emit(self._table.horizontalHeader().mapToGlobal(place))
