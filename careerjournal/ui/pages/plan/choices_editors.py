"""Choices that belong to one section: how the record is drawn, how far the plan looks ahead, which words are quoted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerjournal.domain.plan.choices import PlanChoices, StandingChart
from careerjournal.domain.plan.horizon import ahead
from careerjournal.domain.setbacks import Feedback
from careerjournal.language.sentences import say
from careerjournal.language.words import AsIs, tr
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import CheckBox, Combo, Field
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, emptied, line
from careerjournal.ui.kit.look import current

_HORIZONS = ("30d", "60d", "90d", "6m", "12m", "24m")
_LONGEST_QUOTE = 90


class ChartEditor(QWidget):
    """Chooses the drawing of where the applications stand."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        names = [
            (StandingChart.FURTHEST.value, tr("How far they got")),
            (StandingChart.FLOWS.value, tr("The way of each of them")),
        ]
        self.chart = Combo(names)
        self.chart.key_chosen.connect(self._keep)
        self.setLayout(line(Field(tr("Drawn as"), self.chart), None))

    def show_choices(self, choices: PlanChoices) -> None:
        """Show what the journal holds."""
        self.chart.set_key(choices.chart.value)

    @Slot(str)
    def _keep(self, key: str) -> None:
        """Keep how the record is drawn."""
        _keep(self._desk, replace(self._desk.journal.plan.choices(), chart=StandingChart(key)))


class HorizonEditor(QWidget):
    """Chooses how far the plan looks ahead."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.horizon = Combo([(key, _named(key, desk)) for key in _HORIZONS], "90d")
        self.horizon.key_chosen.connect(self._keep)
        self.setLayout(line(Field(tr("The plan looks ahead"), self.horizon), None))

    def show_choices(self, choices: PlanChoices) -> None:
        """Show what the journal holds; another length than those offered is offered too."""
        months = choices.horizon_months
        key = f"{months}m" if months > 0 else f"{choices.horizon_days}d"
        if self.horizon.findData(key) < 0:
            self.horizon.addItem(_named(key, self._desk), key)
        self.horizon.set_key(key)

    @Slot(str)
    def _keep(self, key: str) -> None:
        """Keep how far the plan looks ahead."""
        length = _length(key)
        choices = self._desk.journal.plan.choices()
        _keep(
            self._desk,
            replace(choices, horizon_days=length.horizon_days, horizon_months=length.horizon_months),
        )


class QuotesEditor(QWidget):
    """Chooses whose words stand in the plan: nobody's, or those of each piece of feedback that may be quoted."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: tuple[Feedback, ...] = ()
        self.quotes = CheckBox(tr("What others said may be quoted"))
        self.quotes.clicked.connect(self._keep)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(current().px(4))
        self.setLayout(column(self.quotes, self._rows, gap=8))

    @property
    def rows(self) -> list[QuoteRow]:
        """Give the rows of the feedback, one for each piece with words in it."""
        return self.findChildren(QuoteRow, options=Qt.FindChildOption.FindDirectChildrenOnly)

    def show_choices(self, choices: PlanChoices, feedback: Sequence[Feedback]) -> None:
        """Show what the journal holds; the single pieces only while quoting is wanted at all."""
        self.quotes.setChecked(choices.quote_feedback)
        said = tuple(one for one in feedback if one.received_on is not None and one.words.strip())
        wanted = said if choices.quote_feedback else ()
        if wanted == self._shown:
            return
        if [one.id for one in wanted] == [one.id for one in self._shown]:
            for row, one in zip(self.rows, wanted, strict=True):
                row.show_feedback(one)
        else:
            emptied(self._rows)
            for one in wanted:
                self._rows.addWidget(QuoteRow(self._desk, one))
        self._shown = wanted

    @Slot(bool)
    def _keep(self, quotes: bool) -> None:
        """Keep whether anybody is quoted."""
        _keep(self._desk, replace(self._desk.journal.plan.choices(), quote_feedback=quotes))


class QuoteRow(QWidget):
    """One piece of feedback that may or may not be quoted."""

    kept = Signal(object)

    def __init__(self, desk: Desk, feedback: Feedback) -> None:
        super().__init__()
        self._desk, self._feedback = desk, feedback
        self.box = CheckBox()
        self.box.setFixedWidth(current().px(20))
        self.box.clicked.connect(self._keep)
        self._words = Label("", "small", "muted", wrap=True)
        self.setLayout(line(self.box, (self._words, 1), gap=10, margins=(30, 0, 0, 0)))
        self.show_feedback(feedback)

    def show_feedback(self, feedback: Feedback) -> None:
        """Show the beginning of what was said, and whether it may be quoted."""
        self._feedback = feedback
        words = " ".join(feedback.words.split())
        short = words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1].rstrip() + "…"
        self._words.setText(tr("“{words}”", words=short))
        self.box.setAccessibleName(tr("Quote “{words}”", words=AsIs(short)))
        self.box.setChecked(feedback.may_quote)

    @Slot(bool)
    def _keep(self, may: bool) -> None:
        """Keep whether this piece may be quoted."""
        kept = replace(self._feedback, may_quote=may)
        if self._desk.do(lambda: self._desk.journal.setbacks.keep_feedback(kept)) is None:
            self.box.setChecked(not may)


def _keep(desk: Desk, wanted: PlanChoices) -> None:
    """Keep the choices of the plan where they are changed."""
    plan = desk.journal.plan
    if wanted != plan.choices():
        desk.do(lambda: plan.keep_choices(wanted))


def _length(key: str) -> PlanChoices:
    """Read a length of time: "90d", "24m"."""
    number = int(key[:-1])
    return PlanChoices(horizon_months=number) if key.endswith("m") else PlanChoices(horizon_days=number)


def _named(key: str, desk: Desk) -> str:
    """Name a length of time."""
    return say(ahead(_length(key)), desk.words)
