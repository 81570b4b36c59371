"""Tags: flat words of the person's. Two that fold to the same are one tag, under the spelling that was there first."""

from __future__ import annotations

from collections.abc import Iterable

from careerjournal.domain.folding import fold


def tag_key(tag: str) -> str:
    """Give the form under which tags are compared: folded, inner spaces single; empty where nothing is left."""
    return " ".join(fold(tag).split())


def cleaned(tags: Iterable[str]) -> tuple[str, ...]:
    """Give tags without empty ones and without a second spelling of the same tag, in their order."""
    kept: dict[str, str] = {}
    for tag in tags:
        key = tag_key(tag)
        if key:
            kept.setdefault(key, " ".join(tag.split()))
    return tuple(kept.values())


def with_tag(tags: Iterable[str], tag: str) -> tuple[str, ...]:
    """Give tags with one more at the end; the same ones where it is among them already."""
    return cleaned((*tags, tag))


def without_tag(tags: Iterable[str], tag: str) -> tuple[str, ...]:
    """Give tags without one, in whatever spelling it stands there."""
    key = tag_key(tag)
    return tuple(each for each in tags if tag_key(each) != key)


def known_spelling(tag: str, known: Iterable[str]) -> str:
    """Give a tag as it is spelt already; as it was typed where it is new."""
    key = tag_key(tag)
    return next((each for each in known if tag_key(each) == key), " ".join(tag.split()))


def tags_key(tags: Iterable[str]) -> str:
    """Give the text that tags are sorted by and one of them is found in: a line each, line feeds around all."""
    keys = [key for tag in tags if (key := tag_key(tag))]
    return "\n".join(("", *keys, "")) if keys else ""
