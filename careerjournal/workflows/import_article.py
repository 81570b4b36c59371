"""Bring a file to read into the journal, as an article of the reader's own."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Protocol

from careerjournal.domain.changes import Changes
from careerjournal.domain.reading import Article
from careerjournal.exchange.articles import SUFFIXES, read_article

__all__ = ["SUFFIXES", "import_article"]


class Clock(Protocol):
    """Tells what time it is."""

    def now(self) -> datetime:
        """Give this moment, with its zone."""


class ArticleVerbs(Protocol):
    """What is asked of the journal's verbs about articles."""

    def keep_article(self, article: Article) -> Changes:
        """Keep a new article."""


class TakesArticles(Protocol):
    """An open journal, as far as articles are concerned."""

    @property
    def guides(self) -> ArticleVerbs:
        """Give the verbs about articles."""

    @property
    def clock(self) -> Clock:
        """Give the journal's clock."""


def import_article(journal: TakesArticles, path: Path) -> Changes:
    """Read a file and keep it as an article. Raises UserFault where it is no text, or cannot be read or kept."""
    read = read_article(path)
    article = Article(
        title=read.title,
        language=read.language,
        words=read.words,
        file_name=path.name,
        added_at=journal.clock.now(),
    )
    return journal.guides.keep_article(article)
