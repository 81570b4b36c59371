"""What time it is, handed in so that tests can say so."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """Give the present instant in UTC."""

    def today(self) -> date:
        """Give the local day."""


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Give the present instant in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """Give the local day of the machine."""
        return datetime.now().astimezone().date()


system_clock = SystemClock()
