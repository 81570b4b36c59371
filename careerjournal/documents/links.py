"""Addresses in a text, made to lead where they say. Nothing is fetched: a viewer asks its reader first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from careerjournal.documents.text.pieces import Look, Span
from careerjournal.documents.text.structure import Role, Tag

_ADDRESS = re.compile(
    r"(?P<web>https?://[^\s<>\"“”«»\u2066-\u2069]+)"
    r"|(?:mailto:)?(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)",
    re.IGNORECASE,
)
_LONGEST = 1000
"""Signs; longer ones are no addresses, and each line of one would hold it whole."""
_NOT_AT_THE_END = ".,;:!?'’»”،؛؟…"
_BRACKETS = {")": "(", "]": "["}


def linked_spans(text: str, look: Look) -> list[Span]:
    """Part a text where web and mail addresses begin and end; each of these leads to what it names."""
    if "@" not in text and "://" not in text:
        return [Span(text, look)]
    return list(_parts(text, look)) or [Span(text, look)]


def link(text: str, target: str, look: Look, number: int = 0) -> Span:
    """Give a text that leads to an address; `number` tells it from other links of its paragraph.

    Some readers of PDFs turn the parts of an address in an Arabic line around: its tag says it as it is.
    """
    return Span(
        text, replace(look, links=((number, target),), rules=(("underline", None),), tag=Tag(Role.LINK, logical=text))
    )


def _parts(text: str, look: Look) -> Iterator[Span]:
    """Give the parts of a text in their order."""
    end = 0
    for number, found in enumerate(_ADDRESS.finditer(text)):
        address = _without_tail(found[0])
        if len(address) > _LONGEST:
            continue
        if found.start() > end:
            yield Span(text[end : found.start()], look)
        target = address if found["web"] else f"mailto:{address.removeprefix('mailto:')}"
        yield link(address, target, look, number)
        end = found.start() + len(address)
    if end < len(text):
        yield Span(text[end:], look)


def _without_tail(address: str) -> str:
    """Leave out the signs that end the sentence rather than the address."""
    while address and (address[-1] in _NOT_AT_THE_END or _closes_nothing(address)):
        address = address[:-1]
    return address


def _closes_nothing(address: str) -> bool:
    """Tell whether an address ends in a bracket that it did not open."""
    opening = _BRACKETS.get(address[-1])
    return opening is not None and address.count(opening) < address.count(address[-1])
