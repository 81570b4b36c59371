"""The whole search as flows, to look at and to take along as a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot

from careerjournal.domain.charts.sankey import FlowPlan, sankey
from careerjournal.domain.faults import UserFault
from careerjournal.domain.insights.flows import Search
from careerjournal.domain.insights.overview import Insights
from careerjournal.language.flow_words import flow_plan
from careerjournal.language.words import tr
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.charts.chart import Chart
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import CheckBox
from careerjournal.ui.pages.applications.insights.export import ExportFlows, with_ending
from careerjournal.ui.pages.applications.insights.part import InsightPart


class FlowsPart(InsightPart):
    """From where to what, with a switch that leaves out the names of sources."""

    exported = Signal(str)
    """The file stands at this path."""

    def __init__(self, desk: Desk) -> None:
        self.without_names = CheckBox(tr("Leave out names"))
        self.export_button = Button(tr("Export the chart"), "small")
        super().__init__(desk.words, self.without_names, self.export_button)
        self._desk = desk
        self._search: Search | None = None
        self._said = ""
        self.chart = Chart(name=tr("The whole search"), widest=960)
        self.body.addWidget(self.chart)
        self.without_names.toggled.connect(self._draw)
        self.export_button.clicked.connect(self.export)

    def show_insights(self, insights: Insights) -> None:
        self._search = insights.search
        title = self.words.tr("The whole search (n = {n})", n=insights.search.total)
        self._said = self.head(title, insights.search.says)
        self._draw()

    @property
    def plan(self) -> FlowPlan | None:
        """Give the chart as it is shown: with or without names."""
        if self._search is None:
            return None
        return flow_plan(self._search, self.words, with_names=not self.without_names.isChecked())

    @Slot()
    def _draw(self) -> None:
        """Draw the chart anew."""
        plan = self.plan
        if plan is not None:
            self.chart.show_picture(lambda width, measure: sankey(plan, width, measure), description=self._said)

    @Slot()
    def export(self) -> None:
        """Ask for a place and write the chart there, as the ending of its name says."""
        plan = self.plan
        if plan is None:
            return
        filters = "SVG (*.svg);;PNG (*.png);;PDF (*.pdf)"
        suggested = f"{tr('The whole search')}, {self._desk.today().isoformat()}.svg"
        path = self._desk.dialogs.to_save(self, tr("Export the chart"), suggested, filters)
        if path is None:
            return
        self.export_button.setEnabled(False)
        work = ExportFlows(with_ending(path), plan, self.title.text(), self._said, self.words)
        self._desk.run(work, self._exported, failed=self._not_exported)

    def _exported(self, path: Path) -> None:
        """Say where the chart is."""
        self.export_button.setEnabled(True)
        self._desk.say(tr("The chart was written to {path}.", path=str(path)))
        self.exported.emit(str(path))

    def _not_exported(self, fault: UserFault) -> None:
        """Say why the chart was not written."""
        self.export_button.setEnabled(True)
        self._desk.excuse(fault)
