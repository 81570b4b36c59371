"""The tool row of the list: words to look for, and chips for the phases one asks for most."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from careerjournal.domain.application_query import ApplicationQuery
from careerjournal.domain.stages import ENDINGS, UNDER_WAY, Stage
from careerjournal.journal.rows import ApplicationCounts
from careerjournal.language.words import Words
from careerjournal.ui.kit.blocks import ToolRow
from careerjournal.ui.kit.buttons import Chip, View, ViewSwitch
from careerjournal.ui.kit.fields import FilterEdit
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.kit.look import current

STAGES_OF_CHIP: dict[str, frozenset[Stage]] = {
    "under_way": UNDER_WAY,
    "interviews": frozenset({Stage.INTERVIEW}),
    "offers": frozenset({Stage.OFFER}),
    "wishlist": frozenset({Stage.WISHLIST}),
    "ended": ENDINGS,
}
_GAP = 8


class WordsToFind(FilterEdit):
    """The filter field: Esc empties it, and goes on to whoever is around it where it is empty."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.asked.emit("")
        else:
            super().keyPressEvent(event)


class Tools(QWidget):
    """What narrows the list down. At most one chip is on: each is a list of its own."""

    changed = Signal()
    """Words or chip are others now."""

    view_chosen = Signal(str)
    """The key of a view that the person turned to."""

    def __init__(self, words: Words, views: Sequence[View]) -> None:
        super().__init__()
        self._words = words
        self._switch = ViewSwitch(views, views[0].key, name=words.tr("View"))
        self._switch.chosen.connect(self.view_chosen)
        self._switch.setVisible(len(views) > 1)
        name = words.tr("Filter by company, role and place")
        self.filter = WordsToFind(placeholder=words.tr("Filter"), name=name)
        self.chips = {key: Chip(name) for key, name in _names(words).items()}
        for chip in self.chips.values():
            chip.toggled.connect(self._toggled)
        self.filter.asked.connect(self._asked)
        self._text = ""
        self.setLayout(column(ToolRow(self.filter, *self.chips.values(), trailing=self._switch)))
        self.setMinimumWidth(0)

    @property
    def text(self) -> str:
        """Give the words to look for."""
        return self._text

    @property
    def query(self) -> ApplicationQuery:
        """Give what is asked for, in no order of its own."""
        return ApplicationQuery(text=self._text, stages=self.stages)

    @property
    def chip(self) -> str:
        """Give the key of the chip that is on; empty where none is."""
        return next((key for key, chip in self.chips.items() if chip.isChecked()), "")

    @property
    def stages(self) -> frozenset[Stage]:
        """Give the stages asked for; none means all."""
        return STAGES_OF_CHIP.get(self.chip, frozenset())

    @property
    def narrows(self) -> bool:
        """Tell whether words or a chip leave something out."""
        return bool(self._text or self.chip)

    def show_counts(self, counts: ApplicationCounts) -> None:
        """Say how many there are to filter."""
        self.filter.setPlaceholderText(
            self._words.ntr("Filter {n} application", "Filter {n} applications", counts.total)
        )

    def set_view(self, key: str) -> None:
        """Turn a view's button on."""
        self._switch.set_key(key)

    @Slot(bool)
    def set_compact(self, compact: bool) -> None:
        """Let the switch show one word alone, where the panel takes the room."""
        self._switch.set_compact(compact)

    def set_chip(self, key: str) -> None:
        """Turn one chip on and the words off; an empty key turns all off. Tells nothing."""
        self.filter.clear()
        self._text = ""
        self._turn(key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot(bool)
    def _toggled(self, on: bool) -> None:
        """Let a chip that was turned on turn the others off."""
        turned = self.sender()
        if on:
            self._turn(next(key for key, chip in self.chips.items() if chip is turned))
        self._fit()
        self.changed.emit()

    @Slot(str)
    def _asked(self, text: str) -> None:
        """Take other words."""
        if text != self._text:
            self._text = text
            self.changed.emit()

    def _turn(self, key: str) -> None:
        """Set every chip without telling."""
        for each, chip in self.chips.items():
            if chip.isChecked() != (each == key):
                chip.blockSignals(True)
                chip.setChecked(each == key)
                chip.blockSignals(False)
                chip.set_icon("check" if each == key else "")
        self._fit()

    def _fit(self) -> None:
        """Hide the last chips where there is no room for them; one that is on stays."""
        room = self.width() - self.filter.width()
        if not self._switch.isHidden():
            room -= self._switch.sizeHint().width() + current().px(_GAP)
        on = self.chips.get(self.chip)
        if on is not None:
            room -= on.sizeHint().width() + current().px(_GAP)
        for chip in self.chips.values():
            if chip is not on:
                room -= chip.sizeHint().width() + current().px(_GAP)
                chip.setVisible(room >= 0)
        if on is not None:
            on.show()


def _names(words: Words) -> dict[str, str]:
    """Name the chips in reading order."""
    return {
        "under_way": words.tr("Under way"),
        "interviews": words.tr("Interviews"),
        "offers": words.tr("Offers"),
        "ended": words.tr("Ended"),
        "wishlist": words.tr("Wishlist"),
    }
