"""Tags: flat words of the person's own. A tag has no parent, so that none can ever lead in a circle."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from careerjournal.domain.folding import fold

LONGEST: Final = 40
"""Signs that a tag has at most."""

MOST: Final = 20
"""Tags that an application has at most."""


_MARKS: Final = str.maketrans(dict.fromkeys(";،、|\n\r", ","))


def tag_key(tag: str) -> str:
    """Give the form under which two tags are the same: "Remote-first", "remote-first " and "RÉMOTE-FIRST" are one."""
    return " ".join(fold(tag).split())


def tidied(tags: Iterable[str]) -> tuple[str, ...]:
    """Give tags as they are kept: on one line, none empty, each once as it was first written, in their order."""
    kept: dict[str, str] = {}
    for tag in (part for several in tags for part in _parted(several)):
        words = " ".join(tag.split()).strip(" ,;#")[:LONGEST].rstrip()
        if words and tag_key(words):
            kept.setdefault(tag_key(words), words)
    return tuple(kept.values())[:MOST]


def split_tags(text: str) -> tuple[str, ...]:
    """Read tags out of one text, in which commas, semicolons or lines stand between them."""
    return tidied((text,))


def _parted(text: str) -> list[str]:
    """Part a text at the marks that stand between tags: no tag has one of them inside."""
    return text.translate(_MARKS).split(",")


def with_tag(tags: Iterable[str], tag: str) -> tuple[str, ...]:
    """Give tags with one more at the end; the same ones where it is among them already."""
    return tidied((*tags, tag))


def without_tag(tags: Iterable[str], tag: str) -> tuple[str, ...]:
    """Give tags without one, in whatever spelling it stands there."""
    gone = {tag_key(each) for each in tidied([tag])}
    return tuple(each for each in tags if tag_key(each) not in gone)


def renamed(tags: Iterable[str], key: str, name: str) -> tuple[str, ...]:
    """Give tags with the one of a key called otherwise, in its place; where the name is among them, they are one."""
    return tidied(name if tag_key(each) == key else each for each in tags)


def known_spelling(tag: str, known: Iterable[str]) -> str:
    """Give a tag as it is spelt already; where it is new, as it is kept."""
    tidy = " ".join(tidied([tag]))
    return next((each for each in known if tag_key(each) == tag_key(tidy)), tidy)


def tags_key(tags: Iterable[str]) -> str:
    """Give the text that tags are sorted by and one of them is found in: a line each, line feeds around all."""
    keys = [key for tag in tags if (key := tag_key(tag))]
    return "\n".join(("", *keys, "")) if keys else ""
