import gettext
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerjournal.language.formats import Formats
from careerjournal.language.languages import LANGUAGES
from careerjournal.language.parse_day import parse_day
from careerjournal.language.words import Words, words_for

TODAY = date(2026, 11, 21)
ENGLISH, ARABIC = words_for("en"), words_for("ar")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", TODAY),
        ("  Tomorrow ", date(2026, 11, 22)),
        ("yesterday", date(2026, 11, 20)),
        ("21 Nov", date(2026, 11, 21)),
        ("21st november", date(2026, 11, 21)),
        ("November 3, 2025", date(2025, 11, 3)),
        ("Sat, 21 Nov 2026", date(2026, 11, 21)),
        ("3 sep", date(2026, 9, 3)),
        ("3 Sept.", date(2026, 9, 3)),
        ("2 Jan", date(2027, 1, 2)),
        ("21/11/2026", date(2026, 11, 21)),
        ("5.2.27", date(2027, 2, 5)),
        ("5-12", date(2026, 12, 5)),
        ("2026-11-09", date(2026, 11, 9)),
        ("٢١/١١/٢٠٢٦", date(2026, 11, 21)),
        ("29 Feb", None),
        ("29/2/2028", date(2028, 2, 29)),
        ("31.12.9999", None),
        ("0001-01-01", None),
        ("1.1.1900", date(1900, 1, 1)),
        ("11/21/2026", None),
        ("3 ju", None),
        ("21", None),
        ("next week", None),
        ("21 November 2026 at ten", None),
        ("0/0/0000", None),
        ("", None),
    ],
)
def test_typed_days_in_english(text: str, day: date | None) -> None:
    assert parse_day(text, TODAY, ENGLISH) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("اليوم", TODAY),
        ("غداً", date(2026, 11, 22)),
        ("امس", date(2026, 11, 20)),
        ("٢١ نوفمبر", TODAY),
        ("٣ ابريل ٢٠٢٦", date(2026, 4, 3)),
        ("21/11/2026", TODAY),
    ],
)
def test_typed_days_in_arabic(text: str, day: date) -> None:
    assert parse_day(text, TODAY, ARABIC) == day


def _speaking(code: str) -> Words:
    """Give words with the formats of a language, whether or not it has its catalogue yet."""
    return Words(next(x for x in LANGUAGES if x.code == code), gettext.NullTranslations())


@pytest.mark.parametrize("code", [language.code for language in LANGUAGES])
@pytest.mark.parametrize("day", [date(2026, 11, 17), date(2026, 11, 21), date(2026, 8, 22), date(2027, 3, 23)])
def test_a_day_with_its_weekday_is_that_day(code: str, day: date) -> None:
    words = words_for(code)
    assert parse_day(words.formats.day_weekday_short(day), TODAY, words) == day


@pytest.mark.parametrize("code", [language.code for language in LANGUAGES])
@given(day=st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_what_the_program_writes_it_reads(code: str, day: date) -> None:
    formats, words = Formats(code), _speaking(code)
    for text in (formats.day(day), formats.day_short_year(day), formats.day_full_year(day)):
        assert parse_day(text, TODAY, words) == day
    assert parse_day(formats.day_short(day), day, words) == day


@given(text=st.text() | st.from_regex(r"\d{1,4}[-/. ]\d{1,3}[-/. ]\d{0,4}"))
def test_any_text_is_a_day_or_none(text: str) -> None:
    found = parse_day(text, TODAY, ENGLISH)
    assert found is None or isinstance(found, date)
