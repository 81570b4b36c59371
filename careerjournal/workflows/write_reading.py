"""Write a guide or an article on paper, in its own language's type."""

from __future__ import annotations

from dataclasses import replace

from careerjournal.documents.paper_theme import paper_theme
from careerjournal.documents.reading_pdf import PrintedText, write
from careerjournal.domain.guides import Section
from careerjournal.domain.plan import Paper
from careerjournal.domain.reading import Article
from careerjournal.guidance.library import guide
from careerjournal.guidance.markdown import sections_of
from careerjournal.language.guess import direction_of_text
from careerjournal.language.languages import LANGUAGES
from careerjournal.language.resources import resource
from careerjournal.language.words import Words, screen, words_for

_THEME = ("themes", "quiet.toml")


def guide_pdf(guide_id: str, language: str, paper: Paper) -> bytes:
    """Set a guide in one of its languages; the same guide gives the same bytes."""
    text = guide(guide_id, language)
    direction = next(known.direction for known in LANGUAGES if known.code == language)
    printed = PrintedText(
        title=text.title,
        language=language,
        direction=direction,
        sections=_below_title(text.sections, text.title),
        source=text.source,
    )
    return _set(printed, paper)


def article_pdf(article: Article, paper: Paper) -> bytes:
    """Set an article of the reader's own."""
    printed = PrintedText(
        title=article.title,
        language=article.language,
        direction=direction_of_text(article.words),
        sections=_below_title(sections_of(article.words), article.title),
        file_name=article.file_name,
    )
    return _set(printed, paper)


def _set(text: PrintedText, paper: Paper) -> bytes:
    return write(text, _words(text.language), paper, resource("fonts"), paper_theme(resource(*_THEME)))


def _words(language: str) -> Words:
    """Give the words about a text: in its own language where there are any, else in the screen's."""
    try:
        return words_for(language)
    except LookupError:
        return screen()


def _below_title(sections: tuple[Section, ...], title: str) -> tuple[Section, ...]:
    """Leave the title out of the sections, for it stands above them."""
    if sections and sections[0].title == title:
        return (replace(sections[0], title=""), *sections[1:])
    return sections
