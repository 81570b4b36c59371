"""The grid of offers side by side: terms to read, and criteria whose weights and scores are chosen in place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from careerjournal.domain.offers import SCORES, WEIGHTS, Criterion
from careerjournal.domain.weighing import Judged
from careerjournal.journal.rows import ComparedOffer, OffersBeside
from careerjournal.language.criterion_words import criterion_words, weight_words
from careerjournal.language.offer_words import Term, known_terms, missing_words, sum_words, term_name, term_words
from careerjournal.language.stage_names import stage_name
from careerjournal.language.words import Words
from careerjournal.ui.kit.buttons import IconButton
from careerjournal.ui.kit.fields import Combo
from careerjournal.ui.kit.labels import Hairline, Kind, Label, Tone
from careerjournal.ui.kit.layouts import line
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.applications.long_words import beginning

_NAME, _WEIGHT, _FIRST = 0, 1, 2
"""Columns: what the row is about, its weight, the first offer."""
_NAME_WIDTH = 132
_LEAST_WIDTH = 72
_LONGEST_NAME = 48
"""Characters of a company, role or criterion that are shown here."""
_LONGEST_TERMS = 240
"""Characters of the terms in a cell; the whole stands in the offer's form."""


class BesideGrid(QWidget):
    """One column for each offer, in the order given; nothing marks any of them."""

    weighed = Signal(object, int)
    """A criterion (Criterion) has another weight."""
    scored = Signal(int, object, object)
    """The offer of an id has another score (int or None) by a criterion (Criterion)."""
    removed = Signal(object)
    """A criterion of the person's own is to go."""

    def __init__(self, beside: OffersBeside, words: Words) -> None:
        super().__init__()
        self._words = words
        self.weights: dict[str, Combo] = {}
        self.scores: dict[tuple[int, str], Combo] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(current().px(16))
        self._grid.setVerticalSpacing(current().px(6))
        self._grid.setColumnMinimumWidth(_NAME, current().px(_NAME_WIDTH))
        self._columns = _FIRST + len(beside.compared)
        for number in range(_FIRST, self._columns):
            self._grid.setColumnStretch(number, 1)
        self._add_heads(beside)
        self._add_terms(beside)
        self._add_criteria(beside)
        self._add_sums(beside)

    def _add_heads(self, beside: OffersBeside) -> None:
        """Name the offers: company, role, and where it stands."""
        for number, one in enumerate(beside.compared):
            self._put(briefly(one.company), _FIRST + number, "name", row=0)
            self._put(briefly(one.role), _FIRST + number, "small", "muted", row=1)
            stage = stage_name(one.stage, self._words, stage_id=one.stage_id)
            self._put(stage, _FIRST + number, "small", "muted", row=2)
        self._rule()

    def _add_terms(self, beside: OffersBeside) -> None:
        """Say the terms that any of them has."""
        offers = [one.offer for one in beside.compared]
        for term in known_terms(offers, self._words):
            row = self._grid.rowCount()
            name = self._put(term_name(term, self._words), _NAME, "small", "muted", row=row, columns=2)
            name.setContentsMargins(0, _lower(), 0, 0)  # on the line of what it names
            for number, offer in enumerate(offers):
                said = term_words(term, offer, self._words) or "–"
                kind: Kind = "own" if term is Term.TERMS and offer.terms else "body"
                self._put(beginning(said, _LONGEST_TERMS), _FIRST + number, kind, row=row)
        self._rule()

    def _add_criteria(self, beside: OffersBeside) -> None:
        """Show each criterion with its weight, and each offer's score and points by it."""
        row = self._grid.rowCount()
        self._put(self._words.tr("What matters"), _NAME, "small", "muted", row=row)
        self._put(self._words.tr("How much"), _WEIGHT, "small", "muted", row=row)
        for number in range(_FIRST, self._columns):
            self._put(self._words.tr("Score and points"), number, "small", "muted", row=row)
        for place, criterion in enumerate(beside.criteria):
            row = self._grid.rowCount()
            self._grid.addLayout(self._name(criterion), row, _NAME)
            self._grid.addWidget(self._weight(criterion), row, _WEIGHT, Qt.AlignmentFlag.AlignVCenter)
            for number, (one, of) in enumerate(zip(beside.compared, beside.weighed, strict=True)):
                self._grid.addLayout(self._score(one, of.judged[place]), row, _FIRST + number)
        self._rule()

    def _add_sums(self, beside: OffersBeside) -> None:
        """Say the sums, and what is missing in them."""
        row = self._grid.rowCount()
        self._put(self._words.tr("Added up"), _NAME, "strong", row=row, columns=2)
        for number, of in enumerate(beside.weighed):
            said = sum_words(of.total, self._words) if of.total.judged else self._words.tr("Nothing scored yet")
            self._put(said, _FIRST + number, "body", row=row)
            missing = missing_words(of.total, self._words) if of.total.judged else ""
            self._put(missing, _FIRST + number, "small", "muted", row=row + 1)

    def _name(self, criterion: Criterion) -> QHBoxLayout:
        """Name a criterion; one of the person's own can be removed."""
        name = criterion_words(criterion, self._words)
        label = Label(briefly(name), "body" if criterion.built_in else "own", wrap=True)
        label.setFixedWidth(current().px(_NAME_WIDTH if criterion.built_in else _NAME_WIDTH - 40))
        label.set_upright(Qt.AlignmentFlag.AlignVCenter)
        if criterion.built_in:
            return line(label, None)
        remove = IconButton("close", self._words.tr("Remove: {thought}", thought=name))
        remove.clicked.connect(partial(self.removed.emit, criterion))
        return line(label, None, remove, gap=4)

    def _weight(self, criterion: Criterion) -> Combo:
        """Make the choice of a weight."""
        combo = Combo([(str(each), weight_words(each, self._words)) for each in WEIGHTS], str(criterion.weight))
        name = criterion_words(criterion, self._words)
        combo.setAccessibleName(self._words.tr("{name}: how much it matters", name=name))
        combo.key_chosen.connect(lambda key: self.weighed.emit(criterion, int(key)))
        self.weights[key_of(criterion)] = combo
        return combo

    def _score(self, one: ComparedOffer, judged: Judged) -> QHBoxLayout:
        """Make the choice of a score, with the points that it comes to."""
        words = self._words
        choices = [("", "–"), *((str(each), words.formats.number(each)) for each in SCORES)]
        combo = Combo(choices, str(judged.score or ""))
        name = criterion_words(judged.criterion, words)
        combo.setAccessibleName(words.tr("{company}, {name}: score from 1 to 5", company=one.company, name=name))
        combo.key_chosen.connect(
            lambda key: self.scored.emit(one.offer.id, judged.criterion, int(key) if key else None)
        )
        self.scores[one.offer.id, key_of(judged.criterion)] = combo
        if judged.score is None:
            said = words.tr("not scored")
        elif judged.points is None:
            said = words.tr("no weight")
        else:
            said = words.ntr("{n} point", "{n} points", judged.points)
        return line(combo, (Label(said, "small", "muted"), 1), gap=8)

    def _put(self, text: str, column: int, kind: Kind, tone: Tone = "", *, row: int, columns: int = 1) -> Label:
        """Put words into a cell, at its top."""
        label = Label(text, kind, tone, wrap=True)
        label.setMinimumWidth(current().px(_LEAST_WIDTH))  # no word, however long, widens its column
        self._grid.addWidget(label, row, column, 1, columns)
        return label

    def _rule(self) -> None:
        """Draw a line across."""
        row = self._grid.rowCount()
        self._grid.addWidget(Hairline(), row, 0, 1, self._columns)


def briefly(name: str, most: int = _LONGEST_NAME) -> str:
    """Give a name on one line, or its beginning."""
    return beginning(" ".join(name.split()), most)


def key_of(criterion: Criterion) -> str:
    """Give what tells a criterion from the others, kept or not."""
    return criterion.built_in or str(criterion.id)


def _lower() -> int:
    """Give how much lower small words have to stand than usual ones beside them."""
    look = current()
    return QFontMetrics(look.font("body")).ascent() - QFontMetrics(look.font("small")).ascent()
