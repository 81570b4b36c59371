"""Read one header: the ideas its words name, in whichever language the row of headers speaks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from careerjournal.exchange.vocabulary.book import Found
from careerjournal.exchange.vocabulary.concepts import Concept
from careerjournal.exchange.vocabulary.languages import headers as header_words
from careerjournal.exchange.vocabulary.normal import apart, is_unspaced, plain_words

_BRACKETS = re.compile(r"[(\[{（【<](.*?)(?:[)\]}）】>]|$)")
_BETWEEN_ALTERNATIVES = re.compile(r"[/|\\\n／、]+")
_NUMBER_SIGNS: Final = frozenset(
    {"#", "№", "nº", "n°", "no.", "nr.", "nr", "no", "n.", "№ п/п", "s/n", "s.no", "s.no."}
)
_ENGLISH_HEADSTART: Final = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What a piece of a header names, and the share of its letters that was understood (0 to 1)."""

    concepts: tuple[Concept, ...]
    understood: float

    def has(self, *concepts: Concept) -> bool:
        """Tell whether any of some ideas is named."""
        return any(concept in self.concepts for concept in concepts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A header's pieces: the whole without brackets, the parts between slashes, and the brackets' content."""

    text: str
    whole: Named
    parts: tuple[Named, ...]
    bracketed: Named | None


_NOTHING = Named(concepts=(), understood=0.0)
_LONGEST = 200
"""Characters of the longest text that is looked at as a name: mending the spelling of more takes seconds."""


def read_headers(headers: Sequence[str]) -> tuple[Header, ...]:
    """Read a row of headers; a word that means different things in two languages is read in the row's language."""
    speaking = _languages_of(headers)
    return tuple(_header(header, speaking) for header in headers)


def _header(text: str, speaking: Mapping[str, float]) -> Header:
    inside = " ".join(_BRACKETS.findall(text))
    outside = _BRACKETS.sub(" ", text)
    if text.strip().casefold() in _NUMBER_SIGNS:
        return Header(text=text, whole=Named(concepts=(Concept.ID,), understood=1.0), parts=(), bracketed=None)
    parts = [part for part in _BETWEEN_ALTERNATIVES.split(outside) if plain_words(part)]
    return Header(
        text=text,
        whole=_named(outside, speaking),
        parts=tuple(_named(part, speaking) for part in parts) if len(parts) > 1 else (),
        bracketed=_named(inside, speaking) if plain_words(inside) else None,
    )


def _languages_of(headers: Iterable[str]) -> Mapping[str, float]:
    """Count for each language the words of a row of headers that it knows, each word shared among its languages."""
    votes: defaultdict[str, float] = defaultdict(float, {"en": _ENGLISH_HEADSTART})
    for header in headers:
        for found in _found(header)[0]:
            languages = {language for spoken in found.meanings.values() for language in spoken}
            for language in languages:
                votes[language] += 1 / len(languages)
    return votes


def _named(text: str, speaking: Mapping[str, float]) -> Named:
    found, letters = _found(text)
    if not letters:
        return _NOTHING
    covered = sum(one.end - one.start for one in found)
    concepts = tuple(_spoken(one, speaking) for one in found)
    return Named(
        concepts=tuple(concept for concept in concepts if concept is not Concept.NOISE),
        understood=min(1.0, covered / letters),
    )


def _spoken(found: Found[Concept], speaking: Mapping[str, float]) -> Concept:
    """Choose what a phrase means in the language that the row speaks most."""
    if len(found.meanings) == 1:
        return next(iter(found.meanings))
    return max(
        found.meanings, key=lambda concept: max(speaking.get(language, 0.0) for language in found.meanings[concept])
    )


@lru_cache(maxsize=4096)
def _found(text: str) -> tuple[tuple[Found[Concept], ...], int]:
    """Find the phrases of a header, and count its letters; compounds are taken apart and misspelt words mended."""
    if len(text) > _LONGEST:
        return (), len(text)
    book = header_words()
    plain = plain_words(text)
    if not book.exact(plain):
        plain = plain_words(apart(text))
    found = book.find(plain)
    rest = _words_left(plain, found)
    if rest:
        mended = {word: " ".join(book.parts(word)) or book.well_spelt(word) or word for word in rest}
        plain = " ".join(mended.get(word, word) for word in plain.split(" "))
        found = book.find(plain)
    gaps = sum(plain[one.start : one.end].count(" ") for one in found)
    return tuple(found), len(plain.replace(" ", "")) + gaps


def _words_left(plain: str, found: Sequence[Found[Concept]]) -> list[str]:
    """Give the spaced words of a text that no phrase covers; numbers are not words."""
    left, at = [], 0
    for word in plain.split(" "):
        covered = any(one.start < at + len(word) and one.end > at for one in found)
        if not covered and not is_unspaced(word) and not word.isdigit():
            left.append(word)
        at += len(word) + 1
    return left
