"""Pages of the diary: dated words with mood, energy and tags, and what they are about."""

from __future__ import annotations

from datetime import date

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


def is_blank(entry: DiaryEntry) -> bool:
    """Tell whether nothing was put on a page yet."""
    about = (entry.application_id, entry.post_id, entry.contact_id, entry.debrief_id, entry.worksheet_id)
    return not (entry.words.strip() or entry.mood or entry.energy or entry.tags or any(about))
