"""What the cells of a column look like: the shares of links, days, amounts, status words and the like among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from careerjournal.exchange.columns_cells import traits_of
from careerjournal.exchange.statuses import is_empty

_LOOKED_AT: Final = 24
"""Different cells looked at closely; more would not change a share enough to change a guess."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Shares from 0 to 1 among the filled cells of a column; `filled` counts them, `length` is their mean length."""

    filled: int = 0
    different: float = 0.0
    length: float = 0.0
    links: float = 0.0
    emails: float = 0.0
    phones: float = 0.0
    days: float = 0.0
    amounts: float = 0.0
    numbers: float = 0.0
    yeses: float = 0.0
    statuses: float = 0.0
    firms: float = 0.0
    roles: float = 0.0
    places: float = 0.0
    boards: float = 0.0


NO_EVIDENCE = Evidence()


def evidence_of(cells: Sequence[str]) -> Evidence:
    """Look at the cells of one column; cells that say nothing ("-", "n/a") do not count."""
    filled = [cell.strip() for cell in cells if cell and not cell.isspace()]
    counts: dict[str, int] = {}
    for cell in filled:
        counts[cell] = counts.get(cell, 0) + 1
    kinds = [cell for cell in counts if not _is_empty(cell)]
    if not kinds:
        return NO_EVIDENCE
    step = max(1, len(kinds) // _LOOKED_AT)
    looked_at = kinds[::step][:_LOOKED_AT]
    weights = [counts[cell] for cell in looked_at]
    total = sum(weights)
    traits = [traits_of(cell[:300]) for cell in looked_at]

    def share(trait: str) -> float:
        return sum(weight for weight, has in zip(weights, traits, strict=True) if trait in has) / total

    return Evidence(
        filled=sum(counts[cell] for cell in kinds),
        different=len(kinds) / sum(counts[cell] for cell in kinds),
        length=sum(len(cell) * weight for cell, weight in zip(looked_at, weights, strict=True)) / total,
        links=share("link"),
        emails=share("email"),
        phones=share("phone"),
        days=share("day"),
        amounts=share("amount"),
        numbers=share("number"),
        yeses=share("yes"),
        statuses=share("status"),
        firms=share("firm"),
        roles=share("role"),
        places=share("place"),
        boards=share("board"),
    )


@lru_cache(maxsize=8192)
def _is_empty(cell: str) -> bool:
    return len(cell) < 16 and is_empty(cell)
