"""What a migration step is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Step:
    """One step: the version it leads to, and what it does to the file inside a transaction."""

    version: int
    apply: Callable[[Connection], None]
