"""The offers of an application in the panel, and the way to all of them side by side."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.offers import JobOffer
from careerjournal.domain.stages import WAY, Stage
from careerjournal.journal.rows import ApplicationDetail
from careerjournal.language.offer_words import Term, term_words
from careerjournal.language.words import AsIs, Words, tr
from careerjournal.ui.kit.blocks import OpenRow
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.foldable import Foldable
from careerjournal.ui.kit.layouts import boxed, line
from careerjournal.ui.pages.applications.offers.offer_sheet import ask_offer


class OffersBlock(Foldable):
    """Folds away; there is nothing to see before the first interview, unless something was noted."""

    beside_asked = Signal()
    """The offers are to be seen side by side."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr("Offer"), add=tr("Note the terms of an offer"))
        self._desk = desk
        self._shown: tuple[JobOffer, ...] | None = None
        self._application_id = 0
        self.beside: Button | None = None
        self.add_button.clicked.connect(self._add)

    def show_detail(self, detail: ApplicationDetail) -> None:
        """Show the offers of an application."""
        self._application_id = detail.application.id
        far = WAY.index(detail.standing.furthest) >= WAY.index(Stage.INTERVIEW)
        self.setVisible(bool(detail.offers) or far)
        if detail.offers != self._shown:
            self._shown = detail.offers
            self._show(detail.offers)

    def _show(self, offers: Sequence[JobOffer]) -> None:
        """Make the rows anew."""
        rows: list[QWidget] = [self._row(offer) for offer in offers]
        if offers:
            beside = Button(tr("Side by side"), "text")
            beside.setAccessibleDescription(tr("Weigh all offers that are open beside each other"))
            beside.clicked.connect(self.beside_asked)
            self.beside = beside
            rows.append(boxed(line(beside, None, margins=(0, 6, 0, 12))))
        self.show_rows(rows, count=len(offers))

    def _row(self, offer: JobOffer) -> QWidget:
        """Make the row of one offer."""
        words = self._desk.words
        title = term_words(Term.SALARY, offer, words) or words.tr("Salary not named yet")
        row = OpenRow(title, offer_words(offer, words))
        row.opened.connect(partial(self._change, offer))
        return row

    def _change(self, offer: JobOffer) -> None:
        """Open the form of an offer."""
        ask_offer(self, self._desk, offer)

    @Slot()
    def _add(self) -> None:
        """Ask for the terms of another offer."""
        ask_offer(self, self._desk, JobOffer(application_id=self._application_id))


def offer_words(offer: JobOffer, words: Words) -> str:
    """Say in a line until when to decide, and how many days are from home."""
    parts: list[str] = []
    if offer.decide_by is not None:
        parts.append(words.tr("decide by {day}", day=AsIs(words.formats.day_short(offer.decide_by))))
    if offer.remote_days:
        parts.append(words.ntr("{n} day from home", "{n} days from home", offer.remote_days))
    return " · ".join(parts)
