"""One insight on the page: its title with the n, the sentence, the chart."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from careerjournal.domain.charts.chart_sheet import ChartSheet
from careerjournal.domain.charts.picture import Layout
from careerjournal.domain.insights.overview import Insights
from careerjournal.domain.sentence import Sentence
from careerjournal.language.sentences import say
from careerjournal.language.words import Words
from careerjournal.ui.forms.chart_export import ExportChart
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, line, to_measure

GAP = 32
"""Pixels between two insights."""


class InsightPart(QWidget):
    """An insight fills itself anew from what was read; what stands under the sentence is its own matter."""

    def __init__(self, words: Words, *trailing: QWidget) -> None:
        super().__init__()
        self.words = words
        self.title = Label("", "strong")
        self.sentence = Label("", "body", "muted", wrap=True)
        self.body = column()
        head = line(self.title, None, *trailing) if trailing else self.title
        self.setLayout(column(head, 4, to_measure(self.sentence), 12, self.body))

    def show_insights(self, insights: Insights) -> None:
        """Show what was read."""
        raise NotImplementedError

    def head(self, title: str, says: Sentence) -> str:
        """Write the title and the sentence; give the sentence's words."""
        self.title.setText(title)
        said = say(says, self.words)
        self.sentence.setText(said)
        return said


class ChartPart(InsightPart):
    """An insight whose chart can be taken along as a file."""

    def __init__(self, desk: Desk, name: str, *trailing: QWidget) -> None:
        self.export_button = ExportChart(desk, name)
        super().__init__(desk.words, *trailing, self.export_button)

    def offer(self, layout: Layout | None, width: float) -> None:
        """Let the chart be taken along as it is shown, under title and sentence; None where there is none."""
        title, says = self.title.text(), self.sentence.text()
        sheet = ChartSheet(title=title, says=says, layout=layout, width=width) if layout is not None else None
        self.export_button.offer(sheet)
