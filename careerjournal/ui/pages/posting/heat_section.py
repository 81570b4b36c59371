"""Half a year of posting days as a calendar of squares."""

from __future__ import annotations

from datetime import date, timedelta

from careerjournal.domain.charts.chart_sheet import ChartSheet, stacked
from careerjournal.domain.charts.heat_map import HeatDay, HeatMeasures, heat_legend, heat_map
from careerjournal.domain.charts.picture import Picture
from careerjournal.domain.charts.shapes import Measure
from careerjournal.domain.posting import Days, Period, Rest, period_around
from careerjournal.journal.rows import PostingPage
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.forms.chart_export import ExportChart
from careerjournal.ui.kit.blocks import Section
from careerjournal.ui.kit.charts.chart import Chart
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.layouts import set_margins

WEEKS = 26
_LEGEND_CELL = 14.0
_WIDEST = 640
_GAP = 8.0


class HeatSection(Section):
    """The last half year; going back further in the weeks brings the half year before."""

    def __init__(self, desk: Desk) -> None:
        words = desk.words
        self._name = words.tr("Posts by day, half a year")
        self.export_button = ExportChart(desk, self._name)
        super().__init__(words.tr("Half a year"), action=self.export_button)
        self._words = words
        self.chart = Chart(name=self._name, widest=_WIDEST)
        self._legend = Chart(name=words.tr("What the squares mean"), widest=_WIDEST)
        set_margins(self.content, (0, 0, 0, 0))
        self.add(self.chart, self._legend)
        self._shown: object = None

    def show_days(self, view: PostingPage, week: Days) -> None:
        """Show the half year that a week belongs to, where it is not shown yet."""
        last = _half_year_end(week, view.day, view.week_start)
        first = last - timedelta(days=7 * WEEKS - 1)
        counts = {on: n for on, n in view.posts_per_day.items() if first <= on <= last}
        key = (first, view.day, counts, view.rests)
        if key == self._shown:
            return
        self._shown = key
        until = min(last, view.day)
        rests = [rest for rest in view.rests if rest.channel_id is None]
        days = [
            _heat_day(first + timedelta(days=n), counts, rests, self._words) for n in range((until - first).days + 1)
        ]
        words = self._words
        total = words.ntr(
            "{n} posted from {first} to {last}",
            "{n} posted from {first} to {last}",
            sum(counts.values()),
            first=first,
            last=until,
        )
        layout, legend = _Layout(days, view.day, words), _Legend(words)
        self.chart.show_picture(layout, description=total)
        self._legend.show_picture(legend)
        both = _Both(layout, legend)
        self.export_button.offer(ChartSheet(title=self._name, says=total, layout=both, width=_WIDEST))


class _Layout:
    """Lays the days out."""

    def __init__(self, days: list[HeatDay], today: date, words: Words) -> None:
        self._days, self._today = days, today
        weekdays = [words.formats.weekday_short(day.on) for day in days[:7]]
        self._names = tuple(name if number % 2 == 0 and number < 6 else "" for number, name in enumerate(weekdays))
        self._months = tuple(
            (number // 7, words.formats.month_name_short(day.on))
            for number, day in enumerate(days)
            if day.on.day == 1 or number == 0
        )

    def __call__(self, width: float, measure: Measure) -> Picture:
        """Lay the days out in a width."""
        return heat_map(self._days, self._months, self._names, width, measure, today=self._today)


class _Legend:
    """Names the steps and the dot."""

    def __init__(self, words: Words) -> None:
        self._none, self._most = words.tr("none"), words.tr("most")
        self._rested = words.tr("rested")

    def __call__(self, width: float, measure: Measure) -> Picture:
        """Lay the legend out on one line."""
        drawing = heat_legend(
            self._none, self._most, self._rested, width, measure, cell=_LEGEND_CELL, sizes=HeatMeasures()
        )
        return Picture(drawing=drawing)


class _Both:
    """Lays the days out over what the squares mean."""

    def __init__(self, days: _Layout, legend: _Legend) -> None:
        self._days, self._legend = days, legend

    def __call__(self, width: float, measure: Measure) -> Picture:
        """Lay them out in a width."""
        return stacked((self._days(width, measure), self._legend(width, measure)), _GAP)


def _half_year_end(week: Days, today: date, week_start: int) -> date:
    """Give the last day of the half year in which a week is shown; the latest ends with the week of today."""
    last = period_around(today, Period.WEEK, week_start).last
    while week.last <= last - timedelta(days=7 * WEEKS):
        last -= timedelta(days=7 * WEEKS)
    return last


def _heat_day(day: date, counts: dict[date, int], rests: list[Rest], words: Words) -> HeatDay:
    """Give one day with its words: "Friday 20 November: 1 posted"."""
    count = counts.get(day, 0)
    is_rested = any(rest.starts_on <= day and (rest.ends_on is None or day <= rest.ends_on) for rest in rests)
    on = AsIs(words.formats.day_full(day))
    if not count and is_rested:
        said = words.tr("{day}: rested", day=on)
    elif not count:
        said = words.tr("{day}: nothing posted", day=on)
    else:
        said = words.ntr("{day}: {n} posted", "{day}: {n} posted", count, day=on)
    return HeatDay(on=day, count=count, words=said, is_rested=is_rested)
