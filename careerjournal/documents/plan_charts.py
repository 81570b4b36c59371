"""The plan's two charts: how far the applications got, and the days ahead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from careerjournal.documents.blocks import DrawingBlock, Stack
from careerjournal.documents.flow import Block
from careerjournal.documents.plan_tables import to_do_table
from careerjournal.documents.setting import Setting
from careerjournal.documents.sheet import MM
from careerjournal.domain.charts.furthest import Bar, BarMeasures, furthest_chart
from careerjournal.domain.charts.shapes import Drawing, mirrored
from careerjournal.domain.charts.timeline import Event, LineMeasures, Tick, timeline
from careerjournal.domain.plan.career_plan import FurthestStageChart, Timeline, ToDo
from careerjournal.domain.sentence import sentence

_WIDEST_BARS = 136 * MM


def furthest_block(chart: FurthestStageChart, setting: Setting) -> Block:
    """Set the chart under its title, which names the n."""
    words = setting.words
    bars = [
        Bar(stage=row.stage, name=setting.line(row.name), count=row.count, figure=words.formats.number(row.count))
        for row in chart.counts
    ]
    small = setting.styles.scale.small
    measures = BarMeasures(row=small[1] + 7, mark=small[0] * 0.95, bar=small[0] * 0.78, baseline=small[0] * 0.35)
    width = min(_WIDEST_BARS, setting.sheet.column)
    drawing = furthest_chart(bars, width, setting.painter.measure(), is_early=chart.is_early, measures=measures)
    if setting.sheet.is_rtl:
        # Reflected in the column, so that the chart begins at its leading edge.
        drawing = mirrored(replace(drawing, width=setting.sheet.column))
    title = setting.text(chart.title, setting.styles.caption())
    return Stack([title, DrawingBlock(drawing, setting.painter, before=4.0)], below=2 * MM, before=5 * MM)


def timeline_blocks(line: Timeline, setting: Setting) -> list[Block]:
    """Set the line of the days ahead; what it does not name in full stands in a list under it."""
    small = setting.styles.scale.small
    measures = LineMeasures(
        name_baseline=small[0],
        date_baseline=small[0] + small[1] - 1,
        line=small[0] + small[1] + 11,
        level=small[1] + 4,
        first_level=small[1] + 6,
    )
    drawn = timeline(
        [
            Tick(on=tick.on, name=setting.line(tick.name), day=setting.words.formats.day_short(tick.on))
            for tick in line.ticks
        ],
        [
            Event(on=event.on, text=setting.line(event.text), is_appointment=event.is_appointment)
            for event in line.events
        ],
        setting.sheet.column,
        setting.painter.measure(),
        lambda count: setting.words.ntr("+{n} more, listed below", "+{n} more, listed below", count),
        measures,
    )
    drawing: Drawing = mirrored(drawn.drawing) if setting.sheet.is_rtl else drawn.drawing
    blocks: list[Block] = [DrawingBlock(drawing, setting.painter, before=5 * MM)]
    # What is filled in has a tick box for each event.
    listed: Sequence[int] = (
        range(len(line.events)) if setting.is_fillable else sorted({*drawn.folded, *drawn.shortened})
    )
    if listed:
        rows = [ToDo(text=line.events[number].text, by=line.events[number].on) for number in listed]
        blocks.append(to_do_table(sentence("plan.next.in_full"), rows, setting))
    return blocks
