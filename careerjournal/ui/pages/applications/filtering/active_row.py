"""The row of what the filter asks for: each part a chip that goes when it is clicked, then acts on the whole."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from careerjournal.domain.application_query import ApplicationQuery
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.flow_layout import FlowLayout
from careerjournal.ui.kit.layouts import boxed, column, emptied
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.applications.filtering.conditions import Condition, conditions

_CHIP = 28
"""The height of a chip in pixels at a scale of 1, as the sheet draws it."""
_LONGEST = 40
"""Characters of a person's own words on a chip."""


class ConditionChip(Button):
    """One part of the filter; a click, Enter, Space, Delete or Backspace leaves it out."""

    removed = Signal()

    def __init__(self, condition: Condition, words: Words) -> None:
        shown = condition.words if len(condition.words) <= _LONGEST else f"{condition.words[: _LONGEST - 1]}…"
        super().__init__(shown, "chip", "close")
        self._icon_size = 14
        self.setCheckable(True)
        self.setChecked(True)
        self.set_icon("close")
        self.setAccessibleName(words.tr("Leave out: {condition}", condition=AsIs(condition.words)))
        self.clicked.connect(self.removed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class ActiveRow(QWidget):
    """Hidden while nothing is asked for that is not seen elsewhere."""

    query_chosen = Signal(object)
    clear_asked = Signal()
    save_asked = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._shown: tuple[Condition, ...] = ()
        self.chips: list[ConditionChip] = []
        self._flow = FlowLayout(gap=8)
        self.setLayout(column(boxed(self._flow), 8))
        self.hide()

    def show_query(self, query: ApplicationQuery, *, with_stages: bool) -> None:
        """Show the parts of a filter, stages where they stand nowhere else.

        The focus stays on the chip that comes in the place of one that went.
        """
        found = conditions(query, self._words, with_stages=with_stages)
        if found == self._shown:
            return
        place = next((number for number, chip in enumerate(self.chips) if chip.hasFocus()), None)
        self._shown = found
        emptied(self._flow)
        self.chips = [self._chip(condition) for condition in found]
        if found:
            self._add_acts()
        self.setVisible(bool(found))
        self.updateGeometry()
        if place is not None and self.chips:
            self.chips[min(place, len(self.chips) - 1)].setFocus(Qt.FocusReason.TabFocusReason)

    def _chip(self, condition: Condition) -> ConditionChip:
        """Make the chip of one part."""
        chip = ConditionChip(condition, self._words)
        chip.removed.connect(partial(self.query_chosen.emit, condition.without))
        self._flow.addWidget(chip)
        return chip

    @Slot()
    def _add_acts(self) -> None:
        """Put what can be done with the whole filter after its parts."""
        clear = Button(self._words.tr("Clear all"), "text")
        clear.clicked.connect(self.clear_asked)
        save = Button(self._words.tr("Save this filter"), "text")
        save.clicked.connect(self.save_asked)
        for button in (clear, save):
            button.setFixedHeight(current().px(_CHIP))  # on one line with the chips
            self._flow.addWidget(button)
