"""A list of short thoughts with a line to add one: what is known, or what is supposed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.changes import Changes
from careerjournal.ui.forms.kept_text import NOTHING, KeptText
from careerjournal.ui.forms.worksheet.thought_row import ThoughtRow
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import LineEdit
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import Item, column

Thoughts = tuple[str, ...]


class ThoughtList(QWidget):
    """Rows that are filled anew in place, so that the cursor stays where it is."""

    asked = Signal(str)
    """A guess that somebody was asked about."""

    def __init__(
        self,
        desk: Desk,
        *,
        title: str = "",
        hint: str = "",
        add: str,
        key: str,
        sure: bool,
        commit: Callable[[Thoughts], Changes | None],
    ) -> None:
        super().__init__()
        self._desk, self._key, self._sure = desk, key, sure
        self._commit = commit
        self._thoughts: Thoughts = ()
        self._rows: list[ThoughtRow] = []
        self._column = column()
        self._add = LineEdit(placeholder=add, own=True)
        self._add.setAccessibleName(add)
        self._adding = KeptText(desk, self._add, key=f"{key}/new", commit=self._add_one, clears=True)
        above: list[Item] = [Label(title, "strong"), 2, Label(hint, "small", "muted", wrap=True), 4] if title else []
        self.setLayout(column(*above, self._column, 10, self._add, None))
        self.setFocusProxy(self._add)

    def set_key(self, key: str) -> None:
        """Let the drafts stand under another key; what was typed until now is kept first."""
        if key != self._key:
            self._key = key
            self._adding.bind(f"{key}/new", "")
            for number, row in enumerate(self._rows):
                row.bind(f"{key}/{number}", self._thoughts[number])

    def show_thoughts(self, thoughts: Sequence[str], asked: Mapping[str, date]) -> None:
        """Show the thoughts that there are now; of guesses also when they were asked about."""
        self._thoughts = tuple(thoughts)
        while len(self._rows) > len(thoughts):
            self._drop_last()
        while len(self._rows) < len(thoughts):
            self._add_row()
        for row, thought in zip(self._rows, thoughts, strict=True):
            asked_on = None if self._sure else asked.get(thought)
            row.show_thought(thought, asked_on, self._desk.today(), self._desk.words)

    def _add_row(self) -> None:
        """Add a row for one more thought."""
        row = ThoughtRow(self._desk, len(self._rows), key=self._key, sure=self._sure, commit=self._change_one)
        row.removed.connect(self._remove_one)
        row.asked.connect(self._ask)
        self._rows.append(row)
        self._column.addWidget(row)

    def _drop_last(self) -> None:
        """Take the last row away; the keyboard goes to the line below if it was there."""
        row = self._rows.pop()
        focused = self.focusWidget()
        if focused is not None and row.isAncestorOf(focused) and focused.hasFocus():
            self._add.setFocus()
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _add_one(self, text: str) -> Changes | None:
        """Add a thought at the end, unless it stands there already."""
        thought = " ".join(text.split())
        if not thought or thought in self._thoughts:
            return NOTHING
        return self._commit((*self._thoughts, thought))

    def _change_one(self, number: int, text: str) -> Changes | None:
        """Put other words in a place; without words it goes."""
        if number >= len(self._thoughts):
            return NOTHING
        thought = " ".join(text.split())
        others = self._thoughts[:number], self._thoughts[number + 1 :]
        return self._commit((*others[0], *([thought] if thought else []), *others[1]))

    @Slot(int)
    def _remove_one(self, number: int) -> None:
        """Take a thought away; the undo bar brings it back."""
        self._change_one(number, "")

    @Slot(int)
    def _ask(self, number: int) -> None:
        """Tell which guess was asked about."""
        self.asked.emit(self._thoughts[number])
