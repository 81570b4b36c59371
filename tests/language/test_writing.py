from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerjournal.language.cldr import TABLES
from careerjournal.language.formats import Formats
from careerjournal.language.languages import Language
from careerjournal.language.parse_day import parse_day
from careerjournal.language.words import Words, install_writing, words_for
from careerjournal.language.writing import AS_USUAL, CALENDARS, DIGITS, Writing, written
from tests.pseudo import PseudoTranslations

DAY = date(2026, 11, 21)


@pytest.fixture(autouse=True)
def as_usual() -> Iterator[None]:
    yield
    install_writing(AS_USUAL)


def thai(writing: Writing) -> Words:
    return Words(Language("th", "ไทย", "ltr"), PseudoTranslations(), writing=writing)


def test_nothing_chosen_is_the_language_as_it_is() -> None:
    for table in TABLES.values():
        assert written(table, AS_USUAL) is table


def test_thai_years_are_buddhist_until_gregorian_ones_are_chosen() -> None:
    assert Formats("th").day(DAY).endswith("2569")
    assert Formats("th", Writing(calendar="gregorian")).day(DAY).endswith("2026")
    assert Formats("en", Writing(calendar="buddhist")).month(DAY) == "November 2569"


def test_arabic_goes_with_either_digits_and_their_signs() -> None:
    usual, latin = Formats("ar"), Formats("ar", Writing(digits="latin"))
    assert (usual.number(12345), usual.decimal(1.5, 1), usual.percent(0.64)) == ("١٢٬٣٤٥", "١٫٥", "٦٤٪")
    assert (latin.number(12345), latin.decimal(1.5, 1), latin.percent(0.64)) == ("12,345", "1.5", "64%")
    assert latin.day(DAY) == "21 نوفمبر 2026"
    assert Formats("en", Writing(digits="arabic")).number(7) == "٧"


def test_what_is_chosen_holds_for_the_words_of_papers_too() -> None:
    before = words_for("ar")
    install_writing(Writing(digits="latin"))
    assert words_for("ar").formats.number(3) == "3"
    assert words_for("ar", isolates=False).formats.day(DAY).startswith("21")
    install_writing(AS_USUAL)
    assert words_for("ar") is before


@pytest.mark.parametrize("calendar", CALENDARS)
@pytest.mark.parametrize("typed", ["21/11/2569", "21/11/2026", "๒๑/๑๑/๒๕๖๙", "2569-11-21", "21/11/69", "21/11/26"])
def test_both_years_can_be_typed_whichever_are_shown(calendar: str, typed: str) -> None:
    if typed == "21/11/69" and calendar == "gregorian":
        return  # where two digits are Gregorian ones
    assert parse_day(typed, DAY, thai(Writing(calendar=calendar))) == DAY


@given(
    day=st.dates(date(1960, 1, 1), date(2100, 12, 31)),
    calendar=st.sampled_from(CALENDARS),
    digits=st.sampled_from(DIGITS),
)
def test_every_day_that_is_written_is_read_again(day: date, calendar: str, digits: str) -> None:
    words = thai(Writing(calendar=calendar, digits=digits))
    assert parse_day(words.formats.day(day), DAY, words) == day
