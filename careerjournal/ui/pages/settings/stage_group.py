"""Stages below each other that change places among themselves: those on the way, or the endings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerjournal.domain.own_stages import ListedStage
from careerjournal.language.words import Words
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.pages.settings.stage_row import StageRow


class StageGroup(QWidget):
    """A title and a row for each stage; rows keep their focus whatever changes."""

    ordered = Signal(object)
    """The keys in the order that the person wants."""
    row_made = Signal(object)

    def __init__(self, title: str, words: Words) -> None:
        super().__init__()
        self._words = words
        self._rows: dict[str, StageRow] = {}
        self._layout = QVBoxLayout()
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.setLayout(column(Label(title, "small", "muted"), self._layout, gap=4))

    @property
    def rows(self) -> list[StageRow]:
        """Give the rows from top to bottom."""
        return sorted(self._rows.values(), key=self._layout.indexOf)

    @property
    def keys(self) -> list[str]:
        """Give the keys of the stages from top to bottom."""
        return [row.key for row in self.rows]

    def show_stages(self, listing: Sequence[ListedStage]) -> None:
        """Show these stages in this order."""
        wanted = {one.key: one for one in listing}
        for key in [key for key in self._rows if key not in wanted]:
            gone = self._rows.pop(key)
            self._layout.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, (key, listed) in enumerate(wanted.items()):
            row = self._rows.get(key)
            if row is None:
                row = self._rows[key] = self._made(listed)
            self._put(row, place)
            row.show_stage(listed)

    def _made(self, listed: ListedStage) -> StageRow:
        """Make a row and listen to it."""
        row = StageRow(listed, self._words)
        row.pushed.connect(self._push)
        row.dragged.connect(self._drag)
        row.dropped.connect(self._drop)
        self.row_made.emit(row)
        return row

    def _put(self, row: StageRow, place: int) -> None:
        """Put a row into its place; Tab goes from row to row."""
        if self._layout.indexOf(row) != place:
            self._layout.removeWidget(row)
            self._layout.insertWidget(place, row)

    @Slot(str, int)
    def _push(self, key: str, steps: int) -> None:
        """Move a stage by key; the row keeps the focus."""
        keys = self.keys
        place = keys.index(key)
        wanted = max(0, min(len(keys) - 1, place + steps))
        if wanted != place:
            keys.insert(wanted, keys.pop(place))
            self.ordered.emit(keys)
            self._rows[key].name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(object, int)
    def _drag(self, key: str, height: int) -> None:
        """Let the row follow the mouse among the others."""
        row = self._rows[key]
        first = min(each.y() for each in self._rows.values())
        self._put(row, max(0, min(len(self._rows) - 1, (height - first) // row.height())))

    @Slot(object)
    def _drop(self, key: str) -> None:
        """Keep the order in which the rows stand now."""
        self.ordered.emit(self.keys)
