"""The table of long lists: calm header, rows painted as one, keyboard first."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from careerjournal.language.direction import isolate
from careerjournal.ui.kit.direction import line_flags, mirrored
from careerjournal.ui.kit.icons import pixmap
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.marks import paint_stage
from careerjournal.ui.kit.table_model import ID_ROLE, Cell, PagedModel

PADDING = 12
"""Pixels between a cell's edge and its words; the table overhangs the page's text edge by as much."""
_MARK = 26
_BAR = 3


class RowDelegate(QStyledItemDelegate):
    """Paints a cell's ground, words, mark and hairline; hover and selection run through the whole row."""

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._table = table

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look = current()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        ground = "selection" if selected else "hover" if index.row() == self._table.hovered_row else "surface"
        if ground != "surface":
            painter.fillRect(rect, look.color(ground))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.color("border"))
        if selected and self._table.horizontalHeader().visualIndex(index.column()) == 0:
            bar = QRect(rect.left(), rect.top(), look.px(_BAR), rect.height())
            painter.fillRect(mirrored(bar, rect, right_to_left=look.right_to_left), look.color("accent"))
        cell = self._table.cell_at(index)  # not by the index's data: the way through Qt takes longer than the cell
        if cell is not None:
            self.paint_cell(painter, cell, rect, ground)
        painter.restore()

    def paint_cell(self, painter: QPainter, cell: Cell, rect: QRect, ground: str) -> None:
        """Paint the words of one cell, and its stage's mark at the leading edge."""
        look = current()
        padding = look.px(PADDING)
        inner = rect.adjusted(padding, 0, -padding, -1)
        if cell.mark is not None:
            half = look.px(8)
            center = inner.right() - half + 1 if look.right_to_left else inner.left() + half
            paint_stage(painter, cell.mark, QPointF(center, inner.center().y() + 0.5), ground=ground)
            room = look.px(_MARK)
            inner.adjust(0 if look.right_to_left else room, 0, -room if look.right_to_left else 0, 0)
        first = inner
        if cell.second:
            middle = inner.top() + round(inner.height() * 0.52)
            first = QRect(inner.left(), inner.top(), inner.width(), middle - inner.top())
            below = QRect(inner.left(), middle, inner.width(), inner.bottom() - middle + 1)
            _write(painter, cell.second, below, "small", "text-muted", top=True)
        tone = "on-selection" if ground == "selection" and cell.tone == "text" else cell.tone
        _write(painter, cell.text, first, "body", tone, strong=cell.strong, own=cell.own, bottom=bool(cell.second))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(current().px(80), self._table.verticalHeader().defaultSectionSize())


def _write(
    painter: QPainter,
    text: str,
    rect: QRect,
    size: str,
    tone: str,
    *,
    strong: bool = False,
    own: bool = False,
    top: bool = False,
    bottom: bool = False,
) -> None:
    """Write one line at the leading edge, cut with an ellipsis where it must be."""
    look = current()
    painter.setFont(look.font(size, strong=strong, serif=own))
    painter.setPen(look.color(tone))
    shown = look.shortened(text, rect.width(), size, strong=strong, serif=own)
    upright = (
        Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignBottom if bottom else Qt.AlignmentFlag.AlignVCenter
    )
    flags = line_flags(Qt.AlignmentFlag.AlignLeft, upright, right_to_left=look.right_to_left)
    painter.drawText(rect, flags, isolate(shown))


class TableHeader(QHeaderView):
    """Small muted titles over a strong line; the column that orders the rows shows a chevron."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFixedHeight(current().px("table-header"))
        self.setHighlightSections(False)
        self.setSectionsMovable(False)
        self.setMinimumSectionSize(current().px(48))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        look = current()
        painter.save()
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.color("border-strong"))
        padding = look.px(PADDING)
        inner = rect.adjusted(padding, 0, -padding, -1)
        title = str(self.model().headerData(logical, Qt.Orientation.Horizontal) or "")
        _write(painter, title, inner, "small", "text-muted")
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == logical:
            self._paint_order(painter, inner, painter.fontMetrics().horizontalAdvance(title))
        painter.restore()

    def _paint_order(self, painter: QPainter, inner: QRect, words: int) -> None:
        """Paint the chevron after the title: down for descending, up for ascending."""
        look = current()
        side = look.px(12)
        gap = words + look.px(4)
        x = inner.right() - gap - side if look.right_to_left else inner.left() + gap
        painter.translate(x + side / 2, inner.center().y() + 0.5)
        if self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder:
            painter.rotate(180)
        painter.drawPixmap(QPointF(-side / 2, -side / 2), pixmap("chevron-down", "text-muted", 12))


class Table(QTableView):
    """A table view set up for our lists: whole rows, no grid, no Tab trap, Enter and double click open."""

    opened = Signal(int)
    """The id of a row that was opened by Enter or double click."""
    row_chosen = Signal(int)
    """The id of the row that became the current one."""

    def __init__(self, model: PagedModel[Any], *, name: str, two_lines: bool = False) -> None:
        super().__init__()
        self.hovered_row = -1
        self._paged = model
        self.setAccessibleName(name)
        self.setHorizontalHeader(TableHeader(self))
        self.setModel(model)
        self.setItemDelegate(RowDelegate(self))
        self._calm()
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(current().px(_row_height(two_lines)))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_widths()
        if any(column.sorts for column in model.columns):
            self.horizontalHeader().setSectionsClickable(True)
            self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            self.setSortingEnabled(True)

    def cell_at(self, index: QModelIndex | QPersistentModelIndex) -> Cell | None:
        """Give what stands in a cell."""
        return self._paged.cell_at(index.row(), index.column())

    @property
    def chosen_ids(self) -> list[int]:
        """Give the ids of the selected rows, in order."""
        return [self._paged.id_at(index.row()) for index in sorted(self.selectionModel().selectedRows())]

    def choose(self, id_: int) -> bool:
        """Select the row of an id and bring it into sight; say whether it is in the list."""
        row = self._paged.row_of(id_)
        if row is None:
            return False
        self.selectRow(row)
        self.scrollTo(self._paged.index(row, 0))
        return True

    def selectRow(self, row: int) -> None:
        # Qt's own looks for the column one pixel outside the viewport when mirrored, and selects nothing.
        flags = QItemSelectionModel.SelectionFlag
        index = self._paged.index(row, 0)
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row():
            self.row_chosen.emit(self._paged.id_at(current.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self._paged.id_at(self.currentIndex().row()))
            return
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._paged.rowCount():
            last = self._paged.rowCount() - 1 if event.key() == Qt.Key.Key_End else 0
            self.setCurrentIndex(self._paged.index(last, 0))
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hover(self.rowAt(self.viewport().mapFromGlobal(self.cursor().pos()).y()) if self.underMouse() else -1)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        """Open the row that was double clicked."""
        self.opened.emit(int(index.data(ID_ROLE)))

    def _hover(self, row: int) -> None:
        """Light the row under the pointer and let the one before go."""
        before, self.hovered_row = self.hovered_row, row
        if before == row:
            return
        for each in (before, row):
            if each >= 0:
                y = self.rowViewportPosition(each)
                self.viewport().update(QRect(QPoint(0, y), QSize(self.viewport().width(), self.rowHeight(each))))

    def _calm(self) -> None:
        """Turn off what makes a Qt table loud, and Tab between cells."""
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(self._open)

    def _set_widths(self) -> None:
        """Give each column its width, and what is left to the one of width 0."""
        header = self.horizontalHeader()
        for number, column in enumerate(self._paged.columns):
            if column.width:
                header.resizeSection(number, current().px(column.width))
            else:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)


def _row_height(two_lines: bool) -> str | int:
    """Name the height of a row; two lines of Arabic or Thai need 68."""
    if not two_lines:
        return "row"
    return 68 if current().language[:2] in ("ar", "th") else "row-two"
