"""How far the applications got, by the furthest stage ever reached."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from careerjournal.domain.insights.course import Course
from careerjournal.domain.plan.numbers import is_early, percent
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.stages import WAY, Stage
from careerjournal.domain.value import value

_ALWAYS_SHOWN = frozenset({Stage.APPLIED, Stage.SCREENING, Stage.INTERVIEW, Stage.OFFER})


@value
class Step:
    """One stage on the way: how many got at least so far, and how many of them no further."""

    stage: Stage
    reached: int
    ended_here: int


@value
class Funnel:
    """The steps from the wishlist on. `n` counts those sent, `total` all; the steps' `ended_here` add up to `total`."""

    steps: tuple[Step, ...]
    n: int
    total: int

    @property
    def is_early(self) -> bool:
        """Tell whether too few were sent for a verdict."""
        return is_early(self.n)

    def reached(self, stage: Stage) -> int:
        """Count those that got at least as far as a stage."""
        return next((step.reached for step in self.steps if step.stage is stage), 0)

    @property
    def says(self) -> Sentence:
        """Say what the numbers say."""
        if not self.n:
            return sentence("insights.funnel.none_sent", n=self.total)
        interviews, offers = self.reached(Stage.INTERVIEW), self.reached(Stage.OFFER)
        if self.is_early:
            return sentence("insights.early", n=self.n)
        return sentence(
            "insights.funnel.got",
            n=self.n,
            interviews=sentence("insights.funnel.interviews", n=interviews),
            offers=sentence("insights.funnel.offers", n=offers),
            percent=percent(interviews, self.n),
        )


def funnel(courses: Iterable[Course]) -> Funnel:
    """Count how many applications got how far; wishlist and accepted are steps only where there are some."""
    counts = Counter(course.furthest for course in courses)
    total = counts.total()
    steps: list[Step] = []
    remaining = total
    for stage in WAY:
        here = counts.get(stage, 0)
        if stage in _ALWAYS_SHOWN or here:
            steps.append(Step(stage=stage, reached=remaining, ended_here=here))
        remaining -= here
    return Funnel(steps=tuple(steps), n=total - counts.get(Stage.WISHLIST, 0), total=total)
