"""Read a text as a tracker file, as the tests do."""

from __future__ import annotations

from datetime import date

from careerjournal.domain.importing import NO_CHOICES, Choices, ImportRow, Preview, Reading
from careerjournal.domain.matching import KnownApplications
from careerjournal.exchange.preview import previewed
from careerjournal.exchange.tracker import Defaults, understand_file

DEFAULTS = Defaults(language="en_GB", zone="Europe/Vienna", today=date(2026, 11, 21))


def read(text: str | bytes, choices: Choices = NO_CHOICES, *, defaults: Defaults = DEFAULTS) -> Reading:
    data = text.encode() if isinstance(text, str) else text
    return understand_file(data, "tracker.csv", choices, defaults)


def rows(text: str | bytes, choices: Choices = NO_CHOICES, *, defaults: Defaults = DEFAULTS) -> list[ImportRow]:
    return [one.row for one in read(text, choices, defaults=defaults).rows if one.left_because is None]


def preview(text: str | bytes, choices: Choices = NO_CHOICES, known: KnownApplications | None = None) -> Preview:
    return previewed(read(text, choices), known or KnownApplications())


def left_out(text: str | bytes) -> dict[int, str]:
    """Give the line and the reason's key of each row that is left out."""
    return {one.row.line: one.left_because.key for one in read(text).rows if one.left_because is not None}
