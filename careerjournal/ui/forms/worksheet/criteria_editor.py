"""Fit: what matters to the person with its weight, how well a company meets it, and the sum with its rule."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from careerjournal.domain.changes import Changes
from careerjournal.domain.offers import SCORES, WEIGHTS, Criterion, Weighs
from careerjournal.domain.worksheets.content import Content
from careerjournal.domain.worksheets.fit import FitSum, Judged, fit_sum
from careerjournal.language.criterion_words import criterion_words, weight_words
from careerjournal.language.words import AsIs, Words, tr
from careerjournal.ui.forms.kept_text import NOTHING, KeptText
from careerjournal.ui.forms.worksheet.editor import Asked, Editor
from careerjournal.ui.forms.worksheet.record import WorksheetView
from careerjournal.ui.kit.buttons import IconButton
from careerjournal.ui.kit.fields import Combo, Field, LineEdit
from careerjournal.ui.kit.labels import Hairline, Label
from careerjournal.ui.kit.layouts import at_most, column
from careerjournal.ui.kit.look import current

_OWN_WIDTH = 360


class CriteriaEditor(Editor):
    """A row for each criterion. The numbers are shown with their rule, and nothing is made of them."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        self._company = ""
        self._rows: dict[str, _CriterionRow] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(current().px(12))
        self._grid.setVerticalSpacing(current().px(6))
        self._grid.setColumnStretch(0, 1)
        heads = (tr("What matters"), tr("How much"), tr("How well it is met"), tr("Points"))
        for number, head in enumerate(heads):
            self._grid.addWidget(Label(head, "small", "muted"), 0, number)
        self._sum = Label("", "strong", wrap=True)
        self._rule = Label("", "small", "muted", wrap=True)
        own = LineEdit(placeholder=tr("Something else that matters to you"), own=True)
        self._own = KeptText(asked.desk, own, key=f"{asked.key}/own", commit=self._add, clears=True)
        field = Field(tr("Another criterion"), own, hint=tr("Enter adds it."))
        self.setMaximumWidth(current().px("measure") + current().px(80))
        self.setLayout(column(self._grid, 10, Hairline(), 10, self._sum, 2, self._rule, 16, at_most(field, _OWN_WIDTH)))

    def take_focus(self) -> None:
        first = next(iter(self._rows.values()), None)
        if first is not None:
            first.weight.setFocus()

    def show_answer(self, content: Content, view: WorksheetView) -> None:
        self._company = view.company
        judged = self.asked.desk.journal.fit.judged(self._company)
        wanted = {_key(one.criterion): one for one in judged}
        for key in [key for key in self._rows if key not in wanted]:
            self._rows.pop(key).drop(self._grid)
        for key, one in wanted.items():
            if key not in self._rows:
                self._rows[key] = _CriterionRow(self, self._grid, self._grid.rowCount())
            self._rows[key].show_judged(one, self.asked.desk.words, can_be_scored=bool(self._company))
        self._own.bind(f"{self.asked.key}/own", "")
        self._show_sum(fit_sum(judged))

    def weigh(self, criterion: Criterion, weight: int) -> None:
        """Give a criterion another weight."""
        self.asked.record.weigh(self.asked.question, self._company, replace(criterion, weight=weight))

    def score(self, judged: Judged, score: int | None) -> None:
        """Say how well the company meets a criterion."""
        self.asked.record.score(self.asked.question, self._company, replace(judged, score=score))

    def remove(self, criterion: Criterion) -> None:
        """Remove a criterion of the person's own; undo brings it back."""
        self.asked.desk.do(lambda: self.asked.desk.journal.fit.remove_criterion(criterion.id))

    def _add(self, text: str) -> Changes | None:
        """Add a criterion of the person's own."""
        name = " ".join(text.split())
        if not name:
            return NOTHING
        fit = self.asked.desk.journal.fit
        known = fit.criteria()
        if any(one.name.casefold() == name.casefold() for one in known):
            return NOTHING
        criterion = Criterion(weighs=Weighs.FIT, name=name, position=len(known))
        return self.asked.desk.do(lambda: fit.keep_criterion(criterion))

    def _show_sum(self, total: FitSum) -> None:
        """Say the sum, and how it comes about."""
        words = self.asked.desk.words
        if not self._company:
            self._sum.setText(words.tr("Name a company, and it can be scored."))
        elif not total.judged:
            self._sum.setText(words.tr("Nothing is scored yet for {company}.", company=self._company))
        else:
            share = AsIs(words.formats.percent(float(total.share)))
            self._sum.setText(
                words.tr(
                    "{company}: {points} of {most} points, {share}",
                    company=self._company, points=total.points, most=total.most, share=share,
                )
            )  # fmt: skip
        self._rule.setText(
            words.tr(
                "Points are weight times score, added up over the {n} of {of} that you scored. The most is weight "
                "times {top}. What to make of it is yours to say.",
                n=total.judged, of=total.of, top=SCORES[-1],
            )
        )  # fmt: skip


class _CriterionRow:
    """One criterion: its words, its weight, its score and their product."""

    def __init__(self, editor: CriteriaEditor, grid: QGridLayout, number: int) -> None:
        self._editor = editor
        self._judged: Judged | None = None
        self._name = Label("", "body", wrap=True)
        self._name.set_upright(Qt.AlignmentFlag.AlignVCenter)
        self.weight = Combo(())
        self._score = Combo(())
        self._points = Label("", "body")
        self._remove = IconButton("close", tr("Remove"))
        self.weight.key_chosen.connect(self._weigh)
        self._score.key_chosen.connect(self._rate)
        self._remove.clicked.connect(self._drop_criterion)
        self._widgets: tuple[QWidget, ...] = (self._name, self.weight, self._score, self._points, self._remove)
        for place, widget in enumerate(self._widgets):
            grid.addWidget(widget, number, place)  # a name of two lines stands on the middle of its choices

    def show_judged(self, judged: Judged, words: Words, *, can_be_scored: bool) -> None:
        """Show the criterion as it stands now."""
        self._judged = judged
        criterion, score = judged.criterion, judged.score
        name = criterion_words(criterion, words)
        self._name.setText(name)
        self.weight.set_choices([(str(each), weight_words(each, words)) for each in WEIGHTS], str(criterion.weight))
        self.weight.setAccessibleName(words.tr("{name}: how much it matters", name=name))
        scores = [(str(each), words.tr("{n} of {most}", n=each, most=SCORES[-1])) for each in SCORES]
        self._score.set_choices([("", words.tr("Not scored")), *scores], str(score or ""))
        self._score.setAccessibleName(words.tr("{name}: how well it is met", name=name))
        self._score.setEnabled(can_be_scored)
        counts = score is not None and criterion.weight > 0
        self._points.setText(words.formats.number(criterion.weight * (score or 0)) if counts else "–")
        self._remove.setAccessibleName(words.tr("Remove: {thought}", thought=name))
        self._remove.setVisible(not criterion.built_in)

    def drop(self, grid: QGridLayout) -> None:
        """Take the widgets away."""
        for widget in self._widgets:
            grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _weigh(self, key: str) -> None:
        """Give the criterion another weight."""
        if self._judged is not None:
            self._editor.weigh(self._judged.criterion, int(key))

    def _rate(self, key: str) -> None:
        """Score the company by the criterion."""
        if self._judged is not None:
            self._editor.score(self._judged, int(key) if key else None)

    def _drop_criterion(self) -> None:
        """Remove the criterion."""
        if self._judged is not None:
            self._editor.remove(self._judged.criterion)


def _key(criterion: Criterion) -> str:
    return criterion.built_in or str(criterion.id)
