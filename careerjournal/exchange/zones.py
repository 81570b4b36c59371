"""Bring times with a clock into the person's zone, or leave their days as they are written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from zoneinfo import ZoneInfo

from careerjournal.domain.faults import UserFault
from careerjournal.domain.sentence import sentence


def zone_named(name: str) -> ZoneInfo:
    """Give a time zone by its IANA name. Raises UserFault where there is none of that name."""
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, LookupError):
        raise UserFault(sentence("import.zone_unknown", zone=name)) from None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion:
    """How times are brought home: `source` is the zone of times that name none, None where they are local already."""

    source: ZoneInfo | None
    home: ZoneInfo
    as_written: bool = False

    def concerns(self, at: time | None, zone: tzinfo | None) -> bool:
        """Tell whether a time with a clock has a zone from which it could be converted."""
        return at is not None and (zone is not None or self.source is not None)

    def local(self, day: date, at: time, zone: tzinfo | None) -> tuple[date, time]:
        """Give the local day and time of a written one; the same where it is local, or stands as written."""
        origin = zone or self.source
        if origin is None or self.as_written:
            return day, at
        try:
            moment = datetime.combine(day, at, origin).astimezone(self.home)
        except OverflowError:
            return day, at
        return moment.date(), moment.time()
