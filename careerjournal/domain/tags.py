"""Tags: flat words of the person's own. A tag has no parent, so that none can ever lead in a circle."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from careerjournal.domain.folding import fold

LONGEST: Final = 40
"""Signs that a tag has at most."""

MOST: Final = 20
"""Tags that an application has at most."""


def tag_key(tag: str) -> str:
    """Give the form under which two tags are the same: "Remote-first", "remote-first " and "RÉMOTE-FIRST" are one."""
    return " ".join(fold(tag).split())


def tidied(tags: Iterable[str]) -> tuple[str, ...]:
    """Give tags as they are kept: on one line, none empty, each once as it was first written, in their order."""
    kept: dict[str, str] = {}
    for tag in tags:
        words = " ".join(tag.split()).strip(" ,;#")[:LONGEST].rstrip()
        if words and tag_key(words):
            kept.setdefault(tag_key(words), words)
    return tuple(kept.values())[:MOST]


def split_tags(text: str) -> tuple[str, ...]:
    """Read tags out of one text, in which commas, semicolons or lines stand between them."""
    for mark in (";", "،", "、", "|", "\n"):
        text = text.replace(mark, ",")
    return tidied(text.split(","))
