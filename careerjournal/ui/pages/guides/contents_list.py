"""The sections of a reading beside it: where one is, and the way to another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from careerjournal.ui.kit.direction import mirrored
from careerjournal.ui.kit.icons import pixmap
from careerjournal.ui.kit.look import current

WIDTH = 232
_INDENT = 14
_SIDE = 12
_UPRIGHT = 6
_TICK = 14
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """A section: the number of its first piece, its title, its level, and whether its step is done."""

    piece: int
    title: str
    level: int
    is_done: bool = False


class _Entries(QAbstractListModel):
    """The entries for Qt."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: tuple[Entry, ...] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.entries[index.row()].title
        return self.entries[index.row()] if role == Qt.ItemDataRole.UserRole else None


class ContentsList(QListView):
    """Lists sections; the one that is read is green and has the bar."""

    chosen = Signal(int)
    """The number of a section's first piece."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._model = _Entries()
        self.setModel(self._model)
        self.setItemDelegate(_EntryPainter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.setProperty("ring", "inside")
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Give the sections shown."""
        return self._model.entries

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show sections; the one marked stays marked where they are as many."""
        if tuple(entries) == self._model.entries:
            return
        row = self.currentIndex().row()
        self._model.show(entries)
        if 0 <= row < len(entries):
            self.setCurrentIndex(self._model.index(row))

    def mark(self, piece: int) -> None:
        """Mark the section that a piece stands in."""
        row = max((number for number, entry in enumerate(self.entries) if entry.piece <= piece), default=-1)
        if row != self.currentIndex().row():
            self.setCurrentIndex(self._model.index(row) if row >= 0 else QModelIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        """Tell which section was chosen."""
        self.chosen.emit(self.entries[index.row()].piece)


class _EntryPainter(QStyledItemDelegate):
    """Paints a section's title on as many lines as it needs."""

    def __init__(self, view: ContentsList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        width = self._view.viewport().width()
        px = current().px
        room = self._room(QRect(0, 0, width, 10_000), entry)
        font = current().font("body" if entry.level < 3 else "small")
        text = QFontMetrics(font).boundingRect(room, Qt.TextFlag.TextWordWrap.value, entry.title)
        return QSize(width, text.height() + 2 * px(_UPRIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        look = current()
        whole: QRect = option.rect
        state: QStyle.StateFlag = option.state
        mirror = look.right_to_left
        is_current = index.row() == self._view.currentIndex().row()
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_MouseOver and not is_current:
            painter.setBrush(look.color("hover"))
            painter.drawRect(whole)
        if is_current:
            painter.setBrush(look.color("accent"))
            bar = QRect(whole.left(), whole.top(), look.px(3), whole.height())
            painter.drawRect(mirrored(bar, whole, right_to_left=mirror))
        painter.setPen(look.color("accent" if is_current else "text" if entry.level < 3 else "text-muted"))
        painter.setFont(look.font("body" if entry.level < 3 else "small"))
        room = mirrored(self._room(whole, entry), whole, right_to_left=mirror)
        side = Qt.AlignmentFlag.AlignRight if mirror else Qt.AlignmentFlag.AlignLeft
        how = side.value | Qt.AlignmentFlag.AlignAbsolute.value | Qt.TextFlag.TextWordWrap.value
        painter.drawText(room, how | Qt.AlignmentFlag.AlignVCenter.value, entry.title)
        if entry.is_done:
            size = look.px(_TICK)
            tick = QRect(whole.right() - size - look.px(4), whole.center().y() - size // 2, size, size)
            place = mirrored(tick, whole, right_to_left=mirror).topLeft()
            painter.drawPixmap(place, pixmap("check", "accent", _TICK))
        painter.restore()

    def _room(self, whole: QRect, entry: Entry) -> QRect:
        """Give the place of the words, in left-to-right."""
        px = current().px
        start = px(_SIDE) + (px(_INDENT) if entry.level > 2 else 0)
        return whole.adjusted(start, px(_UPRIGHT), -px(_TICK + 8), -px(_UPRIGHT))
