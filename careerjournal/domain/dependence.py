"""Dependence as a number: how much of a whole hangs on each of its parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction

from careerjournal.domain.folding import fold
from careerjournal.domain.value import value

LEAST = 5
"""Of fewer than these it is too early to tell."""


@value
class PartOf:
    """A part of a whole: its name, its count, and its share, between 0 and 1."""

    name: str
    count: int
    share: Fraction


@value
class Dependence:
    """How a whole lies on its parts, the largest first. `index` is None where nothing was counted."""

    parts: tuple[PartOf, ...]
    total: int
    index: Fraction | None

    @property
    def is_early(self) -> bool:
        """Tell whether too little was counted to say anything."""
        return self.total < LEAST

    @property
    def equal_parts(self) -> Fraction | None:
        """Give how many parts of equal size would be as spread out: the inverse of the index."""
        return 1 / self.index if self.index else None

    @property
    def carries_most(self) -> PartOf | None:
        """Give the part that carries more than half, where enough was counted to say so."""
        largest = self.parts[0] if self.parts else None
        return largest if largest is not None and not self.is_early and 2 * largest.count > self.total else None


def dependence(counted: Iterable[tuple[str, int]]) -> Dependence:
    """Weigh counted parts; names that are spelt otherwise are one part, parts of nothing are left out.

    The index is the Herfindahl–Hirschman index: the sum of the squared shares, 1 where one part is all, 1/n where n
    parts are alike (O. C. Herfindahl, Concentration in the Steel Industry, Columbia University, 1950, after A. O.
    Hirschman, National Power and the Structure of Foreign Trade, 1945). Its inverse, the number of equal parts that
    would be as concentrated, is M. A. Adelman's "numbers equivalent" (Review of Economics and Statistics 51, 1969).
    """
    merged = _merged(counted)
    total = sum(count for _, count in merged)
    parts = tuple(PartOf(name=name, count=count, share=Fraction(count, total)) for name, count in merged)
    index = sum((part.share**2 for part in parts), Fraction(0)) if parts else None
    return Dependence(parts=parts, total=total, index=index)


def _merged(counted: Iterable[tuple[str, int]]) -> Sequence[tuple[str, int]]:
    """Add up parts of one name, under its most frequent spelling, the largest first."""
    counts: Counter[str] = Counter()
    spellings: dict[str, Counter[str]] = {}
    for name, count in counted:
        if count > 0:
            key = " ".join(fold(name).split())
            counts[key] += count
            spellings.setdefault(key, Counter())[" ".join(name.split())] += count
    named = [
        (min(spellings[key].items(), key=lambda each: (-each[1], each[0]))[0], count) for key, count in counts.items()
    ]
    return sorted(named, key=lambda part: (-part[1], part[0]))
