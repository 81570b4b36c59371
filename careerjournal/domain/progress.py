"""How long work tells of itself: whom it tells how far it is, and whom it asks whether to go on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

Progress: TypeAlias = Callable[[int, int], None]
"""Hears how many of how many are done; may raise to stop the work."""


def unseen(_done: int, _total: int) -> None:
    """Show no progress."""


def never() -> bool:
    """Go on to the end."""
    return False
