"""Cleaning of typed text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerjournal.documents.text.safe_text import isolate, missing_characters, plain
from tests.documents.text.paper import build, fonts, isolated_sentence, paragraph
from tests.documents.text.test_paragraph import boxes


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("a\x00b\x1fc\x7f", "abc"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("\u202eabc\u202c", "abc"),
        ("\u2068abc\u2069", "\u2068abc\u2069"),
        ("\u2068abc", "abc"),
        ("abc\u2069", "abc"),
        ("\u2066a\u2068b\u2069", "a\u2068b\u2069"),
        ("\u2068a\nb\u2069", "a\nb"),
        ("tab\there", "tab\there"),
        ("\ud83d x", " x"),
        ("e\u0301", "e\u0301"),
    ],
)
def test_plain(typed: str, cleaned: str) -> None:
    assert plain(typed) == cleaned


def test_towers_of_marks_are_capped() -> None:
    assert plain("a" + "\u0301" * 3000 + "b") == "a" + "\u0301" * 12 + "b"


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert plain(plain(text)) == plain(text)


def test_nothing_is_isolated_by_nothing() -> None:
    assert isolate("C# & <b>") == "\u2068C# & <b>\u2069"
    assert isolate("") == ""


@pytest.mark.parametrize("value", ["2025-01-15", "C#", "+39 02 1234", "Node.js 20", "1–3", "50 %"])
def test_an_isolated_value_keeps_its_order_in_an_arabic_line(value: str) -> None:
    found = sorted(boxes(build([paragraph(isolated_sentence(value), "ar")])), key=lambda box: box[1])
    assert value.replace(" ", "") in "".join(box[0] for box in found).replace(" ", "")


def test_missing_characters_are_listed_once_and_known_ones_are_not() -> None:
    assert missing_characters("Hi 🚀 漢字 🚀 → ✓ é ş خبرة ทักษะ\u200b\u00ad\u202f\n", fonts()) == [
        "🚀",
        "漢",
        "字",
    ]
