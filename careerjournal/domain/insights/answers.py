"""How many applications were answered: in all, by source, by the CV that was sent, with and without a referral."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import NamedTuple

from careerjournal.domain.insights.course import Course
from careerjournal.domain.insights.flows import source_key
from careerjournal.domain.plan.numbers import is_early, percent
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.stages import UNDER_WAY, Stage
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


class _Sent(NamedTuple):
    """What answers are counted by; there are few different ones among very many applications."""

    source: str
    cv_version: str
    is_referral: bool
    has_answer: bool
    stage: Stage


def answers(courses: Iterable[Course]) -> Answers:
    """Count the answers to what was sent, in all and by group."""
    counts = Counter(
        _Sent(course.source, course.cv_version, course.is_referral, course.has_answer, course.stage)
        for course in courses
        if course.furthest is not Stage.WISHLIST
    )
    return Answers(
        all=_rate("", counts),
        by=(
            (Grouping.SOURCE, _rates(counts, lambda sent: sent.source)),
            (Grouping.CV_VERSION, _rates(counts, lambda sent: sent.cv_version)),
            (Grouping.REFERRAL, _referrals(counts)),
        ),
    )


def _rates(counts: Counter[_Sent], written: Callable[[_Sent], str]) -> tuple[Rate, ...]:
    """Count by what was noted; what is spelt alike is one group. Nothing where nothing was noted."""
    spelt: dict[str, Counter[str]] = {}
    groups: dict[str, Counter[_Sent]] = {}
    for sent, count in counts.items():
        text = " ".join(written(sent).split())
        key = source_key(text)
        groups.setdefault(key, Counter())[sent] += count
        spelt.setdefault(key, Counter())[text] += count
    if not groups.keys() - {""}:
        return ()
    named = sorted((key for key in groups if key), key=lambda key: (-groups[key].total(), key))[:MOST_GROUPS]
    rates = [_rate(min(spelt[key], key=lambda name: (-spelt[key][name], name)), groups[key]) for key in named]
    return (*rates, _rate("", groups[""])) if "" in groups else tuple(rates)


def _referrals(counts: Counter[_Sent]) -> tuple[Rate, ...]:
    """Count with and without a referral; nothing where there was none."""
    referred = Counter({sent: count for sent, count in counts.items() if sent.is_referral})
    if not referred:
        return ()
    others = counts - referred
    return (_rate("yes", referred), _rate("no", others)) if others else (_rate("yes", referred),)


def _rate(name: str, counts: Counter[_Sent]) -> Rate:
    """Count the answers to some applications."""
    return Rate(
        name=name,
        n=counts.total(),
        answered=sum(count for sent, count in counts.items() if sent.has_answer),
        waiting=sum(count for sent, count in counts.items() if not sent.has_answer and sent.stage in UNDER_WAY),
    )
