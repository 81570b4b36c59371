"""Guides and articles on paper, read back."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pypdfium2
import pytest

from careerjournal.domain.guides import text_of
from careerjournal.domain.plan import Paper
from careerjournal.domain.reading import Article
from careerjournal.guidance.library import GUIDES, guide
from careerjournal.language.languages import LANGUAGES
from careerjournal.workflows.write_reading import article_pdf, guide_pdf

INVISIBLE = re.compile("[\u200e\u200f\u2066-\u2069\u200b\ufeff\u0002\ufffe]")
NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


def pages(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    texts = [INVISIBLE.sub("", page.get_textpage().get_text_range()) for page in document]
    document.close()
    return texts


def squeezed(text: str) -> str:
    """A text without white space and hyphens, which lines may add or lose."""
    return re.sub(r"[\s\u00ad-]", "", text)


def letters(text: str) -> list[str]:
    """Letters of a text, sorted: readers of PDFs give lines from right to left in an order of their own."""
    return sorted(sign for sign in squeezed(text) if sign.isalnum())


def bookmarks(data: bytes) -> list[tuple[int, str, int]]:
    document = pypdfium2.PdfDocument(data)
    found = []
    for mark in document.get_toc():
        target = mark.get_dest()
        assert target is not None
        found.append((mark.level, mark.get_title(), (target.get_index() or 0) + 1))
    document.close()
    return found


@pytest.mark.parametrize("language", ["en", "it", "fr", "id"])
def test_a_guide_stands_on_paper_word_for_word(language: str) -> None:
    text = guide("failing-forward", language)
    whole = squeezed(" ".join(pages(guide_pdf("failing-forward", language, Paper.A4))))
    for section in text.sections:
        for block in section.blocks:
            for line in block.lines:
                said = squeezed(text_of(line))
                # A page's end may stand in the middle of a paragraph, with head and foot between.
                assert said[:40] in whole or said[-40:] in whole


@pytest.mark.unmeasured
@pytest.mark.parametrize("language", [language.code for language in LANGUAGES])
@pytest.mark.parametrize("guide_id", GUIDES)
def test_every_guide_has_bookmarks_and_names_its_source(guide_id: str, language: str) -> None:
    text = guide(guide_id, language)
    data = guide_pdf(guide_id, language, Paper.A4)
    said = pages(data)
    marks = bookmarks(data)
    titles = [section.title for section in text.sections]
    assert [title for _, title, _ in marks] == titles
    own_letters = letters(text.source.title)
    last = letters(" ".join(said[-2:]))
    assert all(last.count(letter) >= own_letters.count(letter) for letter in set(own_letters))
    assert 3 <= len(said) <= 8


def test_contents_give_the_pages_on_which_sections_stand() -> None:
    data = guide_pdf("failing-forward", "en", Paper.LETTER)
    first = pages(data)[0].replace("\r", "")
    for _, title, page in bookmarks(data)[1:]:
        assert re.search(rf"{re.escape(title)}\s+{page}\b", first), title


def test_the_same_guide_gives_the_same_bytes() -> None:
    assert guide_pdf("quiet-online", "ar", Paper.A4) == guide_pdf("quiet-online", "ar", Paper.A4)


def test_an_article_of_any_shape_is_set() -> None:
    items = "\n".join(f"{n}. " + "An item that is longer than a page. " * (120 if n == 2 else 1) for n in range(1, 4))
    words = f"# Title\n\n**Strong** and *soft*.\n\n## One\n\n{items}\n\n> Said 🚀\n\n```\na\n  b\n```\n\n" + "x" * 9_000
    data = article_pdf(Article(title="Title", words=words, file_name="own.md", language="en", added_at=NOW), Paper.A4)
    whole = squeezed(" ".join(pages(data)))
    assert whole.count("Anitemthatislongerthanapage.") >= 118
    assert "Strongandsoft." in whole
    assert squeezed("Read from the file own.md.") in whole
    assert whole.count("Title") == len(pages(data))  # once as the title, then at the head of each further page


def test_an_arabic_article_reads_from_the_right() -> None:
    words = "# عنوان\n\nهذا نص عربي عن العمل والتعلم.\n"
    data = article_pdf(Article(title="عنوان", words=words, language="ar", added_at=NOW), Paper.A4)
    document = pypdfium2.PdfDocument(data)
    page = document[0]
    text = page.get_textpage()
    left = min(
        text.get_charbox(index)[0] for index in range(text.count_chars()) if text.get_text_range(index, 1) == "ه"
    )
    assert left > page.get_width() / 2
    document.close()
