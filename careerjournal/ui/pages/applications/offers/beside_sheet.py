"""Offers side by side: what each says, what it is worth to the person by their own weights, and no verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from careerjournal.domain.changes import Changes
from careerjournal.domain.offers import Criterion, Weighs
from careerjournal.journal.rows import ComparedOffer
from careerjournal.language.offer_words import currency_rule, number_rule, sum_rule, year_rule
from careerjournal.language.words import tr
from careerjournal.ui.forms.kept_text import NOTHING, KeptText
from careerjournal.ui.kit.buttons import Button, Chip
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import CheckBox, Field, LineEdit
from careerjournal.ui.kit.flow_layout import FlowLayout
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import boxed, column, emptied, line, measured
from careerjournal.ui.kit.sheet_size import SheetSize
from careerjournal.ui.pages.applications.offers.beside_grid import BesideGrid, briefly
from careerjournal.ui.pages.applications.offers.writing import save_beside

_LONGEST_CHIP = 28
AT_MOST = 3
"""Offers beside each other: there is no room for more columns that can be read."""


class BesideSheet(Sheet):
    """The offers that are open, the one to decide on first leading; which of them are shown can be chosen."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        self._desk = desk
        self.with_ended = CheckBox(tr("Also those of applications that have ended"))
        self._chips = FlowLayout(gap=8)
        self.chips: dict[int, Chip] = {}
        self._chosen: list[int] = []
        self.grid: BesideGrid | None = None
        self._place = column()
        self.fill = Button(tr("Fill in scores from the numbers"), "text")
        self.own = LineEdit(placeholder=tr("Something else that matters to you"), own=True)
        self._own = KeptText(desk, self.own, key="offers/own criterion", commit=self._add, clears=True)
        self._own_field = measured(Field(tr("Another criterion"), self.own, hint=tr("Enter adds it.")), 360)
        self.money = Label("", "small", "muted", wrap=True)
        self.rules = Label("", "small", "muted", wrap=True)
        self.save = Button(tr("Save as PDF"), icon_name="export")
        self._chips_box = boxed(self._chips)
        super().__init__(
            parent,
            title=tr("Offers side by side"),
            sentence=tr("The numbers help to think. The decision is yours, whatever they say."),
            content=column(
                self._chips_box, self.with_ended, 12, self._place, 8, self.money,
                line(self.fill, None, margins=(0, 8, 0, 0)), 16, self._own_field, 8, self.rules,
            ),
            accept=tr("Done"),
            width=836,
        )  # fmt: skip
        SheetSize(self, desk, "offers")
        self.cancel_button.hide()
        self.add_act(self.save)
        self.save.clicked.connect(self._save)
        self.fill.clicked.connect(self._fill)
        self.with_ended.toggled.connect(self._begin)
        desk.changed.connect(self._follow)
        self._begin()
        first = next(iter(self.grid.weights.values()), None) if self.grid else None
        (first or self.accept_button).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def chosen(self) -> list[int]:
        """Give the ids of the offers that are shown."""
        return list(self._chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.focusWidget() is self.own:
            event.accept()  # it has added a criterion, and is no answer to the sheet
        else:
            super().keyPressEvent(event)

    @Slot()
    def _begin(self) -> None:
        """Show the first offers there are."""
        offers = self._desk.journal.offers
        every, under_way = offers.compared(with_ended=True), offers.compared()
        if not under_way and every:
            self.with_ended.setChecked(True)
        self.with_ended.setVisible(0 < len(under_way) < len(every))
        compared = self._compared()
        self._chosen = [one.offer.id for one in compared[:AT_MOST]]
        self._show_chips(compared)
        self._show()

    def _compared(self) -> list[ComparedOffer]:
        return self._desk.journal.offers.compared(with_ended=self.with_ended.isChecked())

    def _show_chips(self, compared: Sequence[ComparedOffer]) -> None:
        """Offer to choose among several."""
        emptied(self._chips)
        self.chips = {}
        for one in compared:
            chip = Chip(briefly(one.company, _LONGEST_CHIP), on=one.offer.id in self._chosen)
            chip.toggled.connect(partial(self._choose, one.offer.id))
            self.chips[one.offer.id] = chip
            self._chips.addWidget(chip)
        self._chips_box.setVisible(len(compared) > 2)
        self._limit()

    def _choose(self, offer_id: int, on: bool) -> None:
        """Show an offer, or leave it out."""
        shown = {*self._chosen, offer_id} if on else {*self._chosen} - {offer_id}
        self._chosen = [one for one in self.chips if one in shown]
        self._limit()
        self._show()

    def _limit(self) -> None:
        """Let no more be chosen than there is room for."""
        for own_id, chip in self.chips.items():
            chip.setEnabled(own_id in self._chosen or len(self._chosen) < AT_MOST)

    def _show(self) -> None:
        """Show the offers as they are now; the focus stays where it was."""
        held = self._held()
        emptied(self._place)
        beside = self._desk.journal.offers.beside(self._chosen, with_ended=self.with_ended.isChecked())
        offers, words = [one.offer for one in beside.compared], self._desk.words
        self.grid = None
        if offers:
            grid = self.grid = BesideGrid(beside, words)
            grid.weighed.connect(self._weigh)
            grid.scored.connect(self._rate)
            grid.removed.connect(self._remove)
            self._place.addWidget(grid)
            grid.show()  # at once: what is hidden cannot be given the focus
            self._give_back(held)
        else:
            self._place.addWidget(Label(_nothing(any_there=bool(self.chips)), "body", "muted", wrap=True))
        for widget in (self.fill, self._own_field, self.rules, self.save):
            widget.setVisible(bool(offers))
        self.money.setText(currency_rule(offers, words))
        self.money.setVisible(bool(self.money.text()))
        rules = (sum_rule(words), year_rule(words), number_rule(words))
        self.rules.setText("\n".join(rules))

    def _choices(self) -> dict[object, QWidget]:
        """Give the choices of the grid by what they are about."""
        found: dict[object, QWidget] = {}
        if self.grid is not None:
            for combos in (self.grid.weights.items(), self.grid.scores.items()):
                found.update(combos)
        return found

    def _held(self) -> object:
        """Tell which choice of the grid has the focus; None for none."""
        focus = self.focusWidget()
        return next((key for key, combo in self._choices().items() if combo is focus), None)

    def _give_back(self, held: object) -> None:
        """Give the focus to the choice that is about the same as the one that had it."""
        combo = self._choices().get(held)
        if combo is not None:
            combo.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(object)
    def _follow(self, _changes: Changes) -> None:
        """Read anew when the journal changed, here or by undo."""
        known = [one.offer.id for one in self._compared()]
        if known != list(self.chips):
            self._begin()
        else:
            self._show()

    def _weigh(self, criterion: Criterion, weight: int) -> None:
        self._desk.do(lambda: self._desk.journal.offers.keep_criterion(replace(criterion, weight=weight)))

    def _rate(self, offer_id: int, criterion: Criterion, score: int | None) -> None:
        self._desk.do(lambda: self._desk.journal.offers.rate(offer_id, criterion, score))

    def _remove(self, criterion: Criterion) -> None:
        self._desk.do(lambda: self._desk.journal.offers.remove_criterion(criterion.id))

    @Slot()
    def _fill(self) -> None:
        """Score the offers that are shown by their numbers, where they have no score yet."""
        self._desk.do(lambda: self._desk.journal.offers.score_by_numbers(self._chosen))

    def _add(self, text: str) -> Changes | None:
        """Add a criterion of the person's own; one that is there already is not added again."""
        name = " ".join(text.split())
        offers = self._desk.journal.offers
        known = offers.criteria()
        if not name or any(one.name.casefold() == name.casefold() for one in known):
            return NOTHING
        criterion = Criterion(weighs=Weighs.OFFER, name=name, position=len(known))
        return self._desk.do(lambda: offers.keep_criterion(criterion))

    @Slot()
    def _save(self) -> None:
        """Save what is shown as a PDF."""
        save_beside(self, self._desk, self._chosen, with_ended=self.with_ended.isChecked())


def open_beside(parent: QWidget, desk: Desk) -> BesideSheet:
    """Open the offers side by side."""
    sheet = BesideSheet(parent, desk)
    sheet.open()
    return sheet


def _nothing(*, any_there: bool) -> str:
    if any_there:
        return tr("Choose an offer above, and it stands here.")
    return tr("Offers will stand here beside each other. Their terms are noted in the application, under “Offer”.")
