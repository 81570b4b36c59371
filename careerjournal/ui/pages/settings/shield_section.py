"""Whether rejections are folded away everywhere: a choice of the journal, which Undo takes back like any other."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Slot

from careerjournal.language.words import tr
from careerjournal.ui.kit.blocks import CheckRow, Section
from careerjournal.ui.kit.desk import Desk


class ShieldSection(Section):
    """One switch, and what it does and does not do."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr("Rejections"))
        self._desk = desk
        self.switch = CheckRow(
            tr("Fold rejections away everywhere"),
            tr("Search still finds them, and numbers count them as ever."),
            hairline=False,
        )
        self.add(self.switch)
        self.switch.toggled.connect(self._turn)

    def show_shield(self) -> None:
        """Show what the journal holds."""
        with QSignalBlocker(self.switch.box):
            self.switch.box.setChecked(self._desk.journal.shield.is_on())

    @Slot(bool)
    def _turn(self, on: bool) -> None:
        """Fold rejections away, or show them again; where the journal refuses, show what it holds."""
        if self._desk.do(lambda: self._desk.journal.shield.turn(on=on)) is None:
            self.show_shield()
