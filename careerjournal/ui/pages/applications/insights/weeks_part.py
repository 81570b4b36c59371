"""How many applications were sent week by week."""

from __future__ import annotations

from datetime import timedelta

from careerjournal.domain.charts.picture import Picture
from careerjournal.domain.charts.shapes import Measure
from careerjournal.domain.charts.week_columns import GoalLine, WeekColumn, week_columns
from careerjournal.domain.insights.overview import Insights
from careerjournal.domain.insights.weeks import Week, Weeks
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.kit.charts.chart import Chart
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.pages.applications.insights.part import ChartPart

_WIDEST = 960


class WeeksPart(ChartPart):
    """A column a week, beside the goal of the week under way."""

    def __init__(self, desk: Desk) -> None:
        name = desk.words.tr("Applications per week")
        super().__init__(desk, name)
        self.chart = Chart(name=name, widest=_WIDEST)
        self.body.addWidget(self.chart)

    def show_insights(self, insights: Insights) -> None:
        weeks = insights.weeks
        said = self.head(self.words.tr("Applications per week (n = {n})", n=weeks.n), weeks.says)
        self.chart.setVisible(bool(weeks.n))
        layout = _Layout(weeks, self.words)
        self.chart.show_picture(layout, description=said)
        self.offer(layout if weeks.n else None, _WIDEST)


class _Layout:
    """Lays the weeks out."""

    def __init__(self, weeks: Weeks, words: Words) -> None:
        self._is_early = weeks.is_early
        self._columns = [_column(week, words) for week in weeks.weeks]
        self._goals: list[GoalLine] = []
        if weeks.goal is not None:
            floor, ceiling = weeks.goal.floor, weeks.goal.ceiling
            self._goals.append(GoalLine(at=floor, name=words.tr("at least {number}", number=floor)))
            if ceiling is not None and ceiling > floor:
                self._goals.append(GoalLine(at=ceiling, name=words.tr("at most {number}", number=ceiling)))

    def __call__(self, width: float, measure: Measure) -> Picture:
        """Lay the weeks out in a width."""
        return week_columns(self._columns, self._goals, width, measure, is_early=self._is_early)


def _column(week: Week, words: Words) -> WeekColumn:
    """Give a week's column; the first of a month bears the month's name."""
    last = week.starts_on + timedelta(days=6)
    begins = week.starts_on.day == 1 or week.starts_on.month != last.month
    days = AsIs(words.formats.day_range(week.starts_on, last))
    said = words.ntr("{days}: {n} sent", "{days}: {n} sent", week.count, days=days)
    if week.goal is not None:
        said = words.tr("{said}, the goal is {goal}", said=AsIs(said), goal=week.goal.floor)
    return WeekColumn(
        count=week.count,
        figure=words.formats.number(week.count),
        name=words.formats.month_name_short(last) if begins else "",
        words=said,
    )
