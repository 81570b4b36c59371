"""Seven chips, one a weekday, in the order of the person's week."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from careerjournal.language.words import Words
from careerjournal.ui.kit.buttons import Chip
from careerjournal.ui.kit.flow_layout import FlowLayout

_A_MONDAY = date(2024, 1, 1)


class WeekdayChips(QWidget):
    """Chooses weekdays."""

    def __init__(self, digits: str, words: Words, week_start: int) -> None:
        super().__init__()
        layout = FlowLayout()
        self.setLayout(layout)
        self.chips: dict[int, Chip] = {}
        for number in range(7):
            weekday = (week_start + number) % 7
            day = _A_MONDAY + timedelta(days=weekday)
            chip = Chip(words.formats.weekday_short(day), on=str(weekday) in digits)
            chip.setAccessibleName(words.formats.weekday(day))
            self.chips[weekday] = chip
            layout.addWidget(chip)

    @property
    def digits(self) -> str:
        """Give the days chosen, as digits from 0 for Monday."""
        return "".join(str(weekday) for weekday, chip in sorted(self.chips.items()) if chip.isChecked())
