"""What stands before a guide's text: title, source, reading time. Needs no reader of Markdown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from careerjournal.domain.guides import Source
from careerjournal.guidance import front_matter
from careerjournal.language.resources import resource

_KEYS = frozenset(("id", "title", "source_title", "source_by", "source_date", "source_language", "minutes"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A guide but for its text, which is `body`, as Markdown."""

    title: str
    source: Source
    minutes: int
    body: str


@cache
def head(guide_id: str, language: str) -> Head:
    """Read a guide's head in a language. Raises OSError where there is none, ValueError where its form is not kept."""
    text = resource("guides", guide_id, f"{language}.md").read_text("utf-8")
    entries, body = front_matter.split(text)
    kept = front_matter.wanted(entries, _KEYS)
    if kept["id"] != guide_id:
        raise ValueError(f"this file says that it is {kept['id']}, not {guide_id}")
    return Head(
        title=kept["title"],
        source=Source(
            title=kept["source_title"],
            by=kept["source_by"],
            published=date.fromisoformat(kept["source_date"]) if kept["source_date"] else None,
            language=kept["source_language"],
        ),
        minutes=int(kept["minutes"]),
        body=body,
    )
