"""Posting on paper: the calendar of the last half year, and how strong each goal is."""

from __future__ import annotations

from dataclasses import replace

from careerjournal.documents.blocks import DrawingBlock, Stack
from careerjournal.documents.flow import Block
from careerjournal.documents.setting import Setting
from careerjournal.documents.sheet import MM
from careerjournal.domain.charts.heat_map import DAYS_OF_WEEK, HeatDay, HeatMeasures, heat_legend, heat_map
from careerjournal.domain.charts.series import Axis, SeriesMeasures, Value, series_chart
from careerjournal.domain.charts.shapes import mirrored
from careerjournal.domain.plan.career_plan import PostingCalendar, StrengthChart

_PLOT = 16 * MM
_WIDEST_PITCH = 5.4 * MM
_CELL = 0.82
"""Of the pitch."""
_NAMED_ROWS = 6


def calendar_block(calendar: PostingCalendar, setting: Setting) -> Block:
    """Set the calendar under its title and over what its squares mean."""
    words, small, measure = setting.words, setting.styles.scale.small, setting.painter.measure()
    column = setting.sheet.column
    weeks = -(-len(calendar.days) // DAYS_OF_WEEK)
    names = [words.formats.weekday_short(day.on) for day in calendar.days[:DAYS_OF_WEEK]]
    shown = [name if row % 2 == 0 and row < _NAMED_ROWS else "" for row, name in enumerate(names)]
    lead = max(setting.width_of(name, setting.styles.small()) for name in shown) + 8.0
    pitch = min(_WIDEST_PITCH, (column - lead) / weeks)
    sizes = HeatMeasures(
        pitch=pitch, cell=pitch * _CELL, radius=0.0, head=small[1], baseline=small[0] * 0.35, gap=8.0, dot=0.9, ring=0.8
    )
    days = [HeatDay(on=day.on, count=day.count, words="", is_rested=day.is_rested) for day in calendar.days]
    months = [
        (number // DAYS_OF_WEEK, words.formats.month_name_short(day.on))
        for number, day in enumerate(days)
        if day.on.day == 1 or not number
    ]
    picture = heat_map(days, months, shown, column, measure, today=setting.day, measures=sizes)
    tr = words.tr
    legend = heat_legend(tr("none"), tr("most"), tr("rested"), column, measure, cell=pitch * _CELL, sizes=sizes)
    drawings = [mirrored(one) if setting.sheet.is_rtl else one for one in (picture.drawing, legend)]
    said = setting.line(calendar.title)
    blocks: list[Block] = [
        setting.text(calendar.title, setting.styles.caption()),
        DrawingBlock(drawings[0], setting.painter, before=4.0, says=said),
        DrawingBlock(drawings[1], setting.painter, before=2.0),
    ]
    return Stack(blocks, before=6 * MM)


def strength_block(chart: StrengthChart, setting: Setting) -> Block:
    """Set the line of a goal's strength under its title."""
    formats, (size, leading) = setting.words.formats, setting.styles.scale.small
    values = [Value(on=on, value=100 * strength, words="") for on, strength in chart.values]
    axis = Axis(
        low=formats.percent(0),
        high=formats.percent(max(strength for _, strength in chart.values)),
        first=formats.day_short_year(chart.values[0][0]),
        last=formats.day_short_year(chart.values[-1][0]),
    )
    measures = SeriesMeasures(
        plot=_PLOT, marks=4.0, baseline=size * 0.35, below=leading + 3, line=1.4, hair=0.5, dot=1.4, ring=3.4, gap=5
    )
    picture = series_chart(values, (), (), axis, setting.sheet.measure, setting.painter.measure(), measures)
    drawing = picture.drawing
    if setting.sheet.is_rtl:
        # Reflected in the column, so that the chart begins at its leading edge.
        drawing = mirrored(replace(drawing, width=setting.sheet.column))
    title = setting.text(chart.title, setting.styles.caption())
    said = setting.line(chart.title)
    return Stack([title, DrawingBlock(drawing, setting.painter, before=3.0, says=said)], before=3 * MM)
