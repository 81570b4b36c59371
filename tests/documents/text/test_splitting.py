"""A paragraph over several pages keeps all of its text, once and in order."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerjournal.documents.text.paragraph import ShapedParagraph
from tests.documents.text.paper import SAMPLES, build, extracted, normal, paragraph
from tests.examples import examples

WORDS = st.lists(
    st.sampled_from(
        [
            "I",
            "learnt",
            "well-known",
            "\n",
            "خبرة",
            "(Python)",
            "2025-01-15",
            "ทักษะการวิเคราะห์",
            "x" * 90,
            "🚀",
            "لا" * 40,
        ]
    ),
    min_size=1,
    max_size=120,
)


def text_of(part: ShapedParagraph) -> str:
    return "".join(piece.text for line in part.lines for unit in line.units for piece in unit.pieces)


def parts_of(whole: ShapedParagraph, width: float, heights: list[float]) -> list[ShapedParagraph]:
    whole.set_in(width)
    parts: list[ShapedParagraph] = []
    rest = whole
    for height in heights:
        split = rest.split(height)
        if split is not None:
            parts.append(split[0])
            rest = split[1]
    return [*parts, rest]


@given(
    WORDS,
    st.lists(st.integers(10, 150), max_size=6),
    st.sampled_from([90, 200, 333]),
    st.sampled_from(["en", "ar"]),
)
@settings(max_examples=examples(25), deadline=None)
def test_parts_hold_the_whole_text_in_order(
    words: list[str], heights: list[float], width: float, language: str
) -> None:
    whole = paragraph(" ".join(words), language)
    whole.set_in(width)
    before = text_of(whole)
    parts = parts_of(whole, width, heights)
    assert "".join(text_of(part) for part in parts) == before
    assert sum(len(part.lines) for part in parts) == len(whole.lines)
    assert before.replace(" ", "") == re.sub(r"\s", "", " ".join(words))


@given(WORDS, st.sampled_from([60, 90, 200]), st.sampled_from([120, 333]))
@settings(max_examples=examples(25), deadline=None)
def test_the_rest_of_a_split_can_be_set_at_another_width(words: list[str], narrow: float, wide: float) -> None:
    text = " ".join(words)
    head, *rest = parts_of(paragraph(text), narrow, [40])
    shown = text_of(head)
    for part in rest:
        part.set_in(wide)
        shown += text_of(part)
    assert shown.replace(" ", "") == re.sub(r"\s", "", text)
    for part in rest:
        assert all(line.width <= wide + 0.01 for line in part.lines)


def test_a_word_cut_for_a_narrow_column_is_whole_again_in_a_wide_one() -> None:
    word = paragraph("incomprehensibilities")
    word.set_in(30)
    assert len(word.lines) > 2
    word.set_in(300)
    assert len(word.lines) == 1


@given(WORDS, st.sampled_from([50, 90, 200]))
@settings(max_examples=examples(25), deadline=None)
def test_no_line_is_wider_than_its_room(words: list[str], width: float) -> None:
    set_ = paragraph(" ".join(words))
    set_.set_in(width)
    assert all(line.width <= width + 0.01 for line in set_.lines)


@pytest.mark.unmeasured
def test_a_note_of_twenty_thousand_words_keeps_its_last_word() -> None:
    note = " ".join(f"w{i}" for i in range(20_000))
    text = extracted(build([paragraph(note)]))
    assert text.split() == note.split()


@pytest.mark.parametrize("language", SAMPLES)
def test_pages_hold_each_word_once(language: str) -> None:
    text = extracted(build([paragraph(("\n" + SAMPLES[language]) * 40, language)]))
    word = {"ar": "المُدَرِّسَةُ", "th": "อดทน"}.get(language, SAMPLES[language].split()[2])
    assert text.count(normal(word)) == SAMPLES[language].count(word) * 40


def test_orphans_and_widows() -> None:
    four = paragraph("one two three four", leading=10)
    four.set_in(30)
    count = len(four.lines)
    assert count == 4
    assert four.split(9) is None
    assert four.split(15) is None
    assert sizes(four.split(25)) == [2, 2]
    assert sizes(four.split(35)) == [3, 1]
    assert four.split(40) is None
    strict = paragraph("one two three four", leading=10, allowWidows=0)
    strict.set_in(30)
    assert sizes(strict.split(35)) == [2, 2]


def sizes(parts: tuple[ShapedParagraph, ShapedParagraph] | None) -> list[int]:
    assert parts is not None
    return [len(part.lines) for part in parts]
