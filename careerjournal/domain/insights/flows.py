"""The whole search as flows: where applications came from, how far they went, and what became of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum

from careerjournal.domain.folding import fold
from careerjournal.domain.insights.course import Course
from careerjournal.domain.plan.numbers import is_early
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.stages import ENDINGS, UNDER_WAY, Stage
from careerjournal.domain.value import value

MOST_SOURCES = 6
"""So many sources are named; the others flow together."""

STEPS = (Stage.APPLIED, Stage.SCREENING, Stage.INTERVIEW, Stage.OFFER)
"""The steps that flows pass. Whoever accepted passed the offer."""


class Outcome(StrEnum):
    """What became of an application so far, in the order in which a chart shows it."""

    ACCEPTED = "accepted"
    OPEN = "open"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"
    REJECTED = "rejected"
    NO_REPLY = "no_reply"
    SAVED = "saved"


OUTCOME_OF_STAGE: dict[Stage, Outcome] = {
    Stage.WISHLIST: Outcome.SAVED,
    **dict.fromkeys(UNDER_WAY, Outcome.OPEN),
    **{stage: Outcome(stage.value) for stage in ENDINGS},
}
"""What an application's stage means for the whole search."""


class Origin(StrEnum):
    """How the origins of flows are told apart where they have no name of their own."""

    NAMED = "named"
    OTHERS = "others"
    UNKNOWN = "unknown"


@value
class Source:
    """Where applications were found: by name, several together, or not noted."""

    origin: Origin
    name: str
    count: int


@value
class Flow:
    """So many applications of a source that went as far as a step and no further, and what became of them.

    `last` is None for those that were never sent.
    """

    source: int
    last: Stage | None
    outcome: Outcome
    count: int


@value
class Search:
    """All flows of a search. `sources` stand in the order of their counts, those without a name last."""

    sources: tuple[Source, ...]
    flows: tuple[Flow, ...]

    @property
    def total(self) -> int:
        """Count all applications."""
        return sum(flow.count for flow in self.flows)

    @property
    def is_early(self) -> bool:
        """Tell whether there are too few for a verdict."""
        return is_early(self.total)

    @property
    def steps(self) -> tuple[Stage, ...]:
        """Give the steps that tell something: the first, and each at which some stayed or ended."""
        stayed = {flow.last for flow in self.flows}
        return tuple(step for step in STEPS if step in stayed or (step is STEPS[0] and stayed - {None}))

    def reached(self, step: Stage) -> int:
        """Count those that got at least as far as a step."""
        at = STEPS.index(step)
        return sum(flow.count for flow in self.flows if flow.last is not None and STEPS.index(flow.last) >= at)

    def came_to(self, outcome: Outcome) -> int:
        """Count those of which something became."""
        return sum(flow.count for flow in self.flows if flow.outcome is outcome)

    @property
    def says(self) -> Sentence:
        """Say what the numbers say."""
        saved, under_way = self.came_to(Outcome.SAVED), self.came_to(Outcome.OPEN)
        parts = [
            sentence("insights.search.open", n=under_way),
            sentence("insights.search.ended", n=self.total - saved - under_way),
        ]
        if saved:
            parts.append(sentence("insights.search.saved", n=saved))
        return sentence("insights.search.all", n=self.total, parts=tuple(parts))


def search(courses: Iterable[Course]) -> Search:
    """Gather applications into flows; sources that are spelt alike are one."""
    return search_of(Counter((course.source, course.furthest, course.stage) for course in courses))


def search_of(counts: Mapping[tuple[str, Stage, Stage], int]) -> Search:
    """Gather applications, counted by source, furthest stage and stage, into flows; sources spelt alike are one."""
    by_source: Counter[str] = Counter()
    spelt: dict[str, Counter[str]] = {}
    for (source, _, _), count in counts.items():
        key = source_key(source)
        by_source[key] += count
        spelt.setdefault(key, Counter())[" ".join(source.split())] += count
    sources, place = _ranked(by_source, spelt)
    flows: Counter[tuple[int, int, Outcome]] = Counter()
    for (source, furthest, stage), count in counts.items():
        flows[place[source_key(source)], _step(furthest), OUTCOME_OF_STAGE[stage]] += count
    order = list(Outcome)
    return Search(
        sources=sources,
        flows=tuple(
            Flow(source=number, last=STEPS[at] if at >= 0 else None, outcome=outcome, count=count)
            for (number, at, outcome), count in sorted(
                flows.items(), key=lambda item: (item[0][1], item[0][0], order.index(item[0][2]))
            )
        ),
    )


def source_key(source: str) -> str:
    """Give what two spellings of one source or version have in common."""
    return fold(" ".join(source.split()))


def _step(furthest: Stage) -> int:
    """Give the number of the last step passed; -1 for none."""
    if furthest is Stage.ACCEPTED:
        return len(STEPS) - 1
    return STEPS.index(furthest) if furthest in STEPS else -1


def _ranked(counts: Counter[str], spelt: dict[str, Counter[str]]) -> tuple[tuple[Source, ...], dict[str, int]]:
    """Put the sources in order, the smaller ones together; give also which place each key has."""
    named = sorted((key for key in counts if key), key=lambda key: (-counts[key], key))
    shown = named if len(named) <= MOST_SOURCES else named[: MOST_SOURCES - 1]
    rest = named[len(shown) :]
    sources = [
        Source(origin=Origin.NAMED, name=min(spelt[key], key=lambda name: (-spelt[key][name], name)), count=counts[key])
        for key in shown
    ]
    place = {key: number for number, key in enumerate(shown)}
    if rest:
        place |= dict.fromkeys(rest, len(sources))
        sources.append(Source(origin=Origin.OTHERS, name="", count=sum(counts[key] for key in rest)))
    if counts.get(""):
        place[""] = len(sources)
        sources.append(Source(origin=Origin.UNKNOWN, name="", count=counts[""]))
    return tuple(sources), place
