"""The rejections: those looked back at, latest first, and the rest folded away under a count."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerjournal.journal.rows import SetbackRow
from careerjournal.language.words import Words
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.layouts import emptied, line
from careerjournal.ui.kit.page import OVERHANG
from careerjournal.ui.pages.setbacks.rejection_row import RejectionRow
from careerjournal.ui.pages.setbacks.summary import has_debrief

STEP = 6
"""Rows shown at first, and how many more each time they are asked for."""


class Rejections(QWidget):
    """Rows in two parts. What was unfolded stays so when the journal changes."""

    opened = Signal(int)
    """The id of an application to look back at."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._rows: Sequence[SetbackRow] = ()
        self._today = date.min
        self._shown: list[RejectionRow] = []
        self._fold: Button | None = None
        self._unfolded = False
        self._looked_back, self._others = STEP, STEP
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def show_rows(self, rows: Sequence[SetbackRow], today: date) -> None:
        """Show the rejections there are now."""
        self._rows, self._today = rows, today
        self._fill()

    def take_focus(self, application_id: int) -> None:
        """Put the keyboard on the row of an application, if it is shown."""
        for row in self._shown:
            if row.application_id == application_id:
                row.show()  # a widget that is new in a layout is shown by the event loop, too late for the focus
                row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        """Lay the rows out."""
        emptied(self._layout)
        self._shown.clear()
        known = [row for row in self._rows if has_debrief(row)]
        others = [row for row in self._rows if not has_debrief(row)]
        self._add_rows(known[: self._looked_back])
        if len(known) > self._looked_back:
            self._add_button(
                self._words.ntr("{n} more", "{n} more", len(known) - self._looked_back), "", self._show_more_known
            )
        if others:
            self._add_fold(len(others))
        if others and self._unfolded:
            self._add_rows(others[: self._others])
            if len(others) > self._others:
                self._add_button(
                    self._words.ntr("{n} more", "{n} more", len(others) - self._others), "", self._show_more_others
                )

    def _add_rows(self, rows: Sequence[SetbackRow]) -> None:
        """Add rows that open their worksheet."""
        for row in rows:
            shown = RejectionRow(row, self._today, self._words)
            shown.asked.connect(self.opened)
            self._shown.append(shown)
            self._layout.addWidget(shown)

    def _add_fold(self, count: int) -> None:
        """Add the words that unfold the rest, or fold it away."""
        said = (
            self._words.tr("Fold away those without a debrief")
            if self._unfolded
            else self._words.ntr(
                "{n} rejection without a debrief, folded away", "{n} rejections without a debrief, folded away", count
            )
        )
        self._fold = self._add_button(said, "chevron-down" if self._unfolded else "chevron", self._toggle)

    def _add_button(self, said: str, icon: str, act: Callable[[], None]) -> Button:
        """Add a text button on the text edge."""
        button = Button(said, "text", icon)
        button.clicked.connect(act)
        self._layout.addLayout(line(button, None, margins=(OVERHANG, 12, OVERHANG, 8)))
        return button

    @Slot()
    def _toggle(self) -> None:
        """Unfold the rest, or fold it away; the keyboard stays at the fold."""
        self._unfolded = not self._unfolded
        self._fill()
        if self._fold is not None:
            self._fold.show()
            self._fold.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _show_more_known(self) -> None:
        """Show more of those looked back at."""
        self._looked_back += STEP
        self._fill()

    @Slot()
    def _show_more_others(self) -> None:
        """Show more of the rest."""
        self._others += STEP
        self._fill()
