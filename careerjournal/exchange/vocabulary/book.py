"""Find known phrases in a text: whole words or word beginnings where words are spaced, any place where they are not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Generic, TypeVar

from careerjournal.exchange.vocabulary.distance import forms_of, is_near
from careerjournal.exchange.vocabulary.normal import is_unspaced, plain_words

Value = TypeVar("Value")

_SHORTEST_STEM: Final = 3
_SHORTEST_PART: Final = 3
_SHORTEST_MISSPELT: Final = 5
_JOINTS: Final = ("", "s", "n", "en", "es", "e", "er")
"""What German, Dutch and the Nordic languages put between the parts of a compound."""


@dataclass(frozen=True, slots=True)
class Found(Generic[Value]):
    """A phrase met in a text: where, and what it means in which languages."""

    start: int
    end: int
    meanings: Mapping[Value, frozenset[str]]


@dataclass(frozen=True, slots=True)
class _Phrase(Generic[Value]):
    """A phrase of spaced words; a word that ends in a star stands for every word that begins so."""

    words: tuple[str, ...]
    meanings: Mapping[Value, frozenset[str]]

    def begins_at(self, words: list[str], position: int) -> bool:
        """Tell whether the words from a position on are this phrase."""
        if position + len(self.words) > len(words):
            return False
        return all(
            word.startswith(own[:-1]) if own.endswith("*") else word == own
            for own, word in zip(self.words, words[position:], strict=False)
        )


class PhraseBook(Generic[Value]):
    """Phrases and what each means in which languages.

    A star ends the beginning of a word; a phrase after an equals sign counts only where it is the whole text.
    """

    def __init__(self, entries: Iterable[tuple[str, Value, str]]) -> None:
        gathered: defaultdict[str, defaultdict[Value, set[str]]] = defaultdict(lambda: defaultdict(set))
        wholes = set()
        for phrase, value, language in entries:
            plain = _plain_phrase(phrase)
            gathered[plain][value].add(language)
            if phrase.startswith("="):
                wholes.add(plain)
        self._by_word: defaultdict[str, list[_Phrase[Value]]] = defaultdict(list)
        self._by_stem: defaultdict[str, list[_Phrase[Value]]] = defaultdict(list)
        self._by_sign: defaultdict[str, list[tuple[str, Mapping[Value, frozenset[str]]]]] = defaultdict(list)
        self._exact: dict[str, Mapping[Value, frozenset[str]]] = {}
        self._long_words: set[str] = set()
        for phrase, values in gathered.items():
            meanings = {value: frozenset(languages) for value, languages in values.items()}
            self._exact[phrase.removesuffix("*")] = meanings
            if phrase not in wholes:
                self._add(phrase, meanings)

    def _add(self, phrase: str, meanings: Mapping[Value, frozenset[str]]) -> None:
        if is_unspaced(phrase):
            self._by_sign[phrase[0]].append((phrase, meanings))
            return
        words = tuple(phrase.split())
        first = words[0]
        if first.endswith("*"):
            self._by_stem[first[:_SHORTEST_STEM]].append(_Phrase(words, meanings))
        else:
            self._by_word[first].append(_Phrase(words, meanings))
        for word in words:
            whole = word.removesuffix("*")
            if len(whole) >= _SHORTEST_MISSPELT:
                self._long_words.add(whole)

    def exact(self, text: str) -> Mapping[Value, frozenset[str]]:
        """Give what a whole text in plain form means; nothing where it is no phrase of the book."""
        return self._exact.get(text, {})

    def phrases(self) -> Mapping[str, Mapping[Value, frozenset[str]]]:
        """Give every phrase in plain form with its meanings."""
        return self._exact

    def find(self, text: str) -> list[Found[Value]]:
        """Find the phrases of a text in plain form, the longest first, none over another; in the order of the text."""
        whole = self._exact.get(text)
        if whole is not None:
            return [Found(0, len(text), whole)]
        matches = [*self._spaced(text), *(self._unspaced(text) if is_unspaced(text) else ())]
        matches.sort(key=lambda one: (one.start - one.end, one.start))
        taken: list[Found[Value]] = []
        for match in matches:
            if all(match.end <= other.start or match.start >= other.end for other in taken):
                taken.append(match)
        return sorted(taken, key=lambda one: one.start)

    def _spaced(self, text: str) -> Iterable[Found[Value]]:
        words = text.split()
        starts = _starts(words)
        for position, word in enumerate(words):
            for phrase in (*self._by_word.get(word, ()), *self._by_stem.get(word[:_SHORTEST_STEM], ())):
                if phrase.begins_at(words, position):
                    last = position + len(phrase.words) - 1
                    yield Found(starts[position], starts[last] + len(words[last]), phrase.meanings)

    def _unspaced(self, text: str) -> Iterable[Found[Value]]:
        for position, sign in enumerate(text):
            for phrase, meanings in self._by_sign.get(sign, ()):
                if text.startswith(phrase, position):
                    yield Found(position, position + len(phrase), meanings)

    def parts(self, word: str) -> list[str]:
        """Take a compound apart into words of the book that cover it whole; nothing where that cannot be done."""
        if len(word) < 2 * _SHORTEST_PART or is_unspaced(word):
            return []
        return self._parts(word) or []

    def _parts(self, word: str) -> list[str] | None:
        for length in range(len(word), _SHORTEST_PART - 1, -1):
            part = word[:length]
            if part not in self._by_word or (part,) not in [phrase.words for phrase in self._by_word[part]]:
                continue
            rest = word[length:]
            if not rest:
                return [part]
            for joint in _JOINTS:
                if rest.startswith(joint) and (more := self._parts(rest[len(joint) :])):
                    return [part, *more]
        return None

    def well_spelt(self, word: str) -> str | None:
        """Give the book's word that a misspelt word of five letters or more was meant to be."""
        if len(word) < _SHORTEST_MISSPELT:
            return None
        close = {known for form in forms_of(word) for known in self._by_form.get(form, ())}
        return min(
            (known for known in close if is_near(word, known)), key=lambda known: (-len(known), known), default=None
        )

    @cached_property
    def _by_form(self) -> Mapping[str, list[str]]:
        """Find the longer words by what is left of them without a letter; built when the first misspelt word is met."""
        by_form: defaultdict[str, list[str]] = defaultdict(list)
        for known in self._long_words:
            for form in forms_of(known):
                by_form[form].append(known)
        return by_form


def _plain_phrase(phrase: str) -> str:
    """Bring a phrase of the vocabulary into plain form and keep the stars of its word beginnings."""
    return (
        " ".join(plain_words(word) + "*" * word.endswith("*") for word in phrase.split()).strip()
        if ("*" in phrase)
        else plain_words(phrase)
    )


def _starts(words: list[str]) -> list[int]:
    """Give the position of each word in the text that joins them with single spaces."""
    starts, at = [], 0
    for word in words:
        starts.append(at)
        at += len(word) + 1
    return starts
