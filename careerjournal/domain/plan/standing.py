"""Where I stand: the record in numbers, each share with its n."""

from __future__ import annotations

from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan.career_plan import (
    Block,
    Figure,
    FlowChart,
    FurthestStageChart,
    Numbers,
    Paragraph,
    StageCount,
)
from careerjournal.domain.plan.choices import StandingChart
from careerjournal.domain.plan.material import ApplicationRecord, Material
from careerjournal.domain.plan.numbers import is_early, too_early
from careerjournal.domain.plan.skills import gap_blocks, strength_blocks
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.stages import WAY, Stage

_RECORD = Place(Page.APPLICATIONS)
_ALWAYS_DRAWN = frozenset({Stage.APPLIED, Stage.SCREENING, Stage.INTERVIEW, Stage.OFFER})


def standing_blocks(material: Material, chart: StandingChart) -> tuple[Block, ...]:
    """Say where one stands: the search in a sentence, a few numbers and a chart; strengths; gaps."""
    return (*_search_blocks(material, chart), *strength_blocks(material), *gap_blocks(material))


def _search_blocks(material: Material, chart: StandingChart) -> tuple[Block, ...]:
    """Say where the search stands: in a sentence, in a few numbers, in the chart that the person chose."""
    record = material.record
    if not record.total:
        return (Paragraph(text=sentence("plan.standing.none", source=_RECORD)),)
    blocks: list[Block] = [Paragraph(text=_summary(record))]
    if record.sent:
        blocks.append(_numbers(record))
        if is_early(record.sent):
            blocks.append(Paragraph(text=too_early(record.sent, _RECORD)))
    if chart is StandingChart.FLOWS and material.flows.total:
        flows = material.flows
        title = sentence("plan.standing.flows", source=_RECORD, n=flows.total)
        blocks.append(FlowChart(title=title, says=flows.says, flows=flows))
    else:
        blocks.append(chart_of(record))
    return tuple(blocks)


def chart_of(record: ApplicationRecord) -> FurthestStageChart:
    """Count the applications by the furthest stage; wishlist and accepted only where there are some."""
    counts = dict(record.furthest)
    return FurthestStageChart(
        title=sentence("plan.standing.chart", source=_RECORD, n=record.total),
        counts=tuple(
            StageCount(stage=stage, name=sentence(f"stage.{stage.value}"), count=counts.get(stage, 0))
            for stage in WAY
            if stage in _ALWAYS_DRAWN or counts.get(stage)
        ),
        n=record.total,
        is_early=is_early(record.total),
    )


def _summary(record: ApplicationRecord) -> Sentence:
    """Say how many applications were sent since when, and how many are under way."""
    if not record.sent:
        return sentence("plan.standing.saved", source=_RECORD, n=record.total)
    if record.first_on is None:
        sent = sentence("plan.standing.sent", n=record.sent)
    else:
        sent = sentence("plan.standing.sent_since", n=record.sent, since=record.first_on)
    under_way = sentence("plan.standing.under_way", n=record.under_way)
    return sentence("plan.standing.summary", source=_RECORD, sent=sent, under_way=under_way)


def _numbers(record: ApplicationRecord) -> Numbers:
    """Give the numbers that matter, those on the way with their share of all that were sent."""
    sent = record.sent
    return Numbers(
        figures=(
            _figure(sent, "plan.figure.sent", source=_RECORD),
            _figure(record.reached(Stage.INTERVIEW), "plan.figure.interview", sent, _RECORD),
            _figure(record.reached(Stage.OFFER), "plan.figure.offer", sent, _RECORD),
            _figure(record.under_way, "plan.figure.under_way", source=_RECORD),
        )
    )


def _figure(value: int, label: str, n: int | None = None, source: Place | None = None) -> Figure:
    """Make a figure, with the n of its share where that is large enough for one."""
    share_of = None if n is None or is_early(n) else n
    return Figure(value=value, label=sentence(label), share_of=share_of, source=source)
