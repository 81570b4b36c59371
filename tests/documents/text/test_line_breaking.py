"""Where lines may end."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerjournal.documents.text.line_breaking import break_points
from tests.documents.text.paper import SAMPLES, paragraph
from tests.examples import examples

THAI_FOLLOWERS = "ะัาำิีึืฺุูๅๆ็่้๊๋์ํ๎ฯ"
THAI_LEADERS = "เแโใไ"


def parts(text: str) -> list[str]:
    cuts = [0, *break_points(text), len(text)]
    return [text[start:end] for start, end in pairwise(cuts)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one two  three", ["one ", "two  ", "three"]),
        ("well-known and/or", ["well-", "known ", "and/", "or"]),
        ("2025-01-15 3/4", ["2025-01-15 ", "3/4"]),
        ("28\u202f000\u00a0€ x", ["28\u202f000\u00a0€ ", "x"]),
        ("extra\u00adordinary", ["extra\u00ad", "ordinary"]),
        ("a\u200bb", ["a\u200b", "b"]),
        ("yes—no", ["yes—", "no"]),
        ("คน ๆ หนึ่ง", ["คน ๆ ", "หนึ่ง"]),
        ("-5 C++ –", ["-5 ", "C++ ", "–"]),
        ("22 May – 3 June", ["22 ", "May – ", "3 ", "June"]),
        ("so — yes – – no", ["so — ", "yes – ", "– ", "no"]),
        ("– a point", ["– ", "a ", "point"]),
        ("", [""]),
    ],
)
def test_known_breaks(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


def test_thai_breaks_between_words() -> None:
    assert parts("ทักษะการวิเคราะห์ข้อมูล") == ["ทักษะ", "การ", "วิเคราะห์", "ข้อมูล"]


@given(st.text(alphabet=SAMPLES["th"] + THAI_FOLLOWERS + THAI_LEADERS, max_size=80))
@settings(max_examples=examples(100), deadline=None)
def test_thai_never_breaks_before_a_vowel_or_tone_sign_nor_after_a_leading_vowel(text: str) -> None:
    for index in break_points(text):
        if text[index - 1] not in " \u200b":
            assert text[index] not in THAI_FOLLOWERS
            assert text[index - 1] not in THAI_LEADERS


@pytest.mark.parametrize("width", [25, 40, 60])
def test_a_thai_word_longer_than_the_line_is_not_cut_before_a_vowel(width: float) -> None:
    narrow = paragraph("เศรษฐศาสตร์มหาวิทยาลัย", "th")
    narrow.set_in(width)
    starts = [line.units[0].pieces[0].text[0] for line in narrow.lines]
    assert len(starts) > 1
    assert not set(starts) & set(THAI_FOLLOWERS)


def test_a_soft_hyphen_shows_only_where_a_line_ends() -> None:
    word = paragraph("extra\u00adordinary")
    word.set_in(300)
    assert [piece.text for line in word.lines for piece in line.pieces()] == ["extra", "ordinary"]
    word.set_in(60)
    assert [[piece.text for piece in line.pieces()] for line in word.lines] == [["extra", "-"], ["ordinary"]]


def test_spaces_at_a_line_end_take_no_room() -> None:
    two = paragraph("one two")
    two.set_in(1000)
    one = paragraph("one")
    one.set_in(1000)
    two.set_in(one.lines[0].width + 0.1)
    assert two.lines[0].width == pytest.approx(one.lines[0].width)
