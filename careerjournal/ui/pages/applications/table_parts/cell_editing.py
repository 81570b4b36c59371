"""Editing in the cell: a line or a choice over it; Enter keeps, Esc leaves all as it was, each is one undo step."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from careerjournal.domain.applications import Application
from careerjournal.domain.faults import UserFault
from careerjournal.journal.rows import ApplicationRow
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Combo, LineEdit
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.table import RowDelegate, Table
from careerjournal.ui.kit.table_model import ROW_ROLE, PagedModel
from careerjournal.ui.pages.applications.table_parts.cell_fields import (
    CHOSEN,
    AppliedOn,
    Refused,
    choices,
    taken,
    written,
)

Index = QModelIndex | QPersistentModelIndex
_KEEPING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class CellDelegate(RowDelegate):
    """Paints cells, and the ring of the one that the keys edit; makes editors and keeps what is typed into them."""

    refused = Signal(str)
    """Why what was typed was not kept."""

    def __init__(self, table: Table, model: PagedModel[ApplicationRow], desk: Desk) -> None:
        super().__init__(table)
        self._view, self._rows, self._desk = table, model, desk
        self._since: Application | None = None
        self.shows_ring = False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if self.shows_ring and index == self._view.currentIndex() and self._view.hasFocus():
            painter.save()
            pen = painter.pen()
            pen.setColor(current().color("focus"))
            pen.setWidth(current().px(2))
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
            painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = self._rows.columns[index.column()]
        editor: LineEdit | Combo
        if column.key in CHOSEN:
            editor = Combo(choices(column.key, self._desk.words))
            editor.setParent(parent)
            editor.key_chosen.connect(self._chosen)
        else:
            editor = LineEdit()
            editor.setParent(parent)
        editor.setAccessibleName(column.title)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, ApplicationRow):
            return
        if self._since is None or self._since.id != row.id:
            try:
                self._since = self._desk.journal.applications.one(row.id).application
            except UserFault as fault:
                self._desk.refuse(fault.said)
                return
        text = written(self._rows.columns[index.column()].key, self._since, row.applied_on, self._desk.words)
        if isinstance(editor, Combo):
            editor.set_key(text)
        elif isinstance(editor, LineEdit) and not editor.isModified():  # the rows may be read anew while one types
            editor.setText(text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        since, column = self._since, self._rows.columns[index.column()].key
        row = index.data(ROW_ROLE)
        if since is None or not isinstance(row, ApplicationRow):
            return
        text = _text_of(editor)
        if text == written(column, since, row.applied_on, self._desk.words):
            return
        made = taken(column, text, since, self._desk.today(), self._desk.words)
        applications = self._desk.journal.applications
        if isinstance(made, Refused):
            self.refused.emit(made.why)
        elif isinstance(made, AppliedOn):
            self._desk.do(lambda: applications.set_applied_on(since.id, made.day))
        elif made != since:
            self._desk.do(lambda: applications.edit(made, since=since))

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        self._since = None
        super().destroyEditor(editor, index)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        editor.setGeometry(option.rect.adjusted(1, 2, -1, -3))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _KEEPING:
            return self._keep(editor)
        return super().eventFilter(editor, event)

    def _keep(self, editor: QObject) -> bool:
        """Keep what was typed and close the editor; where it cannot be kept, say why and stay."""
        index = self._view.currentIndex()
        if not isinstance(editor, LineEdit | Combo) or self._since is None or not index.isValid():
            return False
        key = self._rows.columns[index.column()].key
        made = taken(key, _text_of(editor), self._since, self._desk.today(), self._desk.words)
        if isinstance(made, Refused):
            self.refused.emit(made.why)
            return True
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)
        return True

    def _chosen(self, _key: str) -> None:
        """Keep a choice as soon as it is made."""
        editor = self.sender()
        if isinstance(editor, Combo):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)


def _text_of(editor: QWidget) -> str:
    """Give what stands in an editor; of a choice, its key."""
    if isinstance(editor, Combo):
        return editor.key
    return editor.text() if isinstance(editor, LineEdit) else ""
