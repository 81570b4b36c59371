"""The table of quiet applications: each with a box, ticked from the beginning."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen

from careerjournal.domain.stages import Stage
from careerjournal.journal.rows import ApplicationRow
from careerjournal.language.stage_names import stage_name
from careerjournal.language.words import Words
from careerjournal.ui.kit.icons import pixmap
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.table import PADDING, RowDelegate, Table
from careerjournal.ui.kit.table_model import Cell, Column, PagedModel

_BOX, _CORNER = 18, 4
_ROOM_FOR_BOX = 30

Index = QModelIndex | QPersistentModelIndex


class QuietModel(PagedModel[ApplicationRow]):
    """All quiet applications, and which of them are to be closed."""

    ticked_changed = Signal()

    def __init__(self, words: Words, today: date, fetch: Callable[[Sequence[int]], Sequence[ApplicationRow]]) -> None:
        self._words, self._today = words, today
        columns = (
            Column(key="company", title=words.tr("Company"), cell=self._company),
            Column(key="stage", title=words.tr("Stage"), cell=self._stage, width=168),
            Column(key="quiet", title=words.tr("Quiet for"), cell=self._quiet, width=112),
        )

        def by_id(ids: Sequence[int]) -> Mapping[int, ApplicationRow]:
            return {row.id: row for row in fetch(ids)}

        super().__init__(columns, by_id)
        self._unticked: set[int] = set()

    @property
    def ticked(self) -> list[int]:
        """Give the ids that are to be closed."""
        return [one for one in self.ids if one not in self._unticked]

    def is_ticked(self, id_: int) -> bool:
        """Tell whether an application is to be closed."""
        return id_ not in self._unticked

    def tick(self, ids: Sequence[int], on: bool) -> None:
        """Choose applications to be closed, or leave them out."""
        if on:
            self._unticked.difference_update(ids)
        else:
            self._unticked.update(ids)
        if self.ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.ids) - 1, 0))
        self.ticked_changed.emit()

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            return Qt.CheckState.Checked if self.is_ticked(self.id_at(index.row())) else Qt.CheckState.Unchecked
        return super().data(index, role)

    def _company(self, row: ApplicationRow) -> Cell:
        """Name company and role."""
        return Cell(text=row.company, second=row.role, strong=True)

    def _stage(self, row: ApplicationRow) -> Cell:
        """Name the stage, with its mark."""
        number = row.interview_round if row.stage is Stage.INTERVIEW else None
        name = stage_name(row.stage, self._words, stage_id=row.stage_id, interview_round=number)
        return Cell(text=name, mark=row.stage)

    def _quiet(self, row: ApplicationRow) -> Cell:
        """Say for how many days nothing was heard."""
        if row.last_on is None:
            return Cell(text=self._words.tr("day not known"), tone="text-muted")
        days = (self._today - row.last_on).days
        return Cell(text=self._words.ntr("{n} day", "{n} days", days), tone="text-muted")


class _Boxes(RowDelegate):
    """Paints a box before the first cell's words."""

    def __init__(self, table: QuietTable, model: QuietModel) -> None:
        super().__init__(table)
        self._model = model
        self._column = 0
        self._ticked = False

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        self._column = index.column()
        self._ticked = index.column() == 0 and self._model.is_ticked(self._model.id_at(index.row()))
        super().paint(painter, option, index)

    def paint_cell(self, painter: QPainter, cell: Cell, rect: QRect, ground: str) -> None:
        if self._column == 0:
            look = current()
            self._paint_box(painter, rect)
            room = look.px(_ROOM_FOR_BOX)
            rect = rect.adjusted(0 if look.right_to_left else room, 0, -room if look.right_to_left else 0, 0)
        super().paint_cell(painter, cell, rect, ground)

    def _paint_box(self, painter: QPainter, rect: QRect) -> None:
        """Paint the box at the leading edge, as a check box is painted elsewhere."""
        look = current()
        side, edge = look.px(_BOX), look.px(PADDING)
        x = rect.right() - edge - side if look.right_to_left else rect.left() + edge
        box = QRectF(x + 0.5, rect.center().y() - side / 2 + 0.5, side, side)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("accent" if self._ticked else "border-strong"), 1))
        painter.setBrush(look.color("accent" if self._ticked else "raised"))
        painter.drawRoundedRect(box, look.px(_CORNER), look.px(_CORNER))
        if self._ticked:
            tick = look.px(16)
            corner = QPointF(box.center().x() - tick / 2, box.center().y() - tick / 2)
            painter.drawPixmap(corner, pixmap("check", "on-accent", 16))
        painter.restore()


class QuietTable(Table):
    """A click anywhere in a row, or Space on the rows that are selected, ticks and unticks."""

    def __init__(self, model: QuietModel, *, name: str) -> None:
        super().__init__(model, name=name, two_lines=True)
        self._model = model
        self.setItemDelegate(_Boxes(self, model))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.chosen_ids:
            chosen = self.chosen_ids
            self._model.tick(chosen, not self._model.is_ticked(chosen[0]))
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        row = self.rowAt(event.position().toPoint().y())
        if event.button() is Qt.MouseButton.LeftButton and row >= 0 and not event.modifiers():
            id_ = self._model.id_at(row)
            self._model.tick([id_], not self._model.is_ticked(id_))
