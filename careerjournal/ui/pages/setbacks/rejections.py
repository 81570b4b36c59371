"""The rejections: those looked back at, latest first, and the rest folded away under a count."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerjournal.journal.rows import LatestSetbacks, SetbackRow
from careerjournal.language.words import Words
from careerjournal.ui.kit.blocks import QuietBlock
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, emptied, line
from careerjournal.ui.kit.page import OVERHANG
from careerjournal.ui.pages.setbacks.rejection_row import RejectionRow
from careerjournal.ui.pages.setbacks.summary import has_debrief

STEP = 6
"""Rows shown at first, and how many more each time they are asked for."""


class Rejections(QWidget):
    """Rows in two parts. What was unfolded stays so when the journal changes."""

    opened = Signal(int)
    """The id of an application to look back at."""
    shield_asked = Signal(bool)
    """Whether rejections are to be folded away everywhere."""
    more_asked = Signal()
    """More is to be shown than was read: `others` without a debrief, and those of `only`."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._rows: Sequence[SetbackRow] = ()
        self._count = 0
        self._today = date.min
        self._shown: list[RejectionRow] = []
        self._fold: Button | None = None
        self._unfolded = self._shielded = self._unshielded_here = False
        self.only: frozenset[int] = frozenset()
        self.others = STEP
        self._looked_back = STEP
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def show_latest(self, latest: LatestSetbacks, today: date, *, shielded: bool = False) -> None:
        """Show the rejections there are now; shielded, they are folded away as a whole."""
        self._rows, self._count, self._today = latest.rows, latest.count, today
        if shielded != self._shielded:
            self._shielded, self._unshielded_here = shielded, False
        self._fill()

    def show_only(self, application_ids: frozenset[int]) -> None:
        """Show some rejections alone, those of a pattern; none shows all again."""
        self.only = application_ids
        self._looked_back = STEP
        self.more_asked.emit()

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
        if self.only:
            self._fill_only()
            return
        if self._shielded and self._rows:
            self._add_shield(self._count)
            if not self._unshielded_here:
                return
        self._fill_all()
        if self._rows and not self._shielded:
            self._add_button(self._words.tr("Fold rejections away everywhere"), "eye", self._ask_shield)

    def _fill_only(self) -> None:
        """Lay out the cases of a pattern, with the way back to all."""
        cases = [row for row in self._rows if row.application_id in self.only]
        said = self._words.ntr("{n} rejection of {all}", "{n} rejections of {all}", len(cases), all=self._count)
        every = Button(self._words.tr("Show all rejections"), "text")
        every.clicked.connect(self._show_every)
        self._layout.addLayout(line(Label(said, "strong"), None, every, margins=(OVERHANG, 4, OVERHANG, 4)))
        self._add_rows(cases[: self._looked_back])
        if len(cases) > self._looked_back:
            left = len(cases) - self._looked_back
            self._add_button(self._words.ntr("{n} more", "{n} more", left), "", self._show_more_known)

    def _add_shield(self, count: int) -> None:
        """Add the line that stands for all rejections while they are folded away everywhere."""
        said = Label(
            self._words.ntr(
                "{n} rejection is folded away, here and everywhere. Search still finds it.",
                "{n} rejections are folded away, here and everywhere. Search still finds them.",
                count,
            ),
            "body",
            "muted",
            wrap=True,
        )
        here = Button(
            self._words.tr("Fold them away here") if self._unshielded_here else self._words.tr("Show them here"), "text"
        )
        everywhere = Button(self._words.tr("Show them everywhere"), "text")
        here.clicked.connect(self._turn_here)
        everywhere.clicked.connect(self._ask_unshield)
        block = QuietBlock(column(said, line(here, everywhere, None, gap=16), gap=4), padding=(16, 12, 16, 8))
        self._layout.addLayout(line(block, margins=(OVERHANG, 4, OVERHANG, 8)))

    def _fill_all(self) -> None:
        """Lay out those that were looked back at, and the rest under a count."""
        known = [row for row in self._rows if has_debrief(row)]
        others = [row for row in self._rows if not has_debrief(row)][: self.others]
        left_out = self._count - len(known)
        self._add_rows(known[: self._looked_back])
        if len(known) > self._looked_back:
            self._add_button(
                self._words.ntr("{n} more", "{n} more", len(known) - self._looked_back), "", self._show_more_known
            )
        if others:
            self._add_fold(left_out)
        if others and self._unfolded:
            self._add_rows(others)
            if left_out > len(others):
                self._add_button(
                    self._words.ntr("{n} more", "{n} more", left_out - len(others)), "", self._show_more_others
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
        self.others += STEP
        self.more_asked.emit()

    @Slot()
    def _show_every(self) -> None:
        """Show all again."""
        self.show_only(frozenset())

    @Slot()
    def _turn_here(self) -> None:
        """Show on this page what is folded away everywhere, or fold it away again."""
        self._unshielded_here = not self._unshielded_here
        self._fill()

    @Slot()
    def _ask_shield(self) -> None:
        """Ask for rejections to be folded away everywhere."""
        self.shield_asked.emit(True)

    @Slot()
    def _ask_unshield(self) -> None:
        """Ask for rejections to be shown everywhere."""
        self.shield_asked.emit(False)
