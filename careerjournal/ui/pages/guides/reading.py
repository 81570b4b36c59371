"""What the reader shows: a guide in one of its languages, or an article of the reader's own."""

from __future__ import annotations

from dataclasses import dataclass, replace

from careerjournal.domain.guides import Source
from careerjournal.domain.reading import Article
from careerjournal.guidance.library import guide
from careerjournal.guidance.pieces import Piece, pieces_of_markdown, pieces_of_sections
from careerjournal.language.direction import Direction
from careerjournal.language.guess import direction_of_text
from careerjournal.language.languages import LANGUAGES


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A text with what belongs to it. Either `guide` is its id, or `article_id` is set; `language` may be empty."""

    title: str
    language: str
    direction: Direction
    pieces: tuple[Piece, ...]
    guide: str = ""
    article_id: int | None = None
    source: Source | None = None
    file_name: str = ""

    @property
    def key(self) -> str:
        """Give the name under which is kept where the reader stopped: the same in every language."""
        return place_key(guide=self.guide, article_id=self.article_id)

    @property
    def length(self) -> int:
        """Give about how many characters it has."""
        return sum(piece.length for piece in self.pieces)


def place_key(*, guide: str = "", article_id: int | None = None) -> str:
    """Name what is kept of a guide or an article."""
    return f"reading {guide or article_id}"


def guide_reading(guide_id: str, language: str) -> Reading:
    """Read a guide; its title stands in the page's header and is not repeated."""
    text = guide(guide_id, language)
    return Reading(
        title=text.title,
        language=language,
        direction=next(known.direction for known in LANGUAGES if known.code == language),
        pieces=_below(text.title, pieces_of_sections(text.sections)),
        guide=guide_id,
        source=text.source,
    )


def article_reading(article: Article) -> Reading:
    """Read an article; a book is parted into pieces and read as it is looked at."""
    return Reading(
        title=article.title,
        language=article.language,
        direction=direction_of_text(article.words),
        pieces=_below(article.title, pieces_of_markdown(article.words)),
        article_id=article.id,
        file_name=article.file_name,
    )


def _below(title: str, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Leave the first heading away where it says what the page's header says."""
    if pieces and pieces[0].title == title:
        opening = (replace(pieces[0], title=""),) if pieces[0].blocks() else ()
        return (*opening, *pieces[1:])
    return pieces
