"""The columns of the board beside each other: which there are, in the person's order, and where a card stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from careerjournal.domain.own_stages import ListedStage
from careerjournal.domain.stages import ENDINGS
from careerjournal.journal.rows import ApplicationRow
from careerjournal.language.words import Words
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.applications.board.board_column import BoardColumn, EndedStrip
from careerjournal.ui.pages.applications.board.card_list import CardList
from careerjournal.ui.pages.applications.board.cards import CardWords

_GAP = 12


class ColumnsRow(QScrollArea):
    """Shows a column for each stage that is not hidden; those of the endings while they are unfolded."""

    heard_as = "group"

    column_made = Signal(object)
    """A column that is new (BoardColumn)."""
    fold_asked = Signal()

    def __init__(
        self, words: Words, cards: CardWords, fetch: Callable[[Sequence[int]], Mapping[int, ApplicationRow]]
    ) -> None:
        super().__init__()
        self._words, self._cards, self._fetch = words, cards, fetch
        self._listing: tuple[ListedStage, ...] = ()
        self._unfolded = False
        self._shown: tuple[object, ...] = ()
        self.columns: list[BoardColumn] = []
        self.ended = EndedStrip(words)
        self.ended.opened.connect(self.fold_asked)
        self._content = QWidget()
        self._content.setObjectName("scrolled")
        self._row = QHBoxLayout(self._content)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(current().px(_GAP))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._content)

    @property
    def listing(self) -> tuple[ListedStage, ...]:
        """Give all stages, hidden ones and endings among them."""
        return self._listing

    @property
    def hidden(self) -> list[ListedStage]:
        """Give the stages that have no column because the person hid them."""
        return [one for one in self._listing if one.is_hidden]

    @property
    def endings(self) -> list[ListedStage]:
        """Give the endings that can be chosen."""
        return [one for one in self._listing if one.base in ENDINGS and not one.is_hidden]

    @property
    def unfolded(self) -> bool:
        """Tell whether the endings have columns."""
        return self._unfolded

    def show_stages(self, listing: tuple[ListedStage, ...], *, unfolded: bool) -> bool:
        """Show the columns of these stages; columns that stay are kept. Tell whether something changed."""
        state = (listing, unfolded, tuple(sorted(self._words.names.items())))
        if state == self._shown:
            return False
        same_names = self._shown[2:] == state[2:]
        self._shown, self._listing, self._unfolded = state, listing, unfolded
        kept = {column.key: column for column in self.columns} if same_names else {}
        wanted = [one for one in listing if not one.is_hidden and (unfolded or one.base not in ENDINGS)]
        self.columns = [kept.pop(one.key) if one.key in kept else self._made(one) for one in wanted]
        for gone in kept.values() if same_names else []:
            gone.hide()
            gone.deleteLater()
        self._lay_out(wanted)
        return True

    @Slot()
    def show_endings(self) -> None:
        """Bring the endings into sight, with their strip at the leading edge."""
        strip = self.ended
        from_leading = self._content.width() - strip.x() - strip.width() if self.isRightToLeft() else strip.x()
        self.horizontalScrollBar().setValue(from_leading)

    def column_of(self, cards: CardList) -> int:
        """Give the number of a list's column."""
        return next((number for number, column in enumerate(self.columns) if column.cards is cards), -1)

    def place_of(self, id_: int) -> tuple[BoardColumn, int] | None:
        """Find the column and row of an application; None where it has no card."""
        for column in self.columns:
            row = column.cards.row_of(id_)
            if row is not None:
                return column, row
        return None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self.update()

    def _made(self, listed: ListedStage) -> BoardColumn:
        """Make a column and tell of it."""
        column = BoardColumn(listed, self._words, self._cards, self._fetch)
        self.column_made.emit(column)
        return column

    def _lay_out(self, wanted: Sequence[ListedStage]) -> None:
        """Put the columns in order, the strip of the ended before the endings."""
        standing = {*self.columns, self.ended}
        while self._row.count():
            item = self._row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None and widget not in standing:
                widget.hide()
                widget.deleteLater()
        ways = [column for column, one in zip(self.columns, wanted, strict=True) if one.base not in ENDINGS]
        for column in ways:
            self._row.addWidget(column, 1)
        self._row.addWidget(self.ended)
        for column in self.columns[len(ways) :]:
            self._row.addWidget(column, 1)
        for each in (*self.columns, self.ended):
            each.show()  # at once: what a layout shows by itself comes a turn later
        self._row.activate()
