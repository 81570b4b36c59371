"""Numbers as people and programs write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from gettext import NullTranslations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.worksheets.content import Point, in_order
from careerjournal.language.languages import LANGUAGES, Language
from careerjournal.language.parse_number import decimal_sign_of, parse_number
from careerjournal.language.series_text import read_series, series_text
from careerjournal.language.words import Words, words_for

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "sign", "number"),
    [
        ("520", ".", "520"),
        ("-3.5", ".", "-3.5"),
        ("−3,5", ",", "-3.5"),
        ("1,234", ".", "1234"),
        ("1,234", ",", "1.234"),
        ("1.234", ",", "1234"),
        ("1,234.5", ",", "1234.5"),
        ("1.234,5", ".", "1234.5"),
        ("1.234.567", ".", "1234567"),
        ("12 345,6", ",", "12345.6"),
        ("12 345", ".", "12345"),
        ("1'234", ".", "1234"),
        ("٤٬٠٠٠٫٥", "٫", "4000.5"),
        ("๑๒", ".", "12"),
        ("1.2k", ".", "1200"),
        ("3M", ".", "3000000"),
        ("58 %", ".", "58"),
        ("12,5", ".", "12.5"),
    ],
)
def test_a_number_is_read(text: str, sign: str, number: str) -> None:
    assert parse_number(text, sign) == Decimal(number)


@pytest.mark.parametrize("text", ["", "about 5", "1,2,3", "12.", "1 2", "--5", "1.234,567.8", "5 m", "9" * 60, "٫"])
def test_anything_else_is_none(text: str) -> None:
    assert parse_number(text, ".") is None


def test_a_column_proves_its_decimal_sign() -> None:
    assert decimal_sign_of(["1,234", "12,5"], ".") == ","
    assert decimal_sign_of(["1,234", "1,234,567"], ",") == "."
    assert decimal_sign_of(["1.234,56"], ".") == ","
    assert decimal_sign_of(["1,234", "n/a"], ".") == "."


@given(
    st.sampled_from(LANGUAGES),
    st.lists(
        st.builds(
            Point,
            st.dates(date(1950, 1, 1), date(2099, 12, 31)),
            st.decimals(-(10**9), 10**9, places=2, allow_nan=False, allow_infinity=False),
        ),
        max_size=5,
    ),
)
def test_a_series_that_was_written_is_read_again(language: Language, points: list[Point]) -> None:
    words = Words(language, NullTranslations())
    read = read_series(series_text(in_order(points), words), TODAY, words)
    assert read.unread == ()
    assert read.points == in_order(points)


def test_lines_that_cannot_be_read_are_named() -> None:
    words = words_for("en")
    read = read_series("1 Nov 2026 520\n\n2 Nov 2026\n2026-11-03,480.5\nfell a lot\n4/11/2026: 1,000", TODAY, words)
    assert read.unread == (3, 5)
    assert read.points == (
        Point(date(2026, 11, 1), Decimal(520)),
        Point(date(2026, 11, 3), Decimal("480.5")),
        Point(date(2026, 11, 4), Decimal(1000)),
    )
