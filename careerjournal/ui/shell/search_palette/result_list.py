"""The list of hits: two lines each, painted as one, chosen by the keys of the field above it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from careerjournal.language.words import tr
from careerjournal.ui.kit.direction import aligned, mirrored
from careerjournal.ui.kit.icons import pixmap
from careerjournal.ui.kit.look import current
from careerjournal.ui.shell.search_palette.marked_text import paint_marked
from careerjournal.ui.shell.search_palette.result_line import ResultLine

_EDGE, _ICON, _GAP = 16, 20, 14
_TITLE_TOP, _FIRST_LINE, _SECOND_LINE = 8, 24, 20
_BAR = 3
_LABEL_SHARE = 0.45
_TALLER = ("ar", "th")

Index = QModelIndex | QPersistentModelIndex


class ResultModel(QAbstractListModel):
    """The hits, in order."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: Sequence[ResultLine] = ()

    def show(self, lines: Sequence[ResultLine]) -> None:
        """Show other hits."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        return None


class ResultDelegate(QStyledItemDelegate):
    """Paints icon, name and day, and below them what it is and the words around what was found."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        look = current()
        return QSize(0, look.px(68 if look.language[:2] in _TALLER else "row-two"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = current()
        rect: QRect = option.rect
        line = cast(ResultModel, index.model()).lines[index.row()]
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.color("selection" if chosen else "hover"))
        px, rtl = look.px, look.right_to_left
        if chosen:
            bar = QRect(rect.left(), rect.top(), px(_BAR), rect.height())
            painter.fillRect(mirrored(bar, rect, right_to_left=rtl), look.color("accent"))
        spare = (rect.height() - px(2 * _TITLE_TOP + _FIRST_LINE + _SECOND_LINE)) // 2
        top = rect.top() + px(_TITLE_TOP) + spare
        icon = QRect(rect.left() + px(_EDGE), top + px(2), px(_ICON), px(_ICON))
        painter.drawPixmap(mirrored(icon, rect, right_to_left=rtl).topLeft(), pixmap(line.icon, "text-muted"))
        start = px(_EDGE + _ICON + _GAP)
        inner = QRect(rect.left() + start, top, rect.width() - start - px(_EDGE), px(_FIRST_LINE))
        self._paint_first(painter, line, inner, rect)
        below = QRect(inner.left(), inner.bottom() + 1, inner.width(), px(_SECOND_LINE))
        self._paint_second(painter, line, below, rect)
        painter.restore()

    def _paint_first(self, painter: QPainter, line: ResultLine, room: QRect, whole: QRect) -> None:
        """Paint the name, and the day at the other end."""
        look = current()
        font = look.font("small")
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(line.day)
        day = QRect(room.right() - width + 1, room.top(), width, room.height())
        across = aligned(Qt.AlignmentFlag.AlignRight, right_to_left=look.right_to_left)
        painter.setPen(look.color("text-muted"))
        painter.drawText(
            mirrored(day, whole, right_to_left=look.right_to_left), across | Qt.AlignmentFlag.AlignVCenter, line.day
        )
        rest = room.adjusted(0, 0, -(width + look.px(_GAP)) if width else 0, 0)
        paint_marked(painter, line.title, rest, whole, font=look.font(16, serif=True), role="text")

    def _paint_second(self, painter: QPainter, line: ResultLine, room: QRect, whole: QRect) -> None:
        """Paint what it is, and beside it the words around what was found."""
        look = current()
        font = look.font("small")
        painter.setFont(font)
        most = int(room.width() * (_LABEL_SHARE if line.excerpt.text else 1.0))
        label = painter.fontMetrics().elidedText(line.label, Qt.TextElideMode.ElideRight, most)
        width = painter.fontMetrics().horizontalAdvance(label)
        across = aligned(Qt.AlignmentFlag.AlignLeft, right_to_left=look.right_to_left)
        painter.setPen(look.color("text-muted"))
        place = mirrored(
            QRect(room.left(), room.top(), width + 1, room.height()), whole, right_to_left=look.right_to_left
        )
        painter.drawText(place, across | Qt.AlignmentFlag.AlignVCenter, label)
        rest = room.adjusted(width + look.px(12), 0, 0, 0)
        paint_marked(painter, line.excerpt, rest, whole, font=look.font(14, serif=True), role="text-muted")


class ResultList(QListView):
    """Shows the hits; the focus stays in the field, which moves the choice."""

    chosen = Signal(object)
    """The place of a hit that was clicked."""

    def __init__(self) -> None:
        super().__init__()
        self.results = ResultModel(self)
        self.setObjectName("found")
        self.setModel(self.results)
        self.setItemDelegate(ResultDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("What was found"))
        self.clicked.connect(self._click)

    @property
    def current_line(self) -> ResultLine | None:
        """Give the hit that is chosen."""
        index = self.currentIndex()
        return self.results.lines[index.row()] if index.isValid() else None

    def show_lines(self, lines: Sequence[ResultLine]) -> None:
        """Show other hits, the first one chosen."""
        self.results.show(lines)
        self.scrollToTop()
        if lines:
            self.setCurrentIndex(self.results.index(0))

    def choose_further(self, by: int) -> None:
        """Choose another hit so many rows further, the ends being the ends."""
        count = len(self.results.lines)
        if count:
            row = max(0, min(count - 1, self.currentIndex().row() + by))
            self.setCurrentIndex(self.results.index(row))

    @property
    def rows_in_sight(self) -> int:
        """Give how many rows a page of the list holds."""
        return max(1, self.viewport().height() // max(1, self.sizeHintForRow(0)))

    @Slot(QModelIndex)
    def _click(self, index: QModelIndex) -> None:
        """Tell the place of the hit that was clicked."""
        self.chosen.emit(self.results.lines[index.row()].place)
