"""One's own numbers beside those of the guide's writer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from careerjournal.domain.insights.beside import WRITER, Numbers
from careerjournal.domain.insights.overview import Insights
from careerjournal.language.words import Words
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import line
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.applications.insights.part import InsightPart


class BesidePart(InsightPart):
    """Two rows of three numbers."""

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self._own = [Label("", "figure") for _ in range(3)]
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(current().px(32))
        grid.setVerticalSpacing(current().px(8))
        heads = (words.tr("Applications"), words.tr("Interviews"), words.tr("Offers"))
        for number, head in enumerate(heads, start=1):
            grid.addWidget(Label(head, "small", "muted"), 0, number)
        writer = [Label(figure, "figure", "muted") for figure in _figures(WRITER, words)]
        for row, (name, labels) in enumerate(
            ((words.tr("You"), self._own), (words.tr("The guide's writer"), writer)), start=1
        ):
            grid.addWidget(Label(name), row, 0, Qt.AlignmentFlag.AlignVCenter)
            for number, label in enumerate(labels, start=1):
                grid.addWidget(label, row, number)
        self.body.addLayout(line(table, None))

    @property
    def own(self) -> list[str]:
        """Give one's own numbers as they are shown."""
        return [label.text() for label in self._own]

    def show_insights(self, insights: Insights) -> None:
        beside = insights.beside
        self.head(self.words.tr("Beside the guide's writer (n = {n})", n=beside.n), beside.says)
        for label, figure in zip(self._own, _figures(beside.own, self.words), strict=True):
            label.setText(figure)
            label.set_tone("muted" if beside.is_early else "")


def _figures(numbers: Numbers, words: Words) -> list[str]:
    """Write three numbers."""
    return [words.formats.number(number) for number in (numbers.sent, numbers.interviews, numbers.offers)]
