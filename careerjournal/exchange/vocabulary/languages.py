"""Read the vocabulary from `resources/import/`: one file a language, read once and only when a file is imported."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from careerjournal.domain.stages import EventKind
from careerjournal.exchange.vocabulary.book import PhraseBook
from careerjournal.exchange.vocabulary.concepts import Concept
from careerjournal.language.resources import resource

_BETWEEN_PHRASES = re.compile(r"\s*[,\n]\s*")


@cache
def _tables() -> Mapping[str, Mapping[str, Any]]:
    """Read every language's file; the key is the language's code."""
    files = sorted(resource("import").glob("*.toml"))
    return {file.stem: tomllib.loads(file.read_text(encoding="utf-8")) for file in files}


def phrases_of(text: str) -> list[str]:
    """Split a list of phrases at commas and line ends."""
    return [phrase for phrase in _BETWEEN_PHRASES.split(text.strip()) if phrase]


def _entries(table: str) -> Iterator[tuple[str, str, str]]:
    for language, tables in _tables().items():
        for meaning, text in tables.get(table, {}).items():
            for phrase in phrases_of(text):
                yield phrase, meaning, language


@cache
def headers() -> PhraseBook[Concept]:
    """Give the words that headers are made of."""
    return PhraseBook((phrase, Concept(meaning), language) for phrase, meaning, language in _entries("columns"))


@cache
def statuses() -> PhraseBook[EventKind]:
    """Give the phrases that say where an application stands."""
    return PhraseBook((phrase, EventKind(meaning), language) for phrase, meaning, language in _entries("statuses"))


@cache
def ambiguous() -> PhraseBook[str]:
    """Give the phrases that must be asked about, each with its choices; the suggestion is marked by a `?`."""
    return PhraseBook(
        (phrase, choices, language)
        for language, tables in _tables().items()
        for choices, text in tables.get("ask", {}).items()
        for phrase in phrases_of(text)
    )


@cache
def listed(table: str) -> frozenset[str]:
    """Give a plain list of words that every language adds to: `roles`, `empty`, `negations` and so on."""
    return frozenset(
        phrase for _, tables in _tables().items() for phrase in phrases_of(tables.get("lists", {}).get(table, ""))
    )
