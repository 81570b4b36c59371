"""How many applications were answered: in all, by source, by the CV that was sent, with and without a referral."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from enum import StrEnum

from careerjournal.domain.insights.course import Course
from careerjournal.domain.insights.flows import source_key
from careerjournal.domain.plan.numbers import is_early, percent
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.stages import UNDER_WAY
from careerjournal.domain.value import value

MOST_GROUPS = 8
"""So many groups of a kind are shown, those with most applications."""


class Grouping(StrEnum):
    """What answers are compared by."""

    SOURCE = "source"
    CV_VERSION = "cv_version"
    REFERRAL = "referral"


@value
class Rate:
    """Of `n` applications sent, `answered` had an answer from a person; `waiting` are under way and had none yet.

    `name` is empty where nothing was noted; of referrals it is "yes" or "no".
    """

    name: str
    n: int
    answered: int
    waiting: int

    @property
    def is_early(self) -> bool:
        """Tell whether n is too small for a verdict."""
        return is_early(self.n)

    @property
    def percent(self) -> int:
        """Give the share answered in whole percent; 0 of none."""
        return percent(self.answered, self.n) if self.n else 0


@value
class Answers:
    """The rate of all, and the rates of the groups: most applications first, those without a note last."""

    all: Rate
    by: tuple[tuple[Grouping, tuple[Rate, ...]], ...]

    @property
    def says(self) -> Sentence:
        """Say what the numbers say; groups are compared where two of them have enough."""
        if not self.all.n:
            return sentence("insights.answers.none_sent")
        if self.all.is_early:
            return sentence("insights.early", n=self.all.n)
        got = sentence(
            "insights.answers.got",
            n=self.all.n,
            answered=self.all.answered,
            percent=self.all.percent,
            waiting=sentence("insights.answers.waiting", n=self.all.waiting),
        )
        best = self._best_source()
        return got if best is None else sentence("insights.answers.and_best", got=got, best=best)

    def _best_source(self) -> Sentence | None:
        """Name the source with the largest share, where at least two can be compared and one is ahead."""
        rates = [rate for rate in dict(self.by)[Grouping.SOURCE] if rate.name and not rate.is_early]
        ranked = sorted(rates, key=lambda rate: (-rate.answered / rate.n, rate.name))
        if len(ranked) < 2 or ranked[0].answered * ranked[1].n == ranked[1].answered * ranked[0].n:
            return None
        best = ranked[0]
        return sentence("insights.answers.best", name=best.name, percent=best.percent, n=best.n)


def answers(courses: Iterable[Course]) -> Answers:
    """Count the answers to what was sent, in all and by group."""
    sent = [course for course in courses if course.is_sent]
    return Answers(
        all=_rate("", sent),
        by=(
            (Grouping.SOURCE, _rates(sent, lambda course: course.source)),
            (Grouping.CV_VERSION, _rates(sent, lambda course: course.cv_version)),
            (Grouping.REFERRAL, _referrals(sent)),
        ),
    )


def _rates(sent: Sequence[Course], written: Callable[[Course], str]) -> tuple[Rate, ...]:
    """Count by what was noted; spellings that differ in case or spaces alone are one group."""
    spelt: dict[str, Counter[str]] = {}
    groups: dict[str, list[Course]] = {}
    keys: dict[str, str] = {}
    for course in sent:
        text = written(course)
        key = keys.get(text)
        if key is None:
            key = keys[text] = source_key(text)
        groups.setdefault(key, []).append(course)
        spelt.setdefault(key, Counter())[text] += 1
    if not groups.keys() - {""}:
        return ()
    named = sorted((key for key in groups if key), key=lambda key: (-len(groups[key]), key))[:MOST_GROUPS]
    rates = [_rate(min(spelt[key], key=lambda name: (-spelt[key][name], name)), groups[key]) for key in named]
    return (*rates, _rate("", groups[""])) if groups.get("") else tuple(rates)


def _referrals(sent: Sequence[Course]) -> tuple[Rate, ...]:
    """Count with and without a referral; nothing where there was none."""
    referred = [course for course in sent if course.is_referral]
    if not referred:
        return ()
    return _rate("yes", referred), _rate("no", [course for course in sent if not course.is_referral])


def _rate(name: str, sent: Sequence[Course]) -> Rate:
    """Count the answers to some applications."""
    counts: Counter[Hashable] = Counter((course.has_answer, course.stage) for course in sent)
    answered = sum(1 for course in sent if course.has_answer)
    waiting = sum(counts[False, stage] for stage in UNDER_WAY)
    return Rate(name=" ".join(name.split()), n=len(sent), answered=answered, waiting=waiting)
