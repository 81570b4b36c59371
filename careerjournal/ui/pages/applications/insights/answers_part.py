"""How many were answered, in all and compared by what may matter."""

from __future__ import annotations

from careerjournal.domain.charts.chart_sheet import caption, stacked
from careerjournal.domain.charts.picture import Picture
from careerjournal.domain.charts.rates import RateBar, rates_chart
from careerjournal.domain.charts.shapes import Measure
from careerjournal.domain.insights.answers import Grouping, Rate
from careerjournal.domain.insights.overview import Insights
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.kit.charts.chart import Chart
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.pages.applications.insights.part import ChartPart

_WIDEST = 720
_GAP = 12.0


class AnswersPart(ChartPart):
    """A chart a grouping; those of which nothing was noted are not shown."""

    def __init__(self, desk: Desk) -> None:
        words = desk.words
        super().__init__(desk, words.tr("Replies"))
        self.charts: dict[Grouping, Chart] = {}
        self._titles: dict[Grouping, Label] = {}
        for grouping in Grouping:
            title = Label(_grouping_name(grouping, words), "small", "muted")
            title.setContentsMargins(0, 8, 0, 4)
            chart = Chart(name=_grouping_name(grouping, words), widest=_WIDEST)
            self.body.addWidget(title)
            self.body.addWidget(chart)
            self._titles[grouping], self.charts[grouping] = title, chart

    def show_insights(self, insights: Insights) -> None:
        answers = insights.answers
        said = self.head(self.words.tr("Answers (n = {n})", n=answers.all.n), answers.says)
        for grouping, rates in answers.by:
            for widget in (self._titles[grouping], self.charts[grouping]):
                widget.setVisible(bool(rates))
            self.charts[grouping].show_picture(_Layout(grouping, rates, self.words), description=said)
        shown = [(_grouping_name(by, self.words), _Layout(by, rates, self.words)) for by, rates in answers.by if rates]
        self.offer(_AllOfThem(shown) if shown else None, _WIDEST)


class _Layout:
    """Lays the rates of one grouping out."""

    def __init__(self, grouping: Grouping, rates: tuple[Rate, ...], words: Words) -> None:
        self._bars = [_bar(grouping, rate, words) for rate in rates]

    def __call__(self, width: float, measure: Measure) -> Picture:
        """Lay the rates out in a width."""
        return rates_chart(self._bars, width, measure)


class _AllOfThem:
    """Lays all groupings out under each other, each under its name."""

    def __init__(self, groupings: list[tuple[str, _Layout]]) -> None:
        self._groupings = groupings

    def __call__(self, width: float, measure: Measure) -> Picture:
        """Lay them out in a width."""
        named = [
            stacked((caption(name, width, measure), layout(width, measure)), 0.0) for name, layout in self._groupings
        ]
        return stacked(named, _GAP)


def _bar(grouping: Grouping, rate: Rate, words: Words) -> RateBar:
    """Give a rate's bar with its words."""
    name = _rate_name(grouping, rate, words)
    if rate.is_early:
        figure = words.tr("Too early to tell (n = {n})", n=rate.n)
    else:
        share = AsIs(words.formats.percent(rate.percent / 100))
        figure = words.tr("{share} (n = {n})", share=share, n=rate.n)
    said = words.tr(
        "{name}: {answered} of {n} had an answer, {waiting} still wait",
        name=name,
        answered=rate.answered,
        n=rate.n,
        waiting=rate.waiting,
    )
    return RateBar(name=name, share=rate.answered / rate.n, figure=figure, words=said, is_early=rate.is_early)


def _rate_name(grouping: Grouping, rate: Rate, words: Words) -> str:
    """Name one group."""
    if grouping is Grouping.REFERRAL:
        return words.tr("With a referral") if rate.name == "yes" else words.tr("Without one")
    return rate.name or words.tr("Not noted")


def _grouping_name(grouping: Grouping, words: Words) -> str:
    """Name what answers are compared by."""
    match grouping:
        case Grouping.SOURCE:
            return words.tr("By source")
        case Grouping.CV_VERSION:
            return words.tr("By CV version")
        case Grouping.REFERRAL:
            return words.tr("By referral")
