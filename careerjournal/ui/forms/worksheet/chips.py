"""Chips to choose from: one at most, or several; what is chosen can be turned off again."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.ui.kit.buttons import Chip
from careerjournal.ui.kit.flow_layout import FlowLayout


class Chips(QWidget):
    """A flow of chips, each with a key."""

    heard_as = "group"

    turned = Signal(str, bool)
    """The key of a chip that the person turned on or off."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._chips: dict[str, _KeyChip] = {}
        self._flow = FlowLayout(gap=8)
        self.setLayout(self._flow)

    @property
    def first(self) -> QWidget | None:
        """Give the chip that the keyboard comes to first: the one that is on, else the first."""
        return next((chip for chip in self._chips.values() if chip.isChecked()), next(iter(self._chips.values()), None))

    def show_chips(self, choices: Sequence[tuple[str, str]], chosen: Collection[str]) -> None:
        """Show these chips, as (key, word), with the chosen ones on; those that are there already stay."""
        wanted = dict(choices)
        for key, chip in list(self._chips.items()):
            if key not in wanted and not chip.hasFocus():
                del self._chips[key]
                self._flow.removeWidget(chip)
                chip.hide()
                chip.deleteLater()
        for key, word in choices:
            if key not in self._chips:
                chip = _KeyChip(key, word)
                chip.told.connect(self.turned)
                self._chips[key] = chip
                self._flow.addWidget(chip)
        for key, chip in self._chips.items():
            chip.setChecked(key in chosen)
        self.setVisible(bool(self._chips))
        self.updateGeometry()


class _KeyChip(Chip):
    """A chip that tells its key."""

    told = Signal(str, bool)

    def __init__(self, key: str, word: str) -> None:
        super().__init__(word)
        self._key = key
        self.setAccessibleName(word)
        self.clicked.connect(self._tell)

    @Slot(bool)
    def _tell(self, on: bool) -> None:
        """Tell the key and whether it is on now."""
        self.told.emit(self._key, on)
