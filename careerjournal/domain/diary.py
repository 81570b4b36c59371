"""Pages of the diary: dated words with mood, energy and tags, and what they are about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from careerjournal.domain.value import value


@value
class DiaryEntry:
    """A page of the diary in Markdown, as it was typed. `mood` and `energy` are 1 to 5, None where not given.

    It may be about an application, a post, a person, a rejection that was looked back at, or another worksheet.
    """

    id: int = 0
    on: date
    words: str = ""
    mood: int | None = None
    energy: int | None = None
    tags: tuple[str, ...] = ()
    application_id: int | None = None
    post_id: int | None = None
    contact_id: int | None = None
    debrief_id: int | None = None
    worksheet_id: int | None = None


LINKS = ("application_id", "post_id", "contact_id", "debrief_id", "worksheet_id")
"""The fields that say what a page is about."""


def linked(entry: DiaryEntry, field: str, own_id: int | None) -> DiaryEntry:
    """Give a page with one of its links changed; ValueError names a field that is none."""
    if field not in LINKS:
        raise ValueError(f"{field!r} is no link of a page")
    change: dict[str, Any] = {field: own_id}
    return replace(entry, **change)
