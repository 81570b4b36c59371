"""How the level of a skill went by, drawn; the drawing can be taken along as a file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from careerjournal.domain.charts.chart_sheet import ChartSheet
from careerjournal.domain.charts.level_chart import JudgedLevel, LevelAxis, level_chart
from careerjournal.domain.charts.picture import Layout, Picture
from careerjournal.domain.charts.shapes import Measure
from careerjournal.journal.rows import SkillDetail
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.forms.chart_export import ExportChart
from careerjournal.ui.forms.level_words import level_meaning
from careerjournal.ui.forms.say_days import day_words
from careerjournal.ui.kit.charts.chart import Chart
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, line

_WIDEST = 420


class LevelHistory(QWidget):
    """The drawing under its name, for a skill whose level was judged at least once."""

    def __init__(self, detail: SkillDetail, desk: Desk) -> None:
        super().__init__()
        words, today = desk.words, desk.today()
        name = words.tr("How the level of {skill} went by", skill=detail.skill.name)
        levels = _levels(detail, words, lambda day: day_words(day, today, words))
        self.export_button = ExportChart(desk, name)
        self.chart = Chart(name=name, widest=_WIDEST)
        self.chart.LEAST = 160
        self.chart.show_picture(
            _laid_out(detail, levels, today, words.tr("Today"), words),
            description=". ".join(one.words for one in levels),
        )
        self.export_button.offer(_sheet(name, detail, today, words))
        said = Label(words.tr("How the level went by"), "small", "muted")
        self.setLayout(column(line(said, None, self.export_button), self.chart, gap=4))


def _sheet(name: str, detail: SkillDetail, today: date, words: Words) -> ChartSheet:
    """Make what is taken along: its days have their years, since nobody knows on which day it will be read."""
    formats = words.formats
    levels = _levels(detail, words, lambda day: AsIs(formats.day(day)))
    layout = _laid_out(detail, levels, today, formats.day_short_year(today), words)
    return ChartSheet(title=name, says=". ".join(one.words for one in levels), layout=layout, width=_WIDEST)


def _levels(detail: SkillDetail, words: Words, written: Callable[[date], AsIs]) -> tuple[JudgedLevel, ...]:
    """Say each level with its day and what it means."""
    return tuple(
        JudgedLevel(
            on=one.judged_on,
            level=one.level,
            words=words.tr(
                "{day}: {level} of 5, {meaning}",
                day=written(one.judged_on),
                level=one.level,
                meaning=AsIs(level_meaning(one.level, words)),
            ),
        )
        for one in detail.history
    )


def _laid_out(detail: SkillDetail, levels: tuple[JudgedLevel, ...], today: date, last: str, words: Words) -> Layout:
    """Lay the history out; `last` is said of today."""
    wanted = detail.skill.level_wanted
    axis = LevelAxis(
        first=words.formats.day_short_year(levels[0].on),
        last=last,
        wanted=words.tr("{level} wanted", level=wanted) if wanted else "",
    )

    def layout(width: float, measure: Measure) -> Picture:
        return level_chart(levels, wanted, today, axis, width, measure)

    return layout
