"""Words are found as a person means them, and where they were written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.find_in_text import folded_text, matches, wanted
from careerjournal.domain.folding import fold


def found(text: str, words: str) -> list[str]:
    return [text[start:end] for start, end in matches(folded_text(text), wanted(words))]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Fallire è umano, FALLIRE aiuta", "fallire", ["Fallire", "FALLIRE"]),
        ("Le café d'à côté", "cafe", ["café"]),
        ("Le cafe\u0301 noir", "café", ["cafe\u0301"]),
        ("تُقاس الشَّرِكَة بمعاييرك", "الشركة", ["الشَّرِكَة"]),
        ("في عام ٢٠٢١", "2021", ["٢٠٢١"]),
        ("คน\u200bสัมภาษณ์\u200bรู้", "สัมภาษณ์รู้", ["สัมภาษณ์\u200bรู้"]),
        ("Straße", "strasse", ["Straße"]),
        ("œuvre", "o", ["œ"]),
        ("a b", "  A   b ", ["a b"]),
        ("nothing", "", []),
        ("nothing", "else", []),
    ],
)
def test_words_are_found_as_they_are_meant(text: str, words: str, expected: list[str]) -> None:
    assert found(text, words) == expected


@given(st.text(alphabet="aAéÉ e\u0301œßشَّ٣กำ\u200b🚀", max_size=30), st.data())
def test_what_is_found_folds_to_what_was_sought(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    sought = wanted(text[start:end])
    for first, last in matches(folded_text(text), sought):
        assert 0 <= first < last <= len(text)
        assert sought in fold(text[first:last])
