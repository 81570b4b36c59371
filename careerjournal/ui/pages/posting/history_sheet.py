"""How a goal went over time: its strength as a line with each change of the goal marked, and the goals it had."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from careerjournal.domain.charts.chart_sheet import ChartSheet
from careerjournal.domain.charts.picture import Picture
from careerjournal.domain.charts.series import Axis, Change, Value, series_chart
from careerjournal.domain.charts.shapes import Measure
from careerjournal.domain.posting import Channel, PeriodResult, PostingGoal
from careerjournal.domain.rhythm import Beat
from careerjournal.journal.rows import GoalTrack
from careerjournal.language.words import AsIs, Words, tr
from careerjournal.ui.forms.chart_export import ExportChart
from careerjournal.ui.forms.posting_words import finished_words, whole_goal_words
from careerjournal.ui.kit.blocks import Row, Section
from careerjournal.ui.kit.charts.chart import Chart
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.pages.posting.run_words import run_words

MOST_VALUES = 156
"""Finished periods drawn at most: three years of weeks, five months of days."""
_WIDEST = 720


class HistorySheet(Sheet):
    """Shows, and asks nothing."""

    def __init__(self, parent: QWidget, desk: Desk, channel: Channel, track: GoalTrack) -> None:
        words = desk.words
        beats = track.beats[-MOST_VALUES:]
        name = words.tr("Strength over time")
        self.chart = Chart(name=name, widest=_WIDEST)
        self.export_button = ExportChart(desk, name)
        goals = Section(words.tr("Goals so far"))
        for number, goal in reversed(list(enumerate(track.history, start=1))):
            goals.add(
                Row(words.tr("{n}. {goal}", n=number, goal=AsIs(whole_goal_words(goal, words))), _days(goal, words))
            )
        said = run_words(track.run, words) or words.tr("The first full period is still under way.")
        strength = words.formats.percent(track.strength)
        title = tr("Strength of {channel}", channel=channel.name)
        says = words.tr("Strength {figure}. {run}.", figure=AsIs(strength), run=AsIs(said.rstrip(".")))
        content = column(
            Label(says, wrap=True),
            self.chart,
            goals,
            gap=16,
        )
        super().__init__(
            parent,
            title=title,
            content=content,
            accept=tr("Close"),
            width=680,
        )
        self.cancel_button.hide()
        self.chart.setVisible(bool(beats))
        if beats:
            layout = _layout(beats, track, words)
            self.chart.show_picture(layout, description=said)
            self.add_act(self.export_button)
            self.export_button.offer(ChartSheet(title=title, says=says, layout=layout, width=_WIDEST))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Layout:
    """Lays the strength out."""

    values: tuple[Value, ...]
    changes: tuple[Change, ...]
    axis: Axis

    def __call__(self, width: float, measure: Measure) -> Picture:
        """Lay it out in a width."""
        return series_chart(self.values, (), self.changes, self.axis, width, measure)


def _layout(beats: tuple[Beat, ...], track: GoalTrack, words: Words) -> _Layout:
    """Make the values and the marks of the goal's changes."""
    formats = words.formats
    first, last = beats[0].days.first, beats[-1].days.last
    changes = tuple(
        Change(on=goal.starts_on, mark=formats.number(number), words=_change_words(goal, words))
        for number, goal in enumerate(track.history, start=1)
        if first <= goal.starts_on <= last
    )
    values = [Value(on=beat.days.last, value=100 * beat.strength, words=_beat_words(beat, words)) for beat in beats]
    return _Layout(
        values=tuple(values),
        changes=changes,
        axis=Axis(
            low=formats.percent(0),
            high=formats.percent(max(beat.strength for beat in beats)),
            first=formats.day_short_year(first),
            last=formats.day_short_year(last),
        ),
    )


def _beat_words(beat: Beat, words: Words) -> str:
    """Say one period: "9 to 15 November: 2 of 2, kept. Strength 82 %"."""
    result = PeriodResult(days=beat.days, done=beat.done, goal=beat.goal, verdict=beat.verdict)
    return words.tr(
        "{days}: {result}. Strength {figure}",
        days=AsIs(words.formats.day_range(beat.days.first, beat.days.last)),
        result=AsIs(finished_words(result, words)),
        figure=AsIs(words.formats.percent(beat.strength)),
    )


def _change_words(goal: PostingGoal, words: Words) -> str:
    """Say from when a goal held."""
    return words.tr("From {day}: {goal}", day=goal.starts_on, goal=AsIs(whole_goal_words(goal, words)))


def _days(goal: PostingGoal, words: Words) -> str:
    """Say how long a goal held."""
    if goal.ends_on is None:
        return words.tr("since {day}", day=AsIs(words.formats.day(goal.starts_on)))
    return words.formats.day_range(goal.starts_on, goal.ends_on, year=True)
