"""One search over the journal, the guides in all languages, and the reader's own articles."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from careerjournal.domain.changes import Kind
from careerjournal.domain.finding.hits import GUIDE, Findings, Hit
from careerjournal.domain.finding.index_text import holds, index_text, terms_of
from careerjournal.domain.guides import lines_of
from careerjournal.domain.places import Page, Place
from careerjournal.guidance.library import GUIDES, guide
from careerjournal.journal.finder import SHOWN
from careerjournal.journal.journal import Journal
from careerjournal.language.languages import LANGUAGES
from careerjournal.language.words import words_for
from careerjournal.workflows.search_answers import with_chosen

READINGS_SHOWN = 20
"""Hits given at most in guides and articles."""

_OF_AN_ARTICLE = 3


@dataclass(frozen=True, slots=True)
class _Passage:
    """A piece of a text that is searched in memory, with the hit that it makes."""

    words: str
    hit: Hit


class Everything:
    """Searches for one screen. The articles are read once, at the first search, so it is made anew for each visit.

    Several threads may search at once.
    """

    def __init__(self, language: str) -> None:
        """Begin with the guides of the screen's language."""
        self._words = words_for(language, isolates=False)
        codes = [known.code for known in LANGUAGES]
        self._languages = sorted(codes, key=lambda code: (code != language, code != "en", codes.index(code)))
        self._articles: tuple[tuple[_Passage, ...], ...] | None = None
        self._lock = threading.Lock()

    def find(self, journal: Journal, query: str, limit: int = SHOWN) -> Findings:
        """Find the newest hits of the journal, and behind them what stands in guides and articles."""
        found = journal.finder.find(query, limit)
        terms = terms_of(query)
        if not terms:
            return found
        found = replace(found, hits=with_chosen(journal, found.hits, terms, self._words))
        readings = [*self._in_guides(terms), *self._in_articles(journal, terms)]
        shown = tuple(_led_to_words(hit, query, terms) for hit in readings[:READINGS_SHOWN])
        return replace(found, hits=found.hits + shown, is_more=found.is_more or len(readings) > READINGS_SHOWN)

    def _in_guides(self, terms: Sequence[str]) -> Iterator[Hit]:
        """Give each section of a guide that holds the terms, in the first language in which it does."""
        given: set[tuple[str, tuple[tuple[str, str], ...]]] = set()
        for language in self._languages:
            for passage in _guide_passages(language):
                place = passage.hit.place
                key = (place.part, tuple(pair for pair in place.prefill if pair[0] == "section"))
                if key not in given and holds(passage.words, terms):
                    given.add(key)
                    yield passage.hit

    def _in_articles(self, journal: Journal, terms: Sequence[str]) -> Iterator[Hit]:
        """Give the first passages of each article that hold the terms."""
        with self._lock:
            if self._articles is None:
                self._articles = tuple(_article_passages(journal))
        for passages in self._articles:
            found = (passage.hit for passage in passages if holds(passage.words, terms))
            yield from (hit for hit, _ in zip(found, range(_OF_AN_ARTICLE), strict=False))


@cache
def _guide_passages(language: str) -> tuple[_Passage, ...]:
    """Give the sections of all guides in a language, folded once."""
    passages = []
    for guide_id in GUIDES:
        known = guide(guide_id, language)
        for section in known.sections:
            lines = [line for _, line in lines_of([section])]
            place = Place(Page.GUIDES, part=guide_id, prefill=(("language", language), ("section", section.id)))
            hit = Hit(
                kind=GUIDE,
                title=section.title or known.title,
                text="\n".join(lines[1:]),
                about=known.title if section.title != known.title else "",
                language=language,
                place=place,
            )
            passages.append(_Passage(index_text("\n".join(lines)), hit))
    return tuple(passages)


def _article_passages(journal: Journal) -> Iterator[tuple[_Passage, ...]]:
    """Give the paragraphs of each article, its title first, latest article first."""
    for row in journal.guides.articles():
        article = journal.guides.article(row.id)
        place = Place(Page.GUIDES, article.id, "article")
        hit = Hit(
            kind=Kind.ARTICLE.value,
            title=article.title,
            on=article.added_at.date(),
            language=article.language,
            place=place,
        )
        paragraphs = [line for line in article.words.splitlines() if line.strip()]
        texts = [_Passage(index_text(text), replace(hit, text=text)) for text in paragraphs]
        yield (_Passage(index_text(article.title), hit), *texts)


def _led_to_words(hit: Hit, query: str, terms: Sequence[str]) -> Hit:
    """Let a hit lead to the words: the query where it stands there as it was typed, else its longest word."""
    whole = " ".join(query.split())
    longest = max(terms, key=len).strip()
    together = " ".join(term.strip() for term in terms)
    stands = together in " ".join(index_text(hit.text).split())
    place = hit.place
    find = ("find", whole if stands else longest)
    return replace(hit, place=replace(place, prefill=(*place.prefill, find)))
