"""What a search finds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from careerjournal.domain.places import Place

GUIDE = "guide"
"""The kind of a hit in one of the program's guides; the others are named as their tables are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Something found. `title` are the person's words that name it, empty where it has no name of its own.

    `text` is what else was searched in it, `about` names what it belongs to, `named` is the program's own key for it
    (the kind of an event, the form of a worksheet), `language` that of a guide or an article, `written` an answer of a
    worksheet as it is kept, with the keys of what was chosen.
    """

    kind: str
    title: str
    text: str = ""
    about: str = ""
    named: str = ""
    on: date | None = None
    language: str = ""
    written: str = ""
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """The newest hits; `is_more` where there are others, older than these."""

    query: str
    hits: tuple[Hit, ...] = ()
    is_more: bool = False
