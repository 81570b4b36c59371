"""How far the applications got."""

from __future__ import annotations

from careerjournal.domain.charts.furthest import Bar, BarMeasures, furthest_chart
from careerjournal.domain.charts.picture import Part, Picture
from careerjournal.domain.charts.shapes import Ink, Measure, Rect
from careerjournal.domain.insights.funnel import Funnel, Step
from careerjournal.domain.insights.overview import Insights
from careerjournal.domain.plan.numbers import percent
from careerjournal.domain.sentence import sentence
from careerjournal.domain.stages import Stage
from careerjournal.language.sentences import say
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.kit.charts.chart import Chart
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.pages.applications.insights.part import ChartPart

_MEASURES = BarMeasures(row=26.0, mark=12.0, gap=10.0, bar=10.0, axis=1.0, baseline=4.2)
_WIDEST = 720


class FunnelPart(ChartPart):
    """A bar a stage: how many got at least so far."""

    def __init__(self, desk: Desk) -> None:
        name = desk.words.tr("How far they got")
        super().__init__(desk, name)
        self.chart = Chart(name=name, widest=_WIDEST)
        self.body.addWidget(self.chart)

    def show_insights(self, insights: Insights) -> None:
        funnel = insights.funnel
        said = self.head(self.words.tr("How far they got (n = {n})", n=funnel.n), funnel.says)
        layout = _Layout(funnel, self.words)
        self.chart.show_picture(layout, description=said)
        self.offer(layout, _WIDEST)


class _Layout:
    """Lays the bars out."""

    def __init__(self, funnel: Funnel, words: Words) -> None:
        self._funnel, self._words = funnel, words

    def __call__(self, width: float, measure: Measure) -> Picture:
        """Lay the bars out in a width; each row is a part."""
        steps = self._funnel.steps
        bars = [
            Bar(stage=step.stage, name=self._name(step), count=step.reached, figure=self._figure(step))
            for step in steps
        ]
        drawing = furthest_chart(bars, width, measure, is_early=self._funnel.is_early, measures=_MEASURES)
        high = _MEASURES.row
        parts = tuple(
            Part(
                area=Rect(x=0.0, y=number * high, width=width, height=high, ink=Ink.TEXT),
                words=self._words.tr(
                    "{stage}: {reached} of {total} got at least so far, {here} of them no further",
                    stage=AsIs(self._name(step)),
                    reached=step.reached,
                    total=self._funnel.total,
                    here=step.ended_here,
                ),
            )
            for number, step in enumerate(steps)
        )
        return Picture(drawing=drawing, parts=parts)

    def _name(self, step: Step) -> str:
        return say(sentence(f"stage.{step.stage.value}"), self._words)

    def _figure(self, step: Step) -> str:
        """Write the number, and of those sent the share, where there are enough for one."""
        number = self._words.formats.number(step.reached)
        if self._funnel.is_early or step.stage in (Stage.WISHLIST, Stage.APPLIED):
            return number
        share = self._words.formats.percent(percent(step.reached, self._funnel.n) / 100)
        return self._words.tr("{count} ({share})", count=AsIs(number), share=AsIs(share))
