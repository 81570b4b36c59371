"""The whole search as flows, to look at and to take along as a file."""

from __future__ import annotations

from PySide6.QtCore import Slot

from careerjournal.domain.charts.picture import Picture
from careerjournal.domain.charts.sankey import FlowPlan, sankey
from careerjournal.domain.charts.shapes import Measure
from careerjournal.domain.insights.flows import Search
from careerjournal.domain.insights.overview import Insights
from careerjournal.language.flow_words import flow_plan
from careerjournal.language.words import tr
from careerjournal.ui.kit.charts.chart import Chart
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import CheckBox
from careerjournal.ui.pages.applications.insights.part import ChartPart

_WIDEST = 960


class FlowsPart(ChartPart):
    """From where to what, with a switch that leaves out the names of sources."""

    def __init__(self, desk: Desk) -> None:
        self.without_names = CheckBox(tr("Leave out names"))
        super().__init__(desk, tr("The whole search"), self.without_names)
        self._search: Search | None = None
        self.chart = Chart(name=tr("The whole search"), widest=_WIDEST)
        self.body.addWidget(self.chart)
        self.without_names.toggled.connect(self._draw)

    def show_insights(self, insights: Insights) -> None:
        self._search = insights.search
        self.head(self.words.tr("The whole search (n = {n})", n=insights.search.total), insights.search.says)
        self._draw()

    @Slot()
    def _draw(self) -> None:
        """Draw the chart anew: with or without names."""
        if self._search is None:
            return
        plan = flow_plan(self._search, self.words, with_names=not self.without_names.isChecked())
        layout = _Layout(plan)
        self.chart.show_picture(layout, description=self.sentence.text())
        self.offer(layout, _WIDEST)


class _Layout:
    """Lays the flows out."""

    def __init__(self, plan: FlowPlan) -> None:
        self._plan = plan

    def __call__(self, width: float, measure: Measure) -> Picture:
        """Lay the flows out in a width."""
        return sankey(self._plan, width, measure)
