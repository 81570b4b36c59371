"""Posting, kept small: the goals that run, what is tried out, whom one follows."""

from __future__ import annotations

from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan.career_plan import (
    Block,
    CalendarDay,
    OwnWords,
    Paragraph,
    PointList,
    PostingCalendar,
    PostingGoalRow,
    StrengthChart,
    Words,
    WordTable,
)
from careerjournal.domain.plan.material import ExperimentMaterial, Material, PostingMaterial
from careerjournal.domain.plan.numbers import is_early, percent
from careerjournal.domain.posting import Period
from careerjournal.domain.sentence import Sentence, sentence

MOST_FOLLOWED = 12
"""So many of those one follows are printed, the first that were named."""


def posting_blocks(material: Material) -> tuple[Block, ...]:
    """Say each running goal and how it went, that a period may be let go, the experiments, and whom one follows."""
    blocks: list[Block] = []
    if material.posting:
        blocks.append(Paragraph(text=sentence("plan.posting.rule", source=Place(Page.POSTING))))
        for known in material.posting:
            blocks += [_posting_row(known), *_strength(known)]
    blocks += _calendar(material)
    running = [known for known in material.experiments if known.experiment.ended_on is None]
    if running:
        points = tuple(_experiment(known) for known in running)
        blocks.append(PointList(title=sentence("plan.posting.experiments"), points=points))
    learnt = [known for known in material.experiments if known.experiment.ended_on and known.experiment.learnt.strip()]
    if learnt:
        blocks.append(PointList(title=sentence("plan.posting.learnt"), points=tuple(map(_learnt, learnt))))
    return (*blocks, *_followed(material))


def _strength(known: PostingMaterial) -> tuple[Block, ...]:
    """Draw a goal's strength over its finished periods, once they are enough to tell something."""
    if is_early(len(known.strengths)):
        return ()
    title = sentence(
        "plan.posting.strength",
        source=Place(Page.POSTING),
        channel=known.channel.name,
        share=sentence("plan.percent", percent=round(100 * known.strengths[-1][1])),
        n=len(known.strengths),
    )
    return (StrengthChart(title=title, values=known.strengths),)


def _calendar(material: Material) -> tuple[Block, ...]:
    """Draw the last half year's days, where anything was posted on them."""
    days = material.calendar
    if not days:
        return ()
    title = sentence(
        "plan.posting.calendar",
        source=Place(Page.POSTING),
        n=sum(day.count for day in days),
        first=days[0].on,
        last=days[-1].on,
    )
    set_days = tuple(CalendarDay(on=day.on, count=day.count, is_rested=day.is_rested) for day in days)
    return (PostingCalendar(title=title, days=set_days),)


def _followed(material: Material) -> tuple[Block, ...]:
    """Set whom one follows, and why and where, as far as that was noted."""
    known = material.followed[:MOST_FOLLOWED]
    if not known:
        return ()
    rows: list[tuple[Words | None, ...]] = []
    for one in known:
        place = Place(Page.POSTING, one.id, "follow")
        texts = (one.name, one.why, one.place)
        rows.append(tuple(OwnWords(text=text.strip(), source=place) if text.strip() else None for text in texts))
    heads = tuple(sentence(f"plan.posting.follow.{column}") for column in ("who", "why", "where"))
    return (WordTable(title=sentence("plan.posting.follow"), heads=heads, rows=tuple(rows)),)


def _experiment(known: ExperimentMaterial) -> Words:
    """Say what is tried out, where, and how many tries are made."""
    experiment = known.experiment
    place = Place(Page.POSTING, experiment.id, "experiment")
    where = "on" if known.channel else "anywhere"
    return sentence(
        f"plan.posting.experiment.{where}",
        source=place,
        what=experiment.hypothesis.strip(),
        made=min(known.made, experiment.tries),
        n=experiment.tries,
        **({"channel": known.channel} if known.channel else {}),
    )


def _learnt(known: ExperimentMaterial) -> Words:
    """Give what an experiment taught, in the person's words."""
    return OwnWords(text=known.experiment.learnt.strip(), source=Place(Page.POSTING, known.experiment.id, "experiment"))


def _posting_row(known: PostingMaterial) -> PostingGoalRow:
    """Say a posting goal, and in how many of its finished periods it was kept."""
    goal, tally = known.goal, known.tally
    place = Place(Page.POSTING, known.channel.id)
    period = goal.period.value
    said = sentence(f"plan.posting.goal.{period}", source=place, n=goal.target, channel=known.channel.name)
    if not tally.judged:
        record = sentence(f"plan.posting.unjudged.{period}", source=place)
    elif is_early(tally.judged):
        record = sentence(f"plan.posting.kept_early.{period}", source=place, held=tally.held, n=tally.judged)
    else:
        share = sentence("plan.percent", percent=percent(tally.held, tally.judged))
        record = sentence(f"plan.posting.kept.{period}", source=place, held=tally.held, n=tally.judged, share=share)
    if tally.let_go:
        record = sentence(
            "plan.posting.and_let_go", source=place, record=record, let_go=_let_go(goal.period, tally.let_go)
        )
    return PostingGoalRow(goal=said, record=record)


def _let_go(period: Period, count: int) -> Sentence:
    """Say how many periods were let go."""
    return sentence(f"plan.posting.let_go.{period.value}", n=count)
