"""The machine's time zone by its IANA name, which Python does not tell."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def system_zone() -> str:
    """Give the machine's zone: by TZ, the zone file it links to, its name file, else a fixed offset."""
    named = os.environ.get("TZ", "").lstrip(":")
    candidates = [named, _linked_zone(Path("/etc/localtime")), _text(Path("/etc/timezone"))]
    return next((zone for zone in candidates if is_zone(zone)), _fixed_offset())


def is_zone(name: str) -> bool:
    """Tell whether a name is a time zone's."""
    try:
        return bool(name) and ZoneInfo(name) is not None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False


def _linked_zone(link: Path) -> str:
    try:
        return str(link.resolve()).partition("zoneinfo/")[2]
    except OSError:
        return ""


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _fixed_offset() -> str:
    """Name the present offset in whole hours; the sign of these names runs against the usual one."""
    offset = datetime.now().astimezone().utcoffset()
    hours = round(offset.total_seconds() / 3600) if offset else 0
    return f"Etc/GMT{-hours:+d}" if hours else "UTC"
