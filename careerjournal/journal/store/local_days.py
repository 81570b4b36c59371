"""The local day of a post, kept beside its instant and its zone so that SQL can count by it."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from careerjournal.journal.store.translate import Row


def local_day_text(at: str, zone: str) -> str:
    """Give the local day of an instant (UTC ISO text) in a zone as ISO text; in UTC where nobody knows the zone."""
    instant = datetime.fromisoformat(at)
    try:
        return instant.astimezone(ZoneInfo(zone)).date().isoformat()
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return instant.date().isoformat()


def with_local_day(row: Row) -> Row:
    """Give the row of a post with its local day."""
    return {**row, "day": local_day_text(str(row["at"]), str(row["zone"]))}
