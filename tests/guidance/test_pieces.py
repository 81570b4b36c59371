"""A text in pieces says what the whole says, and a book is parted before anybody can wait."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.guides import lines_of, text_of
from careerjournal.domain.places import Page
from careerjournal.guidance.heads import head
from careerjournal.guidance.library import GUIDES, guide
from careerjournal.guidance.markdown import sections_of
from careerjournal.guidance.pieces import LONGEST, Piece, pieces_of_markdown, pieces_of_sections
from careerjournal.guidance.steps import guide_for, step_for, steps_of

BOOK = "\n\n".join(f"## Chapter {n}\n\n" + ("All the words of a paragraph. " * 30 + "\n\n") * 40 for n in range(1, 120))


def words(pieces: tuple[Piece, ...]) -> list[str]:
    found: list[str] = []
    for piece in pieces:
        found += [piece.title] * bool(piece.title)
        found += [text_of(line) for block in piece.blocks() for line in block.lines]
    return found


@pytest.mark.parametrize("guide_id", GUIDES)
def test_a_guide_in_pieces_says_what_the_guide_says(guide_id: str) -> None:
    whole = [text for _, text in lines_of(guide(guide_id, "en").sections)]
    assert words(pieces_of_sections(guide(guide_id, "en").sections)) == whole
    assert words(pieces_of_markdown(head(guide_id, "en").body)) == whole


def test_a_book_is_parted_into_pieces_of_bearable_length() -> None:
    pieces = pieces_of_markdown(BOOK)
    assert len(BOOK) > 4_000_000
    assert max(piece.length for piece in pieces) < 2 * LONGEST
    assert [piece.title for piece in pieces if piece.title][:2] == ["Chapter 1", "Chapter 2"]
    assert words(pieces_of_markdown(BOOK[:200_000])) == [text for _, text in lines_of(sections_of(BOOK[:200_000]))]


def test_pieces_of_one_section_bear_its_id() -> None:
    pieces = pieces_of_markdown(BOOK[:100_000])
    assert [piece.section for piece in pieces if piece.title] == [section.id for section in sections_of(BOOK[:100_000])]
    assert pieces[1].section == pieces[0].section
    assert not pieces[1].title


@pytest.mark.unmeasured
@pytest.mark.parametrize(
    "text", ["", "   \n\n", "a" * 300_000, "word " * 60_000, "- item\n" * 20_000, "> said\n" * 9_000]
)
def test_texts_without_paragraphs_are_parted_too(text: str) -> None:
    pieces = pieces_of_markdown(text)
    assert all(piece.length <= 6 * LONGEST for piece in pieces)
    assert "".join("".join(words(pieces)).split()) == "".join(text.replace("- ", "").replace("> ", "").split())


def test_headings_of_both_kinds_are_seen_and_what_stands_in_code_is_none() -> None:
    text = "Title\n=====\n\nWords\n\nSub *part*\n---\n\n```\n# no heading\n```\n\n#### Deep {#own}\n\n***\n\n- a\n---\n"
    found = [(piece.title, piece.level) for piece in pieces_of_markdown(text)]
    assert found == [("Title", 1), ("Sub part", 2), ("Deep", 3)]


@given(st.text(alphabet="ab #-=>`*\n 1.", max_size=200))
def test_any_text_can_be_parted_and_read(text: str) -> None:
    for piece in pieces_of_markdown(text):
        piece.blocks()


def test_f1_knows_the_first_step_that_is_open() -> None:
    assert guide_for(Page.SETBACKS) == "failing-forward"
    own = [step.id for step in steps_of("failing-forward") if step.place.page is Page.SETBACKS]
    assert step_for(Page.SETBACKS) == own[0]
    assert step_for(Page.SETBACKS, {own[0]}) == own[1]
    assert step_for(Page.SETBACKS, set(own)) == ""


def test_the_part_that_is_shown_of_a_page_decides_its_guide() -> None:
    assert guide_for(Page.POSTING) == "quiet-online"
    assert guide_for(Page.POSTING, {"channels", "drill"}) == "not-one-basket"
    assert guide_for(Page.POSTING, {"worksheet"}) == "leading-social"
    assert guide_for(Page.POSTING, {"unheard of"}) == "quiet-online"
    assert step_for(Page.POSTING, {"map-your-channels"}, {"drill"}) == "cross-pollinate"
    assert step_for(Page.TODAY) == ""
