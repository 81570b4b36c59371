"""Where I stand: the record in numbers, each share with its n."""

from __future__ import annotations

from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan.career_plan import Block, FurthestStageChart, Numbers, Paragraph, StageCount
from careerjournal.domain.plan.material import ApplicationRecord, Material
from careerjournal.domain.plan.numbers import figure_of, is_early, too_early
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.stages import WAY, Stage

_RECORD = Place(Page.APPLICATIONS)
_ALWAYS_DRAWN = frozenset({Stage.APPLIED, Stage.SCREENING, Stage.INTERVIEW, Stage.OFFER})


def standing_blocks(material: Material) -> tuple[Block, ...]:
    """Say where the search stands: in a sentence, in a few numbers, in a chart of the furthest stages."""
    record = material.record
    if not record.total:
        return (Paragraph(text=sentence("plan.standing.none", source=_RECORD)),)
    blocks: list[Block] = [Paragraph(text=_summary(record))]
    if record.sent:
        blocks.append(_numbers(record))
        if is_early(record.sent):
            blocks.append(Paragraph(text=too_early(record.sent, _RECORD)))
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
            figure_of(sent, "plan.figure.sent", source=_RECORD),
            figure_of(record.reached(Stage.INTERVIEW), "plan.figure.interview", sent, _RECORD),
            figure_of(record.reached(Stage.OFFER), "plan.figure.offer", sent, _RECORD),
            figure_of(record.under_way, "plan.figure.under_way", source=_RECORD),
        )
    )
