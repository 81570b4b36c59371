"""Where applications end, and for which reasons."""

from __future__ import annotations

from careerjournal.domain.charts.count_grid import GridRow, count_grid
from careerjournal.domain.charts.picture import Picture
from careerjournal.domain.charts.shapes import Measure
from careerjournal.domain.insights.endings import Endings
from careerjournal.domain.insights.overview import Insights
from careerjournal.domain.sentence import sentence
from careerjournal.language.sentences import say
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.kit.charts.chart import Chart
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import to_measure
from careerjournal.ui.pages.applications.insights.part import ChartPart

_WIDEST = 860


class EndingsPart(ChartPart):
    """How many ended after which stage, and below them the reasons that debriefs name."""

    def __init__(self, desk: Desk) -> None:
        name = desk.words.tr("Where it ends")
        super().__init__(desk, name)
        self.chart = Chart(name=name, widest=_WIDEST)
        self.note = Label("", "small", "muted", wrap=True)
        self.body.addWidget(self.chart)
        self.body.addLayout(to_measure(self.note))

    def show_insights(self, insights: Insights) -> None:
        endings = insights.endings
        said = self.head(self.words.tr("Where it ends (n = {n})", n=endings.n), endings.says)
        self.chart.setVisible(bool(endings.n))
        layout = _Layout(endings, self.words)
        self.chart.show_picture(layout, description=said)
        self.offer(layout if endings.n else None, _WIDEST)
        self.note.setVisible(bool(endings.n))
        self.note.setText(
            self.words.ntr(
                "The reasons are yours, from {n} debrief.",
                "The reasons are yours, from {n} debriefs.",
                endings.debriefed,
            )
            if endings.debriefed
            else self.words.tr("Reasons that you note in a debrief will stand here.")
        )


class _Layout:
    """Lays the grid out."""

    def __init__(self, endings: Endings, words: Words) -> None:
        self._is_early = endings.is_early
        self._stages = [say(sentence(f"stage.{stage.value}"), words) for stage in endings.stages]
        rows = ((words.tr("All that ended"), endings.by_stage), *endings.by_reason)
        self._rows = [
            GridRow(
                name=name,
                cells=tuple(
                    (count, words.formats.number(count), _said(name, count, stage, words))
                    for count, stage in zip(counts, self._stages, strict=True)
                ),
                is_total=number == 0,
            )
            for number, (name, counts) in enumerate(rows)
        ]

    def __call__(self, width: float, measure: Measure) -> Picture:
        """Lay the grid out in a width."""
        return count_grid(self._stages, self._rows, width, measure, is_early=self._is_early)


def _said(name: str, count: int, stage: str, words: Words) -> str:
    """Say one cell."""
    return words.tr("{name}, furthest stage {stage}: {count}", name=name, stage=AsIs(stage), count=count)
