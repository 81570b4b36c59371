"""How a benchmark reports: a table of medians, and whether the figure asked for is reached."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


def environment(**more: str) -> dict[str, str]:
    """Give the variables for a measured process, in which modules are compiled once, as those of an installed one."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | more


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Measurements of one thing in one run, in milliseconds."""

    name: str
    milliseconds: Sequence[float]

    @property
    def median(self) -> float:
        """Give the median, in milliseconds."""
        return median(self.milliseconds)

    def percentile(self, share: float) -> float:
        """Give the measurement below which a share of all lie, in milliseconds."""
        ordered = sorted(self.milliseconds)
        return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def show(title: str, *series: Series) -> None:
    """Print a table of medians, lowest and highest."""
    print(f"\n{title}")
    for one in series:
        low, high = min(one.milliseconds), max(one.milliseconds)
        print(f"  {one.name:<46} {one.median:9.1f} ms   ({low:.1f} to {high:.1f}, n = {len(one.milliseconds)})")


def judge(what: str, measured: float, limit: float, unit: str = "×") -> bool:
    """Print whether a figure is reached and give it back."""
    reached = measured <= limit
    print(f"  {what}: {measured:.2f} {unit}, at most {limit:g} {unit}: {'reached' if reached else 'NOT REACHED'}")
    return reached
