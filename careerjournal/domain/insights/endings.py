"""Where applications end: at which stage, and for which reasons the debriefs give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from careerjournal.domain.insights.course import Course
from careerjournal.domain.insights.flows import source_key
from careerjournal.domain.plan.numbers import is_early
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.stages import ENDINGS, WAY, Stage
from careerjournal.domain.value import value

MOST_REASONS = 8
"""So many reasons are shown, those named most."""

_NO_LOSS = frozenset({Stage.ACCEPTED})
_ON_THE_WAY = WAY[:-1]


@value
class Reasons:
    """The reasons that one debrief gives for an application that ended, and how far that one had come."""

    furthest: Stage
    reasons: tuple[str, ...]


@value
class Endings:
    """How many ended without an acceptance after which stage, and of the debriefs, which reasons at which stage.

    `by_stage` and each row of `by_reason` follow `stages`. `n` counts what ended, `debriefed` debriefs with reasons.
    """

    stages: tuple[Stage, ...]
    by_stage: tuple[int, ...]
    by_reason: tuple[tuple[str, tuple[int, ...]], ...]
    n: int
    debriefed: int

    @property
    def is_early(self) -> bool:
        """Tell whether too few ended for a verdict."""
        return is_early(self.n)

    @property
    def says(self) -> Sentence:
        """Say after which stage most ended, and which reason was named most."""
        if not self.n:
            return sentence("insights.endings.none")
        if self.is_early:
            return sentence("insights.early", n=self.n)
        most = max(range(len(self.stages)), key=lambda at: (self.by_stage[at], at))
        where = sentence(f"insights.endings.most.{self.stages[most].value}", count=self.by_stage[most], n=self.n)
        if not self.by_reason:
            return where
        reason, counts = self.by_reason[0]
        named = sentence("insights.endings.reason", reason=reason, times=sum(counts), n=self.debriefed)
        return sentence("insights.endings.both", where=where, named=named)


def endings(courses: Iterable[Course], debriefs: Iterable[Reasons]) -> Endings:
    """Count what ended without an acceptance by its furthest stage, and the reasons given for it."""
    ended = Counter(
        _last(course.furthest) for course in courses if course.stage in ENDINGS and course.stage not in _NO_LOSS
    )
    told = [debrief for debrief in debriefs if any(map(str.strip, debrief.reasons))]
    stages = tuple(stage for stage in _ON_THE_WAY if ended[stage] or any(_last(one.furthest) is stage for one in told))
    counts: dict[str, Counter[Stage]] = {}
    spelt: dict[str, Counter[str]] = {}
    for debrief in told:
        for key, name in {source_key(reason): reason for reason in debrief.reasons if reason.strip()}.items():
            counts.setdefault(key, Counter())[_last(debrief.furthest)] += 1
            spelt.setdefault(key, Counter())[" ".join(name.split())] += 1
    ranked = sorted(counts, key=lambda key: (-counts[key].total(), key))[:MOST_REASONS]
    return Endings(
        stages=stages,
        by_stage=tuple(ended[stage] for stage in stages),
        by_reason=tuple(
            (
                min(spelt[key], key=lambda name: (-spelt[key][name], name)),
                tuple(counts[key][stage] for stage in stages),
            )
            for key in ranked
        ),
        n=ended.total(),
        debriefed=len(told),
    )


def _last(furthest: Stage) -> Stage:
    """Give the stage after which it ended; an acceptance that came to nothing ended after the offer."""
    return Stage.OFFER if furthest is Stage.ACCEPTED else furthest
