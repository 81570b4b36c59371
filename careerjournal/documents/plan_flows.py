"""The whole way of the applications in a plan: the flows, as wide as the column."""

from __future__ import annotations

from dataclasses import replace

from careerjournal.documents.blocks import DrawingBlock, Stack
from careerjournal.documents.flow import Block
from careerjournal.documents.setting import Setting
from careerjournal.documents.sheet import MM
from careerjournal.documents.text import safe_text
from careerjournal.domain.charts.picture import mirrored_picture
from careerjournal.domain.charts.sankey import End, FlowMeasures, FlowPlan, sankey
from careerjournal.domain.plan.career_plan import FlowChart
from careerjournal.language.flow_words import flow_plan

_BODY = 62 * MM
_NODE = 2.2 * MM


def flow_blocks(chart: FlowChart, setting: Setting) -> list[Block]:
    """Set the flows under their title, which names the n, and a sentence of what they say."""
    small, is_rtl = setting.styles.scale.small, setting.sheet.is_rtl
    plan = _plain(flow_plan(chart.flows, setting.words))
    sizes = FlowMeasures(
        body=_BODY,
        node=_NODE,
        gap=7.0,
        line=small[1],
        label_gap=5.0,
        head=small[1] * 2.4,
        baseline=small[0] * 0.36,
        label_share=0.25,
    )
    picture = sankey(plan, setting.sheet.column, setting.painter.measure(), sizes)
    drawing = (mirrored_picture(picture) if is_rtl else picture).drawing
    title = setting.text(chart.title, setting.styles.caption())
    says = setting.text(chart.says, setting.styles.caption(), before=3 * MM)
    figure = DrawingBlock(drawing, setting.painter, before=2.0, says=setting.line(chart.says))
    return [Stack([title, figure, says], below=2 * MM, before=5 * MM)]


def _plain(plan: FlowPlan) -> FlowPlan:
    """Give the chart with names that can do a page no harm."""

    def safe(ends: tuple[End, ...]) -> tuple[End, ...]:
        return tuple(replace(end, name=safe_text.plain(" ".join(end.name.split()))) for end in ends)

    return replace(plan, origins=safe(plan.origins), steps=safe(plan.steps), outcomes=safe(plan.outcomes))
