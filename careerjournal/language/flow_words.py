"""The whole search as a chart with words: for the screen, and for the files it is exported to."""

from __future__ import annotations

from collections import Counter

from careerjournal.domain.charts.sankey import End, Exit, FlowPlan
from careerjournal.domain.insights.flows import Flow, Origin, Outcome, Search, Source
from careerjournal.domain.sentence import sentence
from careerjournal.domain.stages import Stage
from careerjournal.language.sentences import say
from careerjournal.language.words import AsIs, Words

_ON_THE_WAY = frozenset({Outcome.ACCEPTED, Outcome.OPEN})


def flow_plan(search: Search, words: Words, *, with_names: bool = True) -> FlowPlan:
    """Give the chart of a search in a language; without names, sources become one origin of all."""
    sources = search.sources
    flows = search.flows
    if not with_names or all(source.origin is Origin.UNKNOWN for source in sources):
        sources = (Source(origin=Origin.NAMED, name="", count=search.total),)
        flows = tuple(Flow(source=0, last=flow.last, outcome=flow.outcome, count=flow.count) for flow in search.flows)
    outcomes = [outcome for outcome in Outcome if search.came_to(outcome)]
    return FlowPlan(
        origins=tuple(_origin(source, search.total, words) for source in sources),
        steps=tuple(_step(step, search, words) for step in search.steps),
        outcomes=tuple(_outcome(outcome, search, words) for outcome in outcomes),
        exits=_exits(flows, search.steps, outcomes, sources, words),
        is_early=search.is_early,
    )


def source_name(source: Source, words: Words) -> str:
    """Name a source, or what stands for those without a name."""
    match source.origin:
        case Origin.OTHERS:
            return words.tr("Other sources")
        case Origin.UNKNOWN:
            return words.tr("Source not noted")
        case _:
            return source.name or words.tr("All applications")


def outcome_name(outcome: Outcome, words: Words) -> str:
    """Name what became of applications."""
    match outcome:
        case Outcome.OPEN:
            return words.tr("Still under way")
        case Outcome.SAVED:
            return words.tr("On the wishlist")
        case _:
            return say(sentence(f"stage.{outcome.value}"), words)


def _origin(source: Source, total: int, words: Words) -> End:
    name = source_name(source, words)
    return _end(name, source.count, words, words.tr("{name}: {count} of {total}", **_counts(name, source.count, total)))


def _step(step: Stage, search: Search, words: Words) -> End:
    name, count = say(sentence(f"stage.{step.value}"), words), search.reached(step)
    said = words.tr("{name}: {count} of {total} got at least so far", **_counts(name, count, search.total))
    return _end(name, count, words, said, is_way=True)


def _outcome(outcome: Outcome, search: Search, words: Words) -> End:
    name, count = outcome_name(outcome, words), search.came_to(outcome)
    said = words.tr("{name}: {count} of {total}", **_counts(name, count, search.total))
    return _end(name, count, words, said, is_way=outcome in _ON_THE_WAY)


def _end(name: str, count: int, words: Words, said: str, *, is_way: bool = False) -> End:
    return End(name=name, count=count, figure=words.formats.number(count), words=said, is_way=is_way)


def _counts(name: str, count: int, total: int) -> dict[str, object]:
    return {"name": name, "count": count, "total": total}


def _exits(
    flows: tuple[Flow, ...],
    steps: tuple[Stage, ...],
    outcomes: list[Outcome],
    sources: tuple[Source, ...],
    words: Words,
) -> tuple[Exit, ...]:
    """Gather the flows that leave the way; after the first step it no longer matters where they came from."""
    counts: Counter[tuple[int, int, int]] = Counter()
    for flow in flows:
        step = steps.index(flow.last) if flow.last is not None else -1
        counts[step, flow.source if step < 0 else 0, outcomes.index(flow.outcome)] += flow.count
    exits: list[Exit] = []
    for (step, origin, outcome), count in sorted(counts.items()):
        before = (
            say(sentence(f"stage.{steps[step].value}"), words) if step >= 0 else source_name(sources[origin], words)
        )
        said = words.tr(
            "From {before} to {after}: {count}",
            before=AsIs(before) if step >= 0 else before,
            after=AsIs(outcome_name(outcomes[outcome], words)),
            count=count,
        )
        exits.append(Exit(step=step, origin=origin, outcome=outcome, count=count, words=said))
    return tuple(exits)
