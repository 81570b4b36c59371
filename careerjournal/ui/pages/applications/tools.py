"""The tool row of the list: words to look for, the filter, chips for the phases one asks for most, the view switch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from careerjournal.domain.application_query import EVERYTHING, ApplicationQuery, narrows
from careerjournal.domain.stages import ENDINGS, UNDER_WAY, Stage
from careerjournal.journal.rows import ApplicationCounts
from careerjournal.language.words import Words
from careerjournal.ui.kit.blocks import ToolRow
from careerjournal.ui.kit.buttons import Button, Chip, View, ViewSwitch
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import FilterEdit
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.menus import open_at
from careerjournal.ui.pages.applications.filtering.active_row import ActiveRow
from careerjournal.ui.pages.applications.filtering.conditions import without_conditions
from careerjournal.ui.pages.applications.filtering.filter_sheet import FilterSheet
from careerjournal.ui.pages.applications.filtering.saved_filters import FilterMenu, FilterOrderSheet

STAGES_OF_CHIP: dict[str, frozenset[Stage]] = {
    "under_way": UNDER_WAY,
    "interviews": frozenset({Stage.INTERVIEW}),
    "offers": frozenset({Stage.OFFER}),
    "wishlist": frozenset({Stage.WISHLIST}),
    "ended": ENDINGS,
}
_GAP = 8
_FIRST = frozenset({"under_way", "interviews", "offers"})
"""Chips that go before the words of the views that are not open."""


class WordsToFind(FilterEdit):
    """The filter field: Esc empties it, and goes on to whoever is around it where it is empty."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.asked.emit("")
        else:
            super().keyPressEvent(event)


class Tools(QWidget):
    """What narrows the list down. A chip that is on stands for its stages and turns the others off."""

    changed = Signal()
    """Something else is asked for now."""
    beside_asked = Signal()
    """The offers are to be seen side by side."""
    query_chosen = Signal(object)
    """A whole filter with its order was chosen, such as a saved one; it is asked for already."""
    save_asked = Signal()
    """What is asked for is to be kept under a name, with the order of the view."""
    view_chosen = Signal(str)
    """The key of a view that the person turned to."""

    def __init__(self, desk: Desk, views: Sequence[View]) -> None:
        super().__init__()
        self._desk, self._words = desk, desk.words
        words = desk.words
        self._asked = EVERYTHING
        name = words.tr("Filter by company, role and place")
        self.filter = WordsToFind(placeholder=words.tr("Filter"), name=name, pause=0)
        self.more = Button(words.tr("More filters"))
        self.more.setAccessibleDescription(words.tr("Everything else to filter by, and saved filters"))
        self.more.clicked.connect(self.open_menu)
        self.chips = {key: Chip(name) for key, name in _names(words).items()}
        for chip in self.chips.values():
            chip.toggled.connect(self._toggled)
        self.beside = Button(words.tr("Side by side"), "text")
        self.beside.setAccessibleDescription(words.tr("Weigh all offers that are open beside each other"))
        self.beside.clicked.connect(self.beside_asked)
        self.beside.hide()
        self.switch = ViewSwitch(views, views[0].key, name=words.tr("View"))
        self.switch.chosen.connect(self.view_chosen)
        if len(views) <= 1:  # never shown by hand before it has a parent: it would be a window for a moment
            self.switch.hide()
        self._is_beside_panel = self._is_compact = self._is_bare = self._is_below = False
        self._full_switch = 0
        self.active = ActiveRow(words)
        self.active.query_chosen.connect(self._take)
        self.active.clear_asked.connect(self.clear)
        self.active.save_asked.connect(self.save_asked)
        self.filter.asked.connect(self._ask)
        self._row = ToolRow(self.filter, self.more, *self.chips.values(), self.beside, trailing=self.switch)
        self.setLayout(column(self._row, self.active))
        self.setMinimumWidth(0)

    @property
    def query(self) -> ApplicationQuery:
        """Give what is asked for, in no order of its own."""
        return self._asked

    @property
    def text(self) -> str:
        """Give the words to look for."""
        return self._asked.text

    @property
    def chip(self) -> str:
        """Give the key of the chip that is on; empty where none is."""
        if self._asked.own_stages:
            return ""
        return next((key for key, stages in STAGES_OF_CHIP.items() if stages == self._asked.stages), "")

    @property
    def stages(self) -> frozenset[Stage]:
        """Give the stages asked for; none means all."""
        return self._asked.stages

    @property
    def narrows(self) -> bool:
        """Tell whether something is left out."""
        return narrows(self._asked)

    def show_counts(self, counts: ApplicationCounts) -> None:
        """Say how many there are to filter."""
        self.filter.setPlaceholderText(
            self._words.ntr("Filter {n} application", "Filter {n} applications", counts.total)
        )

    def set_query(self, query: ApplicationQuery) -> None:
        """Ask for something else, without telling. Order and what is folded away are not this row's."""
        self._asked = replace(query, order=EVERYTHING.order, descending=EVERYTHING.descending, with_ended=True)
        if self.filter.text().strip() != query.text:
            self.filter.setText(query.text)
        self._show()

    def set_chip(self, key: str) -> None:
        """Turn one chip on and everything else off; an empty key turns all off. Tells nothing."""
        self.set_query(replace(EVERYTHING, stages=STAGES_OF_CHIP.get(key, frozenset())))

    def set_view(self, key: str) -> None:
        """Turn a view's button on."""
        self.switch.set_key(key)
        self._fit()

    @Slot(bool)
    def set_compact(self, compact: bool) -> None:
        """Let the switch show one word alone, as while the panel takes the room."""
        self._is_beside_panel = compact
        self._fit()

    @Slot()
    def open_menu(self) -> None:
        """Show what can be done with the filter, and the saved ones."""
        saved = self._desk.journal.filters.all()
        menu = FilterMenu(self, saved, self._asked, narrows=self.narrows)
        menu.sheet_asked.connect(self.choose)
        menu.save_asked.connect(self.save_asked)
        menu.order_asked.connect(self._order)
        menu.clear_asked.connect(self.clear)
        menu.query_chosen.connect(self._take_saved)
        below = QPoint(
            self.more.width() - menu.sizeHint().width() if current().right_to_left else 0, self.more.height()
        )
        open_at(menu, self.more.mapToGlobal(below))

    @Slot()
    def choose(self) -> None:
        """Open the sheet with every condition."""
        sheet = FilterSheet(self, self._desk, self._asked)
        sheet.chosen.connect(self._take)
        sheet.open()

    @Slot()
    def clear(self) -> None:
        """Ask for everything."""
        self._take(without_conditions(self._asked))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _order(self) -> None:
        """Open the sheet in which saved filters are put in order."""
        FilterOrderSheet(self, self._desk).open()

    @Slot(object)
    def _take(self, query: ApplicationQuery) -> None:
        """Ask for something else and tell it."""
        if query != self._asked:
            self.set_query(query)
            self.changed.emit()

    @Slot(object)
    def _take_saved(self, query: ApplicationQuery) -> None:
        """Ask for a saved filter, and tell its order too."""
        self.set_query(query)
        self.query_chosen.emit(query)

    @Slot(bool)
    def _toggled(self, on: bool) -> None:
        """Ask for the stages of a chip that was turned on, for all where it was turned off."""
        turned = self.sender()
        key = next(key for key, chip in self.chips.items() if chip is turned)
        self._take(replace(self._asked, stages=STAGES_OF_CHIP[key] if on else frozenset(), own_stages=frozenset()))

    @Slot(str)
    def _ask(self, text: str) -> None:
        """Take other words."""
        self._take(replace(self._asked, text=text))

    def _show(self) -> None:
        """Show what is asked for: chips on and off, and a row of its parts where they stand on no chip."""
        for each, chip in self.chips.items():
            if chip.isChecked() != (each == self.chip):
                chip.blockSignals(True)
                chip.setChecked(each == self.chip)
                chip.blockSignals(False)
                chip.set_icon("check" if each == self.chip else "")
        self.active.show_query(self._asked, with_stages=not self.chip)
        self._fit()

    def _fit(self) -> None:
        """Hide the last chips where there is no room for them; one that is on stays. The switch gives way first."""
        self._fit_switch()
        room = self.width() - self.filter.width() - self.more.sizeHint().width() - current().px(_GAP)
        if not self.switch.isHidden() and not self._is_below:
            room -= self.switch.sizeHint().width() + current().px(_GAP)
        on = self.chips.get(self.chip)
        if on is not None:
            room -= on.sizeHint().width() + current().px(_GAP)
        beside = self.beside.sizeHint().width() + current().px(_GAP)
        self.beside.setVisible(self.chip == "offers" and room >= beside)
        if not self.beside.isHidden():
            room -= beside
        for chip in self.chips.values():
            if chip is not on:
                room -= chip.sizeHint().width() + current().px(_GAP)
                chip.setVisible(room >= 0)
        if on is not None:
            on.show()

    def _fit_switch(self) -> None:
        """Let the switch show every view's word where there is room beside the fields and the first chips.

        Else the word of the view that is on, else icons alone, else a row of its own. What fits is asked for the view
        with the longest word, so that the switch stays where it is while one turns from view to view.
        """
        if not self._full_switch:
            self.switch.ensurePolished()
            self._full_switch = self.switch.sizeHint().width()
        fields = self.filter.width() + self.more.sizeHint().width() + 2 * current().px(_GAP)
        first = [chip for key, chip in self.chips.items() if key in _FIRST or key == self.chip]
        chips = sum(chip.sizeHint().width() + current().px(_GAP) for chip in first)
        compact = self._is_beside_panel or fields + chips + self._full_switch > self.width()
        bare = compact and fields + self.switch.compact_width() > self.width()
        self._is_below = bare and fields + self.switch.compact_width(bare=True) > self.width()
        self._row.stand(below=self._is_below)
        bare = bare and not self._is_below  # in a row of its own there is room for the word again
        if (compact, bare) != (self._is_compact, self._is_bare):
            self._is_compact, self._is_bare = compact, bare
            self.switch.set_compact(compact, bare=bare)
            self._row.refit()  # now and not when Qt comes round to it: the switch would stand outside for a frame


def _names(words: Words) -> dict[str, str]:
    """Name the chips in reading order."""
    return {
        "under_way": words.tr("Under way"),
        "interviews": words.tr("Interviews"),
        "offers": words.tr("Offers"),
        "ended": words.tr("Ended"),
        "wishlist": words.tr("Wishlist"),
    }
